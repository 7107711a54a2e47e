"""Wrong tables are found: the built-in table with one thing changed, and what objects to it.

Each is a table that the constructor accepts, so that nothing but the model can object. A mutant
that the constructor refuses shows nothing here, and is not in the list.
"""

from collections.abc import Mapping

import pytest

from gateline.gates.construction import FAILURES
from gateline.gates.line import LINE
from gateline.machine.effect import Effect
from gateline.machine.table import TransitionTable
from gateline_model.history import History
from gateline_proofs.agreement import CHECKS, Report, check
from gateline_proofs.histories import runs
from proved_lines import mutant_of

BOUND = 2
Targets = Mapping[tuple[str, str], str]


def swapped(one: str, other: str) -> dict[str, Effect]:
    """The effects of two states, each with the other's."""
    return {one: LINE.table.effects[other], other: LINE.table.effects[one]}


RETARGETED: dict[str, tuple[Targets, str]] = {
    "a refusal of the token goes on": (
        {("token_check", "expired"): "token_record"},
        "gated gate-order fail-closed truthful",
    ),
    "a refusal of the scope goes on": (
        {("scope_check", "method_out_of_scope"): "scope_record"},
        "gated gate-order fail-closed truthful",
    ),
    "a check of the limits that could not be carried out goes on": (
        {("limits_check", "unverifiable"): "limits_record"},
        "gated gate-order fail-closed truthful",
    ),
    "a refusal of the data boundary goes on": (
        {("boundary_check", "parameters_shared"): "start_record"},
        "gated gate-order fail-closed truthful",
    ),
    "the validation is not recorded": (
        {("token_check", "passed"): "scope_check"},
        "gated gate-order audited verdict-agreement durable-trail terminal-verdict",
    ),
    "the pass of the scope is not recorded": (
        {("scope_check", "passed"): "limits_check"},
        "gated gate-order audited verdict-agreement durable-trail terminal-verdict",
    ),
    "the limits are not checked": (
        {("scope_record", "recorded"): "boundary_check"},
        "gated gate-order audited verdict-agreement durable-trail terminal-verdict",
    ),
    "the data boundary is not checked": (
        {("limits_record", "recorded"): "start_record"},
        "gated gate-order",
    ),
    "the start is not recorded": (
        {("boundary_check", "passed"): "start_commit"},
        "gated audited durable-before-effect verdict-agreement durable-trail terminal-verdict",
    ),
    "the start is not committed before the call": (
        {("start_record", "recorded"): "invoke_domain"},
        "durable-before-effect durable-writes",
    ),
    "the call is made although its start was lost": (
        {("start_commit", "lost"): "invoke_domain"},
        (
            "fail-closed truthful durable-before-effect verdict-agreement durable-trail "
            "terminal-verdict durable-writes"
        ),
    ),
    "a call that raised is kept": (
        {("invoke_domain", "raised"): "measure_response"},
        "no-skip fail-closed truthful",
    ),
    "a violation is recorded as a failure": (
        {("invoke_domain", "forbidden_operation"): "raised_completion"},
        "fail-closed truthful",
    ),
    "a response is not measured": (
        {("invoke_domain", "succeeded"): "completion_record"},
        "truthful",
    ),
    "a response that is too large is kept": (
        {("measure_response", "response_too_large"): "completion_record"},
        "no-skip fail-closed truthful",
    ),
    "the plan ends after its first invocation": (
        {("completion_record", "recorded"): "completion_commit"},
        "no-skip audited truthful all-or-nothing verdict-agreement terminal-verdict durable-writes",
    ),
    "the completion is not recorded": (
        {("measure_response", "accepted"): "advance"},
        (
            "audited truthful durable-before-effect verdict-agreement durable-trail "
            "terminal-verdict durable-writes"
        ),
    ),
    "the second invocation passes no gate": (
        {("advance", "more"): "start_record"},
        "gated gate-order audited verdict-agreement durable-trail terminal-verdict",
    ),
    "the second invocation is not checked for its scope": (
        {("advance", "more"): "limits_check"},
        "gated gate-order audited verdict-agreement durable-trail terminal-verdict",
    ),
    "the token is checked for each invocation": (
        {("advance", "more"): "token_check"},
        "token-once audited verdict-agreement durable-trail terminal-verdict",
    ),
    "the last completion is not committed": (
        {("advance", "last"): "completed"},
        "durable-before-effect verdict-agreement terminal-verdict durable-writes",
    ),
    "the last completion is lost and the plan completed": (
        {("completion_commit", "lost"): "completed"},
        "truthful durable-before-effect verdict-agreement terminal-verdict durable-writes",
    ),
    "a lost record of a pass is ignored": (
        {("scope_record", "lost"): "limits_check"},
        (
            "fail-closed truthful durable-before-effect verdict-agreement durable-trail "
            "terminal-verdict"
        ),
    ),
    "no abort is attempted": ({("start_commit", "lost"): "aborted"}, "truthful"),
    "no abort is committed": ({("abort_record", "recorded"): "aborted"}, "terminal-verdict"),
    "an abort without a loss": (
        {("limits_check", "unverifiable"): "abort_record"},
        "fail-closed truthful",
    ),
    "a denial is not recorded": (
        {("scope_check", "unverifiable"): "scope_unverifiable_denial"},
        "fail-closed audited durable-trail terminal-verdict",
    ),
    "the whole denial is not recorded": (
        {("scope_check", "unverifiable"): "scope_unverifiable_commit"},
        "truthful terminal-verdict",
    ),
    "a denial is not committed": (
        {("token_expired_denial", "recorded"): "denied_token_expired"},
        "terminal-verdict",
    ),
    "a denial that was lost is told as a denial": (
        {("token_expired_commit", "lost"): "denied_token_expired"},
        "truthful terminal-verdict",
    ),
    "a denial of the limits is recorded as one of the scope": (
        {("limits_check", "expired"): "scope_unverifiable_record"},
        "fail-closed audited truthful durable-trail terminal-verdict",
    ),
    "a denial is committed twice": (
        {("token_expired_commit", "committed"): "token_unknown_commit"},
        "durable-writes",
    ),
    "scope and limits are checked in the other order": (
        {
            ("token_record", "recorded"): "limits_check",
            ("limits_record", "recorded"): "scope_check",
            ("scope_record", "recorded"): "boundary_check",
            ("advance", "more"): "limits_check",
        },
        "gate-order audited verdict-agreement durable-trail terminal-verdict",
    ),
}

