"""What a person likes on this laptop: language, colours, size of text, windows and columns. Nothing out of a book."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

LANGUAGES = ("vi", "en")
LOOKS = ("system", "light", "dark", "contrast")
DENSITIES = ("dense", "medium", "airy")
TEXT_SIZES = (100, 125, 150, 175, 200)  # percent
SMALLEST_TEXT, LARGEST_TEXT = TEXT_SIZES[0], TEXT_SIZES[-1]
LOCK_MINUTES = (5, 15, 60, 0)
USUAL_LOCK = 15


def usual_file() -> Path:
    """Where the preferences of this user lie."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / "so-to" / "so-to.ini"


class Preferences:
    """A small file of settings; without a file they last as long as the window. What is unreadable counts as not set."""

    def __init__(self, file: Path | None = None) -> None:
        self._held: dict[str, str] = {}
        self._settings = QSettings(str(file), QSettings.Format.IniFormat) if file else None

    def _get(self, key: str) -> str:
        value: Any = self._settings.value(key) if self._settings is not None else self._held.get(key)
        return value if isinstance(value, str) else ""

    def _set(self, key: str, value: str) -> None:
        if self._settings is None:
            self._held[key] = value
        else:
            self._settings.setValue(key, value)

    @property
    def language(self) -> str:
        """``vi`` or ``en``."""
        return self._get("language") if self._get("language") in LANGUAGES else LANGUAGES[0]

    @language.setter
    def language(self, code: str) -> None:
        self._set("language", code)

    @property
    def look(self) -> str:
        """Colours: as the system, light, dark, or high contrast."""
        return self._get("look") if self._get("look") in LOOKS else LOOKS[0]

    @look.setter
    def look(self, name: str) -> None:
        self._set("look", name)

    @property
    def text(self) -> int:
        """Size of text in percent, 100 to 200."""
        found = self._get("text")
        size = int(found) if found.isascii() and found.isdigit() else SMALLEST_TEXT
        return min(max(size, SMALLEST_TEXT), LARGEST_TEXT)

    @text.setter
    def text(self, percent: int) -> None:
        self._set("text", str(percent))

    @property
    def lock_minutes(self) -> int:
        """After how many minutes without a touch a window locks itself; 0: never."""
        found = self._get("lock")
        return int(found) if found in {str(minutes) for minutes in LOCK_MINUTES} else USUAL_LOCK

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._set("lock", str(minutes))

    @property
    def density(self) -> str:
        """How high the rows of a sheet are: dense, medium or airy."""
        return self._get("density") if self._get("density") in DENSITIES else DENSITIES[1]

    @density.setter
    def density(self, name: str) -> None:
        self._set("density", name)

    @property
    def last_book(self) -> Path | None:
        """The book opened last, to be offered first."""
        found = self._get("last_book")
        return Path(found) if found else None

    @last_book.setter
    def last_book(self, path: Path) -> None:
        self._set("last_book", str(path))

    @property
    def last_role(self) -> str:
        """The role of the book opened last: what its window is made of can be loaded before it is open. Empty where none was."""
        return self._get("last_role")

    @last_role.setter
    def last_role(self, role: str) -> None:
        self._set("last_role", role)

    def state(self, name: str) -> QByteArray:
        """The remembered state of a window or a table's columns; empty where there is none."""
        try:
            return QByteArray(base64.b64decode(self._get(f"state/{name}"), validate=True))
        except (ValueError, binascii.Error):
            return QByteArray()

    def set_state(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window or of columns."""
        self._set(f"state/{name}", base64.b64encode(state.data()).decode())
