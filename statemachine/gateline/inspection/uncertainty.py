"""Why the path of a run is uncertain, in words for people.

1. A sentence for each reason: an open run, a loss that may have been in several places, recovery,
   a refusal or a failure that the log leaves unsaid.
2. A call that may have been made is told first: it is what a reader has to find out elsewhere.
3. Calls count from 1, as wherever people read of them; fields count from 0. A call is named by its
   domain and method where an event says them. States are words of the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from gateline.inspection.logged_event import LoggedEvent
from gateline.inspection.readings import OPEN
from gateline.inspection.trail_steps import Place
from gateline.machine.effect import LOST, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.invalid import escaped
from gateline.values.outcome import Verdict

_LISTED: Final = 4
"""How many places of one kind a sentence lists, at most."""


def uncertainties(
    table: TransitionTable,
    verdict: str,
    events: Sequence[LoggedEvent],
    places: Iterable[Place],
    *,
    recovered: bool,
) -> tuple[str, ...]:
    """What is uncertain of a run, and why.

    Args:
        table: the machine.
        verdict: of the trail.
        events: the trail.
        places: the steps that some paths take, and not all.
        recovered: whether recovery may have written the last event.
    """
    last = events[-1].sequence
    order = {state: number for number, state in enumerate(table.effects)}
    here = sorted(places, key=lambda at: (at[2], order[at[0]]))
    called = sorted({at for state, _, at in here if _kind(table, state) is EffectKind.INVOKE})
    said = [
        f"in doubt: {_call(events, at)} may have been made; its outcome is unknown" for at in called
    ]
    if verdict == OPEN:
        said.append(
            f"open: it still runs, or it crashed; after event #{last} it may have gone on unseen"
        )
    elif verdict == Verdict.ABORTED:
        losses = [state for state, observation, _ in here if observation == LOST]
        if losses:
            said.append(f"a write was lost at one of: {_listed(losses)}")
        if recovered:
            said.append(f"or nothing was lost: it crashed, and recovery wrote event #{last}")
    else:
        ends = [
            table.transitions[state, observation]
            for state, observation, _ in here
            if table.transitions[state, observation] in table.terminal_states
        ]
        if ends:
            said.append(f"the log does not say how it ended; one of: {_listed(ends)}")
    return tuple(said)


def reservation(verdict: str) -> str:
    """What else may have been told to whoever asked for a run that is decided (SPEC 6.7)."""
    if verdict == Verdict.ABORTED:
        return "whether its abort was acknowledged is not in the log; it is aborted either way"
    return (
        "whether its last write was acknowledged is not in the log; if it was not, the run was "
        f"told aborted, and is {verdict} all the same"
    )


def _call(events: Sequence[LoggedEvent], index: int) -> str:
    """A call, for people (rule 3)."""
    for event in events:
        if event.index == index and None not in (event.domain, event.method):
            return escaped(f"call {index + 1}, {event.domain}.{event.method},")
    return f"call {index + 1}"


def _kind(table: TransitionTable, state: str) -> EffectKind:
    return table.effects[state].kind


def _listed(names: Sequence[str]) -> str:
    """Some names, each once."""
    different = list(dict.fromkeys(names))
    more = len(different) - _LISTED
    return ", ".join(different[:_LISTED]) + (f" and {more} more" if more > 0 else "")
