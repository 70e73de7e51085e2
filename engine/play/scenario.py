"""The model every scenario shares, whatever its channel."""

from __future__ import annotations

import datetime
from abc import abstractmethod
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, StringConstraints

from engine.chance import draw
from engine.kinds import Does, Gives, Result, Truth
from engine.model import MOST_MONEY, Cue, Frozen, Identifier, Source, Words
from engine.play.authored import Authored
from engine.play.encounter import Action, Answer, CloseUp, Option, Phase, Picture, Proof, Scene
from engine.play.place import Place
from engine.play.procedure import Conducted
from engine.play.terms import Terms
from engine.play.verdict import VerdictWords
from engine.specimen.flaw import Flaw


class Debrief(Frozen):
    """What a trainee reads afterwards."""

    what_happened: Words
    do: Annotated[tuple[Words, ...], Field(strict=False, min_length=1)]
    report: Annotated[tuple[str, ...], Field(strict=False)] = ()
    slogan: str = ""


class Difficulty(Frozen):
    """Premise alignment after the NIST Phish Scale (TN 2276), adapted: five ratings of 0, 2, 4, 6, 8."""

    premise: Annotated[tuple[Literal[0, 2, 4, 6, 8], ...], Field(strict=False, min_length=5, max_length=5)]


class Handling(Frozen):
    """One way to handle the matter, offered after the verdict where an encounter has no replies."""

    says: Words
    does: Does
    gives: Gives | None = None
    amount: Annotated[int, Field(ge=0, le=MOST_MONEY)] = 0
    result: Result | None = None
    then: str = ""


