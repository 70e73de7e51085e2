"""Questions asked of the tables, answered with measures.

May import `journal` and `measures`.
"""
