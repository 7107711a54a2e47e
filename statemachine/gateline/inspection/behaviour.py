"""What one machine can do and another cannot: the shortest run, by language inclusion.

The language of a machine:

1. A letter is what is observed of a step, whatever its state is called: what is done (the kind of
   the effect, and what it is about), and what is observed then. The halt is a letter: "the run ends
   in denied_scope_unverifiable, told denied". There the state's name counts: the caller is told it
   (`Outcome.state`), as it is told the verdict (SPEC 4.4). A gate is known by its name: what it
   decides by is in no table, and is not compared.
2. An unexpected exception is a letter too. It is observed as the last of the alphabet (rule 3 of
   `effect.py`), so a machine that has the same words in another order is another machine. An
   ADVANCE calls no foreign code, and raises none.
3. Plans of every length are thought of. A plan of n invocations observes ``more`` n - 1 times, and
   ``last`` from then on; so both are possible at each ADVANCE until ``last`` was observed.
4. A machine accepts the letters of each of its runs, from the initial state to anywhere: what it
   accepts, it accepts every prefix of. It is total and deterministic (SPEC 4.2), so a trace is
   accepted by one run at most, and whether it is one can be looked up.

Two lenses say what of another machine's runs, here OLD's, one machine, here NEW, has to keep to:

5. `Everything`: the letters. The first letter that OLD refuses is *newly allowed*. Where OLD does
   the same, and the letter is not in its alphabet, that is refused; so is a halt with another
   verdict or in a state of another name, and a halt where OLD goes on.
6. `Calls`: the acts. An act is that a domain is called (INVOKE), or that ``completed`` is told,
   whatever the end is called. It is newly allowed where OLD, given the same answers in the same
   order, would not do it there. An answer is each letter; of two kinds NEW may have more than OLD:

   - that an event is ``recorded``, or a transaction ``committed``: OLD's have to be there, in their
     order, and others may stand between them;
   - the letters of a CHECK or MEASURE that OLD has in no state: a gate that was added.

   So a ``lost`` is an answer: nothing is to be called after it that OLD would not call. Each check
   of OLD's is one: a NEW without it, which then makes the call, calls where OLD would have asked.
   So is a gate asked in another place, or once more: OLD has no run with these answers. And so is a
   record, or a commit, that OLD makes before a call. Stopping is no act: a NEW that stops earlier
   than OLD, whatever it calls that, has nothing newly allowed.
7. What NEW records or commits can be OLD's own, or one more: where OLD can be is a set of states
   (the subset construction). Where it is empty, OLD has no run with these answers.

The walk is breadth first, over a state of NEW, the states of OLD, and whether ``last`` was seen.
These are finitely many, so it ends, and what it does not find is in no run of any plan. What it
finds has the fewest steps; among those, the first by the order of the alphabets.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from gateline.machine.effect import COMMITTED, LAST, MORE, RECORDED, Effect, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.outcome import Verdict

_RAISE_NOTHING: Final = frozenset({EffectKind.ADVANCE, EffectKind.HALT})
_MAY_BE_ADDED: Final = frozenset({EffectKind.CHECK, EffectKind.MEASURE})


class Letter(NamedTuple):
    """What is observed of a step (rules 1 and 2).

    Attributes:
        kind: what is done.
        subject: what it is about; of a halt, the verdict.
        observation: what is observed then, of a halt the state's name; empty for an act as such.
        raised: whether it is an unexpected exception that is observed so.
    """

    kind: EffectKind
    subject: str
    observation: str = ""
    raised: bool = False


class TraceStep(NamedTuple):
    """A step of a run: the state, and what is observed there."""

    state: str
    letter: Letter


@dataclass(frozen=True, slots=True)
class Parting:
    """A shortest run of one machine that another does not have.

    Attributes:
        steps: the run; the last one is what is newly allowed.
        parted: the number, from 0, of the first step that the other machine does not make.
        elsewhere: the states in which the other machine can be before that step, in the order of
            its table; at least one.
    """

    steps: tuple[TraceStep, ...]
    parted: int
    elsewhere: tuple[str, ...]


Ways: TypeAlias = dict[Letter, str | None]
"""The letters of a state, and where each leads: None after a halt."""
_States: TypeAlias = frozenset[str]
_Place: TypeAlias = tuple[str, _States, bool]


def letters(state: str, effect: Effect) -> tuple[Letter, ...]:
    """The letters of a state with this effect, in the order of its alphabet."""
    if effect.kind is EffectKind.HALT:
        return (Letter(effect.kind, effect.subject, state),)
    seen = [Letter(effect.kind, effect.subject, each) for each in effect.observations]
    if effect.kind not in _RAISE_NOTHING:
        seen.append(seen[-1]._replace(raised=True))
    return tuple(seen)


def ways(table: TransitionTable, state: str) -> Ways:
    """The letters of a state, in the order of the alphabet, and where each leads."""
    return {
        letter: table.transitions.get((state, letter.observation))
        for letter in letters(state, table.effects[state])
    }


class Lens(ABC):
    """What one machine has to keep to of another's runs.

    Args:
        table: the other machine.
    """

    def __init__(self, table: TransitionTable) -> None:
        self.table = table
        self._ways = {state: ways(table, state) for state in table.effects}

    def start(self) -> _States:
        """Where the other machine can be before the first step."""
        return frozenset({self.table.initial})

    @abstractmethod
    def refuses(self, states: _States, letter: Letter) -> bool:
        """Whether a letter is newly allowed where the other machine is in one of these states."""

    def after(self, states: _States, letter: Letter) -> _States:
        """Where the other machine can be after a letter; nowhere if it has no such run."""
        found = (self._ways[state].get(letter) for state in states)
        return frozenset(state for state in found if state is not None)

    def told(self, letter: Letter) -> Letter:
        """What is newly allowed, of a letter that is refused."""
        return letter


class Everything(Lens):
    """Every letter (rule 5)."""

    def refuses(self, states: _States, letter: Letter) -> bool:
        """Whether the other machine has no such letter there."""
        return not any(letter in self._ways[state] for state in states)


class Calls(Lens):
    """The acts, given the same answers (rules 6 and 7)."""

    def __init__(self, table: TransitionTable) -> None:
        super().__init__(table)
        self._known = {(effect.kind, effect.subject) for effect in table.effects.values()}

    def refuses(self, states: _States, letter: Letter) -> bool:
        """Whether it is of an act that the other machine does in none of these states."""
        act = letter.kind, letter.subject
        if letter.kind is not EffectKind.INVOKE and act != (EffectKind.HALT, Verdict.COMPLETED):
            return False
        effects = (self.table.effects[state] for state in states)
        return act not in {(effect.kind, effect.subject) for effect in effects}

    def after(self, states: _States, letter: Letter) -> _States:
        """Where the other machine can be; it may have no part in what was added (rule 6)."""
        following = super().after(states, letter)
        if letter.kind in _MAY_BE_ADDED and (letter.kind, letter.subject) not in self._known:
            return states
        return states | following if _is_written(letter) else following

    def told(self, letter: Letter) -> Letter:
        """The act as such, whatever is observed of it."""
        return Letter(letter.kind, letter.subject)


def _is_written(letter: Letter) -> bool:
    """Whether it says that an event was recorded, or a transaction committed."""
    seen = letter.kind, letter.observation
    written = ((EffectKind.RECORD, RECORDED), (EffectKind.COMMIT, COMMITTED))
    return seen in written and not letter.raised


def shortest_parting(table: TransitionTable, lens: Lens) -> Parting | None:
    """A shortest run of a machine that has something newly allowed; None where no run has.

    Args:
        table: the machine whose runs are walked.
        lens: what of another machine's runs they have to keep to.
    """
    start: _Place = (table.initial, lens.start(), False)
    before: dict[_Place, tuple[_Place, Letter] | None] = {start: None}
    waiting: deque[_Place] = deque([start])
    while waiting:
        place = waiting.popleft()
        state, others, ended = place
        for letter, target in ways(table, state).items():
            advance = letter.observation if letter.kind is EffectKind.ADVANCE else None
            if ended and advance == MORE:
                continue  # rule 3
            if lens.refuses(others, letter):
                return _parting(before, place, lens.told(letter), lens.table)
            if target is None:
                continue
            following = target, lens.after(others, letter), ended or advance == LAST
            if following not in before:
                before[following] = place, letter
                waiting.append(following)
    return None


def _parting(
    before: dict[_Place, tuple[_Place, Letter] | None],
    last: _Place,
    letter: Letter,
    other: TransitionTable,
) -> Parting:
    """The run that led to a place, with the letter that is refused there."""
    taken = [(last, letter)]
    while (step := before[taken[-1][0]]) is not None:
        taken.append(step)
    taken.reverse()
    parted = max(number for number, ((_, others, _), _) in enumerate(taken) if others)
    elsewhere = taken[parted][0][1]
    return Parting(
        steps=tuple(TraceStep(state, seen) for (state, _, _), seen in taken),
        parted=parted,
        elsewhere=tuple(state for state in other.effects if state in elsewhere),
    )
