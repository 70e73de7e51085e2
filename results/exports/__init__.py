"""Tables, each row with its origin, and one module a format.

May import `scores`, `journal`, `files` and `measures`.
"""
