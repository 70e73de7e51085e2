"""What comes after what: one async function a dialogue, read top to bottom.

May import `screens` and all below it; no screen imports a flow.
"""
