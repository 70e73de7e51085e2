"""`ringtrue pack`: hand packs on as files, install and remove them, switch them off and on, withdraw."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from drills.authoring.packs.building import build
from drills.authoring.packs.installing import install, no_pack, remove
from drills.cli.playing.list import show
from drills.cli.writing.printed.findings import print_text
from drills.cli.writing.withdrawing import reinstate, withdraw, withdraw_with
from drills.desk import content, local_time
from drills.desk.paths import program_files, store_file
from drills.desk.preferences.settings import switch
from drills.words.language import _, counted
from engine.check import Check
from engine.errors import Exit, InputError, UsageError
from engine.language import N_
from engine.library.header import read_pack
from engine.library.library import Library
from engine.packs.archive import MOST_PACKED
from results.files.durable import read, replacing

ENDING = ".zip"


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `pack`."""
    parser.add_argument("act", choices=(*_ACTS, *_OF_SCENARIOS), help=_("what to do"))
    parser.add_argument(
        "what", nargs="*", metavar="FOLDER|FILE|ID",
        help=_(
            "build: the folder of a pack; install: a pack file; remove, on, off: the id of a pack;"
            " withdraw, reinstate: ids of scenarios, a list of them or a pack file"
        ),
    )  # fmt: skip
    parser.add_argument("--reason", default="", metavar="TEXT", help=_("why something is withdrawn"))
    parser.add_argument(
        "-o", dest="output", default="", metavar="FILE.zip", help=_("where build writes the pack file")
    )
    parser.add_argument("--json", action="store_true", help=_("for machines"))


def execute(options: argparse.Namespace) -> int:
    """Do one of the acts."""
    if options.act in _OF_SCENARIOS:
        if options.act == "reinstate" and not options.what:
            raise _nothing(N_("Say which scenario."))
        return _OF_SCENARIOS[options.act](options)
    if options.act != "list" and len(options.what) != 1:
        raise _nothing(N_("Say which pack."))
    options.what = "".join(options.what)
    return _ACTS[options.act](options)


def _nothing(title: str) -> UsageError:
    return UsageError("pack-what", title, N_("`ringtrue pack --help` shows what each act takes."))


def _list(options: argparse.Namespace) -> int:
    return show("packs", options)


def _build(options: argparse.Namespace) -> int:
    """Write the pack file where the rules find no error, and say what is not in it."""
    folder = Path(options.what)
    if not (folder / "pack.toml").is_file():
        raise InputError(
            "pack-folder",
            N_("{name} is not the folder of a pack: it holds no pack.toml."),
            N_("`ringtrue new pack NAME` begins one."),
            name=options.what,
        )
    built = build(folder)
    check = Check(Library(content.shelf(options.store)), local_time.today())
    findings = [*check.pack(read_pack(folder))]
    print_text(findings, everything=False, out=sys.stderr, talk=sys.stderr)
    if any(finding.severity == "error" for finding in findings):
        return Exit.FINDINGS
    about = built.manifest
    target = Path(options.output or f"{about.pack}-{about.version}{ENDING}")
    with replacing(target, program_files(options.store)) as stream:
        stream.write(built.data)
    for name in built.left_out:
        print(_("{name} has no place in a pack file and is left out.").format(name=name), file=sys.stderr)
    files = counted("{count} file", "{count} files", len(about.files))
    print(_("Version {version}, {files}.").format(version=about.version, files=files), file=sys.stderr)
    print(f"SHA-256 {about.hash}", file=sys.stderr)
    print(target)
    return Exit.DONE


def _install(options: argparse.Namespace) -> int:
    """Install a pack file, or say why not."""
    file = Path(options.what)
    if file.is_file() and file.stat().st_size > MOST_PACKED:
        raise InputError(
            "pack-size",
            N_("The pack file is larger than a pack can be."),
            N_("Ask for the file again; `ringtrue pack build` makes it."),
        )
    shelf = content.shelf(options.store)
    result = install(read(file), options.what, content.own_folder(), shelf, local_time.today())
    if result.refused:
        print_text(result.findings, everything=False, out=sys.stderr, talk=sys.stderr)
        print(_("Nothing was installed: the pack breaks rules."), file=sys.stderr)
        return Exit.FINDINGS
    pack = result.pack
    words = (
        _("Pack {name} version {version} is installed already.")
        if result.same
        else _("Pack {name} version {version} is installed; it replaces version {before}.")
        if result.before
        else _("Pack {name} version {version} is installed, and drills draw from it.")
    )
    print(words.format(name=pack.id, version=pack.version, before=result.before))
    withdraw_with(options.store, pack)
    return Exit.DONE


def _remove(options: argparse.Namespace) -> int:
    pack = remove(options.what, content.own_folder(), content.shelf(options.store))
    print(_("Pack {name} is removed; what was played in it stays in the scores.").format(name=pack.id))
    return Exit.DONE


def _switch(options: argparse.Namespace) -> int:
    """Let drills draw from a pack, or not."""
    on = options.act == "on"
    if options.what not in {pack.id for pack in content.shelf(options.store).packs}:
        raise no_pack(options.what)
    switch(store_file(options.store), options.what, on=on)
    words = _("Drills draw from {name}.") if on else _("No drill draws from {name} any more.")
    print(words.format(name=options.what))
    return Exit.DONE


_ACTS: dict[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "install": _install,
    "list": _list,
    "remove": _remove,
    "on": _switch,
    "off": _switch,
}
_OF_SCENARIOS: dict[str, Callable[[argparse.Namespace], int]] = {
    "withdraw": withdraw,
    "reinstate": reinstate,
}
