"""Text of others made harmless before it is shown."""

from __future__ import annotations


def inert(text: str) -> str:
    """Return a text that does nothing in a terminal: what is not printable becomes its code, as <U+001B>."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign == "\u3000" else f"<U+{ord(sign):04X}>" for sign in text
    )
