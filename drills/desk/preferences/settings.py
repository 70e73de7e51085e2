"""What an office has set for itself: `settings.toml` beside the store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from drills.desk.paths import SETTINGS
from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.language import LANGUAGES
from engine.library.passing import USUAL, PassRule, read_pass_rule
from results.files.durable import write_files

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

FILE = SETTINGS
LANGUAGE = "language"
COVERS, ONE, TWO = "cover", "one", "two"
COVER, MOST_COVER = 90, 3600
"""Seconds without a key after which a run covers itself, where nobody says; and at most."""
DESK, LOCK = "desk", "lock_minutes"
LOCK_MINUTES = 5
"""Minutes without a key after which the trainer's desk asks for its PIN again, where nobody says."""
MOST_MINUTES = 240
SOUND = "sound"
SoundKey = Literal["rooms", "alone", "system_voice"]
"""What can be switched on and off of the sound."""
SOUND_KEYS: tuple[SoundKey, ...] = get_args(SoundKey)
ROOMS, ALONE, SYSTEM_VOICE = SOUND_KEYS


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """Whether calls are heard before a room, and where people play alone; whether the computer may speak."""

    rooms: bool = True
    alone: bool = False
    system_voice: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """`rule` is what passing asks where a drill does not say; no drill draws from the packs in `resting`.

    `language` is that of the interface, a tag such as `zh-Hant`; empty where the system decides. After
    `lock` minutes without a key the trainer's desk asks for its PIN again; after `cover_one` seconds a run of
    one person covers itself, after `cover_two` one of two; 0 for never.
    """

    rule: PassRule = USUAL
    resting: frozenset[str] = frozenset()
    language: str = ""
    lock: int = LOCK_MINUTES
    cover_one: int = COVER
    cover_two: int = COVER
    sound: SoundSettings = SoundSettings()


def read_settings(store: Path) -> Settings:
    """Return the settings beside a store, the usual ones without a file; raise `InputError` where wrong."""
    file = store.with_name(FILE)
    if not file.exists():
        return Settings()
    text = read_text(file)
    table = TomlTable(parse(file, text), file, text)
    rules, packs = table.table("pass"), table.table("packs")
    desk, covers, sound = table.table(DESK), table.table(COVERS), table.table(SOUND)
    language = table.words(LANGUAGE, "", tuple(LANGUAGES.values()))
    table.done()
    resting = frozenset(packs.list("off")) if packs else frozenset[str]()
    lock = desk.number(LOCK, LOCK_MINUTES, most=MOST_MINUTES) if desk else LOCK_MINUTES
    cover_one, cover_two = (
        covers.number(mode, COVER, most=MOST_COVER) if covers else COVER for mode in (ONE, TWO)
    )
    heard = _sound(sound) if sound else SoundSettings()
    for each in filter(None, (packs, desk, covers, sound)):
        each.done()
    rule = read_pass_rule(rules) if rules else USUAL
    return Settings(rule, resting, language, lock, cover_one, cover_two, heard)


def _sound(table: TomlTable) -> SoundSettings:
    usual = SoundSettings()
    return SoundSettings(
        table.flag(ROOMS, usual.rooms),
        table.flag(ALONE, usual.alone),
        table.flag(SYSTEM_VOICE, usual.system_voice),
    )


def switch(store: Path, pack: str, *, on: bool) -> None:
    """Write into the settings whether drills draw from a pack; the rest of the file stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    import tomlkit  # as slow to load as a small command, and settings are read at every start

    resting = read_settings(store).resting
    resting = resting - {pack} if on else resting | {pack}
    document = _document(store)
    packs = document.setdefault("packs", tomlkit.table())
    packs["off"] = sorted(resting)
    packs["off"].comment("no drill draws from these: `ringtrue pack on|off ID`")
    _write(store, document)


def keep_language(store: Path, tag: str) -> None:
    """Write into the settings which language the interface speaks; the rest of the file stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    read_settings(store)
    document = _document(store)
    document[LANGUAGE] = tag
    _write(store, document)


def keep_lock(store: Path, minutes: int) -> None:
    """Write into the settings when the desk locks itself; the rest of the file stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    _keep_value(store, DESK, LOCK, minutes)


def keep_cover(store: Path, seconds: int, *, two: bool) -> None:
    """Write into the settings when a run of one person, or of two, covers itself; the rest stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    _keep_value(store, COVERS, TWO if two else ONE, seconds)


def keep_sound(store: Path, key: SoundKey, *, on: bool) -> None:
    """Write into the settings whether something of the sound is on; the rest of the file stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    _keep_value(store, SOUND, key, on)


def _keep_value(store: Path, heading: str, key: str, value: int | bool) -> None:
    import tomlkit

    read_settings(store)
    document = _document(store)
    document.setdefault(heading, tomlkit.table())[key] = value
    _write(store, document)


def _document(store: Path) -> TOMLDocument:
    from engine.files.toml_text import toml_document

    file = store.with_name(FILE)
    return toml_document(str(file), read_text(file) if file.exists() else "")


def _write(store: Path, document: TOMLDocument) -> None:
    write_files({store.with_name(FILE): document.as_string().encode()}, over=True)
