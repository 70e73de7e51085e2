"""Where each command of the command line stands on screens, or why it does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class OnScreen(NamedTuple):
    """The module and class of the screen that does it."""

    module: str
    name: str


class NotOnScreen(NamedTuple):
    """Why no trainer needs it on a screen."""

    reason: str


_SCREENS = "drills.tui.screens"
_AUTHORS = NotOnScreen("for authors, who write files in an editor and check them beside it")
_REPAIR = NotOnScreen("for who helps: a message names it where it is needed")

COMMANDS: Mapping[str, OnScreen | NotOnScreen] = {
    "play": OnScreen(f"{_SCREENS}.home.drills", "DrillsScreen"),
    "today": OnScreen(f"{_SCREENS}.home.home", "HomeScreen"),
    "list": OnScreen(f"{_SCREENS}.home.drills", "DrillsScreen"),
    "demo": NotOnScreen("opens the scores themselves, of groups that are invented"),
    "scores": OnScreen(f"{_SCREENS}.scores.overview", "ScoresScreen"),
    "change": OnScreen(f"{_SCREENS}.scores.group.pages", "GroupPage"),
    "export": OnScreen(f"{_SCREENS}.desk.papers", "PapersScreen"),
    "workbook": OnScreen(f"{_SCREENS}.desk.papers", "PapersScreen"),
    "ratings": OnScreen(f"{_SCREENS}.scores.group.pages", "GroupPage"),
    "items": OnScreen(f"{_SCREENS}.scores.group.pages", "GroupPage"),
    "measure": NotOnScreen("for judgements that were made with other programs"),
    "new": _AUTHORS,
    "preview": _AUTHORS,
    "check": _AUTHORS,
    "draft": _AUTHORS,
    "walk": _AUTHORS,
    "schema": _AUTHORS,
    "import": OnScreen(f"{_SCREENS}.roster.overview", "RosterScreen"),
    "pack": OnScreen(f"{_SCREENS}.desk.settings", "PacksScreen"),
    "review": OnScreen(f"{_SCREENS}.desk.sheets", "FormScreen"),
    "specimen": OnScreen(f"{_SCREENS}.desk.sheets", "SheetScreen"),
    "simulate": NotOnScreen("for who tries the measures; it writes people who do not exist"),
    "due": OnScreen(f"{_SCREENS}.duty.practised", "PractisedScreen"),
    "script": OnScreen(f"{_SCREENS}.desk.aloud", "AloudScreen"),
    "cards": OnScreen(f"{_SCREENS}.desk.aloud", "AloudScreen"),
    "voices": OnScreen(f"{_SCREENS}.desk.listening", "ListeningScreen"),
    "campaign": OnScreen(f"{_SCREENS}.campaigns.overview", "CampaignScreen"),
    "publicity": OnScreen(f"{_SCREENS}.desk.publicity", "ThemesScreen"),
    "paper-quiz": OnScreen(f"{_SCREENS}.desk.paper_quiz", "PaperQuizScreen"),
    "draw": OnScreen(f"{_SCREENS}.desk.prize_draw", "PrizeDrawScreen"),
    "doctor": OnScreen(f"{_SCREENS}.desk.condition", "ConditionScreen"),
    "verify": OnScreen(f"{_SCREENS}.desk.condition", "ConditionScreen"),
    "bundle": OnScreen(f"{_SCREENS}.care.exchange", "HandInScreen"),
    "merge": OnScreen(f"{_SCREENS}.care.exchange", "TakeInScreen"),
    "join": OnScreen(f"{_SCREENS}.care.exchange", "SameScreen"),
    "forget": OnScreen(f"{_SCREENS}.roster.person", "PersonScreen"),
    "backup": OnScreen(f"{_SCREENS}.care.copies", "CopiesScreen"),
    "restore": OnScreen(f"{_SCREENS}.care.copies", "BackupsScreen"),
    "rescue": OnScreen(f"{_SCREENS}.care.copies", "CopiesScreen"),
    "rebuild": _REPAIR,
    "push": NotOnScreen("set up once by who looks after the server, and run by a timer"),
    "kit": NotOnScreen("made once for many computers, by who looks after these"),
}
"""Command -> its screen, or the reason why there is none."""
