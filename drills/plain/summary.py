"""The summary of a run in plain text."""

from __future__ import annotations

from drills.plain.console import Console
from drills.run.overview.summary import Summary, summary_words
from drills.words.language import _
from drills.words.money import moneys
from drills.words.runs import uncounted_words
from drills.words.scores.passing import standing_words
from drills.words.scores.skill import band_words, few_words
from drills.words.vocabulary import kind_words


def show_summary(console: Console, summary: Summary) -> None:
    """Say what the run came to, with the band and its range in words."""
    counts = summary.counts
    console.say()
    console.say(_("Summary"), "==")
    if counts.scams:
        sentence = _("{hits} of {scams} scams seen through.")
        if summary.saved:
            sentence = _("{hits} of {scams} scams seen through, {money} kept.")
        console.say(sentence.format(hits=counts.hits, scams=counts.scams, money=moneys(summary.saved)))
    if counts.genuine:
        console.say(
            _("{alarms} of {genuine} genuine ones doubted.").format(
                alarms=counts.false_alarms, genuine=counts.genuine
            )
        )
    if summary.questions:
        console.say(
            _("{right} of {questions} questions right.").format(
                right=summary.questions_right, questions=summary.questions
            )
        )
    if summary.placed:
        console.say(
            _("Telling scam from genuine: {band} (roughly from {low} to {high}).").format(
                band=band_words(summary.placed.band),
                low=band_words(summary.placed.lowest),
                high=band_words(summary.placed.highest),
            )
        )
    elif counts.judgements and not summary.uncounted:
        console.say(few_words())
    for kind, times in summary.to_practise:
        console.say(f"{kind_words(kind)} x {times}", _("To practise:"))
    for words in summary_words(summary):
        console.say(words)
    for words in standing_words(summary.standing) if summary.standing else ():
        console.say(words)
    if summary.uncounted:
        console.say(uncounted_words(summary.uncounted))
