"""What an office has approved: which version of a scenario, who, when, and how long it holds."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from engine.files.toml_text import quoted
from engine.library.statements import Statement
from engine.model import Frozen, Identifier, Words

FILE = "approvals.toml"
"""The name of the file beside `pack.toml`."""

State = Literal["draft", "approved", "expired"]
"""Never decided, or changed since; approved; approved once, and past its day."""

_FACTUAL = frozenset({"head", "dates", "source", "cue", "note", "quiz", "procedure", "debrief"})
"""What a statement's key begins with where it states a fact of the world, and no line of the talk."""

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
        return next((one for one in self.approval if one.id == name), None)


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
    until = min(one for one in (approval.valid_until, stale_after) if one)
    return "expired" if day > until else "approved"


def open_statements(
    approval: Approval | None, found: Sequence[Statement], now: State
) -> tuple[Statement, ...]:
    """Return the statements to be decided; those agreed in an earlier round stay agreed.

    Past its day an approval holds for words only: whatever states a fact is looked at again. A version that
    differs in no statement, such as in how long a silence lasts, is signed by its head.
    """
    if now == "approved":
        return ()
    agreed = set(approval.agreed) if approval else set()
    left = tuple(one for one in found if one.mark not in agreed or (now == "expired" and _factual(one)))
    return left or tuple(found[:1])


def _factual(one: Statement) -> bool:
    return one.key.partition(".")[0] in _FACTUAL


def decided(
    name: str,
    content: str,
    found: Sequence[Statement],
    before: Approval | None,
    asked: Collection[Statement],
    answers: Answers,
    by: Round,
) -> Approval:
    """Return the decision after a round that `asked` for some statements: approved once all are agreed to.

    What is refused now is no longer agreed, whoever agreed before. A remark beside an agreement is kept with
    the approval and does not stand in its way.
    """
    earlier = {*(before.agreed if before else ())} - {one.mark for one in asked}
    kept = (earlier | answers.agreed) - answers.refused
    marks = tuple(sorted(one.mark for one in found if one.mark in kept))
    whole = len(marks) == len(found)
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


def approvals_text(approvals: Iterable[Approval]) -> str:
    """Return the text of `approvals.toml`, by id."""
    tables = [_table(one) for one in sorted(approvals, key=lambda one: one.id)]
    return "\n".join(
        [
            "# Written by `ringtrue review --take`; a text that changes loses its approval.",
            "format = 1",
            *tables,
        ]
    )


def _table(one: Approval) -> str:
    until = f"valid_until = {one.valid_until.isoformat()}\n" if one.valid_until else ""
    marks = "".join(f'  "{mark}",\n' for mark in one.agreed)
    return (
        f"\n[[approval]]\nid = {quoted(one.id)}\ncontent = {quoted(one.content)}\n"
        f"decision = {quoted(one.decision)}\noffice = {quoted(one.office)}\nrole = {quoted(one.role)}\n"
        f"date = {one.date.isoformat()}\n{until}remark = {quoted(one.remark)}\nagreed = [\n{marks}]\n"
    )
