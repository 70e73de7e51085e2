"""One page for a morning meeting: what the month came to, three weak spots, three questions to ask."""

from __future__ import annotations

from drills.papers.layout import Papers
from drills.papers.month import Month
from drills.papers.sheets import head_lines
from drills.papers.talk import SPOTS, Spot, Talk
from drills.words.language import _
from drills.words.scores.rooms import hands_words, in_all, visit_words
from drills.words.vocabulary import kind_words
from engine.text import width
from results.scores.rooms import whole

WIDTHS = (5, 74)
_SIZE = 12


def talk_sheet(papers: Papers, month: Month) -> None:
    """Write the page; A4 upright, read aloud in five minutes."""
    sheet = papers.sheet(_("Morning meeting"), WIDTHS, across=False)
    title = papers.style(bold=True, font_size=16)
    head = papers.style(bold=True, font_size=_SIZE, bg_color="#D9E2EC", valign="vcenter")
    text = papers.style(font_size=_SIZE, text_wrap=True, valign="top")
    number = papers.style(font_size=_SIZE, bold=True, valign="top", align="center")
    lines: list[tuple[str, str]] = [("head", _("What the month came to"))]
    lines += [("", words) for words in _came_to(month)]
    lines.append(("head", _("Weak spots: what was overlooked")))
    lines += [(str(at), _spot(spot)) for at, spot in enumerate(month.talk.spots, start=1)]
    lines += [] if month.talk.spots else [("", _no_spots())]
    lines.append(("head", _("Questions to ask")))
    lines += [(str(at), _ask(spot)) for at, spot in enumerate(_asking(month.talk), start=1)]
    lines.append(("head", _("Talk about it")))
    lines += [("", words) for words in _round()]
    sheet.merge_range(0, 0, 0, 1, _("Five minutes for the morning meeting"), title)
    sheet.set_row(0, 28)
    sheet.merge_range(1, 0, 1, 1, head_lines(month, "", plan=False)[1], text)
    sheet.set_row(1, 34)
    for row, (mark, words) in enumerate(lines, start=2):
        if mark == "head":
            sheet.merge_range(row, 0, row, 1, words, head)
            sheet.set_row(row, 24)
        else:
            sheet.write_string(row, 0, mark or "·", number)
            sheet.write_string(row, 1, words, text)
            rows = sum(-(-max(width(part), 1) * 1.12 // (WIDTHS[1] - 2)) for part in words.split("\n"))
            sheet.set_row(row, 18 * rows + 6)
    sheet.print_area(0, 0, len(lines) + 1, 1)
    sheet.fit_to_pages(1, 1)


def _came_to(month: Month) -> list[str]:
    """Return what people judged, and below, never added to it, what rooms did by show of hands."""
    rooms = _of_rooms(month)
    if rooms and not month.talk.counts.judgements:
        return rooms
    return [*_of_people(month.talk), *rooms]


def _of_rooms(month: Month) -> list[str]:
    if not month.evenings:
        return [words] if (words := visit_words(month.visits)) else []
    total = whole(month.evenings)
    head = _("By show of hands: {words}").format(words=in_all(total, month.visits))
    return [head, *hands_words(total)]


def _of_people(talk: Talk) -> list[str]:
    counts = talk.counts
    if not counts.judgements:
        return [_("Nothing was judged yet.")]
    seen = _("{people} people judged: of {scams} scams {hits} were seen through.").format(
        people=talk.people, scams=counts.scams, hits=counts.hits
    )
    doubted = _("Of {genuine} genuine ones {alarms} were doubted. Doubting everything is no skill either.")
    return [seen, doubted.format(genuine=counts.genuine, alarms=counts.false_alarms)]


def _spot(spot: Spot) -> str:
    words = _("{kind}: overlooked {missed} times of {shown}.").format(
        kind=kind_words(spot.kind), missed=spot.missed, shown=spot.shown
    )
    where = _("It was said: {text}").format(text=spot.text) if spot.text else ""
    return "\n".join(filter(None, (words, where, spot.why)))


def _no_spots() -> str:
    return _("No sign was overlooked often enough to name it.")


def _asking(talk: Talk) -> list[str]:
    own = [spot.ask for spot in talk.spots if spot.ask]
    usual = [
        _("May I ring your office back by the number I know?"),
        _("May I talk it over with my family first?"),
        _("Who may know of this, and why nobody else?"),
    ]
    return list(dict.fromkeys([*own, *usual]))[:SPOTS]


def _ask(words: str) -> str:
    return _("“{words}”").format(words=words)


def _round() -> list[str]:
    return [
        _("Who has lately met something like it at the counter? What made you stop, or go on?"),
        _("What would a genuine one have been like?"),
    ]
