"""Gửi – nhận: a conversation with the office, over a stick or a folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.ids import GroupCode
from app.sync.mailbox.open import open_mailbox
from app.ui.base.auto_sync import AutoSync
from app.ui.base.file_dialogs import ask_folder
from app.ui.base.removable_drives import DriveWatch
from app.ui.base.session import Session
from app.ui.pages.auto_sync_line import CourierLine
from app.ui.pages.copied_book import CopiedBook
from app.ui.pages.exchange_report import done_lines, to_know
from app.ui.pages.exchange_talk import Conversation
from app.ui.pages.exchange_tiles import DoneTile, StickTile, Tile, will_write
from app.ui.pages.frame import Page
from app.ui.pages.office_words import OfficeWords
from app.ui.pages.questions import QuestionList
from app.ui.pages.set_aside import SetAsideList
from app.ui.widgets.basic import GAP, Card, button, clear, column, hide_unless, plain, row
from app.ui.widgets.icons import Picture
from app.usecases.exchange import SyncReport, sync_book
from app.usecases.exchange.preview import StickView, carried_to_the_office, look_at_stick, owed
from app.usecases.review.second_life import was_copied
from app.usecases.union.book import followed

_WIDE, _LESS_WIDE = 3, 2  # parts of the room: the office's own stick, and one that was not used yet
_LETTERS_BESIDE = 110  # from so many on the tiles stand beside each other


class ExchangePage(Page):
    """Take in what waits, leave what is owed, and say when the stick may be pulled out."""

    def __init__(self, session: Session, auto_sync: AutoSync, watch: DriveWatch) -> None:
        super().__init__(session, self.tr("Gửi – nhận"), self.tr("Cắm USB vào là thấy ở đây. Không cần tìm thư mục."))
        self.office_words = OfficeWords(session)
        self.copied = CopiedBook(session)
        self.questions = QuestionList(session)
        self.aside = SetAsideList(session)
        self._place = QLineEdit()
        self._place.setAccessibleName(self.tr("USB hoặc thư mục gửi nhận"))
        self._place.setPlaceholderText(self.tr("Chọn USB, thư mục chung, hoặc gõ địa chỉ https://…"))
        self.go = button(self.tr("Nhận và ghi"), self._on_go, main=True)
        self._choose = button(self.tr("Chọn…"), self._on_choose)
        self.watch = watch
        self.watch.changed.connect(self._forget_done)
        self.auto_sync = auto_sync
        self.by_itself = CourierLine(auto_sync, self._place, self.watch)
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(GAP * 2)
        self._result = QVBoxLayout()
        self._result.setSpacing(GAP // 2)
        self.talk = Conversation(session)
        self._done: DoneTile | None = None
        self._has_answers = False
        self.copied.done.connect(lambda: clear(self._result))
        self._errand = self._lay_out_errand()
        self._elsewhere = button(self.tr("Nơi khác…"), self._on_elsewhere, drawing="folder-sync")
        self._elsewhere.setCheckable(True)
        self.add_beside_title(self._elsewhere)
        self._chosen = self._lay_out_chosen()
        self._by_hand = Card(
            plain(self.tr("Thư mục chung hoặc máy chủ của văn phòng"), "heading"), row(self._place, self._choose)
        )
        for part in (self.office_words, self.copied, self.questions, self._errand, self._by_hand):
            self.body.addWidget(part)
        self.body.addLayout(self._tiles)
        self.body.addLayout(self._result)
        self.body.addWidget(self.aside)
        self.body.addWidget(plain(self.tr("Đã gửi và đã nhận, theo từng lần họp"), "heading"))
        self.body.addWidget(self.talk)
        self.body.addStretch(1)
        self._place.setText(str(session.workspace.book.local("mailbox") or ""))
        self._place.textChanged.connect(self._show_chosen)
        self.first_stop = self.go
        self._by_hand.hide()

    def _lay_out_chosen(self) -> Tile:
        """The tile of the place that was chosen by hand: no path on its face."""
        tile = Tile("folder-sync", "", "", is_known=True)
        self._to_write, self._will_write = plain(""), QWidget()
        self._will_write.setLayout(row(Picture("upload", "main"), self._to_write))
        tile.lines.addWidget(self._will_write)
        tile.lines.addWidget(self.by_itself)
        tile.lead_with(self.go)
        self._tiles.addWidget(tile)
        return tile

    def _show_chosen(self) -> None:
        """Whose place it is, in words."""
        address = self._place.text().strip()
        if not address:
            title, under = self.tr("Chưa có nơi gửi nhận"), self.tr("Cắm USB của Phòng giao dịch là thấy ở đây.")
        elif address.startswith("https://"):
            title, under = self.tr("Máy chủ của văn phòng"), self.tr("qua mạng")
        else:
            title = self.tr("Thư mục “%1”").replace("%1", address.rstrip("/\\").replace("\\", "/").rpartition("/")[2])
            under = self.tr("nơi gửi nhận đã chọn")
            if not Path(address).is_dir():
                under = self.tr("không thấy thư mục này: cắm USB vào, hoặc chọn lại")
        self._chosen.title.setText(title)
        self._chosen.under.setText(under)
        on_a_stick = any(address == str(stick) for stick in self.watch.sticks)
        self._chosen.setVisible(self._done is None and not on_a_stick)

    def _on_elsewhere(self) -> None:
        self._by_hand.setVisible(self._elsewhere.isChecked())
        if self._elsewhere.isChecked():
            self._place.setFocus()

    def _lay_out_errand(self) -> QWidget:
        """In the practice village, the office is one button away."""
        holder = QWidget()
        go = button(
            self.tr("Mang USB tập đến văn phòng rồi về"), lambda: self.session.asked_for.emit("practice", "errand")
        )
        text = self.tr("Làng tập: văn phòng cũng là bịa. Bấm Nhận và ghi, mang USB đi, rồi bấm Nhận và ghi lần nữa.")
        holder.setLayout(column(plain(text, "care"), row(go, None)))
        hide_unless(holder, self.session.practice)
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
        self.talk.show_words(self._groups())

    # ------------------------------------------------------------------ sticks that are plugged in
    def _show_sticks(self) -> None:
        """A card for each stick: whose it is, what is on it, what would be written, and one button that does both."""
        if self.session.is_busy:
            return  # the work has the book, and the stick
        for tile in self._stick_tiles():
            self._tiles.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        if self._done is None:
            for place, path in enumerate(self.watch.sticks):
                view = look_at_stick(self.session.workspace, path)
                if view is not None:
                    tile = StickTile(view, partial(self._on_this, view))
                    self._tiles.insertWidget(place, tile, _WIDE if tile.is_known else _LESS_WIDE)
        self._fit_tiles()
        self._show_chosen()
        is_told = not self._chosen.isHidden() and bool(self._place.text().strip())
        self._will_write.setVisible(is_told)
        if is_told:
            workspace, groups = self.session.workspace, self._groups()
            self._to_write.setText(will_write(owed(workspace, groups), carried_to_the_office(workspace, groups)))

    def _stick_tiles(self) -> list[StickTile]:
        places = (self._tiles.itemAt(place) for place in range(self._tiles.count()))
        widgets = [one.widget() for one in places if one is not None]
        return [tile for tile in widgets if isinstance(tile, StickTile)]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._forget_done()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tiles()

    def _fit_tiles(self) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._tiles.setDirection(way)

    def _forget_tile(self) -> None:
        if self._done is not None:
            self._tiles.removeWidget(self._done)
            self._done.hide()
            self._done.deleteLater()
            self._done = None

    def _forget_done(self) -> None:
        """What was done last is read; the tiles come back."""
        self._forget_tile()
        clear(self._result)
        self._show_sticks()

    def _on_this(self, view: StickView) -> None:
        self._place.setText(str(view.path))
        self._on_go()

    def _groups(self) -> list[GroupCode]:
        """Whose files go and come here: the group's, or those of all groups of a union."""
        workspace = self.session.workspace
        return [workspace.group, *followed(workspace)]

    def _on_choose(self) -> None:
        chosen = ask_folder(self, self.tr("Chọn USB hoặc thư mục gửi nhận"))
        if chosen:
            self._place.setText(str(chosen))

    def _on_go(self) -> None:
        address, workspace = self._place.text().strip(), self.session.workspace
        if not address:
            self.session.said.emit(self.tr("Chọn USB hoặc thư mục gửi nhận trước."), True)
            return
        self._forget_done()

        before = self._answered()

        def done(report: SyncReport) -> None:
            self._has_answers = self._answered() > before
            with workspace.book.transaction():
                workspace.book.set_local("mailbox", address)
            self._show(report)
            self.refresh()

        self.session.do_long(
            self.tr("Đang nhận và ghi… đừng rút USB"),
            lambda progress: sync_book(workspace, open_mailbox(address), workspace.today, progress, compared=True),
            done,
        )

    def _answered(self) -> int:
        """How many requests of the group the bank has answered."""
        return sum(one.answer is not None for one in self.session.workspace.meetings.requests())

    def _show(self, report: SyncReport) -> None:
        """The tiles give way to what was done; under it what a person has to know or do."""
        clear(self._result)
        workspace = self.session.workspace
        good = done_lines(report, workspace, self._groups(), on_a_stick=self._is_on_a_stick())
        for text, look in to_know(report, workspace):
            self._result.addWidget(plain(text, look))
        self._forget_tile()
        is_waiting = bool(
            report.words_to_compare or report.other_office or report.revoked_since or was_copied(workspace)
        )
        if is_waiting:  # there is something to do first: the way to try again stays
            for text in (*good, self._done_words()):
                self._result.addWidget(plain(text, "good"))
            return
        page = "loans" if self._has_answers else "today"
        word = self.tr("Xem trả lời") if self._has_answers else self.tr("Về Hôm nay")
        self._done = DoneTile(self._done_words(), good, self._on_go, (word, partial(self._onward, page)))
        self._tiles.addWidget(self._done)
        if self.isVisible():
            self._done.see.setFocus()  # the button that had the hand is gone
        self.session.said.emit(good[0] if good else self._done_words(), False)

    def _onward(self, page: str) -> None:
        self.session.asked_for.emit(page, "")

    def _is_on_a_stick(self) -> bool:
        address = self._place.text().strip()
        return self.session.practice or any(address == str(stick) for stick in self.watch.sticks)

    def _done_words(self) -> str:
        if self._place.text().strip().startswith("https://"):
            return self.tr("Xong. Văn phòng lấy được rồi.")
        return self.tr("Xong. Rút USB được rồi.")
