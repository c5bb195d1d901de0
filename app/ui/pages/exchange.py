"""Gửi – nhận: a conversation with the office, over a stick or a folder."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.ids import GroupCode
from app.sync.mailbox.open import open_mailbox
from app.ui.base.auto_sync import AutoSync
from app.ui.base.removable_drives import DriveWatch
from app.ui.base.session import Session, refusal_text, word
from app.ui.pages.auto_sync_line import CourierLine
from app.ui.pages.copied_book import CopiedBook
from app.ui.pages.frame import Page
from app.ui.pages.office_words import OfficeWords
from app.ui.pages.questions import QuestionList
from app.ui.pages.set_aside import SetAsideList
from app.ui.widgets.basic import Card, button, clear, column, plain, row
from app.usecases.exchange import SyncReport, sync_book
from app.usecases.exchange.preview import StickView, look_at_stick
from app.usecases.exchange.set_aside import aside_lines
from app.usecases.review.second_life import was_copied
from app.usecases.union.book import followed

_LEAST_FREE = 4 * 1024 * 1024  # bytes; a batch is some kilobytes


class ExchangePage(Page):
    """Take in what waits, leave what is owed, and say when the stick may be pulled out."""

    def __init__(self, session: Session, auto_sync: AutoSync) -> None:
        super().__init__(session, self.tr("Gửi – nhận"), self.tr("Trao đổi với văn phòng qua USB hoặc thư mục chung."))
        self.office_words = OfficeWords(session)
        self.copied = CopiedBook(session)
        self.questions = QuestionList(session)
        self.aside = SetAsideList(session)
        self._place = QLineEdit()
        self._place.setAccessibleName(self.tr("USB hoặc thư mục gửi nhận"))
        self._place.setPlaceholderText(self.tr("Chọn USB, thư mục chung, hoặc gõ địa chỉ https://…"))
        self.go = button(self.tr("Nhận và ghi"), self._on_go, main=True)
        self._choose = button(self.tr("Chọn…"), self._on_choose)
        self.watch = DriveWatch(parent=self)
        self.watch.changed.connect(self._show_sticks)
        self.watch.came.connect(self._on_stick)
        self.auto_sync = auto_sync
        self.by_itself = CourierLine(auto_sync, self._place, self.watch)
        self._sticks = QVBoxLayout()
        self._result = QVBoxLayout()
        self._history = QVBoxLayout()
        self.copied.done.connect(lambda: clear(self._result))
        self._errand = self._lay_out_errand()
        self.body.addWidget(self.office_words)
        self.body.addWidget(self.copied)
        self.body.addWidget(self.questions)
        self.body.addLayout(self._sticks)
        self.body.addWidget(
            Card(
                self._errand,
                row(self._place, self._choose, self.go),
                self.by_itself,
                self._result,
            )
        )
        self.body.addWidget(self.aside)
        self.body.addWidget(plain(self.tr("Đã gửi và đã nhận"), "heading"))
        self.body.addLayout(self._history)
        self.body.addStretch(1)
        self._place.setText(str(session.workspace.book.local("mailbox") or ""))

    def _lay_out_errand(self) -> QWidget:
        """In the practice village, the office is one button away."""
        holder = QWidget()
        go = button(
            self.tr("Mang USB tập đến văn phòng rồi về"), lambda: self.session.asked_for.emit("practice", "errand")
        )
        text = self.tr("Làng tập: văn phòng cũng là bịa. Bấm Nhận và ghi, mang USB đi, rồi bấm Nhận và ghi lần nữa.")
        holder.setLayout(column(plain(text, "care"), row(go, None)))
        holder.setVisible(self.session.practice)
        return holder

    def set_place(self, address: str) -> None:
        """Where to exchange."""
        self._place.setText(address)

    def refresh(self) -> None:
        workspace = self.session.workspace
        self.office_words.refresh()
        self.copied.refresh()
        self.aside.refresh()
        self.questions.refresh(self._place, self._choose, self.go, *self.aside.doors())
        if not self._place.text():
            self._place.setText(str(workspace.book.local("mailbox") or ""))
        self.by_itself.show_state()
        self._show_sticks()
        clear(self._history)
        lines = [
            (
                sent.on,
                self.tr("→ Gửi tệp số %1, %2 dòng: %3")
                .replace("%1", str(sent.number))
                .replace("%2", str(sent.entries))
                .replace(
                    "%3",
                    self.tr("✔ văn phòng đã nhận (%1)").replace("%1", f"{sent.acknowledged_on:%d/%m/%Y}")
                    if sent.acknowledged_on
                    else self.tr("còn trên đường"),
                ),
            )
            for group in self._groups()
            for sent in workspace.book.exchange_log.sent(group)
            if sent.entries
        ]
        lines += [
            (
                workspace.today.fromisoformat(taken["on"]),
                self.tr("← Nhận tệp số %1, %2 dòng mới")
                .replace("%1", str(taken["number"]))
                .replace("%2", str(taken["entries"])),
            )
            for group in self._groups()
            for taken in workspace.book.exchange_log.taken(group)
        ]
        for on, text in sorted(lines, key=lambda line: line[0]):
            self._history.addWidget(plain(f"{on:%d/%m/%Y}  {text}"))
        if not lines:
            self._history.addWidget(plain(self.tr("Chưa gửi hay nhận lần nào."), "faint"))

    # ------------------------------------------------------------------ sticks that are plugged in
    def _on_stick(self, name: str) -> None:
        if not self.session.is_busy:
            self.session.said.emit(self.tr("Đã cắm USB “%1”. Mở Gửi – nhận để trao đổi.").replace("%1", name), False)

    def _show_sticks(self) -> None:
        """A card for each stick: whose it is, what is on it, what would be written, and one button that does both."""
        if self.session.is_busy:
            return  # the work has the book, and the stick
        clear(self._sticks)
        for path in self.watch.sticks:
            view = look_at_stick(self.session.workspace, path)
            if view is not None:
                self._sticks.addWidget(self._stick_card(view))

    def _stick_card(self, view: StickView) -> Card:
        go = button(self.tr("Nhận và ghi vào USB này"), partial(self._on_this, view), main=True)
        go.setEnabled(not view.is_read_only)
        lines = [plain(text, look) for text, look in self._said_of(view)]
        return Card(plain(self.tr("USB đang cắm: %1").replace("%1", view.name), "heading"), *lines, go, look="notice")

    def _said_of(self, view: StickView) -> list[tuple[str, str]]:
        said: list[tuple[str, str]] = []
        if view.office:
            whose = self.tr("Có thẻ của %1.").replace("%1", view.office)
            said.append((whose, "") if view.is_our_office is not False else (
                self.tr("Có thẻ của %1, không phải văn phòng của Tổ. Hỏi lại trước khi ghi.").replace("%1", view.office), "stop"
            ))  # fmt: skip
        elif not view.is_mailbox:
            said.append((self.tr("USB này chưa dùng để gửi nhận lần nào."), "faint"))
        said.append(
            (self.tr("Có %1 tệp mới cho sổ này.").replace("%1", str(view.for_us)), "good")
            if view.for_us
            else (self.tr("Không có tệp mới cho sổ này."), "faint")
        )
        said.append(
            (self.tr("Sẽ ghi %1 dòng văn phòng chưa nhận.").replace("%1", str(view.owed)), "")
            if view.owed
            else (self.tr("Văn phòng đã nhận đủ, không có gì phải ghi."), "faint")
        )
        if view.damaged:
            bad = self.tr("Có %1 tệp hỏng hoặc ghi dở trên USB này, không đọc được. Nhờ bên gửi ghi lại.")
            said.append((bad.replace("%1", str(len(view.damaged))), "care"))
        if view.is_read_only:
            said.append((self.tr("USB này khóa không cho ghi. Gạt nút khóa hoặc dùng USB khác."), "stop"))
        elif view.free is not None and view.free < _LEAST_FREE:
            said.append((self.tr("USB sắp đầy. Xóa bớt tệp khác trên USB rồi ghi."), "care"))
        return said

    def _on_this(self, view: StickView) -> None:
        self._place.setText(str(view.path))
        self._on_go()

    def _groups(self) -> list[GroupCode]:
        """Whose files go and come here: the group's, or those of all groups of a union."""
        workspace = self.session.workspace
        return [workspace.group, *followed(workspace)]

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Chọn USB hoặc thư mục gửi nhận"))
        if chosen:
            self._place.setText(chosen)

    def _on_go(self) -> None:
        address, workspace = self._place.text().strip(), self.session.workspace
        if not address:
            self.session.said.emit(self.tr("Chọn USB hoặc thư mục gửi nhận trước."), True)
            return
        clear(self._result)

        def done(report: SyncReport) -> None:
            with workspace.book.transaction():
                workspace.book.set_local("mailbox", address)
            self._show(report)
            self.refresh()

        self.session.do_long(
            self.tr("Đang nhận và ghi… đừng rút USB"),
            lambda progress: sync_book(workspace, open_mailbox(address), workspace.today, progress, compared=True),
            done,
        )

    def _show(self, report: SyncReport) -> None:
        clear(self._result)
        lines: list[tuple[str, str]] = []
        if report.words_to_compare:
            text = self.tr(
                "Chưa gửi gì của tổ viên: so sáu từ khóa của văn phòng ở đầu trang trước, rồi bấm Nhận và ghi lần nữa."
            )
            lines.append((text, "care"))
        if report.other_office:
            text = self.tr(
                "Chỗ này của văn phòng khác (%1), không phải văn phòng của sổ này: văn phòng ấy không đọc được tệp gửi."
            )
            lines.append((text.replace("%1", report.other_office), "care"))
        if report.enrolment_left:
            text = self.tr("Đã để lại giấy xin công nhận máy; mang USB đến văn phòng.")
            if not report.words_to_compare:
                text = self.tr("Chưa thấy thẻ của văn phòng. %1").replace("%1", text)
            lines.append((text, "care"))
        lines += self._said_of_files(report)
        if report.waiting_for_certificate and report.office:
            lines.append((self.tr("Máy này đang chờ văn phòng công nhận."), "care"))
        lines += self._said_of_copies(report)
        lines += [(text, "care") for text in aside_lines(report.aside, word)]
        lines += [(f"{name}: {refusal_text(error)}", "stop") for name, error in report.refused]
        if not report.taken and not report.posted and not report.refused and not report.enrolment_left:
            lines.append((self.tr("Không có gì mới để gửi hay nhận."), ""))
        lines.append((self.tr("Xong. Rút USB được rồi."), "good"))
        for text, look in lines:
            self._result.addWidget(plain(text, look))

    def _said_of_copies(self, report: SyncReport) -> list[tuple[str, str]]:
        if was_copied(self.session.workspace):
            return [
                (self.tr("Sổ này là bản chép. Xem những dòng chỉ sổ này có ở đầu trang, rồi ghi lại."), "stop"),
            ]
        text = self.tr("Một máy khác của Tổ đang dùng sổ chép. Nhắc người giữ máy ấy mở Gửi – nhận để ghi lại.")
        return [(text, "care")] if report.forks else []

    def _said_of_files(self, report: SyncReport) -> list[tuple[str, str]]:
        lines: list[tuple[str, str]] = []
        if report.taken:
            lines.append(
                (
                    self.tr("Đã nhận %1 tệp, %2 dòng mới.")
                    .replace("%1", str(len(report.taken)))
                    .replace("%2", str(report.entries_in)),
                    "good",
                )
            )
        if report.posted:
            lines.append(
                (
                    self.tr("Đã ghi tệp số %1 (%2 dòng).")
                    .replace("%1", str(report.posted.number))
                    .replace("%2", str(report.posted.entries)),
                    "good",
                )
            )
        return lines
