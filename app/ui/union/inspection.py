"""An inspection of a group: the checklist of 16/TD."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.union import CHECKLIST, Inspection, Inspectors
from app.ui.session import Session, word
from app.ui.widgets.basic import Card, button, column, plain, row
from app.ui.widgets.fields import Count, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.usecases.union.book import FollowedGroup, about, own
from app.usecases.union.checks import record_inspection
from app.usecases.union.papers import answers_known
from app.usecases.words import CHECKLIST_WORDS


class InspectionForm(Card):
    """The checklist of 16/TD, begun with what the books know."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._group: FollowedGroup | None = None
        self._id = ""
        self._state = plain("", "faint")
        self._open = button(self.tr("Ghi lần kiểm tra mới…"), self._on_open)
        self.box.addLayout(row(plain(self.tr("Kiểm tra hoạt động của Tổ (16/TD)"), "heading"), self._open))
        self.box.addWidget(self._state)
        self.on = DayEdit(self.tr("Ngày kiểm tra"))
        self.first, self.first_title = line(self.tr("Trưởng đoàn")), line(self.tr("Chức vụ"))
        self.answers = {key: line(key, longest=600) for _, items in CHECKLIST for key, _ in items}
        self.customers, self.sheets = (
            Count(self.tr("Đã đến bao nhiêu khách hàng")),
            Count(self.tr("Số phiếu 06/TD kèm theo")),
        )
        for count in (self.customers, self.sheets):
            count.setRange(0, 999)
        self.strengths, self.shortcomings = line(self.tr("Ưu điểm"), longest=900), line(self.tr("Tồn tại"), longest=900)
        self.proposals = line(self.tr("Kiến nghị"), longest=900)
        self.save = button(self.tr("Ghi lần kiểm tra"), self._on_save, main=True)
        parts: list[QWidget] = [
            FormGrid(
                (self.tr("Ngày kiểm tra"), self.on),
                (self.tr("Trưởng đoàn"), self.first),
                (self.tr("Chức vụ"), self.first_title),
            )
        ]
        for title, items in CHECKLIST:
            parts.append(plain(word(CHECKLIST_WORDS[title[0]]), "heading"))
            for key, _ in items:
                text = self.tr("Việc khác") if key == "other" else word(CHECKLIST_WORDS[key])
                self.answers[key].setAccessibleName(text)
                self.answers[key].setPlaceholderText("")
                parts += [plain(text), self.answers[key]]
        parts.append(
            FormGrid(
                (self.tr("Đến mấy khách hàng"), self.customers),
                (self.tr("Số phiếu 06/TD"), self.sheets),
                (self.tr("Ưu điểm"), self.strengths),
                (self.tr("Tồn tại"), self.shortcomings),
                (self.tr("Kiến nghị"), self.proposals),
            )
        )
        self._form = QWidget()
        cancel = button(self.tr("Thôi"), self.forget)
        self._form.setLayout(column(*parts, row(cancel, None, self.save)))
        self.box.addWidget(self._form)
        self._form.hide()

    def forget(self) -> None:
        """Close the form; nothing is kept of it."""
        self._form.hide()
        self._open.show()

    def show_group(self, group: FollowedGroup) -> None:
        """Show how often and when the group was inspected."""
        self._group = group
        found = about(self._session.desk, group.code).inspections()
        days = ", ".join(f"{one.on:%d/%m/%Y}" for one in found[-3:])
        self._state.setText(
            self.tr("Đã kiểm tra: %1. Biên bản ở trang Giấy tờ.").replace("%1", days)
            if found
            else self.tr("Chưa có lần kiểm tra nào được ghi.")
        )

    def _on_open(self) -> None:
        group = self._group
        if group is None:
            return
        desk = self._session.desk
        self._id = desk.around.token()
        known = answers_known(desk, group.code)
        for key, field in self.answers.items():
            field.setText(known.get(key, ""))
        self.on.show_day(desk.today)
        profile = own(desk).profile()
        self.first.setText(profile.officer if profile else "")
        self.first_title.setText(profile.officer_title if profile else "")
        checks = [check for check in about(desk, group.code).checks() if check.on == desk.today]
        self.sheets.setValue(min(len(checks), 1))
        self.customers.setValue(len(checks))
        for field in (self.strengths, self.shortcomings, self.proposals):
            field.clear()
        self._form.show()
        self._open.hide()
        self.on.setFocus()

    def _on_save(self) -> None:
        group, day = self._group, self.on.day()
        if group is None:
            return
        if day is None:
            self._session.said.emit(self.on.refusal(self.tr("Ngày kiểm tra viết như 05/03/2026.")), True)
            return
        written = Inspection(
            id=self._id,
            on=day,
            answers={key: field.text() for key, field in self.answers.items()},
            customers=self.customers.value(),
            sheets=self.sheets.value(),
            strengths=self.strengths.text(),
            shortcomings=self.shortcomings.text(),
            proposals=self.proposals.text(),
            inspectors=Inspectors(self.first.text(), self.first_title.text()),
        )
        if self._session.did(
            lambda: record_inspection(self._session.desk, group.code, written),
            self.tr("Đã ghi. Biên bản 16/TD ở trang Giấy tờ."),
        ):
            self.forget()
