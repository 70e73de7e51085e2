"""The screens, grouped by what one does there; here is what they have in common.

May import `widgets`, `drawing`, `keys`; a screen tells what was chosen and knows no flow.
"""
