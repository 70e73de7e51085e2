"""Shipped files changed by chance: bytes flipped, lines swapped, values swapped, pieces cut and doubled."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3] / "scenarios"
FILES = sorted(ROOT.glob("cn_*/*.toml")) + sorted(ROOT.glob("procedures/*.toml"))
NASTY = (
    b"\x00", b"\x1b[2J", b"\xff", b"\xef\xbb\xbf", b"[[", b"]]", b"{{", b"}}", b'"""', b"'", b'"', b"\r",
    "\u202e".encode(), "\ufe0f".encode(), b"[red]", b"99999999999999999999999", b"0x" + b"f" * 5000, b"inf",
    b"2026-13-45", b"[" * 300, b"a.b.c = 1\n", b"\n[line]\n", b"= =", b"\\u001b", b"[[a|[[b|c]]]]", b"true",
)  # fmt: skip


def mutants(count: int, seed: int) -> Iterator[tuple[Path, bytes]]:
    """Yield files of the shipped packs and one mutant of each, `count` in all."""
    chance = random.Random(seed)
    texts = {file: file.read_bytes() for file in FILES}
    for _ in range(count):
        file = chance.choice(FILES)
        data = texts[file]
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            data = chance.choice(_WAYS)(data, chance)
        yield file, data


def _flip(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(max(len(data), 1))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _put(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(NASTY) + data[at:]


def _cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(1, 400) :]


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(3):
        case 0:
            lines[a], lines[b] = lines[b], lines[a]
        case 1:
            lines.insert(b, lines[a])
        case 2:
            del lines[a]
    return b"\n".join(lines)


def _values(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    keyed = [n for n, line in enumerate(lines) if b"=" in line and not line.startswith(b"#")]
    if len(keyed) < 2:
        return data
    a, b = chance.sample(keyed, 2)
    first, second = lines[a].split(b"=", 1), lines[b].split(b"=", 1)
    lines[a], lines[b] = first[0] + b"=" + second[1], second[0] + b"=" + first[1]
    return b"\n".join(lines)


def _strings(data: bytes, chance: random.Random) -> bytes:
    """Give one key the text of another of its name, or of any other."""
    lines = data.split(b"\n")
    texts = [n for n, line in enumerate(lines) if b'= "' in line]
    if len(texts) < 2:
        return data
    a = chance.choice(texts)
    alike = (
        [n for n in texts if lines[n].split(b"=")[0] == lines[a].split(b"=")[0]]
        if chance.random() < 0.8
        else texts
    )
    value = lines[chance.choice(alike)].split(b"=", 1)[1]
    lines[a] = lines[a].split(b"=", 1)[0] + b"=" + value
    return b"\n".join(lines)


def _blocks(data: bytes, chance: random.Random) -> bytes:
    blocks = data.split(b"\n\n")
    chance.shuffle(blocks)
    return b"\n\n".join(blocks * chance.choice((1, 1, 20)))


_WAYS = (_flip, _put, _cut, _lines, _lines, _values, _blocks, _strings, _strings, _strings, _strings)
