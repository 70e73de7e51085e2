"""A folder becomes a pack file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import InputError, Location
from engine.language import N_
from engine.library.header import Pack, read_header, read_pack
from engine.packs.archive import KINDS, is_pack_name, packed
from engine.packs.manifest import Manifest, digests
from results.files.durable import read


@dataclass(frozen=True, slots=True)
class Built:
    """A pack file: its manifest and bytes, and the files of the folder that have no place in it."""

    manifest: Manifest
    data: bytes
    left_out: tuple[str, ...]


def build(folder: Path) -> Built:
    """Return the pack file of a folder; raise `InputError` for a link, or where it is not whole."""
    pack = read_pack(folder)
    files: dict[str, bytes] = {}
    left_out: list[str] = []
    for path in _below(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            raise InputError(
                "pack-path",
                N_("{name} is a link; a pack file holds no links."),
                N_("Put the file itself there."),
                location=Location(str(path)),
                name=name,
            )
        if is_pack_name(name):
            files[name] = read(path)
        else:
            left_out.append(name)
    refuse_withdrawn(pack)
    about = Manifest(pack.id, pack.version, pack.title, pack.issuer, digests(files))
    return Built(about, packed(about, files), tuple(left_out))


def refuse_withdrawn(pack: Pack) -> None:
    """Raise `InputError` where a pack still holds what it withdraws."""
    for file in pack.files():
        name = read_header(file, pack.id).id
        if name in pack.withdrawn:
            raise InputError(
                "pack-withdrawn",
                N_("{name} is withdrawn and still in the pack."),
                N_("Delete its file, or its id from withdrawn in pack.toml."),
                location=Location(str(pack.folder / "pack.toml"), key="withdrawn"),
                name=name,
            )


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files of a pack, hidden ones and those of other programs left aside, by name."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name == "manifest.json":
            continue
        if path.is_dir() and path.name in KINDS and not path.is_symlink():
            yield from sorted(below for below in path.iterdir() if not below.name.startswith("."))
        else:
            yield path
