"""What is said of scores: in cells of tables, and in sentences.

May import the words flat above it, not `encounter`.
"""
