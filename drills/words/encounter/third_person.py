"""English told of somebody by name: you walked, your bank; Pat walked, Pat's bank."""

from __future__ import annotations

import re

_THIRD = {
    "are": "is", "were": "was", "have": "has", "do": "does", "go": "goes",
    **{verb: f"{verb}s" for verb in (
        "advise", "ask", "bank", "draw", "drive", "find", "get", "live", "mean", "need", "order",
        "pay", "see", "sell", "stop", "take", "think", "want", "work", "write",
    )},
}  # fmt: skip
"""Verbs of the present after you, and after a name."""
_SAME = frozenset((
    "began", "bought", "came", "could", "did", "felt", "found", "gave", "got", "had", "heard", "kept",
    "knew", "left", "let", "lost", "made", "met", "might", "must", "paid", "put", "rang", "read", "said",
    "sat", "saw", "sent", "should", "slept", "sold", "stood", "thought", "told", "took", "went", "will",
    "woke", "would", "wrote",
))  # fmt: skip
"""Verbs that are the same after you and after a name; those in -ed are as well."""
_BETWEEN = frozenset(["again", "all", "already", "also", "always", "just", "never", "still"])
"""What may stand between you and its verb."""
_NO_VERB = frozenset((
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "off", "on", "out", "so",
    "the", "to", "up", "with",
))  # fmt: skip
"""What follows a you that is no subject: beside you in the queue."""
_SECOND_VERB = re.compile(r"\band (\w+)")


def in_third_person(text: str, name: str, quoted: re.Pattern[str]) -> str:
    """Return a text told of somebody instead of you, but for what is `quoted`.

    It comes back as it was where a verb after a you has no form here.
    """
    changed = [_of(part, name) for part in quoted.split(text)]
    if any(part is None for part in changed):
        return text
    spoken = [*quoted.findall(text), ""]
    return "".join(f"{part}{words}" for part, words in zip(changed, spoken, strict=True))


def _of(text: str, name: str) -> str | None:
    """Return what stands outside quotes told of `name`; None where it cannot be told so."""
    sentences = [_sentence(sentence, name) for sentence in re.split(r"(?<=[.;]) ", text)]
    return None if None in sentences else " ".join(sentence or "" for sentence in sentences)


def _sentence(text: str, name: str) -> str | None:
    """Return one sentence; the name stands once as an owner, then it is their."""
    done, rest = "", text
    while (you := re.search(r"\b[Yy]ou(rs|r)?\b", rest)) is not None:
        before, after = done + rest[: you.start()], rest[you.end() :]
        if before.endswith(("thank ", "Thank ")):
            done, rest = before + you.group(), after
            continue
        owner, verbs = you.group(1), None if you.group(1) else _followed(after)
        if before.endswith(" of ") or after.startswith(("'", "’")) or not (owner or verbs is not None):
            return None
        owned = "their" if owner == "r" and name in before else f"{name}'s"
        done, rest = before + (owned if owner else name), after if owner or verbs is None else verbs
    return done + rest


def _followed(after: str) -> str | None:
    """Return what follows a you as it follows a name; None where its verb has no form here."""
    words = re.match(r"(?: \w+)*", after)
    following = words.group().split() if words else []
    verb = next((word for word in following if word not in _BETWEEN), "")
    if not verb or verb in _NO_VERB:
        return after
    if verb not in _THIRD and verb not in _SAME and not verb.endswith("ed"):
        return None
    third = re.sub(rf"\b{verb}\b", _THIRD.get(verb, verb), after, count=1)
    return _SECOND_VERB.sub(lambda joined: f"and {_THIRD.get(joined.group(1), joined.group(1))}", third)
