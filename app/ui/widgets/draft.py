"""What is half typed into a form: it outlives leaving the page, another language and closing the book, until it is written or given up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from app.ui.base.session import Session
from app.ui.widgets.basic import Card

Field = QLineEdit | QPlainTextEdit | QSpinBox | QCheckBox | QComboBox


class Draft(QObject):
    """What is typed into the fields of a form, kept in the session.

    ``begin`` comes after the fields were filled for one thing, ``end`` when that was written or given up. ``fields`` gives the fields,
    always in the same order; ``owner`` is the form they are on.
    """

    def __init__(self, session: Session, owner: QWidget, fields: Callable[[], Sequence[Field]]) -> None:
        super().__init__(owner)
        self._session = session
        self._fields = fields
        self._key = ""
        self._clean: list[str] = []
        owner.installEventFilter(self)

    @property
    def key(self) -> str:
        """The thing the fields show; empty before ``begin`` and after ``end``."""
        return self._key

    @property
    def is_changed(self) -> bool:
        """Whether something was typed since the form was filled."""
        return bool(self._key) and self._values() != self._clean

    def begin(self, key: str) -> bool:
        """From here on what is typed is kept under a key; gives whether something was kept there, and is shown now."""
        self._key, self._clean = key, self._values()
        kept = self._session.drafts.get(key)
        if kept is None or len(kept) != len(self._clean):
            return False
        for field, value in zip(self._fields(), kept, strict=True):
            _put(field, value)
        return True

    def begin_anew(self) -> None:
        """It was written, and the fields are empty for the next one."""
        self._session.drafts.pop(self._key, None)
        self._clean = self._values()

    def keep(self) -> None:
        """Keep what is typed; called before the fields show another thing, and when the form is left."""
        if self.is_changed:
            self._session.drafts[self._key] = self._values()
        elif self._key:
            self._session.drafts.pop(self._key, None)

    def leave(self) -> None:
        """Keep what is typed; the fields show nothing from here on."""
        self.keep()
        self._key = ""

    def write(self, verb: Callable[[], bool]) -> bool:
        """Do what writes the form. The pages look again while it is done, so it is no draft then; refused, it is one as before."""
        key = self._key
        self.end()
        if verb():
            return True
        self._key = key
        return False

    def end(self) -> None:
        """It was written, or a person gave it up."""
        self._session.drafts.pop(self._key, None)
        self._key = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide:
            self.keep()
        return super().eventFilter(watched, event)

    def _values(self) -> list[str]:
        return [_said(field) for field in self._fields()]


class DraftForm(Card):
    """A card with fields that keep what is typed; see ``Draft``."""

    def __init__(self, session: Session, *things: QWidget) -> None:
        super().__init__(*things)
        self.session = session
        self.draft = Draft(session, self, self.draft_fields)

    def draft_fields(self) -> list[Field]:
        """The fields that are kept, always in the same order."""
        raise NotImplementedError


def _said(field: Field) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QSpinBox):
        return str(field.value())
    if isinstance(field, QCheckBox):
        return str(int(field.isChecked()))
    # By what it stands for: the list may be another one when the form comes back.
    data = field.currentData()
    return data if isinstance(data, str) else str(field.currentIndex())


def _put(field: Field, value: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(value)
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(value)
    elif isinstance(field, QSpinBox):
        field.setValue(int(value))
    elif isinstance(field, QCheckBox):
        field.setChecked(value == "1")
    else:
        place = field.findData(value)
        if place >= 0:
            field.setCurrentIndex(place)
        elif value.isdigit() and int(value) < field.count() and not isinstance(field.itemData(0), str):
            field.setCurrentIndex(int(value))
