"""Review: an office reads what a pack states, signs it, and the program remembers what was signed."""
