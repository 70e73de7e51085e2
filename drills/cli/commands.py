"""The commands: what each does, which group of the help it stands in, and where its module lies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from engine.language import N_


class Group(NamedTuple):
    """Commands of one kind: the folder of their modules, a heading, what each is for; the daily ones apart.

    A command's module has its name, `_` for a hyphen, with `_` behind it where Python keeps the word.
    """

    room: str
    title: str
    daily: Mapping[str, str]
    others: Mapping[str, str]

    @property
    def commands(self) -> Mapping[str, str]:
        """All of them, the daily ones first."""
        return {**self.daily, **self.others}


GROUPS = (
    Group(
        "playing",
        N_("Drills"),
        {
            "play": N_("play a drill or one scenario"),
            "list": N_("list packs, scenarios, drills, groups, people or cue kinds"),
        },
        {
            "today": N_("one encounter by the date, the same for all colleagues; not counted"),
            "demo": N_("look at the scores of three simulated groups; nothing is kept"),
        },
    ),
    Group(
        "scoring",
        N_("Results"),
        {
            "scores": N_("show the scores of groups"),
            "export": N_("write groups, people, plays, scenarios or acts to a file"),
            "workbook": N_("write a month as one workbook, to be printed, signed and handed in"),
        },
        {
            "change": N_("show whether groups became more skilled, or only more suspicious"),
            "ratings": N_("show what the six steps tell: area under the ROC, calibration"),
            "items": N_("show how each scenario works as an item of a test"),
            "measure": N_("measure judgements made anywhere, from a table"),
        },
    ),
    Group(
        "writing",
        N_("Write"),
        {
            "new": N_("begin a scenario with its twin, a pack or a drill"),
            "preview": N_("try a scenario with its cues shown; nothing is recorded"),
            "check": N_("check scenarios against the content rules"),
        },
        {
            "draft": N_("make something to try of one message somebody received"),
            "import": N_("make a pair of scenarios from a filled form, or take in a roster"),
            "walk": N_("show every way through a scenario with its score"),
            "pack": N_("hand packs on as files, install and remove them, switch them off and on"),
            "review": N_("print what a pack states for an office to sign, and take it back"),
            "schema": N_("print the JSON Schema of scenario files"),
            "specimen": N_("draw fictional notes, sound, worn and false"),
        },
    ),
    Group(
        "organising",
        N_("Organise"),
        {"simulate": N_("let simulated trainees of known ability play a drill")},
        {
            "due": N_("say what is to be practised this month, who has, and who has not"),
            "publicity": N_("print what reviewed content says to the public, on a topic"),
            "paper-quiz": N_("print a quiz in two forms, and type its sheets in"),
            "draw": N_("draw prizes among numbered tickets, so that anybody can do it again"),
            "campaign": N_(
                "run a campaign over many units: how it stands, what is done, sheets out and back"
            ),
        },
    ),
    Group(
        "caring",
        N_("Care"),
        {"doctor": N_("say where things are and whether they work")},
        {
            "bundle": N_("hand the results of this store in, as one file or into a shared folder"),
            "merge": N_("take bundles of other laptops in, and say who is in and who is silent"),
            "push": N_("copy what this laptop holds to a server that many share"),
            "join": N_("join people and groups that were added on two laptops, or part them again"),
            "verify": N_("recompute the journal's chains"),
            "forget": N_("delete a person's name for good, in the backups too"),
            "backup": N_("copy the store and its names into the folder of backups, or list those"),
            "restore": N_("put a backup in the place of the store, and keep what stood there"),
            "rebuild": N_("derive all tables again from the facts"),
            "rescue": N_("read what can be read of a damaged store into a new one"),
            "kit": N_("make a folder that runs where nothing is installed"),
        },
    ),
)
"""The groups in the order of the help."""

COMMANDS: Mapping[str, Group] = {name: group for group in GROUPS for name in group.commands}
"""Command -> its group."""
