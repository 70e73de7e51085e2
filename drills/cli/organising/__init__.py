"""Commands for organisers."""
