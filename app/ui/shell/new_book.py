"""What is asked before a new book is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.ui.pages.start_dialogs import NewPassphrase


def ask_where(name: str, parent: QWidget) -> tuple[Path, str] | None:
    """Where the book shall lie, ``name`` being offered, then its passphrase; None where a person went back."""
    title = QCoreApplication.translate("NewBook", "Lưu sổ mới ở đâu")
    target, _ = QFileDialog.getSaveFileName(parent, title, name, "*.sotobook")
    passphrase = NewPassphrase(parent)
    if target and passphrase.exec():
        return Path(target), passphrase.passphrase()
    return None


def ask_whole(form: QDialog, name: str, parent: QWidget) -> tuple[Path, str] | None:
    """A form, then where and the passphrase; whoever goes back from the later two is at the form as it was filled."""
    while form.exec():
        found = ask_where(name, parent)
        if found is not None:
            return found
    return None
