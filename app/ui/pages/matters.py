"""What the bank is asked of members' loans and what it decided: one to raise another, and a place to write its decision down."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.entries import Role
from app.domain.ids import MemberId
from app.domain.matters import EXTEND, FREEZE, SORTS, TAKE_OVER, Matter
from app.domain.members import told_apart
from app.ui.base.session import Session, program_words, word
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, Card, button, clear, column, hide_unless, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Choice, DayEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.months import Months
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.loans.matters import (
    SORT_WORDS,
    Asked,
    Word,
    decide,
    loans_of,
    matters_held,
    raise_matter,
    withdraw_matter,
)

_USUAL_SIZE = QSize(1000, 660)
_MOST_DECIDED = 20


class MattersDialog(Dialog):
    """``member``: whose page it was opened on; without one, those of every group this book holds, and nothing is raised."""

    def __init__(self, session: Session, parent: QWidget | None = None, member: MemberId | None = None) -> None:
        super().__init__(parent)
        self._session, self._member = session, member
        self._typed: dict[str, tuple[QLineEdit, ...]] = {}  # by matter, the fields of its answer
        self.setWindowTitle(self.tr("Việc ngân hàng quyết"))
        self._lay_out_raising()
        self._listed = QVBoxLayout()
        self._listed.setSpacing(GAP)
        self._nothing = plain(self.tr("Chưa có việc nào."), "faint")
        inner = QWidget()
        inner.setLayout(column(self._nothing, self._listed, None))
        foot = row(self.why, button(self.tr("Đóng cửa sổ"), self.accept))
        foot.setStretch(0, 1)
        whole = column(self._head, scrolling(inner), foot, margin=GAP * 2)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        hide_unless(self._head, member is not None and self.loan.count() > 0)
        fit_to_screen(self, _USUAL_SIZE)
        self.settle_keys(self.raising)
        self.show_matters()

    def _lay_out_raising(self) -> None:
        session, member = self._session, self._member
        workspace, pack = session.workspace, session.pack
        self.sort = Choice(self.tr("Xin việc gì"))
        for sort in SORTS:
            self.sort.addItem(word(SORT_WORDS[sort]), sort)
        self.loan = Choice(self.tr("Khoản vay nào"))
        for one in loans_of(workspace, pack, member) if member is not None else ():
            name = program_words(pack, one.program, short=True)
            day = f"{one.disbursed_on:%d/%m/%Y}" if one.disbursed_on is not None else self.tr("theo sao kê")
            self.loan.addItem(f"{name} · {day}", one.names[0])
        self.months = Months(self.tr("Xin bao nhiêu tháng"))
        self.months.setValue(12)
        self.taker = Choice(self.tr("Ai trong hộ nhận khoản vay"))
        together = workspace.members.household(member) if member is not None else None
        for other, name in told_apart(workspace.members.active(workspace.today)).items():
            if other != member and together is not None and other in together:
                self.taker.addItem(name, other)
        self.reason = line(self.tr("Lý do, như: lũ cuốn mất 2 con bò"), longest=500)
        self.raising = button(self.tr("Ghi việc xin"), self._on_raise, main=True)
        self._no_taker = plain(
            self.tr("Sổ chưa ghi ai sống chung một hộ với người này: ghi ở trang tổ viên, phần Hộ gia đình."), "care"
        )
        self._head = Card(
            plain(self.tr("Xin ngân hàng"), "heading"),
            FormGrid(
                (self.tr("Việc"), self.sort),
                (self.tr("Khoản vay"), self.loan),
                (self.tr("Số tháng"), self.months),
                (self.tr("Người nhận"), self.taker),
            ),
            self._no_taker,
            row(self.reason, self.raising),
        )
        self.sort.currentIndexChanged.connect(self._fit)
        self.reason.returnPressed.connect(self._on_raise)
        self._fit()

    def _fit(self) -> None:
        """What goes with the chosen sort can be filled in."""
        sort = self.sort.currentData()
        self.months.setEnabled(sort in {EXTEND, FREEZE})
        self.taker.setEnabled(sort == TAKE_OVER and self.taker.count() > 0)
        self._no_taker.setVisible(sort == TAKE_OVER and self.taker.count() == 0)

    def show_matters(self) -> None:
        """Show what waits, then what was decided. What is half typed about one stays when another is written."""
        typed = {name: tuple(field.text() for field in fields) for name, fields in self._typed.items()}
        self._typed.clear()
        clear(self._listed)
        found = [one for one in matters_held(self._session.workspace) if self._member in {None, one.member}]
        waiting = [one for one in found if one.decision is None]
        decided = [one for one in found if one.decision is not None][:_MOST_DECIDED]
        self._nothing.setVisible(not found)
        for one in waiting:
            self._listed.addWidget(self._card(one))
            for field, text in zip(self._typed.get(one.id, ()), typed.get(one.id, ()), strict=False):
                field.setText(text)
        for one in decided:
            self._listed.addWidget(plain(decided_words(self._session, one), "faint"))

    def _card(self, one: Matter) -> QWidget:
        workspace = self._session.workspace.at(one.group)
        profile = workspace.about.profile()
        who = workspace.members.one(one.member)
        asks = self.tr("%1 xin %2").replace("%2", word(SORT_WORDS[one.sort]))
        title = asks.replace("%1", who.name if who is not None else "")
        if one.months and one.sort in {EXTEND, FREEZE}:
            title += " " + self.tr("%1 tháng").replace("%1", str(one.months))
        taker = workspace.members.one(one.to_member) if one.to_member is not None else None
        about = [profile.name if profile is not None else str(one.group), f"{one.on:%d/%m/%Y}", one.reason]
        if taker is not None:
            about.append(self.tr("%1 nhận khoản vay").replace("%1", taker.name))
        role = self._session.workspace.book.identity.role
        things: list[QWidget] = [plain(title, "strong"), plain(" · ".join(about), "small")]
        if role is not Role.UNION:
            things.append(self._deciding(one, title, is_office=role is Role.OFFICE))
        return Card(*things)

    def _deciding(self, one: Matter, title: str, *, is_office: bool) -> QWidget:
        """Fields for the decision: the office says it, a group writes down the paper it was given."""
        from_day, until = DayEdit(self.tr("Từ ngày")), DayEdit(self.tr("Đến ngày"))
        from_day.show_day(self._session.workspace.today)
        until.setVisible(one.sort in {EXTEND, FREEZE})
        until.setPlaceholderText(self.tr("đến ngày"))
        basis = line(self.tr("Theo quyết định, công văn số, ngày"), longest=200)
        reason = line(self.tr("Lý do nếu không được"), longest=200)
        self._typed[one.id] = (from_day, until, basis, reason)
        for field in (from_day, until, basis, reason):
            field.setAccessibleName(f"{field.accessibleName()}: {title}")
        yes = button(
            self.tr("Ngân hàng đồng ý"), partial(self._on_decide, one, (from_day, until, basis, reason), accepted=True)
        )
        no = button(
            self.tr("Không đồng ý"), partial(self._on_decide, one, (from_day, until, basis, reason), accepted=False)
        )
        doors = [yes, no]
        if self._session.workspace.book.identity.role.value == one.role:
            doors.append(button(self.tr("Rút lại việc xin"), partial(self._on_withdraw, one)))
        for door in doors:
            door.setAccessibleName(f"{door.text()}: {title}")
        pressed = QWidget()
        pressed.setLayout(Flow(doors))
        said = (
            self.tr("Trả lời của ngân hàng")
            if is_office
            else self.tr("Ghi theo giấy ngân hàng gửi; văn phòng trả lời sau thì tính lời văn phòng.")
        )
        fields = QWidget()
        fields.setLayout(Flow([from_day, until]))
        inside = QWidget()
        inside.setLayout(column(plain(said, "small"), fields, basis, reason, pressed))
        return inside

    def _on_raise(self) -> None:
        if self._member is None or self.loan.currentData() is None:
            return
        taker = self.taker.currentData() if self.sort.currentData() == TAKE_OVER else None
        months = self.months.value() if self.months.isEnabled() else 0
        asked = Asked(
            str(self.sort.currentData()), self._member, str(self.loan.currentData()), self.reason.text(), months, taker
        )
        workspace = self._session.workspace
        if self._did(lambda: raise_matter(workspace, self._session.pack, asked), self.reason):
            self.reason.clear()

    def _on_decide(self, one: Matter, fields: tuple[DayEdit, DayEdit, QLineEdit, QLineEdit], *, accepted: bool) -> None:
        from_day, until, basis, reason = fields
        first, last = from_day.day(), until.day()
        for day, field in ((first, from_day), (last, until)):
            if day is None and field.text().strip():
                self.show_fault(field.refusal(self.tr("Ghi ngày như 31/12/2026.")), field)
                return
        said = Word(accepted, self._session.workspace.today, first, last, basis.text(), reason.text())
        at_fault = (
            until if accepted and one.sort in {EXTEND, FREEZE} and last is None else basis if accepted else reason
        )
        self._did(lambda: decide(self._session.workspace, self._session.pack, one, said), at_fault)

    def _on_withdraw(self, one: Matter) -> None:
        self._did(lambda: withdraw_matter(self._session.workspace, one), self.reason)

    def _did(self, verb: Callable[[], object], field: QLineEdit) -> bool:
        """Do it, and show what there is then."""
        if not self.is_done(verb, lambda _: field):
            return False
        self.show_matters()
        self._session.changed.emit()
        return True


def decided_words(session: Session, one: Matter) -> str:
    """What the bank decided of a matter, as one sentence."""
    decision = one.decision
    who = session.workspace.at(one.group).members.one(one.member)
    name = who.name if who is not None else ""
    if decision is None:
        waits = QCoreApplication.translate("MattersDialog", "%1: xin %2, chờ ngân hàng").replace("%1", name)
        return waits.replace("%2", word(SORT_WORDS[one.sort]))
    if not decision.accepted:
        said = (
            QCoreApplication.translate("MattersDialog", "✖ %1: không được %2, %3")
            .replace("%1", name)
            .replace("%3", decision.reason)
        )
        return said.replace("%2", word(SORT_WORDS[one.sort]))
    parts = [f"✔ {name}: {word(SORT_WORDS[one.sort])}", _days(decision.from_day or decision.on, decision.until)]
    return ", ".join(part for part in (*parts, decision.basis) if part)


def _days(first: date, last: date | None) -> str:
    since = QCoreApplication.translate("MattersDialog", "từ %1").replace("%1", f"{first:%d/%m/%Y}")
    return (
        f"{since} {QCoreApplication.translate('MattersDialog', 'đến %1').replace('%1', f'{last:%d/%m/%Y}')}"
        if last is not None
        else since
    )
