"""The abort matrix says what the independent exploration reaches, by cell and by number.

The exploration is that of the model: it knows events, duties and worlds, and nothing of the walk.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from gateline.examples.gates import GUARDED_LINE
from gateline.gates.line import LINE, Line
from gateline.inspection.abort_matrix import BOUND, AbortMatrix, Cell, CellKind, abort_matrix
from gateline.inspection.matrix_text import cell_lines, matrix_markdown
from gateline.inspection.stops import CRASH, Cause, Stop, stops
from gateline.machine.effect import LOST, Effect, EffectKind
from gateline.machine.table import TransitionTable
from gateline_model.trail import Entry
from gateline_model.vocabulary import EventType
from gateline_model.world import Life, World, beginning
from gateline_proofs.exploration import Explorer, Move, Node
from gateline_proofs.translation import gates_of

LINES = [LINE, GUARDED_LINE]
WRITES = (EffectKind.RECORD, EffectKind.COMMIT)


@cache
def matrix_of(table: TransitionTable) -> AbortMatrix:
    return abort_matrix(table)


def matrix(line: Line) -> AbortMatrix:
    return matrix_of(line.table)


def cell(found: AbortMatrix, cause: str, box: str, group: str = "") -> Cell:
    """The cell of a cause in a box."""
    row = next(row for row in found.rows if row.cause == cause and row.group.startswith(group))
    return row.cells[found.columns.index(box)]


class Explored:
    """Every way to stop that the exploration reaches, for plans of one length."""

    def __init__(self, line: Line, n: int) -> None:
        self.table = line.table
        self.gates = gates_of(line)
        self.explorer = Explorer(line.table, self.gates)
        self.n = n

    def stops(self) -> Iterator[Stop]:
        pending = [Node(self.table.initial, beginning(self.gates, self.n))]
        known = set(pending)
        while pending:
            node = pending.pop()
            for move in self.moves(node):
                if move.taken is None:
                    end = str(move.to.world.judgement(self.gates))
                    yield self.stop(Cause(None, CRASH), node, end, move.to.world)
                    continue
                cause = self.cause(*move.taken)
                if cause is not None:
                    for ended in self.ends(move.to, lossy=cause.word == LOST):
                        yield self.stop(cause, node, str(ended.state), ended.world)
                if move.to not in known:
                    known.add(move.to)
                    pending.append(move.to)

    def moves(self, node: Node) -> Iterator[Move]:
        """The steps of the run, and its crashes; not of tokens and recoveries."""
        if node.state is not None and node.state not in self.table.terminal_states:
            for move, _ in self.explorer.moves(node):
                if move.taken is not None or move.to.world.life is Life.CRASHED:
                    yield move

    def cause(self, state: str, seen: str) -> Cause | None:
        kind = self.table.effects[state].kind
        if seen == self.table.observations(state)[0] or kind is EffectKind.ADVANCE:
            return None
        return Cause(None if kind in WRITES else kind, seen)

    def ends(self, node: Node, *, lossy: bool) -> Iterator[Node]:
        """Where a run ends with nothing else going wrong, but more losses where it lost."""
        if node.state in self.table.terminal_states:
            yield node
        for move in self.moves(node):
            if move.taken is not None and (
                self.cause(*move.taken) is None or (lossy and move.taken[1] == LOST)
            ):
                yield from self.ends(move.to, lossy=lossy)

    def stop(self, cause: Cause, node: Node, end: str, world: World) -> Stop:
        box = self.table.groups[str(node.state)]
        records, calls = world.durable, world.numbers[1]
        return Stop(
            cause, box, self.n, node.world.cursor, end, calls, len(records), in_doubt(records)
        )


def in_doubt(log: tuple[Entry, ...]) -> int | None:
    """The call whose start is in a log, and nothing of what became of it."""
    doubt = None
    for entry in log:
        if entry.type is EventType.EXECUTION_STARTED:
            doubt = entry.index
        elif entry.type is not EventType.OPERATION_ABORTED:
            doubt = None
    return doubt


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.table.name)
@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_walk_stops_as_the_exploration_does(line: Line, n: int) -> None:
    assert stops(line.table, n) == frozenset(Explored(line, n).stops())


@pytest.mark.parametrize(
    ("line", "rows", "reached"), [(LINE, 25, 44), (GUARDED_LINE, 31, 60)], ids=["line", "guarded"]
)
def test_every_cell_is_reached_or_cannot_be(line: Line, rows: int, reached: int) -> None:
    found = matrix(line)
    cells = [cell.kind for row in found.rows for cell in row.cells]
    assert found.empty == ()
    assert (len(found.rows), cells.count(CellKind.REACHED)) == (rows, reached)
    assert found.columns == tuple(dict.fromkeys(line.table.groups.values()))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.table.name)
def test_a_cell_says_never_where_no_state_can_observe_its_cause(line: Line) -> None:
    for row in matrix(line).rows:
        for box, each in zip(matrix(line).columns, row.cells, strict=True):
            states = [state for state in line.table.groups if line.table.groups[state] == box]
            seen = {word for state in states for word in line.table.observations(state)}
            assert (each.kind is CellKind.NEVER) == (row.cause not in {*seen, CRASH})


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.table.name)
def test_its_forms_are_true_of_every_stop(line: Line) -> None:
    """Also of plans that are longer than those that it was made from."""
    found, n, told = matrix(line), BOUND + 2, 0
    assert found.bound == BOUND
    titles = {"check": "a gate", "invoke": "an inv", "measure": "a resp", None: ""}
    for stop in stops(line.table, n):
        each = cell(found, stop.cause.word, stop.box, titles[stop.cause.kind])
        assert stop.end in each.ends
        for amount, number in ((each.calls, stop.calls), (each.records, stop.records)):
            assert amount is not None
            if stop.k or amount.first is None:
                assert amount.least is not None
                assert amount.most is not None
                assert amount.least.at((n, stop.k)) <= number <= amount.most.at((n, stop.k))
                told += 1
            else:
                assert amount.first[0] <= number <= amount.first[1]
    assert told > 1_000


@pytest.mark.parametrize(
    ("cause", "box", "lines"),
    [
        ("revoked", "token", ("denied_token_revoked", "no call, 1 record")),
        ("revoked", "limits", ("denied_limits_revoked", "k calls, 4k + 4 records")),
        ("revoked", "scope", ("\N{EN DASH}",)),
        (
            "forbidden_operation",
            "invocation",
            ("violated_forbidden_operation", "k + 1 calls, 4k + 6 records"),
        ),
        (
            "lost",
            "start",
            ("aborted", "k calls, 4k to 4k + 5 records", "call k - 1 or k may be in doubt"),
        ),
        (
            "crash",
            "completion",
            (
                "open or completed",
                "k + 1 calls, 4k + 4 or 4k + 5 records",
                "call k may be in doubt",
            ),
        ),
    ],
)
def test_cells_of_the_built_in_line(cause: str, box: str, lines: tuple[str, ...]) -> None:
    assert cell_lines(cell(matrix(LINE), cause, box)) == lines


def test_the_first_invocation_is_told_apart_where_it_differs() -> None:
    """Behind a gate before the plan: its record is durable from the second invocation on."""
    assert cell_lines(cell(matrix(GUARDED_LINE), "lost", "scope")) == (
        "aborted",
        "k calls, 6k + 1 to 6k + 5 records (0 to 5 where k is 0)",
        "call k - 1 may be in doubt",
    )


def test_what_no_run_reaches_is_an_empty_cell() -> None:
    """Behind the last invocation there is no more: the graph has the way, and no run takes it."""
    again, check = Effect.advance(), Effect.check("ghost", ("refused",))
    table = TransitionTable(
        name="Ghost",
        initial="first",
        effects={
            "first": again,
            "second": again,
            "ghost": check,
            "done": Effect.halt("completed"),
            "gone": Effect.halt("denied"),
        },
        transitions={
            ("first", "more"): "first",
            ("first", "last"): "second",
            ("second", "more"): "ghost",
            ("second", "last"): "done",
            ("ghost", "passed"): "done",
            ("ghost", "refused"): "gone",
        },
        groups={"ghost": "attic"},
    )
    found = abort_matrix(table)
    assert found.columns == ("attic", "")
    assert found.empty == (("refused", "attic"), ("crash", "attic"))
    assert "| `refused` | EMPTY | \N{EN DASH} |" in matrix_markdown(found)
    assert "| cause | attic | in no box |" in matrix_markdown(found)


def test_a_refusal_may_go_on_at_another_gate() -> None:
    """A machine of one's own, with words of its own, and a gate that stands in for another one."""
    table = TransitionTable(
        name="Spare",
        initial="door",
        effects={
            "door": Effect.check("door", ("shut",)),
            "window": Effect.check("window", ("barred",)),
            "call": Effect.invoke(("raised",)),
            "next": Effect.advance(),
            "note": Effect.record("came_in"),
            "write": Effect.commit(),
            "in": Effect.halt("inside"),
            "out": Effect.halt("outside"),
        },
        transitions={
            ("door", "passed"): "call",
            ("door", "shut"): "window",
            ("window", "passed"): "call",
            ("window", "barred"): "out",
            ("call", "succeeded"): "next",
            ("call", "raised"): "out",
            ("next", "more"): "door",
            ("next", "last"): "note",
            ("note", "recorded"): "write",
            ("note", "lost"): "out",
            ("write", "committed"): "in",
            ("write", "lost"): "out",
        },
        groups={"call": "outdoors"},
    )
    found = abort_matrix(table)
    assert cell_lines(cell(found, "shut", "")) == ("in", "n calls, 1 record")
    assert cell_lines(cell(found, "crash", "outdoors")) == ("open", "k or k + 1 calls, no record")
    assert cell_lines(cell(found, "barred", "")) == ("out", "k calls, no record")
    assert cell_lines(cell(found, "lost", "")) == ("out", "k + 1 calls, 0 or 1 record")


