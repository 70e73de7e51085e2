"""Files that show something was done: looked at, copied beside the store under their hash, or refused.

What comes in stays as it is; the copy is the same bytes. Only a picture that opens is kept as one.
"""

from __future__ import annotations

import io
import warnings
from pathlib import Path

from engine.errors import InputError
from engine.language import N_
from results.campaigns.unit_progress import PICTURES
from results.files.durable import read
from results.files.evidence import keep_data

LARGEST_PICTURE = 40_000_000
"""Bytes; what telephones make has a tenth of it."""
LARGEST = 100_000_000
"""Bytes of any other file."""
MOST_PIXELS = 200_000_000
OTHERS = (
    ".pdf",
    ".docx",
    ".doc",
    ".xlsx",
    ".xls",
    ".pptx",
    ".txt",
    ".csv",
    ".mp4",
    ".mov",
    ".mp3",
    ".ofd",
    ".wps",
)
"""Endings of what else is kept: papers, films, recordings."""
ENDINGS = (*PICTURES, *OTHERS)
"""Endings of all that is kept."""
TELEPHONE = (".heic", ".heif", ".avif", ".livp")
_PART = 8
"""A picture is looked at in an eighth of its size: enough to see that it is whole."""


def is_picture(name: str) -> bool:
    """Return whether a file is called as a photograph is that can be kept."""
    return name.casefold().endswith(PICTURES)


def keep_evidence(store: Path, source: Path) -> str:
    """Copy a file in and return its name; raise `InputError` where it is too large, broken or strange."""
    refuse_kind(source)
    return keep_read(store, source, read_bounded(source))


def keep_read(store: Path, source: Path, data: bytes) -> str:
    """Keep bytes that were read of a file; raise `InputError` where they are a picture that is broken."""
    if is_picture(source.name):
        refuse_broken(source, data)
    return keep_data(store, data, source.suffix)


def refuse_kind(source: Path) -> None:
    """Raise `InputError` where a file is of a kind that is not kept."""
    ending = source.suffix.casefold()
    if ending in TELEPHONE:
        raise _refused(
            source, N_("{name} is a picture that only some telephones show."),
            N_("Send it as JPEG: on the telephone, or by a screenshot; then name that."),
        )  # fmt: skip
    if ending not in ENDINGS:
        raise _refused(
            source, N_("{name} is no file that is kept as evidence."),
            N_("Pictures (.jpg, .png), .pdf, .docx, .xlsx, .mp4 and the like are."),
        )  # fmt: skip


def read_bounded(source: Path) -> bytes:
    """Return the bytes of a file; raise `InputError` where there are more than are kept."""
    most = LARGEST_PICTURE if is_picture(source.name) else LARGEST
    try:
        size = source.stat().st_size
    except OSError:
        size = 0  # reading says what is wrong
    if size > most:
        raise _refused(
            source, N_("{name} has {size} MB; at most {most} MB are kept."),
            N_("Make it smaller, or take another picture; the others are kept."),
            size=size // 1_000_000, most=most // 1_000_000,
        )  # fmt: skip
    return read(source, most)


def refuse_broken(source: Path, data: bytes) -> None:
    """Raise `InputError` where a picture cannot be opened, is cut off, or is far too large unpacked."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as picture:
            warnings.simplefilter("ignore")
            wide, high = picture.size
            if wide * high > MOST_PIXELS:
                raise ValueError("too many pixels")
            if picture.format == "JPEG":
                picture.draft(None, (max(wide // _PART, 1), max(high // _PART, 1)))
                picture.load()
            else:
                picture.verify()
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise _refused(
            source, N_("{name} cannot be opened as a picture: it is broken, or cut off."),
            N_("Copy it again from the telephone or the camera; the others are kept."),
        ) from error  # fmt: skip


def _refused(source: Path, title: str, hint: str, size: int = 0, most: int = 0) -> InputError:
    return InputError("campaign-evidence", title, hint, name=source.name, size=size, most=most)
