"""Telephone numbers that look real and reach nobody, and the few real ones a scenario may name.

A number in a scenario must not exist, and must not look odd: an odd one is a sign, and signs are for cues.
No local number of China, Taiwan, Hong Kong or Singapore begins with 0, the digit that begins a trunk call;
no country code begins with 0 (ITU-T E.164); a mobile number shown with four stars cannot be dialled.
Elsewhere the regulators keep numbers for plays: Ofcom (numbers for drama), NANPA (555-0100 to 555-0199),
ACMA (fictitious numbers for radio, books, film and television).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from engine.fiction.narrow import narrow

Fault: TypeAlias = Literal["", "abroad", "real"]
"""Nothing; it begins with 00, which the police teach as a sign; somebody may have it."""

HOTLINES = frozenset(
    ("96110", "12381", "12345", "12333", "12363", "12378", "12377", "12122", "18222")  # facts/scams.md D5, F6
)
"""Public lines of five digits and more that may be named as they are; shorter ones are nobody's own."""

_PUBLIC = {"GB": frozenset(("03001232040", "08001116768"))}
"""Those of one region alone: Report Fraud, with the number of Action Fraud; the helpline of the FCA."""

EXAMPLES = "0571-0550 1137, 138 **** 0137, +0 44 0550 1137"
"""A landline, a mobile, a number from abroad."""
_EXAMPLES = {
    "GB": "020 7946 0137, 07700 900137, +0 1 0550 1137",
    "US": "(212) 555-0137, +0 44 0550 1137",
    "AU": "(02) 5550 0137, 0491 570 156, +0 44 0550 1137",
}
"""The same where numbers have another form."""

_RUN = re.compile(r"(?<![A-Za-z0-9_*+/-])\+?\(?\d(?:[() *-]{0,3}[\d*])*")
_NEXT = re.compile(r" +(?=\(?0\d{2,3}[-)]|\+|1[3-9]\d{9}(?!\d))")
"""Where one number ends and another begins, with a blank between."""
_MOMENT = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])"
    r"(?:[T ]\d{1,2}:\d\d(?::\d\d)?)?|\d{1,2}:\d\d(?::\d\d)?)(?!\d)"
)
"""A date, a time, or both."""
_MASKED = re.compile(r"\+?\d{1,7}\*{3,}\d{0,4}")
_LOCAL = re.compile(r"0[1-9*]\d{5,6}")
"""A landline named without its area code, where it begins with 0."""
_LANDLINE = re.compile(r"\(?(0(?:10|2\d|[3-9]\d\d))\)?[ -]?(0\d{6,7})")
_HOTLINE = re.compile(r"\(?0(?:10|2\d|[3-9]\d\d)\)?[ -]?(\d{5})")
_LONG = re.compile(r"0[1-9]\d{11,17}")
"""Longer than any telephone number: a card, an order; none of them begins with 0."""
_NEAR = {"TW": re.compile(r"\(?0[2-8]\d{0,2}\)?[ -]0\d{2,3}[ -]?\d{4}")}
_DRAMA = {
    "GB": (
        "44",
        re.compile(
            r"0?(?:1632960|11[3-8]4960|1[2-6]14960|1914980|2079460|2890180|2896496|2920180"
            r"|7700900|8081570|9098790|3069990)\d{3}"
        ),
    ),
    "US": ("1", re.compile(r"(?:[2-7]\d\d|8[1-9][1-9]|9\d\d)?55501\d\d")),
    "AU": ("61", re.compile(r"0?(?:[2378](?:5550|7010)\d{4}|491570(?:15[6-9]|110))|1800(?:160401|975707)")),
}
"""Country code and the numbers its regulator keeps for plays, without the signs between the digits."""
_AROUND = re.compile(
    r"(?:[打拨]|致电|来电|电话|手机|热线|详询|咨询|客服|联系|号码|\b(?:call|dial|phone|ring|tel|text)\b)"
    r"(?:[\d() *+-]*\d(?:或者?|[、和及/]|\s?(?:or|and)\b))?[^\d，。；,;]{0,4}$",
    re.IGNORECASE,
)
"""What speaks of calling before a number, or before the number it is an alternative to."""
_SHORT = re.compile(r"(?:95|96|100|101|12[1-3])\d\d\d?|[48]00\d{3,7}")
_SUM = re.compile(r"\s*(?:元|块|万|千|百|分|年|个|次|笔|张|份|%)")
_HANDED = re.compile(r"\s*[给到]")
_BEFORE = 24
"""Signs before a number that are looked at."""
_LONGEST_OTHER = 9
"""Digits a sum, a count or a code has at most; a longer number is somebody's, unless it is invented."""


