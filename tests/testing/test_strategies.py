"""The strategies: good values are accepted, wrong ones refused as named; they print and shrink."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import Phase, find, given, seed, settings
from hypothesis import strategies as st

import gateline
from gateline import (
    CapabilityToken,
    DomainInvocation,
    DomainRegistry,
    DomainResult,
    ExecutionPlan,
    MemoryLedger,
    Orchestrator,
    Outcome,
    PlanError,
    TokenError,
    TokenRegistry,
)
from gateline.domains.in_process import invoke_in_process
from gateline.testing import strategies
from gateline.testing.flawed_tokens import FlawedToken
from gateline.testing.hostile_values import HOSTILE_VALUES
from gateline.testing.parameter_flaws import FlawedParameters
from gateline.testing.refused_names import (
    AUTONOMY_ROLES,
    NO_NAMES,
    NO_TEXTS,
    is_of_the_machinery,
    look_alikes_of,
)
from gateline.testing.scripted_clock import START_US, ScriptedClock
from gateline.testing.scripted_domain import Returns, ScriptedDomain, Step
from gateline.testing.strategies.naming import composed
from gateline.testing.strategies.shortfalls import LACKS, InsufficientToken
from gateline.testing.token_flaws import TOKEN_FLAWS
from gateline.values.names import AUTONOMY, check_name, check_user, skeleton
from gateline.values.strict_json import canonical_within_bound
from support import token

FEW = settings(max_examples=60, derandomize=True, deadline=None, database=None)
FOUND = settings(FEW, max_examples=2_000, phases=[Phase.generate, Phase.shrink])
SCOPE = {
    name: getattr(module, name) for module in (gateline, strategies) for name in module.__all__
}
"""What a test would import to paste into it."""


def run(plan: ExecutionPlan, issued: CapabilityToken, *, domains: Any = None) -> Outcome:
    """Run a plan once, under a token that is issued for it, with domains that do nothing."""
    ledger, clock = MemoryLedger(), ScriptedClock()
    named = domains or {call.domain: ScriptedDomain() for call in plan.invocations}
    return Orchestrator(ledger, named, clock=clock).execute_plan(
        token_hash=TokenRegistry(ledger, clock=clock).issue(issued).token_hash,
        user_id=plan.user_id,
        trigger_type=strategies.ASKED_TRIGGER,
        execution_plan=plan,
    )


# What is drawn as good is accepted


@given(strategies.json_values())
@FEW
def test_1_4_every_json_value_is_accepted_and_is_json(value: Any) -> None:
    assert json.loads(canonical_within_bound(value, PlanError)) == value


@given(strategies.json_objects())
@FEW
def test_1_4_every_json_object_is_accepted_as_parameters(parameters: dict[str, Any]) -> None:
    assert DomainInvocation("mail", "read", parameters).parameters.get_copy() == parameters


@given(strategies.names(), strategies.names("read", "list"))
@FEW
def test_2_4_every_name_is_one_of_a_domain_and_of_a_method(domain: str, method: str) -> None:
    assert check_name(domain, PlanError, "$") == domain
    made = token(domain_scope=[domain], method_scope={domain: [method]})
    assert DomainRegistry({domain: ScriptedDomain()}).names == set(made.domain_scope)


@given(strategies.users())
@FEW
def test_2_1_every_user_is_one_of_plans_and_of_tokens(user: str) -> None:
    assert check_user(user, PlanError, "$") == user
    assert token(user_id=user, issued_by=user).user_id == user


def test_2_1_text_becomes_a_users_name() -> None:
    for text, user in {" Ame\u0301lie\u00a0": "Am\u00e9lie", "a" * 300: "a" * 256}.items():
        assert composed(text) == check_user(user, PlanError, "$")


@given(strategies.plans())
@FEW
def test_1_2_every_plan_reads_back_and_its_domains_can_be_registered(plan: ExecutionPlan) -> None:
    assert ExecutionPlan.from_json(plan.to_json()) == plan
    assert 1 <= len(plan.invocations) <= 5
    names = {call.domain for call in plan.invocations}
    assert len({skeleton(name) for name in names}) == len(names)
    DomainRegistry({name: ScriptedDomain() for name in names})


@given(strategies.scopes("mail", "mall", "MAIL", "files"))
@FEW
def test_2_4_the_domains_of_a_scope_can_be_registered_together(scope: dict[str, list[str]]) -> None:
    assert DomainRegistry({name: ScriptedDomain() for name in scope}).names == scope.keys()


@given(
    strategies.plans(
        "eve", {"mail": ["read"], "files": ["list", "send"]}, min_size=2, max_size=3,
        parameters=st.fixed_dictionaries({"a": st.just(1)}),
    )
)  # fmt: skip
@FEW
def test_plans_are_of_the_user_domains_size_and_parameters_asked_for(plan: ExecutionPlan) -> None:
    assert plan.user_id == "eve"
    assert 2 <= len(plan.invocations) <= 3
    methods = {("mail", "read"), ("files", "list"), ("files", "send")}
    assert {(call.domain, call.method) for call in plan.invocations} <= methods
    assert all(call.parameters.get_copy() == {"a": 1} for call in plan.invocations)


def test_a_plan_that_cannot_be_is_not_asked_for() -> None:
    with pytest.raises(ValueError, match="found 0 to 5 invocations"):
        strategies.plans(min_size=0)
    with pytest.raises(ValueError, match="found no method of any domain"):
        strategies.plans(domains={"mail": []})


@given(strategies.tokens())
@FEW
def test_2_1_every_token_reads_back_and_is_issued(made: CapabilityToken) -> None:
    assert made.token_hash is None
    assert CapabilityToken.from_json(made.to_json()) == made
    assert TokenRegistry(MemoryLedger()).issue(made).token.request() == made.request()


@given(st.data(), strategies.plans())
@FEW
def test_tokens_have_the_fields_that_are_given(data: st.DataObject, plan: ExecutionPlan) -> None:
    for drawn in (strategies.tokens, lambda **fixed: strategies.token_for(plan, **fixed)):
        made = data.draw(drawn(user_id="eve", duration_seconds=st.integers(7, 8)))
        assert made.user_id == "eve"
        assert made.duration_seconds in {7, 8}
        with pytest.raises(TypeError, match="a token has no field 'user'"):
            drawn(user="eve")
    by_domains = data.draw(strategies.tokens(domain_scope=["a", "b"]))
    assert by_domains.domain_scope == ("a", "b") == tuple(by_domains.method_scope)
    by_methods = data.draw(strategies.tokens(method_scope={"a": ["b"]}))
    assert by_methods.domain_scope == ("a",)
    assert by_methods.method_scope == {"a": ("b",)}


@given(st.data(), strategies.plans())
@FEW
def test_a_token_for_a_plan_admits_it_wholly(data: st.DataObject, plan: ExecutionPlan) -> None:
    scripts = {call.domain: data.draw(_good_domains()) for call in plan.invocations}
    outcome = run(plan, data.draw(strategies.token_for(plan)), domains=scripts)
    assert outcome.state == "completed", outcome.error


def _good_domains() -> st.SearchStrategy[ScriptedDomain]:
    return strategies.domains(st.builds(Returns, strategies.json_values()))


def test_a_token_for_a_plan_admits_the_largest_responses() -> None:
    plan = ExecutionPlan("ada", [DomainInvocation("mail", "read", {})] * 3)
    least = find(strategies.token_for(plan), lambda _: True, settings=FOUND)
    largest = Returns("a" * ((1 << 20) - 2))
    assert run(plan, least, domains={"mail": ScriptedDomain([largest] * 3)}).state == "completed"


@given(strategies.domain_results())
@FEW
def test_5_1_every_result_is_taken_as_what_it_says(result: DomainResult) -> None:
    class Answers:
        def invoke(self, method: str, parameters: object) -> DomainResult:
            return result

    call = DomainInvocation("mail", "read", {})
    report = invoke_in_process(Answers(), "read", call.parameters)
    assert report.answer == ("succeeded" if result.success else "reported_failure")


@given(strategies.steps())
@FEW
def test_every_step_comes_to_what_it_says(step: Step) -> None:
    plan = ExecutionPlan("ada", [DomainInvocation("mail", "read", {})])
    outcome = run(plan, token(), domains={"mail": ScriptedDomain([step])})
    ending = "completed" if step.observation == "succeeded" else step.observation
    assert outcome.state.endswith(ending)


@given(strategies.clocks())
@FEW
def test_every_clock_can_be_read_for_ever_within_a_ledgers_times(clock: ScriptedClock) -> None:
    ledger = MemoryLedger()
    for _ in range(15):
        ledger.begin(clock()).rollback()


# What is drawn as wrong is refused, as named


@given(strategies.invalid_tokens())
@FEW
def test_a_flawed_token_is_refused_there_by_that_rule(flawed: FlawedToken) -> None:
    with pytest.raises(TokenError) as caught:
        CapabilityToken(**flawed.fields)
    assert (caught.value.place, caught.value.rule) == (flawed.place, flawed.rule)


@pytest.mark.parametrize("rule", ["2.1", "2.2", "2.3", "2.4", "2.5", "2.8"])
def test_the_flaws_of_each_rule_are_refused_there_and_nothing_else_is_wrong(rule: str) -> None:
    """Also for the least token there is, and one with a name of every length and three domains."""
    long = ["a", "B" * 128, "-._"]
    tokens = [token(), token(domain_scope=long, method_scope=dict.fromkeys(long, long))]
    tokens.append(token(domain_scope=["0"], method_scope={"0": ["0"]}, plan_digest="0" * 64))
    flaws = [name for name, flaw in TOKEN_FLAWS.items() if flaw.rule == rule]
    assert len(flaws) > 10
    for flaw in flaws:
        for otherwise in tokens:
            flawed = FlawedToken(flaw, otherwise)
            with pytest.raises(TokenError) as caught:
                CapabilityToken(**flawed.fields)
            assert (flaw, caught.value.place) == (flaw, flawed.place)
            assert caught.value.rule == rule
            repaired = {name: otherwise.request()[name] for name in flawed.changed}
            assert CapabilityToken(**{**flawed.fields, **repaired}) == otherwise


def test_a_flaw_changes_one_argument_but_where_a_domain_brings_its_methods() -> None:
    changed = {flaw: set(FlawedToken(flaw, token()).changed) for flaw in TOKEN_FLAWS}
    more = {flaw for flaw, fields in changed.items() if len(fields) != 1}
    assert all(changed[flaw] == {"domain_scope", "method_scope"} for flaw in more)
    domains = {flaw for flaw in TOKEN_FLAWS if flaw.startswith("domain: ")}
    no_text = {f"domain: {fault}" for fault in NO_TEXTS}
    assert more == domains - no_text
    for flaw in more:
        fields = FlawedToken(flaw, token()).fields
        assert list(fields["method_scope"]) == fields["domain_scope"]


def drawn_of(strategy: st.SearchStrategy[Any], examples: int, number: int = 0) -> list[Any]:
    """What a strategy draws in so many examples, the same for a number each time."""
    drawn: list[Any] = []

    @settings(FEW, max_examples=examples, derandomize=False)
    @seed(number)
    @given(strategy)
    def draw(value: Any) -> None:
        drawn.append(value)

    draw()
    return drawn


def test_every_flaw_is_drawn_and_each_rule_about_as_often() -> None:
    flawed_tokens = strategies.invalid_tokens(st.just(token()))
    drawn = Counter[str]()
    for number in range(8):
        for batch in drawn_of(st.lists(flawed_tokens, min_size=500, max_size=500), 20, number):
            drawn.update(flawed.flaw for flawed in batch)
        if drawn.keys() == TOKEN_FLAWS.keys():
            break
    assert TOKEN_FLAWS.keys() - drawn.keys() == set()
    of_rules = Counter[str]()
    for flaw, count in drawn.items():
        of_rules[TOKEN_FLAWS[flaw].rule] += count
    assert min(of_rules.values()) > drawn.total() / len(of_rules) / 3


@given(strategies.flawed_parameters())
@FEW
def test_flawed_parameters_are_refused_there_by_that_rule(flawed: FlawedParameters) -> None:
    with pytest.raises(PlanError) as caught:
        DomainInvocation("mail", "read", flawed.parameters)
    assert (caught.value.place, caught.value.rule) == (flawed.place, flawed.rule)


@pytest.mark.parametrize("fault", HOSTILE_VALUES)
@pytest.mark.parametrize("at", [(), ("a",), ("a b", 2, "c"), ("\n", 0)], ids=repr)
def test_each_fault_of_parameters_is_refused_at_its_place(
    fault: str, at: tuple[str | int, ...]
) -> None:
    for beside in ({}, {"z": [1, {"nan": None}]}):
        flawed = FlawedParameters(fault, at, beside)
        assert not at or flawed.parameters.keys() == {at[0], *beside}
        with pytest.raises(PlanError) as caught:
            DomainInvocation("mail", "read", flawed.parameters)
        assert (caught.value.place, caught.value.rule) == (flawed.place, flawed.rule)


def test_every_fault_of_parameters_is_drawn() -> None:
    few = st.lists(strategies.flawed_parameters(), min_size=20, max_size=20)
    drawn = [flawed for batch in drawn_of(few, 40) for flawed in batch]
    assert {flawed.fault for flawed in drawn} == HOSTILE_VALUES.keys()
    assert {len(flawed.at) for flawed in drawn} == {0, 1, 2, 3, 4}
    assert {flawed.rule for flawed in drawn} == {"1.3", "1.4"}


@given(strategies.hostile_parameters())
@FEW
def test_1_4_hostile_parameters_are_refused(parameters: Any) -> None:
    with pytest.raises(PlanError):
        DomainInvocation("mail", "read", parameters)


@given(strategies.hostile_names())
@FEW
def test_2_4_no_hostile_name_is_one_of_a_domain(name: str) -> None:
    with pytest.raises(PlanError):
        DomainRegistry({name: ScriptedDomain()})
    with pytest.raises(TokenError) as caught:
        token(domain_scope=[name], method_scope={name: ["read"]})
    assert caught.value.place == "$.domain_scope[0]"


def test_2_5_hostile_names_are_of_both_kinds() -> None:
    drawn = set(drawn_of(strategies.hostile_names("mail"), 300))
    machinery = {name for name in drawn if is_a_word_of_the_machinery(name)}
    assert len(machinery) >= 15 + 1
    assert {make("mail") for make in NO_NAMES.values()} <= drawn


def test_2_5_what_is_of_the_machinery_is_drawn_as_no_good_name() -> None:
    hostile = [
        word
        for word in drawn_of(strategies.hostile_names("mail"), 200)
        if is_a_word_of_the_machinery(word)
    ]
    roles = [f"release{role}.1" for role in AUTONOMY_ROLES]
    assert all(is_of_the_machinery(name) for name in [*hostile, *roles, "\uff33tage\uff13"])
    assert not any(map(is_of_the_machinery, ["mail", "agents", "replanner", "stage_3"]))


def is_a_word_of_the_machinery(name: str) -> bool:
    """Whether the grammar takes it for a name, and rule 2.5 refuses it."""
    try:
        AUTONOMY.check_domain(check_name(name, PlanError, "$"), PlanError, "$")
    except PlanError as error:
        return error.rule == "2.5"
    return False


@given(st.data(), strategies.names())
@FEW
def test_2_4_a_look_alike_is_another_name_by_the_grammar(data: st.DataObject, name: str) -> None:
    other = data.draw(strategies.look_alikes(name))
    assert check_name(other, PlanError, "$") != name
    assert len(set(look_alikes_of(name))) == len(look_alikes_of(name))


@given(st.data(), strategies.plans())
@FEW
def test_an_insufficient_token_is_refused_as_named(
    data: st.DataObject, plan: ExecutionPlan
) -> None:
    insufficient = data.draw(strategies.insufficient_tokens_for(plan))
    outcome = run(plan, insufficient.token)
    assert (outcome.state, outcome.stopped_at) == (insufficient.state, insufficient.stopped_at)


@pytest.mark.parametrize("lack", LACKS)
def test_every_lack_is_drawn_and_is_all_that_is_lacking(lack: str) -> None:
    calls = [("mail", "read"), ("mail", "send"), ("files", "read"), ("mail", "read")]
    plan = ExecutionPlan("ada", [DomainInvocation(*call, {}) for call in calls])
    found = find(
        strategies.insufficient_tokens_for(plan),
        lambda insufficient: insufficient.lack == lack,
        settings=FOUND,
    )
    assert run(plan, found.token).state == found.state
    sufficient = find(strategies.token_for(plan), lambda _: True, settings=FOUND).request()
    lacking = found.token.request()
    differing = {name for name in sufficient if lacking[name] != sufficient[name]}
    assert differing == DIFFERING[lack]


DIFFERING = {
    "user": {"user_id"},
    "trigger": {"allowed_trigger_types"},
    "plan": {"plan_digest"},
    "domain": {"domain_scope", "method_scope"},
    "method": {"method_scope"},
    "invocations": {"resource_limits"},
    "total tokens": {"resource_limits"},
}


# What is drawn prints as code


PRINTED: dict[str, st.SearchStrategy[Any]] = {
    "plans": strategies.plans(),
    "invocations": strategies.plans().map(lambda plan: plan.invocations[0]),
    "tokens": strategies.tokens(),
    "limits": strategies.tokens().map(lambda made: made.resource_limits),
    "issued tokens": strategies.tokens().map(
        lambda made: made.issued(at_us=START_US, token_hash="0" * 64)
    ),
    "invalid tokens": strategies.invalid_tokens(),
    "tokens for a plan": strategies.plans().flatmap(strategies.token_for),
    "insufficient tokens": strategies.plans().flatmap(strategies.insufficient_tokens_for),
    "flawed parameters": strategies.flawed_parameters(),
    "domain results": strategies.domain_results(),
    "domains": strategies.domains(),
    "clocks": strategies.clocks(raising=True),
}


@pytest.mark.parametrize("drawn", PRINTED)
def test_every_value_prints_as_code_that_makes_an_equal_one(drawn: str) -> None:
    @given(PRINTED[drawn])
    @FEW
    def prints(value: Any) -> None:
        assert "\n" not in repr(value)
        made = eval(repr(value), dict(SCOPE))
        assert type(made) is type(value)
        assert made == value

    prints()


# What is drawn shrinks to what a person understands

LEAST_TOKEN = (
    "CapabilityToken(user_id='ada', capability='read mail', domain_scope=['mail'], "
    "method_scope={'mail': ['read']}, duration_seconds=600, "
    "resource_limits=ResourceLimits(max_invocations=10, max_tokens_per_response=500, "
    "max_total_tokens=5000, max_frequency='10 per 60 seconds'), "
    "allowed_trigger_types=['direct_command'], issued_by='grace')"
)
TWO_CALLS = (
    "ExecutionPlan('ada', [DomainInvocation('mail', 'read', {}), "
    "DomainInvocation('mail', 'read', {})])"
)
SHRUNK: dict[str, tuple[st.SearchStrategy[Any], Any]] = {
    "None": (strategies.json_values(), lambda _: True),
    "{}": (strategies.json_objects(), lambda _: True),
    "{'': None}": (strategies.json_objects(), len),
    "'mail'": (strategies.names(), lambda _: True),
    "'aaaaaa'": (strategies.names(), lambda name: len(name) > 5 and name != "calendar"),
    "'ada'": (strategies.users(), lambda _: True),
    "ExecutionPlan('ada', [DomainInvocation('mail', 'read', {})])": (
        strategies.plans(),
        lambda _: True,
    ),
    TWO_CALLS: (strategies.plans(), lambda plan: len(plan.invocations) > 1),
    "ExecutionPlan('ada', [DomainInvocation('mail', 'read', {}), "
    "DomainInvocation('files', 'read', {})])": (
        strategies.plans(),
        lambda plan: len({call.domain for call in plan.invocations}) > 1,
    ),
    LEAST_TOKEN: (strategies.tokens(), lambda _: True),
    f"FlawedToken(flaw='user_id: none', otherwise={LEAST_TOKEN})": (
        strategies.invalid_tokens(),
        lambda _: True,
    ),
    "FlawedParameters(fault='nan', at=('a',), beside={})": (
        strategies.flawed_parameters(),
        lambda _: True,
    ),
    "DomainResult(success=True, data=None, error=None)": (
        strategies.domain_results(),
        lambda _: True,
    ),
    "DomainResult(success=False, data=None, error='no')": (
        strategies.domain_results(),
        lambda result: not result.success,
    ),
    "ScriptedDomain([])": (strategies.domains(), lambda _: True),
    "ScriptedDomain([Returns(data=None)])": (
        strategies.domains(),
        lambda domain: len(domain.script) == 1,
    ),
    "ScriptedDomain([Returns(data=None), Raises(error='no')])": (
        strategies.domains(),
        lambda domain: [step.observation for step in domain.script[1:]] == ["raised"],
    ),
    "ScriptedDomain([Trespasses(operation='ledger.events', then=Returns(data=None))])": (
        strategies.domains(),
        lambda domain: any(step.observation.startswith("forbid") for step in domain.script),
    ),
    f"ScriptedClock({START_US}, [])": (strategies.clocks(), lambda _: True),
    f"ScriptedClock({START_US}, [-1])": (
        strategies.clocks(),
        lambda clock: any(step_us < 0 for step_us in clock.steps_us),
    ),
    f"ScriptedClock({START_US}, [None])": (
        strategies.clocks(raising=True),
        lambda clock: None in clock.steps_us,
    ),
    "'*'": (strategies.hostile_names(), lambda _: True),
    "'stage3'": (strategies.hostile_names(), lambda name: "3" in name),
    "'mails'": (strategies.look_alikes("mail"), lambda _: True),
}


@pytest.mark.parametrize("least", SHRUNK)
def test_the_least_that_is_found_is_this(least: str) -> None:
    strategy, wanted = SHRUNK[least]
    assert repr(find(strategy, wanted, settings=FOUND)) == least


def test_a_token_for_a_plan_shrinks_to_what_the_plan_needs() -> None:
    plan: ExecutionPlan = eval(TWO_CALLS, dict(SCOPE))
    least = find(strategies.token_for(plan), lambda _: True, settings=FOUND)
    assert repr(least) == LEAST_TOKEN.replace("=10,", "=2,").replace("=500,", "=262144,").replace(
        "=5000,", "=524288,"
    )
    lacking: InsufficientToken = find(
        strategies.insufficient_tokens_for(plan), lambda it: it.lack == "method", settings=FOUND
    )
    assert lacking.token.method_scope == {"mail": ("reads",)}
    assert (lacking.state, lacking.stopped_at) == ("denied_scope_method_out_of_scope", 0)


def test_a_failing_property_prints_a_plan_that_can_be_pasted() -> None:
    @given(strategies.plans())
    @FOUND
    def fails(plan: ExecutionPlan) -> None:
        assert len(plan.invocations) < 2

    with pytest.raises(AssertionError) as caught:
        fails()
    notes = ["".join(note.split("\n    ")) for note in caught.value.__notes__]
    assert any(f"plan={TWO_CALLS}" in note for note in notes), notes
