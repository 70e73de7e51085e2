"""Screens of the trainer's desk alone: its lock, menu and settings, papers, and what stands where."""
