"""What is said of one encounter once it is judged: its verdict, its debrief, the procedure that followed.

May import the words flat above it, not `scores`.
"""
