"""The forms that say what changed about a group: its board, its name, union and days; from which day, by which paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.domain.communes import COMMUNE_KINDS
from app.domain.group import HAMLET_WORDS, UNIONS, Board, GroupProfile
from app.ui.base.session import Session, is_refusal, refusal_text
from app.ui.base.tokens import TARGET
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP, column, plain
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.fields import Choice, Count, DayEdit
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.screen_fit import fit_to_screen
from app.usecases.book.changes import MOST_MEMBERS, describe, set_board
from app.usecases.book.place import place_on

_LETTERS = 110
_LINES_AROUND = 10


class ChangeForm(FormDialog):
    """A change of the group: from which day, by which paper. It stays open until it was written or given up."""

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        super().__init__(self.tr("Ghi thay đổi"), self.tr("Thôi"), parent)
        self.setWindowTitle(title)
        self._title = title
        self._session = session
        self.since = DayEdit(self.tr("Từ ngày"))
        self.since.show_day(session.workspace.today)
        self.basis = line(self.tr("Theo giấy nào: biên bản họp ngày…, quyết định số…"), longest=200)
        minutes = [one for one in session.workspace.meetings.all() if one.is_sealed]
        said = [self.tr("Biên bản họp Tổ ngày %1").replace("%1", f"{one.on:%d/%m/%Y}") for one in minutes]
        offer(self.basis, said)
        self.effect = plain("", "faint")

    def _begin(self, *fields: tuple[str, QWidget], needed: Sequence[QLineEdit]) -> None:
        form = FormGrid(*fields, (self.tr("Từ ngày"), self.since), (self.tr("Theo giấy"), self.basis))
        watched = (*needed, self.since, self.basis)
        inside = QWidget()
        inside.setLayout(column(form, self.effect, None, gap=GAP * 2))
        room = scrolling(inside)
        self.lay_out(plain(self._title, "heading"), room, watched=watched)
        letters = self.fontMetrics()
        rows = -(-(len(fields) + 2) // 2)  # two beside each other
        wanted = rows * (max(TARGET, letters.lineSpacing() + GAP * 2) + GAP) + letters.lineSpacing() * _LINES_AROUND
        fit_to_screen(self, QSize(letters.averageCharWidth() * _LETTERS, wanted))
        self.effect.setText(self._effect())

    def check(self) -> None:
        super().check()
        self.effect.setText(self._effect())

    def _effect(self) -> str:
        """What will be so from then on."""
        raise NotImplementedError

    def _write(self, since: date) -> bool:
        """Write it down; whether anything changed."""
        raise NotImplementedError

    def fault(self) -> tuple[str, QWidget] | None:
        if self.since.day() is None:
            return self.tr("Ghi ngày như 31/08/2026."), self.since
        if not self.basis.text().strip():
            return self.tr("Chưa ghi theo giấy nào."), self.basis
        return None

    def accept(self) -> None:
        since = self.since.day()
        if self.fault() is not None or since is None:
            return
        try:
            changed = self._write(since)
        except Exception as error:
            if not is_refusal(error):
                raise
            self.show_fault(refusal_text(error))
            return
        done = self.tr("Đã ghi. Giấy của những ngày trước vẫn ghi như cũ.")
        self._session.said.emit(done if changed else self.tr("Không có gì khác so với trước, không phải ghi."), False)
        self._session.changed.emit()
        super().accept()


class ChangeBoard(ChangeForm):
    """Who leads the group from a day on (bầu, thay Ban quản lý)."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, self.tr("Đổi Ban quản lý"), parent)
        board = session.workspace.about.board()
        names = [member.name for member in session.workspace.members.active(session.workspace.today)]
        self.leader = line(self.tr("Tổ trưởng"), board.leader, longest=80)
        self.deputy = line(self.tr("Tổ phó (chưa có thì để trống)"), board.deputy, longest=80)
        self.members = [
            line(
                self.tr("Ủy viên (chưa có thì để trống)"),
                board.members[place] if place < len(board.members) else "",
                longest=80,
            )
            for place in range(MOST_MEMBERS)
        ]
        for field in (self.leader, self.deputy, *self.members):
            offer(field, names)
        self._begin(
            (self.tr("Tổ trưởng"), self.leader),
            (self.tr("Tổ phó"), self.deputy),
            *((self.tr("Ủy viên"), field) for field in self.members),
            needed=(self.leader, self.deputy, *self.members),
        )

    def board(self) -> Board:
        """What was typed."""
        members = tuple(text for field in self.members if (text := field.text().strip()))
        return Board(self.leader.text().strip(), self.deputy.text().strip(), members)

    def fault(self) -> tuple[str, QWidget] | None:
        if not self.leader.text().strip():
            return self.tr("Chưa ghi tên Tổ trưởng."), self.leader
        return super().fault()

    def _effect(self) -> str:
        day = self.since.day()
        if day is None:
            return ""
        before, now = self._session.workspace.about.board(day), self.board()
        if before == now:
            return self.tr("Ngày ấy sổ đã ghi như vậy.")
        nobody = self.tr("không có ai")
        seats = [
            (self.tr("Tổ trưởng"), before.leader, now.leader),
            (self.tr("Tổ phó"), before.deputy, now.deputy),
            (self.tr("Ủy viên"), ", ".join(before.members), ", ".join(now.members)),
        ]
        changed = [
            self.tr("%1 %2 (trước là %3)")
            .replace("%1", seat)
            .replace("%3", was or nobody)
            .replace("%2", is_now or nobody)
            for seat, was, is_now in seats
            if was != is_now
        ]
        text = self.tr("Từ %1 giấy tờ ghi: %2. Máy và mật khẩu của sổ không đổi theo.")
        return text.replace("%1", f"{day:%d/%m/%Y}").replace("%2", "; ".join(changed))

    def _write(self, since: date) -> bool:
        return set_board(self._session.workspace, self.board(), since, self.basis.text())


