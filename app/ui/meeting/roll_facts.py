"""The day and place of a meeting, who leads it and who witnesses it: a form that takes the roll's place while it is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.meeting import Meeting, Missing, Officers
from app.ui.widgets.basic import GAP, Card, button, column, plain, row, tab_through
from app.ui.widgets.fields import DayEdit


class RollFacts(QWidget):
    """Every field is written as it is left; "Xong" only leads back to the roll."""

    frame_changed = Signal()
    officers_changed = Signal()
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day = DayEdit(self.tr("Ngày họp"))
        self.started = _line(self.tr("Giờ bắt đầu"), "08:00", 14)
        self.place = _line(self.tr("Nơi họp"), self.tr("nhà văn hóa thôn"))
        self.chair = _line(self.tr("Chủ trì"))
        self.secretary = _line(self.tr("Thư ký"))
        self.union = _line(self.tr("Họ tên cán bộ Hội"))
        self.union_title = _line(self.tr("Chức vụ cán bộ Hội"))
        self.hamlet = _line(self.tr("Họ tên Trưởng thôn"))
        self.hamlet_title = _line(self.tr("Chức vụ người chứng kiến ở thôn"))
        self.back = button(self.tr("Xong"), self.done.emit)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP * 2)
        fields: list[tuple[str, QWidget]] = [
            (self.tr("Ngày họp"), self.day),
            (self.tr("Giờ bắt đầu"), self.started),
            (self.tr("Nơi họp"), self.place),
            (self.tr("Chủ trì"), self.chair),
            (self.tr("Thư ký"), self.secretary),
            (self.tr("Cán bộ Hội chứng kiến"), self.union),
            (self.tr("Chức vụ"), self.union_title),
            (self.tr("Trưởng thôn chứng kiến"), self.hamlet),
            (self.tr("Chức vụ"), self.hamlet_title),
        ]
        for place, (name, field) in enumerate(fields):
            grid.addWidget(plain(name, wrap=False), place, 0)
            grid.addWidget(field, place, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(column(Card(plain(self.tr("Cuộc họp này"), "heading"), grid, row(None, self.back)), None))
        tab_through(*(field for _, field in fields), self.back)
        for field in (self.day, self.started, self.place):
            field.editingFinished.connect(self.frame_changed)
        for field in (self.chair, self.secretary, self.union, self.union_title, self.hamlet, self.hamlet_title):
            field.editingFinished.connect(self.officers_changed)
            field.returnPressed.connect(self.focusNextChild)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is written; what is being typed stays."""
        officers = meeting.officers
        for field, text in (
            (self.started, meeting.started_at),
            (self.place, meeting.place),
            (self.chair, officers.chair),
            (self.secretary, officers.secretary),
            (self.union, officers.union_name),
            (self.union_title, officers.union_title),
            (self.hamlet, officers.hamlet_name),
            (self.hamlet_title, officers.hamlet_title),
        ):
            if not field.hasFocus():
                field.setText(text)
        if not self.day.hasFocus():
            self.day.show_day(meeting.on)

    def officers(self) -> Officers:
        """The names as they are typed; whether the witnesses are here is not asked in this form."""
        return Officers(
            chair=self.chair.text(),
            secretary=self.secretary.text(),
            union_present=False,
            union_name=self.union.text(),
            union_title=self.union_title.text(),
            hamlet_present=False,
            hamlet_name=self.hamlet.text(),
            hamlet_title=self.hamlet_title.text(),
        )

    def first_open(self) -> QWidget:
        """The first field where nothing is written, else the day."""
        fields = (self.place, self.chair, self.secretary, self.union, self.hamlet)
        return next((field for field in fields if not field.text().strip()), self.day)

    def field_of(self, missing: Missing) -> QWidget | None:
        """The field that is missing; None for what is not in this form."""
        return {
            Missing.CHAIR: self.chair,
            Missing.SECRETARY: self.secretary,
            Missing.UNION_WITNESS: self.union,
            Missing.HAMLET_WITNESS: self.hamlet,
        }.get(missing)

    def has_name_of(self, missing: Missing) -> bool:
        """Whether the name of a witness is written, so that only his being here is missing."""
        field = {Missing.UNION_WITNESS: self.union, Missing.HAMLET_WITNESS: self.hamlet}.get(missing)
        return field is not None and bool(field.text().strip())


def _line(name: str, placeholder: str = "", longest: int = 120) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder or name)
    field.setMaxLength(longest)
    return field
