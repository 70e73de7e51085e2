"""Conversations as they are written: lines, replies and endings, the graph they make, what must hold of it.

May import what `channels` may; knows no channel.
"""
