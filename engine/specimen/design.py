"""How one issue of notes looks: palette, motif, guilloche, thread, fibres; all decided by a seed."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi
from typing import Literal, TypeVar

from engine.chance import draw, share
from engine.specimen.catalogue import LENGTH

Rgb = tuple[int, int, int]
Scene = Literal["bridge", "ridges", "heron", "terraces"]
Figure = Literal["sprig", "ear", "feather"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Palette:
    """The inks of one denomination; `shift` is what its shifting ink turns into."""

    name: str
    paper: Rgb
    pale: Rgb
    main: Rgb
    deep: Rgb
    accent: Rgb
    glow: Rgb
    shift: Rgb


@dataclass(frozen=True, slots=True)
class Wave:
    """One background line v = level + swing sin(2π(turns u / LENGTH) + phase) + a slower second wave."""

    level: float
    swing: float
    turns: float
    phase: float


@dataclass(frozen=True, slots=True)
class Rosette:
    """A family of closed curves r = R(1 - depth + depth cos(petals t + phase)), turned step by step."""

    radius: float
    depth: float
    petals: int
    copies: int
    phase: float


@dataclass(frozen=True, slots=True)
class Fibre:
    """A short curved hair in the paper that glows under ultraviolet light."""

    u: float
    v: float
    length: float
    angle: float
    bend: float
    colour: Rgb


@dataclass(frozen=True, slots=True)
class Design:
    """Everything that is alike on sound and false notes of one seed and denomination."""

    palette: Palette
    scene: Scene
    watermark: Figure
    uv_figure: Figure
    waves: tuple[Wave, ...]
    sun: Rosette
    medal: Rosette
    petals: int
    thread: float
    windows: int
    fibres: tuple[Fibre, ...]


SCENES: tuple[Scene, ...] = ("bridge", "ridges", "heron", "terraces")
FIGURES: tuple[Figure, ...] = ("sprig", "ear", "feather")
_PAPER = (244, 237, 222)
PALETTES: dict[int, tuple[Palette, ...]] = {
    10: (
        Palette("ochre", _PAPER, (231, 214, 178), (186, 128, 52), (122, 72, 22), (76, 128, 128),
                (232, 178, 96), (40, 104, 140)),
        Palette("clay", (245, 236, 224), (232, 205, 184), (188, 112, 78), (126, 58, 34), (84, 126, 110),
                (236, 176, 120), (32, 112, 96)),
    ),
    30: (
        Palette("teal", (243, 238, 224), (200, 222, 210), (78, 150, 142), (18, 94, 74), (168, 116, 156),
                (230, 178, 98), (160, 62, 30)),
        Palette("moss", (244, 239, 222), (212, 222, 190), (116, 150, 92), (40, 88, 46), (176, 120, 112),
                (226, 188, 92), (150, 52, 84)),
    ),
    60: (
        Palette("plum", (245, 237, 228), (224, 206, 222), (142, 104, 150), (84, 42, 98), (92, 138, 132),
                (232, 168, 124), (28, 110, 96)),
        Palette("mauve", (244, 237, 230), (220, 208, 226), (124, 112, 168), (62, 50, 116), (176, 118, 104),
                (236, 186, 120), (150, 84, 16)),
    ),
    100: (
        Palette("indigo", (243, 238, 226), (202, 214, 228), (86, 122, 166), (24, 56, 112), (186, 116, 84),
                (236, 180, 104), (140, 44, 92)),
        Palette("slate", (242, 238, 228), (206, 216, 220), (98, 130, 146), (26, 68, 90), (176, 126, 70),
                (232, 172, 112), (156, 66, 28)),
    ),
}  # fmt: skip
_GLOWS: tuple[Rgb, ...] = ((92, 214, 255), (255, 122, 176), (150, 255, 150), (255, 214, 96))


def design(seed: str, denomination: int) -> Design:
    """Return the design of a seed; a denomination always keeps its own family of colours."""
    slot = f"design/{denomination}"

    def number(name: str, low: float, high: float) -> float:
        return low + (high - low) * share(seed, "specimen", f"{slot}/{name}")

    def one(name: str, choices: tuple[T, ...]) -> T:
        return choices[draw(seed, "specimen", f"{slot}/{name}") % len(choices)]

    def whole(name: str, low: int, high: int) -> int:
        return low + draw(seed, "specimen", f"{slot}/{name}") % (high - low + 1)

    lines = 26
    turns, swing = number("turns", 1.6, 3.2), number("swing", 0.02, 0.045)
    phase, drift = number("phase", 0, 2 * pi), number("drift", 0.12, 0.4)
    waves = tuple(Wave((n + 0.5) / lines, swing, turns, phase + n * drift) for n in range(lines))

    def curves(name: str, radius: float, petals: tuple[int, int], copies: int) -> Rosette:
        depth, phase = number(f"{name}-depth", 0.18, 0.34), number(f"{name}-phase", 0, pi)
        return Rosette(radius, depth, whole(f"{name}-petals", *petals), copies, phase)

    return Design(
        palette=one("palette", PALETTES[denomination]),
        scene=one("scene", SCENES),
        watermark=one("watermark", FIGURES),
        uv_figure=one("uv", FIGURES),
        waves=waves,
        sun=curves("sun", 0.33, (9, 16), 14),
        medal=curves("medal", 0.11, (5, 9), 8),
        petals=whole("petals", 5, 6),
        thread=number("thread", 1.905, 1.945),
        windows=whole("windows", 4, 5),
        fibres=tuple(_fibre(draw(seed, "specimen", f"{slot}/fibre{n}")) for n in range(26)),
    )


def _fibre(chance: int) -> Fibre:
    """Return the hair of one draw, of which each property takes 40 bits."""
    u, v, length, angle, bend = (((chance >> 40 * n) % 2**40) / 2**40 for n in range(5))
    colour = _GLOWS[(chance >> 200) % len(_GLOWS)]
    return Fibre(
        0.06 + (LENGTH - 0.12) * u,
        0.08 + 0.84 * v,
        0.06 + 0.05 * length,
        pi * angle,
        0.06 * bend - 0.03,
        colour,
    )
