"""Cài đặt: the size of text, and the numbers a group sets for itself, each with its source."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton

from app.ui.pages.frame import Page
from app.ui.session import Session
from app.ui.widgets.basic import Card, button, plain, row
from app.usecases.settings import set_share

SIZES = (100, 125, 150, 175, 200)


class SettingsPage(Page):
    """Few things, each with its effect said."""

    size_chosen = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Cài đặt"), self.tr("Thay đổi có hiệu lực ngay và được ghi vào sổ."))
        self._sizes: dict[int, QPushButton] = {}
        for size in SIZES:
            choice = button(f"{size} %", partial(self._on_size, size))
            choice.setObjectName("choice")
            choice.setCheckable(True)
            choice.setAccessibleName(self.tr("Cỡ chữ %1 phần trăm").replace("%1", str(size)))
            self._sizes[size] = choice
        self.body.addWidget(Card(plain(self.tr("Cỡ chữ"), "heading"), row(*self._sizes.values(), None)))
        self._values: dict[str, QLineEdit] = {}
        self._sources: dict[str, QLineEdit] = {}
        for key, title, text in (
            (
                "quorum",
                self.tr("Số tổ viên phải có mặt để bình xét cho vay"),
                self.tr(
                    "Phần của tổng số tổ viên, viết như 2/3. Chưa tìm thấy văn bản nào quy định số này; hỏi văn phòng rồi ghi nguồn."
                ),
            ),
            (
                "majority",
                self.tr("Số phiếu để thông qua"),
                self.tr("Nhiều hơn phần này của số người có mặt, viết như 1/2. Quy chế nói “biểu quyết theo đa số”."),
            ),
        ):
            value, source = QLineEdit(), QLineEdit()
            value.setAccessibleName(title)
            value.setMaxLength(9)
            value.setMaximumWidth(self.fontMetrics().averageCharWidth() * 14)
            source.setAccessibleName(self.tr("Nguồn: %1").replace("%1", title))
            source.setPlaceholderText(self.tr("Nguồn: văn bản số, ngày… (để trống là chưa có nguồn)"))
            source.setMaxLength(300)
            self._values[key], self._sources[key] = value, source
            save = button(self.tr("Ghi"), partial(self._on_save, key))
            save.setAccessibleName(self.tr("Ghi: %1").replace("%1", title))
            self.body.addWidget(Card(plain(title, "heading"), plain(text), row(value, source, save)))
        self.body.addStretch(1)

    def refresh(self) -> None:
        size = int(self.session.desk.book.local("text") or 100)
        for percent, choice in self._sizes.items():
            choice.setChecked(percent == size)
        for key, setting in self.session.desk.about.settings().items():
            if key in self._values:
                self._values[key].setText(setting.value)
                self._sources[key].setText(setting.source)

    def _on_size(self, size: int) -> None:
        book = self.session.desk.book
        with book.transaction():
            book.set_local("text", size)
        self.size_chosen.emit(size)
        self.refresh()

    def _on_save(self, key: str) -> None:
        value, source = self._values[key].text(), self._sources[key].text()
        self.session.do(lambda: set_share(self.session.desk, key, value, source), self.tr("Đã ghi."))
