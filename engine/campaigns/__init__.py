"""What a campaign is: its plan file read or refused, its units in levels, what each owes and by when.

May import what the engine has of files, and `library`; pure, as the engine is.
"""
