"""Rule 2 of SPEC.md: the capability token."""

from __future__ import annotations

import inspect
import json
import math
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from gateline import (
    AuditEventType,
    BoundaryViolationError,
    CapabilityToken,
    DomainResult,
    ExecutionPlan,
    IsolatedParameters,
    Ledger,
    Orchestrator,
    ResourceLimits,
    Secret,
    TokenError,
    TokenRegistry,
    TriggerType,
    Verdict,
)
from gateline.values.names import AUTONOMY, AutonomyNames
from gateline.values.secret import SECRET_BYTES
from support import START_US, USER, Does, World, call, limits, plan_of, token, token_fields

NEVER_ISSUED = "0" * 64
FIELDS = tuple(token_fields())


class Text(str):
    __slots__ = ()


class Items(list[Any]):
    pass


class Members(dict[str, Any]):
    pass


def refused(make: Callable[[], object]) -> TokenError:
    """The error of making something that is refused."""
    with pytest.raises(TokenError) as caught:
        make()
    assert type(caught.value) is TokenError
    assert str(caught.value).startswith(f"{caught.value.place}: found ")
    return caught.value


def assert_refused(place: str, rule: str, **changes: Any) -> None:
    """A token that is valid but for these changes is refused there, by that rule."""
    error = refused(lambda: token(**changes))
    assert (error.place, error.rule) == (place, rule)


# 2.1

NOT_TEXT: dict[str, Any] = {
    "none": None,
    "number": 1,
    "bytes": b"a",
    "list": ["a"],
    "subclass": Text("a"),
    "empty": "",
}
NOT_A_USER: dict[str, Any] = {
    **NOT_TEXT,
    "257 characters": "a" * 257,
    "space at the end": "ada ",
    "line feed": "a\nda",
    "right-to-left override": "a\u202eda",
    "not in form C": "Ame\u0301lie",
    "lone surrogate": "\ud800",
}
NOT_A_CAPABILITY: dict[str, Any] = {
    **NOT_TEXT,
    "1025 characters": "a" * 1025,
    "lone surrogate": "\ud800",
}
NOT_A_DURATION: dict[str, Any] = {
    "zero": 0,
    "negative": -1,
    "1801": 1801,
    "bool": True,
    "float": 600.0,
    "text": "600",
    "none": None,
    "nan": math.nan,
    "timedelta": timedelta(minutes=10),
    "huge": 10**5000,
}


@pytest.mark.parametrize("fault", NOT_A_USER)
def test_2_1_refuses_a_user_that_is_none(fault: str) -> None:
    assert_refused("$.user_id", "2.1", user_id=NOT_A_USER[fault])


@pytest.mark.parametrize("fault", NOT_A_CAPABILITY)
def test_2_1_refuses_a_capability_that_is_no_text(fault: str) -> None:
    assert_refused("$.capability", "2.1", capability=NOT_A_CAPABILITY[fault])


@pytest.mark.parametrize("fault", NOT_A_DURATION)
def test_2_1_refuses_a_duration_that_is_not_1_to_1800_seconds(fault: str) -> None:
    assert_refused("$.duration_seconds", "2.1", duration_seconds=NOT_A_DURATION[fault])


@pytest.mark.parametrize("duration", [1, 1800])
def test_2_1_accepts_a_duration_of_1_to_1800_seconds(duration: int) -> None:
    assert token(duration_seconds=duration).duration_seconds == duration


@pytest.mark.parametrize("field", FIELDS)
def test_2_1_every_field_is_required(field: str) -> None:
    fields = token_fields()
    del fields[field]
    with pytest.raises(TypeError, match=field):
        CapabilityToken(**fields)
    error = refused(lambda: CapabilityToken.from_json(json.dumps(fields)))
    assert (error.place, error.rule) == ("$", "2.1")
    assert field in error.found


@pytest.mark.parametrize("field", ["issued_at", "expires_at", "token_hash", "secret", "note"])
def test_2_1_no_other_field_can_be_asked_for(field: str) -> None:
    with pytest.raises(TypeError, match=field):
        token(**{field: "2030-01-01"})
    error = refused(lambda: CapabilityToken.from_json(json.dumps(token_fields(**{field: ""}))))
    assert (error.place, error.rule) == ("$", "2.1")
    assert field in error.found


def test_2_1_a_token_holds_the_fields_it_was_made_with() -> None:
    made = token()
    assert made.request() == {**token_fields(), "plan_digest": None}


