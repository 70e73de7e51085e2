"""The looks at a note that many judge: which is shown, and which have been."""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.play.encounter import Passage, Picture
from engine.play.play import Play
from engine.specimen.catalogue import DRAWN


@dataclass(frozen=True, slots=True)
class LookShown:
    """One look: what it shows in words, and its picture where it has one."""

    finding: Passage
    picture: Picture | None


class Looking:
    """The `looks` at a note in the order of their keys; `at` is the place of the one shown, from 0.

    `play` is of a note that is shown whole.
    """

    def __init__(self, play: Play) -> None:
        picture = play.view.picture
        drawn: dict[str, Picture] = {name: replace(picture, look=name) for name in DRAWN} if picture else {}
        findings = [passage for passage in play.passages if passage.side == "them"]
        self.looks = tuple(
            LookShown(finding, drawn.get(name))
            for name, finding in zip(play.scene.used, findings, strict=True)
        )
        self.at = 0
        self._shown = {0}

    @property
    def look(self) -> LookShown:
        """The look that is shown."""
        return self.looks[self.at]

    @property
    def waiting(self) -> int | None:
        """The place of the next look that was not shown yet; None once all were."""
        places = range(self.at + 1, self.at + 1 + len(self.looks))
        return next((at for place in places if (at := place % len(self.looks)) not in self._shown), None)

    def shown(self, place: int) -> bool:
        """Return whether the look of a place was shown."""
        return place in self._shown

    def turn_to(self, place: int) -> None:
        """Show the look of a place; there is nothing beyond the last."""
        if 0 <= place < len(self.looks):
            self.at = place
            self._shown.add(place)
