"""`ringtrue new`: begin a scenario, a pack, a drill, or the form that asks for a pair."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from drills.authoring.naming import twin_id
from drills.cli.writing import new_drill
from drills.desk import content, local_time
from drills.desk.paths import program_files
from drills.words.language import _, script
from engine.authoring.beginnings import in_language, place_of
from engine.authoring.family_skeleton import family_skeleton
from engine.authoring.skeleton import pack_text, skeleton
from engine.channels import channel_names, model
from engine.errors import Exit, InputError, UsageError
from engine.kinds import Truth
from engine.language import N_
from engine.library.header import FAMILIES, read_pack
from engine.library.library import Library
from engine.play.outline import Outline
from results.files.durable import read, write_files

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    parser.add_argument(
        "kind",
        nargs="?",
        choices=(*channel_names(), "family", "pack", "drill"),
        help=_("the channel, a family of messages, a pack or a drill"),
    )
    parser.add_argument(
        "name",
        nargs="?",
        default="",
        help=_("the id of the first file, such as cn-telecom-q7f; of a pack cn-telecom"),
    )
    parser.add_argument("--to", default="", metavar="FOLDER", help=_("where to write; the folder of a pack"))
    parser.add_argument("--sheet", metavar="FILE.xlsx", help=_("write a form to fill in, without TOML"))
    parser.add_argument(
        "--from", dest="source", metavar="FILE.xlsx",
        help=_("a form in which the scam is filled in: the genuine twin begins as a copy of it"),
    )  # fmt: skip
    parser.add_argument("--place", default="", help=_("where it happens"))
    parser.add_argument("--topic", default="topic", help=_("the hook that both twins share"))
    new_drill.describe(parser)


def execute(options: argparse.Namespace) -> int:
    """Write the files, none over another, and name them."""
    if options.sheet:
        return _sheet(Path(options.sheet), options)
    if not options.kind:
        raise UsageError(
            "new-kind",
            N_("Say what is to be begun."),
            N_("Such as `ringtrue new call cn-telecom-q7f`, or `ringtrue new --sheet FILE.xlsx`."),
        )
    if options.kind == "drill" and not options.name:
        return new_drill.execute(options)
    if not _NAME.fullmatch(options.name) or len(options.name) > 48:
        raise InputError(
            "new-name",
            N_("{name} is no id: small letters, digits and single hyphens, two parts at least."),
            N_("Such as cn-telecom-q7f: the pack, then three that hint at nothing."),
            name=options.name,
        )
    if options.kind == "drill":
        return new_drill.execute(options)
    made = {"pack": _pack, "family": _family}.get(options.kind, _scenarios)(options)
    write_new(made, options.store)
    for file in made:
        print(file)
    return Exit.DONE


def write_new(made: Mapping[Path, str], store: str) -> None:
    """Write files, all or none, none over another; raise `InputError` where one is there or cannot be."""
    for file in made:
        _refuse_old(file)
    write_files({file: text.encode() for file, text in made.items()}, program_files(store))


def _sheet(file: Path, options: argparse.Namespace) -> int:
    from drills.authoring.sheets.blank import Prefilled, workbook
    from drills.authoring.sheets.prefilled import begun
    from drills.authoring.sheets.reading import read_form
    from drills.authoring.sheets.remarks import Remarks
    from drills.cli.writing.printed.cells import refused

    remarks = Remarks()
    filled = read_form(read(Path(options.source)), options.source, remarks) if options.source else None
    if remarks.wrong:
        return refused(remarks, Exit.INPUT)
    _refuse_old(file)
    data = BytesIO()
    workbook(Library(content.shelf(options.store)).places, begun(filled) if filled else Prefilled()).save(
        data
    )
    write_files({file: data.getvalue()}, program_files(options.store))
    print(file)
    return Exit.DONE


def _pack(options: argparse.Namespace) -> dict[Path, str]:
    folder = Path(options.to or ".") / options.name.replace("-", "_")
    return {folder / "pack.toml": in_language(pack_text(options.name), script())}


def _family(options: argparse.Namespace) -> dict[Path, str]:
    folder = Path(options.to or ".")
    lang = _language(folder)
    library = Library(content.shelf(options.store))
    place = options.place or place_of(model("sms").usual_place, lang, library.places)
    _refuse_unknown(place, library)
    text = family_skeleton(options.name, place, options.topic, local_time.today())
    return {folder / FAMILIES / f"{options.name}.toml": in_language(text, lang)}


def _scenarios(options: argparse.Namespace) -> dict[Path, str]:
    library = Library(content.shelf(options.store))
    folder = Path(options.to or ".")
    lang = _language(folder)
    place = options.place or place_of(model(options.kind).usual_place, lang, library.places)
    _refuse_unknown(place, library)
    names = (options.name, twin_id(options.name))
    digest = sha256(options.name.encode()).digest()[0]
    truths: tuple[Truth, Truth] = ("scam", "genuine") if digest % 2 else ("genuine", "scam")
    today = local_time.today()
    currency = next(iter(library.currencies.values()))
    where, topic = library.places[place], options.topic
    if not model(options.kind).judged:
        outlines = [Outline(options.name, options.kind, where, None, None, topic, today, currency)]
    else:
        outlines = [
            Outline(name, options.kind, where, twin, truth, topic, today, currency)
            for name, twin, truth in zip(names, reversed(names), truths, strict=True)
        ]
    return {folder / f"{outline.id}.toml": in_language(skeleton(outline), lang) for outline in outlines}


def _language(folder: Path) -> str:
    """Return what content in a folder is written in: what its pack says, else the interface's language."""
    return read_pack(folder).lang if (folder / "pack.toml").is_file() else script()


def _refuse_unknown(place: str, library: Library) -> None:
    if place not in library.places:
        raise InputError(
            "new-place",
            N_("There is no place {name}."),
            N_("It is one of: {known}."),
            name=place,
            known=", ".join(library.places),
        )


def _refuse_old(file: Path) -> None:
    if file.exists():
        raise InputError(
            "new-exists",
            N_("{name} is there already."),
            N_("Choose another name; nothing was written."),
            name=str(file),
        )
