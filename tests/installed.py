"""Tools that are asked for a third opinion, and may be missing where nobody checks."""

from __future__ import annotations

import importlib.util
import os
import shutil

import pytest


def require(*tools: str) -> None:
    """Skip the test where a program is not installed; with ``CI=true``, fail it."""
    _require([tool for tool in tools if shutil.which(tool) is None])


def require_package(name: str) -> None:
    """The same for a Python package."""
    _require([] if importlib.util.find_spec(name) else [name])


def _require(missing: list[str]) -> None:
    if not missing:
        return
    message = f"not installed: {', '.join(missing)}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
