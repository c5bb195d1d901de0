"""Các Tổ of the office: who came last when, what waits of whom, and each group's laptops."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.ids import DeviceId, GroupCode
from app.domain.money import format_dong
from app.storage.queries import OfficeQueries
from app.storage.queries.group import KnownDevice
from app.sync.cards import fingerprint_words, read_card
from app.ui.base.file_dialogs import ask_folder
from app.ui.base.session import Session
from app.ui.office.duties import DutiesDialog
from app.ui.office.mergers import MergerDialog
from app.ui.office.transfers import TransferDialog
from app.ui.pages.arrears import ArrearsDialog
from app.ui.pages.frame import Page
from app.ui.pages.matters import MattersDialog
from app.ui.pages.statement import PutAside, StatementPreview, choose_statement
from app.ui.widgets.basic import Card, OnePage, button, clear, column, plain, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.form import line
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.exchange import revoke
from app.usecases.exchange.group_status import GroupLine, group_lines
from app.usecases.money.bank_statement import ReadStatement, read_statement
from app.usecases.office.district import Loaded, load_directory
from app.usecases.review.reminders import emptied


class OfficeGroupsPage(Page):
    """The table of groups, or one of them with its laptops."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, self.tr("Các Tổ"), "")
        merged = button(self.tr("Xã sáp nhập, đổi tên…"), lambda: MergerDialog(session, self.window()).exec())
        late = button(self.tr("Nợ quá hạn theo tuổi…"), lambda: ArrearsDialog(session, self.window()).exec())
        self.asked = button(self.tr("Việc các Tổ xin…"), lambda: MattersDialog(session, self.window()).exec())
        duties = button(self.tr("Tập huấn, liên tịch…"), lambda: DutiesDialog(session, self.window()).exec())
        self.load = button(self.tr("Nạp số liệu địa bàn…"), self._on_load, drawing="upload")
        self.body.addLayout(Flow([self.asked, late, merged, duties, self.load]))
        self._found: dict[str, GroupLine] = {}
        self._over: dict[str, str] = {}  # by its code, what is said of a group that is no more
        self._chosen = ""
        self.search = line(self.tr("Tìm mã hoặc tên Tổ"), longest=60)
        self.search.textChanged.connect(self._show_rows)
        self._model = RecordModel(
            (
                self.tr("Mã Tổ"),
                self.tr("Tên"),
                self.tr("Tệp cuối"),
                self.tr("Máy"),
                self.tr("Dòng"),
                self.tr("Đang chờ"),
            ),
            right=(3, 4),
            parent=self,
        )
        self.table = record_table(self._model, self.tr("Các Tổ của văn phòng"), "office-groups", give_way=(4, 3))
        self.table.clicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        listed = QWidget()
        listed.setLayout(column(self.search, WholeTable(self.table, 40), None))
        self._title, self._state = plain("", "title"), plain("")
        self._devices = QVBoxLayout()
        back = button(self.tr("❮ Các Tổ"), self.show_list)
        one = QWidget()
        self._bank = plain("")
        self._aside = PutAside(session, self.look_at)
        self._statement = Card(
            plain(self.tr("Sao kê của ngân hàng"), "heading"),
            row(self._bank, button(self.tr("Nhập sao kê của Tổ này…"), self._on_choose, drawing="upload")),
            self._aside,
        )
        self.moving = button(self.tr("Chuyển tổ viên…"), self._on_move)
        one.setLayout(
            column(row(back, None, self.moving), self._title, self._state, self._statement, self._devices, None)
        )
        self.preview = StatementPreview(session, self._leave_preview)
        self._stack = OnePage()
        self._stack.addWidget(listed)
        self._stack.addWidget(one)
        self._stack.addWidget(self.preview)
        self._listed, self._one = listed, one
        self.body.addWidget(self._stack)
        self.body.addStretch(1)

    def refresh(self) -> None:
        lines = group_lines(self.session.workspace)
        self._found = {line.code: line for line in lines}
        self._over = {line.code: self._over_words(line.code) for line in lines}
        count = sum(not line.code.startswith("@") for line in lines)
        self.sentence.setText(
            self.tr("Văn phòng có %1 Tổ. Bấm vào một Tổ để xem các máy.").replace("%1", str(count))
            if lines
            else self.tr("Chưa có Tổ nào. Các Tổ hiện ra khi tệp đầu tiên của họ đến.")
        )
        self._show_rows()
        if self._stack.currentWidget() is self._one:
            self._show_one()

    def shown_thing(self) -> str:
        return self._chosen

    def open_thing(self, thing: str) -> None:
        if thing:
            self._chosen = thing
            self._stack.setCurrentWidget(self._one)
            self.refresh()
        else:
            self.show_list()

    def show_list(self) -> None:
        """Back to the table."""
        self._stack.setCurrentWidget(self._listed)
        self.refresh()

    def _show_rows(self) -> None:
        asked = self.search.text().strip().casefold()
        shown = [line for line in self._found.values() if asked in f"{line.code} {line.name}".casefold()]
        self._model.show_rows([(str(line.code), self._cells(line)) for line in shown])
        self.table.setVisible(bool(self._found))
        self.search.setVisible(bool(self._found))

    def _cells(self, line: GroupLine) -> tuple[str, ...]:
        day = f"{line.last_on:%d/%m/%Y}" if line.last_on else self.tr("chưa gửi")
        is_union = line.code.startswith("@")
        code, name = ("", line.name or self.tr("Sổ của Hội")) if is_union else (str(line.code), line.name)
        return (code, name, day, str(line.devices), str(line.entries), self._waiting(line))

    def _waiting(self, line: GroupLine) -> str:
        found = (
            (line.forks, self.tr("! %1 bản chép đôi")),
            (line.waiting, self.tr("%1 tệp chờ công nhận")),
            (line.gaps, self.tr("%1 đoạn chờ phần trước")),
            (line.unconfirmed, self.tr("%1 dòng của văn phòng chưa đến")),
        )
        waiting = (text.replace("%1", str(count)) for count, text in found if count)
        return "; ".join(part for part in (self._over.get(line.code, ""), *waiting) if part)

    def _over_words(self, group: GroupCode) -> str:
        """That a group is no more, or will not be; looked up once a visit, not at every letter of the search."""
        at = self.session.workspace.at(group)
        ended = at.about.ended()
        if ended is not None:
            return self.tr("giải thể từ %1").replace("%1", f"{ended[0]:%d/%m/%Y}")
        return self.tr("đã chuyển hết tổ viên") if emptied(at) is not None else ""

    def _show_one(self) -> None:
        clear(self._devices)
        line = self._found.get(self._chosen)
        if line is None:
            self.show_list()
            return
        self._title.setText(f"{line.name} · {line.code}" if line.name else str(line.code))
        self._state.setText(self._waiting(line) or self.tr("✔ Không có gì đang chờ."))
        self._show_statement(GroupCode(line.code))
        known = self.session.workspace.at(GroupCode(line.code)).about.devices()
        for device in sorted(known.values(), key=lambda one: (one.revoked_after is not None, one.device)):
            self._devices.addWidget(self._card(device))

    def _show_statement(self, group: GroupCode) -> None:
        """The newest statement the office has of a group; a union has none."""
        rounds = self.session.workspace.at(group).rounds
        self.moving.setVisible(bool(self.session.workspace.at(group).members.active(self.session.workspace.today)))
        self._statement.setVisible(group in {one.code for one in OfficeQueries(self.session.workspace.book).groups()})
        self._aside.refresh(group)
        days = rounds.statement_days()
        newest = rounds.statement(days[0]) if days else None
        self._bank.setText(
            self.tr("Sao kê mới nhất: ngày %1, %2 dòng. Sao kê mới đến Tổ ở lần gửi – nhận tới.")
            .replace("%1", f"{newest.as_of:%d/%m/%Y}")
            .replace("%2", str(len(newest.lines)))
            if newest
            else self.tr("Chưa nhập sao kê nào của Tổ này.")
        )

    def look_at(self, path: Path) -> None:
        """Read a statement of the group that is shown, and show what it says before anything is written."""
        group = GroupCode(self._chosen)

        def show(read: ReadStatement) -> None:
            self.preview.show_statement(read, path, group)
            self._stack.setCurrentWidget(self.preview)

        self.session.do_long(
            self.tr("Đang đọc %1…").replace("%1", path.name),
            lambda _: read_statement(self.session.workspace.at(group), path),
            show,
        )

    def _on_load(self) -> None:
        """A district's four files, out of the folder they lie in: all of it, or nothing and why."""
        folder = ask_folder(self, self.tr("Chọn thư mục có bốn tệp số liệu"))
        if folder is None:
            return

        def then(loaded: Loaded) -> None:
            text = self.tr("Đã nạp: Tổ %1, khách hàng %2, món vay %3, điều mới %4.")
            counts = (loaded.groups, loaded.members, loaded.loans, loaded.entries)
            for place, count in enumerate(counts, start=1):
                text = text.replace(f"%{place}", format_dong(count))
            self.session.said.emit(text, False)
            self.session.changed.emit()

        workspace = self.session.workspace
        self.session.do_long(self.tr("Đang nạp số liệu…"), lambda _: load_directory(workspace, folder), then)

    def _on_move(self) -> None:
        TransferDialog(self.session, GroupCode(self._chosen), self.window()).exec()

    def _on_choose(self) -> None:
        chosen = choose_statement(self)
        if chosen is not None:
            self.look_at(chosen)

    def _leave_preview(self) -> None:
        self._stack.setCurrentWidget(self._one)
        self.refresh()

    def _card(self, device: KnownDevice) -> QWidget:
        name = read_card(device.card.encode()).name if device.card else device.device[:12]
        words = self.tr("Từ khóa: %1").replace("%1", " – ".join(fingerprint_words(device.device)))
        if device.revoked_after is not None:
            text = self.tr("✖ Đã thu hồi; %1 dòng trước đó vẫn còn.").replace("%1", str(device.revoked_after))
            return Card(plain(name, "heading"), plain(words, "faint"), plain(text, "stop"))
        if device.role is None or device.valid_to is None:
            return Card(plain(name, "heading"), plain(words, "faint"), plain(self.tr("Chưa công nhận."), "care"))
        until = self.tr("✔ Được công nhận đến ngày %1.").replace("%1", f"{device.valid_to:%d/%m/%Y}")
        reason = QLineEdit()
        reason.setMaxLength(200)
        reason.setAccessibleName(self.tr("Lý do thu hồi: %1").replace("%1", name))
        reason.setPlaceholderText(self.tr("Lý do thu hồi: máy mất, máy thay…"))
        take = button(self.tr("Thu hồi máy này"), partial(self._on_revoke, device.device, reason, name))
        take.setAccessibleName(f"{take.text()}: {name}")
        return Card(plain(name, "heading"), plain(words, "faint"), plain(until, "good"), row(reason, take))

    def _on_row(self, index: QModelIndex) -> None:
        self.open_thing(self._model.key(index))

    def _on_revoke(self, device: DeviceId, reason: QLineEdit, name: str) -> None:
        text, group = reason.text().strip(), GroupCode(self._chosen)
        if not text:
            self.session.said.emit(self.tr("Ghi lý do thu hồi trước: máy mất, máy thay…"), True)
            reason.setFocus()
            return
        self.session.did(
            lambda: revoke(self.session.workspace, device, group, text),
            self.tr("Đã thu hồi %1. Dòng nó ghi sau phần đã nhận không tính nữa.").replace("%1", name),
        )
