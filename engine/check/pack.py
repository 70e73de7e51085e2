"""Rules over packs: half of what is met is genuine, and nothing gives the truth away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.check.finding import Finding
from engine.check.giveaways.strength import measure
from engine.errors import Location
from engine.language import N_, Phrase
from engine.play.scenario import Scenario


def pack_rules(folder: str, scenarios: Sequence[Scenario]) -> Iterator[Finding]:
    """Yield what is wrong with a pack as a whole; `scenarios` are those of it that could be read."""
    judged = [scenario for scenario in scenarios if scenario.truth]
    yield from _balance(folder, judged)
    yield from _told(folder, judged)
    yield from _by_channel(folder, scenarios)


def _balance(folder: str, judged: Sequence[Scenario]) -> Iterator[Finding]:
    if not judged:
        return
    share = 100 * sum(scenario.truth == "genuine" for scenario in judged) // len(judged)
    if not 40 <= share <= 60:
        yield Finding(
            "RT408",
            Location(folder),
            N_("{share} % of the pack is genuine."),
            N_("Write twins until it is between 40 and 60 %."),
            params={"share": share},
        )


def _told(folder: str, judged: Sequence[Scenario]) -> Iterator[Finding]:
    measured = measure(judged)
    for feature in measured.features:
        if feature.auc > feature.bound:
            yield Finding(
                "RT410",
                Location(folder),
                N_("{feature} tells scam from genuine: AUC {auc}, where {bound} is allowed."),
                N_("Scams have more of it. Even it out over the pack.")
                if feature.scams_have_more
                else N_("Scams have less of it. Even it out over the pack."),
                params={
                    "feature": Phrase(feature.name),
                    "auc": f"{feature.auc:.2f}",
                    "bound": f"{feature.bound:.2f}",
                },
            )
    together = measured.together
    if together and together.folded.too_much:
        yield Finding(
            "RT411",
            Location(folder),
            N_("All outward things together tell scam from genuine: AUC {auc}, where {bound} is allowed."),
            N_("These weigh most: {first}, {second}, {third}. Even them out over the pack."),
            params={
                "auc": f"{together.folded.auc:.2f}",
                "bound": f"{together.folded.bound:.2f}",
                **dict(zip(("first", "second", "third"), map(Phrase, together.heaviest), strict=True)),
            },
        )


def _by_channel(folder: str, scenarios: Sequence[Scenario]) -> Iterator[Finding]:
    """Yield what each channel says of all its scenarios in the pack."""
    for channel in dict.fromkeys(type(scenario) for scenario in scenarios):
        members = [scenario for scenario in scenarios if type(scenario) is channel]
        for problem in channel.over_pack(members):
            yield Finding(problem.code, Location(folder), problem.title, problem.hint, params=problem.params)
