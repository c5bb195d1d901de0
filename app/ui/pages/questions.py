"""Việc cần xem lại: two places wrote differently; both are shown by what they say, and a person keeps one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.money import format_dong
from app.ui.base.session import Session, word
from app.ui.pages.list_preview import shown_birth
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, row, tab_through
from app.ui.widgets.fields import stand_at_fault
from app.ui.widgets.paper_dialog import PaperDialog
from app.usecases.money.after_seal import cover, take_back
from app.usecases.papers.question_papers import question_paper, question_title
from app.usecases.papers.sealed_twice import sealed_papers
from app.usecases.review.answering import ask_again, asked_on, described_together, settle
from app.usecases.review.questions import BOTH, ONE_OF, Question, Side, open_questions

_LONGEST_LABEL = 40  # letters of a button; what it keeps stands above it


class QuestionList(QWidget):
    """Every open question with its choices; nothing where there is none."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GAP * 2)
        self.setLayout(column(plain(self.tr("Việc cần xem lại"), "heading"), self._cards))

    def refresh(self, *following: QWidget) -> None:
        """Show what is open; Tab goes on from here to what follows on the page."""
        clear(self._cards)
        questions = open_questions(self._session.workspace, word)
        for question in questions:
            self._cards.addWidget(self._card(question))
        self.setVisible(bool(questions))
        tab_through(*self.findChildren(QPushButton), *following)

    def _card(self, question: Question) -> Card:
        sides = [self._side(question, side) for side in question.sides]
        parts: list[QWidget] = [plain(question_title(question, word), "heading")]
        advice = self._advice(question)
        if advice:
            parts.append(plain(advice))
        if question.effect and self._effect(question):
            parts.append(plain(self._effect(question).replace("%1", format_dong(question.effect)), "care"))
        asked = asked_on(self._session.workspace, question)
        if asked is not None:
            parts.append(plain(self.tr("Đang hỏi lại từ ngày %1.").replace("%1", f"{asked:%d/%m/%Y}"), "faint"))
        card = Card(*parts, Reflow(*sides) if sides else plain(""), look="notice")
        if question.sort not in {"late", "after_seal"}:
            card.box.addLayout(row(*self._doors(question), None))
        return card

    def _effect(self, question: Question) -> str:
        """What depends on the answer, in money; empty where the money is said by the writing itself."""
        if question.sort in {"late", "after_seal", "left_and_borrows", "gone"}:
            return ""
        if question.sort == "crossed":
            return self.tr("Không còn tính ở đâu: %1 đồng.")
        if question.sort in {"paid_twice", "handed_twice", "two_meetings"}:
            return self.tr("Đang tính hai lần: %1 đồng.")
        return self.tr("Chênh nhau %1 đồng.")

    def _doors(self, question: Question) -> list[QWidget]:
        doors: list[QWidget] = []
        merges = described_together(self._session.workspace, question) is not None
        if merges or question.sort not in ONE_OF:
            doors.append(button(self.tr("Cả hai đều đúng"), partial(self._settle, question, BOTH)))
        doors.append(button(self.tr("Để hỏi lại đã"), partial(self._on_ask, question)))
        if question.sort == "two_seals":
            doors.append(button(self.tr("Xem hai biên bản…"), partial(self._on_both, question)))
        else:
            doors.append(button(self.tr("In hai bản ghi…"), partial(self._on_print, question)))
        return doors

    def _advice(self, question: Question) -> str:
        if question.sort == "late" and question.field in {"loan_requested", "request_voted"}:
            return self.tr("Biên bản đã chốt không có việc này: đưa đề nghị vay ra lại ở cuộc họp tới.")
        if described_together(self._session.workspace, question) is not None:
            return self.tr("Mỗi máy đổi một điều khác nhau. Cả hai đều đúng thì sổ ghi lại cả hai.")
        return {
            "paid_twice": self.tr(
                "Nộp một lần thì giữ một dòng, dòng kia được hủy có lý do. Nộp hai lần thì cả hai đều đúng."
            ),
            "after_seal": self.tr(
                "Tiền đã nhận thì lập biên bản bổ sung để in kèm; không có khoản này thì hủy, kèm lý do. Cả hai đều còn trong lịch sử."
            ),
            "two_seals": self.tr(
                "Giữ biên bản đã ký. Tiền ghi ở biên bản kia vẫn được tính, và được hỏi từng khoản sau đó."
            ),
            "gone": self.tr(
                "Có nhận thì khoản này được tính lại như trong biên bản. Không nhận thì sổ lập biên bản bổ sung nói khoản ấy không có, để in cho cùng những người đã ký ký thêm."
            ),
            "handed_twice": self.tr(
                "Nộp một lần thì giữ một bảng kê, bảng kia được hủy có lý do. Nộp hai lần thì cả hai đều đúng."
            ),
            "left_and_borrows": self.tr(
                "Đã ra khỏi Tổ thì rút đề nghị vay; cuộc họp đã chốt thì báo văn phòng không giải quyết. Còn ở Tổ thì kết nạp lại ở cuộc họp tới. Sổ không tự sửa."
            ),
            "more_than_saved": self.tr("Hỏi tổ viên, rồi rút bớt đề nghị. Sổ không tự sửa."),
            "member_twice": self.tr("Là một người thì cho một tên ra khỏi Tổ trong cuộc họp tới. Sổ không tự sửa."),
            "two_meetings": self.tr(
                "Họp một lần thì giữ một cuộc: khoản tiền ghi ở cả hai cuộc chỉ còn tính một lần, khoản chỉ ghi ở cuộc kia vẫn được tính. Đề nghị vay ghi cả hai nơi thì chỉ còn một, của cuộc được giữ. Họp hai lần thì cả hai đều đúng."
            ),
        }.get(question.sort, "")

    def _side(self, question: Question, side: Side) -> QWidget:
        zone = self._session.workspace.environment.now().tzinfo
        when = f"{side.when.astimezone(zone):%d/%m/%Y %H:%M}"
        who = word(side.author) if side.author else self.tr("máy này")
        value = shown_birth(side.value) if question.field == "birth_date" else side.value
        written = self.tr("Ghi ở %1, lúc %2").replace("%1", who).replace("%2", when)
        if side.meeting:
            written += self.tr("; họp ngày %1").replace("%1", side.meeting)
        if question.sort == "late":
            keep = button(self.tr("Đã xem, giữ biên bản"), partial(self._settle, question, side.entry))
            return Card(plain(value, "heading"), plain(written, "faint"), keep)
        if question.sort == "after_seal":
            return self._after_seal(question, value, written)
        label = self.tr("Giữ “%1”").replace("%1", value)
        if question.sort == "gone":
            is_line = side.entry == question.sides[0].entry
            label = self.tr("Có nhận tiền: tính lại") if is_line else self.tr("Không nhận: lập biên bản bổ sung")
        if [one.value for one in question.sides].count(side.value) > 1:  # what they say is the same: who says it is not
            label = self.tr("Giữ bản ghi ở %1, lúc %2").replace("%1", who).replace("%2", when)
        is_long = len(label) > _LONGEST_LABEL
        keep = button(self.tr("Giữ bản này") if is_long else label, partial(self._settle, question, side.entry))
        keep.setAccessibleName(label)
        return Card(plain(value, "heading"), plain(written, "faint"), keep)

    def _after_seal(self, question: Question, value: str, written: str) -> QWidget:
        reason = QLineEdit()
        reason.setPlaceholderText(self.tr("Lý do hủy"))
        reason.setAccessibleName(self.tr("Lý do hủy"))
        reason.setMaxLength(300)
        return Card(
            plain(value, "heading"),
            plain(written, "faint"),
            button(self.tr("Lập biên bản bổ sung"), partial(self._on_cover, question)),
            row(reason, button(self.tr("Hủy khoản này"), partial(self._on_take_back, question, reason))),
        )

    def _on_cover(self, question: Question) -> None:
        workspace = self._session.workspace
        self._session.did(
            lambda: cover(workspace, question.id, on=workspace.today),
            self.tr("Đã lập biên bản bổ sung; in ở cuộc họp ấy, cho cùng những người đã ký ký thêm."),
        )

    def _on_take_back(self, question: Question, reason: QLineEdit) -> None:
        if not self._session.did(
            lambda: take_back(self._session.workspace, question.id, reason.text()),
            self.tr("Đã hủy; dòng cũ và lý do vẫn còn đó. Biên bản đã chốt giữ nguyên."),
        ):
            stand_at_fault(reason)

    def _settle(self, question: Question, keep: str) -> None:
        self._session.did(
            lambda: settle(self._session.workspace, question, keep),
            self.tr("Đã ghi. Bản ghi kia vẫn còn trong lịch sử."),
        )

    def _on_ask(self, question: Question) -> None:
        self._session.did(
            lambda: ask_again(self._session.workspace, question),
            self.tr("Để đó, chưa đổi gì. Hỏi người ghi hoặc tổ viên rồi quay lại chọn."),
        )

    def _on_print(self, question: Question) -> None:
        paper = question_paper(
            self._session.workspace, question, question_title(question, word), practice=self._session.practice
        )
        PaperDialog(self._session.said.emit, self, [paper]).exec()

    def _on_both(self, question: Question) -> None:
        session = self._session
        papers = sealed_papers(session.workspace, question, session.policies, word, practice=session.practice)
        PaperDialog(session.said.emit, self, papers).exec()
