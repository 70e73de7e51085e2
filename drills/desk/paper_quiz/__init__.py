"""A quiz on paper: its questions in two forms, the file that tells the key, what people wrote."""
