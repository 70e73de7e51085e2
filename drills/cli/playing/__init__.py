"""Commands that play, and that list what there is to play."""
