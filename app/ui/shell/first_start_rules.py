"""The later pages of a first start: days and rules, the passphrase."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QPushButton, QWidget

from app.domain.calendar import next_transaction_day
from app.domain.days import WEEKDAYS
from app.domain.money import format_dong
from app.domain.shares import ShareError, share
from app.ui.base.session import word
from app.ui.pages.start_dialogs import how_hard, two_passphrases
from app.ui.shell.first_start_pages import StartPage
from app.ui.widgets.basic import GAP, Reflow, button, column, plain, row, told
from app.ui.widgets.fields import AmountEdit
from app.ui.widgets.flow import flowing
from app.ui.widgets.form import line
from app.ui.widgets.icons import Picture
from app.ui.widgets.secret import secret

_SAVINGS = (10_000, 20_000, 50_000)
_SHARES = ("2/3", "1/2")
_USUAL_DAY = 6
_SHORTEST_MONTH = 28
_LETTERS_BESIDE = 95
_LETTERS_OF_OWN = 15
"""The width of a field for something other than what is offered."""


class RulesPage(StartPage):
    """The bank's day at the commune, the least saving, and how many have to be present."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(
            self.tr("Ngân hàng về xã ngày nào, mỗi tháng gửi ít nhất bao nhiêu?"),
            self.tr("Chưa chắc thì cứ để vậy: ngày và túc số sửa ở Cài đặt, mức gửi đổi ở cuộc họp."),
        )
        self._today = today
        self.days = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(6)
        for day in range(1, 32):
            door = _choice(str(day), self.tr("Ngày %1 hằng tháng").replace("%1", str(day)))
            self.days.addButton(door, day)
            grid.addWidget(door, (day - 1) // 7, (day - 1) % 7)
        self.days.button(_USUAL_DAY).setChecked(True)
        self._next, self._next_mark = plain("", "arrived"), Picture("calendar-days", "tint_ink")
        self.savings = QButtonGroup(self)
        amounts = [
            _choice(format_dong(amount), self.tr("Gửi ít nhất %1 đ").replace("%1", format_dong(amount)))
            for amount in _SAVINGS
        ]
        self.other_saving = AmountEdit(self.tr("Mức khác"), self.tr("mức khác"))
        self.shares = QButtonGroup(self)
        parts = [
            _choice(text, name)
            for text, name in (
                (self.tr("2/3 tổ viên"), self.tr("Có mặt ít nhất 2/3 tổ viên")),
                (self.tr("1/2 tổ viên"), self.tr("Có mặt ít nhất 1/2 tổ viên")),
            )
        ]
        self.other_share = line(self.tr("Phần khác, như 3/4"), longest=9)
        self.other_share.setPlaceholderText(self.tr("phần khác"))
        for field in (self.other_saving, self.other_share):
            field.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_OF_OWN)
            field.setObjectName("beside")
        self._told = plain("")
        for group, doors, start in ((self.savings, amounts, 1), (self.shares, parts, 0)):
            for place, door in enumerate(doors):
                group.addButton(door, place)
            doors[start].setChecked(True)
            for door in doors:  # Tab comes to the one that is chosen; arrows go on from there
                if not door.isChecked():
                    door.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        left, right = QWidget(), QWidget()
        days = column(
            plain(self.tr("Ngày giao dịch xã hằng tháng"), "strong"), grid, row(self._next_mark, self._next), None
        )
        rules = column(
            plain(self.tr("Mức gửi tối thiểu của mỗi tổ viên (đ/tháng)"), "strong"),
            flowing(*amounts, self.other_saving),
            plain(self.tr("Họp bình xét được khi có mặt ít nhất"), "strong"),
            flowing(*parts, self.other_share),
            plain(self.tr("Theo quy ước của Tổ, ghi trong biên bản thành lập."), "small"),
            told(self._told),
            None,
        )
        left.setLayout(days)
        right.setLayout(rules)
        self.box.addWidget(Reflow(left, right, letters=_LETTERS_BESIDE, shares=(0, 1), gap=GAP * 6))
        self.box.addStretch(1)
        self.days.idClicked.connect(self._show_next)
        self.savings.idClicked.connect(self._show_next)
        self.other_saving.textChanged.connect(self._show_next)
        for group, field in ((self.savings, self.other_saving), (self.shares, self.other_share)):
            field.textChanged.connect(partial(_give_way, group, field))
            group.buttonClicked.connect(field.clear)  # one answer at a time
        self._show_next()

    def first(self) -> QWidget:
        return self.days.button(self.days.checkedId())

    def fault(self) -> tuple[str, QWidget] | None:
        if self.other_saving.text().strip() and self.other_saving.amount() is None:
            return self.tr("Không đọc được mức gửi. Gõ lại, ví dụ 30.000 hoặc 30k."), self.other_saving
        text = self.other_share.text().strip()
        try:
            share(text or _SHARES[0])
        except (ShareError, ZeroDivisionError):
            return self.tr("Viết phần như 2/3 hoặc 3/4, lớn hơn 0 và không quá 1."), self.other_share
        return None

    def said(self) -> dict[str, Any]:
        own = self.other_saving.amount() if self.other_saving.text().strip() else None
        return {
            "transaction_day": self.days.checkedId(),
            "minimum_saving": own if own is not None else _SAVINGS[self.savings.checkedId()],
            "quorum": self.other_share.text().strip() or _SHARES[self.shares.checkedId()],
        }

    def show_said(self, said: dict[str, Any]) -> None:
        day = self.days.button(int(said.get("transaction_day", _USUAL_DAY)))
        if day is not None:
            day.setChecked(True)
        saving, quorum = said.get("minimum_saving"), said.get("quorum")
        if saving in _SAVINGS:
            self.savings.button(_SAVINGS.index(saving)).setChecked(True)
        elif isinstance(saving, int):
            self.other_saving.show_amount(saving)
        if quorum in _SHARES:
            self.shares.button(_SHARES.index(quorum)).setChecked(True)
        elif isinstance(quorum, str):
            self.other_share.setText(quorum)
        self._show_next()

    def _show_next(self, *_: object) -> None:
        day = next_transaction_day(self._today(), self.days.checkedId())
        text = self.tr("Ngày %1 hằng tháng. Phiên tới: %2.").replace("%1", str(self.days.checkedId()))
        text = text.replace("%2", f"{word(WEEKDAYS[day.weekday()])}, {day:%d/%m/%Y}")
        if self.days.checkedId() > _SHORTEST_MONTH:
            short = self.tr("Tháng thiếu ngày thì vào ngày cuối tháng.")
            text = f"{text} {short}"
        self._next.setText(text)
        saving = self.said()["minimum_saving"]
        self._told.setText(
            self.tr("Sổ nhắc trước phiên giao dịch, và gợi sẵn %1 đ ở cột tiền gửi.").replace("%1", format_dong(saving))
        )


