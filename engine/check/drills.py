"""Rules of drills that can still be read: what older files hold and nobody asks for any more."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from engine.check.finding import Finding
from engine.errors import Location
from engine.files.locations import locate
from engine.files.toml import parse, read_text
from engine.language import N_


def rules(file: Traversable) -> Iterator[Finding]:
    """Yield the findings on one drill; raise `InputError` where it cannot be read."""
    text = read_text(file)
    mark = parse(file, text).get("pass")
    if isinstance(mark, int):
        line, column = locate(text, ("pass",))
        yield Finding(
            "RT110",
            Location(str(file), line, column, "pass"),
            N_("A run is not passed any more, so nobody asks for pass = {mark}."),
            N_("Delete it, or write what a person must get right: [pass] of = 8, right = 6, given = 1."),
            {"mark": mark},
        )
