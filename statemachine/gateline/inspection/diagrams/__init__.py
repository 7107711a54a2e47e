"""Diagrams: a machine's graph, the views of it, and the formats in which a view is written.

`graph.py` what can be marked; `picture.py` what is drawn; `overview.py`, `box_view.py`,
`machine_view.py` the views; `mermaid.py`, `dot.py`, `svg.py` the formats of a picture;
`table_text.py`, `table_document.py` the machine whole, as Markdown and as JSON.
"""
