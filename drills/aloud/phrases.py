"""What the readers of an evening say of their own: short sentences, kind whatever the hands were."""

from __future__ import annotations

from collections.abc import Mapping

from engine.kinds import Truth
from engine.language import N_
from engine.play.verdict import VerdictWords

WELCOME = (
    N_("Good evening, everybody."),
    N_("Tonight we listen to a few stories."),
    N_("Some are genuine, some are a scam."),
    N_("In each of them it happens to somebody else."),
    N_("You say what you think, by hands."),
    N_("Nobody is called up, nobody is tested."),
    N_("To be wrong is no shame here."),
)
HANDS = (
    N_("Now close your eyes, please."),
    N_("Who finds it genuine? Hands up."),
    N_("Thank you. Hands down."),
    N_("Who is not sure? Hands up."),
    N_("Thank you. Hands down."),
    N_("Who finds it a scam? Hands up."),
    N_("Thank you. You may open your eyes."),
)
WARM_UP = (
    N_("First one to warm up."),
    N_("It does not count."),
)
QUESTION = (
    N_("Now a question."),
    N_("Hands up for one answer."),
)
CLOSING = (
    N_("That was all for tonight."),
    N_("Take three things home."),
    N_("Pause. Ask another way. Act once it is clear."),
    N_("Who has sent money, stay a moment."),
    N_("Tell us alone, afterwards."),
    N_("First call the police and the bank."),
    N_("They can still stop the money."),
    N_("The sooner, the better."),
    N_("Thank you for coming. Get home safely."),
)
TRUTHS: Mapping[VerdictWords, Mapping[Truth, str]] = {
    "scam": {"scam": N_("It was a scam."), "genuine": N_("It was genuine.")},
    "note": {"scam": N_("The note was a counterfeit."), "genuine": N_("The note was genuine.")},
    "rule": {"scam": N_("It was against the rules."), "genuine": N_("It was within the rules.")},
}
OUTCOMES: Mapping[Truth, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "scam": (
        (N_("most saw it"), (N_("Most of you saw it."), N_("Well looked. Let us see where it shows."))),
        (N_("divided"), (N_("You were divided."), N_("So it goes at home too. It was well made."))),
        (N_("most did not"), (N_("It took most of us in."), N_("Good that it was here, and not at home."))),
    ),
    "genuine": (
        (N_("most saw it"), (N_("Most of you let it pass."), N_("Rightly so. Not everything is a scam."))),
        (N_("divided"), (N_("You were divided."), N_("To ask once more is never wrong."))),
        (
            N_("most did not"),
            (N_("Most were careful."), N_("Careful is good. Let us see how one can be sure.")),
        ),
    ),
}
"""For each truth: when it is said, and what; first where most were right, last where most were not."""
