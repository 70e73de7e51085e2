"""One encounter from its first words to its debrief, whatever the channel.

May import `specimen`, `files` and what lies flat in `engine`; knows no channel.
"""
