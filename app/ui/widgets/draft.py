"""What is half typed into a form: it outlives leaving the page, another language and closing the book, until it is written or given up."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from app.ui.session import Session
from app.ui.widgets.basic import Card

Field = QLineEdit | QPlainTextEdit | QSpinBox | QCheckBox | QComboBox


class DraftForm(Card):
    """A card with fields. ``begin_draft`` comes after they were filled for one thing, ``end_draft`` when that was written or given up."""

    def __init__(self, session: Session, *things: QWidget) -> None:
        super().__init__(*things)
        self.session = session
        self._key = ""
        self._clean: list[str] = []

    def draft_fields(self) -> list[Field]:
        """The fields that are kept, always in the same order."""
        raise NotImplementedError

    @property
    def is_changed(self) -> bool:
        """Whether something was typed since the form was filled."""
        return bool(self._key) and self._values() != self._clean

    def begin_draft(self, key: str) -> bool:
        """From here on what is typed is kept under a key; gives whether something was kept there, and is shown now."""
        self._key, self._clean = key, self._values()
        kept = self.session.drafts.get(key)
        if kept is None or len(kept) != len(self._clean):
            return False
        for field, value in zip(self.draft_fields(), kept, strict=True):
            _put(field, value)
        return True

    def keep_draft(self) -> None:
        """Keep what is typed; called before the fields show another thing, and when the form is left."""
        if self.is_changed:
            self.session.drafts[self._key] = self._values()
        elif self._key:
            self.session.drafts.pop(self._key, None)

    def end_draft(self) -> None:
        """It was written, or a person gave it up."""
        self.session.drafts.pop(self._key, None)
        self._key = ""

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_draft()
        super().hideEvent(event)

    def _values(self) -> list[str]:
        return [_said(field) for field in self.draft_fields()]


def _said(field: Field) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QSpinBox):
        return str(field.value())
    return str(int(field.isChecked())) if isinstance(field, QCheckBox) else str(field.currentIndex())


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
        field.setCurrentIndex(int(value))
