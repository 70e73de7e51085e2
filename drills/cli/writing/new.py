"""`ringtrue new`: begin a scenario together with its twin, a pack, or the form that asks for both."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from drills.authoring.naming import twin_id
from drills.run import content, local_time
from drills.run.paths import program_files
from drills.words.language import _
from engine.authoring.skeleton import Begun, pack_text, skeleton
from engine.channels import CHANNELS
from engine.errors import Exit, InputError, UsageError
from engine.kinds import Truth
from engine.language import N_
from engine.library.library import Library
from results.journal.durable import read, write_files

_PLACES = {"counter": "bank-counter", "chat": "phone"}
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    parser.add_argument("kind", nargs="?", choices=(*CHANNELS, "pack"), help=_("the channel, or a pack"))
    parser.add_argument(
        "name",
        nargs="?",
        default="",
        help=_("the id of the first file, such as cn-telecom-q7f; of a pack cn-telecom"),
    )
    parser.add_argument("--to", default=".", metavar="FOLDER", help=_("where to write; the folder of a pack"))
    parser.add_argument("--sheet", metavar="FILE.xlsx", help=_("write a form to fill in, without TOML"))
    parser.add_argument(
        "--from", dest="source", metavar="FILE.xlsx",
        help=_("a form in which the scam is filled in: the genuine twin begins as a copy of it"),
    )  # fmt: skip
    parser.add_argument("--place", default="", help=_("where it happens"))
    parser.add_argument("--topic", default="topic", help=_("the hook that both twins share"))


def execute(asked: argparse.Namespace) -> int:
    """Write the files, none over another, and name them."""
    if asked.sheet:
        return _sheet(Path(asked.sheet), asked)
    if not asked.kind:
        raise UsageError(
            "new-kind",
            N_("Say what is to be begun."),
            N_("Such as `ringtrue new call cn-telecom-q7f`, or `ringtrue new --sheet FILE.xlsx`."),
        )
    if not _NAME.fullmatch(asked.name) or len(asked.name) > 48:
        raise InputError(
            "new-name",
            N_("{name} is no id: small letters, digits and single hyphens, two parts at least."),
            N_("Such as cn-telecom-q7f: the pack, then three that hint at nothing."),
            name=asked.name,
        )
    made = _pack(asked) if asked.kind == "pack" else _scenarios(asked)
    write_new(made, asked.store)
    for file in made:
        print(file)
    return Exit.DONE


def write_new(made: Mapping[Path, str], store: str) -> None:
    """Write files, all or none, none over another; raise `InputError` where one is there or cannot be."""
    for file in made:
        _refuse_old(file)
    write_files({file: text.encode() for file, text in made.items()}, program_files(store))


def _sheet(file: Path, asked: argparse.Namespace) -> int:
    from drills.authoring.sheets.blank import Prefilled, workbook
    from drills.authoring.sheets.prefilled import begun
    from drills.authoring.sheets.reading import read_form
    from drills.authoring.sheets.remarks import Remarks
    from drills.cli.writing.cells import refused

    remarks = Remarks()
    filled = read_form(read(Path(asked.source)), asked.source, remarks) if asked.source else None
    if remarks.wrong:
        return refused(remarks, Exit.INPUT)
    _refuse_old(file)
    data = BytesIO()
    workbook(Library(content.shelf(asked.store)).places, begun(filled) if filled else Prefilled()).save(data)
    write_files({file: data.getvalue()}, program_files(asked.store))
    print(file)
    return Exit.DONE


def _pack(asked: argparse.Namespace) -> dict[Path, str]:
    folder = Path(asked.to) / asked.name.replace("-", "_")
    return {folder / "pack.toml": pack_text(asked.name)}


def _scenarios(asked: argparse.Namespace) -> dict[Path, str]:
    library = Library(content.shelf(asked.store))
    place = asked.place or _PLACES.get(asked.kind, "home")
    if place not in library.places:
        raise InputError(
            "new-place",
            N_("There is no place {name}."),
            N_("It is one of: {known}."),
            name=place,
            known=", ".join(library.places),
        )
    names = (asked.name, twin_id(asked.name))
    digest = sha256(asked.name.encode()).digest()[0]
    truths: tuple[Truth, Truth] = ("scam", "genuine") if digest % 2 else ("genuine", "scam")
    today = local_time.today()
    currency = next(iter(library.currencies.values()))
    if asked.kind == "quiz":
        begun = [Begun(asked.name, "quiz", library.places[place], None, None, asked.topic, today, currency)]
    else:
        begun = [
            Begun(name, asked.kind, library.places[place], twin, truth, asked.topic, today, currency)
            for name, twin, truth in zip(names, reversed(names), truths, strict=True)
        ]
    return {Path(asked.to) / f"{one.id}.toml": skeleton(one) for one in begun}


def _refuse_old(file: Path) -> None:
    if file.exists():
        raise InputError(
            "new-exists",
            N_("{name} is there already."),
            N_("Choose another name; nothing was written."),
            name=str(file),
        )
