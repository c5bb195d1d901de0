"""Whether a recovery sheet (phiếu khôi phục) of the key in use was made: what this laptop alone remembers."""

from __future__ import annotations

from app.usecases.workspace import Workspace

_SHEET = "recovery_sheet"


def sheet_made(workspace: Workspace) -> None:
    """The sheet was printed, saved or copied by hand; until the passphrase changes nobody is reminded of it."""
    if not has_sheet(workspace):
        with workspace.book.transaction():
            workspace.book.set_local(_SHEET, workspace.today.isoformat())


def has_sheet(workspace: Workspace) -> bool:
    """Whether a sheet of the key in use was made, as far as this book knows."""
    return bool(workspace.book.local(_SHEET))


def forget_sheet(workspace: Workspace) -> None:
    """The passphrase changed: the sheet of before opens nothing."""
    with workspace.book.transaction():
        workspace.book.set_local(_SHEET, "")
