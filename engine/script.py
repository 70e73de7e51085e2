"""Simplified content in Traditional characters, as it is read in Taiwan.

Only what is shown changes: ids, links and marks hold no Han characters, and what is kept is the original.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from engine.errors import InputError
from engine.kinds import Rewriting
from engine.language import N_

if TYPE_CHECKING:
    from opencc import OpenCC

SIMPLIFIED, TRADITIONAL = "zh-Hans", "zh-Hant"
"""The scripts as `lang` names them."""
BANKING = {
    "注销": "註銷",
    "窗口": "窗口",
    "社区": "社區",
    "程序": "程序",
    "视频通话": "視訊通話",
    "视频聊天": "視訊聊天",
    "二维码": "行動條碼",
    "转账": "轉帳",
    "汇款": "匯款",
}
"""Words as a bank says them, which OpenCC takes for those of computers: 注销 for logging out."""
ONLY = {f"{before}只": f"{after}只" for before, after in (
    ("没有", "沒有"), ("最多", "最多"), ("至多", "至多"), ("还是", "還是"), ("多半", "多半"),
)}  # fmt: skip
"""只 for only, where OpenCC takes it for the word that counts animals and things in pairs, 隻."""
_OWN = BANKING | ONLY
_MARKS = re.compile(rf"(\[\[[a-z0-9-]+\||\]\]|\{{\{{[a-z0-9._-]+\}}\}}|{'|'.join(_OWN)})")
_CONFIGURATIONS: Mapping[Rewriting, str] = {"words": "s2twp", "characters": "s2tw"}
"""OpenCC's names: with the words of Taiwan (软件 is 軟體), or character by character (軟件)."""


def traditional(text: str, rewriting: Rewriting = "words") -> str:
    """Return a text in Traditional characters, its cue spans and fills as they were.

    What stands between two marks is converted by itself, so that no word reaches over the edge of a cue.
    Raises `InputError` where OpenCC is not installed.
    """
    if rewriting == "none" or text.isascii():
        return text
    convert = _converter(_CONFIGURATIONS[rewriting]).convert
    parts = _MARKS.split(text)
    rewritten = (_OWN.get(part, part) if at % 2 else convert(part) for at, part in enumerate(parts))
    return "".join(rewritten).replace("賬", "帳")  # the account of a bank in Taiwan


@cache
def _converter(configuration: str) -> OpenCC:
    try:
        from opencc import OpenCC  # 0.3 s, and only for who reads Traditional characters
    except ImportError:
        raise InputError(
            "no-opencc",
            N_("Traditional characters need OpenCC, which is not installed here."),
            N_("Install it with `python -m pip install opencc`, or choose another language with `--lang`."),
        ) from None
    return OpenCC(configuration)
