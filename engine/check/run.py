"""Run the rules over a file or over the whole library, and find the places of what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from importlib.resources.abc import Traversable

from engine.channels.banknote import Banknote
from engine.channels.dialogue import Dialogue
from engine.check import dialogue, procedure, scenario, words
from engine.check.finding import Finding, Problem
from engine.check.pack import balance_rules, twin_rules
from engine.compose import compose
from engine.errors import InputError, Place
from engine.header import Header, read_header, read_text
from engine.library import Library
from engine.places import locate


def check_file(library: Library, file: Traversable, today: date | None = None) -> list[Finding]:
    """Return the findings on one file, in the order of the file; never raises for its content.

    A file in a folder `procedures` is a counter procedure, any other a scenario.
    """
    if getattr(getattr(file, "parent", None), "name", "") == "procedures":
        return check_procedure(library, file)
    try:
        loaded = library.load(file)
        header = read_header(file, loaded.id)
    except InputError as error:
        return [_refused(error, file)]
    problems = [*scenario.rules(loaded, today), *words.rules(loaded)]
    if isinstance(loaded, Dialogue):
        problems += dialogue.rules(loaded)
    if isinstance(loaded, Banknote):
        problems += procedure.note_rules(loaded)
    problems += twin_rules(header, _neighbours(library, file, header))
    return _in_order(problems, file)


def check_procedure(library: Library, file: Traversable) -> list[Finding]:
    """Return the findings on a counter procedure, in the order of the file; never raises for its content."""
    try:
        loaded = library.procedure(file)
    except InputError as error:
        return [_refused(error, file)]
    return _in_order(procedure.rules(loaded), file)


def _in_order(problems: Iterable[Problem], file: Traversable) -> list[Finding]:
    text = read_text(file)
    findings = [_placed(problem, file, text) for problem in problems]
    return sorted(findings, key=lambda one: (one.place.line, one.code))


def check_library(library: Library, today: date | None = None) -> Iterator[Finding]:
    """Yield the findings on every procedure, scenario, pack and drill of a library."""
    for file in library.procedure_files:
        yield from check_procedure(library, file)
    for pack in library.shelf.packs:
        for file in pack.files():
            yield from check_file(library, file, today)
    try:
        headers = library.shelf.headers
        yield from balance_rules(headers)
        for drill in library.shelf.drills.values():
            for form in ("A", "B"):
                compose(drill, library.shelf.playable, "A" if form == "A" else "B", "check")
    except InputError as error:
        yield _refused(error, None)


def _neighbours(library: Library, file: Traversable, header: Header) -> dict[str, Header]:
    """Return the headers a twin may be found among; a file outside the library has its own folder."""
    try:
        known = dict(library.shelf.headers)
    except InputError:
        known = {}
    if header.twin and header.twin not in known:
        beside = _sibling(file, f"{header.twin}.toml")
        if beside is not None and beside.is_file():
            known[header.twin] = read_header(beside, header.pack)
    return known


def _sibling(file: Traversable, name: str) -> Traversable | None:
    parent = getattr(file, "parent", None)
    return parent / name if parent is not None else None


def _placed(problem: Problem, file: Traversable, text: str) -> Finding:
    path = [int(part) if part.isdigit() else part for part in problem.path.split(".")]
    line, column = locate(text, path)
    place = Place(str(file), line, column, problem.path)
    return Finding(problem.code, place, problem.title, problem.hint, problem.severity, problem.params)


def _refused(error: InputError, file: Traversable | None) -> Finding:
    code = "RT102" if error.code in ("scenario-key", "head-key") else "RT101"
    place = error.place or Place(str(file or "scenarios"))
    return Finding(code, place, error.title, error.hint, params=dict(error.params))
