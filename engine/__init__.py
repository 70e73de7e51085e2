"""What a drill is: pure, without screen, clock or network.

Here lie the words all its rooms share; they import no room.
"""
