"""Messenger chats: a conversation of messages, some of them voice or pictures, by one or by many."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from engine.channels.dialogue import Dialogue
from engine.channels.talk.lines import Cues, Line
from engine.channels.talk.way_to_crux import way_to_crux
from engine.language import N_
from engine.marks import parse
from engine.model import Frozen, Words
from engine.play.encounter import Phase, Scene, Shown
from engine.play.terms import Terms
from engine.text import width

Form = Literal["text", "voice", "picture", "link", "transfer"]

FORMS: dict[str, dict[Form, str]] = {
    "zh-Hans": {
        "text": "",
        "voice": "（语音 {seconds} 秒）",
        "picture": "（图片）",
        "link": "（链接）",
        "transfer": "（转账）",
    },
    "zh-Hant": {
        "text": "",
        "voice": "（語音 {seconds} 秒）",
        "picture": "（圖片）",
        "link": "（連結）",
        "transfer": "（轉帳）",
    },
    "en": {
        "text": "",
        "voice": "(voice, {seconds} s) ",
        "picture": "(picture) ",
        "link": "(link) ",
        "transfer": "(transfer) ",
    },
}
"""What stands before a message that is no text, in the language of the scenario; its words are told."""


class Sent(Frozen):
    """What a message is besides its words."""

    form: Form = "text"
    seconds: Annotated[int | None, Field(ge=1, le=60)] = None
    """How long a voice message lasts; only a voice message has it, and always."""

    @model_validator(mode="after")
    def _only_a_voice_lasts(self) -> Self:
        if (self.form == "voice") != (self.seconds is not None):
            raise ValueError('form = "voice" and seconds = 5 go together')
        return self


class Message(Sent):
    """One message: its words, or what is heard or seen in it."""

    speaker: str = ""
    """Who sends it where it is neither the sender of the line nor the contact."""
    says: Words
    cues: Cues = ()


class ChatLine(Sent, Line):
    """One turn of the other side: a message, and others sent right after it, before any answer."""

    also: Annotated[tuple[Message, ...], Field(strict=False, max_length=4)] = ()


class ChatScript(Frozen):
    """Who the chat is with, or which group it is, and what the list of contacts says of it."""

    name: Words
    about: Words
    cues: Cues = ()


class Chat(Dialogue):
    """A chat with one contact or in a group."""

    arrangement: ClassVar[str] = "chat"
    usual_place: ClassVar[str] = "phone"
    for_many: ClassVar[bool] = True
    party_keys: ClassVar[frozenset[str]] = frozenset({"chat.name"})
    panel_skeleton: ClassVar[str] = '[chat]\nname  = "待写：联系人或群名"\nabout = "待写：通讯录里怎么写的"\n'

    channel: Literal["chat"]
    chat: ChatScript
    line: Annotated[tuple[ChatLine, ...], Field(strict=False, min_length=1)]

    def panel(self, values: dict[str, str]) -> tuple[Shown, ...]:
        """Return the name of the chat and what is known of it."""
        return (
            Shown("panel", N_("Chat with"), parse(self.chat.name, values)),
            Shown("panel", N_("About it"), parse(self.chat.about, values), self.chat.cues),
        )

    @cached_property
    def bursts(self) -> dict[str, tuple[Message, ...]]:
        """The messages of every line, by its id."""
        return {
            line.id: (
                Message(form=line.form, seconds=line.seconds, says=line.says, cues=line.cues),
                *line.also,
            )
            for line in self.line
        }

    def whole(self, terms: Terms) -> Scene | None:
        """Return the chat up to its crux on the way that is read fastest; nothing of it counts as done."""
        values = self.values(terms)

        def cells(line: Line) -> int:
            sent = sum(width(part.text.plain) for part in self.spoken(line, values))
            return sent + width(parse(line.notice, values).plain)

        way = way_to_crux(self, values, cells)
        if way is None:
            return None
        scene = self.begin(terms)
        for number, action in enumerate(way):
            scene = self.step(scene, action, Phase.ENCOUNTER, number, terms)
        return replace(scene, acts=())

    def spoken(self, line: Line, values: dict[str, str]) -> tuple[Shown, ...]:
        """Return the messages of one line in their order."""
        return tuple(
            self._sent(message, message.speaker or line.speaker, values) for message in self.bursts[line.id]
        )

    def _sent(self, message: Message, speaker: str, values: dict[str, str]) -> Shown:
        lead = FORMS[self.lang][message.form].format(seconds=message.seconds)
        return Shown("them", speaker or self.chat.name, parse(lead + message.says, values), message.cues)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The cues of the contact and of the messages besides those of the lines."""
        sent = tuple(
            (f"line.{n}.also.{m}.cues", message.cues)
            for n, line in enumerate(self.line)
            for m, message in enumerate(line.also)
        )
        return (("chat.cues", self.chat.cues), *super().beside, *sent)

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The name, what is known of it, and the further messages besides the conversation."""
        sent = tuple(
            (f"line.{n}.also.{m}.says", message.says)
            for n, line in enumerate(self.line)
            for m, message in enumerate(line.also)
        )
        return (("chat.name", self.chat.name), ("chat.about", self.chat.about), *super().texts, *sent)
