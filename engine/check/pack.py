"""Rules over packs: twins answer each other, and half of what is met is genuine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from engine.check.finding import Finding, Problem
from engine.errors import Place
from engine.header import Header
from engine.language import N_


def twin_rules(header: Header, headers: Mapping[str, Header]) -> Iterator[Problem]:
    """Yield what is wrong between a scenario and its twin, and between its id and its file."""
    if header.file.name != f"{header.id}.toml":
        yield Problem(
            "RT403",
            "id",
            N_("The file name is not the id."),
            N_("Name the file {id}.toml."),
            {"id": header.id},
        )
    if header.twin is None:
        return
    twin = headers.get(header.twin)
    if twin is None:
        yield Problem(
            "RT404",
            "twin",
            N_("The twin {twin} is not there."),
            N_("Write it, with the other truth."),
            {"twin": header.twin},
        )
        return
    if twin.twin != header.id or twin.truth == header.truth:
        yield Problem(
            "RT405",
            "twin",
            N_("{twin} is no twin of this scenario."),
            N_("Twins name each other and have different truths."),
            {"twin": header.twin},
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
            severity="warning",
        )


def balance_rules(headers: Mapping[str, Header]) -> Iterator[Finding]:
    """Yield packs in which not 40 to 60 per cent of the encounters are genuine."""
    judged = sorted((one for one in headers.values() if one.truth), key=lambda one: one.pack)
    for pack, members in groupby(judged, key=lambda one: one.pack):
        truths = [one.truth for one in members]
        share = 100 * truths.count("genuine") // len(truths)
        if not 40 <= share <= 60:
            yield Finding(
                "RT408",
                Place(pack),
                N_("{share} % of the pack is genuine."),
                N_("Write twins until it is between 40 and 60 %."),
                params={"share": share},
            )
