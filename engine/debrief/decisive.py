"""What settles a play: of all its cues the one a debrief begins with, where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.debrief.debrief import Finding, Lit
from engine.debrief.ways import shortest
from engine.kinds import CueKind, Ground
from engine.model import Cue
from engine.play.encounter import CloseUp, Picture, passage
from engine.play.evidence import CueSeen, cues_seen
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.specimen.catalogue import Box

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
    return _sound(play)


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
    weight = scenario.weight(cue)
    if weight is not None:
        return weight
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
    close_up = way.scenario.close_up(way.scene, index, cue)
    return _close(settling, close_up) if close_up else settling


def _standing(play: Play) -> dict[str, int]:
    """Return the index of the first passage in which each cue was shown, after the verdict too."""
    return {sighting.cue.id: sighting.passages[0] for sighting in cues_seen(play, len(play.scene.shown))}


def _sound(play: Play) -> Decisive | None:
    """Return what proves a genuine one that has no cue of its own."""
    proof = play.scenario.proof(play.scene)
    if proof is None:
        return None
    lit = Lit(passage(len(play.scene.shown), proof.passage, frozenset()), (), ())
    return _close(Decisive(lit, (), proof.looked), proof.close_up)


def _close(settling: Decisive, close_up: CloseUp) -> Decisive:
    return replace(
        settling,
        look=close_up.look,
        picture=close_up.picture,
        near=close_up.near,
        sound=close_up.sound,
    )
