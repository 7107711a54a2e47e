"""A page in a browser that is watched: what it asks for, and what it complains of."""

from __future__ import annotations

from pathlib import Path
from typing import Any


class Watched:
    """A page, with all that it asked for, complained of and did not show.

    Attributes:
        page: Playwright's page.
        requests: the addresses that it asked for.
        complaints: errors, warnings and dialogs.
    """

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self._complain(message.type, message.text))
        page.on("pageerror", lambda error: self._complain("error", str(error)))
        page.on("dialog", self._dismiss)

    def _complain(self, kind: str, text: str) -> None:
        if kind in ("error", "warning", "dialog"):
            self.complaints.append(f"{kind}: {text}")

    def _dismiss(self, dialog: Any) -> None:
        self._complain("dialog", dialog.message)
        dialog.dismiss()

    def open(self, path: Path, address: str = "") -> Watched:
        """Go to a file, and wait until the page's script has done its work, if it has one."""
        self.page.goto(f"{path.as_uri()}{address}")
        return self
