"""What happened, asked back of the tables: who there is, what was met, runs, rooms, clocks.

Imports `canonical`, `derived`, `facts`, and `measures`.
"""
