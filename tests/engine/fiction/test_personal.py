"""What in a text may be somebody's: check digits of the standards, numbers, links, accounts, names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.fiction.links import links
from engine.fiction.narrow import narrow
from engine.fiction.personal import is_card, is_identity, sightings


def told(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], kind) for start, end, kind in sorted(sightings(text, "CN"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请拨 ０８７１－６５５０１３７０ 核实。", [("０８７１－６５５０１３７０", "telephone")]),
        ("请拨 (0871)6550 1370 核实。", [("(0871)6550 1370", "telephone")]),
        ("打95588或400-820-8888", [("95588", "telephone"), ("400-820-8888", "telephone")]),
        ("详询网点或6955 0010。", [("6955 0010", "telephone")]),
        ("打13800138000给他", [("13800138000", "telephone")]),
        ("0571-0550 1137 13800138000", [("13800138000", "telephone")]),
        ("0571-0550 1137 0571-6550 1370", [("0571-6550 1370", "telephone")]),
        ("请打000-4420-0193找刘专员", [("000-4420-0193", "abroad")]),
        ("请转 6222 0212 3456 7890 核实。", [("6222 0212 3456 7890", "number")]),
        ("卡号6222 0212 3456 7890 128", [("6222 0212 3456 7890 128", "card")]),
        ("加我wechat: moneyfast", [("moneyfast", "account")]),
        ("证号11010519491231002X。", [("11010519491231002X", "identity")]),
        ("证号999999194912310021。", [("999999194912310021", "number")]),
        ("加微信yinhang8888", [("yinhang8888", "account")]),
        ("QQ群 123456789", [("123456789", "account")]),
        ("微信号：ql****88，QQ 01370137", []),
        ("我叫李秀英。", [("李秀英", "name")]),
        ("是我同学周建国，", [("周建国", "name")]),
        ("户名：张伟，第一次收款", [("张伟", "name")]),
        ("王女士、陈警官、同学会议、客户马上来", []),
        ("派送员139 **** 0462，柜台2 0571-0550 1137", []),
        ("账户于2026-11-23 10:20支出5000.00元，余额1000000.00元", []),
        ("打10000元给他，打12300给她，共1000000000元", []),
        ("尾号 1234 5678，订单20261123550101，单号 55012611230137", []),
        ("拨 96110、12345，卡号0123 4567 8901 2345", []),
    ],
)
def test_what_may_be_somebodys(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请点 http://203.0.113.9/a 核实。", [("http://203.0.113.9/a", "number")]),
        ("点203.0.113.9:8443/a?id=3看", [("203.0.113.9:8443/a?id=3", "number")]),
        ("http://3405803785/ 或 localhost", [("http://3405803785/", "number"), ("localhost", "number")]),
        ("打开server:8443/a", [("server:8443/a", "number")]),
        ("请点 https://演练.公司/b 核实。", [("https://演练.公司/b", "script")]),
        ("打开演练.公司", [("演练.公司", "script")]),
        ("打开bаnk.com", [("bаnk.com", "script")]),
        ("点xn--fiq228c.example", [("xn--fiq228c.example", "script")]),
        ("点jf。bank。com／v吧", [("jf。bank。com／v", "real")]),
        ("点ｊｆ．ｅｘａｍｐｌｅ／ｖ吧", [("ｊｆ．ｅｘａｍｐｌｅ／ｖ", "")]),
        ("bank[.]com/a hxxps://x[.]top/1", [("bank[.]com/a", "real"), ("hxxps://x[.]top/1", "real")]),
        ("点bank[dot]com看", [("bank[dot]com", "real")]),
        ("写信到a.b@bank-jf.com", [("a.b@bank-jf.com", "real")]),
        ("jf.bank.cn兑换", [("jf.bank.cn", "real")]),
        ("t.me/abc", [("t.me/abc", "real")]),
        ("www.gov.cn 和 nhsa.gov.cn", [("www.gov.cn", ""), ("nhsa.gov.cn", "")]),
        ("fakegov.cn", [("fakegov.cn", "real")]),
        ("www.gov.cn.jf-bank.com", [("www.gov.cn.jf-bank.com", "real")]),
        ("https://www.gov.cn:8443/a", [("https://www.gov.cn:8443/a", "real")]),
        ("https://www.gov.cn@jf-bank.com/", [("https://www.gov.cn@jf-bank.com/", "real")]),
        ("点 jf.example:8443/a?id=3 看", [("jf.example:8443/a?id=3", "")]),
        ("Going for dinner.msg you after. All fine.Love u", []),
        ("Hi.How are you.I am fine.my mom is ok.so come", []),
        ("Meet at home.so come 2nite.is gr8.me go to bed.to sleep later.k wif.oni him.at it.me? no", []),
        (
            "icbc95588.me jf-bank.click visit yl.top",
            [("icbc95588.me", "real"), ("jf-bank.click", "real"), ("yl.top", "real")],
        ),
        ("1.childish 2.naughty 2.0.exe 31p.msg U.S.A. e.g.this v1.2.3", []),
        ("办好了.公司会联系您，支出5000.00元，9:30到", []),
    ],
)
def test_links(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[start:end], fault) for start, end, fault in links(text)] == expected


def test_check_digits_of_the_standards() -> None:
    assert is_identity("11010519491231002X"), "the example of GB 11643"
    assert is_card("4111111111111111") and not is_card("4111111111111112") and not is_card("0" * 16)


def signed(first17: str) -> str:
    """Return an identity number with its check sign, computed as ISO 7064 writes MOD 11-2."""
    rest = 0
    for digit in first17:
        rest = (rest + int(digit)) * 2 % 11
    return first17 + "0123456789X"[(12 - rest) % 11]


@given(st.integers(0, 999999), st.dates(date(1850, 1, 1), date(2099, 12, 31)), st.integers(0, 999))
def test_an_identity_number_is_known_by_day_and_check_sign_not_by_county(
    county: int, born: date, order: int
) -> None:
    number = signed(f"{county:06}{born:%Y%m%d}{order:03}")
    assert is_identity(number)
    changed = str((int(number[8]) + 1) % 10)
    assert not is_identity(number[:8] + changed + number[9:])
    assert not is_identity(signed(f"{county:06}{born:%Y}1332{order:03}"))


@given(st.text(max_size=40))
def test_signs_made_plain_keep_their_places(text: str) -> None:
    assert len(narrow(text)) == len(text)
    for start, end, _ in sightings(text, "CN"):
        assert 0 <= start < end <= len(text)
