"""Lịch: the days of each month, as boxes and as a list, each leading to whom it is about."""

from __future__ import annotations

from tests.ui.stories import press, words_on


def listed(page):
    model = page._model
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def test_the_month_has_its_session_its_instalments_and_their_days(lived_in):
    press(lived_in.today, "Lịch các tháng")
    page = lived_in.calendar
    assert "Tháng 11/2026" in words_on(page)
    assert ("06/11/2026", "Phiên giao dịch xã", "") in listed(page)
    press(page, "❯")
    assert "Tháng 12/2026" in words_on(page)
    instalments = [line for line in listed(page) if line[1] == "Kỳ trả gốc"]
    assert len(instalments) >= 4
    assert all(line[0] == "14/12/2026" for line in instalments)
    # The box of that day counts them.
    assert f"Kỳ trả gốc ({len(instalments)})" in words_on(page)


def test_the_days_stand_in_their_order_and_open_whom_they_are_about(lived_in):
    lived_in.go_to("calendar")
    page = lived_in.calendar
    press(page, "❯")
    days = [line[0].split("/")[::-1] for line in listed(page)]
    assert days == sorted(days)
    row = next(place for place, line in enumerate(listed(page)) if line[1] == "Kỳ trả gốc")
    name = listed(page)[row][2]
    page._on_row(page._model.index(row, 0))
    assert lived_in.page_name() == "members"
    assert name in words_on(lived_in.members)


def test_holidays_are_named_and_a_year_can_be_turned(lived_in):
    lived_in.go_to("calendar")
    page = lived_in.calendar
    for _ in range(3):
        press(page, "❯")
    assert "Tháng 02/2027" in words_on(page)
    assert ("06/02/2027", "Ngày nghỉ lễ", "Tết Nguyên đán") in listed(page)
    press(page, "Tháng này")
    assert "Tháng 11/2026" in words_on(page)
    for _ in range(14):
        press(page, "❮")
    assert "Tháng 09/2025" in words_on(page)
    press(page, "❮ Hôm nay")
    assert lived_in.page_name() == "today"
