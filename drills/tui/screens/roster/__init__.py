"""Groups and people: typed, pasted or from a file."""
