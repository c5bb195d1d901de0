"""Tiếp nhận: the sticks and folders of a day taken in together, what each brought, and the laptops that ask to be known."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.ids import GroupCode
from app.ui.base.file_dialogs import ask_folder
from app.ui.base.removable_drives import DriveWatch
from app.ui.base.session import Session, refusal_text, word
from app.ui.pages.frame import Page
from app.ui.pages.set_aside import SetAsideList
from app.ui.widgets.basic import Card, button, clear, plain, row
from app.ui.widgets.dialog import Question
from app.ui.widgets.table import RecordModel, record_table
from app.ui.widgets.whole_table import WholeTable
from app.usecases.exchange import PendingDevice, enrol, pending_devices, turn_away
from app.usecases.exchange.ask_back import Unheard, still_to_hear, write_without
from app.usecases.exchange.set_aside import aside_lines
from app.usecases.office.reception import Received, receive_all

_PLACE = "mailbox"


class ReceptionPage(Page):
    """One button takes in every plugged stick and the folder the office keeps, and writes the answers."""

    def __init__(self, session: Session, watch: DriveWatch) -> None:
        super().__init__(
            session,
            self.tr("Tiếp nhận"),
            self.tr("Cắm USB các Tổ mang đến, rồi bấm một nút: nhận tất cả và ghi tệp trả lời."),
        )
        self._place = QLineEdit()
        self._place.setAccessibleName(self.tr("Thư mục hoặc địa chỉ gửi nhận của văn phòng"))
        self._place.setPlaceholderText(self.tr("Thư mục chung hoặc địa chỉ https://… (có thể để trống)"))
        self.go = button(self.tr("Nhận và trả lời"), self._on_go, main=True)
        self.watch = watch
        self.watch.changed.connect(self._show_sticks)
        self._sticks = plain("", "faint")
        self._asking = QVBoxLayout()
        self._result = QVBoxLayout()
        choose = button(self.tr("Chọn…"), self._on_choose)
        self._model = RecordModel((self.tr("Tệp"), self.tr("Kết quả")), parent=self)
        self.files = record_table(self._model, self.tr("Kết quả từng tệp"))
        self.files.hide()
        self.body.addWidget(Card(self._sticks, row(self._place, choose, self.go), self._result))
        self.body.addWidget(WholeTable(self.files))
        self.aside = SetAsideList(session)
        self._asking_title = plain(self.tr("Máy xin công nhận"), "heading")
        self.body.addWidget(self._asking_title)
        self.body.addLayout(self._asking)
        self.body.addWidget(self.aside)
        self.body.addStretch(1)
        self._place.setText(str(session.workspace.book.local(_PLACE) or ""))

    def set_place(self, address: str) -> None:
        """Where to take in, beside the sticks."""
        self._place.setText(address)

    def refresh(self) -> None:
        self._show_sticks()
        clear(self._asking)
        self.aside.refresh()
        asking = pending_devices(self.session.workspace)
        self._asking_title.setVisible(bool(asking))
        for device in asking:
            self._asking.addWidget(self._card(device))
        for group, laptops in still_to_hear(self.session.workspace).items():
            for laptop in laptops:
                self._asking.addWidget(self._unheard_card(group, laptop))

    def _unheard_card(self, group: GroupCode, laptop: Unheard) -> QWidget:
        """A laptop that is waited for, since the book was made from a copy."""
        title = self.tr("Còn chờ %1 của %2").replace("%1", laptop.name).replace("%2", group)
        text = self.tr(
            "Sổ này làm lại từ bản sao; máy này có thể giữ những gì văn phòng đã ghi sau bản sao. Nhắc người giữ máy mang USB đến."
        )
        go = button(self.tr("Máy này không đến nữa, ghi tiếp"), partial(self._on_without, group, laptop))
        go.setAccessibleName(f"{go.text()}: {title}")
        return Card(plain(title, "heading"), plain(text), row(go, None))

    def _on_without(self, group: GroupCode, laptop: Unheard) -> None:
        self.session.did(
            lambda: write_without(self.session.workspace, group, laptop.device),
            self.tr("Không chờ %1 nữa. Nếu máy ấy đã mất, thu hồi ở trang Các Tổ.").replace("%1", laptop.name),
        )

    def _show_sticks(self) -> None:
        names = ", ".join(stick.name or str(stick) for stick in self.watch.sticks)
        self._sticks.setText(
            self.tr("Đang cắm %1 USB: %2.").replace("%1", str(len(self.watch.sticks))).replace("%2", names)
            if names
            else self.tr("Chưa cắm USB nào.")
        )

    def _card(self, device: PendingDevice) -> QWidget:
        title = self.tr("%1 của Tổ %2").replace("%1", device.name).replace("%2", device.group)
        words = self.tr("Từ khóa: %1").replace("%1", " – ".join(device.words))
        files = self.tr("%1 tệp đang chờ.").replace("%1", str(device.files))
        go = button(self.tr("Đã so từ khóa, công nhận"), partial(self._on_enrol, device))
        told = []
        if device.is_other_union:
            text = self.tr("✖ Tổ này thuộc Hội khác. Chỉ công nhận khi văn phòng đã quyết định như vậy.")
            told.append(plain(text, "stop"))
            go.setText(self.tr("Vẫn công nhận, văn phòng đã quyết định"))
        if device.says_known:
            text = self.tr(
                "Máy này nói đã được công nhận trước bản sao: chờ máy ấy mang lại ở lần USB đến sau, hoặc công nhận lại từ đầu."
            )
            told.append(plain(text, "care"))
            if not device.is_other_union:
                go.setText(self.tr("Đã so từ khóa, công nhận lại từ đầu"))
        away = button(self.tr("Không phải máy này, bỏ đi"), partial(self._on_turn_away, device))
        for one in (go, away):
            one.setAccessibleName(f"{one.text()}: {title}")
        return Card(plain(title, "heading"), plain(words), *told, plain(files, "faint"), row(go, away, None))

    def _on_turn_away(self, device: PendingDevice) -> None:
        title = self.tr("Bỏ %1 tệp của %2?").replace("%1", str(device.files)).replace("%2", device.name)
        lines = [
            self.tr("Chỉ bỏ khi từ khóa đọc qua điện thoại không khớp."),
            self.tr("Máy thật vẫn xin lại được ở lần USB sau."),
        ]
        done = self.tr("Đã bỏ tệp của %1; máy ấy chưa được công nhận.").replace("%1", device.name)
        workspace = self.session.workspace
        Question(title, lines, self.tr("Bỏ đi"), self.tr("Để đó"), self.window()).ask(
            lambda: self.session.did(lambda: turn_away(workspace, device.device, device.group), done)
        )

    def _on_enrol(self, device: PendingDevice) -> None:
        workspace = self.session.workspace
        done = self.tr("Đã công nhận %1. Máy đó nhận được ở lần gửi – nhận tới.").replace("%1", device.name)
        self.session.do(
            lambda: enrol(workspace, device.device, device.group, workspace.today, force=device.is_other_union), done
        )

    def _on_choose(self) -> None:
        chosen = ask_folder(self, self.tr("Chọn USB hoặc thư mục gửi nhận"))
        if chosen:
            self._place.setText(str(chosen))

    def _on_go(self) -> None:
        workspace, own = self.session.workspace, self._place.text().strip()
        places = [*(str(stick) for stick in self.watch.sticks), *([own] if own else [])]
        places = list(dict.fromkeys(places))
        if not places:
            self.session.said.emit(self.tr("Cắm USB hoặc chọn thư mục gửi nhận trước."), True)
            return
        clear(self._result)

        def done(found: list[Received]) -> None:
            with workspace.book.transaction():
                workspace.book.set_local(_PLACE, own)
            self._show(found)
            self.refresh()

        self.session.do_long(
            self.tr("Đang nhận và trả lời… đừng rút USB"),
            lambda progress: receive_all(workspace, places, workspace.today, progress, shared=[own] if own else []),
            done,
        )

    def _show(self, found: list[Received]) -> None:
        clear(self._result)
        lines: list[tuple[str, str]] = []
        for one in found:
            if one.report is None:
                if one.refusal is not None:
                    lines.append((f"{one.place}: {refusal_text(one.refusal)}", "stop"))
                continue
            report = one.report
            text = self.tr("%1: nhận %2 tệp, %3 dòng mới; ghi %4 tệp trả lời.")
            for hole, value in (
                ("%1", one.place),
                ("%2", str(len(report.taken))),
                ("%3", str(report.entries_in)),
                ("%4", str(len(report.posted))),
            ):
                text = text.replace(hole, value)
            lines.append((text, "good"))
            if report.gaps:
                gaps = self.tr("%1 đoạn chờ phần trước nó; đi cùng tệp sau của Tổ.")
                lines.append((gaps.replace("%1", str(report.gaps)), "care"))
            if report.forks:
                lines.append((self.tr("Có sổ bị chép và dùng hai nơi; hai bản đều được giữ lại để hỏi."), "stop"))
            lines += [(text, "care") for text in aside_lines(report.aside, word)]
            if report.refused:
                bad = self.tr("%1 tệp không nhận được; xem lý do ở bảng dưới.")
                lines.append((bad.replace("%1", str(len(report.refused))), "stop"))
        lines.append((self.tr("Xong. Rút USB được rồi."), "good"))
        for text, look in lines:
            self._result.addWidget(plain(text, look))
        # What needs a person first, then what went well, file by file.
        rows = [(name, refusal_text(error)) for one in found if one.report for name, error in one.report.refused]
        rows += [
            (name, self.tr("✔ %1 dòng mới").replace("%1", str(count)))
            for one in found
            if one.report
            for name, count in one.report.new_in.items()
        ]
        self._model.show_rows([(name, (name, said)) for name, said in rows])
        self.files.setVisible(bool(rows))
