"""The difference of two machines in words.

1. The first line answers what was asked: whether anything is newly allowed, as the chosen lens has
   it. The second line answers for the other one; the third says what neither can.
2. A run is told step by step: the state, and what is observed there in words. It says where the
   other machine leaves it, in which states that is then, and what it would do.
3. Runs that part after the same steps are told once. Many states that came or went are counted by
   box, and so are their transitions: `difference_document.py` has all of them.
4. A line has at most 100 columns; a longer one goes on in the next. No name is broken.
5. The same two machines give the same bytes. Text of a machine is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from textwrap import wrap
from typing import Final, NamedTuple

from gateline.inspection.behaviour import Letter, Parting
from gateline.inspection.diagrams.graph import Transition
from gateline.inspection.difference import Difference, Observing, Structure, short_digest
from gateline.machine.effect import COMMITTED, LAST, LOST, MORE, RECORDED, Effect, EffectKind
from gateline.machine.table import TransitionTable
from gateline.values.invalid import escaped

_NAMES_SHOWN: Final = 6
_COLUMNS: Final = 100
_TURN: Final = 4
_TURN_OF_STEP: Final = 10

_NEWLY_ALLOWED: Final = {
    Observing.EVERYTHING: "NEWLY ALLOWED: NEW does what OLD never does",
    Observing.CALLS: "NEWLY ALLOWED: NEW makes a call, or completes, where OLD would not",
}
_NOTHING: Final = {
    Observing.EVERYTHING: "nothing is newly allowed: whatever NEW does, OLD could do",
    Observing.CALLS: "nothing is newly allowed: NEW makes no call, and completes no plan, where OLD"
    " would not",
}
_SAME: Final = "nothing is newly allowed: the tables do the same, and tell the same ends"
NOT_COMPARED: Final = "compared are the tables: what a gate decides by is in none of them"


def report_lines(
    difference: Difference, sources: tuple[str, str], observing: Observing
) -> Iterator[str]:
    """The difference for people, line by line (rule 4).

    Args:
        difference: of two machines.
        sources: where OLD and NEW come from, as they were named.
        observing: the lens that is answered for first.
    """
    for line in _report(difference, sources, observing):
        yield from _wrapped(line)


def _wrapped(line: str) -> list[str]:
    turn = _TURN_OF_STEP if line.startswith(" ") else _TURN
    return wrap(
        line,
        _COLUMNS,
        subsequent_indent=" " * turn,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [line]


def _report(
    difference: Difference, sources: tuple[str, str], observing: Observing
) -> Iterator[str]:
    """The lines, however long."""
    lenses = (observing, *(lens for lens in Observing if lens is not observing))
    for lens in lenses:
        yield answer(difference, lens)
    yield NOT_COMPARED
    yield ""
    tables = difference.old, difference.new
    for word, table, source in zip(("OLD", "NEW"), tables, sources, strict=True):
        counts = f"{len(table.effects)} states, {len(table.transitions)} transitions"
        digest = f"digest {short_digest(table)}"
        yield f"{word}  {escaped(source)}: {table.name}, {counts}, {digest}"
    told: list[_Run] = []
    for lens in lenses:
        found = difference.observing[lens]
        for title, parting, word, other, table in (
            ("newly allowed", found.newly_allowed, "NEW", "OLD", difference.old),
            ("no longer allowed", found.no_longer_allowed, "OLD", "NEW", difference.new),
        ):
            if parting is not None:
                run = _Run("ABCD"[len(told)], parting, other, table, lens)
                yield ""
                yield f"{lens}, {title}: run {run.name}, of {word}, with {_plan(parting)}"
                yield from _run_lines(run, told)
                told.append(run)
    yield ""
    yield from _structure_lines(difference)


def answer(difference: Difference, lens: Observing) -> str:
    """Whether anything is newly allowed, as a lens has it, in one line."""
    found = difference.observing[lens]
    if found.newly_allowed is not None:
        return f"{lens}: {_NEWLY_ALLOWED[lens]}"
    same = lens is Observing.EVERYTHING and found.no_longer_allowed is None
    return f"{lens}: {_SAME if same else _NOTHING[lens]}"


class _Run(NamedTuple):
    """A run to tell: its name, the machine that it parts from, and the lens that sees it."""

    name: str
    parting: Parting
    other: str
    other_table: TransitionTable
    lens: Observing


def _run_lines(run: _Run, told: Sequence[_Run]) -> Iterator[str]:
    """A run (rule 2), but for the steps up to its parting that were told before (rule 3)."""
    steps, parted = run.parting.steps, run.parting.parted
    first, like = max(
        ((min(_in_common(run, known), parted), known.name) for known in told),
        key=lambda found: found[0],
        default=(0, ""),
    )
    if first > 1:
        yield f"   1  to {first}: as in run {like}"
    else:
        first = 0
    width = max(len(escaped(step.state)) for step in steps[first:])
    for number, (state, letter) in enumerate(steps[first:], first):
        aside = f" ({run.other} has no such gate)" if _is_unknown(run, letter) else ""
        yield f"  {number + 1:>2}  {escaped(state):<{width}}  {letter_words(letter)}{aside}"
        if number == parted:
            yield f"      {run.other} parts here: {_would(run.parting, run.other_table)}"
    if parted < len(steps) - 1:
        act = "make this call" if steps[-1].letter.kind is EffectKind.INVOKE else "complete"
        yield f"      {run.other} would not {act}"


def _in_common(run: _Run, other: _Run) -> int:
    """How many steps two runs have in common, as far as can be observed."""
    pairs = zip(run.parting.steps, other.parting.steps, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].letter == pair[1].letter, pairs))


def _is_unknown(run: _Run, letter: Letter) -> bool:
    """Whether a gate was added, so that its answer is hidden (rule 6 of `behaviour.py`)."""
    if run.lens is Observing.EVERYTHING or letter.kind is not EffectKind.CHECK:
        return False
    return not any(_is_same_act(effect, letter) for effect in run.other_table.effects.values())


def _plan(parting: Parting) -> str:
    """The plans that a run can be of."""
    seen = [letter.observation for _, letter in parting.steps if letter.kind is EffectKind.ADVANCE]
    calls = 1 + seen.count(MORE)
    if LAST in seen:
        return f"a plan of {calls} call{'s' if calls > 1 else ''}"
    return "any plan" if calls == 1 else f"a plan of {calls} or more calls"


def _would(parting: Parting, table: TransitionTable) -> str:
    """What the other machine would do where it parts."""
    asked = parting.steps[parting.parted].letter
    quiet = (EffectKind.RECORD, EffectKind.COMMIT)
    telling = [each for each in parting.elsewhere if table.effects[each].kind not in quiet]
    same = [each for each in parting.elsewhere if _is_same_act(table.effects[each], asked)]
    return "; or ".join(
        f"in {escaped(state)} it would {_would_in(table.effects[state], asked)}"
        for state in same or telling or parting.elsewhere
    )


def _would_in(effect: Effect, asked: Letter) -> str:
    if not _is_same_act(effect, asked):
        return effect_words(effect)
    if asked.kind is EffectKind.HALT:
        return f"{effect_words(effect)} too, but under this name"
    if asked.raised and asked.observation in effect.observations:
        last = effect.observations[-1]
        return f"{effect_words(effect)} too, but an exception is observed as {last}"
    return f"{effect_words(effect)} too, but observe only {', '.join(effect.observations)}"


def _is_same_act(effect: Effect, letter: Letter) -> bool:
    return (effect.kind, effect.subject) == (letter.kind, letter.subject)


def effect_words(effect: Effect) -> str:
    """What an effect does, as a phrase that follows "it would"."""
    subject = effect.subject
    return {
        EffectKind.CHECK: f"ask gate {subject}",
        EffectKind.RECORD: f"record {subject}",
        EffectKind.COMMIT: "commit what was recorded",
        EffectKind.INVOKE: "call the domain",
        EffectKind.MEASURE: "measure the response",
        EffectKind.ADVANCE: "look for the next call of the plan",
        EffectKind.HALT: f"end as {subject}",
    }[effect.kind]


_SAID: Final[dict[tuple[EffectKind, str], str]] = {
    (EffectKind.RECORD, RECORDED): "{} is recorded",
    (EffectKind.RECORD, LOST): "the record of {} is lost",
    (EffectKind.COMMIT, COMMITTED): "what was recorded is committed",
    (EffectKind.COMMIT, LOST): "the commit is lost",
    (EffectKind.ADVANCE, MORE): "the plan has a next call",
    (EffectKind.ADVANCE, LAST): "that was the plan's last call",
    (EffectKind.INVOKE, ""): "the domain is called",
}
_ASKED: Final[dict[EffectKind, str]] = {
    EffectKind.CHECK: "gate {} is asked",
    EffectKind.RECORD: "{} is to be recorded",
    EffectKind.COMMIT: "what was recorded is to be committed",
    EffectKind.INVOKE: "the domain is called",
    EffectKind.MEASURE: "the response is measured",
    EffectKind.ADVANCE: "the plan's next call is looked for",
    EffectKind.HALT: "the run ends as {}",
}
_ENDED: Final = "the run ends in {}, told {}"


def letter_words(letter: Letter) -> str:
    """What is observed of a step, as a sentence."""
    kind, subject, observation, raised = letter
    if kind is EffectKind.HALT and observation:
        return _ENDED.format(escaped(observation), subject)
    said = _SAID.get((kind, observation))
    if said is None:
        said = f"{_ASKED[kind]}: {observation}" if observation else _ASKED[kind]
    return f"{said.format(subject)}{', which an exception is observed as' if raised else ''}"


def _structure_lines(difference: Difference) -> Iterator[str]:
    structure, old, new = difference.structure, difference.old, difference.new
    if structure.initial is not None:
        was, now = map(escaped, structure.initial)
        yield f"runs start in {now}, no longer in {was}"
    for word, states, table in (
        ("came", structure.states_came, new),
        ("went", structure.states_went, old),
    ):
        if states:
            yield f"states that {word}: {_states_words(table, states)}"
    for state, before, after in structure.states_changed:
        yield f"state {escaped(state)} {_changed_words(before, after)}"
    apart = {*structure.states_came, *structure.states_went}
    for word, transitions in (
        ("came", structure.transitions_came),
        ("went", structure.transitions_went),
    ):
        shown = [each for each in transitions if each.state not in apart]
        for each in shown:
            yield f"transition {word}: {_transition_words(each)}"
        if len(transitions) > len(shown):
            count = len(transitions) - len(shown)
            yield f"transitions that {word} with a state that {word}: {count}"
    for state, seen, was, now in structure.redirected:
        where = f"to {escaped(now)}, no longer to {escaped(was)}"
        yield f"transition led elsewhere: {escaped(state)} on {seen} {where}"
    if structure == Structure((), (), (), (), (), (), None):
        yield "by name, nothing came, went or leads elsewhere"


def _states_words(table: TransitionTable, states: Sequence[str]) -> str:
    if len(states) <= _NAMES_SHOWN:
        return ", ".join(map(escaped, states))
    boxes = Counter(table.groups[state] for state in states if state in table.groups)
    said = [str(len(states))]
    said += [f"{count} in box {escaped(box)}" for box, count in boxes.items()]
    said += [f"{sum(state in table.terminal_states for state in states)} terminal"]
    return ", ".join(said)


def _changed_words(old: Effect, new: Effect) -> str:
    if old != new:
        return f"does something else: {effect_words(new)}, no longer {effect_words(old)}"
    came = [each for each in new.observations if each not in old.observations]
    went = [each for each in old.observations if each not in new.observations]
    said = [f"now also {', '.join(came)}"] if came else []
    said += [f"no longer {', '.join(went)}"] if went else []
    return f"observes {'; '.join(said) or 'the same in another order'}"


def _transition_words(transition: Transition) -> str:
    state, target = escaped(transition.state), escaped(transition.target)
    return f"{state} on {transition.observation} to {target}"
