"""The library: scenario files turned into models, and the versions of them that are kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from importlib.resources.abc import Traversable
from typing import TypeVar

from pydantic import ValidationError

from engine.channels import channel, channel_names, model
from engine.channels.references import gaps
from engine.errors import InputError
from engine.files.toml import parse, read_text
from engine.language import N_
from engine.library.aid import FirstAid
from engine.library.approvals.approval import FILE as APPROVALS
from engine.library.approvals.approval import Approval, Approvals, State, state
from engine.library.drill import Drill
from engine.library.header import Pack
from engine.library.misread import gaping, invalid, located, wrong
from engine.library.publicity import Theme
from engine.library.shelf import Shelf, named, toml_files
from engine.library.shipped import shipped
from engine.library.sources import SOURCES, NamedSource, read_sources, resolved
from engine.library.supply.family import read_family
from engine.library.supply.made import Made
from engine.library.supply.signed import SignedFamily
from engine.library.supply.threads import threads
from engine.play.authored import SharedPart
from engine.play.currency import Currency
from engine.play.place import Place
from engine.play.procedure import Procedure
from engine.play.scenario import Scenario

M = TypeVar("M", Place, Currency, FirstAid, Procedure, Approvals, Theme)
P = TypeVar("P", Place, Currency, Procedure)


@dataclass(frozen=True)
class Content:
    """One version of a scenario as it is kept in the store: canonical JSON and its SHA-256."""

    hash: str
    body: str


@dataclass(frozen=True, slots=True)
class ThemeOfPack:
    """Words for the public, and the pack they belong to."""

    theme: Theme
    pack: Pack


@dataclass(frozen=True)
class Library:
    """The scenarios of a shelf as models; reads files when asked and keeps what it has read."""

    shelf: Shelf = field(default_factory=Shelf)
    _loaded: dict[str, Scenario] = field(default_factory=dict)
    _families: dict[str, SignedFamily] = field(default_factory=dict)

    def scenario(self, name: str) -> Scenario:
        """Return a scenario by id; raise `InputError` where there is none or it is broken."""
        if name not in self._loaded:
            if name not in self.shelf.playable:
                raise InputError(
                    "no-scenario",
                    N_("There is no scenario {id}."),
                    N_("`ringtrue list scenarios` names those there are."),
                    id=name,
                )
            self._loaded[name] = self.playable(self.shelf.playable[name].file)
        return self._loaded[name]

    def playable(self, file: Traversable) -> Scenario:
        """Return the scenario of a file as `load` does, and raise as well for what it names and has not."""
        scenario = self.load(file)
        missing = [*gaps(scenario)]
        if missing:
            raise gaping(file, read_text(file), missing)
        return scenario

    def load(self, file: Traversable) -> Scenario:
        """Return the scenario of a file; raise `InputError` for the first thing wrong, with its place."""
        if isinstance(file, Made):
            # only where it is wrong is its text needed, for the place
            with suppress(InputError):
                return self.made_of(file, "", file.tables())
        text = read_text(file)
        return self.made_of(file, text, parse(file, text))

    def made_of(self, file: Traversable, text: str, data: dict[str, object]) -> Scenario:
        """Return the scenario of a file that was read and parsed; raise as `load` does.

        In `data` the models of shared files take the places of their names.
        """
        name = data.get("channel")
        if not isinstance(name, str) or channel(name) is None:
            names = ", ".join(channel_names())
            raise wrong(
                file, text, ("channel",), N_("The channel must be one of {channels}."), channels=names
            )
        kind = model(name)
        for part in kind.shared:
            self._share(file, text, data, part)
        data = resolved(file, text, data, lambda: self.sources)
        try:
            return kind.model_validate(data).resolved()
        except ValidationError as error:
            raise invalid(file, text, error.errors(), kind.file_path) from None
        except InputError as error:
            raise located(file, text, kind.made_from, error) from None

    def _share(self, file: Traversable, text: str, data: dict[str, object], part: SharedPart) -> None:
        """Put the model of a shared file where its name stands."""
        *tables, key = part.path
        table: object = data
        for step in tables:
            table = table.get(step) if isinstance(table, dict) else None
        if not isinstance(table, dict) or (part.optional and key not in table):
            return
        models, name = self._shared_models(part.folder), table.get(key)
        if not isinstance(name, str) or name not in models:
            raise wrong(
                file,
                text,
                part.path,
                N_("There is no {name} in scenarios/{folder}; known: {parts}."),
                name=str(name),
                folder=part.folder,
                parts=", ".join(models),
            )
        table[key] = models[name]

    def _shared_models(self, folder: str) -> Mapping[str, Place | Currency | Procedure]:
        match folder:
            case "places":
                return self.places
            case "currencies":
                return self.currencies
        return self.procedures

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The places by id; raises `InputError` for the first that is broken."""
        return self._parts("places", Place)

    @cached_property
    def currencies(self) -> Mapping[str, Currency]:
        """The currencies by id; raises `InputError` for the first that is broken."""
        return self._parts("currencies", Currency)

    @cached_property
    def procedures(self) -> Mapping[str, Procedure]:
        """The counter procedures by id; raises `InputError` for the first that is broken."""
        return self._parts("procedures", Procedure)

    @cached_property
    def sources(self) -> Mapping[str, NamedSource]:
        """The sources that can be cited, by id; raises `InputError` for the first file that is broken.

        What is shipped and cites can stand in any library, so those shipped can always be cited.
        """
        root = shipped()
        elsewhere = [] if str(self.shelf.root) == str(root) else toml_files(root / SOURCES)
        return {**_named_sources(elsewhere), **_named_sources(self.shelf.shared(SOURCES))}

    @property
    def procedure_files(self) -> Sequence[Traversable]:
        """The files of the counter procedures, by name."""
        return self._shared("procedures")

    def procedure(self, file: Traversable) -> Procedure:
        """Return the counter procedure of a file; raise `InputError` for the first thing wrong."""
        return self._model(file, Procedure)

    def aid(self, region: str) -> FirstAid | None:
        """Return the first steps after a loss in a region, or None where none are written."""
        return self._aids.get(region)

    @cached_property
    def _aids(self) -> Mapping[str, FirstAid]:
        steps = ((aid.region, aid, file) for aid, file in self._read("aid", FirstAid))
        return named(steps, N_("There are first steps for {id} twice."))

    def theme(self, file: Traversable) -> Theme:
        """Return the words for the public of a file; raise `InputError` for the first thing wrong."""
        return self._model(file, Theme)

    @cached_property
    def themes(self) -> Mapping[str, ThemeOfPack]:
        """The words for the public of all packs by id; raises `InputError` for the first broken file."""
        read = (
            (theme.id, ThemeOfPack(theme, pack), file)
            for pack in self.shelf.packs
            for file in pack.themes
            for theme in (self.theme(file),)
        )
        return named(read, N_("Two files have the id {id}."))

    def _parts(self, folder: str, kind: type[P]) -> Mapping[str, P]:
        read = ((part.id, part, file) for part, file in self._read(folder, kind))
        return named(read, N_("Two files have the id {id}."))

    def _read(self, folder: str, kind: type[M]) -> Iterator[tuple[M, Traversable]]:
        return ((self._model(file, kind), file) for file in self._shared(folder))

    def _shared(self, folder: str) -> list[Traversable]:
        """Return the files of one kind; what a library has none of it takes from what is shipped."""
        elsewhere = [] if (self.shelf.root / folder).is_dir() else toml_files(shipped() / folder)
        return [*elsewhere, *self.shelf.shared(folder)]

    def approvals(self, folder: Traversable) -> Approvals:
        """Return what was decided on the pack in a folder; raise `InputError` for the first thing wrong."""
        file = folder / APPROVALS
        return self._model(file, Approvals) if file.is_file() else Approvals(format=1)

    def allowed(self, drill: Drill, day: date | None) -> frozenset[str] | None:
        """Return the scenarios and families (ids) a drill may hold on a day; None where it may hold anything.

        Without a day no approval is past its own. Raises `InputError` where a file of approvals is broken.
        """
        if not drill.approved_only:
            return None
        approvals = (
            approval for pack in self.shelf.packs for approval in self.approvals(pack.folder).approval
        )
        return frozenset(approval.id for approval in approvals if self._holds(approval, day or date.min))

    def states(self, day: date) -> dict[str, State]:
        """Return the state of every scenario of the packs that were ever reviewed, on a day."""
        states: dict[str, State] = {}
        for pack in self.shelf.packs:
            decided = self.approvals(pack.folder)
            for header in self.shelf.headers.values() if decided.approval else ():
                if header.pack == pack.id:
                    scenario = self.scenario(header.id)
                    version = content(scenario).hash
                    states[header.id] = state(decided.of(header.id), version, scenario.stale_after, day)
        return states

    def _holds(self, approval: Approval, day: date) -> bool:
        if approval.id in self.shelf.headers:
            scenario = self.scenario(approval.id)
            return state(approval, content(scenario).hash, scenario.stale_after, day) == "approved"
        if approval.id not in self.shelf.families:
            return False
        family = self.family(self.shelf.families[approval.id].file)
        return state(approval, family.version, family.stale_after, day) == "approved"

    def family(self, file: Traversable) -> SignedFamily:
        """Return what an office signs of a family; raise `InputError` where it is broken."""
        key = str(file)
        if key not in self._families:
            family = read_family(file)
            read = (self.load(thread.file) for thread in threads(family))
            self._families[key] = SignedFamily(family, tuple(read))
        return self._families[key]

    def _model(self, file: Traversable, kind: type[M]) -> M:
        text = read_text(file)
        data = resolved(file, text, parse(file, text), lambda: self.sources)
        try:
            return kind.model_validate(data)
        except ValidationError as error:
            raise invalid(file, text, error.errors()) from None


def _named_sources(source_files: Sequence[Traversable]) -> dict[str, NamedSource]:
    every = ((source.id, source, file) for file in source_files for source in read_sources(file).source)
    return named(every, N_("Two sources have the id {id}."))


def content(scenario: Scenario) -> Content:
    """Return the version of a scenario: its parsed model in canonical JSON, before fills, and the hash."""
    data = scenario.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    body = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Content(sha256(body.encode()).hexdigest(), body)


def restore(body: str) -> Scenario:
    """Return the scenario of a kept version; raise `InputError` where this program cannot read it."""
    try:
        return model(json.loads(body)["channel"]).model_validate_json(body)
    except (ValueError, KeyError, TypeError):
        raise InputError(
            "content-version",
            N_("A kept scenario cannot be read by this version."),
            N_("Open it with the version that recorded it."),
        ) from None
