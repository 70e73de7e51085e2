"""What happened: the journal of facts, and everything derived from it."""
