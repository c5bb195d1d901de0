"""How hard a passphrase is to guess, and which are refused: short ones, common ones, and what anybody in the village would try."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import Enum

from app.domain.errors import RuleBrokenError

SHORTEST = 8  # letters
_LONGEST_LOOKED_AT = 72  # letters; what is longer is not easier
_WORDS_LOOKED_AT = 5  # of one name, for what two of them make together
_LEAST = 10**6  # tries; an open copy of a book costs a third of a second for each
_GOOD = 10**10
_COMMON = (
    "mat khau", "matkhau", "matkhaumoi", "anhyeuem", "emyeuanh", "vietnam", "viet nam", "saigon", "hanoi", "ha noi",
    "nganhang", "ngan hang", "chinhsach", "chinh sach", "nhcsxh", "vbsp", "tietkiem", "tiet kiem", "vayvon", "vay von",
    "totkvv", "to tkvv", "totruong", "to truong", "topho", "to pho", "tovien", "to vien", "phunu", "phu nu", "nongdan", "nong dan",
    "cuuchienbinh", "cuu chien binh", "doanthanhnien", "doan thanh nien", "hoiphunu", "hoi phu nu", "hoinongdan", "hoi nong dan",
    "thon", "ban", "xom", "ap", "xa", "phuong", "gia dinh", "giadinh", "conyeu", "con yeu", "bome", "bo me", "hanhphuc",
    "hanh phuc", "yeuem", "yeuanh", "sodienthoai", "nguyen", "tran", "pham", "hoang", "dang", "bui", "ngo", "duong", "thi", "van",
    "so to", "soto", "sototiet", "motnamba", "mot hai ba", "khongbiet", "khong biet", "camon", "cam on", "thuong", "xinchao",
    "xin chao", "admin", "maytinh", "may tinh", "donggia", "tienmat", "tien mat", "tiengui", "tien gui",
)  # fmt: skip
"""What people here take, without tone marks; the likeliest first."""


class Strength(Enum):
    """The hint."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def strength(passphrase: str, own: Sequence[str] = ()) -> Strength:
    """How hard it is to guess for somebody who knows the group; ``own`` are its words, see ``check``."""
    guesses = _guesses(passphrase, own)
    if guesses < _LEAST or len(passphrase.strip()) < SHORTEST:
        return Strength.WEAK
    return Strength.GOOD if guesses >= _GOOD else Strength.FAIR


def check(passphrase: str, own: Sequence[str] = ()) -> None:
    """Refuse a new passphrase that would be guessed.

    ``own`` are words anybody in the village would try: names, places, codes.

    Raises:
        RuleBrokenError: it is short ("passphrase_short"), common ("passphrase_common"), or made of the group's own words
            ("passphrase_own").
    """
    if len(passphrase.strip()) < SHORTEST:
        raise RuleBrokenError("passphrase_short")
    if _guesses(passphrase, ()) < _LEAST:
        raise RuleBrokenError("passphrase_common")
    if _guesses(passphrase, own) < _LEAST:
        raise RuleBrokenError("passphrase_own")


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row: none after the first two, then twice as long each time, at most a minute."""
    return 0 if wrong < 3 else min(2 ** (wrong - 2), 60)


def _guesses(passphrase: str, own: Sequence[str]) -> int:
    """How many tries somebody needs who leaves tone marks and spaces out, or does not; the fewest of these."""
    from zxcvbn import zxcvbn

    bare = _plain(passphrase)[:_LONGEST_LOOKED_AT]
    if not bare.strip():
        return 0
    known = [word for said in own for word in _spellings(said)] + list(_COMMON)
    return min(int(zxcvbn(one, user_inputs=known)["guesses"]) for one in {bare, bare.replace(" ", "")})


def _spellings(said: str) -> list[str]:
    """A name as somebody would try it: whole, without spaces, its words, two of them together, and its letters turned round."""
    bare = _plain(said).strip()
    together = bare.replace(" ", "")
    words = bare.split()[:_WORDS_LOOKED_AT]
    pairs = (one + other for one in words for other in words if one is not other)
    return [spelling for spelling in (bare, together, *bare.split(), *pairs, together[::-1]) if len(spelling) > 1]


def _plain(text: str) -> str:
    """Small letters without tone marks."""
    signs = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in signs if unicodedata.category(sign) != "Mn").replace("đ", "d")
