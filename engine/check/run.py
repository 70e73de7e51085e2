"""Run the rules over a file, a folder or the whole library, and locate what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.resources.abc import Traversable

from engine.campaigns.reading import plan_files, read_plan
from engine.check import dates, drills, procedure, publicity, reassurance, scenario, sources
from engine.check.bulletin import own_case_rules, without_twin
from engine.check.families import messages, parts, seams
from engine.check.finding import Finding
from engine.check.neighbours import Neighbours
from engine.check.pack import pack_rules
from engine.check.strings import fiction, inert, words
from engine.check.strings.texts import Texts
from engine.check.twins import twin_rules
from engine.errors import InputError, Location
from engine.files.locations import Index
from engine.files.toml import parse, read_text
from engine.library.bulletin import is_bulletin
from engine.library.drill import read_drill
from engine.library.header import Pack, read_pack
from engine.library.library import Library, ThemeOfPack
from engine.library.shelf import Shelf
from engine.library.sources import SOURCES, resolved
from engine.library.stock import stock
from engine.library.supply.family import family_of
from engine.play.problems import GAPS, Problem
from engine.play.scenario import Scenario

CODES = {
    "toml": "RT101",
    "scenario-key": "RT102",
    "head-key": "RT102",
    "drill-key": "RT102",
    "file-encoding": "RT103",
    "file-bom": "RT104",
    "file-control": "RT105",
    "file-size": "RT106",
    "toml-depth": "RT107",
    "file-absent": "RT108",
    "drill-item": "RT109",
    "drill-twins": "RT109",
    "drill-draw": "RT109",
    "drill-reserved": "RT109",
    "drill-stale": "RT109",
    "source-absent": "RT109",
    "family-ask": "RT903",
    "id-twice": "RT409",
    **GAPS,
}
"""The rule behind each refusal of the library; RT102 behind one not named here."""


@dataclass(frozen=True)
class Check:
    """One check: what is known, which day it is, and how many days ahead dates are looked at."""

    library: Library
    today: date | None = None
    due: int = 0
    neighbours: Neighbours = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "neighbours", Neighbours(self.library))

    def file(self, file: Traversable) -> list[Finding]:
        """Return the findings on one file, in its order; never raises for its content.

        A file in a folder `procedures` is a counter procedure, in a folder `drills` a drill, in a folder
        `campaigns` a campaign's plan, in a folder `families` a family of messages, in a folder `publicity`
        words for the public, in a folder `sources` one of sources, any other a scenario.
        """
        self.neighbours.close_all()
        match getattr(getattr(file, "parent", None), "name", ""):
            case "procedures":
                return self.procedure(file)
            case "drills":
                return self.drill(file)
            case "campaigns":
                return self.campaign(file)
            case "families":
                return self.family(file)
            case "publicity":
                return self.theme(file)
            case "sources":
                return self.sources(file)
        return self._scenario(file)[1]

    def drill(self, file: Traversable) -> list[Finding]:
        """Return the findings on one drill by itself, whatever it would draw from."""
        try:
            read_drill(file)
        except InputError as error:
            return refused(error, file)
        return [*drills.rules(file)]

    def campaign(self, file: Traversable) -> list[Finding]:
        """Return the findings on a campaign's plan, in its order; its units in a file are not looked at."""
        try:
            read_plan(file, frozenset(self.library.shelf.drills))
        except InputError as error:
            return refused(error, file)
        text = read_text(file)
        return _in_order([*inert.rules(Texts.of(parse(file, text)))], file, text)

    def procedure(self, file: Traversable) -> list[Finding]:
        """Return the findings on a counter procedure, in the order of the file."""
        try:
            loaded = self.library.procedure(file)
        except InputError as error:
            return refused(error, file)
        text = read_text(file)
        texts = Texts.of(parse(file, text))
        problems = [*procedure.rules(loaded), *inert.rules(texts), *fiction.rules(texts, loaded.region)]
        problems += sources.in_place(texts, self.neighbours.sources(file))
        return _in_order(problems, file, text)

    def sources(self, file: Traversable) -> list[Finding]:
        """Return the findings on a file of sources that can be cited, in its order."""
        try:
            text, texts, loaded = self.neighbours.open_sources(file)
        except InputError as error:
            return refused(error, file)
        cited = self.neighbours.cited(file)
        problems = [*sources.rules(file, loaded, cited, self.neighbours.sources_in), *inert.rules(texts)]
        return _in_order(problems, file, text)

    def family(self, file: Traversable) -> list[Finding]:
        """Return the findings on a family of messages, in the order of the file."""
        try:
            text = self.neighbours.text(file)
            data = parse(file, text)
            family = family_of(file, text, data)
            resolved(file, text, data, lambda: self.library.sources)
            problems = [*messages.rules(family, self.library, self.today, self.due)]
        except InputError as error:
            return refused(error, file)
        problems += [*parts.rules(family), *seams.rules(family)]
        texts = Texts.of(data)
        problems += sources.in_place(texts, self.neighbours.sources(file))
        read = {f"text.{number}" for number in range(len(family.text))}
        problems += inert.rules(texts, {path for path, _ in parts.wordings(family)} | read)
        problems += fiction.rules(texts, family.region, {"slot.sender"}, {"slot.sender"})
        return _in_order(problems, file, text)

    def theme(self, file: Traversable) -> list[Finding]:
        """Return the findings on words for the public, in the order of the file."""
        try:
            theme = self.library.theme(file)
        except InputError as error:
            return refused(error, file)
        every: Mapping[str, ThemeOfPack] = {}
        with suppress(InputError):  # another file that is broken is told where it is checked itself
            every = self.library.themes
        text = read_text(file)
        texts = Texts.of(parse(file, text))
        problems = [*publicity.rules(theme, self.today, self.due), *publicity.once(theme, every)]
        problems += [*inert.rules(texts), *fiction.rules(texts, theme.region)]
        problems += sources.in_place(texts, self.neighbours.sources(file))
        return _in_order(problems, file, text)

    def pack(self, pack: Pack) -> Iterator[Finding]:
        """Yield the findings on every scenario of a pack, and on the pack as a whole."""
        loaded: list[Scenario] = []
        self.neighbours.close_pack()
        for file in pack.files():
            scenario_read, findings = self._scenario(file)
            loaded += [scenario_read] if scenario_read else []
            yield from findings
        for file in pack.families:
            yield from self.family(file)
        for file in pack.themes:
            yield from self.theme(file)
        yield from pack_rules(str(pack.folder), loaded)

    def folder(self, folder: Traversable) -> Iterator[Finding]:
        """Yield the findings on every pack and file below a folder; one with places is a library itself."""
        if (folder / "pack.toml").is_file():
            try:
                yield from self.pack(read_pack(folder))
            except InputError as error:
                yield from refused(error, folder / "pack.toml")
            return
        below = sorted(folder.iterdir(), key=lambda child: child.name)
        if (folder / "places").is_dir():
            yield from Check(Library(Shelf(folder)), self.today, self.due).all()
            return
        for child in below:
            if child.is_dir():
                yield from self.folder(child)
            elif child.name.endswith(".toml") and child.is_file():
                yield from self.file(child)

    def all(self) -> Iterator[Finding]:
        """Yield the findings on every procedure, file of sources, scenario, pack and drill of the library."""
        yield from self.shared()
        try:
            packs = self.library.shelf.packs
        except InputError as error:
            yield from _not_told(error)
            return
        for pack in packs:
            yield from self.pack(pack)
        yield from self.drills()

    def shared(self) -> Iterator[Finding]:
        """Yield the findings on what packs share: counter procedures, files of sources, campaigns' plans."""
        for file in self.library.procedure_files:
            yield from self.procedure(file)
        for file in self.library.shelf.shared(SOURCES):
            yield from self.sources(file)
        for file in plan_files(self.library.shelf):
            yield from self.campaign(file)

    def drills(self) -> Iterator[Finding]:
        """Yield the findings on every drill: it names what is not there, or draws more than there is."""
        try:
            yield from self._drills()
        except InputError as error:
            yield from _not_told(error)

    def _drills(self) -> Iterator[Finding]:
        # the heads of what was checked are not read again
        shelf = replace(self.library.shelf, read_head=self.neighbours.head)
        for file in shelf.drill_files:
            yield from drills.rules(file)
        material = shelf.material()
        for file, drill in zip(shelf.drill_files, shelf.drills.values(), strict=True):
            try:
                stock(drill, material)
            except InputError as error:
                yield from refused(error, file)

    def _scenario(self, file: Traversable) -> tuple[Scenario | None, list[Finding]]:
        try:
            text, texts, header, loaded = self.neighbours.open(file)
        except InputError as error:
            return None, refused(error, file)
        bulletin = is_bulletin(file)
        alone = scenario.rules(loaded)
        problems = [*(without_twin(alone, loaded) if bulletin else alone)]
        problems += [*dates.rules(loaded, self.today, self.due), *words.rules(loaded)]
        problems += own_case_rules(loaded, bulletin=bulletin)
        problems += inert.rules(texts, {path for path, _ in loaded.texts}, loaded.line_keys)
        problems += fiction.rules(texts, loaded.region, loaded.number_keys, loaded.party_keys)
        problems += sources.in_place(texts, self.neighbours.sources(file))
        problems += self._claims(loaded, file)
        problems += twin_rules(
            header, self.neighbours.twin(file, header), self.neighbours.first(header.id, file)
        )
        return loaded, _in_order(problems, file, text)

    def _claims(self, loaded: Scenario, file: Traversable) -> Iterator[Problem]:
        claims = loaded.claims if loaded.truth == "genuine" else ()
        if claims:
            yield from reassurance.claim_rules(claims, self.neighbours.scam_talk(file))


