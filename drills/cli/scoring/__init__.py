"""Commands that tell results, and the tables they print."""
