"""What does not fit a model, in words of ours: pydantic's own are English and speak of tuples."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from engine.language import N_

_TITLES = {
    "extra_forbidden": N_("This key is not known here."),
    "missing": N_("A key is missing: {key}."),
    "literal_error": N_("{key} must be one of {expected}."),
    "union_tag_invalid": N_("{key} must be one of {expected_tags}."),
    "union_tag_not_found": N_("A key is missing: {key}."),
    "string_type": N_("{key} must be text in quotes."),
    "string_too_short": N_("{key} must not be empty."),
    "string_too_long": N_("{key} holds more than {max_length} characters."),
    "int_type": N_("{key} must be a whole number without quotes."),
    "number_type": N_("{key} must be a number without quotes."),
    "finite_number": N_("{key} must be a number without quotes."),
    "decimal_max_places": N_("{key} may have {decimal_places} digits behind the point at most."),
    "bool_type": N_("{key} must be true or false, without quotes."),
    "date_type": N_("{key} must be a date without quotes, such as 2026-11-23."),
    "date_from_datetime_inexact": N_("{key} must be a date without a time, such as 2026-11-23."),
    "tuple_type": N_("{key} must be a list in brackets, or tables [[{key}]]."),
    "dict_type": N_("{key} must be a table [{key}]."),
    "model_type": N_("{key} must be a table [{key}]."),
    "model_attributes_type": N_("{key} must be a table [{key}]."),
    "too_short": N_("{key} holds {actual_length}; it must be {min_length} at least."),
    "too_long": N_("{key} holds {actual_length}; it may be {max_length} at most."),
    "greater_than_equal": N_("{key} must be {ge} at least."),
    "greater_than": N_("{key} must be more than {gt}."),
    "less_than_equal": N_("{key} must be {le} at most."),
}

_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": N_("{key} must be small letters, digits and single hyphens."),
    r"^[+(]?[0-9][0-9()* -]*$": N_("{key} must be a telephone number, such as 0571-0550 1137."),
    r"^\d\d:\d\d$": N_("{key} must be a time such as 09:12."),
    r"^[A-Z]{2}$": N_("{key} must be two capital letters such as CN."),
}


def misfit(error: ErrorDetails) -> tuple[str, dict[str, str | int]]:
    """Return a message id and its values for one validation error."""
    location = [str(part) for part in error["loc"]]
    named = [part for part in location if not part.isdigit()]
    params: dict[str, str | int] = {"key": named[-1] if named else "", "reason": error["msg"]}
    for name, value in error.get("ctx", {}).items():
        params[name] = value if isinstance(value, str | int) else str(value)
    if error["type"] == "value_error":
        params["reason"] = error["msg"].removeprefix("Value error, ")
    if error["type"] == "string_pattern_mismatch":
        title = _PATTERNS.get(str(params.get("pattern")))
    else:
        title = _TITLES.get(error["type"])
    return title or N_("The value does not fit: {reason}."), params
