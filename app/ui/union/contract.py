"""A contract the union saw: of a group's board with the bank, or its own."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.union import Contract
from app.ui.base.session import Session
from app.ui.widgets.basic import button, plain, row
from app.ui.widgets.draft import DraftForm, Field
from app.ui.widgets.fields import DayEdit
from app.ui.widgets.form import FormGrid, line
from app.usecases.union.book import groups, record_contract


class ContractForm(DraftForm):
    """A contract: number, day, the two sides, and whether a copy was seen."""

    def __init__(self, session: Session, title: str) -> None:
        super().__init__(session, plain(title, "heading"))
        self._session = session
        self._code: str | None = None
        self.number = line(self.tr("Số hợp đồng"))
        self.signed_on = DayEdit(self.tr("Ngày ký"))
        self.ends_on = DayEdit(self.tr("Hết hạn ngày"))
        self.bank_side = line(self.tr("Bên ngân hàng"))
        self.other_side = line(self.tr("Bên nhận"))
        self.note = line(self.tr("Ghi chú"))
        self.seen = QCheckBox(self.tr("Đã xem bản hợp đồng"))
        self.save = button(self.tr("Ghi hợp đồng"), self._on_save)
        self.box.addWidget(
            FormGrid(
                (self.tr("Số"), self.number),
                (self.tr("Ngày ký"), self.signed_on),
                (self.tr("Hết hạn (nếu có)"), self.ends_on),
                (self.tr("Bên ngân hàng"), self.bank_side),
                (self.tr("Bên nhận"), self.other_side),
                (self.tr("Ghi chú"), self.note),
            )
        )
        self.box.addLayout(row(self.seen, None, self.save))
        self._shown: tuple[Contract | None, str | None] | None = None

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in the order of reading."""
        return [
            self.number,
            self.signed_on,
            self.ends_on,
            self.bank_side,
            self.other_side,
            self.note,
            self.seen,
            self.save,
        ]

    def show_contract(self, contract: Contract | None, code: str | None) -> None:
        """Show a contract; ``code`` is the group's, None for the union's own."""
        if (contract, code) == self._shown:
            return  # what is half typed stays
        self.draft.keep()
        self._shown = (contract, code)
        self._code = code
        shown = contract or Contract()
        self.number.setText(shown.number)
        self.signed_on.setText(f"{shown.signed_on:%d/%m/%Y}" if shown.signed_on else "")
        self.ends_on.setText(f"{shown.ends_on:%d/%m/%Y}" if shown.ends_on else "")
        self.bank_side.setText(shown.bank_side)
        self.other_side.setText(shown.other_side)
        self.note.setText(shown.note)
        self.seen.setChecked(shown.copy_seen)
        self.draft.begin(f"11/TD/{code or ''}")

    def draft_fields(self) -> list[Field]:
        return [self.number, self.signed_on, self.ends_on, self.bank_side, self.other_side, self.note, self.seen]

    def _on_save(self) -> None:
        day = self.signed_on.day()
        if day is None and self.signed_on.text().strip():
            self._session.said.emit(self.signed_on.refusal(self.tr("Ngày ký viết như 05/03/2026.")), True)
            return
        last = self.ends_on.day()
        if last is None and self.ends_on.text().strip():
            self._session.said.emit(self.ends_on.refusal(self.tr("Ngày hết hạn viết như 05/03/2030.")), True)
            return
        contract = Contract(
            number=self.number.text(),
            signed_on=day,
            copy_seen=self.seen.isChecked(),
            note=self.note.text(),
            bank_side=self.bank_side.text(),
            other_side=self.other_side.text(),
            ends_on=last,
        )
        group = next((one.code for one in groups(self._session.workspace) if one.code == self._code), None)
        done = self.tr("Đã ghi hợp đồng.")
        self.draft.write(
            lambda: self._session.did(lambda: record_contract(self._session.workspace, contract, group), done)
        )
