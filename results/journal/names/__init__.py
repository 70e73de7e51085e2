"""What is personal, kept apart from the journal: names and numbers, digits, excuses, the last import.

Imports `database`, `journal`, `read_only`, `opening` and `proof`.
"""
