"""A fictional note as parameters: the same seed, level and series always make the same note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.chance import draw, share, shuffled
from engine.errors import InputError
from engine.language import N_
from engine.specimen.catalogue import DENOMINATIONS, LEVELS, SERIES, Series
from engine.specimen.design import Design, design
from engine.specimen.faults import Fault, Subtlety, nearest, parse_fault, possible, together
from engine.specimen.wear import WEAR, parse_wear

_LETTERS = "ABCDEFGHKLMNPQRSTUWXYZ"
ODD_PREFIX = "JJ"
"""What the rumours warn of; it proves nothing."""
_MILDEST: dict[int, tuple[Subtlety, ...]] = {
    1: ("gross",),
    2: ("gross", "clear"),
    3: ("clear",),
    4: ("clear", "hard"),
    5: ("hard",),
}
_WORN_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Note:
    """One note: what it is meant to be, what is wrong with it, and how worn it is."""

    seed: str
    level: int
    series: Series
    denomination: int
    design: Design
    serial: str
    faults: tuple[Fault, ...] = ()
    wear: tuple[str, ...] = ()

    @property
    def genuine(self) -> bool:
        """Whether nothing is wrong with it; wear is not wrong."""
        return not self.faults

    @property
    def sound(self) -> Note:
        """The same note without its faults, as worn as it is."""
        return replace(self, faults=())

    def fault(self, kind: str) -> Subtlety | None:
        """Return how subtle a fault of the note is, or None where it has none of that kind."""
        return next((fault.subtlety for fault in self.faults if fault.kind == kind), None)

    @property
    def horizontal(self) -> str:
        """The serial printed along the lower edge: two letters, three and three digits if sound."""
        form = self.fault("serial-form")
        if form == "hard":
            return f"{self.serial[:5]}D{self.serial[6:]}"
        return self.serial + {None: "", "gross": "08", "clear": "0"}[form]

    @property
    def vertical(self) -> str:
        """The serial printed along the right edge of the newer series, else empty."""
        if self.series == "a":
            return ""
        wrong = {"clear": 2, "hard": 1}.get(self.fault("serial-mismatch") or "", 0)
        if not wrong:
            return self.horizontal
        tail = "".join(str((int(digit) + 5) % 10) for digit in self.serial[-wrong:])
        return f"{self.horizontal[:-wrong]}{tail}"


def make_note(
    seed: str,
    level: int = 3,
    series: str = "",
    denomination: int = 0,
    faults: Iterable[str] | None = None,
    wear: Iterable[str] | None = None,
) -> Note:
    """Return the note of a seed; what is not asked for is decided by the seed.

    `level` is one of `LEVELS`; `faults` are `kind` or `kind:subtlety`, an empty list asks for a genuine
    note, None leaves it to the seed (half of the notes are false, half of all are worn). Raises
    `InputError` for names that are not known and for faults that cannot be on one note.
    """
    _among(level, LEVELS, N_("There is no level {asked}."))
    own_series = _series(seed, series)
    value = denomination or DENOMINATIONS[draw(seed, "specimen", "denomination") % len(DENOMINATIONS)]
    _among(value, DENOMINATIONS, N_("There is no note of {asked}."))
    mildest = _subtlety(seed, level, "asked")
    broken = (
        _faults(seed, level, own_series)
        if faults is None
        else [parse_fault(fault, mildest) for fault in faults]
    )
    worn = _wear(seed) if wear is None else parse_wear(wear)
    return Note(
        seed=seed,
        level=level,
        series=own_series,
        denomination=value,
        design=design(seed, value),
        serial=_serial(seed, "odd-prefix" in worn),
        faults=together(broken, own_series),
        wear=worn,
    )


def _among(wanted: int, allowed: tuple[int, ...], title: str) -> None:
    if wanted not in allowed:
        raise InputError(
            "specimen-number", title, N_("Known: {known}."), asked=wanted, known=", ".join(map(str, allowed))
        )


def _series(seed: str, wanted: str) -> Series:
    if not wanted:
        return SERIES[draw(seed, "specimen", "series") % len(SERIES)]
    for candidate in SERIES:
        if candidate == wanted:
            return candidate
    raise InputError(
        "specimen-series",
        N_("There is no series {asked}."),
        N_("Known: {known}."),
        asked=wanted,
        known=", ".join(SERIES),
    )


def _subtlety(seed: str, level: int, slot: str) -> Subtlety:
    choices = _MILDEST[level]
    return choices[draw(seed, "specimen", f"subtlety/{slot}") % len(choices)]


def _faults(seed: str, level: int, series: Series) -> list[Fault]:
    if share(seed, "specimen", "false") >= 0.5:
        return []
    return _spoilt(seed, level, series)


def spoilt(seed: str, level: int, series: Series) -> tuple[str, ...]:
    """Return the faults, as `kind:subtlety`, that a seed gives to a note that is to be false."""
    return tuple(f"{fault.kind}:{fault.subtlety}" for fault in _spoilt(seed, level, series))


def worn(seed: str) -> tuple[str, ...]:
    """Return the wear a seed gives to a note, none for half of them."""
    return _wear(seed)


def _spoilt(seed: str, level: int, series: Series) -> list[Fault]:
    wanted = 1 + draw(seed, "specimen", "faults") % max(1, 4 - level)
    chosen: dict[str, Fault] = {}
    for kind in shuffled(possible(series), seed, "specimen", "fault-kinds"):
        subtlety = _subtlety(seed, level, kind)
        fault = Fault(kind, nearest(kind, subtlety))
        if fault.subtlety == subtlety and fault.about.feature not in chosen:
            chosen[fault.about.feature] = fault
        if len(chosen) == wanted:
            break
    return list(chosen.values())


def _wear(seed: str) -> tuple[str, ...]:
    if share(seed, "specimen", "worn") >= _WORN_SHARE:
        return ()
    kinds = shuffled(WEAR, seed, "specimen", "wear-kinds")
    return parse_wear(kinds[: 1 + draw(seed, "specimen", "wear") % 2])


def _serial(seed: str, odd: bool) -> str:
    chance = draw(seed, "specimen", "serial")
    letters = "".join(_LETTERS[(chance >> shift) % len(_LETTERS)] for shift in (0, 16))
    return f"{ODD_PREFIX if odd else letters}{(chance >> 32) % 1_000_000:06}"
