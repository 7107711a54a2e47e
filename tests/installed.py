"""Tools that are no Python packages: a test that needs one is skipped without it, but not in CI."""

from __future__ import annotations

import os
import shutil

import pytest


def require(*tools: str) -> None:
    """Skip the test, or fail it where the environment says ``CI=true``, if a tool is missing."""
    missing = ", ".join(tool for tool in tools if shutil.which(tool) is None)
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"not installed, and CI has to have it: {missing}")
    if missing:
        pytest.skip(f"not installed: {missing}")
