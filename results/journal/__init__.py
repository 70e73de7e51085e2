"""Facts in, tables out: the journal, the store, and what is asked back of it.

May import `measures` and the engine; no score.
"""
