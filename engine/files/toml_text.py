"""Texts of people as they are written into TOML."""

from __future__ import annotations

import json


def quoted(text: str) -> str:
    """Return a text as a basic string of TOML; whatever it holds, it comes back the same."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
