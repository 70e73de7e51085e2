"""What people run: the session and its front ends."""
