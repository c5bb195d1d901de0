"""What is known of a member: her facts, her household, and who wrote what of them, when."""

from __future__ import annotations

from datetime import timezone

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.members import Member
from app.domain.money import format_dong
from app.domain.person_fields import FIELD_OF, PERSON_FIELDS, Reading
from app.ui.base.session import Session, word
from app.ui.pages.list_preview import shown_fact
from app.ui.pages.member_household import HouseholdLine
from app.ui.widgets.basic import Card, Reflow, clear, column, plain
from app.usecases.labels import CLASS_WORDS
from app.usecases.members.member_page import MemberView, Step


class Facts(QWidget):
    """Her facts, and her household with its classes."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._classes = QVBoxLayout()
        self.together = HouseholdLine(session)
        facts = Card(plain(self.tr("Thông tin"), "heading"), self._facts)
        household = Card(plain(self.tr("Hộ gia đình"), "heading"), self._classes, self.together)
        self.setLayout(column(Reflow(facts, household, letters=110)))

    def show_view(self, view: MemberView) -> None:
        """Show a member as the book stands."""
        self._show_facts(view.member)
        self._show_classes(view.member)
        self.together.show_member(view.member.id)

    def _show_facts(self, member: Member) -> None:
        clear(self._facts)
        lines = (
            *(
                (word(field.label), value_words(field.key, member.facts.get(field.key, "")))
                for field in PERSON_FIELDS
                if field.reading is not Reading.NAME  # it is the page's title
            ),
            (self.tr("Vào Tổ"), f"{member.joined_on:%d/%m/%Y}" if member.joined_on else self.tr("chưa rõ")),
            (self.tr("Tiền gửi theo sổ Tổ"), f"{format_dong(member.savings)} đ"),
            (self.tr("Lý do ra"), member.release_reason),
        )
        shown = [(name, value) for name, value in lines if value or name != self.tr("Lý do ra")]
        for place, (name, value) in enumerate(shown):
            self._facts.addWidget(plain(name, "faint", wrap=False), place, 0)
            self._facts.addWidget(plain(value or self.tr("chưa ghi")), place, 1)

    def _show_classes(self, member: Member) -> None:
        clear(self._classes)
        today = self._session.workspace.today
        self._classes.addWidget(plain(self.tr("Hôm nay: %1").replace("%1", word(CLASS_WORDS[member.class_on(today)]))))
        for period in member.classes:
            first = f"{period.from_day:%d/%m/%Y}" if period.from_day else "…"
            last = f"{period.to_day:%d/%m/%Y}" if period.to_day else "…"
            dates = f"{first} – {last}" if period.from_day or period.to_day else self.tr("chưa ghi ngày")
            papers = f" · {period.decision}" if period.decision else ""
            self._classes.addWidget(plain(f"{word(CLASS_WORDS[period.household_class])}: {dates}{papers}", "faint"))


class History(QWidget):
    """Who wrote what of her facts, when; the newest first."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines = QVBoxLayout()
        self.setLayout(column(plain(self.tr("Ai sửa gì, khi nào"), "heading"), self._lines))

    def show_view(self, view: MemberView) -> None:
        """Show a member as the book stands."""
        clear(self._lines)
        for step in reversed(view.history):
            self._lines.addWidget(plain(self._said(step)))

    def _said(self, step: Step) -> str:
        what = {
            "admitted": self.tr("ghi vào Tổ"),
            "corrected": self.tr("sửa thông tin"),
            "class": self.tr("ghi diện hộ"),
            "released": self.tr("cho ra khỏi Tổ"),
            "died": self.tr("ghi đã mất"),
            "moved": self.tr("sang Tổ khác"),
            "brought": self.tr("từ Tổ khác đến"),
            "settled": self.tr("chọn một trong hai bản ghi"),
        }[step.what]
        fields = {field.key: word(field.word) for field in PERSON_FIELDS} | {
            "class": self.tr("diện hộ"),
            "decision": self.tr("quyết định"),
            "reason": self.tr("lý do"),
            "basis": self.tr("theo giấy"),
            "other": self.tr("Tổ"),
            "heir": self.tr("người thừa kế"),
        }
        values = "; ".join(
            f"{fields.get(field, field)}: {value_words(field, value)}" for field, value in step.values.items() if value
        )
        who = self.tr("máy này") if step.here else self.tr("máy khác")
        local = step.when.astimezone(self._zone())
        return f"{local:%d/%m/%Y %H:%M} · {who} · {what}" + (f" – {values}" if values else "")

    def _zone(self) -> timezone | None:
        zone = self._session.workspace.environment.now().tzinfo
        return zone if isinstance(zone, timezone) else None


def value_words(field: str, value: str) -> str:
    """A fact as a person reads it."""
    if field == "class":
        return word(CLASS_WORDS.get(value, value))
    if field == "sex":
        translate = QCoreApplication.translate
        return {"M": translate("Facts", "Nam"), "F": translate("Facts", "Nữ")}.get(value, value)
    return shown_fact(FIELD_OF[field], value) if field in FIELD_OF else value
