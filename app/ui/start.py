"""Starting: the application, the welcome with its doors, the passphrase, the practice village."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QWidget

from app.domain.entries import Role
from app.ui.main_window import MainWindow
from app.ui.qt_words import QtInVietnamese
from app.ui.session import Session, is_refusal, refusal_text
from app.ui.theme import LIGHT, apply_theme
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.usecases.books import new_group_book, open_book
from app.usecases.desk import Desk, Surroundings
from app.usecases.profile import read_profile
from app.usecases.take_in import read_list, take_in_roster

PRACTICE_PASSPHRASE = "lang tap"  # of an invented village, shown on its own page
SHORTEST_PASSPHRASE = 6


def application() -> QApplication:
    """The one Qt application, dressed; without a display it draws off the screen."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not shown:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Sổ Tổ")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    apply_theme(app, LIGHT, _text_percent())
    app.installTranslator(QtInVietnamese(app))
    return app


def _text_percent() -> int:
    wanted = os.environ.get("SOTO_TEXT", "100")
    return min(max(int(wanted), 100), 200) if wanted.isdigit() else 100


def run_window(around: Surroundings, policy_text: Callable[[], str], *, book: Path | None, practice: bool) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    app = application()
    if practice:
        with tempfile.TemporaryDirectory(prefix="soto-lang-tap-") as folder:
            desk = practice_village(Path(folder), around)
            window = MainWindow(Session(desk, policy_text, practice=True))
            window.show()
            return app.exec()
    welcome = Welcome(around, book)
    welcome.exec()
    if welcome.desk is None:
        return 0
    window = MainWindow(Session(welcome.desk, policy_text, practice=welcome.is_practice))
    window.show()
    return app.exec()


def practice_village(folder: Path, around: Surroundings) -> Desk:
    """The invented village in a book of its own, with its members taken in."""
    sample = files("resources").joinpath("sample")
    with as_file(sample.joinpath("profile.toml")) as profile:
        desk = new_group_book(folder / "lang-tap.sotobook", PRACTICE_PASSPHRASE, read_profile(profile), around)
    with as_file(sample.joinpath("danh-sach-to-vien.xlsx")) as roster:
        take_in_roster(desk, read_list(desk, roster), desk.today.replace(day=1))
    return desk


class Welcome(QDialog):
    """Open a book, make one, or look at the practice village."""

    def __init__(self, around: Surroundings, book: Path | None = None) -> None:
        super().__init__()
        self._around = around
        self.desk: Desk | None = None
        self.is_practice = False
        self.setWindowTitle("Sổ Tổ")
        self.setMinimumWidth(620)
        self._book = QLineEdit(str(book or ""))
        self._book.setAccessibleName(self.tr("Tệp sổ"))
        self._book.setPlaceholderText(self.tr("Tệp sổ (*.sotobook)"))
        self._passphrase = _secret(self.tr("Mật khẩu của sổ"))
        self._refusal = plain("", "stop")
        self.open_button = button(self.tr("Mở sổ"), self._on_open, main=True)
        self._passphrase.returnPressed.connect(self._on_open)
        self.setLayout(
            column(
                plain(self.tr("Sổ Tổ"), "title"),
                plain(self.tr("Sổ của Tổ tiết kiệm và vay vốn, ghi trên máy này, không cần mạng."), "sentence"),
                plain(self.tr("Mở sổ đang có"), "heading"),
                row(self._book, button(self.tr("Chọn…"), self._on_choose)),
                row(self._passphrase, self.open_button),
                self._refusal,
                plain(self.tr("Hoặc"), "heading"),
                row(
                    button(self.tr("Lập sổ mới từ hồ sơ Tổ…"), self._on_new),
                    button(self.tr("Vào Làng tập để thử"), self._on_practice),
                    None,
                ),
                gap=GAP * 2,
                margin=GAP * 3,
            )
        )
        (self._passphrase if book else self._book).setFocus()

    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Chọn sổ"), "", self.tr("Sổ Tổ (*.sotobook);;Mọi tệp (*)")
        )
        if chosen:
            self._book.setText(chosen)
            self._passphrase.setFocus()

    def _on_open(self) -> None:
        path, passphrase = Path(self._book.text().strip()), self._passphrase.text()
        self._try(lambda: open_book(path, passphrase, self._around, Role.GROUP))

    def _on_new(self) -> None:
        profile, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn hồ sơ Tổ"), "", "TOML (*.toml)")
        if not profile:
            return
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu sổ mới ở đâu"), "to.sotobook", "*.sotobook")
        passphrase = NewPassphrase(self)
        if target and passphrase.exec():
            self._try(
                lambda: new_group_book(Path(target), passphrase.passphrase(), read_profile(Path(profile)), self._around)
            )

    def _on_practice(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="soto-lang-tap-"))
        self.is_practice = True
        self._try(lambda: practice_village(folder, self._around))

    def _try(self, make: Callable[[], Desk]) -> None:
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            self.desk = make()
        except Exception as error:
            if not is_refusal(error):
                raise
            self._refusal.setText(refusal_text(error))
        else:
            self.accept()
        finally:
            self.unsetCursor()


class NewPassphrase(QDialog):
    """A passphrase for a new book, typed twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Đặt mật khẩu"))
        self._first = _secret(self.tr("Mật khẩu"))
        self._second = _secret(self.tr("Gõ lại mật khẩu"))
        self._why = plain("", "care")
        self._go = button(self.tr("Lập sổ"), self.accept, main=True)
        self.setLayout(
            column(
                plain(self.tr("Đặt mật khẩu cho sổ"), "heading"),
                plain(
                    self.tr(
                        "Ít nhất 6 chữ; vài từ dễ nhớ thì tốt. Mất mật khẩu là không mở được sổ: ghi lại, cất chỗ an toàn."
                    )
                ),
                self._first,
                self._second,
                self._why,
                row(button(self.tr("Thôi"), self.reject), None, self._go),
                gap=GAP * 2,
                margin=GAP * 2,
            )
        )
        for field in (self._first, self._second):
            field.textChanged.connect(self._check)
        self._check()

    def passphrase(self) -> str:
        """What was typed."""
        return self._first.text()

    def _check(self) -> None:
        if len(self._first.text()) < SHORTEST_PASSPHRASE:
            why = self.tr("Mật khẩu còn ngắn.")
        elif self._first.text() != self._second.text():
            why = self.tr("Hai lần gõ chưa giống nhau.")
        else:
            why = ""
        self._why.setText(why)
        self._go.setEnabled(not why)


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field
