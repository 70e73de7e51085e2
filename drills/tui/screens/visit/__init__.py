"""Screens of one to one at a desk: somebody without a name, in large type, helped by whoever presses."""
