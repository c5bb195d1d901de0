"""Mật khẩu và đường vào lại: change the passphrase, print the recovery sheet, let the office keep the key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.entries import Role
from app.ui.base.session import Session
from app.ui.pages.start_dialogs import NewPassphrase
from app.ui.widgets.basic import Card, button, hide_unless, plain
from app.ui.widgets.dialog import FormDialog
from app.ui.widgets.flow import Flow
from app.ui.widgets.paper_dialog import PaperDialog
from app.ui.widgets.secret import secret
from app.usecases.book.own_words import own_words
from app.usecases.book.recovery_note import sheet_made
from app.usecases.recovery import change_passphrase, is_kept_by_office, leave_key_with_office, recovery_sheet


class AskPassphrase(FormDialog):
    """The book's passphrase once more, before something that opens the book is given out."""

    def __init__(self, why: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tiếp"), self.tr("Thôi"), parent)
        self.setWindowTitle(self.tr("Gõ mật khẩu của sổ"))
        self.field = secret(self.tr("Mật khẩu của sổ"))
        self.lay_out(plain(why), self.field, watched=(self.field,))

    def fault(self) -> tuple[str, QWidget] | None:
        return None if self.field.text() else (self.tr("Gõ mật khẩu của sổ."), self.field)

    def passphrase(self) -> str:
        """What was typed."""
        return self.field.text()


class PassphraseCard(Card):
    """The ways into the book, for whoever is in it now."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kept = plain("", "faint")
        self.change = button(self.tr("Đổi mật khẩu…"), self._on_change)
        self.sheet = button(self.tr("In phiếu khôi phục…"), self._on_sheet)
        self.leave = button(self.tr("Gửi văn phòng giữ hộ chìa khóa…"), self._on_leave)
        doors = QWidget()
        doors.setLayout(Flow([self.sheet, self.change, self.leave]))
        self.box.addWidget(plain(self.tr("Mật khẩu và đường vào lại"), "heading"))
        self.box.addWidget(
            plain(
                self.tr(
                    "Quên mật khẩu thì chỉ có phiếu khôi phục, hoặc chìa khóa văn phòng giữ hộ, mở được sổ. In phiếu và cất như cất tiền."
                )
            )
        )
        self.box.addWidget(doors)
        self.box.addWidget(self._kept)
        hide_unless(self.leave, session.workspace.book.identity.role is Role.GROUP and not session.practice)

    def refresh(self) -> None:
        """Look again."""
        kept = is_kept_by_office(self._session.workspace)
        self._kept.setVisible(kept)
        self._kept.setText(self.tr("✔ Văn phòng giữ hộ chìa khóa của sổ này, niêm kín.") if kept else "")

    def _asked(self, why: str) -> str | None:
        dialog = AskPassphrase(why, self)
        return dialog.passphrase() if dialog.exec() else None

    def _on_sheet(self) -> None:
        passphrase = self._asked(self.tr("Phiếu khôi phục mở được sổ. Gõ mật khẩu để in."))
        if passphrase is not None:
            self.show_sheet(passphrase)

    def show_sheet(self, passphrase: str) -> None:
        """The sheet, to print; saving it is a person's own doing."""
        session = self._session
        pdf = session.do(lambda: recovery_sheet(session.workspace, passphrase))
        if pdf is not None:
            dialog = PaperDialog(lambda text, refused: self._on_sheet_told(text, refused=refused), self)
            title = self.tr("Phiếu khôi phục sổ")
            dialog.preview.show_paper(title, "phieu-khoi-phuc", pdf)
            dialog.exec()

    def _on_sheet_told(self, text: str, *, refused: bool) -> None:
        if refused:
            self._session.said.emit(text, True)
        else:
            self._session.did(lambda: sheet_made(self._session.workspace), text)

    def _on_change(self) -> None:
        old = self._asked(self.tr("Gõ mật khẩu đang dùng."))
        if old is None:
            return
        dialog = NewPassphrase(self, own_words(self._session.workspace))
        if dialog.exec():
            self.change_to(old, dialog.passphrase())

    def change_to(self, old: str, new: str) -> None:
        """Change it, beside the window's thread."""
        session = self._session
        done = self.tr(
            "Đã đổi mật khẩu. Phiếu khôi phục và bản sao cũ vẫn theo mật khẩu cũ: in phiếu mới, sao lưu lại."
        )
        session.do_long(
            self.tr("Đang đổi mật khẩu và đọc lại thử…"),
            lambda _: change_passphrase(session.workspace, old, new),
            lambda _: session.said.emit(done, False),
        )

    def _on_leave(self) -> None:
        passphrase = self._asked(
            self.tr(
                "Chìa khóa được niêm kín, chỉ văn phòng mở được, và đi cùng lần gửi – nhận tới. Gõ mật khẩu để đồng ý."
            )
        )
        if passphrase is not None:
            self.leave_with(passphrase)

    def leave_with(self, passphrase: str) -> None:
        """Leave the key with the office."""
        session = self._session
        session.did(
            lambda: leave_key_with_office(session.workspace, passphrase),
            self.tr("Đã niêm chìa khóa cho văn phòng. Gửi – nhận để nó đi."),
        )
