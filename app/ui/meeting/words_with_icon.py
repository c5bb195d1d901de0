"""A few words behind an icon: the day, the place and the people over the roll call."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP, plain, restyle
from app.ui.widgets.icons import icon_size, pixmap


class WordsWithIcon(QWidget):
    """A few words behind their icon."""

    def __init__(self, drawing: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._picture, self.words = QLabel(), plain("", wrap=False)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP // 2 + 2)
        line.addWidget(self._picture)
        line.addWidget(self.words)

    def show_words(self, text: str, *, missing: bool = False) -> None:
        """Show the words; ``missing`` where they say that something is not written yet."""
        theme, side = theme_in_use(), icon_size(16)
        self._picture.setPixmap(pixmap(self._drawing, theme.care_mark if missing else theme.main, side.width()))
        self._picture.setFixedSize(side + QSize(2, 0))
        self.words.setText(f"⯑ {text}" if missing else text)
        restyle(self.words, "care" if missing else "")
