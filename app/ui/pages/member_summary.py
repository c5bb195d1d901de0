"""The top of a member's page: who she is, what falls due, four figures, and what happened lately."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.domain.members import Member
from app.domain.money import format_dong
from app.domain.person_fields import PERSON_FIELDS
from app.ui.base.session import Session, word
from app.ui.widgets.basic import GAP, Reflow, clear, column, plain, row
from app.ui.widgets.icons import Picture
from app.usecases.labels import CLASS_WORDS
from app.usecases.loans.decided import filed_as_decided, is_hers
from app.usecases.loans.loans import loans_in_hand
from app.usecases.members.attention import SOON
from app.usecases.members.member_page import MemberView
from app.usecases.money.at_bank import MemberAtBank
from app.usecases.money.collection import statement_for

_SHOWN = 5  # of what happened lately
_TAIL = 3  # figures of an identity number that are shown


class Figures(QFrame):
    """Four figures beside each other: owed, interest, savings, household."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._cells = [(plain("", "small"), plain("", "figure", wrap=False), plain("", "small")) for _ in range(4)]
        halves: list[QWidget] = []
        for pair in (self._cells[:2], self._cells[2:]):
            half = QWidget()
            cells: list[QWidget] = []
            for labels in pair:
                cell = QFrame()
                cell.setObjectName("cell" if halves or cells else "")
                cell.setLayout(column(*labels, None, gap=0))
                cells.append(cell)
            beside = row(*cells, gap=GAP * 2)
            for place in range(len(cells)):
                beside.setStretch(place, 4 + place)  # a kind of household is longer than a sum
            half.setLayout(beside)
            halves.append(half)
        self.setLayout(column(Reflow(*halves, letters=70), margin=GAP))

    def show_figures(self, figures: list[tuple[str, str, str]]) -> None:
        """Show these: a name, a figure, and what is said of it."""
        for labels, texts in zip(self._cells, figures, strict=True):
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)


class MemberSummary(QWidget):
    """What one wants to know of a member at a glance; ``about`` stands under her name."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.about = plain("", "sentence")
        self._due = QFrame()
        self._due.setObjectName("notice")
        self._due_text = plain("", "care")
        self._due_mark = QLabel()
        self._due.setLayout(row(self._due_mark, self._due_text, gap=GAP + 4, margin=GAP))
        self._figures = Figures()
        self.setLayout(column(self._due, self._figures, gap=GAP + 4))

    def show_view(self, view: MemberView) -> None:
        """Show a member as the book stands."""
        workspace, member = self._session.workspace, view.member
        today = workspace.today
        bank = statement_for(workspace, today).get(member.id)
        self.about.setText(" · ".join(self._who(member)))
        self._show_due(member)
        savings = (self.tr("Tiền gửi"), f"{format_dong(member.savings)} đ", self.tr("theo sổ Tổ"))
        paid = sum(
            one.amount
            for one in view.passbook
            if one.sort == "interest"
            and one.reversed_on is None
            and (one.on.year, one.on.month) == (today.year, today.month)
        )
        period = next((one for one in reversed(member.classes) if one.to_day), None)
        until = self.tr("đến %1").replace("%1", f"{period.to_day:%d/%m/%Y}") if period and period.to_day else ""
        household = (self.tr("Hộ"), word(CLASS_WORDS[member.class_on(today)]), until)
        self._figures.show_figures([*self._at_bank(member, bank, paid), savings, household])

    def _who(self, member: Member) -> list[str]:
        tail = member.id_number[-_TAIL:]
        return [
            one
            for one in (
                self.tr("Sinh %1").replace("%1", member.birth_year) if member.birth_year else "",
                self.tr("căn cước ••• %1").replace("%1", tail) if tail else "",
                member.phone,
                self.tr("vào Tổ %1").replace("%1", f"{member.joined_on:%m/%Y}") if member.joined_on else "",
            )
            if one
        ]

    def _at_bank(self, member: Member, bank: MemberAtBank | None, paid: int) -> list[tuple[str, str, str]]:
        of_month = self.tr("đã nộp %1 đ").replace("%1", format_dong(paid)) if paid else self.tr("chưa nộp")
        if bank is None:
            return [self._filed(member), (self.tr("Lãi tháng này"), "–", of_month)]
        overdue = sum(line.overdue or 0 for line in bank.lines)
        late = self.tr("quá hạn %1 đ").replace("%1", format_dong(overdue)) if overdue else ""
        owed = f"{format_dong(bank.outstanding)} đ" if bank.outstanding else self.tr("không nợ")
        of = self.tr("sao kê %1").replace("%1", f"{bank.as_of:%d/%m}")
        return [
            (self.tr("Còn nợ gốc"), owed, ", ".join(part for part in (late, of) if part)),
            (self.tr("Lãi tháng này"), f"{format_dong(bank.due)} đ", of_month),
        ]

    def _filed(self, member: Member) -> tuple[str, str, str]:
        """What she owes by the bank's register, where no statement of the month says it."""
        workspace = self._session.workspace
        filed = [loan for loan in filed_as_decided(workspace, workspace.today) if is_hers(loan, member)]
        as_of = max((loan.as_of for loan in filed if loan.as_of is not None), default=None)
        if as_of is None or any(loan.outstanding is None for loan in filed):
            return self.tr("Còn nợ gốc"), "–", self.tr("chưa có sao kê")
        owed = sum(loan.outstanding or 0 for loan in filed)
        figure = f"{format_dong(owed)} đ" if owed else self.tr("không nợ")
        return self.tr("Còn nợ gốc"), figure, self.tr("ngân hàng ghi %1").replace("%1", f"{as_of:%d/%m/%Y}")

    def _show_due(self, member: Member) -> None:
        """What falls due within a month, where a loan of hers has an instalment."""
        workspace, today = self._session.workspace, self._session.workspace.today
        steps = [
            step
            for loan in loans_in_hand(workspace, self._session.pack, today)
            if loan.member == member.id
            for step in loan.instalments()
            if today <= step.on <= today + SOON
        ]
        self._due.setVisible(bool(steps))
        if steps:
            step = min(steps, key=lambda one: one.on)
            text = self.tr("Khoản vay đến hạn cuối ngày %1.") if step.is_last else self.tr("Kỳ trả gốc đến hạn %1.")
            if step.ask_by is not None and not step.is_last:
                text += " " + self.tr("Lùi hạn: đơn 08/TD trước %2.").replace("%2", f"{step.ask_by:%d/%m}")
            self._due_text.setText(text.replace("%1", f"{step.on:%d/%m}"))
            mark = Picture("calendar-clock", "care_mark")
            self._due_mark.setPixmap(mark.pixmap())


