"""What an encounter is made of on the screen: turns, messages, notes, the verdict.

May import `widgets`, `drawing`, `keys`.
"""
