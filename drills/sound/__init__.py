"""What is heard: a ring, a line as it was recorded or as the computer says it; and the recordings of a drill.

May import `run`, `desk` and `words`. `players` is one protocol and one module a way to play; all run in a
thread of their own, so that no screen waits.
"""
