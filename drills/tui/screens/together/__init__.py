"""Screens that a whole room looks at: what is judged in large type, hands, counts, and the truth."""
