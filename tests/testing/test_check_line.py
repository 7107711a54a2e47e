"""`check_line`: proofs and scripts as one report, with no invariant written by anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from checked_lines import examined, own_line
from gateline import Gate, MemoryLedger, SqliteLedger
from gateline.gates.line import LINE
from gateline.gates.proved import BUILT_IN
from gateline.gates.token_gate import TOKEN_GATE
from gateline.ledger.port import LedgerError
from gateline.testing import checking
from gateline.testing.checking import SCRIPTS, SEEN, check_line, evidence_of
from gateline.testing.reach import Reach
from gateline.testing.skeleton import Round, ScriptObjection, SkeletonReport
from gateline_model.invariants import INVARIANTS, LOG_RULES
from gateline_proofs.counterexample import Step, Trace
from gateline_proofs.evidence import Evidence, Examination, Verdict
from gateline_proofs.proof import Status
from gateline_proofs.report import lines


def verdict_on(examination: Examination, name: str) -> Verdict:
    (found,) = [each for each in examination.verdicts if each.ruling.invariant.name == name]
    return found


def evidence_by(examination: Examination, engine: str) -> Evidence:
    (found,) = [each for each in examination.evidence if each.engine == engine]
    return found


def test_a_line_that_holds_holds_by_the_proofs_and_by_its_scripts() -> None:
    found = examined("good")
    assert found.status is Status.HOLDS
    names = [each.ruling.invariant.name for each in found.verdicts]
    assert names == [each.name for each in (*INVARIANTS, *LOG_RULES)]
    by = {each.ruling.invariant.name: list(each.engines) for each in found.verdicts}
    assert by["no-skip"] == ["derivation", "exploration", "histories", SCRIPTS]
    assert by["sometimes"] == ["derivation", "exploration", SCRIPTS]
    assert by["absorbing"] == ["derivation"]
    scripts = evidence_by(found, SCRIPTS)
    assert (scripts.bound, scripts.unreached) == (2, ())
    assert scripts.summary.startswith("1,")
    assert "scripts through the orchestrator, on ledgers in memory" in scripts.summary


def test_isolated_which_no_proof_sees_is_ruled_on_by_the_scripts() -> None:
    verdict = verdict_on(examined("good"), "isolated")
    assert (verdict.status, dict(verdict.engines)) == (Status.HOLDS, {SCRIPTS: Status.HOLDS})
    text = list(lines(examined("good")))
    at = next(number for number, line in enumerate(text) if line.startswith("isolated"))
    assert text[at].split() == ["isolated", "holds", "n", "<=", "2", "observed"]
    assert text[at + 2] == f"    by {SCRIPTS}"
    assert not any("isolated is no property of a line" in line for line in text)


def test_a_line_that_is_not_proved_is_not_run_and_isolated_is_undetermined() -> None:
    found = examined("wrong")
    assert found.status is Status.VIOLATED
    assert verdict_on(found, "fail-closed").status is Status.VIOLATED
    scripts = evidence_by(found, SCRIPTS)
    assert (scripts.seconds, scripts.summary) == (None, "a line that is not proved does not run")
    assert verdict_on(found, "isolated").status is Status.UNDETERMINED
    said = "isolated: undetermined: it is no property of a table, and no engine that sees it ruled"
    assert said in " ".join(" ".join(lines(found)).split())


def test_every_violation_that_a_run_can_show_comes_with_a_run() -> None:
    """Also where only the histories have one: each is a trace of the table's own transitions."""
    found = examined("wrong")
    violated = [each for each in found.verdicts if each.status is Status.VIOLATED]
    assert len(violated) >= 5
    assert all(each.counterexample is not None for each in violated)
    table = found.proof.table
    for each in violated:
        assert each.counterexample is not None
        taken = [step.taken for step in each.counterexample.steps if step.taken is not None]
        assert taken
        assert set(taken) <= set(table.transitions)


def test_what_a_solver_does_not_know_is_undetermined_whatever_the_scripts_say() -> None:
    found = examined("unknown")
    assert found.status is Status.UNDETERMINED
    engines = verdict_on(found, "no-skip").engines
    assert (engines["z3"], engines[SCRIPTS]) == (Status.UNDETERMINED, Status.HOLDS)


def test_each_engine_is_told_as_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(checking, "run_skeleton", lambda *_, **__: told.append("runs"))
    check_line(LINE, bound=1, solvers={}, engines=(SCRIPTS,), begins=told.append)
    assert told[:4] == ["derivation", "exploration", "histories", SCRIPTS]
    assert told[4] == "runs"


# ----------------------------------------------------------------------------- what a report shows


def report(*objections: ScriptObjection, scripts: int = 5) -> SkeletonReport:
    rounds = (Round("memory", 1, scripts, 20, len(objections), 0.5),)
    return SkeletonReport("Line", 3, rounds, Reach(LINE.table), objections)


