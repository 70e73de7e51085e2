"""A roster taken in: what differs from who is there, what of it is done, and the last time taken back.

It works with a desk that is open; the desk knows nothing of it.
"""
