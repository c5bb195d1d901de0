"""What the welcome asks for: a passphrase, a union, a copy to restore."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.domain.communes import COMMUNE_KINDS
from app.domain.errors import RuleBrokenError
from app.domain.group import UNIONS
from app.domain.ids import GroupCode
from app.domain.passphrase import SHORTEST, Strength, check, strength
from app.domain.union import UnionProfile
from app.ui.base.file_dialogs import ask_open, ask_save
from app.ui.base.session import refusal_text
from app.ui.widgets.basic import button, plain, row
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.fields import Choice
from app.ui.widgets.form import FormGrid, line
from app.ui.widgets.secret import secret


class NewPassphrase(FormDialog):
    """A passphrase for a new book, typed twice."""

    def __init__(self, parent: QWidget | None = None, own: Sequence[str] = ()) -> None:
        super().__init__(self.tr("Đặt mật khẩu"), self.tr("Thôi"), parent)
        self._own = own
        self.setWindowTitle(self.tr("Đặt mật khẩu"))
        self._first = secret(self.tr("Mật khẩu"))
        self._second = secret(self.tr("Gõ lại mật khẩu"))
        self._hint = plain("", "faint")
        self.lay_out(
            plain(self.tr("Đặt mật khẩu cho sổ"), "heading"),
            plain(
                self.tr(
                    "Ít nhất 8 chữ; bốn từ dễ nhớ liền nhau thì tốt, đừng lấy tên người, tên thôn, ngày sinh. Ghi lại, cất chỗ an toàn. Quên mật khẩu thì chỉ còn phiếu khôi phục hoặc chìa khóa gửi văn phòng mở được sổ."
                )
            ),
            self._first,
            self._hint,
            self._second,
            watched=(self._first, self._second),
        )

    def passphrase(self) -> str:
        """What was typed."""
        return self._first.text()

    def fault(self) -> tuple[str, QWidget] | None:
        return two_passphrases(self._first, self._second, self._own)

    def check(self) -> None:
        super().check()
        self._hint.setText(how_hard(self._first.text(), self._own))


class RecoverBook(FormDialog):
    """A forgotten passphrase: the words of the recovery sheet, or a picture of it, and a new passphrase."""

    def __init__(self, book: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mở sổ"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Quên mật khẩu"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        self.book = line(self.tr("Tệp sổ"), longest=4096)
        self.book.setText(book)
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("17 từ trên phiếu khôi phục"))
        self.words.setPlaceholderText(self.tr("17 từ trên phiếu, theo thứ tự; có dấu hay không dấu đều được"))
        self.words.setTabChangesFocus(True)
        self.picture = line(self.tr("Ảnh hoặc bản quét của phiếu"), longest=4096)
        self._first, self._second = secret(self.tr("Mật khẩu mới")), secret(self.tr("Gõ lại mật khẩu mới"))
        self.lay_out(
            plain(self.tr("Mở sổ bằng phiếu khôi phục"), "heading"),
            row(self.book, button(self.tr("Chọn…"), self._on_book)),
            self.words,
            row(self.picture, button(self.tr("Chọn ảnh…"), self._on_picture)),
            self._first,
            self._second,
            watched=(self.book, self.picture, self._first, self._second, self.words),
        )

    def answer(self) -> tuple[Path, str, Path | None, str]:
        """The book, the words (empty where a picture was chosen), the picture, and the new passphrase."""
        picture = self.picture.text().strip()
        words = "" if picture else self.words.toPlainText()
        return Path(self.book.text().strip()), words, Path(picture) if picture else None, self._first.text()

    def fault(self) -> tuple[str, QWidget] | None:
        has_code = bool(self.words.toPlainText().strip() or self.picture.text().strip())
        if not self.book.text().strip():
            return self.tr("Chọn tệp sổ."), self.book
        if not has_code:
            return self.tr("Gõ các từ trên phiếu, hoặc chọn ảnh của phiếu."), self.words
        return two_passphrases(self._first, self._second)

    def _on_book(self) -> None:
        chosen = ask_open(self, self.tr("Chọn sổ"), self.tr("Sổ Tổ (*.sotobook);;Mọi tệp (*)"))
        if chosen:
            self.book.setText(str(chosen))

    def _on_picture(self) -> None:
        chosen = ask_open(self, self.tr("Chọn ảnh hoặc bản quét của phiếu"), "*.png *.jpg *.jpeg *.pdf")
        if chosen:
            self.picture.setText(str(chosen))


class NewUnion(FormDialog):
    """Which union of which commune, and who writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tiếp"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Sổ của cán bộ Hội"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 75)
        self.union = Choice(self.tr("Hội"))
        for code, name in UNIONS.items():
            self.union.addItem(name, code)
        self.kind = Choice(self.tr("Xã, phường…"))
        for word in COMMUNE_KINDS:
            self.kind.addItem(word, word)
        self.commune = line(self.tr("Tên xã"), longest=80)
        self.province = line(self.tr("Tỉnh, thành phố"), longest=80)
        self.officer = line(self.tr("Họ tên cán bộ"), longest=80)
        self.officer_title = line(self.tr("Chức vụ"), longest=80)
        self.lay_out(
            plain(self.tr("Sổ của cán bộ Hội"), "heading"),
            plain(self.tr("Một sổ giữ được nhiều Tổ. Văn phòng công nhận máy này cho từng Tổ.")),
            FormGrid(
                (self.tr("Hội"), self.union),
                (self.tr("Xã, phường…"), self.kind),
                (self.tr("Tên xã"), self.commune),
                (self.tr("Tỉnh, thành phố"), self.province),
                (self.tr("Họ tên cán bộ"), self.officer),
                (self.tr("Chức vụ"), self.officer_title),
            ),
            watched=(self.commune,),
        )

    def profile(self) -> UnionProfile:
        """What was said."""
        return UnionProfile(
            self.union.currentData(),
            self.commune.text().strip(),
            self.kind.currentData(),
            self.province.text().strip(),
            self.officer.text().strip(),
            self.officer_title.text().strip(),
        )

    def fault(self) -> tuple[str, QWidget] | None:
        return None if self.commune.text().strip() else (self.tr("Chưa ghi tên xã."), self.commune)


