"""All engines together: what they say of each invariant, and how it is told."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from gateline.cli.main import main
from gateline.gates.line import LINE
from gateline.machine.effect import Effect
from gateline_model.vocabulary import GATES
from gateline_proofs import evidence
from gateline_proofs.certificates import FOLDER, LONGEST, path_of, texts
from gateline_proofs.coqc import CoqError
from gateline_proofs.evidence import Examination, examine
from gateline_proofs.proof import CLAIMED, Status
from gateline_proofs.report import lines
from gateline_proofs.solvers import Answer
from gateline_proofs.spin import SpinError
from installed import require, require_package
from proved_lines import line_proof, mutant_of

BOUND = 2


def examined(
    targets: Mapping[tuple[str, str], str] | None = None, **options: object
) -> Examination:
    table = LINE.table if targets is None else mutant_of(LINE.table, targets)
    return examine(table, GATES, bound=BOUND, **options)  # type: ignore[arg-type]


def engines_of(examination: Examination, name: str) -> dict[str, str]:
    (verdict,) = [each for each in examination.verdicts if each.ruling.invariant.name == name]
    return {engine: str(said) for engine, said in verdict.engines.items()}


def test_every_claim_holds_by_every_engine_that_sees_it() -> None:
    require_package("z3")
    require_package("cvc5")
    found = examined()
    assert found.status is Status.HOLDS
    assert [each.ruling.invariant for each in found.verdicts] == list(CLAIMED)
    everybody = ["derivation", "z3", "cvc5", "exploration", "histories"]
    assert list(engines_of(found, "no-skip")) == everybody
    assert list(engines_of(found, "fail-closed")) == ["derivation", "exploration", "histories"]
    assert list(engines_of(found, "recovery-silent")) == everybody[:-1]
    assert list(engines_of(found, "terminates")) == ["derivation", "z3", "cvc5"]
    assert list(engines_of(found, "absorbing")) == ["derivation"]
    assert list(engines_of(found, "sometimes")) == ["derivation", "exploration"]
    assert all(set(each.engines.values()) == {Status.HOLDS} for each in found.verdicts)
    bounds = {each.engine: each.bound for each in found.evidence}
    assert bounds == dict.fromkeys(everybody[:3]) | {"exploration": BOUND, "histories": BOUND}


def test_an_engine_that_is_not_installed_did_not_run_and_is_said_not_to_have() -> None:
    found = examined(solvers={})
    assert found.status is Status.HOLDS
    assert "z3" not in engines_of(found, "no-skip")
    flat = " ".join(" ".join(lines(found)).split())
    for name in ("z3", "cvc5"):
        assert f"{name} did not run - not installed; it comes with the extra [prove]" in flat


@pytest.mark.parametrize("answer", [Answer.UNKNOWN, Answer.SAT])
def test_a_solver_that_does_not_say_unsat_leaves_a_claim_undetermined(answer: Answer) -> None:
    """Undetermined is never a pass."""
    found = examined(solvers={"z3": lambda _: answer})
    assert found.status is Status.UNDETERMINED
    undetermined = [
        each.ruling.invariant.name for each in found.verdicts if each.status is Status.UNDETERMINED
    ]
    assert len(undetermined) == 14
    assert "no-skip" in undetermined
    assert "fail-closed" not in undetermined
    text = list(lines(found))
    (said,) = [line for line in text if line.startswith("    no-skip, ")]
    assert said.startswith("    no-skip, no-reorder, no-retry, gated, gate-order, token-once, ")
    assert text[-1] == "Not every claim was decided: undetermined is not a pass."
    at = next(number for number, line in enumerate(text) if line.startswith("no-skip  "))
    assert text[at].split(maxsplit=3) == ["no-skip", "undetermined", "-", "6 theorems"]
    by = "z3; derivation says holds; exploration says holds; histories says holds"
    assert text[at + 3 : at + 5] == [f"    by {by}; certificate", "    no-skip.smt2"]


def test_one_invariant_that_a_solver_does_not_show_is_the_only_one() -> None:
    found = examined(
        solvers={"z3": lambda text: Answer.SAT if "; gated:" in text else Answer.UNSAT}
    )
    assert engines_of(found, "gated")["z3"] == "undetermined"
    assert engines_of(found, "no-skip")["z3"] == "holds"


def test_coq_and_spin_are_asked_where_it_is_wanted() -> None:
    require("coqc", "spin", "gcc")
    found = examined(solvers={}, programs=True)
    assert found.status is Status.HOLDS
    assert engines_of(found, "no-skip")["coq"] == engines_of(found, "no-skip")["spin"] == "holds"
    assert "coq" not in engines_of(found, "fail-closed")
    assert engines_of(found, "fail-closed")["spin"] == "holds"
    bounds = {each.engine: each.bound for each in found.evidence}
    assert (bounds["coq"], bounds["spin"]) == (None, BOUND)


@pytest.mark.deep
def test_spin_decides_nothing_of_a_wrong_line() -> None:
    """That it sees it at all, `test_third_opinions.py` shows in seconds."""
    require("coqc", "spin", "gcc")
    wrong = examined({("scope_record", "lost"): "limits_check"}, solvers={}, programs=True)
    assert engines_of(wrong, "fail-closed")["spin"] == "undetermined"
    (spin,) = [each for each in wrong.evidence if each.engine == "spin"]
    assert spin.summary.endswith(" errors")
    assert not spin.summary.endswith(" 0 errors")


def test_a_program_that_is_missing_did_not_run_and_one_that_refuses_decides_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(*_: object) -> None:
        raise CoqError("not installed: coqc")

    def refuses(*_: object) -> None:
        raise SpinError("max search depth\ntoo small")

    monkeypatch.setattr(evidence, "run_coq", missing)
    monkeypatch.setattr(evidence, "run_spin", refuses)
    found = examined(solvers={}, programs=True)
    assert found.status is Status.UNDETERMINED
    assert "coq" not in engines_of(found, "no-skip")
    assert engines_of(found, "no-skip")["spin"] == "undetermined"
    text = list(lines(found))
    assert any(line.startswith("coq") and "did not run" in line for line in text)
    assert any(line.startswith("spin") and "max search depth too small" in line for line in text)


def test_what_the_exploration_does_not_reach_is_said_by_name() -> None:
    found = examine(LINE.table, GATES, bound=1, solvers={})
    assert found.status is Status.UNDETERMINED
    assert "    not reached: advance on more" in list(lines(found))


def test_a_wrong_table_is_violated_and_the_shortest_run_is_shown() -> None:
    found = examined({("start_record", "recorded"): "invoke_domain"}, solvers={})
    assert found.status is Status.VIOLATED
    assert engines_of(found, "durable-before-effect") == {
        "derivation": "violated",
        "exploration": "violated",
        "histories": "violated",
    }
    text = list(lines(found))
    assert text[-1] == "The line is wrong: a claim is violated."
    at = text.index("durable-before-effect is violated, by a plan of 1 invocation:")
    assert text[at + 1].split()[:3] == ["1", "token_check:", "passed"]
    assert text.index("       invoke, which requires that every record is durable") < at + 30
    told = "    durable-before-effect is violated after 8 steps, n = 1: invoke, which requires that"
    assert any(line.startswith(told) for line in text)
    assert max(map(len, text)) <= 100


def test_a_line_that_is_not_proved_is_explored_for_short_plans_only() -> None:
    """Where a loss is no reason to stop, the runs of a plan of six are too many to be tried."""
    table = mutant_of(LINE.table, {("limits_record", "lost"): "boundary_check"})
    found = examine(table, GATES, bound=6, solvers={})
    assert found.status is Status.VIOLATED
    assert {each.bound for each in found.evidence if each.bound is not None} == {2}


def test_each_statement_is_shown_where_it_is_asked_for() -> None:
    text = list(lines(examined(solvers={}), statements=True))
    at = next(number for number, line in enumerate(text) if line.startswith("no-retry"))
    assert text[at : at + 4] == [
        "no-retry                holds         every n               1 theorem",
        "    each index is invoked at most once, also across crash and recovery.",
        "    by derivation, exploration, histories; certificate no-retry.smt2",
        "      invoke: called <= i - 1",
    ]
    assert "      invoke: called <= i - 1" not in list(lines(examined(solvers={})))
    assert "isolated is no property of a line: it is for tests of the orchestrator" in text


@pytest.mark.parametrize("bound", [0, -1])
def test_a_bound_is_a_length_of_a_plan(bound: int) -> None:
    with pytest.raises(ValueError, match="at least one invocation"):
        examine(LINE.table, GATES, bound=bound)


# -------------------------------------------------------------------------------- the certificates


def test_the_certificates_that_ship_are_those_of_the_built_in_line_and_no_others() -> None:
    """What they say is compared by the test of generated files."""
    shipped = {path.name for path in FOLDER.iterdir()}
    assert shipped == set(texts(line_proof()))
    with_theorems = {path_of(each.invariant.name) for each in line_proof().rulings if each.theorems}
    assert shipped == with_theorems | {
        "induction.smt2",
        "Machine.v",
        "machine.pml",
        "Machine.tla",
        "Machine.cfg",
        "derived.txt",
    }
    assert f"Every plan of 1 to {LONGEST} invocations" in (FOLDER / "machine.pml").read_text()


# --------------------------------------------------------------------------------- the command line

OWN_LINES = """\
from dataclasses import replace

