"""Bản của Sổ Tổ: the version in use, a newer one on a stick, and the way back to the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import __version__
from app.domain.entries import Role
from app.ui.base.file_dialogs import ask_folder, ask_open
from app.ui.base.session import Session, language
from app.ui.base.update_watch import UpdateWatch
from app.ui.widgets.basic import Card, button, hide_unless, plain, row
from app.ui.widgets.dialog import Question

if TYPE_CHECKING:
    from app.usecases.book.going_back import WayBack


class VersionCard(Card):
    """What a person is told before anything is changed, and what she can do."""

    def __init__(self, session: Session, updates: UpdateWatch) -> None:
        super().__init__(plain(self.tr("Bản của Sổ Tổ"), "heading"))
        self._session, self._updates = session, updates
        self._taken = ""
        self._now, self._new, self._before = plain(""), plain(""), plain("", "faint")
        self.take = button("", self._on_take)
        self.back = button("", self._on_back)
        self.push = button(self.tr("Chép bản mới lên USB cho các Tổ…"), self._on_push)
        hide_unless(self.push, session.workspace.book.identity.role is Role.OFFICE)
        for part in (self._now, self._new, self._before):
            self.box.addWidget(part)
        self.box.addLayout(row(self.take, self.back, self.push, None))
        updates.found.connect(self.refresh)

    def refresh(self) -> None:
        """Look again."""
        from app.usecases.book.going_back import version_before

        offer, place = self._updates.offer, self._updates.place
        self.setVisible(place is not None)  # from its source it is updated otherwise
        before = version_before(self._session.workspace) if place is not None else ""
        self._now.setText(self.tr("Đang dùng bản %1.").replace("%1", __version__))
        said = ""
        if self._taken:
            said = self.tr("Đã cài bản %1. Đóng Sổ Tổ rồi mở lại là dùng bản ấy.").replace("%1", self._taken)
        elif offer is not None:
            news = offer.update.says.get(language(), "") or offer.update.says.get("vi", "")
            said = self.tr("USB có bản %1: %2").replace("%1", offer.update.version).replace("%2", news).rstrip(": ")
            self.take.setText(self.tr("Cài bản %1").replace("%1", offer.update.version))
        self._new.setText(said)
        self._new.setVisible(bool(said))
        self.take.setVisible(offer is not None and not self._taken)
        self.back.setVisible(place is not None and bool(before) and place.has(before))
        self._before.setVisible(bool(before))
        if before:
            self._before.setText(self.tr("Trước bản này sổ mở bằng bản %1.").replace("%1", before))
            self.back.setText(self.tr("Quay lại bản %1…").replace("%1", before))

    def _on_take(self) -> None:
        """Unpack it beside the version in use; what is open goes on as it is."""
        from app.usecases.update import install

        offer, place = self._updates.offer, self._updates.place
        if offer is None or place is None:
            return
        version = offer.update.version

        def done(_: object) -> None:
            self._taken = version
            self.refresh()
            said = self.tr("Đã cài bản %1. Đóng Sổ Tổ rồi mở lại là dùng bản ấy.").replace("%1", version)
            self._session.said.emit(said, False)

        title = self.tr("Đang cài bản %1…").replace("%1", version)
        self._session.do_long(title, lambda progress: install(offer, place, progress), done)

    def _on_push(self) -> None:
        """A package that the office was handed goes to a stick, for the groups it comes to."""
        from app.usecases.update import push

        place, sticks = self._updates.place, self._updates.sticks
        file = ask_open(self, self.tr("Chọn tệp bản mới"), self.tr("Bản mới của Sổ Tổ (*.capnhat)"))
        if not file or place is None:
            return
        stick = sticks[0] if len(sticks) == 1 else ask_folder(self, self.tr("Chép bản mới vào USB nào"))
        if not stick:
            return

        def done(_: object) -> None:
            said = self.tr("Đã chép bản mới vào “%1”. Máy của Tổ tự nhận ra khi cắm USB này.")
            self._session.said.emit(said.replace("%1", stick.name), False)

        self._session.do_long(self.tr("Đang chép bản mới…"), lambda _: push(file, stick, place.trusted), done)

    def _on_back(self) -> None:
        """Count what the older version would not, which reads the whole book."""
        from app.usecases.book.going_back import way_back

        session = self._session
        session.do_long(
            self.tr("Đang xem bản cũ hiểu những gì…"), lambda _: way_back(session.workspace), self._ask_back
        )

    def _ask_back(self, way: WayBack | None) -> None:
        """Say what the older version would not count; then the window closes and the book is that version's again."""
        from app.usecases.book.going_back import go_back

        session, place = self._session, self._updates.place
        if way is None or place is None:
            return
        lines = [self.tr("Những gì ghi từ khi cập nhật vẫn còn. Cuốn sổ như bây giờ được giữ thêm một bản.")]
        if way.entries:
            lost = self.tr("Bản %1 chưa hiểu %2 việc đã ghi: vẫn nằm trong sổ, chưa được tính; cập nhật lại thì tính.")
            lines.append(lost.replace("%1", way.version).replace("%2", str(way.entries)))
        title = self.tr("Quay lại bản %1?").replace("%1", way.version)
        after = self.tr("Sổ Tổ đóng lại. Mở lại thì chạy bản %1.").replace("%1", way.version)

        def part() -> None:
            session.parting = lambda: go_back(session.workspace, place)
            self.window().close()

        Question(title, lines, self.tr("Quay lại"), self.tr("Thôi"), self, after=after).ask(part)
