"""Packs handed on as files: made from a folder, installed into the folder of the user, and removed again."""
