"""What an office has approved: which version of a scenario, who, when, and how long it holds."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from engine.model import Frozen, Identifier, Words
from engine.play.statement import Statement

FILE = "approvals.toml"
"""The name of the file beside `pack.toml`."""

State = Literal["draft", "approved", "expired"]
"""Never decided, or changed since; approved; approved once, and past its day."""

Mark = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class Approval(Frozen):
    """The last decision on one scenario; `agreed` are the marks of the statements agreed so far."""

    id: Identifier
    content: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    decision: Literal["approve", "change"]
    office: Words
    role: str = ""
    date: datetime.date
    valid_until: datetime.date | None = None
    remark: str = ""
    agreed: Annotated[tuple[Mark, ...], Field(strict=False)] = ()


class Approvals(Frozen):
    """The decisions on the scenarios of a pack, one a scenario."""

    format: Literal[1]
    approval: Annotated[tuple[Approval, ...], Field(strict=False)] = ()

    def of(self, name: str) -> Approval | None:
        """Return the decision on a scenario, or None where there is none."""
        return next((approval for approval in self.approval if approval.id == name), None)


@dataclass(frozen=True, slots=True)
class Round:
    """Who decides in one round of review, and when; `valid_until` None holds until the facts are stale."""

    office: str
    role: str
    date: datetime.date
    valid_until: datetime.date | None


@dataclass(frozen=True, slots=True)
class Answers:
    """What one round says of one scenario: marks agreed to, marks to be changed, and the remarks."""

    agreed: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()


def state(approval: Approval | None, content: str, stale_after: datetime.date, day: datetime.date) -> State:
    """Return the state of the version `content` (its hash) on a day; a changed text is a draft again."""
    if approval is None or approval.decision != "approve" or approval.content != content:
        return "draft"
    until = min(last for last in (approval.valid_until, stale_after) if last)
    return "expired" if day > until else "approved"


def open_statements(
    approval: Approval | None, stated: Sequence[Statement], now: State
) -> tuple[Statement, ...]:
    """Return the statements to be decided; those agreed in an earlier round stay agreed.

    Past its day an approval holds for words only: whatever states a fact is looked at again. A version that
    differs in no statement, such as in how long a silence lasts, is signed by its head.
    """
    if now == "approved":
        return ()
    agreed = set(approval.agreed) if approval else set()
    undecided = tuple(
        statement
        for statement in stated
        if statement.mark not in agreed or (now == "expired" and statement.factual)
    )
    return undecided or tuple(stated[:1])


def decided(
    name: str,
    content: str,
    stated: Sequence[Statement],
    before: Approval | None,
    printed: Collection[Statement],
    answers: Answers,
    by: Round,
) -> Approval:
    """Return the decision after a round that `printed` some statements: approved once all are agreed to.

    What is refused now is no longer agreed, whoever agreed before. A remark beside an agreement is kept with
    the approval and does not stand in its way.
    """
    earlier = {*(before.agreed if before else ())} - {statement.mark for statement in printed}
    agreed = (earlier | answers.agreed) - answers.refused
    marks = tuple(sorted(statement.mark for statement in stated if statement.mark in agreed))
    whole = len(marks) == len(stated)
    return Approval(
        id=name,
        content=content,
        decision="approve" if whole else "change",
        office=by.office,
        role=by.role,
        date=by.date,
        valid_until=by.valid_until,
        remark="；".join(answers.remarks),
        agreed=marks,
    )
