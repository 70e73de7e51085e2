"""What many judge at one screen, in large type: a thread of messages, or a chat up to its crux."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.large import large
from drills.tui.drawing.lines import Line, cells, flowed, hung, line
from drills.tui.drawing.pieces import label, text
from engine.play.encounter import Passage
from engine.play.play import Play


def setting_rows(play: Play, limit: int) -> list[Line]:
    """Return the setting, quietly."""
    return flowed(play.scenario.setting, "soft", limit)


def talk_rows(play: Play, limit: int, room: int) -> list[Line]:
    """Return who sent what and what was answered, with air between signs where so many rows hold it."""
    aired = _rows(play.passages, limit, aired=True)
    return aired if len(aired) <= room else _rows(play.passages, limit, aired=False)


def _rows(passages: Sequence[Passage], limit: int, *, aired: bool) -> list[Line]:
    panel = [passage for passage in passages if passage.side == "panel"]
    rows = [_heading(panel)] if panel else []
    sender = text(panel[0]) if panel else ""
    for passage in passages:
        if passage.side == "them":
            if label(passage) != sender:
                sender = label(passage)
                rows.append(line((sender, "brass")))
            words = text(passage)
            rows += large(words, limit) if aired else flowed(words, "strong", limit)
        elif passage.side != "panel":
            name = line((f"    {label(passage)}  ", "soft"))
            rows += hung(name, flowed(text(passage), "soft", limit - cells(name)), cells(name))
    return rows


def _heading(panel: Sequence[Passage]) -> Line:
    """Return who it is, and what is known of whoever that is."""
    name, *about = (text(passage) for passage in panel)
    return line((name, "brass"), ("  ", "ink"), ("  ".join(about), "soft"))
