"""Việc cần xem lại: two places wrote differently; both are shown by what they say, and a person keeps one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui.pages.list_preview import shown_birth
from app.ui.session import Session
from app.ui.widgets.basic import GAP, Card, Reflow, button, clear, column, plain, tab_through
from app.usecases.questions import Question, Side, open_questions, settle


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
        questions = open_questions(self._session.desk)
        for question in questions:
            self._cards.addWidget(self._card(question))
        self.setVisible(bool(questions))
        tab_through(*self.findChildren(QPushButton), *following)

    def _card(self, question: Question) -> Card:
        field = {
            "name": self.tr("họ tên"),
            "birth_date": self.tr("ngày sinh"),
            "sex": self.tr("giới tính"),
            "id_number": self.tr("số CCCD"),
            "id_issued_on": self.tr("ngày cấp"),
            "id_issued_by": self.tr("nơi cấp"),
            "phone": self.tr("số điện thoại"),
            "address": self.tr("địa chỉ"),
            "ethnicity": self.tr("dân tộc"),
        }.get(question.field, question.field)
        if question.sort == "late":
            title = self.tr("Có việc ghi vào cuộc họp sau khi biên bản đã chốt. Biên bản giữ nguyên.")
        else:
            title = self.tr("Hai nơi ghi khác nhau về %1 của %2.").replace("%1", field).replace("%2", question.name)
        sides = [self._side(question, side) for side in question.sides]
        return Card(plain(title, "heading"), Reflow(*sides) if sides else plain(""), look="notice")

    def _side(self, question: Question, side: Side) -> QWidget:
        zone = self._session.desk.around.now().tzinfo
        when = f"{side.when.astimezone(zone):%d/%m/%Y %H:%M}"
        who = side.author or self.tr("máy này")
        value = shown_birth(side.value) if question.field == "birth_date" else side.value
        keep = button(
            self.tr("Giữ “%1”").replace("%1", value) if question.sort == "field" else self.tr("Đã xem, giữ biên bản"),
            partial(self._on_keep, question, side),
        )
        parts = [plain(value, "heading")] if question.sort == "field" else []
        return Card(*parts, plain(self.tr("Ghi ở %1, lúc %2").replace("%1", who).replace("%2", when), "faint"), keep)

    def _on_keep(self, question: Question, side: Side) -> None:
        self._session.do(
            lambda: settle(self._session.desk, question, side.entry),
            self.tr("Đã ghi. Bản ghi kia vẫn còn trong lịch sử."),
        )