OTHER_EFFECTS: dict[str, tuple[Mapping[str, Effect], str]] = {
    "the passes of scope and limits are recorded as each other": (
        swapped("scope_record", "limits_record"),
        "gate-order audited truthful verdict-agreement durable-trail terminal-verdict",
    ),
    "the start and the completion are recorded as each other": (
        swapped("start_record", "completion_record"),
        (
            "gated audited truthful durable-before-effect verdict-agreement durable-trail "
            "terminal-verdict"
        ),
    ),
    "the two records of a denial are in the other order": (
        swapped("scope_unverifiable_record", "scope_unverifiable_denial"),
        "fail-closed audited durable-trail terminal-verdict durable-writes",
    ),
    "a success is recorded as a failure": (
        {"completion_record": Effect.record("execution_completed_failed")},
        "audited truthful durable-before-effect verdict-agreement durable-trail terminal-verdict",
    ),
    "the denial of a plan is recorded as one of an invocation": (
        {"token_expired_denial": Effect.record("execution_denied_invocation")},
        "fail-closed audited truthful durable-trail terminal-verdict",
    ),
    "a violation during the call is recorded as one before it": (
        {"forbidden_operation_violation": Effect.record("boundary_violation_denied")},
        "fail-closed audited truthful durable-trail terminal-verdict",
    ),
    "a denied plan is told as failed": (
        {"denied_scope_unverifiable": Effect.halt("failed")},
        "truthful terminal-verdict",
    ),
    "a violated plan is told as completed": (
        {"violated_forbidden_operation": Effect.halt("completed")},
        "no-skip audited truthful all-or-nothing verdict-agreement terminal-verdict durable-writes",
    ),
    "an aborted plan is told as completed": (
        {"aborted": Effect.halt("completed")},
        (
            "no-skip audited truthful durable-before-effect all-or-nothing verdict-agreement "
            "terminal-verdict durable-writes"
        ),
    ),
}