def test_2_1_a_token_gets_its_times_and_its_hash_on_issue() -> None:
    made = token(duration_seconds=600)
    assert (made.issued_at, made.expires_at, made.token_hash) == (None, None, None)
    world = World(issued=made)
    issued = world.registry.get(world.token_hash)
    assert issued is not None
    assert issued.token_hash == world.token_hash
    assert issued.issued_at == datetime.fromtimestamp(START_US // 1_000_000, UTC)
    assert issued.expires_at == issued.issued_at + timedelta(seconds=600)
    assert made.token_hash is None, "what was asked for stays as it was"


def test_2_1_a_token_reads_back_from_the_json_it_writes() -> None:
    bound = token(plan_digest=plan_of(1).digest)
    assert CapabilityToken.from_json(bound.to_json()) == bound
    assert CapabilityToken.from_json(token().to_json().encode()) == token()


# 2.2

LIMIT_NUMBERS = ("max_invocations", "max_tokens_per_response", "max_total_tokens")
NOT_A_POSITIVE_INTEGER: dict[str, Any] = {
    "zero": 0,
    "negative": -1,
    "true": True,
    "false": False,
    "float": 1.0,
    "text": "1",
    "none": None,
    "nan": math.nan,
    "infinity": math.inf,
    "list": [1],
    "subclass": type("Number", (int,), {})(1),
}
NOT_A_FREQUENCY: dict[str, Any] = {
    "empty": "",
    "no starts": "0 per 60 seconds",
    "no window": "5 per 0 seconds",
    "negative starts": "-5 per 60 seconds",
    "negative window": "5 per -60 seconds",
    "fraction": "1.5 per 60 seconds",
    "minutes": "5 per 1 minutes",
    "one second": "5 per 1 second",
    "slash": "5/60",
    "space before": " 5 per 60 seconds",
    "line feed after": "5 per 60 seconds\n",
    "two spaces": "5  per 60 seconds",
    "upper case": "5 PER 60 SECONDS",
    "full-width digit": "\uff15 per 60 seconds",
    "words": "five per sixty seconds",
    "exponent": "1e3 per 60 seconds",
    "more after": "5 per 60 seconds or so",
    "no limit": "unlimited",
    "none": None,
    "number": 5,
    "pair": (5, 60),
    "bytes": b"5 per 60 seconds",
    "subclass": Text("5 per 60 seconds"),
}


@pytest.mark.parametrize("field", LIMIT_NUMBERS)
@pytest.mark.parametrize("fault", NOT_A_POSITIVE_INTEGER)
def test_2_2_the_three_numbers_are_positive_integers(fault: str, field: str) -> None:
    changed = limits(**{field: NOT_A_POSITIVE_INTEGER[fault]})
    place = f"$.resource_limits.{field}"
    assert_refused(place, "2.2", resource_limits=changed)
    error = refused(lambda: ResourceLimits(**changed))
    assert (error.place, error.rule) == (place, "2.2")


@pytest.mark.parametrize("fault", NOT_A_FREQUENCY)
def test_2_2_the_frequency_is_n_per_m_seconds(fault: str) -> None:
    changed = limits(max_frequency=NOT_A_FREQUENCY[fault])
    assert_refused("$.resource_limits.max_frequency", "2.2", resource_limits=changed)


@pytest.mark.parametrize("field", [*LIMIT_NUMBERS, "max_frequency"])
def test_2_2_all_four_limits_are_required(field: str) -> None:
    fewer = limits()
    del fewer[field]
    assert_refused("$.resource_limits", "2.2", resource_limits=fewer)


@pytest.mark.parametrize(
    "other",
    [None, [], "unlimited", {}, limits(max_cost=1), Members(limits()), {1: 1}],
    ids=["none", "list", "text", "empty", "a fifth", "subclass", "other keys"],
)
def test_2_2_there_are_these_four_limits_and_no_other(other: Any) -> None:
    assert_refused("$.resource_limits", "2.2", resource_limits=other)


def test_2_2_the_smallest_limits_are_accepted_and_read() -> None:
    smallest = ResourceLimits(
        max_invocations=1,
        max_tokens_per_response=1,
        max_total_tokens=1,
        max_frequency="7 per 90 seconds",
    )
    assert (smallest.max_starts, smallest.window_us) == (7, 90_000_000)
    assert token(resource_limits=smallest).resource_limits == smallest


# 2.3

REFUSED_TRIGGERS: tuple[Any, ...] = (
    "*",
    "background",
    "timer",
    "polling",
    "periodic",
    "webhook",
    "event_driven",
    "auto_execute",
    "stage3_invoke",
    "",
    "DIRECT_COMMAND",
    "direct_command ",
    "direct_command\n",
    "direct",
    "direct_command,scheduled",
    "direct\uff3fcommand",
    "any",
    None,
    1,
    True,
    b"direct_command",
    ["direct_command"],
    Text("direct_command"),
)


@pytest.mark.parametrize("word", REFUSED_TRIGGERS, ids=ascii)
def test_2_3_every_other_trigger_is_refused(word: Any) -> None:
    assert_refused("$.allowed_trigger_types[0]", "2.3", allowed_trigger_types=[word])
    assert_refused(
        "$.allowed_trigger_types[1]", "2.3", allowed_trigger_types=["direct_command", word]
    )


@pytest.mark.parametrize(
    "triggers",
    [
        [],
        None,
        "direct_command",
        "*",
        ("direct_command",),
        {"direct_command"},
        {"direct_command": True},
        TriggerType.DIRECT_COMMAND,
        TriggerType,
        Items(["direct_command"]),
    ],
    ids=["empty", "none", "word", "star", "tuple", "set", "dict", "type", "all", "subclass"],
)
def test_2_3_trigger_types_are_a_list_with_something_in_it(triggers: Any) -> None:
    assert_refused("$.allowed_trigger_types", "2.3", allowed_trigger_types=triggers)


def test_2_3_the_four_trigger_types_are_accepted() -> None:
    words = ["direct_command", "async_request", "acknowledgment", "scheduled"]
    assert [str(trigger) for trigger in TriggerType] == words
    made = token(allowed_trigger_types=words)
    assert list(made.allowed_trigger_types) == words
    assert token(allowed_trigger_types=list(TriggerType)) == made


# 2.4

NOT_NAMES: dict[str, Any] = {
    "empty": [],
    "none": None,
    "star": "*",
    "one name": "mail",
    "tuple": ("mail",),
    "set": {"mail"},
    "subclass": Items(["mail"]),
}
NOT_A_NAME: dict[str, Any] = {
    "star": "*",
    "star after": "mail*",
    "star before": "*mail",
    "question mark": "mai?",
    "class of characters": "mai[l]",
    "expression": "^mail$",
    "alternatives": "mail|files",
    "any": "",
    "space": "mail ",
    "line feed": "mail\n",
    "Cyrillic look-alike": "m\u0430il",
    "full-width look-alike": "\uff4d\uff41\uff49\uff4c",
    "dotless i": "ma\u0131l",
    "zero width": "mail\u200b",
    "none": None,
    "bytes": b"mail",
    "pattern": re.compile("mail"),
    "subclass": Text("mail"),
    "129 characters": "a" * 129,
}


@pytest.mark.parametrize("fault", NOT_NAMES)
def test_2_4_a_domain_scope_is_a_list_with_something_in_it(fault: str) -> None:
    assert_refused("$.domain_scope", "2.4", domain_scope=NOT_NAMES[fault])


@pytest.mark.parametrize("fault", NOT_NAMES)
def test_2_4_a_method_scope_has_a_list_of_methods_for_each_domain(fault: str) -> None:
    scope = {"mail": NOT_NAMES[fault], "files": ["list"]}
    assert_refused("$.method_scope.mail", "2.4", method_scope=scope)


@pytest.mark.parametrize("fault", NOT_A_NAME)
def test_2_4_a_domain_of_the_scope_is_a_name(fault: str) -> None:
    assert_refused("$.domain_scope[1]", "2.4", domain_scope=["files", NOT_A_NAME[fault]])


@pytest.mark.parametrize("fault", NOT_A_NAME)
def test_2_4_a_method_of_the_scope_is_a_name(fault: str) -> None:
    scope = {"mail": ["read", NOT_A_NAME[fault]], "files": ["list"]}
    assert_refused("$.method_scope.mail[1]", "2.4", method_scope=scope)


@pytest.mark.parametrize("scope", [None, [], "*", Members(mail=["read"], files=["list"])])
def test_2_1_a_method_scope_is_a_dict(scope: Any) -> None:
    assert_refused("$.method_scope", "2.1", method_scope=scope)


def test_2_1_a_method_scope_leaves_no_domain_out() -> None:
    assert_refused("$.method_scope.files", "2.1", method_scope={"mail": ["read"]})


@pytest.mark.parametrize("domain", ["calendar", "*", "Mail", "mai", None, 1])
def test_2_4_a_method_scope_for_a_domain_outside_the_scope_is_refused(domain: Any) -> None:
    scope = {"mail": ["read"], "files": ["list"], domain: ["read"]}
    assert_refused("$.method_scope", "2.4", method_scope=scope)


class Impostor(str):
    """Text that reads ``files`` and claims to equal ``mail``."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return other == "mail"

    def __hash__(self) -> int:
        return hash("mail")


def test_2_4_a_method_scope_for_text_that_claims_to_equal_a_domain_is_refused() -> None:
    scope = {Impostor("files"): ["delete"]}
    assert_refused("$.method_scope", "2.4", domain_scope=["mail"], method_scope=scope)


@pytest.mark.parametrize(
    ("place", "changes"),
    [
        ("$.domain_scope", {"domain_scope": ["mail", "files", "mail"]}),
        ("$.method_scope.mail", {"method_scope": {"mail": ["read"] * 2, "files": ["list"]}}),
    ],
    ids=["domain", "method"],
)
def test_2_4_a_name_twice_is_refused(place: str, changes: dict[str, Any]) -> None:
    assert_refused(place, "2.4", **changes)


def test_2_3_a_trigger_type_twice_is_refused() -> None:
    assert_refused("$.allowed_trigger_types", "2.3", allowed_trigger_types=["scheduled"] * 2)


NEAR_MISSES = {
    "case of the method": ("mail", "Read", "method_out_of_scope"),
    "prefix of a method": ("mail", "rea", "method_out_of_scope"),
    "method with more": ("mail", "read_all", "method_out_of_scope"),
    "suffix of a method": ("mail", "ead", "method_out_of_scope"),
    "part of a method": ("mail", "ea", "method_out_of_scope"),
    "any character": ("mail", "r.ad", "method_out_of_scope"),
    "method of another domain": ("mail", "list", "method_out_of_scope"),
    "case of the domain": ("MAIL", "read", "domain_out_of_scope"),
    "prefix of a domain": ("mai", "read", "domain_out_of_scope"),
    "domain with more": ("mail.archive", "read", "domain_out_of_scope"),
    "suffix of a domain": ("ail", "read", "domain_out_of_scope"),
    "a dot": (".", "read", "domain_out_of_scope"),
    "look-alike in ASCII": ("mai1", "read", "domain_out_of_scope"),
}


@pytest.mark.parametrize("miss", NEAR_MISSES)
def test_2_4_nothing_but_the_exact_name_matches(miss: str) -> None:
    domain, method, cause = NEAR_MISSES[miss]
    world = World()
    outcome = world.run(ExecutionPlan(USER, [call(domain, method)]))
    assert outcome.state == f"denied_scope_{cause}"
    assert world.echo.calls == []


def test_2_4_a_dot_in_the_scope_is_a_dot() -> None:
    issued = token(domain_scope=["mail"], method_scope={"mail": ["r.ad"]})
    assert World(issued=issued).run(plan_of(1)).state == "denied_scope_method_out_of_scope"


def test_2_4_the_capability_text_authorizes_nothing() -> None:
    world = World(issued=token(capability="mail.delete; mail.*; every method of every domain"))
    outcome = world.run(ExecutionPlan(USER, [call("mail", "delete")]))
    assert outcome.state == "denied_scope_method_out_of_scope"


# 2.5

EQUALS = (
    "stage3",
    "stage-3",
    "autonomy",
    "planner",
    "executor",
    "scheduler",
    "orchestrator",
    "agent",
    "autonomous_agent",
    "autonomous-agent",
)
CONTAINS = ("stage3", "my_stage3", "stage3.1", "xSTAGE3x")
USER_CONTAINS = ("_executor", "_scheduler", "_planner", "_orchestrator", "_agent")
DOMAINS = ("agent_system", "stage3_executor", "stage3_core", "permission_system")
BEARERS: dict[str, Callable[[str], tuple[str, dict[str, Any]]]] = {
    "issuer": lambda name: ("$.issued_by", {"issued_by": name}),
    "user": lambda name: ("$.user_id", {"user_id": name}),
    "domain": lambda name: (
        "$.domain_scope[1]",
        {"domain_scope": ["mail", name], "method_scope": {"mail": ["read"], name: ["read"]}},
    ),
}


@pytest.mark.parametrize("case", [str.lower, str.upper, str.title], ids=["lower", "upper", "title"])
@pytest.mark.parametrize("bearer", BEARERS)
@pytest.mark.parametrize("name", sorted({*EQUALS, *CONTAINS}))
def test_2_5_no_issuer_user_or_domain_is_part_of_the_autonomy_machinery(
    name: str, bearer: str, case: Callable[[str], str]
) -> None:
    place, changes = BEARERS[bearer](case(name))
    assert_refused(place, "2.5", **changes)


@pytest.mark.parametrize("template", ["{}", "my{}", "{}_1", "My{}X"])
@pytest.mark.parametrize("part", [*USER_CONTAINS, *map(str.upper, USER_CONTAINS)])
def test_2_5_no_user_contains_a_role_of_it(part: str, template: str) -> None:
    assert_refused("$.user_id", "2.5", user_id=template.format(part))


@pytest.mark.parametrize("domain", [*DOMAINS, *map(str.upper, DOMAINS)])
def test_2_5_no_domain_is_a_system_of_it(domain: str) -> None:
    place, changes = BEARERS["domain"](domain)
    assert_refused(place, "2.5", **changes)


@pytest.mark.parametrize("bearer", ["issuer", "user"])
def test_2_5_full_width_letters_do_not_hide_a_name(bearer: str) -> None:
    place, changes = BEARERS[bearer]("\uff33tage\uff13")
    assert_refused(place, "2.5", **changes)


@pytest.mark.parametrize("fault", NOT_A_USER)
def test_2_5_an_issuer_is_required(fault: str) -> None:
    assert_refused("$.issued_by", "2.5", issued_by=NOT_A_USER[fault])


@pytest.mark.parametrize(
    ("bearer", "name"),
    [
        ("user", "agentha"),
        ("user", "stage 3"),
        ("user", "travel-agent"),
        ("user", "planner2"),
        ("issuer", "travel_agent"),
        ("issuer", "chief_executor"),
        ("issuer", "permission_system"),
        ("domain", "release_planner"),
        ("domain", "scheduler2"),
    ],
)
def test_2_5_other_names_are_accepted(bearer: str, name: str) -> None:
    _, changes = BEARERS[bearer](name)
    assert token(**changes)


def test_2_5_the_set_is_one_table() -> None:
    assert (
        AutonomyNames(
            exact=frozenset(EQUALS),
            contained=frozenset({"stage3"}),
            in_users=frozenset(USER_CONTAINS),
            domains=frozenset(DOMAINS),
        )
        == AUTONOMY
    )


ADDED: dict[str, tuple[AutonomyNames, str]] = {
    "issuer": (AUTONOMY.adding(exact=frozenset({"Robot"})), "ROBOT"),
    "user": (AUTONOMY.adding(in_users=frozenset({"Bot"})), "helpbot"),
    "domain": (AUTONOMY.adding(domains=frozenset({"Deploy"})), "deploy"),
}


@pytest.mark.parametrize("bearer", ADDED)
def test_2_5_an_embedder_can_add_to_the_table(bearer: str, ledger: Ledger) -> None:
    table, name = ADDED[bearer]
    place, changes = BEARERS[bearer](name)
    assert_refused(place, "2.5", autonomy=table, **changes)
    registry = TokenRegistry(ledger, autonomy=table)
    error = refused(lambda: registry.issue(token(**changes)))
    assert (error.place, error.rule) == (place, "2.5")
    assert list(ledger.events()) == []


@pytest.mark.parametrize("bearer", ADDED)
def test_2_5_what_an_embedder_adds_takes_nothing_away(bearer: str) -> None:
    table, _ = ADDED[bearer]
    for part in ("exact", "contained", "in_users", "domains"):
        assert getattr(table, part) >= getattr(AUTONOMY, part)


@pytest.mark.parametrize("bearer", BEARERS)
def test_2_5_an_embedder_cannot_take_from_the_table(bearer: str) -> None:
    none: frozenset[str] = frozenset()
    _, changes = BEARERS[bearer]("stage3")
    with pytest.raises(ValueError, match="autonomy"):
        token(autonomy=AutonomyNames(none, none, none, none), **changes)


# 2.6


@pytest.mark.parametrize("name", CapabilityToken.__slots__)
def test_2_6_no_attribute_of_a_token_can_be_set_or_deleted(name: str) -> None:
    made = token()
    with pytest.raises(AttributeError, match=name):
        setattr(made, name, None)
    with pytest.raises(AttributeError, match=name):
        delattr(made, name)
    assert made == token()


NESTED_CHANGES: dict[str, Callable[[Any], object]] = {
    "a domain more": lambda made: made.domain_scope.append("calendar"),
    "another domain": lambda made: made.domain_scope.__setitem__(0, "calendar"),
    "another method": lambda made: made.method_scope["mail"].append("delete"),
    "a method scope more": lambda made: made.method_scope.__setitem__("calendar", ("read",)),
    "a method scope less": lambda made: made.method_scope.__delitem__("mail"),
    "no method scope": lambda made: made.method_scope.clear(),
    "method scopes more": lambda made: made.method_scope.update(calendar=("read",)),
    "a trigger more": lambda made: made.allowed_trigger_types.append("scheduled"),
    "another limit": lambda made: setattr(made.resource_limits, "max_invocations", 10**6),
    "more starts": lambda made: setattr(made.resource_limits, "max_starts", 10**6),
    "no limit": lambda made: delattr(made.resource_limits, "max_frequency"),
}


@pytest.mark.parametrize("change", NESTED_CHANGES)
def test_2_6_no_nested_value_of_a_token_can_be_changed(change: str) -> None:
    made = token()
    with pytest.raises((AttributeError, TypeError)):
        NESTED_CHANGES[change](made)
    assert made == token()


def test_2_6_later_changes_to_the_callers_values_change_nothing() -> None:
    fields = token_fields()
    made = CapabilityToken(**fields)
    fields["domain_scope"].append("calendar")
    fields["method_scope"]["mail"].append("delete")
    fields["method_scope"]["files"] = ["delete"]
    fields["allowed_trigger_types"].append("scheduled")
    fields["resource_limits"]["max_invocations"] = 10**6
    made.request()["method_scope"]["mail"].append("delete")
    assert made == token()


def test_2_6_the_secret_has_256_random_bits_and_the_hash_is_its_sha_256(ledger: Ledger) -> None:
    registry = TokenRegistry(ledger)
    issued = [registry.issue(token()) for _ in range(8)]
    assert SECRET_BYTES * 8 == 256
    assert len({one.secret.reveal() for one in issued}) == 8
    for secret, token_hash, made in issued:
        assert token_hash == made.token_hash == secret.token_hash
        assert token_hash == sha256(secret.reveal().encode()).hexdigest()
        random_digits = secret.reveal().removeprefix("gateline_")[:64]
        assert len(bytes.fromhex(random_digits)) == SECRET_BYTES


def test_2_6_only_the_hash_is_stored(ledger: Ledger, tmp_path: Path) -> None:
    registry = TokenRegistry(ledger)
    secret, token_hash, made = registry.issue(token())
    registry.revoke(token_hash, reason="lost")
    random_digits = secret.reveal().removeprefix("gateline_")[:64]
    stored = repr([made, registry.get(token_hash), *ledger.events()]).encode()
    stored += b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert token_hash.encode() in stored
    assert random_digits.encode() not in stored
    assert bytes.fromhex(random_digits) not in stored


def test_2_6_the_orchestrator_takes_the_hash_and_not_the_secret(ledger: Ledger) -> None:
    world = World(ledger)
    secret = world.registry.issue(token()).secret
    assert world.run(token_hash=secret.token_hash).success
    presented = world.run(token_hash=secret.reveal())
    assert presented.state == "denied_token_unknown"
    assert secret.reveal() not in repr([presented, *ledger.events()])


@pytest.mark.parametrize("text", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, None, b"0" * 64])
def test_2_6_a_token_is_issued_with_a_sha_256_only(text: Any) -> None:
    error = refused(lambda: token().issued(at_us=START_US, token_hash=text))
    assert (error.place, error.rule) == ("$.token_hash", "2.6")


def test_2_6_a_secret_that_is_presented_hashes_to_its_token() -> None:
    world = World()
    secret, token_hash, _ = world.registry.issue(token())
    assert Secret.parse(secret.reveal()).token_hash == token_hash


# 2.7


def test_2_7_a_token_is_looked_up_by_its_hash(ledger: Ledger) -> None:
    world = World(ledger)
    found = world.registry.get(world.token_hash)
    assert found is not None
    assert found.request() == token().request()
    assert world.registry.get(NEVER_ISSUED) is None
    assert world.registry.get("no hash at all") is None


def test_2_7_revoking_is_idempotent_and_permanent(ledger: Ledger) -> None:
    world = World(ledger)
    assert not world.registry.is_revoked(world.token_hash)
    for reason in ("lost", "again", "and again"):
        world.registry.revoke(world.token_hash, reason=reason)
        assert world.registry.is_revoked(world.token_hash)
    revoked = [one for one in ledger.events() if one.type is AuditEventType.TOKEN_REVOKED]
    assert [one.reason for one in revoked] == ["lost"]
    assert world.run().state == "denied_token_revoked"
    world.registry.issue(token())
    assert world.registry.is_revoked(world.token_hash), "another token does not bring it back"


@pytest.mark.parametrize("unknown", [NEVER_ISSUED, "", "no hash", None])
def test_2_7_what_was_never_issued_cannot_be_revoked(ledger: Ledger, unknown: Any) -> None:
    registry = TokenRegistry(ledger)
    error = refused(lambda: registry.revoke(unknown, reason="lost"))
    assert (error.place, error.rule) == ("$.token_hash", "2.7")
    assert list(ledger.events()) == []


def test_2_7_what_was_never_issued_is_not_revoked(ledger: Ledger) -> None:
    assert not TokenRegistry(ledger).is_revoked(NEVER_ISSUED)


@pytest.mark.parametrize("reason", ["", None, 1])
def test_2_7_a_revocation_has_a_reason(reason: Any) -> None:
    world = World()
    error = refused(lambda: world.registry.revoke(world.token_hash, reason=reason))
    assert (error.place, error.rule) == ("$.reason", "2.7")
    assert not world.registry.is_revoked(world.token_hash)


def test_2_7_a_token_is_issued_once(ledger: Ledger) -> None:
    registry = TokenRegistry(ledger)
    issued = registry.issue(token()).token
    error = refused(lambda: registry.issue(issued))
    assert (error.place, error.rule) == ("$.token_hash", "2.7")
    assert len(list(ledger.events())) == 1


def test_2_7_a_users_tokens_are_listed_in_the_order_of_issue(ledger: Ledger) -> None:
    registry = TokenRegistry(ledger)
    first = registry.issue(token(capability="the first")).token
    registry.issue(token(user_id="eve"))
    second = registry.issue(token(capability="the second")).token
    registry.revoke(str(first.token_hash), reason="lost")
    assert registry.tokens_of(USER) == (first, second)
    assert registry.tokens_of("nobody") == ()


def one_domain(domain: str, method: str, **changes: Any) -> CapabilityToken:
    """A token for one method."""
    return token(domain_scope=[domain], method_scope={domain: [method]}, **changes)


def test_2_7_no_token_falls_back_to_another_or_merges_with_it() -> None:
    """The plan needs two tokens' scopes; it is denied under each of them."""
    world = World(issued=one_domain("mail", "read"))
    other = world.registry.issue(one_domain("files", "list")).token_hash
    both = ExecutionPlan(USER, [call("mail", "read"), call("files", "list")])
    assert world.run(both).stopped_at == 1
    assert world.run(both, token_hash=other).stopped_at == 0


def test_2_7_no_token_shadows_another() -> None:
    world = World(issued=one_domain("mail", "read"))
    narrower = world.registry.issue(one_domain("files", "list")).token_hash
    assert world.run(plan_of(1)).success
    assert not world.run(plan_of(1), token_hash=narrower).success
    world.registry.revoke(narrower, reason="lost")
    assert world.run(plan_of(1)).success


def test_2_7_no_token_extends_another() -> None:
    """Neither what is left of its limits nor its time passes to another token."""
    spent = one_domain("mail", "read", resource_limits=limits(max_invocations=1))
    world = World(issued=spent)
    world.run(plan_of(1))
    world.registry.issue(token(duration_seconds=1800))
    assert world.run(plan_of(1)).verdict is Verdict.DENIED
    short = world.registry.issue(token(duration_seconds=1)).token_hash
    world.now_us += 1_000_000
    assert world.run(plan_of(1), token_hash=short).state == "denied_token_expired"


def test_2_7_no_call_picks_a_token_for_the_caller() -> None:
    """`execute_plan` needs a hash, and no operation of the registry answers without one."""
    given = inspect.signature(Orchestrator.execute_plan).parameters["token_hash"]
    assert given.default is inspect.Parameter.empty
    operations = {name for name in dir(TokenRegistry) if not name.startswith("_")}
    by_hash = {"get", "usage", "is_revoked", "revoke", "expire"}
    assert operations == {*by_hash, "issue", "tokens_of"}
    for name in by_hash:
        assert "token_hash" in inspect.signature(getattr(TokenRegistry, name)).parameters


# 2.8


def test_2_8_a_bound_token_refuses_every_other_plan(ledger: Ledger) -> None:
    approved = ExecutionPlan(USER, [call(to="grace")])
    world = World(ledger, issued=token(plan_digest=approved.digest))
    for other in (
        ExecutionPlan(USER, [call(to="eve")]),
        ExecutionPlan(USER, [call(to="grace"), call(to="grace")]),
        ExecutionPlan(USER, [call("mail", "draft", to="grace")]),
    ):
        assert world.run(other).state == "denied_token_other_plan"
    assert world.echo.calls == []
    assert world.run(approved).success, "a refused plan does not use the approval up"


def test_2_8_a_bound_token_admits_one_run(ledger: Ledger) -> None:
    world = World(ledger, issued=token(plan_digest=plan_of(1).digest))
    assert world.run(plan_of(1)).success
    assert world.run(plan_of(1)).state == "denied_token_already_run"
    assert len(world.echo.calls) == 1


def test_2_8_a_run_that_failed_was_the_one_run(ledger: Ledger) -> None:
    fails = Does(lambda _method, _parameters: DomainResult(False, error="no"))
    issued = token(plan_digest=plan_of(1).digest)
    world = World(ledger, domains={"mail": fails}, issued=issued)
    assert world.run(plan_of(1)).verdict is Verdict.FAILED
    assert world.run(plan_of(1)).state == "denied_token_already_run"
    assert fails.calls == 1


@pytest.mark.parametrize(
    "digest",
    ["", "*", "0" * 63, "A" * 64, "0" * 64 + "\n", b"0" * 64, 0, Text("0" * 64)],
    ids=ascii,
)
def test_2_8_a_plan_digest_is_a_sha_256(digest: Any) -> None:
    assert_refused("$.plan_digest", "2.8", plan_digest=digest)


# 2.9


def test_2_9_a_domain_is_given_a_method_and_parameters_only() -> None:
    given: list[tuple[Any, ...]] = []

    class Spy:
        def invoke(self, *arguments: Any, **named: Any) -> DomainResult:
            given.append((arguments, named))
            return DomainResult(True)

    world = World(domains={"mail": Spy()})
    assert world.run(plan_of(1)).success
    ((arguments, named),) = given
    assert [type(argument) for argument in arguments] == [str, IsolatedParameters]
    assert named == {}
    method, parameters = arguments
    assert method == "read"
    assert IsolatedParameters.__slots__ == ("canonical_json",), "the parameters hold nothing else"
    assert parameters.get_copy() == {"number": 0}
    assert world.token_hash not in repr(arguments)


@pytest.mark.parametrize(
    "reach",
    [
        lambda world: world.registry.get(world.token_hash),
        lambda world: world.registry.usage(world.token_hash),
        lambda world: world.registry.is_revoked(world.token_hash),
        lambda world: world.registry.tokens_of(USER),
        lambda world: world.registry.issue(token()),
        lambda world: world.registry.revoke(world.token_hash, reason="mine"),
        lambda world: world.registry.expire(world.token_hash),
    ],
    ids=["get", "usage", "is_revoked", "tokens_of", "issue", "revoke", "expire"],
)
def test_2_9_a_domain_that_has_hold_of_the_registry_gets_nothing_from_it(
    reach: Callable[[World], object],
) -> None:
    refusals: list[str] = []

    def reaches(_method: str, _parameters: IsolatedParameters) -> DomainResult:
        try:
            reach(world)
        except BoundaryViolationError as error:
            refusals.append(str(error))
        return DomainResult(True)

    world = World(domains={"mail": Does(reaches)})
    assert world.run(plan_of(1)).verdict is Verdict.VIOLATED
    (refusal,) = refusals
    assert refusal.startswith("tokens."), "the registry refuses, before it asks the ledger"
