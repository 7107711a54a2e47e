"""The four gates: each says the first thing that is wrong, in the order of SPEC 3.

In each table everything is wrong at first. Each row removes the fault that the row above reported,
until nothing is wrong and the gate passes. The reason names what was refused and what would have
been allowed (SPEC 3.1).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from gateline import CapabilityToken, ExecutionPlan, IsolatedParameters, TokenAccount
from gateline.gates.boundary_gate import BOUNDARY_GATE
from gateline.gates.gate import PASS, UNVERIFIABLE, Decision, Facts, Gate, Rule, When
from gateline.gates.limits_gate import LIMITS_GATE
from gateline.gates.line import GATES
from gateline.gates.scope_gate import SCOPE_GATE
from gateline.gates.token_gate import TOKEN_GATE
from support import START_US, USER, call, limits, token

TOKEN_HASH = "5ec2e7" * 10 + "ab12"
PRIVATE = "what-the-user-wrote"
"""A parameter of the plan; no business of a reason's, which many may read."""

END_US = START_US + 600 * 1_000_000
"""The first instant at which the token is no longer valid."""

PLAN = ExecutionPlan(USER, [call(text=PRIVATE), call("files", "list", text=PRIVATE)])
OTHER_PLAN = ExecutionPlan(USER, [call(text="another")])


def issued(**changes: Any) -> CapabilityToken:
    return token(**changes).issued(at_us=START_US, token_hash=TOKEN_HASH)


def account(issued_token: CapabilityToken | None = None, **changes: Any) -> TokenAccount:
    return TokenAccount(token=issued_token or issued(), **changes)


def facts(**changes: Any) -> Facts:
    """Facts that every gate passes."""
    right: dict[str, Any] = {
        "user_id": USER,
        "trigger_type": "direct_command",
        "plan": PLAN,
        "index": 0,
        "handed": PLAN.invocations[changes.get("index", 0)].parameters.fresh(),
        "account": account(),
        "registered_domains": frozenset({"mail", "files"}),
        "now_us": START_US,
    }
    return Facts(**{**right, **changes})


Row = tuple[dict[str, Any], str, str]
"""What is put right here, after all that the rows above put right; refusal and reason."""

TOKEN_ROWS: list[Row] = [
    ({}, "revoked", "the token was revoked; issue a new one"),
    # A revoked token is known; so its account gives way to none, and then to one in good order.
    ({"account": None}, "unknown", "no such token in this ledger; issue one"),
    (
        {"account": account(issued(plan_digest=OTHER_PLAN.digest), admitted_runs=1)},
        "user_mismatch",
        (
            "the token is for user 'ada', the plan is of 'ada', the caller is 'eve'; "
            "all three must be one"
        ),
    ),
    (
        {"user_id": USER},
        "expired",
        "the token expired at 2027-01-15 08:10:00+00:00; issue a new one",
    ),
    (
        {"now_us": END_US - 1},
        "trigger_not_allowed",
        "trigger 'timer' not allowed; allowed: direct_command",
    ),
    (
        {"trigger_type": "direct_command"},
        "other_plan",
        (
            f"plan {PLAN.digest[:16]} is not the one that the token is bound to; "
            f"allowed: plan {OTHER_PLAN.digest[:16]}"
        ),
    ),
    (
        {"account": account(issued(plan_digest=PLAN.digest), admitted_runs=1)},
        "already_run",
        "the token is bound to one run of this plan, which it has admitted already",
    ),
    ({"account": account(issued(plan_digest=PLAN.digest))}, "passed", ""),
]
TOKEN_WRONG = {
    "account": account(issued(user_id="eve", plan_digest=OTHER_PLAN.digest), revoked=True),
    "user_id": "eve",
    "now_us": END_US,
    "trigger_type": "timer",
}

SCOPE_ROWS: list[Row] = [
    ({}, "domain_out_of_scope", "domain 'web' not in scope; allowed: files, mail"),
    (
        {"plan": ExecutionPlan(USER, [call("mail", "delete", text=PRIVATE)])},
        "method_out_of_scope",
        "method 'delete' not in scope for domain 'mail'; allowed: draft, read",
    ),
    (
        {"plan": ExecutionPlan(USER, [call("mail", "draft", text=PRIVATE)])},
        "domain_unregistered",
        "domain 'mail' is not registered; registered: files",
    ),
    ({"registered_domains": frozenset({"files", "mail"})}, "passed", ""),
]
SCOPE_WRONG = {
    "plan": ExecutionPlan(USER, [call("web", "delete", text=PRIVATE)]),
    "registered_domains": frozenset({"files"}),
}

