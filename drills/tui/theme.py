"""The themes and the roles of ink: every pair of colours a screen may show, at 7:1 or more."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from rich.style import Style
from textual.theme import Theme

Role = Literal[
    "ink", "strong", "soft", "brass", "brass-strong", "real", "scam", "line", "chip", "chip-on",
    "label-real", "label-scam", "cue-real", "cue-scam", "mark", "mark-cursor", "cursor",
]  # fmt: skip
"""What a run of text is, not how it looks."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme; `onsel` is text on brass, real and scam."""

    bg: str
    panel: str
    chip: str
    ink: str
    soft: str
    brass: str
    real: str
    scam: str
    line: str
    onsel: str


PALETTES = {
    "ringtrue-dark": Palette(
        bg="#10151B", panel="#18202A", chip="#2A3643", ink="#F1EDE4", soft="#BAC5CF", brass="#F2C66D",
        real="#8FCBFF", scam="#FFB28F", line="#6F8091", onsel="#14181D",
    ),
    "ringtrue-light": Palette(
        bg="#FBF8F1", panel="#F2EDE1", chip="#E3DBCA", ink="#1B1D20", soft="#3E4043", brass="#603B00",
        real="#0B3D78", scam="#7A2006", line="#857B68", onsel="#FFFFFF",
    ),
    "ringtrue-hall": Palette(
        bg="#FFFFFF", panel="#F6F6F6", chip="#EAEAEA", ink="#000000", soft="#1C1E20", brass="#2E1C00",
        real="#001F4D", scam="#4A0D00", line="#6A6152", onsel="#FFFFFF",
    ),
}  # fmt: skip

DARK, LIGHT, HALL = "ringtrue-dark", "ringtrue-light", "ringtrue-hall"
"""`HALL` is for a projector: it reads with every colour blended half with white."""


@cache
def inks(theme: str) -> dict[Role, Style]:
    """Return the style of every role in one of `PALETTES`; any other theme is drawn in the dark one."""
    palette = PALETTES.get(theme, PALETTES[DARK])
    return {
        "ink": Style(color=palette.ink),
        "strong": Style(color=palette.ink, bold=True),
        "soft": Style(color=palette.soft),
        "brass": Style(color=palette.brass),
        "brass-strong": Style(color=palette.brass, bold=True),
        "real": Style(color=palette.real, bold=True),
        "scam": Style(color=palette.scam, bold=True),
        "line": Style(color=palette.line),
        "chip": Style(color=palette.ink, bgcolor=palette.chip, bold=True),
        "chip-on": Style(color=palette.onsel, bgcolor=palette.brass, bold=True),
        "label-real": Style(color=palette.onsel, bgcolor=palette.real, bold=True),
        "label-scam": Style(color=palette.onsel, bgcolor=palette.scam, bold=True),
        "cue-real": Style(color=palette.real, bold=True, underline=True),
        "cue-scam": Style(color=palette.scam, bold=True, underline=True),
        "mark": Style(color=palette.bg, bgcolor=palette.ink, bold=True),
        "mark-cursor": Style(color=palette.bg, bgcolor=palette.ink, bold=True, underline=True),
        "cursor": Style(color=palette.brass, bold=True, underline=True),
    }


def themes() -> tuple[Theme, ...]:
    """Return the themes for the app; every colour of the palette is a `$name` of the stylesheet."""
    return tuple(_theme(name, palette) for name, palette in PALETTES.items())


def _theme(name: str, palette: Palette) -> Theme:
    own = {field: getattr(palette, field) for field in Palette.__slots__}
    return Theme(
        name=name,
        primary=palette.brass,
        secondary=palette.real,
        warning=palette.scam,
        error=palette.scam,
        success=palette.real,
        accent=palette.brass,
        foreground=palette.ink,
        background=palette.bg,
        surface=palette.bg,
        panel=palette.panel,
        dark=name == DARK,
        variables=own,
    )
