"""The day on which a group was founded that existed before its book did."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.base.session import Session
from app.ui.widgets.basic import plain
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.fields import DayEdit
from app.ui.widgets.form import FormGrid
from app.usecases.book.changes import write_founding_day


class FoundingDay(FormDialog):
    """One day, from the minutes of the founding (10A/TD) or the bank's list."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(self.tr("Ghi ngày thành lập"), self.tr("Thôi"), parent)
        self._session = session
        title = self.tr("Tổ thành lập ngày nào?")
        self.setWindowTitle(title)
        self.day = DayEdit(self.tr("Ngày thành lập Tổ"))
        profile = session.workspace.about.profile()
        if profile is not None and profile.founded is not None:
            self.day.show_day(profile.founded)
        self.lay_out(
            plain(title, "heading"),
            plain(self.tr("Theo biên bản thành lập (mẫu 10A/TD). Tổ mới họp thành lập trong sổ này thì để sổ tự ghi.")),
            FormGrid((self.tr("Ngày thành lập"), self.day)),
            watched=(self.day,),
        )

    def fault(self) -> tuple[str, QWidget] | None:
        return None if self.day.day() is not None else (self.tr("Ghi ngày như 14/12/2010."), self.day)

    def accept(self) -> None:
        day = self.day.day()
        if day is None:
            return
        if self.is_done(lambda: write_founding_day(self._session.workspace, day), lambda _: self.day):
            self._session.changed.emit()
            self._session.said.emit(self.tr("Đã ghi ngày thành lập Tổ."), False)
            super().accept()
