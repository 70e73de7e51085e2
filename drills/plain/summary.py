"""The summary of a run in plain text."""

from __future__ import annotations

from drills.plain.console import Console
from drills.run.summary import Summary
from drills.words.language import _
from drills.words.passing_words import run_words, standing_words
from drills.words.score_words import few_words
from drills.words.values import moneys
from drills.words.vocabulary import band_words, kind_words, uncounted_words


def show_summary(console: Console, found: Summary) -> None:
    """Say what the run came to, with the band and its range in words."""
    counts = found.counts
    console.say()
    console.say(_("Summary"), "==")
    if counts.scams:
        told = _("{hits} of {scams} scams seen through.")
        if found.kept:
            told = _("{hits} of {scams} scams seen through, {money} kept.")
        console.say(told.format(hits=counts.hits, scams=counts.scams, money=moneys(found.kept)))
    if counts.genuine:
        console.say(
            _("{alarms} of {genuine} genuine ones doubted.").format(
                alarms=counts.false_alarms, genuine=counts.genuine
            )
        )
    if found.questions:
        console.say(
            _("{right} of {questions} questions right.").format(
                right=found.questions_right, questions=found.questions
            )
        )
    if found.placed:
        console.say(
            _("Telling scam from genuine: {band} (roughly from {low} to {high}).").format(
                band=band_words(found.placed.band),
                low=band_words(found.placed.lowest),
                high=band_words(found.placed.highest),
            )
        )
    elif counts.judgements and not found.uncounted:
        console.say(few_words())
    for kind, times in found.to_practise:
        console.say(f"{kind_words(kind)} x {times}", _("To practise:"))
    for words in run_words(found):
        console.say(words)
    for words in standing_words(found.standing) if found.standing else ():
        console.say(words)
    if found.uncounted:
        console.say(uncounted_words(found.uncounted))
