"""Việc của Hội: the year's plan of inspections, the entrustment contract, and trainings held."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from app.domain.ids import GroupCode
from app.domain.union import Plan, Training
from app.ui.base.session import Session
from app.ui.pages.frame import Page
from app.ui.union.contract import ContractForm
from app.ui.widgets.basic import Card, button, clear, plain, row, tab_through
from app.ui.widgets.fields import Choice, Count, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.usecases.union.book import FollowedGroup, groups, own
from app.usecases.union.checks import record_training, set_plan


class RecordsPage(Page):
    """Plan, contract, trainings, one card each."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Việc của Hội"), self.tr("Kế hoạch năm, hợp đồng ủy thác và tập huấn."))
        self.plan = PlanForm(session)
        self.contract = ContractForm(session, self.tr("Hợp đồng ủy thác giữa ngân hàng và Hội"))
        self.trainings = TrainingForm(session)
        for card in (self.plan, self.contract, self.trainings):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def refresh(self) -> None:
        self.plan.refresh()
        self.contract.show_contract(own(self.session.workspace).contract("entrustment"), None)
        self.trainings.refresh()
        tab_through(*self.plan.stops(), *self.contract.stops(), *self.trainings.stops())


_MOST = 999


class PlanForm(Card):
    """The month in which each group is inspected (01/KH); what is chosen is written when its field is left."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title = plain("", "heading")
        self._grid = QGridLayout()
        self.box.addWidget(self._title)
        self.box.addLayout(self._grid)
        self.months: dict[GroupCode, Choice] = {}
        self.difficult: dict[GroupCode, QCheckBox] = {}
        self._shown: tuple[object, ...] = ()

    def refresh(self) -> None:
        """Show the plan of this year."""
        workspace = self._session.workspace
        year = workspace.today.year
        self._title.setText(self.tr("Kế hoạch kiểm tra Tổ năm %1 (01/KH)").replace("%1", str(year)))
        found, plan = groups(workspace), own(workspace).plan(year)
        state = (tuple(group.code for group in found), tuple(sorted(plan.months.items())), plan.difficult)
        if state == self._shown:
            return
        self._shown = state
        clear(self._grid)
        self.months, self.difficult = {}, {}
        if not found:
            self._grid.addWidget(plain(self.tr("Chưa theo dõi Tổ nào."), "faint"), 0, 0)
        for place, group in enumerate(found):
            self._add(place, group, plan)
        self._grid.setColumnStretch(0, 1)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in the order of reading."""
        return [stop for code, month in self.months.items() for stop in (month, self.difficult[code])]

    def _add(self, place: int, group: FollowedGroup, plan: Plan) -> None:
        month = Choice(self.tr("Tháng kiểm tra %1").replace("%1", group.name))
        month.addItem(self.tr("chưa định"), 0)
        for number in range(1, 13):
            month.addItem(self.tr("tháng %1").replace("%1", str(number)), number)
        month.setCurrentIndex(plan.months.get(group.code, 0))
        hard = QCheckBox(self.tr("vùng khó khăn"))
        hard.setAccessibleName(self.tr("%1 ở vùng khó khăn").replace("%1", group.name))
        hard.setChecked(group.code in plan.difficult)
        month.settled.connect(self._on_changed)
        hard.toggled.connect(self._on_changed)
        self.months[group.code], self.difficult[group.code] = month, hard
        self._grid.addWidget(plain(f"{group.name} ({group.code})"), place, 0)
        self._grid.addWidget(month, place, 1)
        self._grid.addWidget(hard, place, 2)

    def _on_changed(self, *_: object) -> None:
        workspace = self._session.workspace
        months = {code: int(choice.currentData()) for code, choice in self.months.items() if choice.currentData()}
        hard = frozenset(code for code, box in self.difficult.items() if box.isChecked())
        plan = Plan(workspace.today.year, months, hard)
        state = (tuple(self.months), tuple(sorted(months.items())), hard)
        if state == self._shown:
            return
        self._shown = state
        self._session.did(lambda: set_plan(workspace, plan))


