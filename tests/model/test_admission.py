"""The independent oracle of the gates' decisions, held against the real gates (SPEC 3).

Situations are put together from few values, so that each two of them are wrong together often: it
is the order of precedence that is easily got wrong. The same situations are drawn by Hypothesis,
which shrinks what differs, and by a seeded generator, which shows that a wrong oracle is found.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateline import AuditEventType, CapabilityToken, ExecutionPlan, TokenAccount
from gateline.gates import response_limit
from gateline.gates.gate import UNVERIFIABLE, Facts
from gateline.gates.line import GATES
from gateline.values.event import EventDraft, Status
from gateline.values.invalid import EventError
from gateline_model import admission, vocabulary
from gateline_model.admission import Request, Situation, Token, Uses, accepted, after, overspent
from support import START_US, call, limits, token

SECOND_US: Final = 1_000_000
TOKEN_HASH: Final = "5ec2e7" * 10 + "ab12"
PLANS: Final = tuple(
    ExecutionPlan(user, calls)
    for user in ("ada", "eve")
    for calls in (
        [call(), call("files", "list")],
        [call("mail", "delete"), call("vault", "read")],
        [call("files", "read"), call("mail", "draft"), call("files", "list")],
    )
)
GATES_ASKED: Final = tuple(gate for gate in GATES if gate.name in admission.CAUSES)
Choose = Callable[[Sequence[Any]], Any]
"""Draws one of several values, the most ordinary of them first."""


class Drawn(NamedTuple):
    """One situation, in the words of the gates and in those of the model."""

    facts: Facts
    situation: Situation
    size: int


def drawn(choose: Choose) -> Drawn:
    window_seconds = choose((60, 1))
    allowed = limits(
        max_invocations=choose((5, 1, 2)),
        max_tokens_per_response=choose((10, 3)),
        max_total_tokens=choose((20, 5)),
        max_frequency=f"{choose((2, 1))} per {window_seconds} seconds",
    )
    plan = choose(PLANS)
    bound = choose((None, plan, PLANS[1]))
    issued = token(
        user_id=choose(("ada", "eve")),
        duration_seconds=choose((600, 2)),
        resource_limits=allowed,
        allowed_trigger_types=choose((["direct_command"], ["scheduled", "async_request"])),
        plan_digest=None if bound is None else bound.digest,
    ).issued(at_us=START_US, token_hash=TOKEN_HASH)
    now_us = START_US + choose((0, 1, 2 * SECOND_US - 1, 2 * SECOND_US, 600 * SECOND_US, -1))
    ago_us = (window_seconds * SECOND_US - 1, window_seconds * SECOND_US, 0, 5)
    starts_us = tuple(sorted(now_us - choose(ago_us) for _ in range(choose((0, 1, 2)))))
    counts = {
        "revoked": choose((False, False, True)),
        "admitted_runs": choose((0, 1, 2)),
        "invocations": choose((0, 1, 2, 5)),
        "response_tokens": choose((0, 4, 5, 19, 20)),
        "starts_us": starts_us,
    }
    known = choose((True, True, True, False))
    index = choose(range(len(plan.invocations)))
    facts = Facts(
        user_id=choose(("ada", "eve")),
        trigger_type=choose(("direct_command", "scheduled", "timer")),
        plan=plan,
        index=index,
        handed=plan.invocations[index].parameters.fresh(),
        account=TokenAccount(token=issued, **counts) if known else None,
        registered_domains=choose((frozenset({"mail", "files"}), frozenset({"mail"}))),
        now_us=now_us,
    )
    request = Request(
        facts.user_id,
        facts.trigger_type,
        plan.user_id,
        plan.digest,
        tuple((invocation.domain, invocation.method) for invocation in plan.invocations),
    )
    situation = Situation(
        token=modelled(issued) if known else None,
        uses=Uses(**counts) if known else Uses(),
        request=request,
        now_us=now_us,
        index=index,
        registered=facts.registered_domains,
    )
    return Drawn(facts, situation, choose((1, 0, 3, 4, 15, 16, 11)))


def modelled(issued: CapabilityToken) -> Token:
    allowed = issued.resource_limits
    assert issued.expires_at_us is not None
    return Token(
        user_id=issued.user_id,
        domain_scope=frozenset(issued.domain_scope),
        method_scope={name: frozenset(methods) for name, methods in issued.method_scope.items()},
        expires_at_us=issued.expires_at_us,
        allowed_trigger_types=frozenset(map(str, issued.allowed_trigger_types)),
        plan_digest=issued.plan_digest,
        max_invocations=allowed.max_invocations,
        max_tokens_per_response=allowed.max_tokens_per_response,
        max_total_tokens=allowed.max_total_tokens,
        max_frequency=allowed.max_frequency,
    )


def decisions(one: Drawn) -> dict[str, tuple[str, str]]:
    """By gate: what the gate decided, and what the model says that it is to decide."""
    found = {}
    for gate in GATES_ASKED:
        try:
            observed = gate.decide(one.facts).observation
        except LookupError:
            observed = UNVERIFIABLE
        found[gate.name] = (observed, admission.decided(gate.name, one.situation))
    account, model = one.facts.account, one.situation.token
    if account is not None and model is not None:
        uses = one.situation.uses
        decision = response_limit.check(one.size, account).observation
        found["response"] = (decision, accepted(model, uses, one.size))
        charge = response_limit.charge(one.size, account)
        found["charge"] = (str(charge), str(admission.charged(model, uses, one.size)))
    return found


def disagreements(one: Drawn) -> list[str]:
    return [
        f"{name}: {real}; the model: {said}"
        for name, (real, said) in decisions(one).items()
        if real != said
    ]


# --------------------------------------------------------------------------------- the decisions


def test_the_causes_are_those_of_the_gates_in_their_order() -> None:
    for gate in GATES_ASKED:
        causes = [cause for cause, _ in admission.CAUSES[gate.name]]
        assert [*causes, admission.UNVERIFIABLE] == list(gate.refusals)
    assert (
        admission.TOO_LARGE,
        admission.TOTAL_EXCEEDED,
        admission.UNMEASURED,
    ) == response_limit.OVERSIZES


def test_the_gates_decide_what_the_model_says(figure: Callable[[str], None]) -> None:
    seen: Counter[tuple[str, str]] = Counter()

    @settings(max_examples=1_000, derandomize=True, database=None, deadline=None)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        one = drawn(lambda values: data.draw(st.sampled_from(values)))
        found = decisions(one)
        assert disagreements(one) == []
        seen.update((gate, said) for gate, (_, said) in found.items() if gate != "charge")

    check()
    assert set(seen) == every_decision()
    figure(
        f"admission: {len(seen)} decisions of gates, {sum(seen.values())} drawn, all as modelled"
    )


def every_decision() -> set[tuple[str, str]]:
    """Each cause of each gate, and its pass; no scope or limits without a token."""
    ways = {(gate, cause) for gate, causes in admission.CAUSES.items() for cause, _ in causes}
    ways |= {(gate, admission.PASSED) for gate in admission.CAUSES}
    ways |= {(gate, admission.UNVERIFIABLE) for gate in ("scope", "limits")}
    sizes = (admission.ACCEPTED, admission.TOO_LARGE, admission.TOTAL_EXCEEDED)
    return ways | {("response", size) for size in sizes}


def test_a_measure_that_failed_is_unmeasured_and_an_index_of_no_invocation_unverifiable() -> None:
    one = drawn(lambda values: values[0])
    assert one.situation.token is not None
    assert accepted(one.situation.token, Uses(), None) == admission.UNMEASURED
    assert decisions(one)["scope"] == ("passed", "passed")
    behind = Situation(one.situation.token, Uses(), one.situation.request, START_US, index=9)
    assert admission.decided("scope", behind) == admission.UNVERIFIABLE
    with pytest.raises(ValueError, match="not 'N per M seconds'"):
        admission.frequency("5 per 3 minutes")


# ----------------------------------------------------------------------------- that it can fail


def changed_oracles() -> list[tuple[str, Mapping[str, Any]]]:
    """Each cause left out, and each two neighbours the other way round."""
    found: list[tuple[str, Mapping[str, Any]]] = []
    for gate, causes in admission.CAUSES.items():
        for at, (cause, _) in enumerate(causes):
            less = (*causes[:at], *causes[at + 1 :])
            found.append((f"{gate} without {cause}", {**admission.CAUSES, gate: less}))
            if at and (gate, at) != ("token", 1):  # a token that was revoked is known
                turned = (*causes[: at - 1], causes[at], causes[at - 1], *causes[at + 1 :])
                found.append((f"{gate}, {cause} earlier", {**admission.CAUSES, gate: turned}))
    return found


SITUATIONS: Final = [drawn(random.Random(seed).choice) for seed in range(1_500)]


@pytest.mark.parametrize(
    "oracle", [pytest.param(oracle, id=name) for name, oracle in changed_oracles()]
)
def test_a_wrong_oracle_is_found(oracle: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the comparison would show nothing."""
    monkeypatch.setattr(admission, "CAUSES", oracle)
    assert any(disagreements(one) for one in SITUATIONS)


