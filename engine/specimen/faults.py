"""What can be wrong with a specimen note: kinds, how subtle each may be, and in which looks it shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from engine.errors import InputError
from engine.language import N_
from engine.specimen.catalogue import FEATURES, Look, Series

if TYPE_CHECKING:
    from engine.kinds import CueKind

Subtlety = Literal["gross", "clear", "hard"]
SUBTLETIES: tuple[Subtlety, ...] = get_args(Subtlety)
"""Gross shows in plain sight; clear only in its look; hard only there and faintly."""

_ALL: tuple[Subtlety, ...] = SUBTLETIES
_UNSEEN: tuple[Subtlety, ...] = ("clear", "hard")
_PLAIN: tuple[Subtlety, ...] = ("gross",)


@dataclass(frozen=True, slots=True)
class FaultKind:
    """A kind of fault: the feature it breaks, the look that names it, the cue it counts as."""

    feature: str
    look: Look
    cue: CueKind
    subtleties: tuple[Subtlety, ...] = _ALL


FAULTS: dict[str, FaultKind] = {
    "print-flat": FaultKind("print", "magnify", "blurred-lines"),
    "wrong-size": FaultKind("cut", "see", "spliced", _PLAIN),
    "spliced": FaultKind("cut", "light", "spliced"),
    "one-side-good": FaultKind("layers", "light", "spliced"),
    "watermark-flat": FaultKind("watermark", "light", "watermark-flat"),
    "watermark-missing": FaultKind("watermark", "light", "watermark-flat", ("clear",)),
    "register-off": FaultKind("register", "light", "register-out-of-line"),
    "register-whole": FaultKind("register", "see", "register-out-of-line", _PLAIN),
    "thread-missing": FaultKind("thread", "light", "thread-printed"),
    "thread-printed": FaultKind("thread", "tilt", "thread-printed"),
    "numeral-no-shift": FaultKind("numeral", "tilt", "numeral-does-not-shift"),
    "numeral-wrong-shift": FaultKind("numeral", "tilt", "numeral-does-not-shift", _UNSEEN),
    "numeral-moved": FaultKind("numeral", "light", "spliced"),
    "band-still": FaultKind("band", "tilt", "numeral-does-not-shift", _UNSEEN),
    "hidden-wrong": FaultKind("hidden", "tilt", "numeral-does-not-shift", _UNSEEN),
    "no-relief": FaultKind("relief", "feel", "no-relief", _UNSEEN),
    "relief-pressed": FaultKind("relief", "feel", "no-relief", _UNSEEN),
    "paper-limp": FaultKind("body", "feel", "no-relief"),
    "lines-blurred": FaultKind("lines", "magnify", "blurred-lines"),
    "microtext-broken": FaultKind("microtext", "magnify", "blurred-lines", _UNSEEN),
    "paper-glows": FaultKind("paper", "uv", "paper-glows"),
    "pattern-missing": FaultKind("pattern", "uv", "paper-glows", _UNSEEN),
    "fibres-printed": FaultKind("fibres", "uv", "paper-glows"),
    "serial-form": FaultKind("serials", "compare-serials", "serial-mismatch"),
    "serial-mismatch": FaultKind("pair", "compare-serials", "serial-mismatch", _UNSEEN),
}
"""Fault kind by name. A kind without `gross` cannot be seen in plain sight; one with `gross` alone
always is."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one note."""

    kind: str
    subtlety: Subtlety

    @property
    def about(self) -> FaultKind:
        """Its kind."""
        return FAULTS[self.kind]

    @property
    def looks(self) -> tuple[Look, ...]:
        """The looks that show it, the plainest first."""
        if self.subtlety == "gross" and self.about.look != "see":
            return ("see", self.about.look)
        return (self.about.look,)


def possible(series: Series) -> tuple[str, ...]:
    """Return the fault kinds a series can have: what it does not carry cannot be false."""
    return tuple(name for name, kind in FAULTS.items() if kind.feature in FEATURES[series])


def parse_fault(text: str, subtlety: Subtlety) -> Fault:
    """Return the fault of `kind` or `kind:subtlety`; without one, the nearest the kind can have.

    Raises `InputError` for names that are not known and for a kind that cannot be so subtle.
    """
    name, _, wanted = text.partition(":")
    if name not in FAULTS:
        raise InputError(
            "specimen-fault", N_("There is no fault {name}."), N_("Known: {known}."),
            name=name, known=", ".join(FAULTS),
        )  # fmt: skip
    able = FAULTS[name].subtleties
    if not wanted:
        return Fault(name, nearest(name, subtlety))
    for candidate in able:
        if candidate == wanted:
            return Fault(name, candidate)
    raise InputError(
        "specimen-subtlety", N_("{name} cannot be {asked}."), N_("Known: {known}."),
        name=name, asked=wanted, known=", ".join(able),
    )  # fmt: skip


def nearest(kind: str, subtlety: Subtlety) -> Subtlety:
    """Return the subtlety a kind can have that is nearest to the one wished."""
    wished = SUBTLETIES.index(subtlety)
    return min(FAULTS[kind].subtleties, key=lambda able: abs(SUBTLETIES.index(able) - wished))


def together(faults: Iterable[Fault], series: Series) -> tuple[Fault, ...]:
    """Return the faults, ordered as in `FAULTS`; raise `InputError` where they cannot be on one note."""
    broken: dict[str, Fault] = {}
    for fault in sorted(faults, key=lambda fault: tuple(FAULTS).index(fault.kind)):
        if fault.about.feature not in FEATURES[series]:
            raise InputError(
                "specimen-series", N_("Series {series} has nothing that {name} could spoil."),
                N_("Known: {known}."), series=series, name=fault.kind, known=", ".join(possible(series)),
            )  # fmt: skip
        other = broken.setdefault(fault.about.feature, fault)
        if other is not fault:
            raise InputError(
                "specimen-pair", N_("{name} and {other} spoil the same thing."),
                N_("Take one of them."), name=fault.kind, other=other.kind,
            )  # fmt: skip
    return tuple(broken.values())
