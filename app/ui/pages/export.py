"""Saving a list as a workbook: where to, and a word that no passphrase guards it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.errors import RuleBrokenError
from app.ui.base.file_dialogs import ask_save
from app.ui.base.session import Session, refusal_text, word
from app.usecases.book.atomic_write import write_whole
from app.usecases.papers.workbooks import SUFFIX, export, title_of


def ask_and_export(session: Session, which: str, parent: QWidget) -> None:
    """Ask where a list shall go, and save it there."""
    name = f"{which}-{session.workspace.today}{SUFFIX}"
    title = word(title_of(which))
    chosen = ask_save(parent, title, name, f"Excel (*{SUFFIX})")
    if chosen:
        save_list(session, which, chosen)


def save_list(session: Session, which: str, path: Path) -> None:
    """Save a list; on a fault of the disk say so, with nothing lost."""
    data = session.do(lambda: export(session.workspace, which, word))
    if data is None:
        return
    try:
        write_whole(path, data, replace=True, private=True)
    except RuleBrokenError as refused:
        session.said.emit(refusal_text(refused), True)
        return
    except OSError:
        text = QCoreApplication.translate("Export", "Không ghi được tệp này. Chọn chỗ khác rồi thử lại.")
        session.said.emit(text, True)
        return
    text = QCoreApplication.translate("Export", "Đã lưu %1. Tệp này không có mật khẩu: giữ cẩn thận, xong thì xóa.")
    session.said.emit(text.replace("%1", path.name), False)
