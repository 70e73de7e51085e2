"""Papers of a campaign at the desk: which of the four, and into which folder."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.papers.campaign.paper import KINDS, campaign_paper
from drills.papers.campaign.written import write_paper
from drills.tui.host import Host
from drills.tui.screens.folders import folder_to_write
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.work import Tell, at_work
from drills.words.language import _
from engine.campaigns.plan import Plan
from engine.language import N_

ABOUT = {
    "summary": N_("what was done, scores, cases, photographs, every unit"),
    "brief": N_("what was done and the scores, in short"),
    "plan": N_("who does what until when"),
    "ledger": N_("every entry with its files"),
}
"""Kind of paper -> what is in it."""


class PapersScreen(MenuScreen[str]):
    """The four papers; dismissed with the kind of one."""

    TITLE_WORDS = N_("Papers of the campaign")

    def rows(self) -> Sequence[Row[str]]:
        """Return the papers."""
        return [Row(_(name), kind, _(ABOUT[kind])) for kind, (name, _parts) in KINDS.items()]

    def sentence(self) -> str:
        """Return as of when they are, and how one of another day is made."""
        return _("As of today, as DOCX. Another day, or HTML: ringtrue campaign paper.")


async def write_campaign_paper(app: Host, desk: Desk, plan: Plan) -> str:
    """Write a paper that is chosen into a folder that is chosen; return what is said of it."""
    kind = await app.push_screen_wait(PapersScreen())
    folder = await folder_to_write(app, desk.store.path) if kind else None
    if kind is None or folder is None:
        return ""
    name = _(KINDS[kind][0])
    file = folder / f"{plan.id} {name} {desk.today.isoformat()}.docx"

    def work(tell: Tell) -> None:
        # in a thread, and so through a desk of its own
        with Desk.open(desk.store.path, desk.shelf, desk.clock, desk.zone) as own:
            paper = campaign_paper(own, plan, kind)
        write_paper(paper, file, program_files(str(desk.store.path)))

    await at_work(app, _("Writing {paper}.").format(paper=name), work)
    return _("Written: {path}").format(path=file)
