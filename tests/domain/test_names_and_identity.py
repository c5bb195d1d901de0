from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identity import IdState, birth_year_of, card_valid_until, read_id, read_phone, sex_of
from app.domain.names import clean_name, from_tcvn3, is_tcvn3, proper_case, search_key, sort_key

NAMES = ["Nguyễn Thị Hoa", "Trần Văn Lâm", "Lý Tó", "Đặng Thị Út", "Hà Thị Bé", "Ngô Thì Sĩ", "Phan Thanh Hà", "Lê Quý"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("NguyÔn ThÞ Hoa", "Nguyễn Thị Hoa"),
        ("TrÇn V¨n L©m", "Trần Văn Lâm"),
        ("§ç ThÞ Ngµ", "Đỗ Thị Ngà"),
        ("Cao B¸ Qu¸t", "Cao Bá Quát"),
        ("Vò ThÞ YÕn", "Vũ Thị Yến"),
    ],
)
def test_names_in_the_old_letters_are_read(old, new):
    assert is_tcvn3(old)
    assert from_tcvn3(old) == new


@pytest.mark.parametrize("name", NAMES)
def test_names_in_todays_letters_are_left_alone(name):
    assert not is_tcvn3(name)
    assert not is_tcvn3(search_key(name))


def test_search_finds_without_tone_marks_and_without_the_bar_of_d():
    assert search_key("Đỗ Thị Hòa") == search_key("ĐỖ THỊ HOÀ") == "do thi hoa"
    assert search_key(unicodedata.normalize("NFD", "Đặng")) == "dang"


def test_names_stand_in_vietnamese_order_given_name_first():
    shuffled = ["Phạm Thị Hòa", "Bùi Đức", "Nguyễn Văn An", "Phạm Thị Hoa", "Bùi Dung", "Trần Ân", "Lê Ăn"]
    assert sorted(shuffled, key=sort_key) == [
        "Nguyễn Văn An",
        "Lê Ăn",
        "Trần Ân",
        "Bùi Dung",
        "Bùi Đức",
        "Phạm Thị Hoa",
        "Phạm Thị Hòa",
    ]


def test_a_name_in_capitals_is_written_as_people_write_it():
    assert proper_case(clean_name("  ĐỖ  THỊ\u00a0HƯƠNG ")) == "Đỗ Thị Hương"
    assert proper_case("Y Bih êban") == "Y Bih êban"


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_names(text):
    cleaned = clean_name(text)
    assert clean_name(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    sort_key(text)
    search_key(text)
    is_tcvn3(text)


@pytest.mark.parametrize(
    ("written", "number", "state"),
    [
        ("035171753391", "035171753391", IdState.GOOD),
        ("035 171 753 391", "035171753391", IdState.GOOD),
        ("'035171753391", "035171753391", IdState.GOOD),
        ("35171753391", "035171753391", IdState.ZERO_RESTORED),
        ("35171753391.0", "035171753391", IdState.ZERO_RESTORED),
        ("1171753391", "001171753391", IdState.ZERO_RESTORED),
        ("168015885", "168015885", IdState.OLD),
        ("12345", "12345", IdState.BAD),
        ("999171753391", "999171753391", IdState.BAD),
        ("chưa có", "", IdState.BAD),
    ],
)
def test_identity_numbers_are_read_as_they_are_written(written, number, state):
    reading = read_id(written)
    assert (reading.number, reading.state) == (number, state)


def test_a_citizen_number_tells_birth_year_and_sex():
    assert birth_year_of("035171753391") == 1971
    assert sex_of("035171753391") == "F"
    assert birth_year_of("035201000001") == 2001
    assert sex_of("035201000001") == "M"


@pytest.mark.parametrize(
    ("written", "phone"),
    [
        ("0912345678", "0912345678"),
        ("912345678", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("12345", None),
        ("abc", None),
    ],
)
def test_phones_are_read_as_they_are_written(written, phone):
    assert read_phone(written) == phone


@pytest.mark.parametrize(
    ("born", "issued", "until"),
    [
        ("1972-08-15", "2021-05-04", "2032-08-15"),  # at 48: to the sixtieth birthday
        ("1972-08-15", "2012-08-14", "2032-08-15"),  # a day before 40, within its two years
        ("1972-08-15", "2010-08-14", "2012-08-15"),  # two years and a day before 40
        ("1962-03-01", "2021-05-04", None),  # at 59: it holds for good
        ("1960-03-01", "2024-05-04", None),
        ("2000-02-29", "2021-05-04", "2025-03-01"),
        ("2004-02-29", "2021-05-04", "2029-03-01"),
    ],
)
def test_a_card_holds_to_the_next_birthday_of_the_law(born, issued, until):
    found = card_valid_until(date.fromisoformat(born), date.fromisoformat(issued))
    assert found == (date.fromisoformat(until) if until else None)
