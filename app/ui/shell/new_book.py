"""What is asked before a new book is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.ui.pages.start_dialogs import NewPassphrase


def ask_where(name: str, parent: QWidget, own: Sequence[str]) -> tuple[Path, str] | None:
    """Where the book shall lie, ``name`` being offered, then its passphrase; None where a person went back.

    ``own`` are words that anybody in the village would try.
    """
    title = QCoreApplication.translate("NewBook", "Lưu sổ mới ở đâu")
    target, _ = QFileDialog.getSaveFileName(parent, title, name, "*.sotobook")
    passphrase = NewPassphrase(parent, own)
    if target and passphrase.exec():
        return Path(target), passphrase.passphrase()
    return None


def ask_whole(form: QDialog, name: str, parent: QWidget, own: Callable[[], Sequence[str]]) -> tuple[Path, str] | None:
    """A form, then where and the passphrase; whoever goes back from the later two is at the form as it was filled."""
    while form.exec():
        found = ask_where(name, parent, own())
        if found is not None:
            return found
    return None
