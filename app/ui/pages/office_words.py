"""The office's six words, read aloud on the telephone and compared before anything of the members goes to it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.base.session import Session
from app.ui.widgets.basic import Card, button, column, plain, row
from app.usecases.exchange.office_words import may_send, note_not_the_same, note_the_same, words_to_compare


class OfficeWords(QWidget):
    """Shown until a person compared them; nothing where there is nothing to compare."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._heading = plain("", "heading")
        self._words = plain("", "heading")
        self._same = button(self.tr("Đã so, giống hệt"), self._on_same, main=True)
        self._other = button(self.tr("Không giống"), self._on_other)
        self._advice = plain(
            self.tr(
                "Gọi số điện thoại vẫn dùng của văn phòng, nhờ đọc sáu từ khóa ghi ở máy văn phòng. Giống cả sáu từ, đúng thứ tự thì"
                " mới đúng là văn phòng ấy."
            )
        )
        card = Card(self._heading, self._words, self._advice, row(self._same, self._other, None), look="notice")
        self.setLayout(column(card))

    def refresh(self) -> None:
        """Look again whether there is anything to compare."""
        words = words_to_compare(self._session.workspace)
        self.setVisible(bool(words))
        self._words.setText(" – ".join(words))
        self._heading.setText(
            self.tr("Văn phòng đã đổi khóa. So sáu từ khóa mới qua điện thoại.")
            if may_send(self._session.workspace)
            else self.tr("Lần đầu gặp văn phòng này. So sáu từ khóa qua điện thoại rồi mới gửi.")
        )

    def _on_same(self) -> None:
        self._session.did(
            lambda: note_the_same(self._session.workspace),
            self.tr("Đã ghi: đúng là văn phòng của Tổ. Bấm Nhận và ghi để gửi."),
        )

    def _on_other(self) -> None:
        self._session.did(
            lambda: note_not_the_same(self._session.workspace),
            self.tr("Đã bỏ thẻ ấy, chưa gửi gì. Rút USB ra và báo cho văn phòng."),
        )
