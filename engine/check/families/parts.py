"""Rules of a family by itself: enough wordings, texts that hold every part, asks that lead somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from engine.language import N_
from engine.library.supply.family import Family
from engine.library.supply.messages import SLOTS
from engine.marks import FILL, MarkError, fills, parse
from engine.play.problems import Problem

FEWEST, MOST = 6, 12
"""Wordings of a part: six of each make 1,296 texts of either truth, whoever sends them."""
READ = SLOTS[1:]
"""The parts that are read in the text, beside its ask."""


def rules(family: Family) -> Iterator[Problem]:
    """Yield what is wrong with the parts of a family."""
    yield from _wordings(family)
    yield from _texts(family)
    yield from _asks(family)


def _wordings(family: Family) -> Iterator[Problem]:
    lists = {f"slot.{slot}": getattr(family.slot, slot) for slot in SLOTS}
    lists["ask"] = tuple(ask.scam for ask in family.ask)
    for path, wordings in lists.items():
        if not FEWEST <= len(wordings) <= MOST:
            yield Problem(
                "RT901",
                path,
                N_("There are {count} wordings here, where {least} to {most} are wanted."),
                N_("Fewer are soon known by heart; more are seldom all natural."),
                {"count": len(wordings), "least": FEWEST, "most": MOST},
            )
        for words, count in Counter(wordings).items():
            if count > 1:
                yield Problem(
                    "RT901",
                    path,
                    N_("The wording “{words}” stands here twice."),
                    N_("Write another in its place."),
                    {"words": words},
                )


def _texts(family: Family) -> Iterator[Problem]:
    for number, text in enumerate(family.text):
        held = Counter(name for name in fills(text) if name not in family.fill)
        if held == Counter([*READ, "ask"]):
            continue
        yield Problem(
            "RT902",
            f"text.{number}",
            N_("The text does not hold each part once: {parts}."),
            N_("Each of them once, and nothing else but fills: {example}."),
            {
                "parts": ", ".join([*READ, "ask"]),
                "example": "{{occasion}}, {{detail}}. {{ask}} {{pressure}}",
            },
        )
    for path, words in wordings(family):
        for name in fills(words):
            if name not in family.fill:
                yield Problem(
                    "RT206",
                    path,
                    N_("There is no fill {name}."),
                    N_('Write it under [fill]: {name} = ["…"].'),
                    {"name": name},
                )


def wordings(family: Family) -> Iterator[tuple[str, str]]:
    """Yield every wording that is read in a text, with its key; of an ask the words of both twins."""
    for slot in READ:
        for number, words in enumerate(getattr(family.slot, slot)):
            yield f"slot.{slot}.{number}", words
    for number, ask in enumerate(family.ask):
        yield f"ask.{number}.scam", ask.scam
        yield f"ask.{number}.genuine", ask.genuine


def _asks(family: Family) -> Iterator[Problem]:
    led: set[str] = set()
    for number, ask in enumerate(family.ask):
        leads = {"scam": family.lead_of(ask.scam, "scam"), "genuine": family.lead_of(ask.genuine, "genuine")}
        led |= {lead.id for lead in leads.values() if lead}
        for truth, lead in leads.items():
            if lead is None:
                yield Problem(
                    "RT903",
                    f"ask.{number}.{truth}",
                    N_("The ask does not lead anywhere as a {truth}."),
                    N_("Let where it leads stand once as [[lead|words]], with a [[lead]] of that truth."),
                    {"truth": truth},
                )
        if all(leads.values()) and around(ask.scam) != around(ask.genuine):
            yield Problem(
                "RT905",
                f"ask.{number}",
                N_("The words around where the ask leads differ: “{scam}” and “{genuine}”."),
                N_("Write them alike in both; what differs stands within [[lead|…]]."),
                {"scam": around(ask.scam), "genuine": around(ask.genuine)},
            )
    for number, lead in enumerate(family.lead):
        if lead.id not in led:
            yield Problem(
                "RT903",
                f"lead.{number}.id",
                N_("No ask leads to {lead}."),
                N_("Write an ask with [[{lead}|words]], or leave it out."),
                {"lead": lead.id},
            )


def around(ask: str) -> str:
    """Return the words of an ask with a gap where it leads; as it stands where its marks are wrong."""
    try:
        marked = parse(FILL.sub("", ask))
    except MarkError:
        return ask
    plain = marked.plain
    for span in reversed(marked.spans):
        plain = f"{plain[: span.start]}…{plain[span.end :]}"
    return plain