SPENT = issued(
    resource_limits=limits(max_invocations=3, max_total_tokens=50, max_frequency="2 per 60 seconds")
)
LIMITS_ROWS: list[Row] = [
    ({}, "revoked", "the token was revoked while the plan ran; nothing is left of it"),
    (
        {
            "account": account(
                SPENT, invocations=3, response_tokens=50, starts_us=(START_US, START_US)
            )
        },
        "expired",
        "the token expired at 2027-01-15 08:10:00+00:00, while the plan ran",
    ),
    (
        {"now_us": START_US + 1},
        "invocations_exhausted",
        "no invocations left of the token; allowed: 3",
    ),
    (
        {
            "account": account(
                SPENT, invocations=2, response_tokens=50, starts_us=(START_US, START_US)
            )
        },
        "response_tokens_exhausted",
        "no response tokens left of the token; allowed: 50",
    ),
    (
        {
            "account": account(
                SPENT, invocations=2, response_tokens=49, starts_us=(START_US, START_US)
            )
        },
        "frequency_exceeded",
        "plans start too often under the token; allowed: 2 per 60 seconds",
    ),
    (
        {"account": account(SPENT, invocations=2, response_tokens=49, starts_us=(START_US,))},
        "passed",
        "",
    ),
]
LIMITS_WRONG = {
    "account": account(
        SPENT, revoked=True, invocations=3, response_tokens=50, starts_us=(START_US, START_US)
    ),
    "now_us": END_US,
}

ALTERED = IsolatedParameters({"text": "another"})
BOUNDARY_ROWS: list[Row] = [
    (
        {},
        "parameters_shared",
        "the parameters are not a copy of the plan's; allowed: an isolated copy",
    ),
    (
        {"handed": ALTERED},
        "parameters_altered",
        (
            f"the parameters have digest {ALTERED.digest[:16]}; "
            f"allowed: {PLAN.invocations[0].parameters_digest[:16]}, as the plan was made"
        ),
    ),
    ({"handed": PLAN.invocations[0].parameters.fresh()}, "passed", ""),
]
BOUNDARY_WRONG = {"handed": {"text": "another"}}

TABLES: list[tuple[Gate, dict[str, Any], list[Row]]] = [
    (TOKEN_GATE, TOKEN_WRONG, TOKEN_ROWS),
    (SCOPE_GATE, SCOPE_WRONG, SCOPE_ROWS),
    (LIMITS_GATE, LIMITS_WRONG, LIMITS_ROWS),
    (BOUNDARY_GATE, BOUNDARY_WRONG, BOUNDARY_ROWS),
]
every_gate = pytest.mark.parametrize(
    ("gate", "wrong", "rows"), TABLES, ids=[gate.name for gate, _, _ in TABLES]
)


def cases(wrong: dict[str, Any], rows: list[Row]) -> list[tuple[Facts, Decision]]:
    """The facts of each row, and what is decided on them."""
    current, made = dict(wrong), []
    for changes, observation, reason in rows:
        current |= changes
        made.append((facts(**current), Decision(observation, reason)))
    return made


@every_gate
def test_rule_3_the_first_fault_in_order_is_reported(
    gate: Gate, wrong: dict[str, Any], rows: list[Row]
) -> None:
    for found, expected in cases(wrong, rows):
        assert gate.decide(found) == expected


@every_gate
def test_rule_3_every_refusal_of_a_gate_is_in_its_table_in_its_order(
    gate: Gate, wrong: dict[str, Any], rows: list[Row]
) -> None:
    assert tuple(row[1] for row in rows) == (*gate.refusals[:-1], "passed")
    assert gate.refusals[-1] == UNVERIFIABLE
    assert gate.effect.observations == ("passed", *gate.refusals)


@every_gate
def test_gate_rule_1_a_gate_is_pure(gate: Gate, wrong: dict[str, Any], rows: list[Row]) -> None:
    """The same facts give the same decision, and are the same afterwards."""
    made = cases(wrong, rows)
    before = [repr(found) for found, _ in made]
    for found, expected in [*made, *reversed(made)]:
        assert gate.decide(found) == expected
    assert [repr(found) for found, _ in made] == before


@every_gate
def test_rule_3_1_a_reason_never_has_a_secret_in_it(
    gate: Gate, wrong: dict[str, Any], rows: list[Row]
) -> None:
    for found, _ in cases(wrong, rows):
        reason = gate.decide(found).reason
        for secret in (TOKEN_HASH, PRIVATE, PLAN.digest, OTHER_PLAN.digest):
            assert secret not in reason
            assert "\n" not in reason


