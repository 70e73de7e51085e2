"""`ringtrue walk`: every way through a scenario, its worth with `--truth`; of a family thirty messages."""

from __future__ import annotations

import argparse
import sys

from drills.cli.table import print_json
from drills.cli.writing.family_messages import print_messages
from drills.cli.writing.named_scenario import family_file, load
from drills.words.language import _, counted
from engine.authoring.walk import Walk, Way
from engine.errors import Exit
from engine.inert import inert
from engine.library.supply.family import read_family
from engine.play.encounter import Option


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `walk`."""
    parser.add_argument("what", metavar="SCENARIO", help=_("id of a scenario or a family, or its file"))
    parser.add_argument(
        "--most", type=int, default=2000, metavar="N", help=_("how many steps to tell at most")
    )
    parser.add_argument("--truth", action="store_true", help=_("tell endings and points as well"))
    parser.add_argument("--json", action="store_true", help=_("for machines"))


def execute(options: argparse.Namespace) -> int:
    """Print the tree, and what it comes to on stderr; of a family its messages."""
    family = family_file(options.what)
    if family is not None:
        print_messages(read_family(family), as_json=options.json)
        return Exit.DONE
    walk = Walk(load(options.what), max(options.most, 1))
    ways = [*walk.ways()]
    if options.json:
        print_json([_as_object(way, truth=options.truth) for way in ways])
    else:
        for way in ways:
            print(f"{'  ' * way.depth}{_words(way, truth=options.truth)}")
    points = [way.points for way in ways if way.points is not None]
    if points and not options.truth:
        print(_("--truth tells the endings and their points."), file=sys.stderr)
    elif points:
        endings = counted("{count} ending", "{count} endings", len(points))
        span = _("from {least} to {most} points, the verdict being right")
        span = span.format(least=round(min(points) / 100), most=round(max(points) / 100))
        print(f"{endings}, {span}.", file=sys.stderr)
    if walk.cut:
        print(_("There are more ways; --most tells more of them."), file=sys.stderr)
    return Exit.DONE


def _words(way: Way, *, truth: bool) -> str:
    label = _(way.option.label) if way.option.phrase else inert(way.option.label)
    does = f" ({way.option.does})" if way.option.does else ""
    verdict = f" | {_('verdict')}" if way.verdict else ""
    head = f"{label}{does}{verdict}"
    if way.points is not None and not truth:
        return head
    if way.points is not None:
        end = f"{way.result}, " if way.result else ""
        return f"{head} = {end}{counted('{count} point', '{count} points', round(way.points / 100))}"
    if way.same is not None:
        return f"{head} -> {way.at} {_('as at #{number}').format(number=way.same)}"
    return f"{head} -> {way.at} #{way.number}"


def _as_object(way: Way, *, truth: bool) -> dict[str, object]:
    option: Option = way.option
    return {
        "depth": way.depth,
        "kind": option.kind.value,
        "label": option.label,
        "does": option.does,
        "to": way.at,
        "number": way.number,
        "same_as": way.same,
        "verdict": way.verdict,
        "result": way.result if truth else None,
        "points": way.points / 100 if truth and way.points is not None else None,
    }
