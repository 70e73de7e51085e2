"""Rules of every string of a file: numbers reach nobody, links lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from engine.check.finding import Problem
from engine.check.inert import strings
from engine.language import N_
from engine.telephone import EXAMPLES, Fault, fault, faults

_LINK = re.compile(r"(?<![a-z0-9.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.([a-z]{2,})(?![a-z0-9])", re.IGNORECASE)
_PUBLIC_SITES = ("gov.cn", "org.cn", "chinawealth.com.cn")
_SPAN = re.compile(r"\[\[[^\[\]|]*\||\]\]")
_DIGITS = re.compile(r"(?:\d\W{0,4}){5}")
"""What every number has, so that most texts are looked at once only."""
_NUMBER_KEYS = re.compile(r"call\.number|message\.\d+\.from|debrief\.report\.\d+")
_CITED = re.compile(r"source\.\d+\.")
"""What an office published is named as it is."""

_SAID: dict[Fault, str] = {
    "abroad": N_("The number {number} begins with 00, which is itself a sign of a call from abroad."),
    "real": N_("The number {number} may be real."),
}


def rules(data: Mapping[str, object], region: str) -> Iterator[Problem]:
    """Yield the numbers and links of a parsed file that may be somebody's; numbers are those of `region`."""
    for path, text in strings(data):
        if text is None or _CITED.match(path):
            continue
        plain = _SPAN.sub("", text)
        if _NUMBER_KEYS.fullmatch(path):
            found = fault(plain, region)
            if found:
                yield _number(path, plain, found)
        elif _DIGITS.search(plain):
            for number, found in faults(plain, region):
                yield _number(path, number, found)
        if "." in plain:
            yield from _links(path, plain)


def _number(path: str, number: str, found: Fault) -> Problem:
    return Problem(
        "RT704",
        path,
        _SAID[found],
        N_("Write one that cannot exist: {examples}."),
        {"number": number, "examples": EXAMPLES},
    )


def _links(path: str, plain: str) -> Iterator[Problem]:
    for match in _LINK.finditer(plain):
        if match[1].lower() != "example" and not match[0].endswith(_PUBLIC_SITES):
            yield Problem(
                "RT704",
                path,
                N_("The link {link} may be real."),
                N_("Links end in .example."),
                {"link": match[0]},
            )