def test_rule_3_the_gates_are_these_in_this_order() -> None:
    assert [(gate.name, gate.when) for gate in GATES] == [
        ("token", When.BEFORE_PLAN),
        ("scope", When.BEFORE_EACH),
        ("limits", When.BEFORE_EACH),
        ("boundary", When.BEFORE_EACH),
    ]
    assert [gate.on_pass.word if gate.on_pass else None for gate in GATES] == [
        "token_validation",
        "authorization_scope_check_success_invocation",
        "resource_limit_check_success",
        None,
    ]
    assert [[record.word for record in gate.on_refusal] for gate in GATES] == [
        ["execution_denied_plan"],
        ["authorization_scope_check_denied_invocation", "execution_denied_invocation"],
        ["resource_limit_check_denied", "execution_denied_invocation"],
        ["boundary_violation_denied", "execution_denied_invocation"],
    ]


def test_facts_cannot_be_changed() -> None:
    found: Any = facts()
    for name in Facts.__struct_fields__:
        with pytest.raises(AttributeError):
            setattr(found, name, None)


# What only one gate has ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("whose", "changes"),
    [
        ("the token's", {"account": account(issued(user_id="eve"))}),
        ("the plan's", {"plan": ExecutionPlan("eve", [call()])}),
        ("the caller's", {"user_id": "eve"}),
        ("in other case", {"user_id": "Ada"}),
        ("a look-alike", {"user_id": "аda"}),  # noqa: RUF001 - the first letter is Cyrillic
    ],
)
def test_rule_3_token_all_three_users_must_be_one(whose: str, changes: dict[str, Any]) -> None:
    decision = TOKEN_GATE.decide(facts(**changes))
    assert decision.observation == "user_mismatch", whose


@pytest.mark.parametrize(
    ("now_us", "observation"),
    [(END_US - 1, "passed"), (END_US, "expired"), (END_US + 1, "expired")],
)
def test_rule_2_1_a_token_is_valid_until_just_before_its_expiry(
    now_us: int, observation: str
) -> None:
    assert TOKEN_GATE.decide(facts(now_us=now_us)).observation == observation
    assert LIMITS_GATE.decide(facts(now_us=now_us)).observation == observation


@pytest.mark.parametrize(
    "trigger", ["*", "Direct_command", "direct_command ", "direct", "async_request", "timer", ""]
)
def test_rule_2_3_only_a_trigger_that_the_token_names_is_allowed(trigger: str) -> None:
    assert TOKEN_GATE.decide(facts(trigger_type=trigger)).observation == "trigger_not_allowed"


def test_rule_3_1_what_a_caller_says_is_shown_escaped_and_shortened() -> None:
    reason = TOKEN_GATE.decide(facts(trigger_type="\n\x1b[2J" + "x" * 500)).reason
    assert reason.isascii()
    assert reason.isprintable()
    assert len(reason) < 150


def test_rule_2_8_a_token_that_is_bound_to_no_plan_admits_many_runs() -> None:
    assert TOKEN_GATE.decide(facts(account=account(admitted_runs=7))) == PASS


def test_token_gate_an_unissued_token_has_expired() -> None:
    assert TOKEN_GATE.decide(facts(account=account(token()))).observation == "expired"


@pytest.mark.parametrize("name", ["Mail", "mai", "mails", "mail.", "ma1l", "files_"])
def test_rule_2_4_a_domain_is_compared_for_exact_equality(name: str) -> None:
    found = facts(
        plan=ExecutionPlan(USER, [call(name, "read")]),
        registered_domains=frozenset({"mail", "files", name}),
    )
    assert SCOPE_GATE.decide(found).observation == "domain_out_of_scope"


@pytest.mark.parametrize("method", ["Read", "rea", "reads", "read.all", "list", "-"])
def test_rule_2_4_a_method_is_compared_for_exact_equality(method: str) -> None:
    found = facts(plan=ExecutionPlan(USER, [call("mail", method)]))
    assert SCOPE_GATE.decide(found).observation == "method_out_of_scope"


def test_rule_3_scope_is_checked_for_the_invocation_at_hand() -> None:
    plan = ExecutionPlan(USER, [call("mail", "read"), call("files", "read")])
    assert SCOPE_GATE.decide(facts(plan=plan, index=0)) == PASS
    assert SCOPE_GATE.decide(facts(plan=plan, index=1)).reason == (
        "method 'read' not in scope for domain 'files'; allowed: list"
    )


