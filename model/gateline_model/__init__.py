"""The independent model: what must be true, written from SPEC.md and not from the code."""
