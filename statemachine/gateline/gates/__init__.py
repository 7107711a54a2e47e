"""The rules: one file a gate, all of one shape, and `line.py`, which puts them in order.

Imports `machine` and `values`, and no clock, randomness, file, socket, thread or log: time
arrives as an integer.
"""
