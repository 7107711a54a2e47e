"""The ledger: the port, its stores in memory and in SQLite, the hash chain, and the tokens in it.

Imports `values` and the re-entry guard.
"""
