"""The rules at the head of domains/registry.py: which names a domain can have."""

from __future__ import annotations

from typing import Any

import pytest

from gateline import (
    BoundaryViolationError,
    Domain,
    DomainRegistry,
    DomainResult,
    ExecutionPlan,
    IsolatedParameters,
    Orchestrator,
    PlanError,
    Verdict,
)
from gateline.guard import domain_running
from gateline.values.names import AUTONOMY
from gateline.values.result import Answer
from support import Does, Echo, World, call


def registry_of(*names: Any) -> DomainRegistry:
    return DomainRegistry({name: Echo() for name in names})


@pytest.mark.parametrize("name", ["mail", "Mail", "m", "mail.v2", "a_b-c", "-", "2", "x" * 128])
def test_a_name_is_ascii_letters_digits_and_three_marks(name: str) -> None:
    assert registry_of(name).names == {name}


@pytest.mark.parametrize(
    "name",
    [
        "",
        "x" * 129,
        "two words",
        " mail",
        "mail\n",
        "mail*",
        "mail?",
        "mail/read",
        "m\u0430il",  # a Cyrillic letter that looks like one of these
        "ma\u200bil",  # with a space of no width
        "\u202email",
        "m\u00e4il",
        "\uff4dail",
        "\x1b[31mmail",
        b"mail",
        None,
        7,
    ],
    ids=ascii,
)
def test_every_other_name_is_refused_by_rule_1_4(name: Any) -> None:
    with pytest.raises(PlanError, match=r"^\$\.domains: found .*\(rule 1\.4\)$") as caught:
        registry_of(name)
    assert str(caught.value).isprintable()


def test_a_name_of_a_subclass_of_text_is_refused() -> None:
    class Name(str):
        __slots__ = ()

    with pytest.raises(PlanError, match=r"rule 1\.4"):
        registry_of(Name("mail"))


@pytest.mark.parametrize(
    "name",
    [
        *sorted(AUTONOMY.exact),
        *sorted(AUTONOMY.domains),
        "Agent",
        "ORCHESTRATOR",
        "my-stage3-tool",
        "Stage3",
        "Agent_System",
    ],
)
def test_no_part_of_the_autonomy_machinery_is_a_domain_rule_2_5(name: str) -> None:
    with pytest.raises(PlanError, match=r"no part of the autonomy machinery \(rule 2\.5\)"):
        registry_of(name)


@pytest.mark.parametrize("name", ["agents", "mail_agent", "planner2", "permission", "stage2"])
def test_a_name_that_is_only_similar_to_a_part_of_it_is_a_name(name: str) -> None:
    assert registry_of(name).names == {name}


def test_names_that_the_embedder_adds_are_refused_too() -> None:
    more = AUTONOMY.adding(domains=frozenset({"Robot"}), contained=frozenset({"daemon"}))
    for name in ("robot", "ROBOT", "mail-daemon", "stage3_core"):
        with pytest.raises(PlanError, match=r"rule 2\.5"):
            DomainRegistry({name: Echo()}, autonomy=more)
    assert registry_of("robot")


@pytest.mark.parametrize(
    ("name", "alike"),
    [
        ("mail", "Mail"),
        ("mail", "MAIL"),
        ("mail", "mai1"),
        ("mail", "maiI"),
        ("mail", "mall"),
        ("mail", "rnail"),
        ("files", "fi1es"),
        ("tool", "t00l"),
        ("tool", "tOol"),
        ("web", "vveb"),
        ("arm", "arrn"),
    ],
)
def test_a_name_that_can_be_taken_for_a_registered_one_is_refused(name: str, alike: str) -> None:
    with pytest.raises(PlanError, match=f"'{alike}'.*cannot be taken for '{name}'"):
        registry_of(name, "other", alike)
    assert registry_of(alike, "other")


def test_names_that_cannot_be_taken_for_each_other_go_together() -> None:
    names = ("mail", "mails", "mail2", "e-mail", "e_mail", "files", "file.s")
    assert registry_of(*names).names == set(names)


@pytest.mark.parametrize(
    "value",
    [None, object(), "mail", print, {"invoke": print}],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_invoke_is_no_domain(value: Any) -> None:
    with pytest.raises(TypeError, match=r"domain 'mail': .* has no method invoke"):
        DomainRegistry({"mail": value})


def test_an_invoke_that_cannot_be_called_is_none() -> None:
    class Broken:
        invoke = "soon"

    broken: Any = Broken()
    with pytest.raises(TypeError, match="has no method invoke"):
        DomainRegistry({"mail": broken})


def test_the_set_is_fixed_when_the_registry_is_made() -> None:
    domains: dict[str, Domain] = {"mail": Echo()}
    registry = DomainRegistry(domains)
    domains["files"] = Echo()
    domains["mail"] = Does(lambda _m, _p: DomainResult(False))

    assert registry.names == {"mail"}
    assert type(registry.names) is frozenset
    assert registry.invoke("mail", "read", IsolatedParameters({})).answer is Answer.SUCCEEDED


def test_an_orchestrator_refuses_the_same_names() -> None:
    world = World()
    with pytest.raises(PlanError, match=r"rule 2\.5"):
        Orchestrator(world.ledger, {"planner": Echo()})


def test_a_name_that_is_not_registered() -> None:
    with pytest.raises(KeyError, match="files"):
        registry_of("mail").invoke("files", "list", IsolatedParameters({}))
    world = World(domains={"mail": Echo()})
    outcome = world.run(ExecutionPlan("ada", [call("files", "list")]))
    assert outcome.verdict is Verdict.DENIED
    assert "files" in str(outcome.error)


def test_a_running_domain_gets_nothing_out_of_it_rule_5_3() -> None:
    registry = registry_of("mail")
    with domain_running() as attempts:
        with pytest.raises(BoundaryViolationError, match=r"domains\.names"):
            _ = registry.names
        with pytest.raises(BoundaryViolationError, match=r"domains\.invoke"):
            registry.invoke("mail", "read", IsolatedParameters({}))
        with pytest.raises(BoundaryViolationError, match=r"domains\.invoke"):
            registry.invoke("unknown", "read", IsolatedParameters({}))
    assert attempts == ["domains.names", "domains.invoke", "domains.invoke"]
