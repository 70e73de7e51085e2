"""The last parts of hosts, by what a missing blank could make of them."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SITES = _set(
    """
    com net org edu gov mil cn hk tw mo sg uk au jp kr ru de fr eu nz vn tk ml ga cf gq cc ws io ai
    ly gl gd vu biz xyz vip icu ltd xin wang ink ren mobi asia app dev onion
    """
)
"""Those that are no words of a sentence."""

WORDLY = _set(
    """
    top info pro link click live work group win fun love news today world life best cool gs sh ag sc
    ca ph pw tv red blue black gold pink page name zone center company email support help services
    solutions digital network agency media video run games game team plus chat art show bid date
    download men party review science stream trade webcam racing cash money pay safe security bank
    loan cloud online site website tech shop store club fund finance credit space wiki int
    """
)
"""Those that are words as well: they need a sign that a link is meant."""

SMALL = _set(
    """
    me to so is in it us co be at am no la pm do as im st re my one id th
    """
)
"""Those that begin a sentence so often that words which send one there are no sign: `at home.so come`."""

CHINESE = (
    "公司|网络|網絡|中国|中國|网址|在线|商城|网店|中文网|集团|我爱你|移动|政务|公益|香港|台湾|台灣|新加坡|手机|信息|"
    "商标|商店|购物|组织机构|机构|企业|广东|佛山|世界|健康|娱乐|游戏|食品|餐厅|酒店|微博|网站|慈善|联通|电讯"
)
"""Those in Chinese, as alternatives of a regular expression."""
