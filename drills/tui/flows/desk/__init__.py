"""What the trainer's desk leads to.

Imports `stage` and screens.
"""
