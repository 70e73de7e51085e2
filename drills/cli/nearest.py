"""What somebody probably meant who mistyped a name: loaded only where something was not understood."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from engine.errors import InputError, RingtrueError
from engine.language import N_, Phrase

LIKE = 0.6
"""How alike two names are at least, 0..1 by Ratcliff and Obershelp."""


def nearest(typed: str, names: Iterable[str]) -> str:
    """Return the name most like what was typed; empty where none is like it."""
    by_fold = {name.casefold(): name for name in names if name}
    matches = get_close_matches(typed.casefold(), by_fold, n=1, cutoff=LIKE)
    return by_fold[matches[0]] if matches else ""


def unknown(
    code: str,
    title: str,
    hint: str,
    names: Iterable[str],
    *,
    name: str,
    kind: type[RingtrueError] = InputError,
) -> RingtrueError:
    """Return the error for a name that is none of `names`, with the one probably meant before the hint.

    `title` and `hint` are message ids; `name` fills the title, nothing the hint.
    """
    near = nearest(name, names)
    if not near:
        return kind(code, title, hint, name=name)
    meant = N_("Did you mean {near}? {further}")
    return kind(code, title, meant, name=name, near=near, further=Phrase(hint))
