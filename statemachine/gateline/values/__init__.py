"""The nouns: plans, capability tokens, events and outcomes. Frozen, and validated when made.

Imports nothing else of gateline, and no clock, randomness, file, socket, thread or log.
"""
