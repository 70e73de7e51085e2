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


def print_text(findings: Sequence[Finding], *, everything: bool, out: TextIO, talk: TextIO) -> None:
    """Print findings by file, the file with most errors first, and at the end what occurs how often."""
    files: dict[str, list[Finding]] = {}
    for finding in findings:
        files.setdefault(finding.location.file, []).append(finding)
    ranked = sorted(files.items(), key=lambda item: (*_badness(item[1]), item[0]))
    for number, (file, own) in enumerate(ranked):
        if number < FILES or everything:
            _file(own, everything, out)
        else:
            print(f"{inert(file)}: {counted('{count} finding.', '{count} findings.', len(own))}", file=out)
    if len(files) > 1:
        _often(findings, out)
    print(_total(findings, len(files)), file=talk)


def _badness(findings: Sequence[Finding]) -> tuple[int, int]:
    errors = sum(finding.severity == "error" for finding in findings)
    return (-errors, errors - len(findings))


def _file(findings: Sequence[Finding], everything: bool, out: TextIO) -> None:
    counts: Counter[str] = Counter()
    ordered = sorted(
        findings, key=lambda finding: (finding.severity != "error", finding.location.line, finding.code)
    )
    for finding in ordered:
        counts[finding.code] += 1
        if counts[finding.code] > LIKE and not everything:
            continue
        title, hint = _said(finding)
        mark = "" if finding.severity == "error" else f" ({_('warning')})"
        print(f"{inert(str(finding.location))}: {finding.code}{mark} {title}\n    {hint}", file=out)
    for code, count in counts.items():
        if count > LIKE and not everything:
            more = counted("{count} more like it", "{count} more like it", count - LIKE)
            print(f"    {code}: {more}", file=out)


def _often(findings: Sequence[Finding], out: TextIO) -> None:
    print(file=out)
    counts = Counter(finding.code for finding in findings)
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:>6}  {code}  {_(RULES[code].title)}", file=out)


def _total(findings: Sequence[Finding], files: int) -> str:
    total = counted("{count} finding.", "{count} findings.", len(findings))
    if not findings:
        return total
    errors = sum(finding.severity == "error" for finding in findings)
    return (
        total
        + " "
        + _("{errors} errors and {warnings} warnings in {files} files.").format(
            errors=errors, warnings=len(findings) - errors, files=files
        )
    )


def print_json_findings(findings: Sequence[Finding]) -> None:
    """Print every finding as an object."""
    print_json([_as_object(finding) for finding in sorted(findings, key=_line)])


def print_github(findings: Sequence[Finding]) -> None:
    """Print every finding as an annotation of GitHub Actions."""
    for finding in sorted(findings, key=_line):
        title, hint = _said(finding)
        location = finding.location
        where = f"file={_property(location.file)},line={location.line or 1},col={location.column or 1}"
        print(f"::{finding.severity} {where},title={finding.code}::{_data(f'{title} {hint}')}")


def _line(finding: Finding) -> tuple[bool, str, int, str]:
    return (finding.severity != "error", finding.location.file, finding.location.line, finding.code)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(text)).replace(":", "%3A").replace(",", "%2C")


def _said(finding: Finding) -> tuple[str, str]:
    return filled(finding.title, finding.params), filled(finding.hint, finding.params)


def _as_object(finding: Finding) -> dict[str, object]:
    title, hint = _said(finding)
    return {
        "code": finding.code,
        "severity": finding.severity,
        "rule": _(RULES[finding.code].title),
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "key": finding.location.key,
        "title": title,
        "hint": hint,
    }
