"""Numbers that cannot exist but look real: forms of China, and the regulators' ranges for plays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.authoring.naming import caller_number
from engine.fiction.telephone import fault
from engine.text import flow


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("0571-0550 1137", "CN"),
        ("0578-055 1137", "CN"),
        ("010-0550 1137", "CN"),
        ("(0871)0550 1370", "CN"),
        ("０５７１－０５５０ １１３７", "CN"),
        ("138 **** 0137", "CN"),
        ("138****0137", "CN"),
        ("6200 **** **** 0137", "CN"),
        ("+0 44 0550 1137", "CN"),
        ("96110", "CN"),
        ("0571-96110", "CN"),
        ("110", "CN"),
        ("演练银行", "CN"),
        ("02-0550 1137", "TW"),
        ("0550 1137", "HK"),
        ("020 7946 0123", "GB"),
        ("0808 157 0123", "GB"),
        ("03069 990123", "GB"),
        ("0300 123 2040", "GB"),
        ("0800 111 6768", "GB"),
        ("159", "GB"),
        ("7726", "GB"),
        ("0161 496 0999", "GB"),
        ("01632 960123", "GB"),
        ("07700 900461", "GB"),
        ("+44 20 7946 0123", "CN"),
        ("(212) 555-0137", "US"),
        ("+1 212-555-0199", "CN"),
        ("(02) 5550 1234", "AU"),
        ("0491 570 156", "AU"),
        ("+61 2 7010 0001", "CN"),
    ],
)
def test_a_number_that_reaches_nobody(number: str, region: str) -> None:
    assert fault(number, region) == ""


@pytest.mark.parametrize(
    ("number", "region", "what"),
    [
        ("000-5501-0137", "CN", "abroad"),
        ("000-4420-0193", "GB", "abroad"),
        ("0044 20 7946 0123", "CN", "abroad"),
        ("13800138000", "CN", "real"),
        ("0300 123 2040", "CN", "real"),
        ("0300 123 2041", "GB", "real"),
        ("+86 138 0013 8000", "CN", "real"),
        ("(0871)6550 1370", "CN", "real"),
        ("0871-6550 1370", "CN", "real"),
        ("400-820-8888", "CN", "real"),
        ("95588", "CN", "real"),
        ("12393", "CN", "real"),
        ("020 7946 0123", "CN", "real"),
        ("020 7946 1123", "GB", "real"),
        ("07700 901000", "GB", "real"),
        ("212-555-0237", "US", "real"),
        ("800-555-0137", "US", "real"),
        ("0491 570 155", "AU", "real"),
    ],
)
def test_a_number_somebody_may_have(number: str, region: str, what: str) -> None:
    assert fault(number, region) == what


@given(st.text(max_size=60))
def test_a_new_callers_number_reaches_nobody_and_is_alike_in_form(seed: str) -> None:
    number = caller_number(seed)
    assert fault(number, "CN") == ""
    assert [len(group) for group in number.replace("-", " ").split()] == [4, 4, 4]


@pytest.mark.parametrize("number", ["0571-0550 1137", "138 **** 0137", "+0 44 0550 1137"])
def test_a_number_stays_whole_where_a_line_breaks(number: str) -> None:
    for cells in range(18, 40):
        assert any(number in line for line in flow(f"您的快件已到本市，派送员{number}，请保持畅通。", cells))
