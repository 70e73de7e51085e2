"""The program as a folder that is copied, not installed: interpreter, libraries, scripts to double-click.

May import `desk`.
"""
