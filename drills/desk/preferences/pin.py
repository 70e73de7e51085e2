"""The PIN of the trainer's desk: a courtesy lock, kept in one file that may be deleted.

It keeps a colleague's hands away, not somebody with the folder in hand, and the command line asks for none.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, replace
from hashlib import scrypt
from pathlib import Path

from engine.errors import InputError
from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.language import N_
from engine.text import fold
from results.files.durable import write_files

FILE = "trainer-pin.toml"
"""The file beside a store; without it the desk asks whether a PIN is to be set."""
LEAST, MOST = 4, 8
"""How many digits a PIN has."""
LONGEST = 60
"""Seconds of the longest pause after a wrong answer; the first is of one second, and each doubles."""
_ABOUT = """\
# The PIN of the trainer's desk in ringtrue, not readable from here. It is a courtesy lock.
# Lost? Delete this file: the desk then asks for a new PIN. Nothing else is lost.
"""


@dataclass(frozen=True, slots=True)
class _Record:
    """What the file holds: `salt` and `hash` in hexadecimal, both empty where no PIN is wanted.

    `wrong` answers came one after another; none is looked at before `rest`, in milliseconds since 1970.
    """

    salt: str = ""
    hash: str = ""
    wrong: int = 0
    rest: int = 0


class Pin:
    """The PIN beside a store, hashed with scrypt (RFC 7914; N 2^14, r 8, p 1).

    Everything raises `InputError` where the file cannot be read or written.
    """

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(FILE)

    @property
    def decided(self) -> bool:
        """Whether somebody has set a PIN, or said that none is wanted."""
        return self.path.exists()

    @property
    def wanted(self) -> bool:
        """Whether a PIN is asked for."""
        return self.decided and bool(self._read().hash)

    def set(self, typed: str) -> None:
        """Ask for these digits from now on; raise `InputError` unless there are `LEAST` to `MOST`."""
        digits = fold(typed)
        if not (LEAST <= len(digits) <= MOST and digits.isascii() and digits.isdigit()):
            raise InputError(
                "pin-form",
                N_("A PIN has {least} to {most} digits."),
                N_("Choose digits that are easy for you alone; no birthday."),
                least=LEAST,
                most=MOST,
            )
        salt = secrets.token_bytes(16)
        self._write(_Record(salt.hex(), _hash(digits, salt).hex()))

    def leave_open(self) -> None:
        """Ask for no PIN from now on."""
        self._write(_Record())

    def pause(self, now: int) -> int:
        """Return for how many seconds more no answer is looked at; `now` in milliseconds since 1970."""
        # a clock that was put back lengthens no pause
        return -(-min(max(self._read().rest - now, 0), LONGEST * 1000) // 1000)

    def open(self, typed: str, now: int) -> bool:
        """Return whether these are the digits; a wrong answer begins a pause, a right one ends all of it.

        Within a pause nothing is looked at, and nothing counted.
        """
        if self.pause(now):
            return False
        record = self._read()
        if hmac.compare_digest(_hash(fold(typed), bytes.fromhex(record.salt)).hex(), record.hash):
            if record.wrong:
                self._write(replace(record, wrong=0, rest=0))
            return True
        seconds = min(2 ** min(record.wrong, 10), LONGEST)
        self._write(replace(record, wrong=record.wrong + 1, rest=now + seconds * 1000))
        return False

    def _read(self) -> _Record:
        try:
            text = read_text(self.path)
            table = TomlTable(parse(self.path, text), self.path, text)
            record = _Record(
                table.words("salt", ""),
                table.words("hash", ""),
                table.number("wrong", 0, most=1_000_000),
                table.number("rest", 0, most=10**15),
            )
            bytes.fromhex(record.salt)
        except (InputError, ValueError) as error:
            raise InputError(
                "pin-file",
                N_("The file of the PIN cannot be read: {path}"),
                N_("Delete it; the desk then asks for a new PIN. Nothing else is lost."),
                path=str(self.path),
            ) from error
        return record

    def _write(self, record: _Record) -> None:
        numbers = f"wrong = {record.wrong}\nrest = {record.rest}\n"
        lines = f'salt = "{record.salt}"\nhash = "{record.hash}"\n{numbers}'
        write_files({self.path: (_ABOUT + lines).encode()}, over=True)


def _hash(digits: str, salt: bytes) -> bytes:
    return scrypt(digits.encode(), salt=salt, n=2**14, r=8, p=1)
