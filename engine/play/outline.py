"""What a new scenario is begun for, and the tables of TOML that beginnings of all channels share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from engine.kinds import CueKind, Ground, Truth
from engine.play.currency import Currency
from engine.play.place import Place


@dataclass(frozen=True, slots=True)
class Outline:
    """What a skeleton is made for; `truth` and `twin` are None where nothing is judged."""

    id: str
    channel: str
    place: Place
    twin: str | None
    truth: Truth | None
    topic: str
    today: date
    currency: Currency

    def cue(self, reassures: CueKind, ground: Ground) -> str:
        """Return the table of one cue, `sign`: a red flag, or of a genuine one what reassures and why."""
        if self.truth == "scam":
            return """[[cue]]
id   = "sign"
kind = "urgency"
sign = "red-flag"
text = "待写：可疑处"
why  = "待写：为什么可疑。"
ask  = "待写：可以怎么问？"
"""
        return f"""[[cue]]
id   = "sign"
kind = "{reassures}"
sign = "reassurance"
text = "待写：放心处"
why  = "待写：为什么靠得住。"
ask  = "待写：可以怎么问？"
holds_because = "{ground}"
"""
