"""Files that people name: which may be written, and how that is made durable.

May import no other room of results.
"""
