"""Language, colours and size of text of the running program, changed without starting again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files

from PySide6.QtCore import QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app.ui.base.focus_ring import FocusRing
from app.ui.base.preferences import Preferences
from app.ui.base.qt_words import QtInVietnamese
from app.ui.base.theme import apply_theme
from app.ui.base.tokens import THEMES, Theme


class Appearance(QObject):
    """``language_changed``: every text is to be laid out anew. ``dressed``: colours or size of text changed."""

    language_changed = Signal()
    dressed = Signal()
    lock_changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self.preferences = preferences
        self._translators: list[QTranslator] = []
        app.styleHints().colorSchemeChanged.connect(self._on_scheme)
        self._ring = FocusRing(app, self)
        self._speak()
        self.dress()

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        name = self.preferences.look
        if name == "system":
            name = "dark" if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
        return THEMES[name]

    def set_language(self, code: str) -> None:
        """Speak Vietnamese or English from now on."""
        if code == self.preferences.language:
            return
        self.preferences.language = code
        self._speak()
        self.language_changed.emit()

    def set_look(self, name: str) -> None:
        """Other colours from now on."""
        if name != self.preferences.look:
            self.preferences.look = name
            self.dress()

    def set_text(self, percent: int) -> None:
        """Another size of text from now on."""
        if percent != self.preferences.text:
            self.preferences.text = percent
            self.dress()

    def set_lock_minutes(self, minutes: int) -> None:
        """Lock after so many minutes without a touch from now on; 0: never."""
        if minutes != self.preferences.lock_minutes:
            self.preferences.lock_minutes = minutes
            self.lock_changed.emit()

    def dress(self) -> None:
        """Put colours and size of text on the whole program."""
        apply_theme(self._app, self.theme, self.preferences.text)
        self._ring.update()
        self.dressed.emit()

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """While much is laid out: a thing put into another is otherwise dressed anew with all that it holds, at every step."""
        sheet = self._app.styleSheet()
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._app.setStyleSheet(sheet)

    def _on_scheme(self) -> None:
        if self.preferences.look == "system":
            self.dress()

    def _speak(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        # Amounts and dates are written the Vietnamese way in both languages: they are the bank's.
        QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        if self.preferences.language == "vi":
            self._add(QtInVietnamese(self))
            return
        english = QTranslator(self)
        with as_file(files("resources").joinpath("translations/soto_en.qm")) as path:
            english.load(str(path))
        self._add(english)

    def _add(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._translators.append(translator)
