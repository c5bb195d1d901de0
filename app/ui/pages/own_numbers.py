"""What a group sets for itself: shares of a vote and years of its board, each with the place for its source."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.entries import Role
from app.ui.base.session import Session
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.usecases.book.settings import set_share, settings_on
from app.usecases.review.reminders import BOARD_YEARS, set_board_years


class OwnNumbers(QWidget):
    """A card for each; none in the book of a union or of the office, which set nothing for their groups."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._values: dict[str, QLineEdit] = {}
        self._sources: dict[str, QLineEdit] = {}
        self.setLayout(column(*(self._share(*one) for one in self._group_shares()), gap=GAP * 2))

    def refresh(self) -> None:
        """Show the book as it stands."""
        self.setVisible(bool(self._values))
        for key, setting in settings_on(self._session.workspace, self._session.workspace.today).items():
            if key in self._values:
                for field, text in ((self._values[key], setting.value), (self._sources[key], setting.source)):
                    if not field.isModified():  # what is half typed stays where something else was written
                        field.setText(text)

    def _share(self, key: str, title: str, text: str) -> Card:
        """One number of the group's own, with the place for its source."""
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
        return Card(plain(title, "heading"), plain(text), row(value, source, save))

    def _group_shares(self) -> tuple[tuple[str, str, str], ...]:
        """What a group sets for itself; a union sets nothing for its groups."""
        if self._session.workspace.book.identity.role is not Role.GROUP:
            return ()
        return (
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
            (
                "change_quorum",
                self.tr("Số tổ viên phải có mặt để bầu Ban quản lý, nhập, tách, giải thể Tổ"),
                self.tr(
                    "Viết như 2/3. Chưa tìm thấy văn bản nào quy định riêng; để trống thì như khi bình xét cho vay."
                ),
            ),
            (
                "change_majority",
                self.tr("Số phiếu để thông qua việc của Tổ"),
                self.tr("Nhiều hơn phần này của số người có mặt. Để trống thì như các việc khác."),
            ),
            (
                BOARD_YEARS,
                self.tr("Nhiệm kỳ của Ban quản lý (năm)"),
                self.tr(
                    "Sổ nhắc bầu lại từ hai tháng trước khi hết. Chưa tìm thấy văn bản nào nói mấy năm; để trống thì không nhắc."
                ),
            ),
        )

    def _on_save(self, key: str) -> None:
        value, source = self._values[key].text(), self._sources[key].text()
        workspace = self._session.workspace
        if key == BOARD_YEARS:
            done = self._session.did(lambda: set_board_years(workspace, value, source), self.tr("Đã ghi."))
        else:
            done = self._session.did(lambda: set_share(workspace, key, value, source), self.tr("Đã ghi."))
        if done:
            self._values[key].setModified(False)
            self._sources[key].setModified(False)
            self.refresh()
