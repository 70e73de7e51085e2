"""Screens that ask who plays, and tell them what is kept."""
