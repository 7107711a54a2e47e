"""The files beside this module that a page is made of. Nothing in them is from outside."""

from __future__ import annotations

from importlib.resources import files

from gateline.inspection.review.markup import Markup


def shipped(name: str) -> Markup:
    """The text of one of them.

    Args:
        name: of the file, such as ``review.css``.
    """
    return Markup(files("gateline.inspection.review").joinpath(name).read_text(encoding="utf-8"))
