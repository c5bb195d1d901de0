"""The questions of a first start, a few on each page: what every page has, the group, its board."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from app.domain.communes import COMMUNE_KINDS
from app.domain.group import HAMLET_WORDS, UNIONS
from app.domain.names import search_key
from app.ui.widgets.basic import GAP, column, plain
from app.ui.widgets.fields import Choice, DayEdit
from app.ui.widgets.form import FormGrid, line


class StartPage(QWidget):
    """One page: a question as its title, what is typed, and what is still missing."""

    def __init__(self, title: str, sentence: str) -> None:
        super().__init__()
        self.title = plain(title, "title")
        words = column(self.title, plain(sentence, "sentence"), gap=2)
        words.setContentsMargins(0, 0, 0, GAP)
        self.box = column(words, gap=GAP)
        self.box.setContentsMargins(GAP * 6, GAP * 7, GAP * 6, GAP * 2)
        self.setLayout(self.box)

    def first(self) -> QWidget:
        """Where the hand begins."""
        raise NotImplementedError

    def fault(self) -> tuple[str, QWidget] | None:
        """What is missing or wrong, and where; None where nothing is."""
        return None

    def said(self) -> dict[str, Any]:
        """What was said, by key, as it is kept until next time."""
        return {}

    def show_said(self, said: dict[str, Any]) -> None:
        """Show what was said last time."""


class GroupPage(StartPage):
    """Which group: its code and place, and the union it belongs to. ``communes`` gives the names of today's communes."""

    def __init__(self, communes: Callable[[], Sequence[str]]) -> None:
        super().__init__(self.tr("Tổ mình là Tổ nào?"), self.tr("Ghi như trên sổ và giấy của ngân hàng."))
        self.code = line(self.tr("Mã Tổ"), longest=20)
        self.union = Choice(self.tr("Hội quản lý"))
        for code, name in UNIONS.items():
            self.union.addItem(name, code)
        self.union.setCurrentIndex(1)
        self.hamlet_word = Choice(self.tr("Thôn, ấp, bản…"))
        for text in HAMLET_WORDS:
            self.hamlet_word.addItem(text, text)
        self.hamlet = line(self.tr("Tên thôn (ấp, bản…)"), longest=80)
        self.kind = Choice(self.tr("Xã, phường…"))
        for text in COMMUNE_KINDS:
            self.kind.addItem(text, text)
        self.commune = line(self.tr("Tên xã, phường"), longest=80)
        self.province = line(self.tr("Tỉnh, thành phố"), longest=80)
        self.founded = DayEdit(self.tr("Ngày thành lập (không nhớ thì để trống)"))
        self._communes = communes
        self.box.addWidget(
            FormGrid(
                (self.tr("Mã Tổ"), self.code),
                (self.tr("Hội quản lý"), self.union),
                (self.tr("Thôn, ấp, bản…"), self.hamlet_word),
                (self.tr("Tên thôn (ấp, bản…)"), self.hamlet),
                (self.tr("Xã, phường…"), self.kind),
                (self.tr("Tên xã, phường"), self.commune),
                (self.tr("Tỉnh, thành phố"), self.province),
                (self.tr("Ngày thành lập"), self.founded),
                over=True,
            )
        )
        self.box.addStretch(1)

    def first(self) -> QWidget:
        if self.commune.completer() is None:
            completer = QCompleter(list(self._communes()), self.commune)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.commune.setCompleter(completer)
        return self.code

    def fault(self) -> tuple[str, QWidget] | None:
        code = self.code.text().strip()
        if not code:
            return self.tr("Chưa ghi mã Tổ: xem trên sổ vay vốn hoặc danh sách của ngân hàng."), self.code
        if not (code.isascii() and code.isalnum()):
            return self.tr("Mã Tổ chỉ có chữ số và chữ cái, không dấu, không cách."), self.code
        for field, text in (
            (self.hamlet, self.tr("Chưa ghi tên thôn (ấp, bản…).")),
            (self.commune, self.tr("Chưa ghi tên xã.")),
            (self.province, self.tr("Chưa ghi tỉnh, thành phố.")),
        ):
            if not field.text().strip():
                return text, field
        day = self.founded.day()
        if self.founded.text().strip() and day is None:
            return self.tr("Ngày thành lập không có trên lịch. Ghi như 14/12/2010, hoặc để trống."), self.founded
        return None

    def said(self) -> dict[str, Any]:
        day = self.founded.day()
        return {
            "code": self.code.text().strip(),
            "union_code": self.union.currentData(),
            "hamlet_word": self.hamlet_word.currentData(),
            "hamlet": self.hamlet.text().strip(),
            "commune_kind": self.kind.currentData(),
            "commune": self.commune.text().strip(),
            "province": self.province.text().strip(),
            "founded": day.isoformat() if day else "",
        }

    def show_said(self, said: dict[str, Any]) -> None:
        for field, key in (
            (self.code, "code"),
            (self.hamlet, "hamlet"),
            (self.commune, "commune"),
            (self.province, "province"),
        ):
            field.setText(str(said.get(key, "")))
        for choice, key in ((self.union, "union_code"), (self.hamlet_word, "hamlet_word"), (self.kind, "commune_kind")):
            place = choice.findData(said.get(key))
            if place >= 0:
                choice.setCurrentIndex(place)
        founded = str(said.get("founded", ""))
        if founded:
            self.founded.setText(f"{date.fromisoformat(founded):%d/%m/%Y}")


class BoardPage(StartPage):
    """Who leads the group."""

    def __init__(self) -> None:
        super().__init__(self.tr("Ban quản lý Tổ gồm những ai?"), self.tr("Người ký biên bản và giữ sổ."))
        self.leader = line(self.tr("Tổ trưởng"), longest=80)
        self.deputy = line(self.tr("Tổ phó (chưa có thì để trống)"), longest=80)
        self.box.addWidget(FormGrid((self.tr("Tổ trưởng"), self.leader), (self.tr("Tổ phó"), self.deputy), over=True))
        self.box.addStretch(1)

    def first(self) -> QWidget:
        return self.leader

    def fault(self) -> tuple[str, QWidget] | None:
        leader, deputy = self.leader.text().strip(), self.deputy.text().strip()
        if not leader:
            return self.tr("Chưa ghi tên Tổ trưởng."), self.leader
        for text, field in ((leader, self.leader), (deputy, self.deputy)):
            if text and not any(letter.isalpha() for letter in text):
                return self.tr("Tên người phải có chữ. Ghi như trên căn cước."), field
        if search_key(leader) == search_key(deputy):
            return self.tr("Tổ trưởng và Tổ phó là hai người. Chưa có Tổ phó thì để trống."), self.deputy
        return None

    def said(self) -> dict[str, Any]:
        return {"leader": self.leader.text().strip(), "deputy": self.deputy.text().strip()}

    def show_said(self, said: dict[str, Any]) -> None:
        self.leader.setText(str(said.get("leader", "")))
        self.deputy.setText(str(said.get("deputy", "")))
