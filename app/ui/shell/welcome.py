"""The welcome: open a book, make one, restore one, or go into the practice village."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import BookFault, BookRefusedError
from app.domain.passphrase import wait_after
from app.ui.base.appearance import Appearance
from app.ui.base.file_dialogs import ask_open
from app.ui.base.session import is_refusal, refusal_text
from app.ui.base.single_instance import call_window
from app.ui.pages.frame import scrolling
from app.ui.shell.work_line import WorkLine
from app.ui.widgets.basic import GAP, Card, button, column, hide_unless, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.door import Door, Doors
from app.ui.widgets.screen_fit import fit_to_screen
from app.ui.widgets.secret import secret

if TYPE_CHECKING:  # the book and what is asked for it come with the first press
    from app.usecases.book.retention import Copy
    from app.usecases.environment import Environment
    from app.usecases.practice.village import PracticeVillage
    from app.usecases.progress import Progress

_USUAL_SIZE = QSize(1000, 660)  # on the smallest laptop we know of there is room for it


class Welcome(Dialog):
    """The doors. ``opened`` gives the book that was opened, ``soon_opened`` says that its passphrase is being typed.

    ``village_made`` gives the practice village.
    """

    opened = Signal(object)
    soon_opened = Signal()
    village_made = Signal(object)

    def __init__(
        self,
        environment: Environment,
        appearance: Appearance,
        make_village: Callable[[Progress], PracticeVillage],
        book: Path | None = None,
    ) -> None:
        super().__init__()
        self._environment, self._appearance, self._make_village = environment, appearance, make_village
        self._wrong = 0
        self.setWindowTitle("Sổ Tổ")
        self.setMinimumSize(640, 480)
        fit_to_screen(self, _USUAL_SIZE)
        self._work = WorkLine()
        self._work.ended.connect(self._on_ended)
        self.book, self.passphrase = book, QLineEdit()
        self._build()
        appearance.language_changed.connect(self._build)
        appearance.dressed.connect(self._build)  # drawings are of one colour and size

    def _build(self) -> None:
        book, passphrase = self.book, self.passphrase.text()  # another language takes nothing back
        self._which = plain("", "strong")
        self.choose = button("", self._on_choose)
        self.take_book(book)
        self.passphrase = secret(self.tr("Mật khẩu của sổ"))
        self.passphrase.setText(passphrase)
        self.passphrase.textEdited.connect(self.soon_opened)
        self.refusal = plain("", "stop")
        self._refused = QWidget()
        self._good: Copy | None = None
        self.repair = button("", self._on_repair, main=True)
        self.repair.hide()
        self.open_button = button(self.tr("Mở sổ"), self._on_open, main=True)
        other = "en" if self._appearance.preferences.language == "vi" else "vi"
        speak = button({"vi": "Tiếng Việt", "en": "English"}[other], lambda: self._appearance.set_language(other))
        speak.setObjectName("quiet")
        forgotten = button(self.tr("Quên mật khẩu?"), self._on_forgotten)
        forgotten.setObjectName("quiet")
        # On a laptop without a book there is nothing to open: what comes first is a new one.
        self.doors = self._make_doors()
        self._new_door = self.doors.doors[0]
        if not book:
            self.open_button.setObjectName("")
        from_file = button(self.tr("Lập sổ từ tệp hồ sơ Tổ…"), self._on_new)
        from_file.setObjectName("quiet")
        self._refused.setLayout(column(self.refusal, row(self.repair, None), gap=GAP // 2))
        hide_unless(self._refused, wanted=False)
        self._main = QWidget()
        self._main.setLayout(
            column(
                row(plain("Sổ Tổ", "title", wrap=False), None, speak),
                plain(self.tr("Sổ của Tổ tiết kiệm và vay vốn, ghi trên máy này, không cần mạng."), "sentence"),
                Card(
                    plain(self.tr("Mở sổ đang có"), "heading"),
                    row(self._which, self.choose),
                    row(self.passphrase, self.open_button),
                    row(forgotten, None),
                ),
                self._refused,
                row(plain(self.tr("Hoặc"), "heading", wrap=False), None, from_file),
                self.doors,
                None,
                gap=GAP + 4,
            )
        )
        self._work.say()
        old = self.layout()
        if old is not None:
            old.removeWidget(self._work)
            QWidget().setLayout(old)  # Qt's way to take a layout off a widget
        self.setLayout(column(scrolling(self._main), self._work, gap=GAP * 2, margin=GAP * 3))
        self.settle_keys(self.open_button)
        (self.passphrase if book else self._new_door).setFocus()

    def _make_doors(self) -> Doors:
        """The ways in beside opening a book; on a laptop without one, a new one comes first."""
        return Doors(
            [
                Door(
                    self.tr("Lập sổ mới cho Tổ…"),
                    self.tr("Năm trang ngắn: Tổ, Ban quản lý, quy ước, mật khẩu, phiếu khôi phục."),
                    "users-round",
                    self._on_first_start,
                    main=not self.book,
                ),
                Door(
                    self.tr("Vào Làng tập để thử"),
                    self.tr("Một làng bịa ra để tập. Làm sai không sao."),
                    "graduation-cap",
                    self.enter_practice,
                ),
                Door(
                    self.tr("Máy thứ hai của Tổ…"),
                    self.tr("Sổ đang ở máy khác. Văn phòng công nhận máy này rồi sổ về đây."),
                    "folder-sync",
                    self._on_join,
                ),
                Door(
                    self.tr("Lập sổ cho cán bộ Hội…"),
                    self.tr("Xác minh, kiểm tra, đối chiếu cho các Tổ mình theo dõi."),
                    "clipboard-check",
                    self._on_new_union,
                ),
                Door(
                    self.tr("Lập sổ cho phòng giao dịch…"),
                    self.tr("Nhận và trả lời tệp của các Tổ; báo cáo cả địa bàn."),
                    "landmark",
                    self._on_new_office,
                ),
                Door(
                    self.tr("Khôi phục từ bản sao…"),
                    self.tr("Máy hỏng, sổ hỏng: lập lại sổ từ bản sao trên USB."),
                    "hard-drive",
                    self.show_restore,
                ),
            ]
        )

    def fault(self) -> tuple[str, QWidget] | None:
        if self.book is None:
            return self.tr("Chọn sổ để mở."), self.choose
        return None if self.passphrase.text() else (self.tr("Gõ mật khẩu của sổ."), self.passphrase)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was refused; the program is ended by its window's own button."""
        if event.key() == Qt.Key.Key_Escape:
            self._refuse("")
            return
        super().keyPressEvent(event)

    def show_fault(self, text: str, field: QWidget | None = None) -> None:
        self._refuse(text)
        if field is not None:
            field.setFocus()

    def _refuse(self, text: str) -> None:
        """Say why; silence takes no room."""
        self.refusal.setText(text)
        self._refused.setVisible(bool(text))

    # ------------------------------------------------------------------ the doors
    def enter_practice(self) -> None:
        """Make the practice village and go in."""
        self._begin(self.tr("Đang dựng Làng tập…"), self._make_village, self.village_made.emit)

    def show_restore(self) -> None:
        """Ask for a copy, its passphrase and where the book shall lie."""
        from app.ui.pages.start_dialogs import RestoreDialog
        from app.usecases.book.backup import restore

        dialog = RestoreDialog(self)
        if dialog.exec():
            copy, target, passphrase = dialog.choice()
            self._begin(
                self.tr("Đang khôi phục và kiểm tra bản sao…"),
                lambda _: restore(copy, target, passphrase, self._environment),
                self.opened.emit,
            )

    def _on_choose(self) -> None:
        chosen = ask_open(self, self.tr("Chọn sổ"), self.tr("Sổ Tổ (*.sotobook);;Mọi tệp (*)"))
        if chosen:
            self.take_book(chosen)
            self.passphrase.setFocus()

    def take_book(self, book: Path | None) -> None:
        """The book that is to be opened, called as people call it: neither its folder nor its file stands on the face."""
        self.book = book
        found = re.fullmatch(r"to-([0-9A-Za-z]+)(?:-\d+)?", book.stem) if book is not None else None
        if book is None:
            text = self.tr("Chưa chọn sổ nào.")
        elif found is not None:
            text = self.tr("Sổ của Tổ %1").replace("%1", found[1])
        else:
            text = self.tr("Sổ “%1”").replace("%1", book.stem)
        self._which.setText(text)
        self._which.setToolTip(str(book or ""))
        self.choose.setText(self.tr("Sổ khác…") if book is not None else self.tr("Chọn sổ…"))
        self.choose.setAccessibleName(self.choose.text())

    def _path(self) -> Path:
        return self.book or Path()

    def _on_open(self) -> None:
        path, passphrase = self._path(), self.passphrase.text()

        def work(progress: Progress) -> object:
            from app.domain.entries import Role
            from app.usecases.book.retention import open_or_tell

            roles = (Role.GROUP, Role.UNION, Role.OFFICE)
            return open_or_tell(path, passphrase, self._environment, *roles, progress=progress)

        self._begin(self.tr("Đang mở sổ…"), work, self.opened.emit)

    def _on_forgotten(self) -> None:
        from app.ui.pages.start_dialogs import RecoverBook

        asked = RecoverBook(str(self.book or ""), self)
        if not asked.exec():
            return
        path, words, picture, passphrase = asked.answer()
        self.recover(path, words, picture, passphrase)

    def recover(self, path: Path, words: str, picture: Path | None, passphrase: str) -> None:
        """Open a book by its recovery sheet, with a new passphrase from here on."""

        def work(_: Progress) -> object:
            from app.usecases.recovery import code_on_picture, open_by_code, read_code

            code = code_on_picture(picture) if picture else read_code(words)
            return open_by_code(path, code, passphrase, self._environment)

        self._begin(self.tr("Đang mở sổ bằng phiếu khôi phục…"), work, self.opened.emit)

    def _on_first_start(self) -> None:
        from app.ui.shell.first_start import FirstStart

        asked = FirstStart(self._environment, self._appearance, self)
        asked.opened.connect(self.opened.emit)
        asked.opened.connect(self.accept)
        asked.exec()

    def _on_new(self) -> None:
        from app.ui.shell.new_book import ask_profile, ask_where
        from app.usecases.book.opening import new_group_book
        from app.usecases.book.own_words import words_of_group

        new = ask_profile(self, self.show_fault)
        found = (
            ask_where(self.tr("Sổ của Tổ"), self, words_of_group(new.profile, new.board)) if new is not None else None
        )
        if new is not None and found is not None:
            target, passphrase = found
            self._begin(
                self.tr("Đang lập sổ…"),
                lambda _: new_group_book(target, passphrase, new, self._environment),
                self.opened.emit,
            )

    def _on_join(self) -> None:
        from app.ui.pages.start_dialogs import JoinGroup
        from app.ui.shell.new_book import ask_whole
        from app.usecases.book.opening import join_group_book

        asked = JoinGroup(self)
        found = ask_whole(asked, self.tr("Sổ của Tổ"), self, lambda: list(asked.answer()))
        if found is not None:
            target, passphrase = found
            group, name = asked.answer()
            self._begin(
                self.tr("Đang lập sổ…"),
                lambda _: join_group_book(target, passphrase, group, self._environment, device_name=name),
                self.opened.emit,
            )

    def _on_new_union(self) -> None:
        from app.ui.pages.start_dialogs import NewUnion
        from app.ui.shell.new_book import ask_whole
        from app.usecases.book.own_words import words_of_union
        from app.usecases.union.book import new_union_book

        asked = NewUnion(self)
        found = ask_whole(asked, self.tr("Sổ của Hội"), self, lambda: words_of_union(asked.profile()))
        if found is not None:
            target, passphrase = found
            union = asked.profile()
            self._begin(
                self.tr("Đang lập sổ…"),
                lambda _: new_union_book(target, passphrase, union, self._environment),
                self.opened.emit,
            )

    def _on_new_office(self) -> None:
        from app.ui.pages.start_dialogs import NewOffice
        from app.ui.shell.new_book import ask_whole
        from app.usecases.book.opening import new_office_book

        asked = NewOffice(self)
        found = ask_whole(asked, self.tr("Sổ của phòng giao dịch"), self, lambda: list(asked.answer()))
        if found is not None:
            target, passphrase = found
            name, code = asked.answer()
            self._begin(
                self.tr("Đang lập sổ…"),
                lambda _: new_office_book(target, passphrase, self._environment, name=name, code=code),
                self.opened.emit,
            )

    # ------------------------------------------------------------------ beside the window's thread
    def _begin(self, title: str, work: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        if self._work.is_busy:
            return
        self._refuse("")
        self.repair.hide()
        self._main.setEnabled(False)
        self._then = then
        self._work.begin(title, work)

    def _on_ended(self, result: object, error: Exception | None) -> None:
        self._main.setEnabled(True)
        if error is None:
            self._then(result)
            self.accept()
        elif isinstance(error, BookRefusedError) and error.fault is BookFault.IN_USE and call_window(self._path()):
            self.reject()  # its window came to the front
        elif is_refusal(error):
            self._refuse("✖ " + refusal_text(error))
            wrong = isinstance(error, BookRefusedError) and error.fault is BookFault.WRONG_PASSPHRASE
            (self.passphrase if wrong else self.choose).setFocus()
            self.passphrase.selectAll()
            self._be_patient(error)
            copy = getattr(error, "copy", None)  # of a damaged book, the newest good one
            if copy is not None:
                self._offer(copy)
        else:
            raise error

    def _be_patient(self, error: Exception) -> None:
        """After wrong passphrases in a row each further try waits longer: guessing by hand leads nowhere."""
        is_wrong = isinstance(error, BookRefusedError) and error.fault is BookFault.WRONG_PASSPHRASE
        self._wrong = self._wrong + 1 if is_wrong else 0
        seconds = wait_after(self._wrong)
        if seconds:
            more = self.tr("Đợi %1 giây rồi gõ lại.").replace("%1", str(seconds))
            self.refusal.setText(f"{self.refusal.text()} {more}")
            self.open_button.setEnabled(False)
            QTimer.singleShot(seconds * 1_000, self, lambda: self.open_button.setEnabled(True))

    def _offer(self, copy: Copy) -> None:
        """A damaged book: the newest good copy may take its place; the damaged file is kept."""
        self._good = copy
        text = self.tr("Lập lại sổ từ bản sao tốt lúc %1").replace("%1", f"{copy.at:%H:%M %d/%m/%Y}")
        self.repair.setText(text)
        self.repair.setAccessibleName(text)
        self.repair.show()

    def _on_repair(self) -> None:
        from app.usecases.book.retention import put_back

        path, passphrase, good = self._path(), self.passphrase.text(), self._good
        if good is not None:
            self._begin(
                self.tr("Đang lập lại sổ từ bản sao…"),
                lambda _: put_back(path, good.path, passphrase, self._environment),
                self.opened.emit,
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work.is_busy:  # wait for it: half a book is worse than a second of patience
            self._work.stop()
            event.ignore()
            return
        super().closeEvent(event)

    def reject(self) -> None:
        if not self._work.is_busy:
            super().reject()
