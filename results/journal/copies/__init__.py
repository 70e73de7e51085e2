"""Copies of a store: backups beside it, one put back, what can be read of a damaged one.

Imports the journal, what opens it, and `proof`; what opens stores never imports this.
"""
