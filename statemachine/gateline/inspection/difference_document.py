"""The difference of two machines as a document: the JSON of ``gateline diff``.

1. The same two machines, named alike, give the same bytes: ASCII, sorted keys, two spaces of
   indentation, a line feed at the end.
2. It has all of the difference: each lens with both runs, and everything that came and went.
3. Steps are counted from 1. The observation of a halt is the name of its state; that of a call,
   or a completion, as such is null.
4. Whoever adds a field, renames one or gives it another meaning makes another `VERSION`.
"""

from __future__ import annotations

import json
from typing import Any, Final

from gateline.inspection.behaviour import Parting
from gateline.inspection.diagrams.graph import Transition
from gateline.inspection.difference import Difference, Observing, Structure
from gateline.inspection.difference_report import NOT_COMPARED, letter_words
from gateline.machine.effect import Effect
from gateline.machine.table import TransitionTable

VERSION: Final = 1


def json_text(difference: Difference, sources: tuple[str, str], observing: Observing) -> str:
    """The difference as JSON (rule 1).

    Args:
        difference: of two machines.
        sources: where OLD and NEW come from, as they were named.
        observing: the lens that says whether anything is newly allowed.
    """
    old, new = sources
    document = {
        "gateline_diff": VERSION,
        "old": _machine(difference.old, old),
        "new": _machine(difference.new, new),
        "observing": observing,
        "compared": NOT_COMPARED,
        "newly_allowed": difference.observing[observing].newly_allowed is not None,
        "structure": _structure(difference.structure),
        **{lens.value: _lens(difference, lens) for lens in Observing},
    }
    return json.dumps(document, indent=2, sort_keys=True) + "\n"


def _machine(table: TransitionTable, source: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "source": source,
        "digest": table.digest,
        "states": len(table.effects),
        "transitions": len(table.transitions),
    }


def _lens(difference: Difference, lens: Observing) -> dict[str, Any]:
    found = difference.observing[lens]
    return {
        "newly_allowed": _parting(found.newly_allowed),
        "no_longer_allowed": _parting(found.no_longer_allowed),
    }


def _parting(parting: Parting | None) -> dict[str, Any] | None:
    if parting is None:
        return None
    return {
        "steps": [
            {
                "state": state,
                "kind": letter.kind,
                "subject": letter.subject,
                "observation": letter.observation or None,
                "raised": letter.raised,
                "words": letter_words(letter),
            }
            for state, letter in parting.steps
        ],
        "parted_at_step": parting.parted + 1,
        "other_machine_in": list(parting.elsewhere),
    }


def _structure(structure: Structure) -> dict[str, Any]:
    initial = structure.initial
    return {
        "initial": None if initial is None else {"old": initial[0], "new": initial[1]},
        "states_came": list(structure.states_came),
        "states_went": list(structure.states_went),
        "states_changed": [
            {"state": each.state, "old": _effect(each.old), "new": _effect(each.new)}
            for each in structure.states_changed
        ],
        "transitions_came": [_transition(each) for each in structure.transitions_came],
        "transitions_went": [_transition(each) for each in structure.transitions_went],
        "redirected": [each._asdict() for each in structure.redirected],
    }


def _effect(effect: Effect) -> dict[str, Any]:
    alphabet = list(effect.observations)
    return {"kind": effect.kind, "subject": effect.subject, "observations": alphabet}


def _transition(transition: Transition) -> dict[str, str]:
    state, observation, target, *_ = transition
    return {"state": state, "observation": observation, "target": target}
