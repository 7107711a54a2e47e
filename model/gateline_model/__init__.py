"""The independent model: what must be true, written from SPEC.md and not from the code.

``vocabulary`` holds the words, ``trail`` the grammar of a run's records, ``history`` what one run
did, and ``invariants`` what must hold of it. Nothing here imports ``gateline``: two statements of
one contract, written apart, can disagree, and that is what they are for.
"""
