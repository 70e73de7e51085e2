"""Screens for looking after the store."""
