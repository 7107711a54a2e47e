"""The grammar of a run's trail, and the verdict of one.

1. A line is a list of gates: those once a plan, those before each invocation, and one that looks
   on during it (SPEC 3, 3.4). The grammar is made of that list, and of nothing else.
2. A successful plan leaves what each gate once a plan records on a pass; then, for each
   invocation, what each gate before it records, its start, and its completion. With the built-in
   gates that is 1 + 4n records (SPEC 3.2).
3. The trail of a run is a prefix of that, then at most one deviation, then at most one abort
   (SPEC 6.7). A deviation is a gate's refusal at that gate's position, or a failed or violated
   invocation after its EXECUTION_STARTED (SPEC 3).
4. A trail can be cut short anywhere, by a crash or by a lost write, also within a deviation; an
   abort can follow the cut. So every prefix of a legal trail is legal.
5. The verdict is, in this order: aborted if there is an abort; denied, violated or failed if that
   is recorded in full; completed if the last invocation's success is there; else open (SPEC 6.7).
6. A gate may record nothing on a pass, and two gates may record the same. A trail is legal if it
   can be read in one way; where it can be read in several, its verdict is the first of rule 5.
7. Token events are in no run's trail (SPEC 6.1). Records about the plan as a whole, those of gates
   once a plan and an abort among them, have no index (SPEC 6.2).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from gateline_model.vocabulary import (
    ABORTED,
    FAILED,
    GATES,
    STARTED,
    SUCCEEDED,
    EventType,
    Gate,
    Record,
    Status,
    Verdict,
    When,
)

OPEN: Final[Literal["open"]] = "open"
"""The verdict of a trail that ends before anything is decided (SPEC 6.7)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a trail.

    Attributes:
        type: The event's type.
        status: The event's status.
        index: The index of the invocation, from 0; None for the plan as a whole.
    """

    type: EventType
    status: Status
    index: int | None

    def __str__(self) -> str:
        place = "the plan" if self.index is None else f"invocation {self.index}"
        return f"{self.type} {self.status} for {place}"


Trail: TypeAlias = Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Illegal:
    """A trail that no run can leave.

    Attributes:
        position: Where the first wrong entry is, from 0.
        found: That entry.
        expected: The entries that would have been legal there, none after an abort.
    """

    position: int
    found: Entry
    expected: tuple[Entry, ...]

    def __str__(self) -> str:
        expected = " or ".join(map(str, self.expected)) or "nothing more"
        return f"entry {self.position} is {self.found}; expected {expected}"


Judgement: TypeAlias = Verdict | Literal["open"] | Illegal


def judge(trail: Trail, n: int, gates: tuple[Gate, ...] = GATES) -> Judgement:
    """Say what a trail means, or why no run can have left it (SPEC 6.7).

    Args:
        trail: The records of one run, in the order of the log.
        n: The number of invocations of the plan, at least 1.
        gates: The line, in the order in which a plan passes it.

    Returns:
        The trail's verdict, ``OPEN`` where nothing is decided yet, or the first illegal entry.

    Raises:
        ValueError: ``n`` is less than 1 (SPEC 1.2), or the gates are no line; see `TrailReader`.
    """
    _check_length(n)
    reader = TrailReader(gates)
    for entry in trail:
        if reader.read(entry, n) is not None:
            break
    return reader.verdict


class TrailReader:
    """Reads the trail of one run, entry by entry, in memory that does not grow.

    Args:
        gates: The line, in the order in which a plan passes it: gates once a plan, gates before
            each invocation, one gate during it.

    Raises:
        ValueError: The gates are in another order; the last one records its passes; a refusal
            records nothing; or a gate records what is not a gate's: a start, a success or an abort.
    """

    __slots__ = ("_cursor", "_illegal", "_place", "_position")

    def __init__(self, gates: tuple[Gate, ...] = GATES) -> None:
        self._place = _first_place(gates)
        self._cursor = 0
        self._position = 0
        self._illegal: Illegal | None = None

    def fresh(self) -> "TrailReader":
        """A reader of another run, from here on; cheaper than to make one of a list of gates."""
        other = object.__new__(TrailReader)
        other._place, other._cursor = self._place, self._cursor
        other._position, other._illegal = self._position, self._illegal
        return other

    def read(self, entry: Entry, n: int) -> Illegal | None:
        """Read the next entry.

        Args:
            entry: The entry.
            n: The number of invocations of the plan, at least 1.

        Returns:
            None where it is legal. Otherwise the first illegal entry: this one, or the one after
            which nothing is legal any more.

        Raises:
            ValueError: ``n`` is less than 1 (SPEC 1.2).
        """
        _check_length(n)
        index = entry.index
        move = self._place.moves.get((entry.type, entry.status, index is None))
        if move is None or (index is not None and index != self._cursor):
            return self._refused(entry)
        self._position += 1
        if move.at_last is None:
            self._place = move.to
        elif self._cursor + 1 < n:
            self._place = move.to
            self._cursor += 1
        else:
            self._place = move.at_last
        return None

    @property
    def verdict(self) -> Judgement:
        """What the trail means so far; the first illegal entry where there was one."""
        return self._place.verdict if self._illegal is None else self._illegal

    @property
    def verdicts(self) -> frozenset[Verdict | Literal["open"]]:
        """Every verdict of the trail so far, one for each way to read it; none if it is illegal."""
        return self._place.verdicts

    def _refused(self, entry: Entry) -> Illegal:
        if self._illegal is None:
            expected = tuple(
                Entry(type_, status, None if of_plan else self._cursor)
                for type_, status, of_plan in self._place.moves
            )
            self._illegal = Illegal(self._position, entry, expected)
            self._place = _NOWHERE
        return self._illegal


def _check_length(n: int) -> None:
    if n < 1:
        raise ValueError(f"a plan has at least one invocation, not {n}")


class _Way(NamedTuple):
    """Records that are still to come, one after the other, and what follows them.

    Attributes:
        rest: The records. None are left on a way that has led to its verdict.
        of_plan: Whether they are about the plan as a whole.
        end: A verdict, the next station, or ``_NEXT``.
    """

    rest: tuple[Record, ...]
    of_plan: bool
    end: "Verdict | int"


_NEXT: Final = -1
"""What follows a success: the next invocation; after the last one, the plan is completed."""

_ABORTED_WAY: Final = _Way((), of_plan=True, end=Verdict.ABORTED)
_IN_ORDER: Final = (
    Verdict.ABORTED,
    Verdict.DENIED,
    Verdict.VIOLATED,
    Verdict.FAILED,
    Verdict.COMPLETED,
)
"""The order of rule 5."""


class _Move(NamedTuple):
    """Where a record leads; ``at_last`` where it matters whether the invocation is the last."""

    to: "_Place"
    at_last: "_Place | None"


class _Place:
    """All ways in which a trail can be read so far, as one state of a deterministic automaton."""

    __slots__ = ("moves", "verdict", "verdicts")

    def __init__(self, ways: "tuple[_Way, ...]") -> None:
        self.verdicts = frozenset(_verdict_of(way) for way in ways)
        self.verdict = next((verdict for verdict in _IN_ORDER if verdict in self.verdicts), OPEN)
        self.moves: dict[tuple[EventType, Status, bool], _Move] = {}


def _verdict_of(way: _Way) -> Verdict | Literal["open"]:
    return OPEN if way.rest or not isinstance(way.end, Verdict) else way.end


_NOWHERE: Final = _Place(())


class _Line:
    """The stations of a line: each gate, the start of an invocation, and its result.

    From a station lead ways: to the next station, or to a verdict.
    """

    def __init__(self, gates: tuple[Gate, ...]) -> None:
        *before, during = gates
        once = [gate for gate in before if gate.when is When.ONCE_A_PLAN]
        self.first_of_each = len(once)
        self.stations: list[tuple[_Way, ...]] = []
        for following, gate in enumerate(before, 1):
            of_plan = gate.when is When.ONCE_A_PLAN
            self.stations.append(
                (
                    _Way(gate.passing, of_plan, following),
                    _Way(gate.refusing, of_plan, gate.verdict),
                )
            )
        self.stations.append((_Way((STARTED,), of_plan=False, end=len(before) + 1),))
        self.stations.append(
            (
                _Way((SUCCEEDED,), of_plan=False, end=_NEXT),
                _Way((FAILED,), of_plan=False, end=Verdict.FAILED),
                _Way(during.refusing, of_plan=False, end=during.verdict),
            )
        )

    def ways_from(self, station: int) -> Iterator[_Way]:
        """Every way that can be taken at a station; past those at which nothing is recorded."""
        for way in self.stations[station]:
            if way.rest:
                yield way
            elif not isinstance(way.end, Verdict):
                yield from self.ways_from(way.end)

    def after(
        self, ways: tuple[_Way, ...], record: Record, *, of_plan: bool, last: bool
    ) -> tuple[_Way, ...]:
        """The ways that remain once a record was read."""
        remaining: list[_Way] = []
        for way in ways:
            if way.rest[:1] == (record,) and way.of_plan == of_plan:
                remaining += self._further(way._replace(rest=way.rest[1:]), last=last)
        return tuple(dict.fromkeys(remaining))

    def _further(self, way: _Way, *, last: bool) -> Iterator[_Way]:
        if way.rest or isinstance(way.end, Verdict):
            yield way
        elif way.end != _NEXT:
            yield from self.ways_from(way.end)
        elif last:
            yield _Way((), of_plan=False, end=Verdict.COMPLETED)
        else:
            yield from self.ways_from(self.first_of_each)


@lru_cache(maxsize=64)
def _first_place(gates: tuple[Gate, ...]) -> _Place:
    """The automaton of a line, by the place where every trail begins."""
    _check_line(gates)
    line = _Line(gates)
    first = tuple(dict.fromkeys(line.ways_from(0)))
    places = {first: _Place(first)}
    reached = [first]

    def place(ways: tuple[_Way, ...]) -> _Place:
        if ways not in places:
            places[ways] = _Place(ways)
            reached.append(ways)
        return places[ways]

    while reached:
        ways = reached.pop()
        moves = places[ways].moves
        for record, of_plan in dict.fromkeys(
            (way.rest[0], way.of_plan) for way in ways if way.rest
        ):
            to = place(line.after(ways, record, of_plan=of_plan, last=False))
            at_last = None
            if record == SUCCEEDED:
                at_last = place(line.after(ways, record, of_plan=of_plan, last=True))
            moves[*record, of_plan] = _Move(to, at_last)
        if _ABORTED_WAY not in ways:
            moves[*ABORTED, True] = _Move(place((_ABORTED_WAY,)), None)
    return places[first]


def _check_line(gates: tuple[Gate, ...]) -> None:
    order = [gate.when for gate in gates]
    if order.count(When.DURING_INVOCATION) != 1 or order != sorted(order, key=list(When).index):
        raise ValueError("a line is gates once a plan, gates before each invocation, one during it")
    if gates[-1].passing:
        raise ValueError(f"gate {gates[-1].name!r} looks on: a pass records nothing of its own")
    for gate in gates:
        if not gate.refusing:
            raise ValueError(f"gate {gate.name!r}: a refusal records nothing")
        for record in (*gate.passing, *gate.refusing):
            if record in (STARTED, SUCCEEDED, ABORTED):
                raise ValueError(
                    f"gate {gate.name!r} records {' '.join(record)}, which no gate may"
                )
