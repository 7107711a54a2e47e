"""What is generated and checked in is what the generator writes now."""

from __future__ import annotations

import pytest
from generated_files import REGENERATE, between, generated_files
from sources import ROOT


@pytest.mark.parametrize("path", generated_files())
def test_a_generated_file_is_fresh(path: str) -> None:
    stands = (ROOT / path).read_text(encoding="utf-8")
    assert stands == generated_files()[path], f"{path} is stale; run: {REGENERATE}"


def test_a_file_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="no marks"):
        between("text", "overview", "content")
