"""What an office or a person has chosen."""
