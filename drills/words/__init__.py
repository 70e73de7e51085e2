"""What is said in plain words, whatever the front end.

May import no other room of this floor.
"""
