"""Administrative units by code and day: what Kim Bảng's communes became, and what a list may not say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.bootstrap import policy_text
from app.domain.policy import PackError, parse_pack

PACK = policy_text()
UNITS = parse_pack(PACK).units
BEFORE, BETWEEN, AFTER = date(2025, 2, 28), date(2025, 3, 1), date(2025, 7, 1)
TODAY = {
    "phường Kim Bảng": {"Quế", "Ngọc Sơn", "Văn Xá"},
    "phường Lê Hồ": {"Đại Cương", "Đồng Hóa", "Lê Hồ"},
    "phường Nguyễn Úy": {"Tượng Lĩnh", "Tân Sơn", "Nguyễn Úy"},
    "phường Kim Thanh": {"Nhật Tân", "Nhật Tựu", "Hoàng Tây"},
    "phường Tam Chúc": {"Ba Sao", "Khả Phong", "Thụy Lôi"},
    "phường Lý Thường Kiệt": {"Liên Sơn", "Thanh Sơn", "Thi Sơn"},
}


def communes(day):
    return [unit for unit in UNITS.listed if unit.level == "commune" and unit.span.covers(day)]


def test_the_three_ages_of_kim_bang_are_whole():
    assert (len(communes(BEFORE)), len(communes(BETWEEN)), len(communes(AFTER))) == (18, 17, 6)
    became = {}
    for unit in communes(BEFORE):
        (now,) = UNITS.became(unit, AFTER)
        became.setdefault(now.full_name, set()).add(unit.name)
    assert became == TODAY


def test_the_same_name_in_three_ages_is_told_apart_by_kind_and_province():
    old, middle, new = (
        UNITS.named("commune", kind, "Lê Hồ", province)
        for kind, province in (("xã", "Hà Nam"), ("phường", "Hà Nam"), ("phường", "Ninh Bình"))
    )
    assert [one.span.first for (one,) in (old, middle, new)] == [None, BETWEEN, AFTER]
    assert UNITS.above(old[0], "district", BEFORE).full_name == "huyện Kim Bảng"
    assert UNITS.above(middle[0], "district", BETWEEN).full_name == "thị xã Kim Bảng"
    assert UNITS.above(new[0], "province", AFTER).name == "Ninh Bình"


@pytest.mark.parametrize(
    ("kind", "typed"), [("xã", "Đồng Hoá"), ("xã", "đồng  hóa"), ("xã", "Xã Đồng Hóa"), ("xã", "dong hoa")]
)
def test_a_name_is_found_however_it_is_typed(kind, typed):
    assert [one.code for one in UNITS.named("commune", kind, typed, "tỉnh Hà Nam")] == ["13405"]


def test_rural_is_said_of_communes_and_towns_of_then_and_of_nothing_now():
    assert {unit.rural for unit in communes(BEFORE)} == {True}
    assert {(unit.kind, unit.rural) for unit in communes(BETWEEN)} == {("phường", False), ("xã", True)}
    assert {unit.rural for unit in communes(AFTER)} == {None}


@given(st.sampled_from(UNITS.listed), st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_what_a_unit_became_is_in_force_on_that_day(unit, day):
    for later in UNITS.became(unit, day):
        assert later.level == unit.level
        assert later.span.last is None or day <= later.span.last
        assert later is unit or later.span.covers(day)


def unit(code, *, level="commune", parent="37", first="", last="", more=""):
    return (
        f'[[unit]]\ncode = "{code}"\nlevel = "{level}"\nkind = "xã"\nname = "X"\nparent = "{parent}"\n'
        f'effective_from = "{first}"\neffective_to = "{last}"\n{more}citation = "QĐ"\nconfidence = "sourced"\ngrade = "B"\n'
    )


@pytest.mark.parametrize(
    ("added", "reason"),
    [
        (unit("90001", level="city"), "level is none of"),
        (unit("90 001"), "code is none"),
        (unit("90001") + unit("90001", first="2030-01-01"), "stands twice"),
        (unit("90001", parent="99999"), "is no parent"),
        (unit("90001", parent=""), "is no parent"),
        (unit("90001", parent="13384", first="2025-07-01"), "is not above"),
        (unit("90001", more='successors = ["13384"]\n'), "did not end"),
        (unit("90001", last="2026-01-01", more='successors = ["99999"]\n'), "is no commune on the day after"),
        (unit("90001", last="2024-01-01", more='successors = ["350"]\n'), "is no commune on the day after"),
        (unit("90001", more="rural = 1\n"), "neither true nor false"),
        (unit("90001", last="9999-12-31", more='successors = ["13384"]\n'), "is no commune on the day after"),
    ],
)
def test_a_list_that_cannot_be_is_refused_with_its_line(added, reason):
    with pytest.raises(PackError, match=reason) as refused:
        parse_pack(f"{PACK}\n{added}")
    assert refused.value.line > PACK.count("\n")


def test_a_unit_that_ended_and_became_nothing_said_is_nothing():
    units = parse_pack(f"{PACK}\n{unit('90001', last='2026-01-01')}").units
    ended = units.on("90001", date(2026, 1, 1))
    assert units.became(ended, date(2026, 1, 1)) == (ended,)
    assert units.became(ended, date(2026, 1, 1) + timedelta(days=1)) == ()
