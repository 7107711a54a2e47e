"""What was found of a line, as JUnit XML: a test suite for the line, a test case a property.

1. A property that is violated is a failure, with its counterexample as text.
2. One that is undetermined is an error, and never skipped: runners count what is skipped as no
   trouble, and undetermined is not a pass.
3. There is no one schema of this format. Used is what all of its readers know: suites, suite, case,
   failure, error, property, system-out, and the counts. Times are left out: a property takes none
   of its own.
4. The text is ASCII, everything else a character reference; control characters, most of which no
   XML can hold, are escaped in the document already.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from gateline.cli.verdicts.document import CheckDocument, PropertyDocument
from gateline_proofs.proof import Status

_ELEMENT_OF = {Status.VIOLATED: "failure", Status.UNDETERMINED: "error"}


def junit_text(document: CheckDocument) -> str:
    """The document as JUnit XML, ended by a line feed."""
    found = [each.status for each in document.properties]
    counts = {
        "tests": str(len(found)),
        "failures": str(found.count(Status.VIOLATED)),
        "errors": str(found.count(Status.UNDETERMINED)),
        "skipped": "0",
    }
    root = ET.Element("testsuites", {"name": "gateline check", **counts})
    suite = ET.SubElement(root, "testsuite", {"name": document.line.name, **counts})
    properties = ET.SubElement(suite, "properties")
    for name, value in (
        ("status", document.status),
        ("table", document.line.digest),
        ("gates", ", ".join(document.line.gates)),
    ):
        ET.SubElement(properties, "property", {"name": name, "value": value})
    for each in document.properties:
        _add_case(suite, document, each)
    ET.SubElement(suite, "system-out").text = "\n".join(_engine_lines(document))
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="us-ascii", xml_declaration=True)
    return text.decode("ascii") + "\n"


def _add_case(suite: ET.Element, document: CheckDocument, found: PropertyDocument) -> None:
    place = document.line.place
    where = {} if place is None else {"file": place.file, "line": str(place.line)}
    names = {"classname": f"gateline.{document.line.name}", "name": found.name}
    case = ET.SubElement(suite, "testcase", {**names, **where})
    if found.status is not Status.HOLDS:
        said = {"type": str(found.status), "message": found.problem or str(found.status)}
        problem = ET.SubElement(case, _ELEMENT_OF[found.status], said)
        problem.text = "\n".join(_problem_lines(found))
    else:
        ET.SubElement(case, "system-out").text = "\n".join(_said_lines(found))


def _said_lines(found: PropertyDocument) -> Iterator[str]:
    yield f"{found.sentence}."
    yield f"{found.status}: {found.bound}, {found.method}" if found.method else found.bound
    yield from (f"{engine} says {said}" for engine, said in found.engines.items())


def _problem_lines(found: PropertyDocument) -> Iterator[str]:
    yield from _said_lines(found)
    trace = found.counterexample
    if trace is not None:
        yield f"{trace.by}:"
        for number, step in enumerate(trace.steps, start=1):
            place = "" if step.place is None else f"  ({step.place.file}:{step.place.line})"
            changes = f"  {', '.join(step.changes)}" if step.changes else ""
            yield f"{number:>4}  {step.name}{changes}{place}"
    yield found.problem or str(found.status)


def _engine_lines(document: CheckDocument) -> Iterator[str]:
    for engine in document.engines:
        yield f"{engine.name}{'' if engine.ran else ' did not run'}: {engine.summary}"
