"""A play once it is judged: what settled it, again step by step, the ways not taken.

May import `channels` and all below it.
"""