class Number(NamedTuple):
    """A run of digits by its place in a narrowed text, and the words on either side."""

    start: int
    end: int
    text: str
    before: str
    after: str

    @property
    def called(self) -> bool:
        """Whether the words around it speak of calling."""
        return bool(_AROUND.search(self.before)) and not _HANDED.match(self.after)


def numbers(plain: str) -> Iterator[Number]:
    """Yield every run of digits in a narrowed text that is no date, no time and no sum of money."""
    blanked = _MOMENT.sub(lambda match: "/" * len(match[0]), plain)
    for run in _RUN.finditer(blanked):
        start = run.start()
        for part in _NEXT.split(run[0]):
            start = blanked.index(part, start)
            end = start + len(part)
            after = plain[end : end + 4]
            if not (part.isdigit() and _SUM.match(after)):
                yield Number(start, end, part, plain[max(0, start - _BEFORE) : start], after)
            start = end


def examples(region: str) -> str:
    """Return numbers that cannot exist, as they are written in a region."""
    return _EXAMPLES.get(region, EXAMPLES)


def fault_in(number: Number, region: str) -> Fault:
    """Return what is wrong with a number in its text.

    A short number or a local one counts where the words before it speak of calling.
    """
    return _judged(number.text, region, number.called)


def fault(number: str, region: str) -> Fault:
    """Return what is wrong with the number of a caller or a sender; a name has no fault."""
    plain = narrow(number).strip()
    if re.fullmatch(r"\+?[\d() *-]*", plain):
        return _judged(plain, region, calling=True)
    return next((wrong for run in numbers(plain) if (wrong := fault_in(run, region))), "")


def _judged(number: str, region: str, calling: bool) -> Fault:
    digits = re.sub(r"[^\d+*]", "", number)
    length = sum(sign.isdigit() for sign in digits)
    if (
        length < 5
        or digits in HOTLINES
        or digits in _PUBLIC.get(region, ())
        or _invented(number, digits, region)
    ):
        return ""
    if digits.startswith("00") and length >= 7:
        return "abroad"
    short = calling and (length >= 7 or _SHORT.fullmatch(digits))
    return "real" if length > _LONGEST_OTHER or short else ""


def _invented(number: str, digits: str, region: str) -> bool:
    """Return whether a number cannot exist; a count before it, with a blank, is no part of it."""
    if digits.startswith("+0") or _MASKED.fullmatch(digits) or _LONG.fullmatch(digits):
        return True
    if _LOCAL.fullmatch(digits) or _landline(number):
        return True
    if region in _NEAR and _NEAR[region].fullmatch(number):
        return True
    for country, (code, reserved) in _DRAMA.items():
        own = digits.removeprefix(f"+{code}") if digits.startswith(f"+{code}") else ""
        if reserved.fullmatch(own or (digits if region == country else "")):
            return True
    count, blank, rest = number.partition(" ")
    return bool(blank) and len(count) <= 2 and _invented(rest, re.sub(r"[^\d+*]", "", rest), region)


def _landline(number: str) -> bool:
    squeezed = re.sub(r"(?<=\d) (?=\d{4}$)", "", number)
    hotline = _HOTLINE.fullmatch(squeezed)
    return bool(_LANDLINE.fullmatch(squeezed) or (hotline and hotline[1] in HOTLINES))
