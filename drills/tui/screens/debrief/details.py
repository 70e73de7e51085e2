"""What stands behind a debrief: the sources of its facts, and how the points came about."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, cells, flowed, hung, line, spaced
from drills.tui.drawing.points import parts
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _
from drills.words.vocabulary import source_words
from engine.debrief.debrief import Review
from engine.language import N_
from engine.play.play import Play

REGIONS = {
    "CN": N_("mainland China"),
    "TW": N_("Taiwan"),
    "EU": N_("the euro area"),
    "US": N_("the United States"),
}
"""Names of the regions whose rules are taught; one without a name has its code."""


class DetailsScreen(ReadingScreen):
    """Sources with issuer, title, date and region; points part by part, with a `note` beside them."""

    TITLE_WORDS = N_("Sources and points")

    def __init__(self, play: Play, review: Review, note: str = "") -> None:
        super().__init__()
        self._play, self._review, self._note = play, review, note

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the sources, then the points."""
        review = self._review
        rows: list[Line] = [line((review.title, "strong")), BLANK, line((spaced(_("Sources")), "soft"))]
        for source in review.sources:
            rows += hung(line(("- ", "soft")), flowed(source_words(source), "ink", limit - 2), 2)
        region = _(REGIONS.get(review.region, review.region))
        rules = _("Rules of {region}, as of {date}.").format(region=region, date=review.facts_checked)
        rows += [*flowed(rules, "soft", limit), BLANK]
        total = _("Points: {points} of 100").format(points=round(review.points / 100))
        rows += [line((spaced(_("Points")), "soft")), line((total, "strong"))]
        rows += flowed(self._note, "ink", limit) if self._note else []
        rows += self._parts(limit)
        return rows

    def _parts(self, limit: int) -> list[Line]:
        part_words = parts(self._play)
        name_wide = max((cells(line((part.name, "ink"))) for part in part_words), default=0) + 2
        points_wide = max((cells(line((part.points, "ink"))) for part in part_words), default=0) + 2
        rows: list[Line] = []
        for part in part_words:
            points = hung(
                line((part.points, "strong")),
                flowed(part.behind, "soft", limit - name_wide - points_wide),
                points_wide,
            )
            rows += hung(line((part.name, "ink")), points, name_wide)
        return rows

    def action_digit(self, digit: int) -> None:
        """Go back with the key that came here."""
        if digit == 0:
            self.dismiss()
