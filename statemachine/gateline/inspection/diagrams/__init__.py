"""Diagrams: a machine's graph, the views of it, and the formats in which a view is written.

In the order in which a table becomes a picture: `graph.py` what can be marked, `marks.py` by whom;
`overview.py` and `box_view.py` the views, `picture.py` what they are made of; `line_roles.py`,
`line_layout.py` and `row_layout.py` where things stand, `geometry.py` in which units; `svg.py`,
`mermaid.py` and `dot.py` how it is written. `table_text.py` and `table_document.py` are the machine
whole, as Markdown and as JSON. `rendering.py` has every format by its name.
"""
