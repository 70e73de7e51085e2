"""Screens of the trainer's desk alone: its lock, its menu, its settings."""
