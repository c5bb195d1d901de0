"""What the meeting decides of the group itself: the board, name, union, a merger, a split, its end; each with its vote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.decisions import BOARD, DISSOLVE, FOUND, MERGE, NAME, SPLIT, UNION, Decision
from app.domain.group import UNIONS, Board
from app.domain.ids import MemberId
from app.domain.members import told_apart
from app.domain.policy import Outcome
from app.ui.base.session import Session, language, word
from app.ui.meeting.ballot import Ballot, Effects
from app.ui.pages.frame import scrolling
from app.ui.pages.group_change_forms import offer
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, row
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Choice, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.book.changes import MOST_MEMBERS, may_found
from app.usecases.life import decisions as verbs
from app.usecases.meeting.consequences import words_of
from app.usecases.meeting.view import MeetingView, look_at
from app.usecases.review.board_rules import group_findings

_USUAL_SIZE = QSize(1120, 680)
_ROWS = 7


class DecisionDialog(Dialog):
    """The vote stands beside what is voted on; what was decided stands below with a way to take it back."""

    def __init__(self, session: Session, view: MeetingView, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._meeting = session, view.meeting.id
        self._view = view
        self.setWindowTitle(self.tr("Quyết định về Tổ"))
        self.sort = Choice(self.tr("Việc gì"))
        first = [FOUND] if may_found(session.workspace, view.meeting.on) else []
        for sort in [*first, *(sort for sort in verbs.SORTS if sort != FOUND)]:
            said = word(verbs.SORT_WORDS[sort])
            self.sort.addItem(said[:1].upper() + said[1:], sort)
        members = session.workspace.members.active(view.meeting.on)
        self.members = [line(self.tr("Ủy viên (chưa có thì để trống)"), longest=80) for _ in range(MOST_MEMBERS)]
        board = session.workspace.about.board(view.meeting.on)
        self.leader = line(self.tr("Tổ trưởng"), board.leader, longest=80)
        self.deputy = line(self.tr("Tổ phó (chưa có thì để trống)"), board.deputy, longest=80)
        for place, name in enumerate(board.members[:MOST_MEMBERS]):
            self.members[place].setText(name)
        for field in (self.leader, self.deputy, *self.members):
            offer(field, list(told_apart(members).values()))
        self.name = line(self.tr("Tên mới của Tổ"), longest=120)
        self.union = Choice(self.tr("Hội nào"))
        for code, union in UNIONS.items():
            self.union.addItem(union, code)
        self.other = line(self.tr("Tên Tổ kia"), longest=120)
        self.since = DayEdit(self.tr("Có hiệu lực từ ngày"))
        self.since.show_day(view.meeting.on)
        self.reason = line(self.tr("Lý do"), longest=300)
        self.unsettled = line(self.tr("Tiền gửi, nợ còn lại giải quyết thế nào"), longest=200)
        self.leaving = QListWidget()
        self.leaving.setAccessibleName(self.tr("Tổ viên sang Tổ mới"))
        BusPress(self.leaving)
        for member, name in told_apart(members).items():
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, member)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.leaving.addItem(item)
        self.leaving.setMinimumHeight(self.fontMetrics().height() * _ROWS)
        self.ballot = Ballot(
            self.tr("Quyết định về Tổ"),
            Effects(
                self.tr("Ghi biểu quyết"),
                self.tr("Ghi: thông qua, %1/%2 phiếu"),
                self.tr("Ghi: không thông qua, %1/%2 phiếu"),
            ),
            self._on_record,
        )
        majority = verbs.shares_of_change(session.workspace, view.meeting.on)[1].value
        self.ballot.show_view(replace(view, turnout=replace(view.turnout, majority=majority)))
        self._lay_out()
        self.show_decided()

    def _lay_out(self) -> None:
        board = FormGrid(
            (self.tr("Tổ trưởng"), self.leader),
            (self.tr("Tổ phó"), self.deputy),
            *((self.tr("Ủy viên"), field) for field in self.members),
        )
        self._of: dict[QWidget, tuple[str, ...]] = {
            self._of_the_founding(): (FOUND,),
            board: (BOARD,),
            FormGrid((self.tr("Tên mới"), self.name)): (NAME,),
            FormGrid((self.tr("Hội"), self.union)): (UNION,),
            FormGrid((self.tr("Tổ kia"), self.other)): (MERGE, SPLIT),
            self.leaving: (SPLIT,),
            FormGrid((self.tr("Từ ngày"), self.since)): (MERGE, SPLIT, DISSOLVE),
            FormGrid((self.tr("Tiền gửi, nợ còn lại"), self.unsettled)): (DISSOLVE,),
        }
        quorum, majority = verbs.shares_of_change(self._session.workspace, self._view.meeting.on)
        told = self.tr("Cần %1 tổ viên có mặt; thông qua khi quá %2 số có mặt. Có hiệu lực khi chốt biên bản.")
        rule = plain(told.replace("%1", quorum.value).replace("%2", majority.value), "small")
        self._office = plain(
            self.tr("Nhập, tách: chốt biên bản rồi văn phòng chuyển từng tổ viên; sổ báo văn phòng ngay khi gửi."),
            "small",
        )
        asked = Card(
            plain(self.tr("Quyết định về Tổ"), "heading"),
            rule,
            self.sort,
            *self._of,
            FormGrid((self.tr("Lý do"), self.reason)),
            self._office,
        )
        self._decided = QVBoxLayout()
        done = QWidget()
        done.setLayout(column(Reflow(asked, self.ballot, letters=90, shares=(3, 1)), self._decided, None, gap=GAP * 2))
        foot = row(self.why, button(self.tr("Đóng cửa sổ"), self.accept))
        foot.setStretch(0, 1)
        whole = column(scrolling(done), foot, margin=GAP * 2)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        fit_to_screen(self, _USUAL_SIZE)
        self.sort.currentIndexChanged.connect(self._fit)
        self.sort.currentIndexChanged.connect(lambda _: self.why.clear())
        self._fit()

    def _of_the_founding(self) -> QWidget:
        """What a founding agrees on: who is in the group, and its rules as they stand in the book."""
        workspace, view = self._session.workspace, self._view
        profile, turnout = workspace.about.profile(view.meeting.on), view.turnout
        size = next((one for one in group_findings(workspace, self._session.pack) if one.rule == "G-SIZE"), None)
        listed = self.tr("Thông qua danh sách %3 hộ và quy ước của Tổ: họp cần %1 có mặt, quá %2 số có mặt đồng ý.")
        said = [
            listed.replace("%1", turnout.quorum).replace("%2", turnout.majority).replace("%3", str(turnout.members))
        ]
        if profile is not None:
            said.append(self.tr("Giao dịch xã ngày %1 hằng tháng.").replace("%1", str(profile.transaction_day)))
        said.append(self.tr("Ban quản lý và mức gửi tối thiểu biểu quyết riêng. Chốt rồi in biên bản 10A/TD."))
        care = plain("", "care")
        if size is not None and size.outcome is Outcome.FAIL:
            short = self.tr("! Mới có %1 hộ. %2.").replace("%1", str(turnout.members))
            care.setText(short.replace("%2", size.words(language()).rstrip(".")))
            care.setToolTip(size.citation)
        care.setVisible(bool(care.text()))
        holder = QWidget()
        holder.setLayout(column(plain("\n".join(said)), care))
        return holder

    def _fit(self) -> None:
        """Only what the chosen sort needs."""
        sort = self.sort.currentData()
        for part, sorts in self._of.items():
            part.setVisible(sort in sorts)
        self._office.setVisible(sort in {MERGE, SPLIT})

    def show_decided(self) -> None:
        """What this meeting decided already."""
        clear(self._decided)
        self._view = look_at(self._session.workspace, self._meeting)
        for one in self._view.decisions:
            mark = "✔" if one.accepted else "✖"
            text = f"{mark} {words_of(self._session.workspace, one)} {one.votes.yes}/{one.votes.no}/{one.votes.abstain}"
            back = button(self.tr("Bỏ"), partial(self._on_take_back, one))
            back.setAccessibleName(self.tr("Bỏ: %1").replace("%1", text))
            self._decided.addLayout(row(plain(text), back))

    def _proposal(self) -> verbs.Proposal:
        leaving = tuple(
            MemberId(item.data(Qt.ItemDataRole.UserRole))
            for place in range(self.leaving.count())
            if (item := self.leaving.item(place)).checkState() is Qt.CheckState.Checked
        )
        sort = str(self.sort.currentData())
        has_day = sort in {MERGE, SPLIT, DISSOLVE}
        on = self._view.meeting.on
        return verbs.Proposal(
            sort,
            (self.since.day() or on) if has_day else on,
            Board(self.leader.text(), self.deputy.text(), tuple(field.text() for field in self.members)),
            self.name.text(),
            str(self.union.currentData()),
            self.other.text(),
            leaving if sort == SPLIT else (),
            self.reason.text(),
            self.unsettled.text() if sort == DISSOLVE else "",
        )

    def _on_record(self) -> None:
        if self.since.isVisible() and self.since.day() is None:
            self.show_fault(self.since.refusal(self.tr("Ghi ngày như 31/12/2026.")), self.since)
            return
        workspace, proposal = self._session.workspace, self._proposal()
        if self._did(lambda: verbs.decide(workspace, self._meeting, proposal, self.ballot.votes())):
            self.ballot.clear()
            self.reason.clear()
            self.unsettled.clear()
            if proposal.sort == FOUND:  # what a founding needs next
                self.sort.setCurrentIndex(self.sort.findData(BOARD))
                self.leader.setFocus()

    def _on_take_back(self, one: Decision) -> None:
        self._did(lambda: verbs.take_back(self._session.workspace, one))

    def _did(self, verb: Callable[[], object]) -> bool:
        """Do it, and show what there is then."""
        if not self.is_done(verb, self._at_fault):
            return False
        self.show_decided()
        self._session.changed.emit()
        return True

    def _at_fault(self, rule: str) -> QLineEdit | None:
        return {
            "leader_missing": self.leader,
            "board_twice": self.leader,
            "group_unnamed": self.name,
            "other_group_missing": self.other,
            "reason_missing": self.reason,
            "board_not_members": self.reason,
            "group_not_settled": self.unsettled,
            "change_before_meeting": self.since,
        }.get(rule)
