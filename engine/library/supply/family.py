"""A family: one hook with several wordings for each part of its message, and what follows from each ask.

The ask decides the truth, and nothing else does: sender, occasion, detail and pressure are drawn from one
list for both twins, and each ask is written twice, leading somewhere of one's own and leading astray.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from math import gcd, prod
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from engine.chance import draw
from engine.errors import InputError
from engine.files.toml import parse, read_text
from engine.kinds import CueKind, Ground, Truth
from engine.language import N_
from engine.library.misread import invalid
from engine.library.sources import WholeOrCited, file_path
from engine.library.supply.messages import SLOTS, Message
from engine.marks import FILL, MarkError
from engine.marks import parse as parse_marks
from engine.model import MOST_MONEY, Frozen, Identifier, Words
from engine.play.scenario import Debrief, Difficulty, Handling
from engine.text import width

Wordings = Annotated[tuple[Words, ...], Field(strict=False, min_length=1)]
Hour = Annotated[str, StringConstraints(pattern=r"^\d\d:\d\d$")]
_GOLDEN = 0.618
"""The share of all combinations that lies between two neighbours: so every slot changes from pair to pair."""


class Slots(Frozen):
    """What is drawn from one list for both truths: who sends, when, the parts of the message but its ask."""

    sender: Wordings
    at: Annotated[tuple[Hour, ...], Field(strict=False, min_length=1)]
    occasion: Wordings
    detail: Wordings
    pressure: Wordings


class LeadCue(Frozen):
    """The cue that stands where an ask leads; its sign follows from the truth."""

    kind: CueKind
    text: Words
    why: Words
    ask: str = ""
    holds_because: Ground | Literal[""] = ""
    proves: bool = True


class Lead(Frozen):
    """Where an ask leads, and all that follows from it: truth, cue, first steps and debrief."""

    id: Identifier
    truth: Truth
    at_stake: Annotated[int, Field(ge=0, le=MOST_MONEY)] = 0
    cue: LeadCue
    debrief: Debrief
    after: Annotated[tuple[Handling, ...], Field(strict=False, min_length=2)]


class Ask(Frozen):
    """One ask of both twins; in each, `[[lead|words]]` stands where it leads."""

    scam: Words
    genuine: Words


class Family(Frozen):
    """One hook, from which messages are made by number."""

    format: Literal[1]
    id: Annotated[Identifier, Field(max_length=41)]
    channel: Literal["sms"]
    place: Identifier
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    lang: Literal["zh-Hans", "zh-Hant", "en"]
    topic: Identifier
    audience: Annotated[tuple[Identifier, ...], Field(strict=False, min_length=1)]
    suitable: Literal["all", "adult"] = "all"
    title: Words
    setting: Words
    facts_checked: datetime.date
    stale_after: datetime.date
    difficulty: Difficulty
    source: Annotated[tuple[WholeOrCited, ...], Field(strict=False, min_length=1)]
    text: Wordings
    """How the parts are put together, such as `{{occasion}}, {{detail}}. {{ask}} {{pressure}}`."""
    slot: Slots
    fill: dict[str, Wordings] = Field(default_factory=dict)
    """Small things that vary in any wording, such as the last digits of a number: `{{tail}}`."""
    ask: Annotated[
        tuple[Ask, ...],
        Field(strict=False, min_length=1, description=N_("What is asked for, once for each of two twins.")),
    ]
    lead: Annotated[tuple[Lead, ...], Field(strict=False, min_length=2)]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many wordings there are of each part that makes a message another one."""
        slots = (getattr(self.slot, slot) for slot in SLOTS)
        return (len(self.text), *(len(wordings) for wordings in slots), len(self.ask))

    @property
    def pairs(self) -> int:
        """How many pairs of messages it makes, no two alike."""
        return prod(self.sizes)

    def drawn(self, message: Message) -> Drawn:
        """Return the wordings of a message; raise `InputError` where its ask leads nowhere."""
        text, *slots, ask = self.chosen(message.pair)
        words = {slot: getattr(self.slot, slot)[at] for slot, at in zip(SLOTS, slots, strict=True)}
        ask_words = self.ask[ask].scam if message.truth == "scam" else self.ask[ask].genuine
        lead = self.lead_of(ask_words, message.truth)
        if lead is None:
            raise InputError(
                "family-ask",
                N_("Ask {number} of family {family} leads nowhere as a {truth}."),
                N_("Let where it leads stand once as [[lead|words]], with a [[lead]] of that truth."),
                number=ask + 1,
                family=self.id,
                truth=message.truth,
            )
        return Drawn(
            sender=words["sender"],
            at=self.slot.at[draw(message.seed, "family", "at") % len(self.slot.at)],
            text=_put_together(self.text[text], {**words, "ask": ask_words}),
            fill={
                name: values[draw(message.seed, "family", name) % len(values)]
                for name, values in self.fill.items()
            },
            lead=lead,
        )

    def lead_of(self, ask: str, truth: Truth) -> Lead | None:
        """Return where an ask leads; None where it names nothing, several, or what is of the other truth."""
        try:
            named = {span.cue for span in parse_marks(FILL.sub("", ask)).spans}
        except MarkError:
            return None
        leads = [lead for lead in self.lead if lead.id in named and lead.truth == truth]
        return leads[0] if len(leads) == len(named) == 1 else None

    def chosen(self, pair: int) -> tuple[int, ...]:
        """Return which wording of each part a pair has; all combinations come before any comes again."""
        golden = max(1, int(self.pairs * _GOLDEN))
        step = next(size for size in range(golden, 0, -1) if gcd(size, self.pairs) == 1)
        place = (draw(self.id, "family", "start") + pair * step) % self.pairs
        wordings: list[int] = []
        for size in self.sizes:
            place, wording = divmod(place, size)
            wordings.append(wording)
        return tuple(wordings)

    def longest(self, ask: str, lead: Lead) -> Drawn:
        """Return the message that takes the most room with an ask and where it leads."""
        text = _put_together(self._longest.text, {"ask": ask})
        return replace(self._longest, text=text, lead=lead)

    @cached_property
    def _longest(self) -> Drawn:
        """The longest wording of each part, with a gap for the ask; every ask is read in it."""
        parts = {slot: max(getattr(self.slot, slot), key=width) for slot in SLOTS}
        return Drawn(
            sender=parts["sender"],
            at=self.slot.at[0],
            text=_put_together(max(self.text, key=width), parts),
            fill={name: max(values, key=width) for name, values in self.fill.items()},
            lead=self.lead[0],
        )

    def tables(self, message: Message, *wordings: Drawn) -> dict[str, object]:
        """Return the scenario of a message as parsed TOML, of the wordings its number draws.

        Wordings that are given instead all lead to one place, and make a thread of as many messages.
        """
        wordings = wordings or (self.drawn(message),)
        lead = wordings[0].lead
        sign = "red-flag" if message.truth == "scam" else "reassurance"
        return {
            "format": 1, "id": message.id, "channel": self.channel, "place": self.place,
            "truth": message.truth, "twin": message.twin.id, "region": self.region, "lang": self.lang,
            "topic": self.topic, "audience": self.audience, "suitable": self.suitable, "title": self.title,
            "setting": self.setting, "at_stake": lead.at_stake, "facts_checked": self.facts_checked,
            "stale_after": self.stale_after, "difficulty": self.difficulty.model_dump(),
            "source": [source.model_dump(exclude_defaults=True) for source in self.source],
            "fill": {name: [value] for name, value in wordings[0].fill.items()},
            "cue": [{"id": lead.id, "sign": sign, **lead.cue.model_dump()}],
            "message": [{"from": drawn.sender, "at": drawn.at, "text": drawn.text} for drawn in wordings],
            "after": [handling.model_dump(exclude_none=True) for handling in lead.after],
            "debrief": lead.debrief.model_dump(),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drawn:
    """The wordings of one message; `text` holds its fills and the span of its cue."""

    sender: str
    at: str
    text: str
    fill: dict[str, str]
    lead: Lead


def _put_together(text: str, parts: Mapping[str, str]) -> str:
    """Return a text with its parts; the fills within them stay."""
    return FILL.sub(lambda match: parts.get(match["name"], match[0]), text)


def read_family(file: Traversable) -> Family:
    """Return the family of a file; raise `InputError` for the first thing wrong, with its place."""
    return _family(Path(str(file)), read_text(file))


@lru_cache(64)
def _family(file: Path, text: str) -> Family:
    """Return the family of a text; a run asks for the same one again and again."""
    return family_of(file, text, parse(file, text))


def family_of(file: Traversable, text: str, data: Mapping[str, object]) -> Family:
    """Return the family of a file that was read and parsed; raise as `read_family` does."""
    try:
        return Family.model_validate(data)
    except ValidationError as error:
        raise invalid(file, text, error.errors(), file_path) from None
