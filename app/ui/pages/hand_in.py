"""Nộp tiền: cash by its notes against the book; a difference is explained before it is closed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from app.domain.collection import DENOMINATIONS, HandIn, total_of
from app.domain.money import format_dong
from app.domain.words import dong_in_words
from app.ui.base.session import Session
from app.ui.widgets.basic import Card, button, clear, plain, row
from app.ui.widgets.fields import Count, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.paper_dialog import PaperDialog
from app.usecases.money.cash_hand_in import fewest_notes, hand_in, in_hand, take_back_hand_in
from app.usecases.papers.group_papers import cash_paper

_SHOWN = 6


class HandInCard(Card):
    """What is in hand, the count of notes, and what was handed in before."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Nộp tiền cho ngân hàng"), "heading"))
        self._session = session
        self._state = plain("")
        self.box.addWidget(self._state)
        self.notes: dict[int, Count] = {}
        self._worth: dict[int, QLabel] = {}
        grid = QGridLayout()
        for place, face in enumerate(DENOMINATIONS):
            count = Count(self.tr("Số tờ %1 đ").replace("%1", format_dong(face)))
            count.setRange(0, 100_000)
            count.valueChanged.connect(self._show_sum)
            worth = plain("", wrap=False)
            self.notes[face], self._worth[face] = count, worth
            down, beside = place // 2, place % 2 * 3
            grid.addWidget(plain(format_dong(face), wrap=False), down, beside)
            grid.addWidget(count, down, beside + 1)
            grid.addWidget(worth, down, beside + 2)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(5, 1)
        self.box.addLayout(grid)
        self._sum = plain("", "heading")
        self._words = plain("", "faint")
        self.on = DayEdit(self.tr("Ngày nộp"))
        self.carrier = line(self.tr("Ai mang tiền đi nộp"))
        self.reason = line(self.tr("Lý do chênh lệch"))
        self._fill = button(self.tr("Điền theo sổ"), self._on_fill)
        self.save = button(self.tr("Ghi đã nộp"), self._on_save)
        self.box.addWidget(self._sum)
        self.box.addWidget(self._words)
        self.box.addWidget(
            FormGrid(
                (self.tr("Ngày nộp"), self.on),
                (self.tr("Người nộp"), self.carrier),
                (self.tr("Lý do chênh lệch"), self.reason),
            )
        )
        self.box.addLayout(row(self._fill, None, self.save))
        self._past = QVBoxLayout()
        self.box.addLayout(self._past)

    def refresh(self) -> None:
        """Show what is in hand and what was handed in."""
        workspace = self._session.workspace
        held = in_hand(workspace, workspace.today)
        if held.amount > 0 and held.since is not None:
            self._state.setText(
                self.tr("Tổ đang giữ %1 đ chưa nộp, từ ngày %2.")
                .replace("%1", format_dong(held.amount))
                .replace("%2", f"{held.since:%d/%m/%Y}")
            )
        elif held.amount < 0:
            self._state.setText(
                self.tr(
                    "Đã nộp nhiều hơn sổ %1 đ: một lần nộp được ghi hai lần, hoặc có khoản thu bị hủy sau khi nộp. Xem lại các lần nộp ở dưới."
                ).replace("%1", format_dong(-held.amount))
            )
        elif workspace.rounds.cash_received(workspace.today):
            self._state.setText(self.tr("✔ Đã nộp hết tiền thu được."))
        else:
            self._state.setText(self.tr("Chưa thu đồng nào."))
        if not self.on.text():
            self.on.show_day(workspace.today)
        if not self.carrier.text():
            self.carrier.setText(workspace.about.board().leader)
        self._show_sum()
        clear(self._past)
        handed = workspace.rounds.hand_ins()
        for one in reversed(handed[-_SHOWN:]):
            self._past.addLayout(self._line(one))

    def _line(self, one: HandIn) -> QHBoxLayout:
        text = (
            self.tr("%1: %2 nộp %3 đ")
            .replace("%1", f"{one.on:%d/%m/%Y}")
            .replace("%2", one.carrier)
            .replace("%3", format_dong(one.amount))
        )
        if one.difference:
            text += " · " + self.tr("lệch %1 đ: %2").replace("%1", format_dong(one.difference)).replace(
                "%2", one.reason
            )
        show = button(self.tr("Bảng kê"), partial(self._on_print, one))
        show.setAccessibleName(self.tr("Bảng kê: %1").replace("%1", text))
        back = button(self.tr("Hủy, với lý do ở trên"), partial(self._on_back, one))
        back.setAccessibleName(self.tr("Hủy lần nộp: %1").replace("%1", text))
        return row(plain(text), show, back)

    def _counted(self) -> dict[int, int]:
        return {face: count.value() for face, count in self.notes.items()}

    def _show_sum(self, *_: object) -> None:
        counted = self._counted()
        for face, count in counted.items():
            self._worth[face].setText(format_dong(face * count) if count else "")
        total = total_of(counted)
        expected = max(in_hand(self._session.workspace, self._session.workspace.today).amount, 0)
        gap = total - expected
        if not total and not expected:
            text = ""
        elif not gap:
            text = self.tr("Đếm được %1 đ, ✔ đúng sổ.")
        elif gap > 0:
            text = self.tr("Đếm được %1 đ, thừa %2 đ so với sổ.")
        else:
            text = self.tr("Đếm được %1 đ, thiếu %2 đ so với sổ.")
        self._sum.setText(text.replace("%1", format_dong(total)).replace("%2", format_dong(abs(gap))))
        self._words.setText(self.tr("Bằng chữ: %1.").replace("%1", dong_in_words(total)) if total else "")

    def _on_fill(self) -> None:
        held = max(in_hand(self._session.workspace, self._session.workspace.today).amount, 0)
        wanted = fewest_notes(held)
        for face, count in self.notes.items():
            count.setValue(wanted.get(face, 0))

    def _on_save(self) -> None:
        day = self.on.day()
        if day is None:
            self._session.said.emit(self.on.refusal(self.tr("Ngày nộp viết như 05/03/2026.")), True)
            return
        counted, reason, carrier = self._counted(), self.reason.text(), self.carrier.text()
        if self._session.do(
            lambda: hand_in(self._session.workspace, day, counted, reason=reason, carrier=carrier),
            self.tr("Đã ghi lần nộp. Bấm Bảng kê để in."),
        ):
            self.reason.clear()
            for count in self.notes.values():
                count.setValue(0)

    def _on_print(self, one: HandIn) -> None:
        paper = cash_paper(self._session.workspace, one, practice=self._session.practice)
        dialog = PaperDialog(self._session.said.emit, self, [paper])
        dialog.exec()

    def _on_back(self, one: HandIn) -> None:
        reason = self.reason.text()
        self._session.did(
            lambda: take_back_hand_in(self._session.workspace, one, reason),
            self.tr("Đã hủy lần nộp; nó vẫn còn trong lịch sử với lý do."),
        )
