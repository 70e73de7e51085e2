"""What is drawn of what there is: a run, the encounter of a day, what all of a group judge.

Imports the library, channels and plays.
"""
