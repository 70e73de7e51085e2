"""A scenario as its author tries it."""
