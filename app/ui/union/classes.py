"""Danh sách hộ: the commune's list of poor, near-poor and escaped households, matched and confirmed by a person."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.ids import GroupCode
from app.domain.members import Member
from app.ui.base.file_dialogs import ask_open
from app.ui.base.session import Session, word
from app.ui.pages.frame import Page
from app.ui.pages.list_preview import shown_birth
from app.ui.widgets.basic import Card, button, clear, column, plain, row, tab_through
from app.ui.widgets.fields import Choice, DayEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.labels import CLASS_WORDS
from app.usecases.union.classes import ClassList, Decision, ListedHousehold, Match, confirm, read_class_list

_NAMES_SHOWN = 12
_DRAFT = "union-classes"


class ClassesPage(Page):
    """Choose the file, look at what fits, choose where it is doubtful, confirm by the paper that fixed the list."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            self.tr("Danh sách hộ"),
            self.tr("Danh sách hộ nghèo, cận nghèo, mới thoát nghèo của xã (xlsx, csv), so với tổ viên của các Tổ."),
        )
        self._found: ClassList | None = None
        self._path: Path | None = None
        self._read_as = ""
        self._choices: dict[int, Choice] = {}
        self._wanted: dict[int, int] = {}  # what was chosen before the list was put aside, by its line
        self._chosen: dict[int, tuple[GroupCode, Member] | None] = {}
        self.whole = Choice(self.tr("Danh sách này ghi diện gì"))
        self.whole.addItem(self.tr("Theo cột trong danh sách"), "")
        for key in ("poor", "near_poor", "escaped"):
            self.whole.addItem(word(CLASS_WORDS[key]), key)
        self.whole.settled.connect(self._read_again)
        self._counts = plain("", "heading")
        self._model = RecordModel(
            (
                self.tr("Dòng"),
                self.tr("Họ và tên"),
                self.tr("Ngày sinh"),
                self.tr("Diện hộ"),
                self.tr("So với tổ viên"),
                self.tr("Tổ viên"),
            ),
            right=(0,),
            parent=self,
        )
        self.table = record_table(self._model, self.tr("Các dòng khớp"), "union-classes", give_way=(0, 2))
        self._doubtful = QVBoxLayout()
        self._left = plain("", "care")
        self.paper = line(self.tr("Quyết định số, ngày, của ai"))
        self.from_day, self.to_day = DayEdit(self.tr("Có hiệu lực từ")), DayEdit(self.tr("Đến hết ngày"))
        self.take = button(self.tr("Ghi diện hộ"), self._on_take, main=True)
        self._result = QWidget()
        self._nothing = plain(
            self.tr("Chưa chọn danh sách nào. Chưa ghi gì cho đến khi bạn bấm “Ghi diện hộ”."), "faint"
        )
        self._again = button("", self._on_again)
        self._lay_out()
        self._forget()

    def _lay_out(self) -> None:
        choose = button(self.tr("Chọn danh sách của xã…"), self._on_choose, main=True)
        above = Card()
        above.box.addLayout(Flow((plain(self.tr("Cả danh sách là"), wrap=False), self.whole, choose)))
        self._result.setLayout(
            column(
                self._counts,
                WholeTable(self.table),
                self._doubtful,
                self._left,
                Card(
                    plain(self.tr("Theo giấy nào"), "heading"),
                    FormGrid(
                        (self.tr("Quyết định"), self.paper),
                        (self.tr("Từ ngày"), self.from_day),
                        (self.tr("Đến ngày"), self.to_day),
                    ),
                    row(button(self.tr("Thôi"), self._leave), None, self.take),
                ),
                gap=16,
            )
        )
        self.body.addWidget(above)
        self.body.addWidget(self._nothing)
        self.body.addLayout(row(self._again, None))
        self.body.addWidget(self._result)
        self.body.addStretch(1)

    def look_at(self, path: Path) -> None:
        """Read a list and show how it fits."""
        whole = str(self.whole.currentData() or "")

        def show(found: ClassList) -> None:
            self._path, self._read_as = path, whole
            self._show(found)

        self.session.do_long(
            self.tr("Đang đọc %1…").replace("%1", path.name),
            lambda _: read_class_list(self.session.workspace, path, whole),
            show,
        )

    def _read_again(self) -> None:
        """Another word on what the whole list is: the lines are read by it."""
        whole = str(self.whole.currentData() or "")
        if self._path is not None and self._found is not None and whole != self._read_as:
            self._wanted = {place: choice.currentIndex() for place, choice in self._choices.items()}
            self.look_at(self._path)

    def _on_choose(self) -> None:
        chosen = ask_open(
            self, self.tr("Chọn danh sách của xã"), self.tr("Danh sách (*.xlsx *.csv *.txt);;Mọi tệp (*)")
        )
        if chosen:
            self.look_at(chosen)

    def _leave(self) -> None:
        """Put the list aside: which file it was and what was chosen come back with one press."""
        self._keep()
        self._forget()
        self._again.setFocus()

    def _keep(self) -> None:
        if self._found is None or self._path is None:
            return
        chosen = {place: choice.currentIndex() for place, choice in self._choices.items() if choice.currentIndex()}
        self.session.drafts[_DRAFT] = [
            str(self._path),
            str(self.whole.currentIndex()),
            self.paper.text(),
            self.from_day.text(),
            self.to_day.text(),
            json.dumps(chosen),
        ]

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep()
        super().hideEvent(event)

    def _on_again(self) -> None:
        path, whole, paper, from_day, to_day, chosen = self.session.drafts[_DRAFT]
        self.whole.setCurrentIndex(int(whole))
        for field, text in ((self.paper, paper), (self.from_day, from_day), (self.to_day, to_day)):
            field.setText(text)
        self._wanted = {int(place): index for place, index in json.loads(chosen).items()}
        self.look_at(Path(path))

    def _forget(self) -> None:
        self._found = self._path = None
        self._chosen = {}
        self._choices = {}
        self._wanted = {}
        self._result.hide()
        self._nothing.show()
        kept = self.session.drafts.get(_DRAFT)
        self._again.setVisible(kept is not None)
        if kept is not None:
            self._again.setText(self.tr("Mở lại %1").replace("%1", Path(kept[0]).name))
            self._again.setAccessibleName(self._again.text())

    def _show(self, found: ClassList) -> None:
        self._found = found
        self._chosen = {one.line: one.members[0] for one in found.households if one.is_sure}
        sure = [one for one in found.households if one.is_sure]
        doubtful = [one for one in found.households if one.match is Match.DOUBTFUL]
        unclear = [one for one in found.households if one.members and one.household_class == "none"]
        none = sum(one.match is Match.NONE for one in found.households)
        self._counts.setText(
            self.tr(
                "%1 dòng: %2 tổ viên khớp chắc, %3 dòng cần người xem lại, %4 dòng không phải tổ viên, %5 dòng chưa rõ diện hộ, %6 dòng không đọc được tên."
            )
            .replace("%1", str(len(found.households) + len(found.unreadable)))
            .replace("%2", str(len(sure)))
            .replace("%3", str(len(doubtful)))
            .replace("%4", str(none))
            .replace("%5", str(len(found.households) - len(sure) - len(doubtful) - none))
            .replace("%6", str(len(found.unreadable)))
        )
        how = {Match.ID: self.tr("✔ cùng số CCCD"), Match.NAME: self.tr("✔ cùng tên, cùng ngày sinh")}
        self._model.show_rows(
            [
                (
                    str(one.line),
                    (
                        str(one.line),
                        one.name,
                        shown_birth(one.birth),
                        word(CLASS_WORDS[one.household_class]),
                        how[one.match],
                        self._member(one.members[0]),
                    ),
                )
                for one in sure
            ]
        )
        self.table.setVisible(bool(sure))
        clear(self._doubtful)
        if doubtful:
            self._doubtful.addWidget(plain(self.tr("Cần người xem lại"), "heading"))
        self._choices = {}
        for one in doubtful:
            card, choice = self._question(one)
            self._doubtful.addWidget(card)
            self._choices[one.line] = choice
            # A list that was put aside comes back with what a person said of it.
            choice.setCurrentIndex(min(self._wanted.get(one.line, 0), choice.count() - 1))
        tab_through(self.table, *self._choices.values(), self.paper)
        names = ", ".join(f"{member.name} ({self._named(group)})" for group, member in found.not_listed[:_NAMES_SHOWN])
        if len(found.not_listed) > _NAMES_SHOWN:
            names += self.tr(" và %1 nữa").replace("%1", str(len(found.not_listed) - _NAMES_SHOWN))
        lines = [self.tr("Sổ đang ghi diện hộ mà danh sách này không có: %1.").replace("%1", names)] if names else []
        if unclear:
            lines.append(self.tr("Có dòng không rõ diện hộ: chọn “Cả danh sách là” rồi đọc lại tệp."))
        self._left.setText("\n".join(lines))
        self._left.setVisible(bool(lines))
        self._nothing.hide()
        self._again.hide()
        self._result.show()
        self._show_take()
        next(iter(self._choices.values()), self.paper).setFocus()

    def _question(self, one: ListedHousehold) -> tuple[Card, Choice]:
        text = (
            self.tr("Dòng %1: %2, sinh %3, %4. Là ai trong Tổ?")
            .replace("%1", str(one.line))
            .replace("%2", one.name)
            .replace("%3", shown_birth(one.birth) or "…")
            .replace("%4", word(CLASS_WORDS[one.household_class]))
        )
        choice = Choice(text)
        choice.setMinimumContentsLength(18)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.addItem(self.tr("Không phải tổ viên, hoặc chưa rõ"), None)
        for place, pair in enumerate(one.members):
            choice.addItem(self._member(pair), place)
        choice.currentIndexChanged.connect(partial(self._on_decided, one, choice))
        choice.setEnabled(one.household_class != "none")
        return Card(plain("⯑ " + text), choice), choice

    def _on_decided(self, one: ListedHousehold, choice: Choice, *_: object) -> None:
        place = choice.currentData()
        self._chosen[one.line] = one.members[place] if place is not None else None
        self._show_take()

    def _member(self, pair: tuple[GroupCode, Member]) -> str:
        group, member = pair
        known = word(CLASS_WORDS[member.class_on(self.session.workspace.today)])
        birth = shown_birth(member.birth_date)
        text = self.tr("%1, %2, %3 · %4").replace("%1", member.name).replace("%2", birth)
        return text.replace("%3", self._named(group)).replace("%4", known)

    def _named(self, group: GroupCode) -> str:
        """The group as people call it; its code where nobody said how that is."""
        profile = self.session.workspace.at(group).about.profile()
        return profile.name if profile is not None else self.tr("Tổ %1").replace("%1", group)

    def _show_take(self) -> None:
        count = len({(pair[0], pair[1].id) for pair in self._chosen.values() if pair is not None})
        self.take.setText(self.tr("Ghi diện hộ cho %1 tổ viên").replace("%1", str(count)))
        self.take.setEnabled(bool(count))

    def _on_take(self) -> None:
        found = self._found
        if found is None:
            return
        days = [self.from_day, self.to_day]
        wrong = next((field for field in days if field.text().strip() and field.day() is None), None)
        if wrong is not None:
            self.session.said.emit(wrong.refusal(self.tr("Ngày viết như 05/03/2026.")), True)
            return
        classes = {one.line: one.household_class for one in found.households}
        chosen = [(*pair, classes[place]) for place, pair in self._chosen.items() if pair is not None]
        decision = Decision(self.paper.text(), self.from_day.day(), self.to_day.day())
        count = self.session.do(lambda: confirm(self.session.workspace, chosen, decision))
        if count is not None:
            told = self.tr(
                "Đã ghi diện hộ cho %1 tổ viên (%2 người đã có sẵn); Tổ và văn phòng thấy sau lần gửi – nhận tới."
            )
            self.session.said.emit(told.replace("%1", str(count)).replace("%2", str(len(chosen) - count)), False)
            self.session.drafts.pop(_DRAFT, None)
            for field in (self.paper, *days):
                field.clear()
            self._forget()
