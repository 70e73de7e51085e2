"""Proof that a store is what was written: what follows from its facts, and what may have been cut off.

Imports the journal and its tables; the store asks it.
"""
