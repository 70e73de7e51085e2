"""What is wrong with a command line, in our own words: loaded only where one was not understood."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence

from drills.cli.nearest import nearest
from engine.errors import UsageError
from engine.language import N_

_HELP = N_("`{command} --help` shows how.")


def misused(message: str, command: str, actions: Sequence[argparse.Action]) -> UsageError:
    """Return the error for one complaint of the library, which is English whatever the language.

    `actions` are what the command knows. A complaint in words unknown here is passed on as it is.
    """
    for pattern, worded in _COMPLAINTS.items():
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return worded(match.groupdict(), command, actions)
    return UsageError(
        "usage",
        N_("The command line was not understood: {reason}."),
        _HELP,
        reason=message,
        command=command,
    )


Parts = Mapping[str, str]
_Worded = Callable[[Parts, str, Sequence[argparse.Action]], UsageError]


def _called(name: str, actions: Sequence[argparse.Action]) -> tuple[str, list[str]]:
    """Return how to call what the library calls `name`, and what it may be where that is a choice."""
    for action in actions:
        plain = "/".join(action.option_strings) or action.metavar
        if name in (plain, action.dest):
            return str(plain or action.help or name), [str(choice) for choice in action.choices or ()]
    return name, []


def _missing(parts: Parts, command: str, actions: Sequence[argparse.Action]) -> UsageError:
    called = [_called(name, actions) for name in parts["names"].split(", ")]
    names = ", ".join(name for name, _choices in called)
    # Of several that are missing the first that is a choice is shown: what it may be is asked most.
    choices = next((choices for _name, choices in called if choices), None)
    if not choices:
        return UsageError("usage", N_("Missing: {names}."), _HELP, names=names, command=command)
    hint = N_("It is one of: {choices}. `{command} --help` shows how.")
    return UsageError(
        "usage", N_("Missing: {names}."), hint, names=names, choices=", ".join(choices), command=command
    )


def _unrecognised(parts: Parts, command: str, actions: Sequence[argparse.Action]) -> UsageError:
    options = [option for action in actions for option in action.option_strings]
    words = parts["words"]
    near = next((like for word in words.split() if word[0] == "-" and (like := nearest(word, options))), "")
    if not near:
        return UsageError("usage", N_("Not understood: {words}."), _HELP, words=words, command=command)
    hint = N_("Did you mean {near}? `{command} --help` shows how.")
    return UsageError("usage", N_("Not understood: {words}."), hint, words=words, near=near, command=command)


def _no_choice(parts: Parts, command: str, actions: Sequence[argparse.Action]) -> UsageError:
    name, choices = _called(parts["name"], actions)
    near, title = nearest(parts["value"], choices), N_("Unknown value for {name}: {value}.")
    listed = ", ".join(choices)
    if not near:
        hint = N_("It is one of: {choices}.")
        return UsageError("usage", title, hint, name=name, value=parts["value"], choices=listed)
    hint = N_("Did you mean {near}? It is one of: {choices}.")
    return UsageError("usage", title, hint, name=name, value=parts["value"], near=near, choices=listed)


def _plainly(title: str) -> _Worded:
    def worded(parts: Parts, command: str, actions: Sequence[argparse.Action]) -> UsageError:
        return UsageError("usage", title, _HELP, location=None, command=command, **parts)

    return worded


_COMPLAINTS: Mapping[str, _Worded] = {
    r"the following arguments are required: (?P<names>.+)": _missing,
    r"argument (?P<name>[^:]+): not allowed with argument (?P<value>.+)": _plainly(
        N_("{name} and {value} do not go together.")
    ),
    r"unrecognized arguments: (?P<words>.+)": _unrecognised,
    r"argument (?P<name>[^:]+): invalid choice: (['\"])(?P<value>.*)\2 \(choose from .*\)": _no_choice,
    r"argument (?P<name>[^:]+): invalid int value: (['\"])(?P<value>.*)\2": _plainly(
        N_("{name} is a whole number, and {value} is none.")
    ),
    r"argument (?P<name>[^:]+): invalid float value: (['\"])(?P<value>.*)\2": _plainly(
        N_("{name} is a number, and {value} is none.")
    ),
    r"argument (?P<name>[^:]+): expected (one|at least one|\d+) arguments?": _plainly(
        N_("{name} needs something behind it.")
    ),
    r"argument (?P<name>[^:]+): ignored explicit argument (['\"])(?P<value>.*)\2": _plainly(
        N_("{name} takes nothing behind it; there was {value}.")
    ),
    r"argument (?P<name>[^:]+): (?P<reason>.+)": _plainly(N_("{name}: {reason}.")),
}
"""What the library complains of, in the order in which it is looked for -> how it is said here."""