def a_late_log() -> TransitionTable:
    """Two rounds without a record, and then one for each: no form is true of all rounds."""
    door = Effect.check("door", ("shut",))
    effects = {f"door_{place}": door for place in range(3)}
    effects |= {f"call_{place}": Effect.invoke(("raised",)) for place in range(3)}
    effects |= {f"next_{place}": Effect.advance() for place in range(3)}
    ways = {(f"door_{place}", "shut"): "out" for place in range(3)}
    for place in range(3):
        ways |= {
            (f"door_{place}", "passed"): f"call_{place}",
            (f"call_{place}", "succeeded"): f"next_{place}" if place < 2 else "note",
            (f"call_{place}", "raised"): "out",
            (f"next_{place}", "more"): f"door_{min(place + 1, 2)}",
            (f"next_{place}", "last"): "in",
        }
    ways |= {
        ("note", "recorded"): "write",
        ("note", "lost"): "out",
        ("write", "committed"): "next_2",
        ("write", "lost"): "out",
    }
    effects |= {
        "note": Effect.record("came_in"),
        "write": Effect.commit(),
        "in": Effect.halt("inside"),
        "out": Effect.halt("outside"),
    }
    return TransitionTable("Late", "door_0", effects, ways)


@pytest.mark.parametrize(
    ("bound", "most", "doubt"), [(4, 1, "call 2 (plans of up to 4)"), (6, 3, "call k - 1")]
)
def test_a_range_without_a_form_says_for_which_plans_it_is_true(
    bound: int, most: int, doubt: str
) -> None:
    """Longer plans leave it; and what was found of one plan and index alone is no form."""
    found = abort_matrix(a_late_log(), bound)
    told = f"0 to {most} records (plans of up to {bound})"
    assert cell_lines(cell(found, "shut", "")) == (
        "out",
        f"k calls, {told}",
        f"{doubt} may be in doubt",
    )
    assert told in matrix_markdown(found)
    amount = cell(found, "shut", "").records
    assert amount is not None
    assert (amount.least, amount.first, amount.bound) == (None, None, bound)


def test_the_markdown_names_its_bound_and_is_the_same_each_time() -> None:
    text = matrix_markdown(matrix(LINE))
    assert f"plans of 1 to {BOUND} invocations" in text
    assert text == matrix_markdown(abort_matrix(LINE.table))
    assert text.count("\n| ") == 2 + 5 + 25  # the heading, the groups, the causes
