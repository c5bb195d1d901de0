"""Asking where a backup goes, and making it beside the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.session import Session
from app.usecases.backups import back_up


def ask_and_back_up(session: Session, parent: QWidget) -> None:
    """Ask for a stick or folder, and make a verified copy there."""
    title = QCoreApplication.translate("Backup", "Chọn USB hoặc thư mục để cất bản sao")
    chosen = QFileDialog.getExistingDirectory(parent, title)
    if chosen:
        back_up_to(session, Path(chosen))


def back_up_to(session: Session, folder: Path) -> None:
    """Make a verified copy in a folder, and say what it is called."""
    done = QCoreApplication.translate("Backup", "Đã sao lưu và đọc lại thử: %1.")
    session.do_long(
        QCoreApplication.translate("Backup", "Đang sao lưu sổ…"),
        lambda _: back_up(session.desk, folder),
        lambda path: session.said.emit(done.replace("%1", path.name), False),
    )
