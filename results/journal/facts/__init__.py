"""The kinds of fact, by what they are about, and the typed bodies they carry.

What stands in a body has one canonical form (`results.journal.canonical`), in which it is hashed.
Imports `canonical`, `score_body`, and the rule of passing of the engine.
"""
