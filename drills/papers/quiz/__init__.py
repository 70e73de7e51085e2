"""The pages of a quiz on paper: both forms, the key, the marking sheet."""
