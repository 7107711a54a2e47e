"""For readers: diagrams and tables of a machine, drawn from its table. Looks, never acts.

Imports `machine`.
"""
