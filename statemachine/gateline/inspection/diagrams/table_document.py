"""A machine as a document: its transition table as JSON, to be kept, compared and read back.

1. The same table gives the same bytes: ASCII, sorted keys, two spaces of indentation, a line feed
   at the end. States and transitions are in the order of the table.
2. The text is all of the table: what is read back is equal to what was written, in the same order.
   A box of a state that the table does not have is no part of it.
3. Reading is strict. What is no table by the rules of `table.py` is refused, with the place; and
   so is a table under a digest that is not its own, since whoever approved it did so by its digest.
4. Whoever adds a field, renames one or gives it another meaning makes another `VERSION`.
"""

from __future__ import annotations

import json
from typing import Annotated, Final

import msgspec

from gateline.machine.effect import Effect, EffectKind
from gateline.machine.table import ChartError, TransitionTable
from gateline.values.documents import read_document
from gateline.values.invalid import InvalidValueError, printable, shown

VERSION: Final = 1
_RULE: Final = "4.2"


class TableError(InvalidValueError):
    """A document that describes no transition table (SPEC 4.2)."""


class EffectDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a state does: its kind, what it is about, and its alphabet, the good one first."""

    kind: EffectKind
    subject: str
    observations: tuple[str, ...]


class StateDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state: its effect, and the box in which it is drawn, if it is in one."""

    name: str
    effect: EffectDocument
    box: str | None


class TransitionDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A transition: the state that is left, what is observed there, the state that follows."""

    state: str
    observation: str
    target: str


class TableDocument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A machine: its transition table, and the digest that names it."""

    gateline_table: Annotated[int, msgspec.Meta(ge=VERSION, le=VERSION)]
    name: str
    digest: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    initial: str
    states: tuple[StateDocument, ...]
    transitions: tuple[TransitionDocument, ...]


def json_text(table: TransitionTable) -> str:
    """A machine as JSON (rule 1)."""
    document = TableDocument(
        gateline_table=VERSION,
        name=table.name,
        digest=table.digest,
        initial=table.initial,
        states=tuple(
            StateDocument(
                name=state,
                effect=EffectDocument(
                    kind=effect.kind, subject=effect.subject, observations=effect.observations
                ),
                box=table.groups.get(state),
            )
            for state, effect in table.effects.items()
        ),
        transitions=tuple(
            TransitionDocument(state=state, observation=seen, target=target)
            for (state, seen), target in table.transitions.items()
        ),
    )
    return json.dumps(msgspec.to_builtins(document), indent=2, sort_keys=True) + "\n"


def read_table(text: bytes) -> TransitionTable:
    """Read a machine back.

    Args:
        text: JSON in UTF-8, as `json_text` writes it; white space and the order of keys are free.

    Raises:
        TableError: where it describes no table, or one with another digest (rule 3).
    """
    document = read_document(text, TableDocument, TableError, _RULE)
    try:
        table = TransitionTable(
            name=document.name,
            initial=document.initial,
            effects=_effects(document),
            transitions=_transitions(document),
            groups={each.name: each.box for each in document.states if each.box is not None},
        )
    except ChartError as error:
        place = _place(document, error)
        raise TableError(place, printable(str(error)), "a transition table", _RULE) from None
    if document.digest != table.digest:
        expected = f"{table.digest}, which is that of the table"
        raise TableError("$.digest", document.digest, expected, _RULE)
    return table


def _effects(document: TableDocument) -> dict[str, Effect]:
    effects: dict[str, Effect] = {}
    for number, state in enumerate(document.states):
        place = f"$.states[{number}]"
        if state.name in effects:
            raise TableError(f"{place}.name", f"{shown(state.name)} twice", "each once", _RULE)
        told = state.effect
        try:
            effects[state.name] = Effect(told.kind, told.subject, told.observations)
        except ValueError as error:
            found = printable(str(error))
            raise TableError(f"{place}.effect", found, "an effect", _RULE) from None
    return effects


def _transitions(document: TableDocument) -> dict[tuple[str, str], str]:
    transitions: dict[tuple[str, str], str] = {}
    for number, each in enumerate(document.transitions):
        pair = each.state, each.observation
        if pair in transitions:
            found = f"{shown(each.state)} on {shown(each.observation)} twice"
            raise TableError(f"$.transitions[{number}]", found, "each once", _RULE)
        transitions[pair] = each.target
    return transitions


def _place(document: TableDocument, error: ChartError) -> str:
    """Where in the document a table is wrong: at a transition, at a state, or as a whole."""
    for number, each in enumerate(document.transitions):
        if error.observation and (each.state, each.observation) == (error.state, error.observation):
            return f"$.transitions[{number}]"
    for number, state in enumerate(document.states):
        if error.state and state.name == error.state:
            return f"$.states[{number}]"
    return "$"
