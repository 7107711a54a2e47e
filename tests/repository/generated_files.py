"""The files that are generated and checked in, and the command that writes them again.

python tests/repository/generated_files.py
"""

from __future__ import annotations

import json

from claims_ledger import claims_table, trusted_table
from rooms import rooms_picture
from sources import PACKAGE, ROOT

from gateline.cli.verdicts.document import CheckDocument
from gateline.gates.line import LINE
from gateline.gates.proved import proof_name
from gateline.inspection.diagrams.graph import graph_of
from gateline.inspection.diagrams.overview import overview
from gateline.inspection.diagrams.table_document import TableDocument
from gateline.inspection.documents import GENERATED, fenced, machine_document
from gateline.values.capability import TokenDocument
from gateline.values.documents import schema_of
from gateline.values.plan import PlanDocument
from gateline_proofs.certificates import texts
from gateline_proofs.proof import prove

SCHEMAS = "statemachine/gateline/schemas"
CERTIFICATES = "proofs/gateline_proofs/certificates"
REGENERATE = "python tests/repository/generated_files.py"


def generated_files() -> dict[str, str]:
    """The content of each generated file, by its path from the root."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    readme = between(readme, "overview", fenced(overview(graph_of(LINE.table))))
    rooms = (ROOT / "statemachine/README.md").read_text(encoding="utf-8")
    proofs = (ROOT / "proofs/README.md").read_text(encoding="utf-8")
    proofs = between(proofs, "claims", claims_table())
    proof = prove(LINE)
    if not proof.holds:
        raise ValueError("the built-in line is not proved: there is no certificate to write")
    return {
        "README.md": between(readme, "desk", f"```python\n{_desk()}```"),
        "statemachine/README.md": between(rooms, "rooms", f"```mermaid\n{rooms_picture()}```"),
        "statemachine/DIAGRAMS.md": _diagrams(),
        f"{SCHEMAS}/plan.schema.json": _as_text(schema_of(PlanDocument)),
        f"{SCHEMAS}/token.schema.json": _as_text(schema_of(TokenDocument)),
        f"{SCHEMAS}/check.schema.json": _as_text(schema_of(CheckDocument)),
        f"{SCHEMAS}/table.schema.json": _as_text(schema_of(TableDocument)),
        "proofs/README.md": between(proofs, "trusted base", trusted_table()),
        "statemachine/gateline/gates/shipped_proofs.py": _shipped_proofs(),
        **{f"{CERTIFICATES}/{name}": text for name, text in texts(proof).items()},
    }


def _desk() -> str:
    """The test file of the application that embeds gateline."""
    return (PACKAGE / "examples/embedding/test_desk.py").read_text(encoding="utf-8")


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


def _shipped_proofs() -> str:
    return f'''"""The names of what is proved by the certificates that ship. Generated."""

from typing import Final

SHIPPED: Final = frozenset(
    {{
        "{proof_name(LINE)}",
    }}
)
'''


def _as_text(schema: dict[str, object]) -> str:
    return json.dumps(schema, indent=2) + "\n"


if __name__ == "__main__":
    for path, content in generated_files().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(content, encoding="utf-8")
