"""How well outward things alone tell scam from genuine over a pack.

May import what `check` may, but no other rule.
"""
