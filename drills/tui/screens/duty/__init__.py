"""What is to be practised, and who has: the screens of it."""
