"""What is derived: of the line, of large lines, and of random systems against enumeration."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateline_proofs.certificate import Edge, Fact, Row, Sign, System, objections
from gateline_proofs.claimed import claimed_of
from gateline_proofs.derivation import Derived, certified, ranks_of
from gateline_proofs.entailment import Hypotheses
from gateline_proofs.proof import Status, candidates, prove
from gateline_proofs.refinement import mapping
from gateline_proofs.simulation import Simulator
from gateline_proofs.smt import node_names
from proved_lines import large_line, line_proof, own_proof

ZERO, LOW = Sign.ZERO, Sign.NOT_NEGATIVE


def test_what_is_derived_of_a_call_and_of_a_completed_plan() -> None:
    """The equations that FORMAL.md was written for: no invariant was written by anybody."""
    derived = dict(mapping(line_proof().certificate))
    assert set(derived["at_invoke_domain"]) >= {
        "calls = i",
        "called = i - 1",
        "successes = i",
        "records = 4 i + 4",
        "passed_limits = i",
        "recorded_execution_started = i",
        "durable_start = i",
        "durable_completion = i - 1",
    }
    assert set(derived["at_completed"]) >= {
        "i = n - 1",
        "calls = n",
        "kept = n",
        "records = 4 n + 1",
        "commits = n + 1",
        "durable_completion = n - 1",
    }
    assert len(derived) == 116


def test_two_gates_of_a_users_own_are_proved_with_no_further_input() -> None:
    """SPEC 3.4, 4.6. Two more checks, and a record of each, are found by themselves."""
    proof = own_proof()
    assert proof.holds
    assert [ruling.status for ruling in proof.rulings] == [Status.HOLDS] * len(proof.rulings)
    derived = dict(mapping(proof.certificate))
    assert "records = 5 i + 6" in derived["at_invoke_domain"]
    assert "passed_budget = i" in derived["at_invoke_domain"]
    assert "records = 5 n + 2" in derived["at_completed"]


@pytest.mark.parametrize(("before_plan", "before_each"), [(3, 5), (8, 16)])
def test_a_large_line_is_proved(
    before_plan: int, before_each: int, figure: Callable[[str], None]
) -> None:
    line = large_line(before_plan, before_each)
    assert len(line.gates) == before_plan + before_each
    started = time.perf_counter()
    proof = prove(line)
    seconds = time.perf_counter() - started
    assert proof.holds
    figure(
        f"a line of {before_plan} + {before_each} gates, {len(line.table.effects)} states: "
        f"proved in {seconds:.2f} s"
    )


def test_every_place_that_is_reached_is_reached_by_some_run() -> None:
    """The facts are about something: none is about a place that no plan gets to."""
    proof = line_proof()
    assert len(proof.reached) == len(proof.product.places)
    simulated = Simulator(claimed_of(proof.product)).simulate([1, 2])
    assert (simulated.edges, simulated.broken) == (194, frozenset())
    assert len(set(node_names(proof.certificate))) == len(proof.certificate.nodes)


# ---------------------------------------------------------------------------- against enumeration

COLUMNS = ("1", "n", "i", "x", "y")
STATES = ("a", "b", "c")
FORMS: tuple[Row, ...] = (
    (0, 0, 0, 1, 0),
    (1, 0, 0, 1, 0),
    (0, 0, 1, 0, 0),
    (0, 0, 0, 0, 1),
    (2, 0, 0, 0, 1),
    (-1, 0, 0, 0, 0),
)
MOVE = ((2, (1, 0, 1, 0, 0)),)
MORE = (Fact((-2, 1, -1, 0, 0), LOW),)
LAST = (Fact((-1, 1, -1, 0, 0), ZERO),)


@st.composite
def systems(draw: st.DrawFn) -> System:
    """Systems of three states that count along, with a cursor that moves below ``n``."""
    edges = []
    for number in range(draw(st.integers(1, 6))):
        source, target = draw(st.sampled_from(STATES)), draw(st.sampled_from(STATES))
        update = tuple(
            (column, draw(st.sampled_from(FORMS))) for column in (3, 4) if draw(st.booleans())
        )
        kind = draw(st.integers(0, 2)) if source < target else 2
        guards = ((), LAST, MORE)[kind]
        moved = MOVE if kind == 2 else ()
        edges.append(Edge(source, f"seen_{number}", target, guards, (*moved, *update)))
    start = (
        Fact((-1, 1, 0, 0, 0), LOW),
        Fact((0, 0, 1, 0, 0), ZERO),
        Fact((0, 0, 0, 1, 0), ZERO),
        Fact((1, 0, 0, 0, 1), ZERO),
    )
    return System("Random", "", COLUMNS, "a", start, tuple(edges))


def reached_by(system: System, longest: int) -> dict[str, set[Row]]:
    """Every point that is reached in each state, for plans of 1 to `longest`."""
    reached: dict[str, set[Row]] = {state: set() for state in STATES}
    waiting: list[tuple[str, Row]] = [("a", (1, n, 0, 0, -1)) for n in range(1, longest + 1)]
    while waiting:
        state, point = waiting.pop()
        if point in reached[state]:
            continue
        reached[state].add(point)
        for edge in system.edges:
            if edge.source == state and all(holds(guard, point) for guard in edge.guards):
                moved = list(point)
                for column, row in edge.update:
                    moved[column] = times(row, point)
                waiting.append((edge.target, tuple(moved)))
    return reached


def times(row: Row, point: Row) -> int:
    return sum(part * value for part, value in zip(row, point, strict=True))


def holds(fact: Fact, point: Row) -> bool:
    value = times(fact.row, point)
    return value == 0 if fact.sign is ZERO else value >= 0


class _Bare:
    """A system as a product in which nothing is owed: each state is one place."""

    def __init__(self, system: System) -> None:
        from gateline_model.machine import Duty  # noqa: PLC0415
        from gateline_proofs.system import Place, Way  # noqa: PLC0415

        self.system = system
        self.places = tuple(Place(state, Duty()) for state in STATES)
        self.ways = tuple(
            Way(STATES.index(edge.source), number, STATES.index(edge.target))
            for number, edge in enumerate(system.edges)
        )


CANDIDATES = (Fact((0, 0, 1, 0, 0), LOW), Fact((-1, 1, -1, 0, 0), LOW), Fact((0, 0, 0, 1, 0), LOW))


@settings(max_examples=400, derandomize=True, deadline=None, database=None)
@given(systems())
def test_what_is_derived_of_a_random_system_holds_of_every_point_that_is_reached(
    system: System,
) -> None:
    derived = Derived(_Bare(system), CANDIDATES)  # type: ignore[arg-type]
    for state, points in reached_by(system, 4).items():
        facts = derived.facts.get(STATES.index(state))
        assert not points or facts is not None
        for fact, point in product(facts or (), points):
            assert holds(fact, point), (state, fact, point)


@settings(max_examples=400, derandomize=True, deadline=None, database=None)
@given(systems(), st.tuples(*[st.integers(-2, 2)] * len(COLUMNS)))
def test_an_equation_that_holds_of_every_point_is_derived(system: System, row: Row) -> None:
    """Complete, where plans of up to 6 tell the points apart and no guard is an inequality."""
    derived = Derived(_Bare(system), ())  # type: ignore[arg-type]
    for state, points in reached_by(system, 6).items():
        facts = derived.facts.get(STATES.index(state), ())
        if len(points) > 12 and all(times(row, point) == 0 for point in points):
            assert Hypotheses(facts).prove(Fact(row, ZERO)) is not None


def test_an_edge_that_no_run_can_take_is_closed_with_a_proof() -> None:
    """By an equation that holds of no point there, or by an inequality against what is known."""
    never = Fact((1, 0, 0, 0, 0), ZERO)
    zero, below = Fact((0, 0, 1, 0, 0), ZERO), Fact((-1, 0, -1, 0, 0), LOW)
    edges = (
        Edge("a", "conflict", "b", (never,), MOVE),
        Edge("a", "below", "c", (below,), MOVE),
        Edge("a", "stays", "c", (zero,), ()),
        Edge("b", "unreached", "c", (), MOVE),
    )
    start = (Fact((-1, 1, 0, 0, 0), LOW), zero)
    system = System("Closed", "", COLUMNS, "a", start, edges)
    derived = Derived(_Bare(system), CANDIDATES)  # type: ignore[arg-type]
    assert [system.edges[way.edge].observation for way in derived.closed] == ["conflict", "below"]
    assert [system.edges[way.edge].observation for way in derived.ways] == ["stays"]
    assert sorted(derived.facts) == [0, 2]
    certificate = certified(derived, [("known", "i = 0", 0, zero), ("wrong", "", 2, never)])
    assert list(objections(certificate)) == []
    assert [step.target for step in certificate.steps] == [1, None, None]
    assert [theorem.invariant for theorem in certificate.theorems] == ["known"]


def test_ranks_are_the_longest_ways_on_which_the_cursor_stays() -> None:
    edges = [
        Edge("a", "good", "b", (), ()),
        Edge("a", "bad", "d", (), ()),
        Edge("b", "good", "c", (), ()),
        Edge("c", "more", "a", (), ((2, (1, 0, 1, 0, 0)),)),
        Edge("c", "last", "d", (), ()),
    ]
    assert ranks_of(edges, 2) == {"a": 3, "b": 2, "c": 1, "d": 0}


def test_the_inequalities_that_are_tried_are_those_that_are_claimed() -> None:
    product_ = line_proof().product
    assert set(candidates(product_)) == {
        product_.fact(text)
        for text in (
            "i >= 0",
            "i <= n - 1",
            "called <= i - 1",
            "calls >= durable_completion + 1",
            "calls <= durable_completion + 2",
        )
    }
