"""What happens when a store is opened: it is made, brought up to this version, and gets an origin of its own.

Imports the journal, its tables and `proof.heads`; the store asks it.
"""
