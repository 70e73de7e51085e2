"""What an office or a person has chosen: settings, the PIN of the desk, when to cover, the language.

Imports `paths`, facts of the journal, and the library.
"""
