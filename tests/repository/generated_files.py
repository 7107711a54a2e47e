"""The files that are generated and checked in, and the command that writes them again.

python tests/repository/generated_files.py
"""

from __future__ import annotations

import json

from rooms import rooms_picture
from sources import ROOT

from gateline.gates.line import LINE
from gateline.inspection.documents import GENERATED, machine_document
from gateline.inspection.mermaid import overview
from gateline.values.capability import TokenDocument
from gateline.values.documents import schema_of
from gateline.values.plan import PlanDocument

SCHEMAS = "statemachine/gateline/schemas"
REGENERATE = "python tests/repository/generated_files.py"


def generated_files() -> dict[str, str]:
    """The content of each generated file, by its path from the root."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = (ROOT / "statemachine/README.md").read_text(encoding="utf-8")
    return {
        "README.md": between(readme, "overview", f"```mermaid\n{overview(LINE.table)}```"),
        "statemachine/README.md": between(rooms, "rooms", f"```mermaid\n{rooms_picture()}```"),
        "statemachine/DIAGRAMS.md": _diagrams(),
        f"{SCHEMAS}/plan.schema.json": _as_text(schema_of(PlanDocument)),
        f"{SCHEMAS}/token.schema.json": _as_text(schema_of(TokenDocument)),
    }


def between(text: str, name: str, content: str) -> str:
    """A text with what stands between two marks replaced."""
    opening, closing = f"<!-- generated: {name} -->\n", "<!-- end of generated -->"
    before, _, rest = text.partition(opening)
    _, found, after = rest.partition(closing)
    if not found:
        raise ValueError(f"no marks for {name}")
    return f"{before}{opening}{content}\n{closing}{after}"


def _diagrams() -> str:
    heading = "# The machines of gateline"
    how = f"{GENERATED} To write it again: `{REGENERATE}`."
    return f"{heading}\n\n{how}\n\n{machine_document(LINE.table)}"


def _as_text(schema: dict[str, object]) -> str:
    return json.dumps(schema, indent=2) + "\n"


if __name__ == "__main__":
    for path, content in generated_files().items():
        (ROOT / path).write_text(content, encoding="utf-8")
