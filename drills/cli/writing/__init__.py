"""Commands for authors and reviewers, and how findings are printed."""
