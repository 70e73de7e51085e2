"""How things stand at a desk: where all is and whether it works, what is wrong, how long new material lasts.

May import `desk`, which knows nothing of it.
"""
