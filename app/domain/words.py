"""Amounts in words, in the bank's style: "linh", "không trăm", "mươi mốt", "mươi lăm", "mươi tư"."""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = 1_000_000_000
LARGEST = 10**18


def dong_in_words(amount: int) -> str:
    """``1500000`` as "một triệu năm trăm nghìn đồng".

    Raises:
        ValueError: the amount is negative or past 10^18.
    """
    return f"{amount_in_words(amount)} đồng"


def amount_in_words(amount: int) -> str:
    """The number in words, lower case, without its unit.

    Raises:
        ValueError: the amount is negative or past 10^18.
    """
    if not 0 <= amount < LARGEST:
        raise ValueError(amount)
    if amount == 0:
        return _DIGITS[0]
    return " ".join(_words(amount, leading=True))


def _words(amount: int, *, leading: bool) -> list[str]:
    """Below a billion by groups of three; above, what stands before "tỷ" is read the same way again."""
    if amount >= _BILLION:
        above, below = divmod(amount, _BILLION)
        said = [*_words(above, leading=leading), "tỷ"]
        return [*said, *_words(below, leading=False)] if below else said
    said = []
    for place in (2, 1, 0):
        group = amount // 1000**place % 1000
        if group:
            said += _three(group, whole=not (leading and not said))
            if place:
                said.append(_SCALES[place])
    return said


def _three(group: int, *, whole: bool) -> list[str]:
    """Three figures; ``whole`` reads the empty hundreds too, as inside a longer number."""
    hundreds, rest = divmod(group, 100)
    tens, ones = divmod(rest, 10)
    said = [_DIGITS[hundreds], "trăm"] if hundreds or whole else []
    if tens == 0 and ones == 0:
        return said
    if tens == 0:
        return [*said, "linh", _DIGITS[ones]] if said else [_DIGITS[ones]]
    if tens == 1:
        said.append("mười")
        return said if ones == 0 else [*said, "lăm" if ones == 5 else _DIGITS[ones]]
    said += [_DIGITS[tens], "mươi"]
    special = {1: "mốt", 4: "tư", 5: "lăm"}
    return said if ones == 0 else [*said, special.get(ones, _DIGITS[ones])]
