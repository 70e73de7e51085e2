"""Ways to play a file and to say a sentence, one module each, behind the protocols of `player`."""
