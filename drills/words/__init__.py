"""What is said in plain words, whatever the front end.

May import no other room of this floor; what lies flat here may import neither `scores` nor `encounter`.
"""
