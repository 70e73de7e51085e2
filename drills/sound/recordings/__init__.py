"""Recordings of the lines of a drill's calls: their numbers, what files they are, what is wrong with them."""
