"""Asking where a backup goes, and making it beside the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.entries import Role
from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.ui.base.file_dialogs import ask_folder
from app.ui.base.session import Session, refusal_text
from app.usecases.book.backup import back_up
from app.usecases.book.retention import has_copy_of, keep_copies, set_second_place


def ask_and_back_up(session: Session, parent: QWidget) -> None:
    """Ask for a stick or folder, and make a verified copy there."""
    title = QCoreApplication.translate("Backup", "Chọn USB hoặc thư mục để cất bản sao")
    chosen = ask_folder(parent, title)
    if chosen:
        back_up_to(session, chosen)


def keep_copies_now(session: Session) -> None:
    """The copies that are due, made beside the window's thread; nothing in the practice village.

    What was written before stands: that a copy could not be made is told as that, and not as if nothing had been written.
    """
    if session.practice:
        return

    def made() -> BookRefusedError | RuleBrokenError | None:
        try:
            keep_copies(session.workspace)
        except (BookRefusedError, RuleBrokenError) as refusal:
            return refusal
        return None

    def told(refusal: BookRefusedError | RuleBrokenError | None) -> None:
        if refusal is not None:
            session.said.emit(_not_copied(refusal), True)

    title = QCoreApplication.translate("Backup", "Đang cất bản sao…")
    session.do_long(title, lambda _: made(), told)


def _not_copied(refusal: BookRefusedError | RuleBrokenError) -> str:
    """That everything is in the book, and why there is no copy of it yet."""
    if isinstance(refusal, BookRefusedError) and refusal.fault is BookFault.DISK_FULL:
        return QCoreApplication.translate(
            "Backup",
            "Đã ghi xong vào sổ, nhưng chưa cất được bản sao: đĩa gần đầy. Xóa bớt tệp khác, rồi sao lưu sổ ra USB.",
        )
    text = QCoreApplication.translate("Backup", "Đã ghi xong vào sổ, nhưng chưa cất được bản sao. %1")
    return text.replace("%1", refusal_text(refusal))


def keep_copies_at_close(session: Session) -> None:
    """The copies that are due as the window closes. That one could not be made never keeps the window open; the health line tells it."""
    workspace = session.workspace
    if session.practice:
        return
    # An office's book is large: comparing its copy takes seconds, and once a day is often enough.
    if workspace.book.identity.role is Role.OFFICE and has_copy_of(workspace, workspace.today):
        return
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        keep_copies(workspace)
    except (BookRefusedError, RuleBrokenError):
        pass
    finally:
        QApplication.restoreOverrideCursor()


def ask_second_place(session: Session, parent: QWidget) -> None:
    """Ask where copies go beside the book's own disk."""
    title = QCoreApplication.translate("Backup", "Chọn USB hoặc thư mục thứ hai cho bản sao tự động")
    chosen = ask_folder(parent, title)
    if chosen:
        done = QCoreApplication.translate("Backup", "Bản sao sẽ tự cất thêm ở đó sau mỗi cuộc họp và khi đóng sổ.")
        session.did(lambda: set_second_place(session.workspace, str(chosen)), done)


def back_up_to(session: Session, folder: Path) -> None:
    """Make a verified copy in a folder, and say what it is called."""
    done = QCoreApplication.translate("Backup", "Đã sao lưu và đọc lại thử: %1.")
    session.do_long(
        QCoreApplication.translate("Backup", "Đang sao lưu sổ…"),
        lambda _: back_up(session.workspace, folder),
        lambda path: session.said.emit(done.replace("%1", path.name), False),
    )
