"""How a campaign stands: what each unit has done of what it owes, who practised, what is late; and sums.

May import `journal` and `measures`, and the engine's `campaigns`; what is shown is said by others.
"""
