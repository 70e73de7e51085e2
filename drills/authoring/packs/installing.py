"""A pack file becomes a folder of the user: checked beside everything else before it takes its place."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drills.authoring.packs.building import refuse_withdrawn
from engine.authoring.approvals_text import approvals_text
from engine.check import Check, Finding
from engine.errors import InputError, Location
from engine.language import N_
from engine.library.approvals.approval import FILE as APPROVALS
from engine.library.approvals.approval import Approvals
from engine.library.header import Pack, read_pack
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.packs import manifest
from engine.packs.archive import PackFile, unpacked
from engine.packs.manifest import Manifest, digests, manifest_text, read_manifest
from results.files.durable import read, write_files, writing


@dataclass(frozen=True, slots=True)
class Installed:
    """What came of a pack file: the pack, the version it replaced (0: none), and what the rules say of it.

    With an error among `findings` nothing was installed; `same` tells that this very version was there.
    """

    pack: Pack
    before: int = 0
    same: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether a rule is broken, so that nothing was installed."""
        return any(finding.severity == "error" for finding in self.findings)


def install(data: bytes, file: str, folder: Path, shelf: Shelf, today: date) -> Installed:
    """Install a pack file into a content folder (`folder`), beside what is on `shelf`.

    A newer version takes the place of the one installed before, and what was approved here stays. Raises
    `InputError` for a file that is not safe, an older version, and where the folder there is nobody's copy.
    """
    packed = unpacked(data, file)
    target = folder / packed.manifest.pack
    before = _installed(target) if target.exists() else None
    if before and before.hash == packed.manifest.hash:
        return Installed(read_pack(target), before.version, same=True)
    if before:
        _refuse_older(before, packed.manifest, target, file)
    with _staged(packed, folder) as staged, _placed(staged, file):
        pack = read_pack(staged)
        if (pack.id, pack.version) != (packed.manifest.pack, packed.manifest.version):
            raise InputError(
                "pack-manifest",
                N_("The manifest of the pack file is missing or damaged."),
                N_("Ask for the file again; `ringtrue pack build` makes it."),
                location=Location(file),
            )
        refuse_withdrawn(pack)
        if before:
            _keep_approvals(shelf, target, staged)
        findings = tuple(
            replace(finding, location=_in_file(finding.location, staged, file))
            for finding in _findings(shelf, target, pack, today)
        )
        result = Installed(pack, before.version if before else 0, findings=findings)
        if not result.refused:
            _place(staged, target)
    return result


def remove(name: str, folder: Path, shelf: Shelf) -> Pack:
    """Remove an installed pack from a content folder and return it; what was played in it stays readable.

    Raises `InputError` where it was not installed there from a pack file.
    """
    pack = next((pack for pack in shelf.packs if pack.id == name), None)
    if pack is None:
        raise no_pack(name)
    target = folder / name
    if str(pack.folder) != str(target):
        raise InputError(
            "pack-elsewhere",
            N_("Pack {name} was not installed here: it lies in {folder}."),
            N_("`ringtrue pack off {name}` keeps drills from drawing it."),
            name=name,
            folder=str(pack.folder),
        )
    _installed(target)
    _away(target)
    return pack


def no_pack(name: str) -> InputError:
    """Return the error for an id that no pack has."""
    return InputError(
        "no-pack",
        N_("There is no pack {name}."),
        N_("`ringtrue list packs` names those there are."),
        name=name,
    )


def _installed(target: Path) -> Manifest:
    """Return the manifest of an installed pack; raise `InputError` where it is somebody's own work."""
    file = target / manifest.NAME
    if not file.is_file():
        raise InputError(
            "pack-own",
            N_("{folder} was not made by installing a pack file: it is somebody's own work."),
            N_("Move it elsewhere first; nothing was changed."),
            folder=str(target),
        )
    about = read_manifest(read(file), str(file))
    here = digests({name: read(target / name) for name in about.files if (target / name).is_file()})
    changed = [
        name for name in sorted(about.files) if name != APPROVALS and here.get(name) != about.files[name]
    ]
    if changed:
        raise InputError(
            "pack-changed",
            N_("{name} was changed after pack {pack} was installed."),
            N_("Copy it to a pack of your own, move {folder} elsewhere, and try again; nothing was changed."),
            name=changed[0],
            pack=about.pack,
            folder=str(target),
        )
    return about


def _refuse_older(before: Manifest, now: Manifest, target: Path, file: str) -> None:
    if now.version > before.version:
        return
    raise InputError(
        "pack-older",
        N_("Version {before} of pack {pack} is installed, and this file holds version {now}."),
        N_("Ask for a newer one, or remove what is installed first: `ringtrue pack remove {pack}`."),
        location=Location(file),
        before=before.version,
        now=now.version,
        pack=now.pack,
    )


@contextmanager
def _staged(packed: PackFile, folder: Path) -> Iterator[Path]:
    """Write a pack file out, out of sight of every library, and clear away what has not taken its place."""
    staged = folder / f".incoming-{secrets.token_hex(4)}"
    files = {**packed.files, manifest.NAME: manifest_text(packed.manifest).encode()}
    try:
        write_files({staged / name: data for name, data in files.items()})
        yield staged
    finally:
        shutil.rmtree(staged, ignore_errors=True)


@contextmanager
def _placed(staged: Path, file: str) -> Iterator[None]:
    """Place what is wrong in the pack file, for the folder it was written out to is gone by then."""
    try:
        yield
    except InputError as error:
        if error.location:
            error.location = _in_file(error.location, staged, file)
        raise


def _in_file(location: Location, staged: Path, file: str) -> Location:
    below = location.file.removeprefix(f"{staged}")
    return location if below == location.file else location._replace(file=f"{file}{below}")


def _keep_approvals(shelf: Shelf, target: Path, staged: Path) -> None:
    """Bring what was approved here into the newer version; of two decisions the later one stands."""
    library = Library(shelf)
    decided = {approval.id: approval for approval in library.approvals(staged).approval}
    ours: Approvals = library.approvals(target)
    for approval in ours.approval:
        other = decided.get(approval.id)
        if other is None or approval.date >= other.date:
            decided[approval.id] = approval
    if ours.approval:
        write_files({staged / APPROVALS: approvals_text(decided.values()).encode()}, over=True)


def _findings(shelf: Shelf, target: Path, pack: Pack, today: date) -> Iterator[Finding]:
    """Yield what the rules say of a pack among everything else that is there; ids are there once."""
    beside = replace(shelf, beside=(*shelf.beside, pack.folder), unseen=frozenset({str(target)}))
    library = Library(beside)
    _ = (beside.headers, beside.drills, library.sources)
    _ = (library.places, library.currencies, library.procedures)
    check = Check(library, today)
    yield from check.pack(pack)
    own = {str(file) for file in beside.drill_files if str(file).startswith(str(pack.folder))}
    yield from (finding for finding in check.drills() if finding.location.file in own)


def _place(staged: Path, target: Path) -> None:
    with writing(target):
        if target.exists():
            _away(target)
        staged.rename(target)


def _away(target: Path) -> None:
    """Take a folder out of sight in one step, then delete it."""
    aside = target.with_name(f".outgoing-{secrets.token_hex(4)}")
    with writing(target):
        target.rename(aside)
    shutil.rmtree(aside, ignore_errors=True)
