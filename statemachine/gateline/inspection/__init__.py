"""For readers: diagrams and tables of a machine, and whether a log is one that it could have left.

Looks, never acts. Imports `machine`, `values`, and the independent model for its second opinion.
"""