from gateline import LINE, Gate, TransitionTable, line_with
from gateline.gates.line import GATES, line_of

line = line_with(Gate("budget", lambda _: True, event=None))

ways = {**LINE.table.transitions, ("scope_record", "lost"): "limits_check"}
wrong = replace(LINE, table=TransitionTable("Wrong", LINE.table.initial, LINE.table.effects, ways))
short = line_of("Short", [gate for gate in GATES if gate.name != "boundary"])
number = 7
"""


@pytest.fixture
def own_lines(tmp_path: Path) -> str:
    path = tmp_path / "own_lines.py"
    path.write_text(OWN_LINES, encoding="utf-8")
    return str(path)


def test_prove_proves_the_built_in_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--bound", "2"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "machine Line: 116 states, 194 transitions"
    assert printed[1] == f"table {LINE.table.digest}"
    assert printed[2] == "gates token, scope, limits, boundary, authority"
    assert printed[4].split() == ["property", "verdict", "bound", "method"]
    assert printed[5].split()[:4] == ["no-skip", "holds", "every", "n"]
    assert printed[-1] == "Every claim holds."


def test_prove_proves_a_line_of_ones_own(
    own_lines: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "certificates"
    words = ["prove", f"{own_lines}:line", "--bound", "2", "--certificates", str(folder)]
    assert main(words) == 0
    assert (folder / "induction.smt2").read_text(encoding="utf-8").startswith("; Machine OwnLine")
    assert "gates token, scope, limits, budget, boundary, authority" in capsys.readouterr().out


def test_prove_tells_a_wrong_line(own_lines: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", f"{own_lines}:wrong", "--bound", "2"]) == 8
    printed = capsys.readouterr().out
    assert "fail-closed is violated" in printed
    assert printed.endswith("The line is wrong: a claim is violated.\n")
    assert main(["prove", f"{own_lines}:short", "--bound", "2"]) == 8
    assert "there is no gate boundary that records as SPEC 3 says" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("machine", "said"),
    [
        ("nothing", "MACHINE nothing: expected MODULE:NAME or FILE.py:NAME"),
        (":line", "MACHINE :line: expected MODULE:NAME or FILE.py:NAME"),
        ("no_such_module:line", "MACHINE no_such_module:line: cannot be imported: "),
        ("{}:gone", "the module has no 'gone'"),
        ("{}:number", "found 7, expected a Line of gates"),
    ],
)
def test_what_is_no_line_is_bad_input(
    machine: str, said: str, own_lines: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prove", machine.format(own_lines)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("bound", ["0", "1", "21", "-1", "three", "²"])
def test_what_is_no_bound_is_refused(bound: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["prove", f"--bound={bound}"])
    assert stopped.value.code == 2
    assert "no length of a plan from 2 to 20" in capsys.readouterr().err


def test_a_module_of_the_current_folder_is_found_with_its_siblings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "my_gates.py").write_text(
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "@dataclass\nclass Budget:\n    most: int\n" + OWN_LINES,
        encoding="utf-8",
    )
    (tmp_path / "my_lines.py").write_text("from my_gates import line, number\n", encoding="utf-8")
    (tmp_path / "my_exit.py").write_text("raise GeneratorExit\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    assert main(["prove", "my_lines:number"]) == 2
    assert "MACHINE my_lines:number: found 7, expected a Line" in capsys.readouterr().err
    assert main(["prove", "my_gates.py:number"]) == 2
    assert main(["prove", "my_exit:line"]) == 2
    assert "MACHINE my_exit:line: cannot be imported: GeneratorExit" in capsys.readouterr().err
    for name in ("my_lines", "my_gates"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize(
    ("place", "said"), [("file", "File exists"), ("file/in", "Not a directory")]
)
def test_a_folder_that_cannot_be_written_is_bad_input_before_any_work(
    place: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["prove", "--certificates", str(tmp_path / place)]) == 2
    found = capsys.readouterr()
    assert found.out == ""
    assert said in found.err


def test_no_certificate_is_written_of_a_line_that_is_not_proved(
    own_lines: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "certificates"
    words = ["prove", f"{own_lines}:short", "--bound", "2", "--certificates", str(folder)]
    assert main(words) == 8
    assert "no certificate is written to " in capsys.readouterr().err
    assert list(folder.iterdir()) == []


def test_a_word_without_a_meaning_is_bad_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from gateline_proofs import translation  # noqa: PLC0415

    monkeypatch.delitem(translation.RECORDS, "operation_aborted")
    assert main(["prove"]) == 2
    assert "the model has no meaning for record 'operation_aborted'" in capsys.readouterr().err
    assert Effect.commit() in LINE.table.effects.values()
