"""Readers of drawn machines: the transitions that a text says, from nothing but the text."""

from __future__ import annotations

import html
import json
import re
from xml.etree import ElementTree

from gateline.machine.table import TransitionTable

Drawn = set[tuple[str, str, str]]
"""State, observation and next state of each transition."""


def transitions_of(table: TransitionTable) -> Drawn:
    """What a table says."""
    return {(state, seen, target) for (state, seen), target in table.transitions.items()}


def in_mermaid(text: str, table: TransitionTable) -> Drawn:
    """The transitions of a Mermaid state diagram of a whole machine."""
    named: dict[str, str] = {}
    inside: dict[str, list[str]] = {}
    box = ""
    for line in text.splitlines():
        if opened := re.fullmatch(r"    state (\w+) \{", line):
            box = opened[1]
            inside[box] = []
        elif line == "    }":
            box = ""
        elif declared := re.fullmatch(r"\s+(\w+) : (.*)", line):
            named[declared[1]] = _unescaped(declared[2].split("<br/>")[-1]).split(" ")[-1]
            if box:
                inside[box].append(named[declared[1]])
    edges = re.findall(r"^    (\w+) --> (\w+) : (.*)$", text, re.MULTILINE)
    single: Drawn = set()
    bundled: Drawn = set()
    for source, target, label in edges:
        for seen in _unescaped(label).split(", "):
            if source in inside:
                bundled |= {
                    (state, seen, named[target])
                    for state in inside[source]
                    if seen in table.observations(state)
                }
            else:
                single.add((named[source], seen, named[target]))
    alone = {(state, seen) for state, seen, _ in single}
    return single | {each for each in bundled if each[:2] not in alone}


def in_dot(text: str, table: TransitionTable) -> Drawn:
    """The transitions of a DOT digraph of a whole machine."""
    single: Drawn = set()
    bundled: Drawn = set()
    inside: dict[str, list[str]] = {}
    box = ""
    for line in text.splitlines():
        if opened := re.fullmatch(r'    subgraph "(cluster box:\w+)" \{', line):
            box = opened[1]
        elif line == "    }":
            box = ""
        elif box and (node := re.match(r'\s+"(\w+)" \[', line)):
            inside.setdefault(box, []).append(node[1])
        elif edge := re.match(r'    "(\w+)" -> "(\w+)" \[label="(.*?)"( ltail="(.*?)")?', line):
            source, target, label, _, tail = edge.groups()
            for seen in label.split(", "):
                sources = inside[tail] if tail else [source]
                found = {
                    (each, seen, target) for each in sources if seen in table.observations(each)
                }
                (bundled if tail else single).update(found)
    alone = {(state, seen) for state, seen, _ in single}
    return single | {each for each in bundled if each[:2] not in alone}


def in_svg(text: str) -> Drawn:
    """The transitions of an SVG: what the title of each edge says, held to its data."""
    drawn: Drawn = set()
    space = "{http://www.w3.org/2000/svg}" if "xmlns" in text else ""
    for edge in ElementTree.fromstring(text).iter(f"{space}g"):
        keys = edge.get("data-transitions")
        if keys is None:
            continue
        title = edge.findtext(f"{space}title") or ""
        told = re.findall(r"(\S+) on (\S+) to (\S+?)(?:;|$)", title)
        assert [f"{state}:{seen}" for state, seen, _ in told] == keys.split()
        assert not drawn & set(told), "a transition is drawn twice"
        drawn |= set(told)
    return drawn


def in_markdown(text: str) -> Drawn:
    """The transitions of Markdown tables."""
    drawn: Drawn = set()
    state = ""
    row = re.compile(r"^\| (?:`(\S+)` \| `\S+`| \| ) \| `(\S+)` \| `(\S+)` \|", re.MULTILINE)
    for first, seen, target in row.findall(text):
        state = first or state
        drawn.add((state, seen, target))
    return drawn


def in_json(text: str) -> Drawn:
    """The transitions of a machine's document."""
    return {
        (each["state"], each["observation"], each["target"])
        for each in json.loads(text)["transitions"]
    }


def in_html(text: str) -> Drawn:
    """The transitions of every picture in a page."""
    drawn: Drawn = set()
    for svg in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
        drawn |= in_svg(svg)
    return drawn


def _unescaped(text: str) -> str:
    return html.unescape(re.sub(r"#(\d+);", r"&#\1;", text))
