"""What an office or a person has chosen: settings, PIN, language; what was seen today, and used last.

Imports `paths`, files and the library.
"""
