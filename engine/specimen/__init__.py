"""Fictional notes without end: parameters, faults, wear, words, pictures; never any part of a real note."""