class NewOffice(FormDialog):
    """Which transaction office the book is of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tiếp"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Sổ của phòng giao dịch"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 75)
        self.name = line(self.tr("Tên phòng giao dịch"), longest=120)
        self.code = line(self.tr("Mã phòng giao dịch (chưa có thì để trống)"), longest=20)
        self.lay_out(
            plain(self.tr("Sổ của phòng giao dịch"), "heading"),
            plain(
                self.tr(
                    "Sổ này ký thay văn phòng: chỉ dùng ở một máy, sao lưu mỗi ngày, cất phiếu khôi phục trong két."
                )
            ),
            FormGrid((self.tr("Tên phòng giao dịch"), self.name), (self.tr("Mã"), self.code)),
            watched=(self.name, self.code),
        )

    def answer(self) -> tuple[str, str]:
        """The office's name and code."""
        return self.name.text().strip(), self.code.text().strip()

    def fault(self) -> tuple[str, QWidget] | None:
        if not self.name.text().strip():
            return self.tr("Chưa ghi tên phòng giao dịch."), self.name
        if self.code.text().strip() and not re.fullmatch(r"[0-9A-Za-z-]{1,20}", self.code.text().strip()):
            return self.tr("Mã chỉ có chữ không dấu, số và gạch ngang."), self.code
        return None