def test_the_oracle_as_it_is_agrees_with_the_same_situations() -> None:
    assert [one for one in SITUATIONS if disagreements(one)] == []


# ------------------------------------------------------------------------------- the bookkeeping

EVENTS: Final = (
    (AuditEventType.TOKEN_VALIDATION, Status.SUCCESS),
    (AuditEventType.RESOURCE_LIMIT_CHECK, Status.SUCCESS),
    (AuditEventType.EXECUTION_COMPLETED, Status.SUCCESS),
    (AuditEventType.EXECUTION_COMPLETED, Status.FAILED),
    (AuditEventType.RESOURCE_LIMIT_CHECK, Status.DENIED),
    (AuditEventType.EXECUTION_STARTED, Status.STARTED),
    (AuditEventType.EXECUTION_DENIED, Status.DENIED),
    (AuditEventType.TOKEN_REVOKED, Status.SUCCESS),
)


def draft_of(type_: AuditEventType, status: Status, index: int, charge: int) -> EventDraft:
    of_token = type_ is AuditEventType.TOKEN_REVOKED
    of_plan = type_ is AuditEventType.TOKEN_VALIDATION
    return EventDraft(
        type=type_,
        status=status,
        user_id="ada",
        token_hash=TOKEN_HASH,
        run_id=None if of_token else "run",
        domain=None if of_token else ("orchestration_plan" if of_plan else "mail"),
        method=None if of_token else ("execute_plan" if of_plan else "read"),
        index=None if of_token or of_plan else index,
        reason="planted",
        details={"response_tokens": charge} if type_ == "EXECUTION_COMPLETED" else {},
    )


