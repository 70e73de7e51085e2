"""What comes after what.

May import `screens` and all below it; no screen imports a flow, but the doors of the home screen.
"""
