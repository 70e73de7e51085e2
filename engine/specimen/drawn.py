"""A note of a scenario that is drawn: its seed in the file, its words resolved when the file is loaded."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from engine.model import Cue, Frozen, Identifier, Words
from engine.specimen.catalogue import Look, Series
from engine.specimen.note import Note, make_note


class Drawn(Frozen):
    """What a file says of a drawn note, and what every look of it shows; a kept scenario holds both."""

    seed: Annotated[Words, Field(max_length=40)]
    level: Annotated[int, Field(ge=1, le=5)] = 3
    series: Series
    shows: dict[Look, Words] = Field(default_factory=dict)
    """The findings by look, with their cue spans; written by the program."""
    cue: Annotated[tuple[Cue, ...], Field(strict=False)] = ()
    """The cues of its faults and wear; written by the program."""

    def note(self, denomination: int, faults: tuple[str, ...], wear: tuple[str, ...]) -> Note:
        """Return the note; raise `InputError` for faults or wear it cannot have."""
        return make_note(self.seed, self.level, self.series, denomination, faults, wear)

    def worded(self, note: Note, lang: str) -> Drawn:
        """Return this with the words of its note in a language."""
        from engine.specimen.words import cues, findings

        return self.model_copy(update={"shows": findings(note, lang), "cue": cues(note, lang)})

    def shown(self, look: Identifier) -> str:
        """Return what a look shows."""
        return next(text for name, text in self.shows.items() if name == look)