class Lately(QWidget):
    """What happened to her, newest first: money, loans, corrections, in one list."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(gap=0)
        self.head = row(plain(self.tr("Việc đã qua"), "strong"))
        self.setLayout(column(self.head, self._lines, gap=GAP // 2))

    def show_view(self, view: MemberView) -> None:
        """Show the newest of what the book has of her."""
        clear(self._lines)
        steps = [*_paid(view), *_answered(view), *_written(view)]
        if view.member.joined_on is not None:
            steps.append((view.member.joined_on, "user-round-plus", QCoreApplication.translate("Lately", "Vào Tổ")))
        for on, drawing, text in sorted(steps, key=lambda one: one[0], reverse=True)[:_SHOWN]:
            line = QFrame()
            line.setObjectName("lineabove")
            day = plain(f"{on:%d/%m/%Y}", "small", wrap=False)
            line.setLayout(row(day, Picture(drawing, "main"), plain(text), gap=GAP * 2))
            self._lines.addWidget(line)


_Happened = tuple[date, str, str]  # its day, a drawing, and the words


def _paid(view: MemberView) -> list[_Happened]:
    """What she paid, one line for each day."""
    words, days = _money_words(), dict[date, dict[str, int]]()
    for one in view.passbook:
        if one.reversed_on is None and one.sort in words:
            sums = days.setdefault(one.on, {})
            sums[one.sort] = sums.get(one.sort, 0) + one.amount
    return [
        (
            on,
            "coins",
            _sentence([words[sort].replace("%1", format_dong(abs(sums[sort]))) for sort in words if sort in sums]),
        )
        for on, sums in days.items()
    ]


def _answered(view: MemberView) -> list[_Happened]:
    said = QCoreApplication.translate("Lately", "Ngân hàng đồng ý cho vay %1 đ: %2")
    return [
        (one.answer.on, "hand-coins", said.replace("%1", format_dong(one.answer.amount)).replace("%2", one.purpose))
        for one in view.requests
        if one.answer is not None and one.answer.approved
    ]


def _written(view: MemberView) -> list[_Happened]:
    """What of her facts was put right; what it was before stands under "Ai sửa gì"."""
    words = {field.key: word(field.word) for field in PERSON_FIELDS}
    said, as_class = (
        QCoreApplication.translate("Lately", "Sửa %1"),
        QCoreApplication.translate("Lately", "Ghi diện hộ: %1"),
    )
    found = []
    for step in view.history:
        fields = [called for field, called in words.items() if field in step.values]
        if step.what == "corrected" and fields:
            found.append((step.when.date(), "pencil", said.replace("%1", ", ".join(fields))))
        elif step.what == "class" and step.values.get("class") in CLASS_WORDS:
            text = as_class.replace("%1", word(CLASS_WORDS[step.values["class"]]))
            found.append((step.when.date(), "clipboard-check", text))
    return found


def _sentence(parts: list[str]) -> str:
    first, *rest = parts
    return ", ".join((first, *(part[0].lower() + part[1:] for part in rest)))


def _money_words() -> dict[str, str]:
    return {
        "interest": QCoreApplication.translate("Lately", "Nộp lãi %1 đ"),
        "savings": QCoreApplication.translate("Lately", "Gửi %1 đ"),
        "drawn": QCoreApplication.translate("Lately", "Ngân hàng chi trả %1 đ"),
    }
