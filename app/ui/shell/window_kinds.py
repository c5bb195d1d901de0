"""Which window shows a book of which role; its module is loaded when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.shell.book_window import BookWindow


def window_kind(role: str) -> type[BookWindow]:
    """The kind of window for a role by its value; a group's for one that is not known."""
    if role == "union":
        from app.ui.shell.union_window import UnionWindow

        return UnionWindow
    if role == "office":
        from app.ui.shell.office_window import OfficeWindow

        return OfficeWindow
    from app.ui.shell.main_window import MainWindow

    return MainWindow
