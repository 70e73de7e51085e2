"""The terminal program: one app, its own theme, small widgets, and the screens a trainee plays through."""