@settings(max_examples=250, derandomize=True, database=None, deadline=None)
@given(st.data())
def test_an_event_changes_an_account_as_the_model_counts_it(data: st.DataObject) -> None:
    """And what the account refuses to count is what the model calls overspent, or revoked."""
    issued = drawn(lambda values: data.draw(st.sampled_from(values))).facts.account
    if issued is None:
        return
    account, uses, now_us = TokenAccount(token=issued.token), Uses(), START_US
    model = modelled(issued.token)
    for _ in range(8):
        type_, status = data.draw(st.sampled_from(EVENTS))
        index, charge = data.draw(st.integers(0, 2)), data.draw(st.integers(0, 8))
        now_us += data.draw(st.sampled_from((0, 1, SECOND_US - 1, SECOND_US, 60 * SECOND_US)))
        draft = draft_of(type_, status, index, charge)
        counted = after(
            uses,
            vocabulary.EventType(type_),
            vocabulary.Status(status),
            index=draft.index,
            at_us=now_us,
            response_tokens=charge,
        )
        try:
            account = account.after(draft, now_us)
        except EventError:
            uses_it = counted != uses and type_ != "EXECUTION_COMPLETED"
            assert overspent(model, counted) or (uses.revoked and uses_it)
            continue
        if model.plan_digest is None:  # that one run is admitted is what the token gate checks
            assert overspent(model, counted) is None
        uses = counted
        assert (
            account.revoked,
            account.admitted_runs,
            account.invocations,
            account.response_tokens,
        ) == (uses.revoked, uses.admitted_runs, uses.invocations, uses.response_tokens)
        _, window_us = admission.frequency(model.max_frequency)
        assert account.starts_within_window(now_us) == sum(
            now_us - start_us < window_us for start_us in uses.starts_us
        )


def test_each_way_to_overspend_has_its_words() -> None:
    issued = token(
        plan_digest=PLANS[0].digest,
        resource_limits=limits(
            max_invocations=2, max_total_tokens=5, max_frequency="1 per 60 seconds"
        ),
    ).issued(at_us=START_US, token_hash=TOKEN_HASH)
    model = modelled(issued)
    assert overspent(model, Uses(invocations=2, response_tokens=5, admitted_runs=1)) is None
    assert overspent(model, Uses(invocations=3)) == "3 invocations of 2"
    assert overspent(model, Uses(response_tokens=6)) == "6 response tokens of 5"
    assert overspent(model, Uses(admitted_runs=2)) == "2 runs of the plan that it is bound to"
    assert overspent(model, Uses(starts_us=(0, 60 * SECOND_US))) is None
    assert overspent(model, Uses(starts_us=(0, 60 * SECOND_US - 1))) == (
        "2 starts in 59999999 us; allowed: 1 per 60 seconds"
    )
