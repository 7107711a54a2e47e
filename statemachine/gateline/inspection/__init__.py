"""For readers: what a machine is, what a log says of it, and what came of a change to it.

Looks, never acts. Imports `machine`, `values`, and the independent model for its second opinion.

- a log: `conformance.py` whether it is one that the table allows; `logged_path.py` a run's path;
  `coverage.py` what runs took
- a machine: `diagrams/` drawn; `abort_matrix.py` every way to stop; `difference.py` two of them;
  `documents.py` as a document
- all of it on one page: `review/`, in the shell of `html_shell.py`
"""
