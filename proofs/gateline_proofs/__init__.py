"""What ties the table that runs to the model of what must be true.

In the order to read them: ``translation`` and ``system`` say a table as a system of integers;
``subspace``, ``entailment`` and ``derivation`` find what holds at each place; ``certificate`` is
what was found, and the checker to be believed; ``proof`` rules on each invariant, and
``refinement`` on each step. ``exploration``, ``histories`` and ``agreement``, ``claimed`` and
``simulation`` try runs; ``smt`` and ``solvers``, ``coq`` and ``coqc``, ``promela`` and ``spin``,
``tla`` ask others; ``mutants`` tries the proofs themselves. ``evidence`` asks everybody, and
``report`` says what was answered.
"""