def test_an_objection_is_a_violation_with_its_script() -> None:
    script = ("n = 2, and a commit that is reported lost was written", "a: passed", "b: lost", "c")
    found = evidence_of(report(ScriptObjection("isolated", "it got more", "memory", script)))
    assert found.statuses["isolated"] is Status.VIOLATED
    assert found.statuses["gated"] is Status.HOLDS
    said = "it got more (with the ledger in memory, and a commit that is reported lost was written)"
    steps = (Step("a: passed", (), ("a", "passed")), Step("b: lost", (), ("b", "lost")))
    assert found.counterexamples["isolated"] == Trace("isolated", 2, steps, said)


def test_of_several_objections_to_one_invariant_the_shortest_script_is_shown() -> None:
    long = ScriptObjection("gated", "long", "memory", ("n = 1", "a: b", "c: d", "end"))
    short = ScriptObjection("gated", "short", "SQLite", ("n = 1", "a: b", "end"))
    found = evidence_of(report(long, short)).counterexamples["gated"]
    assert (found.problem, len(found.steps)) == ("short (with the ledger in SQLite)", 1)


def test_an_objection_to_a_log_as_a_whole_has_no_steps() -> None:
    found = evidence_of(report(ScriptObjection("audited", "no chain", "memory")))
    assert found.counterexamples["audited"].steps == ()
    assert found.statuses["audited"] is Status.VIOLATED


def test_what_no_script_reached_leaves_sometimes_undetermined() -> None:
    found = evidence_of(report())
    assert found.statuses["sometimes"] is Status.UNDETERMINED
    assert len(found.unreached) == len(LINE.table.transitions)


def test_no_script_shows_nothing() -> None:
    found = evidence_of(report(scripts=0))
    assert set(found.statuses.values()) == {Status.UNDETERMINED}


def test_an_objection_to_what_is_no_invariant_is_never_dropped() -> None:
    with pytest.raises(ValueError, match="no invariant is called tidiness"):
        evidence_of(report(ScriptObjection("tidiness", "untidy", "memory")))


# ---------------------------------------------------------------------------------- what goes wrong


def proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the proofs be what they were for the line that holds: the engine is what is tested."""
    examination = examined("good")

    def examine(*_: object, engines: Mapping[str, object], **__: object) -> Examination:
        evidence = tuple(engine(examination.proof) for engine in engines.values())  # type: ignore[operator]
        return replace(examination, evidence=evidence)

    monkeypatch.setattr(checking, "examine", examine)


def test_an_engine_that_ends_with_an_error_leaves_what_it_sees_undetermined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No error is a pass: here the ledger of a user's own cannot be used."""
    proved(monkeypatch)

    def broken() -> MemoryLedger:
        raise LedgerError("no such\ndevice")

    found = check_line(own_line("good"), engines=(SCRIPTS,), ledgers={"broken": broken})
    (scripts,) = found.evidence
    assert scripts.statuses == dict.fromkeys(SEEN, Status.UNDETERMINED)
    assert "isolated" in scripts.statuses
    assert scripts.summary == r"it ended with an error: LedgerError: no such\ndevice"


def test_an_interrupt_passes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    proved(monkeypatch)

    def interrupted() -> MemoryLedger:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check_line(own_line("good"), engines=(SCRIPTS,), ledgers={"memory": interrupted})


def test_a_line_that_no_orchestrator_takes_is_violated_though_its_table_is_proved() -> None:
    """A gate that is called as one of SPEC 3 is and is another one: no table can tell."""
    lenient = Gate("token", TOKEN_GATE.rules, TOKEN_GATE.when, TOKEN_GATE.event)
    assert BUILT_IN["token"] is not lenient
    line = replace(LINE, gates={**LINE.gates, "token": lenient})
    found = check_line(line, bound=2, solvers={}, engines=(SCRIPTS,))
    assert verdict_on(found, "gated").status is Status.VIOLATED
    assert verdict_on(found, "gated").engines["derivation"] is Status.HOLDS
    scripts = evidence_by(found, SCRIPTS)
    assert scripts.summary.startswith("no orchestrator takes the line: gate 'token' is not the one")
    assert found.status is Status.VIOLATED


def test_ledgers_of_a_users_own_are_used_and_those_that_ship_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proved(monkeypatch)
    seen: dict[str, type] = {}

    def run(_: object, ledgers: Mapping[str, type], *, bound: int) -> SkeletonReport:
        seen.update({name: type(ledger()) for name, ledger in ledgers.items()})
        return report()

    monkeypatch.setattr(checking, "run_skeleton", run)
    check_line(LINE, engines=(SCRIPTS,))
    assert seen == {"memory": MemoryLedger, "SQLite": SqliteLedger}
    seen.clear()
    check_line(LINE, engines=(SCRIPTS,), ledgers={"mine": MemoryLedger})
    assert seen == {"mine": MemoryLedger}


@pytest.mark.parametrize("bounds", [{"bound": 0}, {"script_bound": 0}])
def test_a_bound_is_a_length_of_a_plan(bounds: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at least one invocation"):
        check_line(LINE, **bounds)  # type: ignore[arg-type]