class Scenario(Authored):
    """One scripted encounter; a channel adds its script and says how it is played."""

    judged: ClassVar[bool] = True
    """Whether a verdict is asked for."""
    protective_steps: ClassVar[int] = 1
    """How many of verifying and reporting one way through can hold."""
    asks_before_serving: ClassVar[bool] = False
    """Whether a genuine matter is served well only with a question: at a counter the money is another's."""
    arrangement: ClassVar[str] = "plain"
    """The arrangement of widgets that shows it on a screen, by name; where there is none of it, `plain`."""
    read_whole: ClassVar[bool] = False
    """Whether all that is judged stands there from the beginning: it can be judged at once."""
    talked: ClassVar[bool] = False
    """Whether it is a talk, line by line, in which a whole room can say what is answered."""
    for_many: ClassVar[bool] = False
    """Whether `whole` can show all that is judged to many at one screen."""
    rings: ClassVar[bool] = False
    """Whether it begins before it is answered."""
    looked_at: ClassVar[bool] = False
    """Whether it is seen by looks, each of which shows something and leads nowhere else."""

    format: Literal[1]
    id: Identifier
    channel: str
    place: Place
    truth: Truth | None = None
    verdict_words: VerdictWords = "scam"
    twin: Identifier | None = None
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    lang: Literal["zh-Hans", "zh-Hant", "en"]
    topic: Identifier
    audience: Annotated[tuple[Identifier, ...], Field(strict=False, min_length=1)]
    suitable: Literal["all", "adult"] = "all"
    title: Words
    setting: Words
    at_stake: Annotated[int, Field(ge=0, le=MOST_MONEY)] = 0
    facts_checked: datetime.date
    stale_after: datetime.date
    difficulty: Difficulty | None = None
    source: Annotated[tuple[Source, ...], Field(strict=False, min_length=1)]
    fill: dict[str, Annotated[tuple[Words, ...], Field(strict=False, min_length=1)]] = Field(
        default_factory=dict
    )
    cue: Annotated[tuple[Cue, ...], Field(strict=False)] = ()
    debrief: Debrief

    def values(self, terms: Terms) -> dict[str, str]:
        """Return the fills of one play, chosen by its seed."""
        return {
            name: values[draw(terms.seed, self.id, f"fill/{name}") % len(values)]
            for name, values in self.fill.items()
        }

    @abstractmethod
    def begin(self, terms: Terms) -> Scene:
        """Return the scene as the trainee first meets it."""

    def whole(self, terms: Terms) -> Scene | None:
        """Return the scene that shows at one screen all that many judge; None where it cannot stand there."""
        return None

    @abstractmethod
    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return what the script offers now, in the order it is shown."""

    @abstractmethod
    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene after one of the offered actions; `event` is its index in the play."""

    def resume(self, scene: Scene, terms: Terms) -> Scene:
        """Return the scene as it goes on once the verdict is given."""
        return scene

    def correctness(self, scene: Scene) -> int | None:
        """Return how right an answer is, in thousandths; None where a verdict is asked instead."""
        return None

    def answer_key(self, seed: str, *, right: bool) -> tuple[Action, ...]:
        """Return the acts that answer rightly, in order, or a wrong answer of its kind that the seed decides.

        Empty where a verdict is asked instead.
        """
        return ()

    def conduct(self, scene: Scene) -> tuple[Conducted, ...]:
        """Return what became of the acts of a counter procedure; empty where there is none to grade."""
        return ()

    def patience(self, scene: Scene) -> int | None:
        """Return the seconds after which silence counts, or None where nothing presses."""
        return None

    def picture(self, scene: Scene) -> Picture | None:
        """Return what is looked at now, where it can be drawn."""
        return None

    def covered_after(self, scene: Scene, terms: Terms) -> int | None:
        """Return the seconds for which the picture may be looked at, or None where it stays."""
        return None

    def resolved(self) -> Self:
        """Return the scenario with what the program adds to its file; kept versions hold it already.

        Raises `InputError` where the file asks for what cannot be.
        """
        return self

    @property
    def prompt(self) -> str:
        """The question above what is offered at last: the consequence, or a quiz answer; as a message id."""
        return ""

    @property
    def several(self) -> bool:
        """Whether several options make one answer."""
        return False

    @property
    def by_parts(self) -> bool:
        """Whether an answer is given part by part and can be changed until it is confirmed."""
        return False

    @property
    def shrinks(self) -> bool:
        """Whether what was chosen is offered no more."""
        return False

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return what was right and why, beside what was answered; empty where a verdict is asked instead."""
        return ()

    @property
    def conducted(self) -> bool:
        """Whether a procedure follows the verdict, a talk of its own."""
        return False

    def seconds_spent(self, scene: Scene, terms: Terms) -> int:
        """Return the seconds that looking has cost."""
        return 0

    def seconds_left(self, scene: Scene, terms: Terms) -> int | None:
        """Return the seconds left to look, 0 where the looks rest; None where they are not counted."""
        return None

    @property
    def flaws(self) -> tuple[Flaw, ...] | None:
        """What there is to find by looking; None where nothing is looked at."""
        return None

    def weight(self, cue: Cue) -> int | None:
        """Return how far behind a red flag stands among those that settle most; None to go by its kind."""
        return None

    def close_up(self, scene: Scene, index: int, cue: Cue) -> CloseUp | None:
        """Return how a cue is shown close to, where a look showed it in the passage `index`."""
        return None

    def proof(self, scene: Scene) -> Proof | None:
        """Return what settles a genuine one that has no cue of its own."""
        return None

    @property
    @abstractmethod
    def offers(self) -> frozenset[Does]:
        """Every kind of act that some way through the script offers."""

    @property
    def persuadable(self) -> bool:
        """Whether some way through the script ends with the other side giving a scam up of its own accord."""
        return False

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the facts come from, those of what the scenario is made of included."""
        return self.source

    @property
    def cues(self) -> tuple[Cue, ...]:
        """All cues, those written in the file and those a channel derives."""
        return self.cue


def default_result(truth: Truth | None, does: Does, gave: bool) -> Result:
    """Return how an encounter ends when the script does not say."""
    if truth == "scam":
        return "harmed" if gave or does in ("comply", "disclose", "pay", "serve") else "safe"
    return "obstructed" if does == "refuse" else "served"
