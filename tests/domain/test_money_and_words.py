from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import LARGEST, format_dong, parse_dong
from app.domain.words import amount_in_words, dong_in_words

SAMPLES = json.loads((Path(__file__).parents[1] / "data/amounts-in-words.json").read_text("utf-8"))


@pytest.mark.parametrize(("amount", "words"), SAMPLES.items())
def test_amounts_read_as_the_bank_writes_them(amount, words):
    assert dong_in_words(int(amount)) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (10, "mười"),
        (14, "mười bốn"),
        (20, "hai mươi"),
        (105, "một trăm linh năm"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (2_000_015_000, "hai tỷ không trăm mười lăm nghìn"),
        (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
    ],
)
def test_zeros_inside_a_number_are_said_where_the_bank_says_them(amount, words):
    assert amount_in_words(amount) == words


DIGITS = {
    word: value for value, word in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
}
DIGITS |= {"mốt": 1, "tư": 4, "lăm": 5}


def read_back(words: str) -> int:
    """An independent reader of the words."""
    parts = words.split()
    if "tỷ" in parts:
        place = len(parts) - 1 - parts[::-1].index("tỷ")
        above, below = parts[:place], parts[place + 1 :]
        return read_back(" ".join(above)) * 10**9 + (read_back(" ".join(below)) if below else 0)
    total = group = 0
    for part in parts:
        if part in DIGITS:
            group += DIGITS[part]
        elif part == "trăm":
            group *= 100
        elif part == "mươi":
            group = group // 100 * 100 + group % 100 * 10
        elif part == "mười":
            group += 10
        elif part in {"nghìn", "triệu"}:
            total += group * {"nghìn": 1_000, "triệu": 1_000_000}[part]
            group = 0
    return total + group


@given(st.integers(0, 10**15 - 1))
def test_the_words_of_any_amount_say_that_amount(amount):
    assert read_back(amount_in_words(amount)) == amount


@given(st.integers(0, LARGEST))
def test_what_is_written_with_dots_is_read_again(amount):
    assert parse_dong(format_dong(amount)) == amount
    assert parse_dong(f" {format_dong(amount)} đ ") == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("500k", 500_000),
        ("500 nghìn", 500_000),
        ("1tr5", 1_500_000),
        ("1,5 triệu", 1_500_000),
        ("1tr250", 1_250_000),
        ("1tr500k", 1_500_000),
        ("2 tỷ", 2_000_000_000),
        ("1,500,000", 1_500_000),
        ("1 500 000 đồng", 1_500_000),
        ("1.500.000,00", 1_500_000),
        ("500.000 VNĐ", 500_000),
        ("１５００", 1_500),
        ("1.5", None),
        ("1e6", None),
        ("-5", None),
        ("١٢", None),
        ("1tr5 và quà", None),
        ("1.50.000", None),
        ("9" * 30, None),
        ("", None),
    ],
)
def test_amounts_are_read_as_people_type_them_or_not_at_all(typed, amount):
    assert parse_dong(typed) == amount


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader_of_amounts(text):
    amount = parse_dong(text)
    assert amount is None or 0 <= amount <= LARGEST
