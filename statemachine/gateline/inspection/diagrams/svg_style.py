"""The stylesheet of pictures in SVG: classes, and colours by name in a light and a dark theme."""

from __future__ import annotations

from typing import Final

_LIGHT: Final = """\
  --paper: #ffffff; --ink: #1c2128; --soft: #57606a; --line: #57606a; --faint: #d0d7de;
  --node: #f6f8fa; --loop: #eef4fb; --frame: #8c959f; --path: #0550ae; --gap: #9a3412;
  --completed: #d8f0dd; --completed-edge: #1b7f3b; --denied: #fdf0d5; --denied-edge: #945800;
  --failed: #f8d7da; --failed-edge: #b00020; --violated: #ecdcf7; --violated-edge: #6f2da8;
  --aborted: #e2e3e5; --aborted-edge: #41464b; --added: #1b7f3b; --removed: #b00020;
"""
_DARK: Final = """\
  --paper: #0d1117; --ink: #e6edf3; --soft: #9da7b3; --line: #8b949e; --faint: #30363d;
  --node: #161b22; --loop: #101c2b; --frame: #6e7681; --path: #6cb6ff; --gap: #f0883e;
  --completed: #12351f; --completed-edge: #56d364; --denied: #3b2a0b; --denied-edge: #e3b341;
  --failed: #4a151b; --failed-edge: #ff7b72; --violated: #331c4a; --violated-edge: #d2a8ff;
  --aborted: #2d333b; --aborted-edge: #b1bac4; --added: #56d364; --removed: #ff7b72;
"""
SVG_STYLE: Final = f"""\
:root {{
{_LIGHT}}}
@media (prefers-color-scheme: dark) {{
:root:not([data-theme="light"]) {{
{_DARK}}}
}}
:root[data-theme="dark"] {{
{_DARK}}}
@media print {{
:root:root {{
{_LIGHT}}}
}}
.diagram {{ font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas,
  monospace; }}
.diagram text {{ fill: var(--ink); }}
.diagram .paper {{ fill: var(--paper); }}
.diagram .title {{ font-size: 12px; font-weight: 600; }}
.diagram .detail {{ font-size: 10px; fill: var(--soft); }}
.diagram .label {{ font-size: 10px; }}
.diagram .label, .diagram .caption {{ paint-order: stroke; stroke: var(--paper); stroke-width: 3px;
  stroke-linejoin: round; }}
.diagram .heading {{ font-size: 14px; font-weight: 600; }}
.diagram .remark {{ font-size: 11px; }}
.diagram .caption {{ font-size: 11px; fill: var(--soft); }}
.diagram .frame {{ fill: none; stroke: var(--frame); stroke-dasharray: 4 4; }}
.diagram .loop {{ fill: var(--loop); stroke: var(--faint); }}
.diagram .box-frame {{ fill: none; stroke: var(--frame); }}
.diagram .node .shape {{ fill: var(--node); stroke: var(--line); }}
.diagram .node .inner {{ fill: none; stroke: var(--line); }}
.diagram .invoke .shape {{ stroke-width: 2.5; }}
.diagram .end-completed .shape {{ fill: var(--completed); stroke: var(--completed-edge);
  stroke-width: 2; }}
.diagram .end-denied .shape {{ fill: var(--denied); stroke: var(--denied-edge);
  stroke-dasharray: 7 3; stroke-width: 1.5; }}
.diagram .end-failed .shape {{ fill: var(--failed); stroke: var(--failed-edge);
  stroke-dasharray: 2 3; stroke-width: 1.5; }}
.diagram .end-violated .shape {{ fill: var(--violated); stroke: var(--violated-edge);
  stroke-dasharray: 9 3 2 3; stroke-width: 1.5; }}
.diagram .end-aborted .shape {{ fill: var(--aborted); stroke: var(--aborted-edge);
  stroke-width: 3; }}
.diagram .end-other .shape {{ fill: var(--paper); }}
.diagram .reference .shape {{ fill: var(--paper); stroke: var(--line); stroke-dasharray: 3 3; }}
.diagram .edge path {{ fill: none; stroke: var(--line); }}
.diagram .edge .tip, .diagram .entry .tip {{ fill: var(--line); stroke: none; }}
.diagram .entry path {{ fill: none; stroke: var(--line); }}
.diagram .entry circle {{ fill: var(--ink); }}
.diagram .loss path {{ stroke-dasharray: 4 3; }}
.diagram .mark-taken > path, .diagram .mark-taken > .shape {{ stroke: var(--path);
  stroke-width: 3; stroke-dasharray: none; }}
.diagram .mark-taken > .tip {{ fill: var(--path); stroke: none; }}
.diagram .mark-taken > .label {{ fill: var(--path); font-weight: 700; }}
.diagram .mark-possible > path, .diagram .mark-possible > .shape {{ stroke: var(--path);
  stroke-width: 2; stroke-dasharray: 2 4; }}
.diagram .mark-not-reached > path, .diagram .mark-not-reached > .shape {{ stroke: var(--gap);
  stroke-width: 2; stroke-dasharray: 1 4; }}
.diagram .mark-not-reached > .label, .diagram .mark-not-reached > text {{ fill: var(--gap); }}
.diagram .mark-added > path, .diagram .mark-added > .shape {{ stroke: var(--added);
  stroke-width: 3; stroke-dasharray: none; }}
.diagram .mark-added > .tip {{ fill: var(--added); }}
.diagram .mark-added > .label {{ fill: var(--added); font-weight: 700; }}
.diagram .mark-removed > path, .diagram .mark-removed > .shape {{ stroke: var(--removed);
  stroke-width: 2; stroke-dasharray: 8 5; }}
.diagram .mark-removed > .tip {{ fill: var(--removed); }}
.diagram .mark-removed > .label {{ fill: var(--removed); }}
"""
"""Colours are variables of the root, so that a page's button can choose the theme."""
