"""Whose the items of a run are, and what no office has reviewed."""

from __future__ import annotations

from collections.abc import Sequence

from drills.words.language import _, counted


def issuers_words(issuers: Sequence[str]) -> str:
    """Return who made the packs of their own that a run draws from; empty for nobody."""
    return _("From: {issuers}.").format(issuers=_(", ").join(issuers)) if issuers else ""


def unsigned_words(unsigned: int) -> str:
    """Return how many items are of packs that no office has reviewed; empty for none."""
    if not unsigned:
        return ""
    return _("Not reviewed by an office: {items}.").format(
        items=counted("{count} item", "{count} items", unsigned)
    )


def unreviewed_mark() -> str:
    """Return what marks one item that no office has reviewed."""
    return _("unreviewed")


def unreviewed_words() -> str:
    """Return, as a sentence, that no office has reviewed an item."""
    return _("Not reviewed by an office.")


def gone_words(gone: int) -> str:
    """Return how many items of a run are passed over because their pack is gone; empty for none."""
    if not gone:
        return ""
    return _(
        "Passed over, for their pack is not installed any more: {items}. What was judged is kept."
    ).format(items=counted("{count} item", "{count} items", gone))
