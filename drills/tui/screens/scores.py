"""Group scores in plain words first; the measures behind 0."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from textual.app import ComposeResult

from drills.desk import Desk
from drills.language import _, counted
from drills.tui.lines import BLANK, Line, blank, flowed, hung, line, rule
from drills.tui.scales import Scale, drawn
from drills.tui.screens.base import RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words import kind_words
from engine.language import N_
from engine.text import width
from results.groups import GroupScore, Period
from results.measures.detection import right_of_hundred
from results.measures.measured import Measured

PERIODS = (N_("all of it"), N_("this month"), N_("the last 30 days"))

HUNDRED = Scale(0, 100)
LEANING = Scale(-1.5, 1.5)
SENSITIVITY = Scale(-1, 4)
SHARE = Scale(0, 1)


class ScoresScreen(RingtrueScreen[None]):
    """One block a group: how well it tells apart, which way it leans, what to practise."""

    TITLE_WORDS = N_("Scores")

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._page = Page(self._made)
        self._period = 0
        self._measures = False
        self._rows: list[GroupScore] = []

    def body(self) -> ComposeResult:
        """Yield the page."""
        yield self._page

    def on_mount(self) -> None:
        """Count, and show."""
        super().on_mount()
        self._count()

    def _count(self) -> None:
        self._rows = self._desk.scores(period(self._period, datetime.now(UTC).date()))
        where = counted("{count} group", "{count} groups", len(self._rows))
        self.header.show(_(self.TITLE_WORDS), f"{_(PERIODS[self._period])}  {where}")
        self._page.redraw()

    def _made(self, limit: int) -> Sequence[Line]:
        if not self._rows:
            said = _("Nobody has played in this time. Scores come with the first verdict.")
            return [BLANK, *flowed(said, "soft", limit)]
        made: list[Line] = []
        for number, row in enumerate(self._rows):
            made += [rule(limit)] if number else []
            made += self._group(row, limit)
        note = _("The heavy line is the range the value may lie in (95 %); the shorter, the surer.")
        return [*made, rule(limit), *flowed(note, "soft", limit)]

    def _group(self, row: GroupScore, limit: int) -> list[Line]:
        people = counted("{count} person", "{count} people", row.trainees)
        tail = "  ".join(
            part
            for part in (
                people,
                counted("{count} judgement", "{count} judgements", row.judgements),
                _("simulated") if row.simulated else "",
                _("few people: only a hint") if row.small else "",
            )
            if part
        )
        head = line((row.group, "strong"), (f"  {tail}", "soft"))
        return [head, *(_measures(row, limit) if self._measures else _plain(row, limit))]

    def hints(self) -> Sequence[Hint]:
        """Return the keys."""
        return [
            Hint("0", _("plain words") if self._measures else _("details")),
            Hint("1", _("another time")),
            Hint(_("Up/Down"), _("read on")),
        ]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_digit(self, digit: int) -> None:
        """Show the measures or the words; or count over another time."""
        if digit == 0:
            self._measures = not self._measures
            self.refresh_hints()
            self._page.redraw()
        elif digit == 1:
            self._period = (self._period + 1) % len(PERIODS)
            self._count()

    def action_move(self, across: int, down: int) -> None:
        """Scroll."""
        self._page.move(down)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def period(number: int, today: date) -> Period:
    """Return the days of one of `PERIODS`."""
    if number == 1:
        return Period(today.replace(day=1).isoformat(), today.isoformat())
    return Period((today - timedelta(days=29)).isoformat(), today.isoformat()) if number == 2 else Period()


def _plain(row: GroupScore, limit: int) -> list[Line]:
    right = row.d_prime.scaled(right_of_hundred)
    told: list[Line] = []
    if right.value is None:
        told += flowed(_("Not measured yet: there must be both scams and genuine ones."), "ink", limit)
    else:
        said = _("A scam and a genuine one side by side: told apart {value} times of 100{range}.")
        told += flowed(said.format(value=round(right.value), range=_range(right, "{:.0f}")), "ink", limit)
    told.append(_ends(_("trusting"), _("doubting"), row.criterion.scaled(float), limit))
    seen = _("{hits} of {scams} scams seen through; {alarms} of {genuine} genuine ones doubted.")
    hits, alarms = row.hits or 0, row.false_alarms or 0
    genuine = alarms + (row.correct_rejections or 0)
    told += flowed(
        seen.format(hits=hits, scams=hits + (row.misses or 0), alarms=alarms, genuine=genuine), "ink", limit
    )
    return [*told, *hung(line((_("Next"), "soft")), flowed(advice(row), "strong", limit - 8), 8)]


def _ends(low: str, high: str, value: Measured, limit: int) -> Line:
    """Return the line from trusting to doubting; c counts the other way round."""
    turned = Measured(
        _minus(value.value), _minus(value.high), _minus(value.low), value.level, value.method, value.reason
    )
    across = max(limit - width(low) - width(high) - 2, 10)
    return (*line((f"{low} ", "soft")), *drawn(turned, LEANING, min(across, 44)), *line((f" {high}", "soft")))


def _minus(value: float | None) -> float | None:
    return None if value is None else -value


def advice(row: GroupScore) -> str:
    """Return the one next step: lean back to the middle first, then the kind missed most."""
    leaning = row.criterion
    if leaning.high is not None and leaning.high < 0:
        return _("It doubts too readily. Look at what reassures in the genuine ones, together.")
    if leaning.low is not None and leaning.low > 0:
        return _("It trusts too readily. Practise asking one question before anything is given.")
    if row.weakest_kinds:
        kind = row.weakest_kinds[0]
        said = _("Practise “{kind}”: missed {missed} times of {shown}.")
        return said.format(kind=kind_words(kind.kind), missed=kind.missed, shown=kind.shown)
    return _("Play another round in three weeks, before it fades.")


def _measures(row: GroupScore, limit: int) -> list[Line]:
    told: list[tuple[str, Measured, Scale, str]] = [
        (_("d′"), row.d_prime, SENSITIVITY, "{:.2f}"),
        (_("c"), row.criterion, LEANING, "{:+.2f}"),
        (_("scams seen"), row.hit_rate, SHARE, "{:.0%}"),
        (_("genuine doubted"), row.false_alarm_rate, SHARE, "{:.0%}"),
        (_("points"), row.mean_points, HUNDRED, "{:.0f}"),
        (_("passed"), row.pass_rate, SHARE, "{:.0%}"),
        (_("taken part"), row.coverage, SHARE, "{:.0%}"),
    ]
    gutter = max(width(name) for name, *_rest in told) + 2
    across = max(min(limit - gutter - 8, 44), 10)
    return [
        (
            *line((name, "soft"), (" " * (gutter - width(name)), "ink")),
            *_figure(value, style),
            *drawn(value, scale, across),
        )
        for name, value, scale, style in told
    ]


def _figure(value: Measured, style: str) -> Line:
    text = style.format(value.value) if value.value is not None else "-"
    return (*line((text, "strong")), blank(max(8 - width(text), 1)))


def _range(value: Measured, style: str) -> str:
    if value.low is None or value.high is None:
        return ""
    return _(" (roughly {low} to {high})").format(low=style.format(value.low), high=style.format(value.high))
