"""The pack file: a zip of TOML files and a manifest, made the same every time and read without trust."""

from __future__ import annotations

import re
import stat
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from engine.errors import InputError, Location
from engine.files.toml import LARGEST as LARGEST_TOML
from engine.language import N_
from engine.packs import manifest
from engine.packs.manifest import Manifest, digests, manifest_text, read_manifest

KINDS = ("aid", "currencies", "drills", "families", "places", "procedures", "publicity", "sources")
"""The folders a pack may hold beside its scenarios."""
MOST_FILES = 5000
MOST_BYTES = 64 * 1024 * 1024
"""Bytes of all files of a pack together, unpacked; 5,000 scenarios take some 60 million."""
MOST_PACKED = 32 * 1024 * 1024
"""Bytes of a pack file."""
_NAME = re.compile(rf"(?:(?:{'|'.join(KINDS)})/)?(?P<stem>[a-z0-9][a-z0-9_-]{{0,63}})\.toml")
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that are devices on Windows, whatever stands behind the dot."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file in it: one pack always makes the same bytes."""
_UNREADABLE = (
    BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OverflowError,
    ValueError,
    OSError,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack file that was read: its manifest, and its files by name, each with the hash it ought to have."""

    manifest: Manifest
    files: Mapping[str, bytes]


def is_pack_name(name: str) -> bool:
    """Return whether a file of this name may be in a pack: TOML, below no folder but `KINDS`."""
    match = _NAME.fullmatch(name)
    return match is not None and not _DEVICE.fullmatch(match["stem"])


def packed(about: Manifest, files: Mapping[str, bytes]) -> bytes:
    """Return a pack file; the names are those of the manifest."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in {
            manifest.NAME: manifest_text(about).encode(),
            **dict(sorted(files.items())),
        }.items():
            info = ZipInfo(name, _DAY)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, 0o100644 << 16, 3
            archive.writestr(info, data)
    return target.getvalue()


def unpacked(data: bytes, file: str) -> PackFile:
    """Return what a pack file holds; raise `InputError`, placed in `file`, for the first thing wrong.

    Refused are names that lead elsewhere, links and devices, more than `MOST_FILES` or `MOST_BYTES`, what is
    no TOML, and whatever differs from the manifest. Never more is unpacked than is allowed.
    """
    if len(data) > MOST_PACKED:
        raise _too_large(file)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse(entries, file)
            read = {entry.filename: _read(archive, entry, file) for entry in entries}
    except _UNREADABLE as error:
        raise InputError(
            "pack-zip",
            N_("This is no pack file, or it is damaged."),
            N_("Ask for the file again; `ringtrue pack build` makes it."),
            location=Location(file),
        ) from error
    about = read_manifest(read.pop(manifest.NAME, b""), file)
    _compare(about, read, file)
    return PackFile(about, read)


def _refuse(entries: list[ZipInfo], file: str) -> None:
    """Raise for what would be wrong to unpack, by the list of contents alone."""
    names = [entry.filename for entry in entries]
    if len(names) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _too_large(file)
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise _unsafe(
                file, entry, N_("The pack file holds {name}, which is a link, a folder or a device.")
            )
        # The name as it stands in the file: `filename` is cut at a zero and turned round on Windows.
        if entry.orig_filename != entry.filename or not (
            entry.filename == manifest.NAME or is_pack_name(entry.filename)
        ):
            raise _unsafe(file, entry, N_("The pack file holds {name}, which has no place in a pack."))
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or entry.flag_bits & 1:
            raise _unsafe(file, entry, N_("The pack file holds {name}, which is encrypted or packed oddly."))
        if entry.file_size > (manifest.LARGEST if entry.filename == manifest.NAME else LARGEST_TOML):
            raise _too_large(file)
    if len(set(names)) != len(names):
        raise InputError(
            "pack-path",
            N_("The pack file holds a name twice."),
            N_("Ask for the file again; `ringtrue pack build` makes it."),
            location=Location(file),
        )


def _read(archive: ZipFile, entry: ZipInfo, file: str) -> bytes:
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size + 1)
    if len(data) != entry.file_size:
        raise _too_large(file)
    return data


def _compare(about: Manifest, files: Mapping[str, bytes], file: str) -> None:
    here = digests(files)
    for name in sorted({*about.files, *here}):
        if about.files.get(name) != here.get(name):
            raise InputError(
                "pack-hash",
                N_("{name} is not as the manifest of the pack file says."),
                N_("Ask for the file again; it was changed or damaged on its way."),
                location=Location(file),
                name=name,
            )


def _unsafe(file: str, entry: ZipInfo, title: str) -> InputError:
    hint = N_("Nothing was unpacked. Ask whoever sent it for a file made by `ringtrue pack build`.")
    return InputError("pack-path", title, hint, location=Location(file), name=entry.orig_filename)


def _too_large(file: str) -> InputError:
    return InputError(
        "pack-size",
        N_("The pack file is larger than a pack can be."),
        N_("Nothing was unpacked. A pack holds {files} files and {megabytes} MB at most."),
        location=Location(file),
        files=MOST_FILES,
        megabytes=MOST_BYTES // 1024 // 1024,
    )
