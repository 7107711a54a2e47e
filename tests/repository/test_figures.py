"""The figures that the tests of this project count: printed once, sorted, from every process."""

from __future__ import annotations

import pytest
from sources import ROOT


@pytest.mark.parametrize("options", [(), ("-n", "2")], ids=["alone", "with workers"])
def test_figures_are_printed_once_at_the_end(
    options: tuple[str, ...], pytester: pytest.Pytester
) -> None:
    pytester.makeconftest((ROOT / "tests/conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.parametrize("n", [3, 1, 2])
        def test_it(n, figure):
            figure(f"counted: {n}")
            figure("the same in each")
        """
    )
    ran = pytester.runpytest_subprocess(*options)
    ran.assert_outcomes(passed=3)
    at = next(n for n, line in enumerate(ran.outlines) if "= figures =" in line)
    figures = ["counted: 1", "counted: 2", "counted: 3", "the same in each"]
    assert ran.outlines[at + 1 : at + 5] == figures
    assert "passed in" in ran.outlines[at + 5]
