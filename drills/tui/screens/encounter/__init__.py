"""Screens on which an encounter is played, up to its verdict."""