def check_file(library: Library, file: Traversable, today: date | None = None) -> list[Finding]:
    """Return the findings on one file, in the order of the file; never raises for its content."""
    return Check(library, today).file(file)


def check_library(library: Library, today: date | None = None) -> Iterator[Finding]:
    """Yield the findings on every procedure, scenario, pack and drill of a library."""
    return Check(library, today).all()


def refused(error: InputError, file: Traversable | None) -> list[Finding]:
    """Return what the library would not read as findings."""
    fallback = Location(str(file or "scenarios"))
    return [
        Finding(
            CODES.get(refusal.code, "RT102"),
            refusal.location or fallback,
            refusal.title,
            refusal.hint,
            params=dict(refusal.params),
        )
        for refusal in (error, *error.others)
    ]


def _not_told(error: InputError) -> list[Finding]:
    """Return what was refused of the library, unless it was told of a scenario where that stands."""
    if error.code in ("id-twice", "drill-key") or not (
        error.location and error.location.file.endswith(".toml")
    ):
        return refused(error, None)
    return []


def _in_order(problems: Iterable[Problem], file: Traversable, text: str) -> list[Finding]:
    index: Index | None = None
    findings: list[Finding] = []
    for problem in problems:
        index = index or Index(text)
        line, column = index.locate(problem.path.split("."))
        location = Location(str(file), line, column, problem.path)
        findings.append(Finding(problem.code, location, problem.title, problem.hint, problem.params))
    return sorted(findings, key=lambda finding: (finding.location.line, finding.code))
