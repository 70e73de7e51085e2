"""Rules of families of messages: their parts, where parts meet, and the messages drawn from them."""
