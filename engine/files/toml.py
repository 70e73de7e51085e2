"""TOML as it comes from other people's machines: read whole or refused with a reason, never slowly."""

from __future__ import annotations

import errno
import re
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING

import tomli

from engine.errors import InputError, Location
from engine.files.reasons import reason_of
from engine.language import N_, Phrase

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LARGEST = 512 * 1024
"""Bytes; scenarios take some 15,000. The slowest TOML of this size is parsed in about a second."""

TOO_LONG: str = Phrase(N_("a number has too many digits"))

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")


def read_text(file: Traversable) -> str:
    """Return a file as text; raise `InputError` where it cannot be read, is too large or is not UTF-8."""
    try:
        if isinstance(file, Path) and not S_ISREG(file.stat().st_mode):
            # a pipe would be waited for, a device never end
            raise OSError(errno.EINVAL, "no file")
        with file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise InputError(
            "file-absent",
            N_("The file cannot be read: {reason}."),
            N_("Check the name and the permissions."),
            location=Location(str(file)),
            reason=reason_of(error),
        ) from error
    if len(data) > LARGEST:
        raise InputError(
            "file-size",
            N_("The file is larger than {most} KB."),
            N_("Is it the right one? A scenario takes some 15 KB; write one scenario a file."),
            location=Location(str(file)),
            most=LARGEST // 1024,
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _encoding(file, data, error.start) from error


def _encoding(file: Traversable, data: bytes, offset: int) -> InputError:
    location = Location(str(file), data[:offset].count(b"\n") + 1, offset - data.rfind(b"\n", 0, offset))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        title = N_("The file is UTF-16 text.")
    elif _is_gb(data):
        title = N_("The file is GBK text, as Windows calls ANSI, and not UTF-8 (byte {offset}).")
    else:
        title = N_("The file is not UTF-8 text (byte {offset}).")
    return InputError("file-encoding", title, N_("Save it again as UTF-8."), location=location, offset=offset)


def _is_gb(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def parse(file: Traversable, text: str) -> dict[str, object]:
    """Return parsed TOML; raise `InputError` with line and column where it is broken."""
    if text.startswith("\ufeff"):
        raise InputError(
            "file-bom",
            N_("The file begins with a byte order mark."),
            N_("Save it as UTF-8 without BOM."),
            location=Location(str(file), 1, 1),
        )
    try:
        return tomli.loads(text)
    except RecursionError:
        raise InputError(
            "toml-depth",
            N_("The TOML is nested too deeply."),
            N_("A scenario needs no nesting beyond tables in lists."),
            location=Location(str(file)),
        ) from None
    except ValueError as error:
        raise _broken(file, text, error) from error


def _broken(file: Traversable, text: str, error: ValueError) -> InputError:
    control = _CONTROL.search(text)
    if control:
        before = text[: control.start()]
        return InputError(
            "file-control",
            N_("The file holds the control sign {sign}."),
            N_("Delete it. Where there are many, the file is no text, or UTF-16: save it again as UTF-8."),
            location=Location(str(file), before.count("\n") + 1, len(before) - before.rfind("\n")),
            sign=f"U+{ord(control[0]):04X}",
        )
    location, reason = Location(str(file)), TOO_LONG
    if isinstance(error, tomli.TOMLDecodeError):
        location, reason = Location(str(file), error.lineno, error.colno), error.msg
    return InputError(
        "toml",
        N_("The TOML cannot be read: {reason}."),
        N_("Mend the line; strings stand in straight quotes, lists in brackets."),
        location=location,
        reason=reason,
    )
