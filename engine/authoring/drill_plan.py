"""A drill made of a few answers: which channels and topics, how many items, how long."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import tomlkit

from engine.channels import channel_seconds
from engine.library.header import Header


@dataclass(frozen=True, slots=True)
class DrillPlan:
    """What somebody asks of a drill of their own; without channels any but questions, without topics any.

    `count` is at least 1, `minutes` too; `lang` is that of all it draws.
    """

    id: str
    title: str
    channels: tuple[str, ...]
    topics: tuple[str, ...]
    count: int
    minutes: int
    lang: str = "zh-Hans"

    def takes(self, header: Header) -> bool:
        """Return whether a scenario is of these channels and topics, in this language."""
        return (
            header.lang == self.lang
            and not header.family
            and (header.channel in self.channels if self.channels else header.truth is not None)
            and (not self.topics or header.topic in self.topics)
        )


def drill_text(plan: DrillPlan) -> str:
    """Return the file of a drill."""
    draw = tomlkit.table()
    if plan.channels:
        draw["channel"] = list(plan.channels)
    if plan.topics:
        draw["topic"] = list(plan.topics)
    draw["count"] = plan.count
    drill = tomlkit.document()
    drill.update(
        {"id": plan.id, "title": plan.title, "about": "", "lang": plan.lang, "minutes": plan.minutes}
    )
    drill.add(tomlkit.nl())
    drill["draw"] = tomlkit.aot()
    drill["draw"].append(draw)
    return tomlkit.dumps(drill)


def own_id(title: str) -> str:
    """Return the id of a drill that has a title only: the same title makes the same id."""
    return f"own-{sha256(title.encode()).hexdigest()[:6]}"


def pairs_of(headers: Iterable[Header], plan: DrillPlan) -> int:
    """Return how many pairs and questions such a drill has to draw from."""
    return len({min(head.id, head.twin or head.id) for head in headers if plan.takes(head)})


def topics_of(headers: Iterable[Header], channels: Iterable[str], lang: str) -> dict[str, int]:
    """Return the topics of these channels with how many pairs and questions each has, the most first."""
    plan = DrillPlan("", "", tuple(channels), (), 1, 1, lang)
    pairs = {(head.topic, min(head.id, head.twin or head.id)) for head in headers if plan.takes(head)}
    counts = Counter(topic for topic, _ in pairs)
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))


def minutes_of(channels: Iterable[str], count: int) -> int:
    """Return about how many minutes so many items take, 1 or more: the mean of their channels."""
    seconds = [channel_seconds(channel) for channel in channels] or [channel_seconds("call")]
    return max(1, round(count * sum(seconds) / len(seconds) / 60))
