"""The rules at the head of domains/in_process.py and guard.py: what an invocation reports."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from gateline import BoundaryViolationError, DomainResult, IsolatedParameters
from gateline.domains.in_process import TIER, invoke_in_process
from gateline.domains.port import Domain, Report
from gateline.guard import domain_running, refuse_inside_domain
from gateline.values.invalid import SAID_CHARACTERS
from gateline.values.result import Answer
from support import Does, World, plan_of

HOSTILE = "\x1b[2J\x1b]0;owned\x07line\r\nforged: ok\u202etxt.exe\u2066\u200b\x00\x9b31m\u2028"


def report_of(action: Callable[[], Any]) -> Report:
    """What invoking a domain that does this comes to."""
    domain: Domain = Does(lambda _method, _parameters: action())
    return invoke_in_process(domain, "read", IsolatedParameters({"number": 1}))


def raising(error: BaseException) -> Callable[[], Any]:
    def act() -> Any:
        raise error

    return act


def test_this_tier_is_called_cooperative_rule_5_4() -> None:
    assert TIER == "cooperative"


@pytest.mark.parametrize(
    ("action", "answer", "reason"),
    [
        (lambda: DomainResult(True, [1]), Answer.SUCCEEDED, ""),
        (
            lambda: DomainResult(False, error="mailbox full"),
            Answer.REPORTED_FAILURE,
            "the domain failed: mailbox full",
        ),
        (
            lambda: DomainResult(False),
            Answer.REPORTED_FAILURE,
            "the domain failed: without saying why",
        ),
        (
            lambda: {"success": True},
            Answer.MALFORMED,
            "the domain returned {'success': True}; expected a DomainResult",
        ),
        (
            lambda: DomainResult(True, {"a": [0, {1}]}),
            Answer.MALFORMED,
            (
                "the domain's result is no JSON: $.data.a[1]: found a set, "
                "expected a JSON value of a builtin type (rule 1.4)"
            ),
        ),
        (raising(ValueError("no such")), Answer.RAISED, "the domain raised ValueError: no such"),
        (raising(ValueError()), Answer.RAISED, "the domain raised ValueError"),
        (raising(SystemExit(2)), Answer.RAISED, "the domain raised SystemExit: 2"),
        (raising(RecursionError("deep")), Answer.RAISED, "the domain raised RecursionError: deep"),
        (raising(MemoryError()), Answer.RAISED, "the domain raised MemoryError"),
    ],
)
def test_every_answer_has_its_report(
    action: Callable[[], Any], answer: Answer, reason: str
) -> None:
    report = report_of(action)
    assert (report.answer, report.reason, report.attempts) == (answer, reason, ())
    assert report.response == (b"[1]" if answer is Answer.SUCCEEDED else b"")


def test_the_answers_are_all_of_them() -> None:
    assert [answer.value for answer in Answer] == [
        "succeeded",
        "reported_failure",
        "malformed",
        "raised",
    ]


@pytest.mark.parametrize(
    "interruption", [KeyboardInterrupt(), asyncio.CancelledError()], ids=["keyboard", "cancelled"]
)
def test_an_interruption_passes_through_rule_4_7(interruption: BaseException) -> None:
    with pytest.raises(type(interruption)):
        report_of(raising(interruption))
    refuse_inside_domain("nothing")  # the guard is down again


# What a domain says is shown escaped and shortened.


class NamedError(Exception):
    """An exception whose class has a hostile name."""


NamedError.__name__ = HOSTILE.replace("\0", "")


class Shown:
    """An object with a hostile repr."""

    def __repr__(self) -> str:
        return HOSTILE


@pytest.mark.parametrize(
    "action",
    [
        lambda: DomainResult(False, error=HOSTILE),
        lambda: HOSTILE,
        Shown,
        lambda: DomainResult(True, {HOSTILE: {1}}),
        raising(ValueError(HOSTILE)),
        raising(SystemExit(HOSTILE)),
        raising(NamedError("x")),
    ],
    ids=["error", "return", "repr", "key", "exception", "exit", "class-name"],
)
def test_hostile_text_reaches_no_terminal(action: Callable[[], Any]) -> None:
    reason = report_of(action).reason
    assert reason.isprintable()  # no escape sequence, no new line, no bidirectional character
    assert "x1b" in reason  # it is shown, but escaped


def test_hostile_text_is_escaped_in_the_outcome_and_in_the_log() -> None:
    world = World(domains={"mail": Does(lambda _m, _p: DomainResult(False, error=HOSTILE))})
    outcome = world.run()
    reasons = [event.reason for event in world.ledger.events(outcome.run_id) if event.reason]

    assert reasons == [outcome.error]
    assert str(outcome.error).isprintable()
    assert r"\x1b[2J\x1b]0;owned\x07line\r\nforged: ok\u202etxt.exe" in str(outcome.error)


def test_readable_text_is_left_as_it_is() -> None:
    said = "Postfach voll: 3 Sätze zu viel, 満杯"
    assert report_of(lambda: DomainResult(False, error=said)).reason == f"the domain failed: {said}"


@pytest.mark.parametrize("character", ["x", "\x1b", "\U0010ffff"])
def test_long_text_is_shortened(character: str) -> None:
    for action in (
        lambda: DomainResult(False, error=character * 1_000_000),
        raising(ValueError(character * 1_000_000)),
        lambda: character * 1_000_000,
    ):
        reason = report_of(action).reason
        assert len(reason) <= SAID_CHARACTERS + 60
        assert reason.isprintable()


class SilentError(Exception):
    def __str__(self) -> str:
        raise self.args[0]


@pytest.mark.parametrize("error", [ValueError("no"), RecursionError(), SystemExit(1)], ids=repr)
def test_an_exception_that_cannot_be_shown_is_a_failed_result_too(error: BaseException) -> None:
    report = report_of(raising(SilentError(error)))
    assert (report.answer, report.reason) == (Answer.RAISED, "the domain raised SilentError")


def test_an_error_that_cannot_be_shown_is_a_failed_result_too() -> None:
    silent: Any = SilentError(SystemExit(1))
    report = report_of(lambda: DomainResult(False, error=silent))
    assert report.answer is Answer.RAISED


# Results are copies.


def test_a_result_is_a_copy_that_the_domain_cannot_reach() -> None:
    kept: dict[str, Any] = {"list": [1, 2]}

    def answer() -> DomainResult:
        kept["calls"] = kept.get("calls", 0) + 1
        kept["list"].append(kept["calls"])
        return DomainResult(True, kept)

    outcome = World(domains={"mail": Does(lambda _m, _p: answer())}).run(plan_of(2))
    kept["list"].clear()
    kept["late"] = True

    first, second = (result.data for result in outcome.results)
    assert first == {"list": [1, 2, 1], "calls": 1}
    assert second == {"list": [1, 2, 1, 2], "calls": 2}


def test_what_a_domain_does_to_its_parameters_is_seen_by_nobody() -> None:
    given: list[dict[str, Any]] = []

    def change(_method: str, parameters: IsolatedParameters) -> DomainResult:
        given.append(parameters.get_copy())
        parameters.get_copy()["number"] = "changed"
        given[-1]["planted"] = True
        return DomainResult(True, parameters.get_copy())

    outcome = World(domains={"mail": Does(change)}).run(plan_of(2))

    assert [result.data for result in outcome.results] == [{"number": 0}, {"number": 1}]


# The guard.


def test_attempts_are_in_the_report_whatever_the_domain_answers() -> None:
    def attempt_and(rest: Callable[[], Any]) -> Callable[[], Any]:
        def act() -> Any:
            with suppress(BoundaryViolationError):
                refuse_inside_domain("ledger.events")
            return rest()

        return act

    for rest in (lambda: DomainResult(True), lambda: None, raising(ValueError("x"))):
        report = report_of(attempt_and(rest))
        assert report.attempts == ("ledger.events",)


def test_an_attempt_from_within_an_exception_s_text_is_noted() -> None:
    class ReadingError(Exception):
        def __str__(self) -> str:
            refuse_inside_domain("ledger.events")
            return "nothing"

    assert report_of(raising(ReadingError())).attempts == ("ledger.events",)


def test_the_guard_of_an_outer_domain_is_up_again_after_an_inner_one() -> None:
    with domain_running() as outer:
        with suppress(BoundaryViolationError), domain_running():
            pass
        with pytest.raises(BoundaryViolationError):
            refuse_inside_domain("ledger.verify")
        assert outer[-1] == "ledger.verify"
    refuse_inside_domain("nothing")


def test_outside_a_domain_nothing_is_refused() -> None:
    refuse_inside_domain("nothing")
    with domain_running() as attempts:
        pass
    refuse_inside_domain("nothing")
    assert attempts == []
