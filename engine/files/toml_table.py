"""A parsed TOML table that hands out checked values and knows which keys are left: files without a model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from engine.errors import InputError, Location
from engine.language import N_

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LEAST_SHARE = 0.05


class TomlTable:
    """A parsed table that hands out checked values and knows which keys are left.

    Every value that is not as asked for raises `InputError` with its place.
    """

    def __init__(
        self, values: dict[str, object], file: Traversable, text: str, path: tuple[str | int, ...] = ()
    ) -> None:
        self._values, self._file, self._text, self._path = values, file, text, path
        self._asked: set[str] = set()

    def words(self, key: str, default: str | None = None, choices: tuple[str, ...] = ()) -> str:
        """Return text; without `default` it must be there, with `choices` be one of these or the default."""
        value = self._get(key, default)
        if not isinstance(value, str) or (not value and default is None):
            raise self.wrong(key, N_("{key} must be text."))
        if choices and value not in (*choices, default):
            raise self.wrong(key, N_("{key} must be one of {choices}."), choices=", ".join(choices))
        return value

    def number(self, key: str, default: int, least: int = 0, most: int = 10_000) -> int:
        """Return a whole number from `least` to `most`."""
        value = self._get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self.wrong(
                key,
                N_("{key} must be a whole number from {least} to {most}."),
                least=max(least, 0),
                most=most,
            )
        return value

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, N_("{key} must be true or false."))
        return value

    def share(self, key: str, default: float) -> float:
        """Return a share from `LEAST_SHARE` to 1 - `LEAST_SHARE`."""
        value = self._get(key, default)
        if not isinstance(value, float) or not LEAST_SHARE <= value <= 1 - LEAST_SHARE:
            raise self.wrong(key, N_("{key} must be a share from 0.05 to 0.95."))
        return value

    def list(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, of which one may stand by itself; empty where there is none."""
        value = self._get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.wrong(key, N_("{key} must be a list of texts."))
        return tuple(value)

    def tables(self, key: str) -> Iterator[TomlTable]:
        """Yield the tables of a list of tables."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.wrong(key, N_("{key} must be written as tables: [[{key}]]."))
        for number, entry in enumerate(value):
            yield TomlTable(entry, self._file, self._text, (*self._path, key, number))

    def table(self, key: str) -> TomlTable | None:
        """Return the table below a key; None where something else stands there, or nothing."""
        value = self._values.get(key)
        if not isinstance(value, dict):
            return None
        self._asked.add(key)
        return TomlTable(value, self._file, self._text, (*self._path, key))

    def gone(self, key: str, instead: str) -> None:
        """Refuse a key of older files; `instead` says what took its place."""
        if key in self._values:
            raise self.wrong(key, instead)

    def done(self) -> None:
        """Refuse a key that nobody has asked for."""
        for key in self._values:
            if key not in self._asked:
                raise self.wrong(key, N_("{key} is not known here."))

    def _get(self, key: str, default: object) -> object:
        self._asked.add(key)
        return self._values.get(key, default)

    def wrong(self, key: str, title: str, **params: str | int) -> InputError:
        """Return the error of a value that is not as asked for, with its place."""
        from engine.files.locations import locate  # only for what is wrong

        path = (*self._path, key)
        line, column = locate(self._text, path)
        location = Location(str(self._file), line, column, ".".join(str(part) for part in path))
        return InputError(
            "drill-key", title, N_("docs/drills.md shows every key."), location=location, key=key, **params
        )