class PassphrasePage(StartPage):
    """The passphrase, typed twice. ``own`` gives words that anybody would try."""

    def __init__(self, own: Callable[[], Sequence[str]]) -> None:
        super().__init__(
            self.tr("Đặt mật khẩu cho sổ"),
            self.tr("Ít nhất 8 chữ; bốn từ dễ nhớ liền nhau thì tốt. Đừng lấy tên người, tên thôn, ngày sinh."),
        )
        self._own = own
        self.passphrase = secret(self.tr("Mật khẩu"))
        self.again = secret(self.tr("Gõ lại mật khẩu"))
        self._hint = plain("", "faint")
        self.passphrase.textChanged.connect(lambda text: self._hint.setText(how_hard(text, self._own())))
        for part in (self.passphrase, self._hint, self.again):
            self.box.addWidget(part)
        self.box.addStretch(1)

    def first(self) -> QWidget:
        return self.passphrase

    def fault(self) -> tuple[str, QWidget] | None:
        return two_passphrases(self.passphrase, self.again, self._own())


def _give_way(group: QButtonGroup, field: QLineEdit, *_: object) -> None:
    """What is typed beside is the answer: nothing that is offered looks chosen; with nothing typed the first that was is again."""
    chosen = group.checkedButton()
    if field.text().strip() and chosen is not None:
        group.setProperty("before", group.id(chosen))
        group.setExclusive(False)
        chosen.setChecked(False)
        group.setExclusive(True)
    elif not field.text().strip() and chosen is None:
        group.button(int(group.property("before") or 0)).setChecked(True)


def _choice(text: str, name: str) -> QPushButton:
    door = button(text)
    door.setObjectName("pick")
    door.setCheckable(True)
    door.setAutoDefault(False)  # Space chooses; Enter goes on
    door.setAccessibleName(name)
    return door
