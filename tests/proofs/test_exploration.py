"""The exploration: how many worlds there are, that none is missed, and that it can find faults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pytest

from gateline.gates.line import LINE
from gateline.machine.effect import Effect
from gateline_model import world as worlds
from gateline_model.machine import Gates
from gateline_model.trail import OPEN
from gateline_model.vocabulary import GATES, Verdict
from gateline_model.world import ABORT, Life, World
from gateline_proofs import exploration
from gateline_proofs.exploration import Exploration, Explorer, explored, number_of_runs
from gateline_proofs.histories import runs
from gateline_proofs.translation import gates_of
from proved_lines import OWN_LINE, mutant_of

BOUND = 6


@cache
def everything() -> tuple[Exploration, ...]:
    """The built-in line, with crashes, recoveries and revocation, for plans of up to six."""
    return explored(LINE.table, GATES, range(1, BOUND + 1))


def test_nothing_is_broken_in_any_world_up_to_six_invocations(
    figure: Callable[[str], None],
) -> None:
    """SPEC 8, on concrete numbers and logs, with crashes and recoveries. The counts are pinned."""
    found = everything()
    assert [each.shortest for each in found] == [{}] * BOUND
    assert [each.n for each in found] == list(range(1, BOUND + 1))
    nodes, moves = sum(each.nodes for each in found), sum(each.moves for each in found)
    assert (nodes, moves) == (156_138, 476_931)
    assert [(each.nodes, each.moves) for each in found[:2]] == [(7_188, 22_266), (14_722, 45_155)]
    figure(
        f"exploration, n = 1 to {BOUND}: {nodes:,} worlds, {moves:,} steps, "
        f"{sum(each.runs for each in found):,} runs of the line, nothing broken"
    )


def test_runs_are_counted_as_they_are_enumerated() -> None:
    assert [each.runs for each in everything()] == [260, 457, 654, 851, 1_048, 1_245]
    for n in (1, 2, 3):
        assert number_of_runs(LINE.table, n) == sum(1 for _ in runs(LINE.table, n))


def test_everything_is_reached_and_what_one_invocation_does_not_reach_is_said() -> None:
    """SPEC 8, sometimes."""
    first, *others = everything()
    assert set(LINE.table.transitions) - first.transitions == {("advance", "more")}
    for each in others:
        assert each.transitions == set(LINE.table.transitions)
        assert each.states == set(LINE.table.effects)
    for each in (first, *others):
        assert set(each.verdicts) == set(Verdict)


def test_crashed_runs_are_decided_and_open() -> None:
    """A recovery that finds nothing to do, or never gets done, would be seen here."""
    for each in everything():
        decided, still_open = each.settled
        assert decided > 0
        assert still_open > 0


def test_every_open_run_that_crashed_can_be_recovered() -> None:
    """SPEC 7.1: two steps of one recovery decide it, whatever the other one does."""
    explorer = Explorer(LINE.table, GATES)
    seen: set[World] = set()
    waiting = [worlds.beginning(GATES, 1)]
    start = exploration.Node(LINE.table.initial, waiting[0])
    known, todo = {start}, [start]
    while todo:
        node = todo.pop()
        if node.world.life is Life.CRASHED and node.world.durable:
            seen.add(node.world._replace(recoveries=worlds.World.__new__.__defaults__[-1]))  # type: ignore[index]
        for move, _ in explorer.moves(node):
            if move.to not in known:
                known.add(move.to)
                todo.append(move.to)
    open_ones = {each for each in seen if each.judgement(GATES) == OPEN}
    assert len(open_ones) > 100
    for each in open_ones:
        looked = dict(worlds.recoveries(each, GATES))["recovery 1 looks"]
        done = dict(worlds.recoveries(looked, GATES))["recovery 1 appends its abort"]
        assert done.judgement(GATES) == Verdict.ABORTED
        assert done.durable == (*each.durable, ABORT)


def test_a_line_of_ones_own_is_explored_too() -> None:
    found = explored(OWN_LINE.table, gates_of(OWN_LINE), (1, 2))
    assert [each.shortest for each in found] == [{}, {}]
    assert found[1].transitions == set(OWN_LINE.table.transitions)


@pytest.mark.parametrize("n", [0, -1])
def test_a_length_is_one_of_a_plan(n: int) -> None:
    with pytest.raises(ValueError, match="at least one invocation"):
        Explorer(LINE.table, GATES).explore(n)


WRONG: dict[str, tuple[Mapping[tuple[str, str], str], Mapping[str, Effect], str, int]] = {
    "a start that is not committed": (
        {("start_record", "recorded"): "invoke_domain"},
        {},
        "durable-before-effect",
        8,
    ),
    "a denial that is not committed": (
        {("token_expired_denial", "recorded"): "denied_token_expired"},
        {},
        "terminal-verdict",
        2,
    ),
    "a denial out of place": (
        {("scope_check", "unverifiable"): "limits_expired_record"},
        {},
        "durable-trail",
        4,
    ),
    "a completion that is not durable": (
        {("advance", "last"): "completed"},
        {},
        "verdict-agreement",
        13,
    ),
}


@pytest.mark.parametrize(("targets", "effects", "name", "steps"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_found_by_a_shortest_way(
    targets: Mapping[tuple[str, str], str],
    effects: Mapping[str, Effect],
    name: str,
    steps: int,
) -> None:
    table = mutant_of(LINE.table, targets, effects)
    found = Explorer(table, GATES).explore(1).shortest
    assert name in found
    assert len(found[name].moves) == steps


def test_a_recovery_that_does_too_much_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted in the model: a recovery that aborts what is decided, and one that calls a domain."""

    def aborts_all(world: World, gates: Gates) -> list[tuple[str, World]]:
        if world.life is not Life.CRASHED or not world.durable:
            return []
        after = world._replace(durable=(*world.durable, ABORT))
        return [("recovery aborts", after)] if world.judgement(gates) != Verdict.ABORTED else []

    def calls(world: World, gates: Gates) -> list[tuple[str, World]]:
        if world.life is not Life.CRASHED or world.judgement(gates) != OPEN:
            return []
        return [("recovery calls", world._replace(numbers=(0, 9, *world.numbers[2:])))]

    for planted, problem in (
        (aborts_all, "recovery changed the log of a run that was decided"),
        (calls, "recovery touched the run"),
    ):
        monkeypatch.setattr(exploration, "recoveries", planted)
        found = Explorer(LINE.table, GATES).explore(1).shortest
        assert found["recovery-silent"].breach.problem == problem


def test_a_loss_that_leaves_more_than_a_prefix_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted in the model: of what is lost, the last record alone may be there."""

    def any_part(world: World, waiting: tuple[object, ...]) -> list[World]:
        return [world._replace(durable=world.durable + waiting[-1:], pending=())]  # type: ignore[operator]

    monkeypatch.setattr(worlds, "_cut", any_part)
    assert "durable-trail" in Explorer(LINE.table, GATES).explore(1).shortest
