"""Flows of an evening in a room."""
