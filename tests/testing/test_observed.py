"""`objections`: a good run has none; what is changed of what was seen of it has the right one."""

from __future__ import annotations

import pytest

from gateline.gates.line import LINE
from gateline.testing.observed import Call, ObservedRun, objections
from support import USER, World, plan_of


def seen(world: World, *, crashed: type[BaseException] | None = None, n: int = 2) -> ObservedRun:
    """A run of the world, as seen from outside."""
    plan = plan_of(n)
    outcome = None
    if crashed is None:
        outcome = world.run(plan)
    else:
        with pytest.raises(crashed):
            world.run(plan)
    (run_id,) = {moment.run_id for moment in world.moments}
    return ObservedRun(
        line=LINE,
        plan=plan,
        moments=tuple(world.moments),
        calls=tuple(Call("mail", method, given) for method, given in world.echo.calls),
        outcome=outcome,
        events=tuple(world.ledger.events(run_id)),
        user_id=USER,
        token_hash=world.token_hash,
    )


def completed() -> ObservedRun:
    return seen(World())


def test_a_completed_run_is_not_objected_to() -> None:
    run = completed()
    assert run.outcome is not None
    assert run.outcome.success
    assert objections(run) == ()
