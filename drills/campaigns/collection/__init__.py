"""What units sent, taken in: rows of sheets, lines of texts and pictures, each once, and what of it was not.

May import `columns` and `evidence`; what is handed out and who is missing know nothing of it.
"""
