"""An inspection of a group: the checklist of 16/TD."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.union import CHECKLIST, Inspection, Inspectors
from app.ui.base.session import Session, word
from app.ui.widgets.basic import button, clear, column, plain, row
from app.ui.widgets.dialog import Question
from app.ui.widgets.draft import DraftForm, Field
from app.ui.widgets.fields import Count, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.usecases.labels import CHECKLIST_WORDS
from app.usecases.union.book import FollowedGroup, about, own
from app.usecases.union.checks import record_inspection
from app.usecases.union.papers import answers_known

_SHOWN = 3  # inspections that can be put right here
_MOST = 999  # where the group's book has not come and nobody knows its members


class InspectionForm(DraftForm):
    """The checklist of 16/TD, begun with what the books know."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._group: FollowedGroup | None = None
        self._id = ""
        self._state = plain("", "faint")
        self._open = button(self.tr("Ghi lần kiểm tra mới…"), self._on_open)
        self.box.addLayout(row(plain(self.tr("Kiểm tra hoạt động của Tổ (16/TD)"), "heading"), self._open))
        self.box.addWidget(self._state)
        self._earlier = QVBoxLayout()
        self.box.addLayout(self._earlier)
        self.on = DayEdit(self.tr("Ngày kiểm tra"))
        self.first, self.first_title = line(self.tr("Trưởng đoàn")), line(self.tr("Chức vụ"))
        self.answers = {key: line(key, longest=600) for _, items in CHECKLIST for key, _ in items}
        self.customers, self.sheets = (
            Count(self.tr("Đã đến bao nhiêu khách hàng")),
            Count(self.tr("Số phiếu 06/TD kèm theo")),
        )
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
        cancel = button(self.tr("Thôi"), self._on_cancel)
        self._form.setLayout(column(*parts, row(cancel, None, self.save)))
        self.box.addWidget(self._form)
        self._form.hide()

    def draft_fields(self) -> list[Field]:
        return [
            self.on, self.first, self.first_title, *self.answers.values(), self.customers, self.sheets, self.strengths,
            self.shortcomings, self.proposals,
        ]  # fmt: skip

    def forget(self) -> None:
        """Close the form; what is half filled is kept, and comes back with its group."""
        self.draft.leave()
        self._form.hide()
        self._open.show()

    def _on_cancel(self) -> None:
        if not self.draft.is_changed:
            self._give_up()
            return
        title = self.tr("Bỏ phần đang ghi?")
        what = self.tr(
            "Lần kiểm tra này chưa ghi vào sổ. Bỏ thì phần đã gõ không còn; chưa xong thì cứ để đó, lần sau mở lại vẫn còn."
        )
        Question(title, [what], self.tr("Bỏ phần đang ghi"), self.tr("Để đó"), self.window()).ask(self._give_up)

    def _give_up(self) -> None:
        self.draft.end()
        self._form.hide()
        self._open.show()

    def show_group(self, group: FollowedGroup) -> None:
        """Show how often and when the group was inspected, and what is half filled of it."""
        self._group = group
        found = about(self._session.workspace, group.code).inspections()
        days = ", ".join(f"{one.on:%d/%m/%Y}" for one in found[-_SHOWN:])
        self._state.setText(
            self.tr("Đã kiểm tra: %1. Biên bản ở trang Giấy tờ.").replace("%1", days)
            if found
            else self.tr("Chưa có lần kiểm tra nào được ghi.")
        )
        clear(self._earlier)
        for one in reversed(found[-_SHOWN:]):
            again = button(self.tr("Sửa lần %1").replace("%1", f"{one.on:%d/%m/%Y}"), partial(self._correct, one))
            self._earlier.addLayout(row(again, None))
        for count in (self.customers, self.sheets):
            count.setRange(0, group.members or _MOST)
        if self._form.isHidden() and self._draft_of(group) in self.session.drafts:
            self._on_open()

    @staticmethod
    def _draft_of(group: FollowedGroup, inspection: str = "") -> str:
        return f"16/TD/{group.code}/{inspection}"

    def _on_open(self) -> None:
        group = self._group
        if group is None:
            return
        workspace = self._session.workspace
        known, profile = answers_known(workspace, group.code), own(workspace).profile()
        checks = [check for check in about(workspace, group.code).checks() if check.on == workspace.today]
        begun = Inspection(
            id=workspace.environment.token(),
            on=workspace.today,
            answers={key: known.get(key, "") for key in self.answers},
            customers=len(checks),
            sheets=min(len(checks), 1),
            inspectors=Inspectors(profile.officer, profile.officer_title) if profile else Inspectors("", ""),
        )
        self._fill(begun, self._draft_of(group))

    def _correct(self, inspection: Inspection) -> None:
        """A saved inspection once more: written again, it replaces what was written."""
        if self._group is not None:
            self._fill(inspection, self._draft_of(self._group, inspection.id))

    def _fill(self, inspection: Inspection, draft: str) -> None:
        self.draft.keep()
        self._id = inspection.id
        self.on.show_day(inspection.on)
        self.first.setText(inspection.inspectors.first)
        self.first_title.setText(inspection.inspectors.first_title)
        for key, field in self.answers.items():
            field.setText(inspection.answers.get(key, ""))
        self.customers.setValue(inspection.customers)
        self.sheets.setValue(inspection.sheets)
        self.strengths.setText(inspection.strengths)
        self.shortcomings.setText(inspection.shortcomings)
        self.proposals.setText(inspection.proposals)
        self.draft.begin(draft)
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
            lambda: record_inspection(self._session.workspace, group.code, written),
            self.tr("Đã ghi. Biên bản 16/TD ở trang Giấy tờ."),
        ):
            self._give_up()