def test_rule_3_1_where_no_domain_is_registered_the_reason_says_so() -> None:
    reason = SCOPE_GATE.decide(facts(registered_domains=frozenset())).reason
    assert reason == "domain 'mail' is not registered; registered: none"


def test_rule_3_limits_frequency_is_asked_at_the_first_invocation_only() -> None:
    often = account(SPENT, starts_us=(START_US, START_US))
    at_first = LIMITS_GATE.decide(facts(account=often, index=0))
    assert at_first.observation == "frequency_exceeded"
    assert LIMITS_GATE.decide(facts(account=often, index=1)) == PASS


@pytest.mark.parametrize(
    ("later_us", "observation"), [(59_999_999, "frequency_exceeded"), (60_000_000, "passed")]
)
def test_rule_2_2_a_start_leaves_the_window_when_it_is_over(
    later_us: int, observation: str
) -> None:
    often = account(SPENT, starts_us=(START_US, START_US))
    found = facts(account=often, now_us=START_US + later_us)
    assert LIMITS_GATE.decide(found).observation == observation


class Lenient(IsolatedParameters):
    """A subclass could answer otherwise each time it is asked."""


@pytest.mark.parametrize(
    "handed",
    [
        PLAN.invocations[0].parameters,
        Lenient({"text": PRIVATE}),
        {"text": PRIVATE},
        PLAN.invocations[0].parameters.canonical_json,
        None,
    ],
    ids=["the plan's own", "a subclass", "a dict", "its bytes", "nothing"],
)
def test_rule_3_boundary_what_is_handed_over_is_an_isolated_copy(handed: object) -> None:
    assert BOUNDARY_GATE.decide(facts(handed=handed)).observation == "parameters_shared"


def test_rule_3_boundary_a_plan_that_was_tampered_with_is_altered() -> None:
    plan = ExecutionPlan(USER, [call(text="approved")])
    object.__setattr__(plan.invocations[0].parameters, "canonical_json", b'{"text":"changed"}')
    found = facts(plan=plan, handed=plan.invocations[0].parameters.fresh())
    assert BOUNDARY_GATE.decide(found).observation == "parameters_altered"


def test_rule_1_3_boundary_the_parameters_of_another_invocation_are_altered_ones() -> None:
    plan = ExecutionPlan(USER, [call(number=0), call(number=1)])
    found = facts(plan=plan, index=1, handed=plan.invocations[0].parameters.fresh())
    assert BOUNDARY_GATE.decide(found).observation == "parameters_altered"


# What every gate has ------------------------------------------------------------------------


def gate_of(*allows: Callable[[Facts], Any]) -> Gate:
    return Gate("own", [Rule(f"refusal_{number}", allow) for number, allow in enumerate(allows)])


ALMOST_TRUE: list[Any] = [None, False, 1, 1.0, "True", [True], NotImplemented, PASS]


def test_gate_rule_2_only_true_allows() -> None:
    assert gate_of(lambda _: True).decide(facts()) == PASS


@pytest.mark.parametrize("answer", ALMOST_TRUE, ids=repr)
def test_gate_rule_2_nothing_else_allows(answer: Any) -> None:
    decision = gate_of(lambda _: answer).decide(facts())
    assert decision.observation == "refusal_0"
    assert decision.reason == {
        "True": "True",
        False: "the gate own refused: its check gave False",
    }.get(answer if isinstance(answer, str | bool) else "", decision.reason)
    assert decision.reason


def test_gate_rule_2_the_first_rule_that_does_not_allow_decides_and_no_other_is_asked() -> None:
    asked: list[int] = []

    def rule(number: int, answer: bool) -> Callable[[Facts], bool]:
        def allows(_: Facts) -> bool:
            asked.append(number)
            return answer

        return allows

    gate = gate_of(rule(0, True), rule(1, False), rule(2, False))
    assert gate.decide(facts()).observation == "refusal_1"
    assert asked == [0, 1]


def test_gate_rule_3_a_rule_that_raises_has_decided_nothing() -> None:
    def raises(_: Facts) -> bool:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        gate_of(raises).decide(facts())
    for gate in (SCOPE_GATE, LIMITS_GATE):
        with pytest.raises(LookupError, match="the token is not in the ledger"):
            gate.decide(facts(account=None))


def test_a_decision_is_a_value() -> None:
    assert Decision("passed") == PASS
    assert msgspec.structs.astuple(PASS) == ("passed", "", None)
    frozen: Any = PASS
    with pytest.raises(AttributeError):
        frozen.observation = "refused"
