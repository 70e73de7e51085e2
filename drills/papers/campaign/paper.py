"""A paper of a campaign as of a day, put together from its parts in the language of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from drills.desk.desk import Desk
from drills.papers.campaign import ledger, parts
from drills.papers.campaign.blocks import Block, CampaignPaper, heading, text
from drills.papers.campaign.parts import Material
from drills.words.language import _, speaking
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.language import N_
from engine.library.library import Library
from results.campaigns.progress import progress

Part = Callable[[Material], Iterator[Block]]
KINDS: Mapping[str, tuple[str, tuple[Part, ...]]] = {
    "summary": (
        N_("summary"),
        (
            parts.organisation, parts.coverage, parts.drills, parts.cases, parts.photographs, parts.approved,
            parts.later, ledger.annex,
        ),
    ),
    "brief": (N_("brief"), (parts.coverage, parts.drills, parts.later)),
    "plan": (N_("plan"), (parts.plan_parts,)),
    "ledger": (N_("ledger"), (ledger.entries, ledger.annex, parts.later)),
}  # fmt: skip
"""Kind of paper -> its name and its parts."""
NAMES = {"总结": "summary", "简报": "brief", "方案": "plan", "台账": "ledger"} | {
    "總結": "summary", "簡報": "brief", "臺賬": "ledger", "台帳": "ledger"
}  # fmt: skip
"""What offices call them."""


def kind_of(name: str) -> str:
    """Return the kind somebody names; raise `InputError` for none."""
    kind = NAMES.get(name, name)
    if kind not in KINDS:
        raise InputError(
            "campaign-paper", N_("There is no paper {name}."),
            N_("总结, 简报, 方案, 台账 (summary, brief, plan, ledger)."), name=name,
        )  # fmt: skip
    return kind


def campaign_paper(desk: Desk, plan: Plan, kind: str, as_of: date | None = None) -> CampaignPaper:
    """Return a paper; raise `InputError` for a day to come, or before the campaign has begun."""
    day = as_of or desk.today
    if day > desk.today or (kind != "plan" and day < plan.first):
        raise InputError(
            "campaign-as-of", N_("A paper as of {day} cannot be made today."),
            N_("Name a day from {first} on, and none to come."),
            day=day.isoformat(), first=plan.first.isoformat(),
        )  # fmt: skip
    then = progress(desk.store.db, plan, day, day)
    now = then if day == desk.today else progress(desk.store.db, plan, desk.today, desk.today)
    material = Material(desk, Library(desk.shelf), plan, then, now, day)
    with speaking(plan.lang, exact=True):
        title, chosen = KINDS[kind]
        blocks = [heading(plan.theme), *([text(plan.slogan)] if plan.slogan else [])]
        blocks += [block for part in chosen for block in part(material)]
        return CampaignPaper(
            plan.title, _(title), plan.organiser, _("As of {day}").format(day=day.isoformat()),
            _("made on {day}").format(day=desk.today.isoformat()), plan.lang, tuple(blocks),
        )  # fmt: skip
