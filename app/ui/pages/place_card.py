"""Which commune the group is in today: what the list of units says, and the place to write down another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from app.domain.communes import COMMUNE_KINDS
from app.domain.entries import Role
from app.ui.base.session import Session
from app.ui.widgets.basic import Card, button, plain, row
from app.ui.widgets.fields import Choice, Count
from app.ui.widgets.form import FormGrid, line
from app.usecases.book.place import commune_names_on, move_to, place_on


class PlaceCard(Card):
    """The group's commune, as papers of today print it."""

    def __init__(self, session: Session) -> None:
        super().__init__(plain(self.tr("Xã và ngày giao dịch của Tổ"), "heading"))
        self._session = session
        self._now, self._why = plain(""), plain("", "care")
        self.kind = Choice(self.tr("Xã, phường…"))
        for text in COMMUNE_KINDS:
            self.kind.addItem(text, text)
        self.commune = line(self.tr("Tên xã, phường"), longest=80)
        self.province = line(self.tr("Tỉnh, thành phố"), longest=80)
        self.day = Count(self.tr("Ngày giao dịch xã hằng tháng"))
        self.day.setRange(1, 31)
        self.save = button(self.tr("Ghi"), self._on_save)
        self.save.setAccessibleName(self.tr("Ghi xã của Tổ"))
        form = FormGrid(
            (self.tr("Xã, phường…"), self.kind),
            (self.tr("Tên xã, phường"), self.commune),
            (self.tr("Tỉnh, thành phố"), self.province),
            (self.tr("Ngày giao dịch xã hằng tháng"), self.day),
        )
        for part in (self._now, self._why, form):
            self.box.addWidget(part)
        self.box.addLayout(row(self.save, None))

    def refresh(self) -> None:
        """Show where the group is today; what is half typed stays."""
        workspace = self._session.workspace
        profile = workspace.about.profile()
        self.setVisible(profile is not None and workspace.book.identity.role is Role.GROUP)
        if profile is None:
            return
        place = place_on(workspace, profile, workspace.today)
        at = ", ".join(part for part in (profile.hamlet_shown, place.commune, place.province) if part)
        self._now.setText(self.tr("Giấy in hôm nay ghi: %1.").replace("%1", at))
        ended = place.ended
        moved = ended is None and (place.kind, place.name) != (profile.commune_kind, profile.commune)
        said = self.tr("%1 %2 không còn sau ngày %3. Ghi xã, phường mà Tổ thuộc về.") if ended else ""
        if ended is not None and ended.span.last is not None:
            last = ended.span.last
            said = said.replace("%1", ended.kind).replace("%2", ended.name).replace("%3", f"{last:%d/%m/%Y}")
        elif moved:
            said = self.tr("Sổ ghi %1 %2; xã đã đổi theo danh mục đơn vị hành chính.")
            said = said.replace("%1", profile.commune_kind).replace("%2", profile.commune)
        self._why.setText(said[:1].upper() + said[1:])
        self._why.setVisible(bool(said))
        if not self.commune.isModified() and not self.province.isModified():
            self.kind.setCurrentIndex(max(0, self.kind.findData(place.kind or profile.commune_kind)))
            self.commune.setText(place.name)
            self.province.setText("" if ended else place.province)
        if not self.day.hasFocus():
            self.day.setValue(profile.transaction_day)
        names = dict.fromkeys(unit.name for unit in commune_names_on(workspace, workspace.today))
        completer = QCompleter(list(names), self.commune)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.commune.setCompleter(completer)

    def _on_save(self) -> None:
        session = self._session
        kind, commune, province = self.kind.currentData(), self.commune.text(), self.province.text()
        if not commune.strip():
            session.said.emit(self.tr("Chưa ghi tên xã."), True)
            self.commune.setFocus()
            return
        day = self.day.value()
        done = session.do(lambda: move_to(session.workspace, kind, commune, province, day), self.tr("Đã ghi."))
        if done is not None:
            self.commune.setModified(False)
            self.province.setModified(False)
            self.refresh()
