"""Emails: sender, address and subject above, the letter below, pieces to mark, and a choice of what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.handling import Handled, enough
from engine.marks import parse
from engine.model import Frozen, Identifier, Words
from engine.play.encounter import Action, Option, Phase, Scene, Shown
from engine.play.outline import Outline
from engine.play.terms import Terms

_ROWS = {
    "zh-Hans": ("发件人", "地址", "主题", "正文"),
    "zh-Hant": ("寄件者", "位址", "主旨", "內文"),
    "en": ("From", "Address", "Subject", "Letter"),
}


class Mail(Frozen):
    """One email as it is shown; keys of this channel alone describe themselves, for editors."""

    sender: Annotated[Words, Field(alias="from", description="The name that is shown as the sender's.")]
    address: Annotated[str, Field(pattern=r"^[a-z.-]+@[a-z.-]+\.example$", description="Where it came from.")]
    cues: Annotated[tuple[Identifier, ...], Field(strict=False)] = ()
    """Cues that stand at the address: it is shown, and no words of the letter."""
    subject: Annotated[Words, Field(description="What the email says it is about.")]
    body: Annotated[Words, Field(description="The letter; it may have lines.")]


class Email(Handled):
    """An email: it is read, judged, and then handled by one choice."""

    room: ClassVar[Mapping[str, int]] = {"mail.subject": 50, "mail.body": 400, **Handled.room}
    party_keys: ClassVar[frozenset[str]] = frozenset({"mail.from"})
    line_keys: ClassVar[frozenset[str]] = frozenset({"mail.body"})

    channel: Literal["email"]
    mail: Mail

    def begin(self, terms: Terms) -> Scene:
        """Return the whole email."""
        values, mail = self.values(terms), self.mail
        sender, address, subject, letter = _ROWS[self.lang]
        return Scene().show(
            Shown("panel", sender, parse(mail.sender, values)),
            Shown("panel", address, parse(mail.address), mail.cues),
            Shown("panel", subject, parse(mail.subject, values)),
            Shown("them", letter, parse(mail.body, values)),
        )

    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return the way to the verdict, and after it the handlings."""
        return enough(phase) or self.handlings(scene, terms)

    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene after a handling."""
        return self.handle(scene, action.place, event, terms)

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The subject, the letter, and what follows the handlings: where cues may stand."""
        letter = (("mail.from", self.mail.sender), ("mail.subject", self.mail.subject))
        return (*letter, ("mail.body", self.mail.body), *self.consequences)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The cues that are no words: those of the address."""
        return (("mail.cues", self.mail.cues),)

    @property
    def remarks(self) -> Mapping[str, tuple[str, ...]]:
        """The address, signed together with the sender."""
        return {"mail.from": (self.mail.address,)}

    @classmethod
    def script_skeleton(cls, outline: Outline) -> str:
        """Return an email to be written, for `ringtrue new email`."""
        return """[mail]
from    = "待写：发件人"
address = "someone@post.example"
subject = "待写：主题"
body    = "待写：正文，[[sign|待写：原话]]。"
"""
