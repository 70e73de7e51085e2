"""How findings are told: to people worst first and within bounds, to machines whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from drills.cli.table import print_json
from drills.words.language import _, counted, filled
from engine.check import RULES, Finding
from engine.inert import inert

LIKE = 3
"""Findings of one rule that are told of one file; the others are counted."""
FILES = 100
"""Files that are told in full; the others are named with their counts."""


def print_text(found: Sequence[Finding], *, everything: bool, out: TextIO, talk: TextIO) -> None:
    """Print findings by file, the file with most errors first, and at the end what occurs how often."""
    files: dict[str, list[Finding]] = {}
    for one in found:
        files.setdefault(one.place.file, []).append(one)
    ranked = sorted(files.items(), key=lambda item: (*_badness(item[1]), item[0]))
    for number, (file, findings) in enumerate(ranked):
        if number < FILES or everything:
            _file(findings, everything, out)
        else:
            print(
                f"{inert(file)}: {counted('{count} finding.', '{count} findings.', len(findings))}", file=out
            )
    if len(files) > 1:
        _often(found, out)
    print(_total(found, len(files)), file=talk)


def _badness(findings: Sequence[Finding]) -> tuple[int, int]:
    errors = sum(one.severity == "error" for one in findings)
    return (-errors, errors - len(findings))


def _file(findings: Sequence[Finding], everything: bool, out: TextIO) -> None:
    told: Counter[str] = Counter()
    ordered = sorted(findings, key=lambda one: (one.severity != "error", one.place.line, one.code))
    for one in ordered:
        told[one.code] += 1
        if told[one.code] > LIKE and not everything:
            continue
        title, hint = _said(one)
        mark = "" if one.severity == "error" else f" ({_('warning')})"
        print(f"{inert(str(one.place))}: {one.code}{mark} {title}\n    {hint}", file=out)
    for code, count in told.items():
        if count > LIKE and not everything:
            more = counted("{count} more like it", "{count} more like it", count - LIKE)
            print(f"    {code}: {more}", file=out)


def _often(found: Sequence[Finding], out: TextIO) -> None:
    print(file=out)
    for code, count in sorted(Counter(one.code for one in found).items(), key=lambda one: (-one[1], one[0])):
        print(f"{count:>6}  {code}  {_(RULES[code].title)}", file=out)


def _total(found: Sequence[Finding], files: int) -> str:
    total = counted("{count} finding.", "{count} findings.", len(found))
    if not found:
        return total
    errors = sum(one.severity == "error" for one in found)
    return (
        total
        + " "
        + _("{errors} errors and {warnings} warnings in {files} files.").format(
            errors=errors, warnings=len(found) - errors, files=files
        )
    )


def print_json_findings(found: Sequence[Finding]) -> None:
    """Print every finding as an object."""
    print_json([_as_object(one) for one in sorted(found, key=_line)])


def print_github(found: Sequence[Finding]) -> None:
    """Print every finding as an annotation of GitHub Actions."""
    for one in sorted(found, key=_line):
        title, hint = _said(one)
        where = f"file={_property(one.place.file)},line={one.place.line or 1},col={one.place.column or 1}"
        print(f"::{one.severity} {where},title={one.code}::{_data(f'{title} {hint}')}")


def _line(one: Finding) -> tuple[bool, str, int, str]:
    return (one.severity != "error", one.place.file, one.place.line, one.code)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")


def _said(one: Finding) -> tuple[str, str]:
    return filled(one.title, one.params), filled(one.hint, one.params)


def _as_object(one: Finding) -> dict[str, object]:
    title, hint = _said(one)
    return {
        "code": one.code,
        "severity": one.severity,
        "rule": _(RULES[one.code].title),
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "key": one.place.key,
        "title": title,
        "hint": hint,
    }