class ChangeGroup(ChangeForm):
    """What the group is called and belongs to from a day on."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(session, self.tr("Đổi tên, Hội, nơi giao dịch"), parent)
        profile = self._known = self._as_of(session.workspace.today)
        self.name = line(self.tr("Tên Tổ"), profile.name, longest=120)
        self.hamlet_word = _choice(
            self.tr("Thôn, ấp, bản…"), {text: text for text in HAMLET_WORDS}, profile.hamlet_word
        )
        self.hamlet = line(self.tr("Tên thôn (ấp, bản…)"), profile.hamlet, longest=80)
        self.kind = _choice(self.tr("Xã, phường…"), {text: text for text in COMMUNE_KINDS}, profile.commune_kind)
        self.commune = line(self.tr("Tên xã, phường"), profile.commune, longest=80)
        self.province = line(self.tr("Tỉnh, thành phố"), profile.province, longest=80)
        self.union = _choice(self.tr("Hội quản lý"), UNIONS, profile.union_code)
        self.office = line(self.tr("Phòng giao dịch"), profile.office_name, longest=120)
        self.point = line(self.tr("Điểm giao dịch xã"), profile.point, longest=120)
        self.day = Count(self.tr("Ngày giao dịch xã hằng tháng"))
        self.day.setRange(1, 31)
        self.day.setValue(profile.transaction_day)
        self.interest_day = Count(self.tr("Ngày Tổ thu lãi hằng tháng (0: chưa thống nhất)"))
        self.interest_day.setRange(0, 31)
        self.interest_day.setValue(profile.interest_day)
        self._begin(
            (self.tr("Tên Tổ"), self.name),
            (self.tr("Hội quản lý"), self.union),
            (self.tr("Thôn, ấp, bản…"), self.hamlet_word),
            (self.tr("Tên thôn"), self.hamlet),
            (self.tr("Xã, phường…"), self.kind),
            (self.tr("Tên xã, phường"), self.commune),
            (self.tr("Tỉnh, thành phố"), self.province),
            (self.tr("Phòng giao dịch"), self.office),
            (self.tr("Điểm giao dịch xã"), self.point),
            (self.tr("Ngày giao dịch"), self.day),
            (self.tr("Ngày thu lãi"), self.interest_day),
            needed=(self.name, self.hamlet, self.commune, self.province, self.office, self.point),
        )
        self.since.textChanged.connect(self._on_since)
        for box in (self.hamlet_word, self.kind, self.union):
            box.currentIndexChanged.connect(self.check)
        for number in (self.day, self.interest_day):
            number.valueChanged.connect(self.check)

    def _as_of(self, day: date) -> GroupProfile:
        """What held on a day, with its commune as it was called then, which the book may not have been told."""
        workspace = self._session.workspace
        profile = workspace.about.profile(day)
        assert profile is not None  # without one there is nothing to change, and no door to here
        at = place_on(workspace, profile, day)
        if at.unit is None:
            return profile
        return replace(profile, commune_kind=at.kind, commune=at.name, province=at.province)

    def _on_since(self) -> None:
        """Another day: what nobody touched is shown as it was then."""
        day = self.since.day()
        if day is None:
            return
        before, typed = self._known, self.profile()
        touched = {one.name: getattr(typed, one.name) for one in fields(typed)}
        touched = {name: value for name, value in touched.items() if value != getattr(before, name)}
        self._known = self._as_of(day)
        self._fill(replace(self._known, **touched))
        self.effect.setText(self._effect())

    def _fill(self, shown: GroupProfile) -> None:
        for field, text in (
            (self.name, shown.name),
            (self.hamlet, shown.hamlet),
            (self.commune, shown.commune),
            (self.province, shown.province),
            (self.office, shown.office_name),
            (self.point, shown.point),
        ):
            field.setText(text)
        for box, key in (
            (self.hamlet_word, shown.hamlet_word),
            (self.kind, shown.commune_kind),
            (self.union, shown.union_code),
        ):
            box.setCurrentIndex(max(box.findData(key), 0))
        self.day.setValue(shown.transaction_day)
        self.interest_day.setValue(shown.interest_day)

    def profile(self) -> GroupProfile:
        """What was typed."""
        return replace(
            self._known,
            name=self.name.text(),
            hamlet_word=self.hamlet_word.currentData(),
            hamlet=self.hamlet.text(),
            commune_kind=self.kind.currentData(),
            commune=self.commune.text(),
            province=self.province.text(),
            union_code=self.union.currentData(),
            office_name=self.office.text(),
            point=self.point.text(),
            transaction_day=self.day.value(),
            interest_day=self.interest_day.value(),
        )

    def fault(self) -> tuple[str, QWidget] | None:
        for field, text in (
            (self.name, self.tr("Chưa ghi tên Tổ.")),
            (self.hamlet, self.tr("Chưa ghi tên thôn (ấp, bản…).")),
            (self.commune, self.tr("Chưa ghi tên xã.")),
        ):
            if not field.text().strip():
                return text, field
        return super().fault()

    def _effect(self) -> str:
        """Each field that is not as it was."""
        day = self.since.day()
        if day is None:
            return ""
        now, before = self.profile(), self._known
        pairs = (
            (before.name, now.name),
            (before.union_name, now.union_name),
            (before.hamlet_shown, now.hamlet_shown),
            (f"{before.commune_kind} {before.commune}", f"{now.commune_kind} {now.commune}"),
            (before.province, now.province),
            (before.office_name, now.office_name),
            (before.point, now.point),
            (_day_words(before.transaction_day), _day_words(now.transaction_day)),
            (_day_words(before.interest_day), _day_words(now.interest_day)),
        )
        changed = [
            f"{was or '…'} → {' '.join(new.split()) or '…'}" for was, new in pairs if was != " ".join(new.split())
        ]
        if not changed:
            return self.tr("Chưa có gì khác.")
        text = self.tr("Từ %1: %2. Giấy của những ngày trước vẫn ghi như cũ.")
        return text.replace("%1", f"{day:%d/%m/%Y}").replace("%2", "; ".join(changed))

    def _write(self, since: date) -> bool:
        said, known = self.profile(), self._session.workspace.about.profile(since)
        place = ("commune_kind", "commune", "province")
        if known is not None and all(getattr(said, name) == getattr(self._known, name) for name in place):
            # Nobody touched it: the list of units goes on saying what it is called.
            said = replace(said, commune_kind=known.commune_kind, commune=known.commune, province=known.province)
        return describe(self._session.workspace, said, since, self.basis.text())


def offer(field: QLineEdit, words: Sequence[str]) -> None:
    """Offer words as they are typed, wherever in them the letters stand."""
    completer = QCompleter(list(words), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)


def _day_words(day: int) -> str:
    return QCoreApplication.translate("GroupChanges", "ngày %1").replace("%1", str(day)) if day else ""


def _choice(name: str, words: Mapping[str, str], chosen: str) -> Choice:
    box = Choice(name)
    for key, text in words.items():
        box.addItem(text, key)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box
