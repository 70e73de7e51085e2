"""Plant and feather figures, for the watermark and the ultraviolet print: outlines and veins."""

from __future__ import annotations

from math import cos, pi, sin

from engine.specimen.design import Figure

Outline = list[tuple[float, float]]


def figure(name: Figure, u: float, v: float, height: float) -> tuple[list[Outline], list[Outline]]:
    """Return the bodies and the veins of a figure that stands in the middle of a place."""
    bodies, veins = {"sprig": _sprig, "ear": _ear, "feather": _feather}[name]()

    def placed(outline: Outline) -> Outline:
        return [(u + x * height, v + y * height) for x, y in outline]

    return [placed(body) for body in bodies], [placed(vein) for vein in veins]


def _leaf(x: float, y: float, length: float, angle: float, width: float = 0.32) -> tuple[Outline, Outline]:
    along, off = (cos(angle), -sin(angle)), (sin(angle), cos(angle))
    sides: tuple[Outline, Outline] = ([], [])
    for side, sign in zip(sides, (1, -1), strict=True):
        for n in range(11):
            t = n / 10
            reach = sign * width * length * sin(pi * t) ** 0.8 * (1 - 0.35 * t)
            far = t * length
            side.append((x + along[0] * far + off[0] * reach, y + along[1] * far + off[1] * reach))
    tip = (x + along[0] * length * 0.9, y + along[1] * length * 0.9)
    return [*sides[0], *reversed(sides[1])], [(x, y), tip]


def _sprig() -> tuple[list[Outline], list[Outline]]:
    bodies, veins = [], [[(0.0, 0.5), (0.02, 0.1), (-0.01, -0.3)]]
    for n in range(4):
        y = 0.26 - n * 0.17
        for side in (0, 1):
            angle = 0.55 if side else pi - 0.55
            body, vein = _leaf(0.0, y, 0.30 - 0.02 * n, angle)
            bodies.append(body)
            veins.append(vein)
    body, vein = _leaf(-0.01, -0.26, 0.27, pi / 2)
    return [*bodies, body], [*veins, vein]


def _ear() -> tuple[list[Outline], list[Outline]]:
    bodies, veins = [], [[(0.05, 0.5), (0.0, 0.2), (0.0, -0.4)]]
    for n in range(6):
        y = 0.20 - n * 0.105
        for side in (0, 1):
            body, vein = _leaf(0.0, y, 0.25, 0.85 if side else pi - 0.85, 0.24)
            bodies.append(body)
            veins.append([vein[1], (vein[1][0] * 1.5, vein[1][1] - 0.10)])
    body, _ = _leaf(0.0, -0.36, 0.16, pi / 2)
    return [*bodies, body], veins


def _feather() -> tuple[list[Outline], list[Outline]]:
    body, vein = _leaf(-0.15, 0.36, 0.92, 1.20, 0.26)
    veins = [[(-0.20, 0.50), *vein]]
    for n in range(8):
        t = 0.12 + 0.09 * n
        x, y = vein[0][0] + (vein[1][0] - vein[0][0]) * t, vein[0][1] + (vein[1][1] - vein[0][1]) * t
        veins.append([(x - 0.15, y - 0.10), (x, y + 0.03), (x + 0.17, y - 0.10)])
    return [body], veins
