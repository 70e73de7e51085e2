"""Commands that look after the store and the program."""