class TrainingForm(Card):
    """Trainings held, and one more."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Tập huấn đã tổ chức"), "heading"))
        self._session = session
        self._list = QVBoxLayout()
        self._backs: list[QWidget] = []
        self.box.addLayout(self._list)
        self.on = DayEdit(self.tr("Ngày tập huấn"))
        self.topic = line(self.tr("Nội dung tập huấn"))
        self.place = line(self.tr("Nơi tập huấn"))
        self.who = line(self.tr("Ai dự"))
        self._came = QGridLayout()
        self.came: dict[GroupCode, Count] = {}
        self.box.addWidget(
            FormGrid(
                (self.tr("Ngày"), self.on),
                (self.tr("Nội dung"), self.topic),
                (self.tr("Nơi"), self.place),
                (self.tr("Ai dự"), self.who),
            )
        )
        self.box.addLayout(self._came)
        self.save = button(self.tr("Ghi buổi tập huấn"), self._on_save)
        self.box.addLayout(row(None, self.save))

    def refresh(self) -> None:
        """Show what was held."""
        workspace = self._session.workspace
        clear(self._list)
        self._backs = []
        names = {group.code: group.name for group in groups(workspace)}
        held = own(workspace).trainings()
        for training in reversed(held):
            self._list.addWidget(self._line(training, names))
        if not held:
            self._list.addWidget(plain(self.tr("Chưa ghi buổi nào."), "faint"))
        members = {group.code: group.members for group in groups(workspace)}
        if tuple(self.came) != tuple(names):
            self._lay_came(names)
        for code, count in self.came.items():
            count.setRange(0, members[code] or _MOST)  # nobody knows the members of a group whose book has not come
        if not self.on.text():
            self.on.show_day(workspace.today)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in the order of reading."""
        return [*self._backs, self.on, self.topic, self.place, self.who, *self.came.values(), self.save]

    def _lay_came(self, names: dict[GroupCode, str]) -> None:
        clear(self._came)
        self.came = {}
        for place, (code, name) in enumerate(names.items()):
            count = Count(self.tr("Số người dự của %1").replace("%1", name))
            self.came[code] = count
            self._came.addWidget(plain(self.tr("%1: số người dự").replace("%1", name)), place, 0)
            self._came.addWidget(count, place, 1)
        self._came.setColumnStretch(0, 1)

    def _line(self, training: Training, names: dict[GroupCode, str]) -> QWidget:
        came = ", ".join(f"{names.get(code, code)}: {count}" for code, count in training.came.items())
        text = f"{training.on:%d/%m/%Y} · {training.topic}"
        if training.place:
            text += f" · {training.place}"
        if came:
            text += "\n     " + self.tr("Số người dự: %1").replace("%1", came)
        if training.who:
            text += "\n     " + training.who
        back = button(self.tr("Bỏ"), partial(self._on_withdraw, training))
        self._backs.append(back)
        back.setAccessibleName(self.tr("Bỏ buổi tập huấn %1").replace("%1", training.topic))
        holder = QWidget()
        holder.setLayout(row(plain(text), back))
        return holder

    def _on_withdraw(self, training: Training) -> None:
        self._session.did(
            lambda: record_training(self._session.workspace, training, withdrawn=True), self.tr("Đã bỏ buổi tập huấn.")
        )

    def _on_save(self) -> None:
        workspace, day = self._session.workspace, self.on.day()
        if day is None:
            self._session.said.emit(self.on.refusal(self.tr("Ngày tập huấn viết như 05/03/2026.")), True)
            return
        training = Training(
            id=workspace.environment.token(),
            on=day,
            topic=self.topic.text(),
            place=self.place.text(),
            came={code: count.value() for code, count in self.came.items()},
            who=self.who.text(),
        )
        if self._session.did(lambda: record_training(workspace, training), self.tr("Đã ghi buổi tập huấn.")):
            for field in (self.topic, self.place, self.who):
                field.clear()
            for count in self.came.values():
                count.setValue(0)
