"""Rules between twins: same channel and hook, same sentence to begin with, the other truth."""

from __future__ import annotations

from collections.abc import Iterator

from engine.language import N_
from engine.library.header import Header
from engine.play.problems import Problem


def twin_rules(header: Header, twin: Header | None, other: str | None) -> Iterator[Problem]:
    """Yield what is wrong between a scenario and its twin, and between its id and the files.

    `other` is another file with the same id.
    """
    yield from _id(header, other)
    if header.twin and twin is None:
        yield Problem(
            "RT404",
            "twin",
            N_("The twin {twin} is not there."),
            N_("Write it, with the other truth."),
            {"twin": header.twin},
        )
    elif twin is not None:
        yield from _pair(header, twin)


def _id(header: Header, other: str | None) -> Iterator[Problem]:
    if other:
        yield Problem(
            "RT409",
            "id",
            N_("Two scenarios have the id {id}."),
            N_("Give one of them another id; the other is in {other}."),
            {"id": header.id, "other": other},
        )
    if header.file.name != f"{header.id}.toml":
        yield Problem(
            "RT403",
            "id",
            N_("The file name is not the id."),
            N_("Name the file {id}.toml."),
            {"id": header.id},
        )


def _pair(header: Header, twin: Header) -> Iterator[Problem]:
    if twin.twin != header.id or twin.truth == header.truth:
        yield Problem(
            "RT405",
            "twin",
            N_("{twin} is no twin of this scenario."),
            N_("Twins name each other and have different truths."),
            {"twin": header.twin or ""},
        )
    for key in ("channel", "topic", "place", "lang", "region"):
        if getattr(twin, key) != getattr(header, key):
            yield Problem(
                "RT406",
                key,
                N_("The twin differs in {key}."),
                N_("Twins share channel, topic, place, language and region."),
                {"key": key},
            )
    if twin.setting != header.setting:
        yield Problem(
            "RT407",
            "setting",
            N_("The setting differs from the twin's and may give the truth away."),
            N_("Use the same sentence in both."),
        )
