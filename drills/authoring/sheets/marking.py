"""Where the wording of a cue stands in what is said: the spans `[[cue|words]]`."""

from __future__ import annotations

from collections.abc import Sequence

from drills.authoring.sheets.choices import FLAGS, GROUNDS
from drills.authoring.sheets.document import Document
from drills.authoring.sheets.remarks import Cell, Remarks
from drills.authoring.sheets.talk import Quote, Turn
from engine.language import N_

_LABELS = {kind: words for words, kind in FLAGS.items()}


class Cues:
    """The cues of one scenario: each with its id, one for every kind and explanation."""

    def __init__(self, turns: Sequence[Turn], question: Cell) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        self._quotes: dict[str, Quote] = {}
        quotes = [quote for turn in turns for quote in turn.quotes]
        for quote in quotes:
            key = quote.kind, quote.why.text
            if key not in self._ids:
                like = sum(kind == quote.kind for kind, _ in self._ids)
                self._ids[key] = f"{quote.kind}-{like + 1}" if like else quote.kind
                self._quotes[self._ids[key]] = quote
        decisive = next((turn.quotes for turn in turns if turn.crux and turn.quotes), quotes)
        self._asked = self.id(decisive[0]) if decisive else ""
        self._question = question

    def id(self, quote: Quote) -> str:
        """Return the id of a cue."""
        return self._ids[quote.kind, quote.why.text]

    def write(self, document: Document) -> None:
        """Write every cue; the question of the debrief goes to the decisive one that has none of its own."""
        for name, quote in self._quotes.items():
            ground = GROUNDS.get(quote.kind)
            document.item("cue", quote.kind_cell.where)
            document.put("id", name, quote.wording.where)
            document.put("kind", quote.kind, quote.kind_cell.where)
            document.put("sign", "reassurance" if ground else "red-flag", quote.kind_cell.where)
            document.put("text", _LABELS.get(quote.kind, quote.kind_cell.text), quote.kind_cell.where)
            document.put("why", quote.why.text, quote.why.where)
            ask = quote.ask if quote.ask.text or name != self._asked else self._question
            if ask.text:
                document.put("ask", ask.text, ask.where)
            if ground:
                document.put("holds_because", ground.holds_because, quote.kind_cell.where)
                document.put("proves", ground.proves, quote.kind_cell.where)


def marked(turn: Turn, cues: Cues, remarks: Remarks) -> tuple[str, str]:
    """Return what is said and what is seen, each with its spans; remark on a wording in neither."""
    spoken: list[tuple[int, int, Quote]] = []
    seen: list[tuple[int, int, Quote]] = []
    for quote in turn.quotes:
        wording = quote.wording.text
        if not wording:
            continue
        where = next(
            (side for side in ((turn.says, spoken), (turn.notice, seen)) if wording in side[0].text), None
        )
        if where is None:
            remarks.refuse(
                quote.wording.where,
                N_("“{words}” does not stand in {cell}."),
                N_("Copy the words from there, sign for sign."),
                words=wording[:40],
                cell=turn.says.where,
            )
            continue
        start = where[0].text.index(wording)
        end = start + len(wording)
        if any(start < other_end and other < end for other, other_end, _ in where[1]):
            remarks.refuse(
                quote.wording.where,
                N_("“{words}” overlaps another wording of the same turn."),
                N_("Choose words of which each belongs to one sign only."),
                words=wording[:40],
            )
            continue
        where[1].append((start, end, quote))
    return _spans(turn.says.text, spoken, cues), _spans(turn.notice.text, seen, cues)


def silent(turn: Turn, cues: Cues) -> list[str]:
    """Return the cues of a turn that are no words."""
    return [cues.id(quote) for quote in turn.quotes if not quote.wording.text]


def _spans(text: str, places: Sequence[tuple[int, int, Quote]], cues: Cues) -> str:
    for start, end, quote in sorted(places, key=lambda place: -place[0]):
        text = f"{text[:start]}[[{cues.id(quote)}|{text[start:end]}]]{text[end:]}"
    return text