class JoinGroup(FormDialog):
    """Which group this laptop joins, and what the laptop is called."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tiếp tục"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Máy thứ hai của Tổ"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        self.code = line(self.tr("Mã Tổ"), longest=20)
        self.name = line(self.tr("Tên máy này"), longest=80)
        self.name.setText(self.tr("Máy của Tổ phó"))
        self.lay_out(
            plain(self.tr("Máy thứ hai của Tổ"), "heading"),
            plain(self.tr("Sổ của Tổ ở máy khác. Văn phòng công nhận máy này xong thì cả sổ về đây.")),
            FormGrid((self.tr("Mã Tổ"), self.code), (self.tr("Tên máy này"), self.name)),
            watched=(self.code, self.name),
        )

    def answer(self) -> tuple[GroupCode, str]:
        """The group's code and the laptop's name."""
        return GroupCode(self.code.text().strip()), self.name.text().strip()

    def fault(self) -> tuple[str, QWidget] | None:
        if not self.code.text().strip():
            return self.tr("Chưa ghi mã Tổ."), self.code
        return None if self.name.text().strip() else (self.tr("Chưa ghi tên máy này."), self.name)


class RestoreDialog(FormDialog):
    """Which copy, where to, and its passphrase."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Khôi phục"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Khôi phục từ bản sao"))
        self.setMinimumWidth(620)
        self.copy = _path(self.tr("Tệp bản sao"))
        self.target = _path(self.tr("Sổ mới trên máy này"))
        self.passphrase = secret(self.tr("Mật khẩu của sổ"))
        self.lay_out(
            plain(self.tr("Khôi phục từ bản sao"), "heading"),
            plain(
                self.tr(
                    "Bản sao giữ nguyên; một sổ mới được lập từ đó. Sổ cũ nếu còn thì đừng ghi tiếp. "
                    "Máy này sẽ xin văn phòng công nhận lại ở lần gửi – nhận tới."
                )
            ),
            row(self.copy, button(self.tr("Chọn bản sao…"), self._on_copy)),
            row(self.target, button(self.tr("Đặt ở đâu…"), self._on_target)),
            self.passphrase,
            watched=(self.copy, self.target, self.passphrase),
        )

    def choice(self) -> tuple[Path, Path, str]:
        """The copy, the new book and the passphrase."""
        return Path(self.copy.text().strip()), Path(self.target.text().strip()), self.passphrase.text()

    def fault(self) -> tuple[str, QWidget] | None:
        if not self.copy.text().strip():
            return self.tr("Chọn tệp bản sao."), self.copy
        if not self.target.text().strip():
            return self.tr("Chọn chỗ đặt sổ mới."), self.target
        return None if self.passphrase.text().strip() else (self.tr("Gõ mật khẩu của sổ."), self.passphrase)

    def _on_copy(self) -> None:
        chosen = ask_open(self, self.tr("Chọn bản sao"), self.tr("Sổ Tổ (*.sotobook);;Mọi tệp (*)"))
        if chosen:
            self.copy.setText(str(chosen))

    def _on_target(self) -> None:
        chosen = ask_save(self, self.tr("Đặt sổ mới ở đâu"), "to.sotobook", "*.sotobook")
        if chosen:
            self.target.setText(str(chosen))


def two_passphrases(first: QLineEdit, second: QLineEdit, own: Sequence[str] = ()) -> tuple[str, QWidget] | None:
    """What is wrong with a new passphrase that is typed twice; ``own`` are words that anybody would try."""
    try:
        check(first.text(), own)
    except RuleBrokenError as refusal:
        return refusal_text(refusal), first
    if first.text() != second.text():
        return QCoreApplication.translate("NewPassphrase", "Hai lần gõ chưa giống nhau."), second
    return None


def how_hard(passphrase: str, own: Sequence[str]) -> str:
    """How hard a passphrase is to guess, in words; nothing while it is short."""
    if len(passphrase) < SHORTEST:
        return ""
    said = {
        Strength.WEAK: QCoreApplication.translate(
            "NewPassphrase", "✖ Dễ đoán. Bốn từ liền nhau khó đoán hơn một số hay một tên."
        ),
        Strength.FAIR: QCoreApplication.translate("NewPassphrase", "Tạm được. Thêm một từ nữa thì khó đoán hơn nhiều."),
        Strength.GOOD: QCoreApplication.translate("NewPassphrase", "✔ Khó đoán."),
    }
    return said[strength(passphrase, own)]


def _path(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field
