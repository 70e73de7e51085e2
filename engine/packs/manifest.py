"""What a pack file says of itself: which pack, which version, whose, and the hash of every file in it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from engine.errors import InputError, Location
from engine.language import N_

NAME = "manifest.json"
FORMAT = 1
"""The format of pack files this program makes and reads."""
_MOST = 10**9
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""The id of a pack names its folder, so it leads nowhere else."""
LONGEST_ID = 48
LARGEST = 1024 * 1024
"""Bytes of a manifest; one of 5,000 files takes some 500,000."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` are SHA-256 in hexadecimal by name; `version` counts from 1; `issuer` may be empty."""

    pack: str
    version: int
    title: str
    issuer: str
    files: Mapping[str, str]

    @property
    def hash(self) -> str:
        """The SHA-256 of all files with their names: two packs with one hash are the same."""
        lines = "".join(f"{name}\n{digest}\n" for name, digest in sorted(self.files.items()))
        return sha256(lines.encode()).hexdigest()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of each file by its name."""
    return {name: sha256(data).hexdigest() for name, data in files.items()}


def manifest_text(manifest: Manifest) -> str:
    """Return a manifest as JSON, sorted, so that one pack always makes the same file."""
    whole = {
        "format": FORMAT,
        "pack": manifest.pack,
        "version": manifest.version,
        "title": manifest.title,
        "issuer": manifest.issuer,
        "hash": manifest.hash,
        "files": dict(manifest.files),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_manifest(data: bytes, file: str) -> Manifest:
    """Return the manifest of a pack file; raise `InputError`, placed in `file`, where wrong."""
    try:
        whole = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _wrong(file) from None
    if not isinstance(whole, dict):
        raise _wrong(file)
    made_in = whole.get("format")
    if isinstance(made_in, int) and FORMAT < made_in < _MOST:
        raise InputError(
            "pack-format",
            N_("The pack file is made by a later version of this program (format {format})."),
            N_("Update the program, or ask for the pack in format {supported}."),
            location=Location(file),
            format=made_in,
            supported=FORMAT,
        )
    files, words = whole.get("files"), [whole.get(key) for key in ("pack", "title", "issuer", "hash")]
    if not (
        made_in == FORMAT
        and _is_count(whole.get("version"))
        and all(isinstance(word, str) for word in words)
        and _ID.fullmatch(str(words[0]))
        and len(str(words[0])) <= LONGEST_ID
        and isinstance(files, dict)
        and all(isinstance(digest, str) for digest in files.values())
    ):
        raise _wrong(file)
    manifest = Manifest(str(words[0]), int(whole["version"]), str(words[1]), str(words[2]), files)
    if manifest.hash != words[3]:
        raise _wrong(file)
    return manifest


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < _MOST


def _wrong(file: str) -> InputError:
    return InputError(
        "pack-manifest",
        N_("The manifest of the pack file is missing or damaged."),
        N_("Ask for the file again; `ringtrue pack build` makes it."),
        location=Location(file),
    )
