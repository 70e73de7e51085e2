"""Where the items of a run come from: whose packs they are of, and how many no office has reviewed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from engine.library.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Origins:
    """`issuers` made packs of their own, each once; `unsigned` items are of packs no office decided on."""

    issuers: tuple[str, ...]
    unsigned: int


def origins(shelf: Shelf, items: Iterable[str]) -> Origins:
    """Return where scenarios (ids) come from; notes that are drawn have no pack and need no review."""
    packs = {pack.id: pack for pack in shelf.packs}
    heads = (shelf.playable[name] for name in items if name in shelf.playable)
    sources = [packs[head.pack] for head in heads if head.pack in packs]
    issuers = dict.fromkeys(pack.issuer for pack in sources if pack.issuer)
    return Origins(tuple(issuers), sum(not pack.signed for pack in sources))
