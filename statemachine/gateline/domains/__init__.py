"""Domains: the port, the registry, and invocation in this process.

Imports `values` and the re-entry guard.
"""