ADDED: dict[str, tuple[Targets, Mapping[str, Effect], str]] = {
    "the domain is called twice": (
        {
            ("invoke_domain", "succeeded"): "invoke_again",
            ("invoke_again", "succeeded"): "measure_response",
            **{
                ("invoke_again", failure): LINE.table.transitions["invoke_domain", failure]
                for failure in FAILURES
            },
        },
        {"invoke_again": Effect.invoke(FAILURES)},
        "no-retry gate-order",
    ),
    "the cursor moves on twice": (
        {
            ("advance", "more"): "advance_again",
            ("advance_again", "more"): "scope_check",
            ("advance_again", "last"): "completion_commit",
        },
        {"advance_again": Effect.advance()},
        (
            "no-skip no-reorder audited truthful durable-before-effect verdict-agreement "
            "durable-trail terminal-verdict durable-writes"
        ),
    ),
}


def report_of(targets: Targets, effects: Mapping[str, Effect], bound: int = BOUND) -> Report:
    return check(mutant_of(LINE.table, targets, effects), bound)


@pytest.mark.parametrize(("targets", "objections"), RETARGETED.values(), ids=RETARGETED)
def test_a_wrong_arrow_is_found(targets: Targets, objections: str) -> None:
    assert " ".join(report_of(targets, {}).broken) == objections != ""


@pytest.mark.parametrize(("effects", "objections"), OTHER_EFFECTS.values(), ids=OTHER_EFFECTS)
def test_a_wrong_effect_is_found(effects: Mapping[str, Effect], objections: str) -> None:
    assert " ".join(report_of({}, effects).broken) == objections != ""


@pytest.mark.parametrize(("targets", "effects", "objections"), ADDED.values(), ids=ADDED)
def test_a_state_too_many_is_found(
    targets: Targets, effects: Mapping[str, Effect], objections: str
) -> None:
    """With a bound of 3: an index that is jumped over has one on both sides."""
    assert " ".join(report_of(targets, effects, 3).broken) == objections != ""


def test_every_check_objects_to_some_wrong_table() -> None:
    """A check that no wrong table fails would be decoration."""
    objections = [row[-1] for table in (RETARGETED, OTHER_EFFECTS) for row in table.values()]
    objections += [row[-1] for row in ADDED.values()]
    assert len(objections) == 44
    assert {name for row in objections for name in row.split()} == {each.name for each in CHECKS}


@pytest.mark.parametrize(
    ("state", "refusal", "way_out"),
    [
        ("scope_check", "domain_out_of_scope", "scope_method_out_of_scope_record"),
        ("limits_check", "frequency_exceeded", "limits_unverifiable_record"),
        ("measure_response", "total_exceeded", "raised_completion"),
    ],
)
def test_two_causes_with_one_way_out_are_the_same_runs_to_the_model(
    state: str, refusal: str, way_out: str
) -> None:
    """Not found, and said so: a trail tells which gate refused, not which of its rules did.

    What a terminal state is called, and which reason is recorded, is for other tests to hold.
    """
    mutant = mutant_of(LINE.table, {(state, refusal): way_out})
    assert mutant.digest != LINE.table.digest
    for n in (1, 2, 3):
        assert histories(mutant, n) == histories(LINE.table, n)


def histories(table: TransitionTable, n: int) -> set[History]:
    return {run.history for run in runs(table, n)}
