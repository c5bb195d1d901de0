"""The hand-over of the group from one leader to the next: cash counted by notes before both, then what is left to do with the laptop."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.collection import DENOMINATIONS, total_of
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.pages.frame import scrolling
from app.ui.pages.group_change_forms import offer
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Choice, Count, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.paper_dialog import PaperDialog
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.money.cash_hand_in import fewest_notes, in_hand
from app.usecases.money.handover import Handover, laptops, record_handover
from app.usecases.papers.group_papers import paper_of_the_group

_USUAL_SIZE = QSize(900, 680)


class HandoverDialog(Dialog):
    """Who gives, who takes, the cash, what goes along; then the minutes to print, and the steps that remain."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        workspace = session.workspace
        self.setWindowTitle(self.tr("Bàn giao Ban quản lý"))
        terms = workspace.about.board_terms()
        before = terms[-2].board.leader if len(terms) > 1 else ""
        self.giver = line(self.tr("Bên giao"), before or workspace.about.board().leader, longest=80)
        self.receiver = line(self.tr("Bên nhận"), workspace.about.board().leader if before else "", longest=80)
        self.witness = line(self.tr("Người chứng kiến (Trưởng thôn, Hội)"), longest=80)
        names = [one.name for one in workspace.members.active(workspace.today)]
        for field in (self.giver, self.receiver):
            offer(field, names)
        self.on = DayEdit(self.tr("Ngày bàn giao"))
        self.on.show_day(workspace.today)
        self.papers = line(self.tr("Giấy tờ khác giao kèm, cách nhau bằng dấu chấm phẩy"), longest=600)
        self.left = line(self.tr("Việc còn dở, ý kiến; vì sao tiền chênh"), longest=600)
        self.given_up = Choice(self.tr("Máy thôi dùng"))
        self.given_up.addItem(self.tr("Không máy nào: máy giao cho người nhận"), "")
        for laptop in laptops(workspace):
            here = self.tr("%1 (máy này)").replace("%1", laptop.name) if laptop.is_this else laptop.name
            self.given_up.addItem(here, laptop.device)
        self.notes = {face: Count(self.tr("Số tờ %1 đ").replace("%1", format_dong(face))) for face in DENOMINATIONS}
        self._sum = plain("", "strong")
        self.save = button(self.tr("Ghi bàn giao, xem biên bản…"), self._on_save, main=True)
        self.on.textChanged.connect(self._show_sum)
        self._lay_out()
        self._show_sum()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for place, (face, count) in enumerate(self.notes.items()):
            count.setRange(0, 100_000)
            count.valueChanged.connect(self._show_sum)
            grid.addWidget(plain(format_dong(face), wrap=False), place // 3, place % 3 * 2)
            grid.addWidget(count, place // 3, place % 3 * 2 + 1)
        inside = QWidget()
        fill = button(self.tr("Điền theo sổ"), self._on_fill)
        inside.setLayout(
            column(
                Card(
                    plain(self.tr("Ai giao, ai nhận"), "heading"),
                    FormGrid(
                        (self.tr("Bên giao"), self.giver),
                        (self.tr("Bên nhận"), self.receiver),
                        (self.tr("Chứng kiến"), self.witness),
                        (self.tr("Ngày"), self.on),
                        (self.tr("Máy thôi dùng"), self.given_up),
                    ),
                ),
                Card(plain(self.tr("Tiền mặt, đếm trước mặt hai bên"), "heading"), grid, row(self._sum, fill)),
                Card(plain(self.tr("Giấy tờ và việc còn dở"), "heading"), self.papers, self.left),
                Card(
                    plain(self.tr("Xong rồi còn ba việc"), "heading"),
                    plain(self.tr("1. In biên bản, hai bên và người chứng kiến ký.")),
                    plain(
                        self.tr(
                            "2. Người nhận đổi mật khẩu sổ (Cài đặt), in phiếu khôi phục mới, hủy phiếu cũ. Trang Hôm nay nhắc cho đến khi đổi."
                        )
                    ),
                    plain(
                        self.tr(
                            "3. Người nhận dùng máy khác: thêm máy ấy bằng USB, chọn ở trên máy thôi dùng. Văn phòng được báo khi gửi, công nhận máy mới và thu hồi máy cũ; những gì máy cũ ghi sau đó không tính."
                        )
                    ),
                ),
                None,
                gap=GAP * 2,
            )
        )
        foot = row(self.why, button(self.tr("Đóng cửa sổ"), self.reject), self.save)
        foot.setStretch(0, 1)
        whole = column(scrolling(inside), foot, margin=GAP * 2)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        fit_to_screen(self, _USUAL_SIZE)
        self.settle_keys(self.save)

    def _counted(self) -> dict[int, int]:
        return {face: count.value() for face, count in self.notes.items()}

    def _show_sum(self, *_: object) -> None:
        total, expected = total_of(self._counted()), self._held()
        text = self.tr("Đếm được %1 đ, sổ ghi đang giữ %2 đ.").replace("%1", format_dong(total))
        self._sum.setText(text.replace("%2", format_dong(expected)))

    def _held(self) -> int:
        """What the book says was in hand on the day of the hand-over."""
        workspace = self._session.workspace
        return max(in_hand(workspace, self.on.day() or workspace.today).amount, 0)

    def _on_fill(self) -> None:
        wanted = fewest_notes(self._held())
        for face, count in self.notes.items():
            count.setValue(wanted.get(face, 0))

    def _on_save(self) -> None:
        on = self.on.day()
        if on is None:
            self.show_fault(self.on.refusal(self.tr("Ghi ngày như 31/12/2026.")), self.on)
            return
        papers = tuple(part.strip() for part in self.papers.text().split(";") if part.strip())
        given = Handover(
            self.giver.text(),
            self.receiver.text(),
            on,
            self._counted(),
            papers,
            self.left.text(),
            self.witness.text(),
            gives_up=str(self.given_up.currentData()),
        )
        session = self._session
        fields = {"hands_missing": self.receiver, "difference_unexplained": self.left}
        if not self.is_done(lambda: record_handover(session.workspace, given), fields.get):
            return
        session.said.emit(self.tr("Đã ghi bàn giao. In biên bản để hai bên ký."), False)
        session.changed.emit()
        made = session.do(lambda: paper_of_the_group(session.workspace, "ban-giao", session.pack, session.practice))
        if made is not None:
            PaperDialog(session.said.emit, self, [made]).exec()
        self.accept()  # it is written: pressed again it would be written twice
