"""What a bundle says of itself: which chains it holds, and the hash of every file in it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from engine.errors import InputError, Location
from engine.language import N_
from results.journal.journal import FIRST

NAME = "manifest.json"
FORMAT = 1
"""The format of bundles this program makes and reads."""
LARGEST = 4 * 1024 * 1024
"""Bytes of a manifest; a range takes some 250."""
MOST = 10**9
ORIGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Range:
    """Facts of one chain without a gap: their origin, the first and the last number, and how they are linked.

    `previous` is the hash of the fact before the first, `hash` that of the last.
    """

    origin: str
    first: int
    last: int
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """`store` is the origin of the store the bundle was made of, `made` the time, milliseconds since 1970.

    `files` are SHA-256 in hexadecimal by name; `contents` and `people` count what stands in these.
    """

    program: str
    made: int
    store: str
    ranges: tuple[Range, ...]
    contents: int
    people: int
    files: Mapping[str, str]

    @property
    def facts(self) -> int:
        """How many facts the bundle holds."""
        return sum(span.last - span.first + 1 for span in self.ranges)


def manifest_text(manifest: Manifest) -> str:
    """Return a manifest as JSON, sorted."""
    whole = {
        "format": FORMAT,
        "program": manifest.program,
        "made": manifest.made,
        "store": manifest.store,
        "ranges": [asdict(span) for span in manifest.ranges],
        "facts": manifest.facts,
        "contents": manifest.contents,
        "people": manifest.people,
        "files": dict(manifest.files),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_manifest(data: bytes, file: str) -> Manifest:
    """Return the manifest of a bundle; raise `InputError`, placed in `file`, where wrong."""
    try:
        whole = json.loads(data.decode("utf-8"))
        made_in = whole["format"]
        if _is_count(made_in) and made_in > FORMAT:
            raise _newer(made_in, file)
        files = whole["files"]
        manifest = Manifest(
            _text(whole["program"]),
            _count(whole["made"], 2**53),
            _matching(ORIGIN, whole["store"]),
            tuple(_range(span) for span in whole["ranges"]),
            _count(whole["contents"]),
            _count(whole["people"]),
            {_text(name): _matching(HASH, digest) for name, digest in files.items()},
        )
        if made_in != FORMAT or manifest.facts != whole["facts"]:
            raise ValueError("format or facts")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise InputError(
            "bundle-manifest",
            N_("The manifest of the bundle is missing or damaged."),
            N_("Ask for the file again; `ringtrue bundle` makes it."),
            location=Location(file),
        ) from None
    return manifest


def _range(whole: Mapping[str, object]) -> Range:
    span = Range(
        _matching(ORIGIN, whole["origin"]),
        _count(whole["first"]),
        _count(whole["last"]),
        _matching(HASH, whole["previous"]),
        _matching(HASH, whole["hash"]),
    )
    if not 1 <= span.first <= span.last or (span.first == 1) != (span.previous == FIRST):
        raise ValueError("range")
    return span


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _count(value: object, most: int = MOST) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < most:
        raise ValueError("count")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 100 or not value.isprintable():
        raise ValueError("text")
    return value


def _matching(form: re.Pattern[str], value: object) -> str:
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ValueError("form")
    return value


def _newer(made_in: int, file: str) -> InputError:
    return InputError(
        "bundle-format",
        N_("The bundle is made by a later version of this program (format {format})."),
        N_("Update the program, then merge the file again; nothing was changed."),
        location=Location(file),
        format=min(made_in, MOST),
    )
