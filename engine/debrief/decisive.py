"""What settles a play: of all its cues the one a debrief begins with, where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.channels.banknote import Banknote
from engine.debrief.debrief import Finding, Lit
from engine.debrief.ways import shortest
from engine.kinds import CueKind, Ground
from engine.marks import parse
from engine.model import Cue
from engine.play.encounter import Picture, Shown, passage
from engine.play.evidence import CueSeen, cues_seen
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.specimen import words
from engine.specimen.catalogue import CLOSE, DRAWN, LOOKS, Box
from engine.specimen.faults import SUBTLETIES
from engine.specimen.note import Note

STRENGTH: tuple[CueKind, ...] = (
    # what no genuine one asks for
    "remote-control", "safe-account", "asks-for-code", "lends-account", "cash-handover", "private-account",
    "fee-first", "asks-for-account", "asks-for-money", "asks-for-identity",
    # what the rules forbid
    "borrowed-card", "resold-medicine", "sham-care", "double-claim", "person-mismatch",
    # what keeps one from asking elsewhere
    "secrecy", "keeps-on-line", "coached", "third-person-steers", "leaves-platform",
    # what does not fit together
    "payee-mismatch", "story-shifts", "unusual-flow", "unknown-link", "odd-sender", "changed-number",
    "unverifiable-identity", "passes-on",
    # what lures
    "sure-gain", "free-gift", "cures-all",
    # what genuine ones do too
    "threat", "urgency", "authority", "proof-by-data",
)  # fmt: skip
"""Kinds of red flag in talk and messages, those that settle most first."""
WEAK: frozenset[CueKind] = frozenset(STRENGTH[STRENGTH.index("threat") :])
"""Kinds that settle nothing by themselves."""
GROUNDS: tuple[Ground, ...] = (
    "confirmed-by-own-call", "papers-agree", "i-began-it", "harmless-wear", "nothing-asked-by-the-end",
)  # fmt: skip
"""Why a reassurance holds, what was checked by oneself first."""
NAKED = ("see", "light", "tilt")
"""The looks of the naked eye at the whole note."""
FIRST_LOOKS = ("light", "tilt", "uv", "magnify", "feel", "compare-serials", "see")
"""The looks a sound note proves itself in, what is hardest to copy first."""


@dataclass(frozen=True, slots=True)
class Decisive:
    """A cue where it stands, nothing else lit; of a sound note without wear, what one look shows.

    `seen` tells whether it was shown before the verdict: else it would have come later, or in another look.
    `look` is the one that shows it, `picture` what is drawn of it, `near` the part of the note that tells
    if it is one, `sound` what a sound note shows there.
    """

    lit: Lit
    findings: tuple[Finding, ...]
    seen: bool
    look: str = ""
    picture: Picture | None = None
    near: Box | None = None
    sound: str = ""

    @property
    def cue(self) -> Cue | None:
        """The cue; None where a sound note shows nothing but sound features."""
        return self.findings[0].cue if self.findings else None


def decisive(play: Play) -> Decisive | None:
    """Return what settles a play that was judged; None for a question, and where nothing settles it.

    Of a scam it is the red flag that tells most, of those shown before the verdict if any of them tells
    enough; of a genuine encounter the reassurance that proves most, whether one came to it or not.
    """
    scenario = play.scenario
    seen = {sighting.cue.id: sighting for sighting in cues_seen(play)}
    cues = _ranked(scenario, seen)
    if cues:
        return _of_cue(play, cues[0], seen.get(cues[0].id))
    return _sound(play, scenario) if isinstance(scenario, Banknote) and scenario.truth == "genuine" else None


def _ranked(scenario: Scenario, seen: dict[str, CueSeen]) -> Sequence[Cue]:
    """Return the cues that speak for the truth, what settles most first; ties as they stand in the file."""
    if scenario.truth == "scam":
        flags = [cue for cue in scenario.cues if cue.sign == "red-flag"]
        return sorted(flags, key=lambda cue: (_unsettling(cue, seen), _weight(scenario, cue)))
    holding = [cue for cue in scenario.cues if cue.sign == "reassurance"]
    return sorted(holding, key=lambda cue: (not cue.proves, cue.id not in seen, _ground(cue)))


def _unsettling(cue: Cue, seen: dict[str, CueSeen]) -> bool:
    return cue.id not in seen or cue.kind in WEAK


def _weight(scenario: Scenario, cue: Cue) -> int:
    """Return how far behind a red flag stands: a fault by how plain it is, a flag in talk by its kind."""
    note = scenario.note.specimen if isinstance(scenario, Banknote) else None
    subtlety = note.fault(cue.id) if note else None
    if subtlety:
        return SUBTLETIES.index(subtlety)
    return STRENGTH.index(cue.kind) if cue.kind in STRENGTH else len(STRENGTH)


def _ground(cue: Cue) -> int:
    return GROUNDS.index(cue.holds_because) if cue.holds_because else len(GROUNDS)


def _of_cue(play: Play, cue: Cue, seen: CueSeen | None) -> Decisive | None:
    """Return a cue where it was shown, else where it stands on the shortest way to it."""
    marked = seen is not None and seen.marked
    way = play if cue.id in _standing(play) else shortest(play.scenario, play.terms, cue.id)
    if way is None:
        return None
    index = _standing(way)[cue.id]
    turn = way.scene.shown[index]
    spans = tuple((1, span) for span in turn.text.spans if span.cue == cue.id)
    lit = Lit(passage(index, turn, frozenset()), spans, () if spans else (1,))
    settling = Decisive(lit, (Finding(1, cue, marked),), seen is not None)
    return (
        _looked(settling, way.scenario, _look(way, index)) if isinstance(way.scenario, Banknote) else settling
    )


def _standing(play: Play) -> dict[str, int]:
    """Return the index of the first passage in which each cue was shown, after the verdict too."""
    return {sighting.cue.id: sighting.passages[0] for sighting in cues_seen(play, len(play.scene.shown))}


def _look(play: Play, index: int) -> str:
    """Return the look whose finding stands at this index."""
    looks = [at for at, turn in enumerate(play.scene.shown) if turn.side == "them"]
    return play.scene.used[looks.index(index)]


def _looked(settling: Decisive, scenario: Banknote, look: str) -> Decisive:
    """Return it with the look that shows it, its picture, and what a sound note shows in its place."""
    note, cue = scenario.note.specimen, settling.cue
    picture = next((Picture(note, drawn) for drawn in DRAWN if note and drawn == look), None)
    sound = ""
    if cue and cue.sign == "red-flag":
        drawn = next((candidate for candidate in LOOKS if candidate == look), None)
        sound = words.sound(note, cue.id, drawn) if note and drawn else scenario.note.currency.sound(cue.id)
    near = _near(note, cue, look) if note and cue else None
    return replace(settling, look=look, picture=picture, near=near, sound=parse(sound).plain)


def _near(note: Note, cue: Cue, look: str) -> Box | None:
    """Return the part of a note where a fault stands; None where it is all of it, or a lens shows it."""
    features = [fault.about.feature for fault in note.faults if fault.kind == cue.id]
    return CLOSE.get(features[0]) if features and look in NAKED else None


def _sound(play: Play, scenario: Banknote) -> Decisive | None:
    """Return what the look shows in which a sound note proves itself best, of those taken if any were."""
    labels = {look.id: look.label for look in scenario.note.currency.look}
    order = [look for look in FIRST_LOOKS if look in labels]
    if not order:
        return None
    look = next((candidate for candidate in order if candidate in play.scene.used), order[0])
    turn = Shown("them", labels[look], parse(scenario.note.finding(look)))
    lit = Lit(passage(len(play.scene.shown), turn, frozenset()), (), ())
    return _looked(Decisive(lit, (), look in play.scene.used), scenario, look)
