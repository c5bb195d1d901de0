"""The key in use: since when it is, and whether a recovery sheet (phiếu khôi phục) of it was made; what this laptop alone remembers."""

from __future__ import annotations

from datetime import date

from app.usecases.workspace import Workspace

_SHEET = "recovery_sheet"
_SINCE = "passphrase_since"


def sheet_made(workspace: Workspace) -> None:
    """The sheet was printed, saved or copied by hand; until the passphrase changes nobody is reminded of it."""
    if not has_sheet(workspace):
        with workspace.book.transaction():
            workspace.book.set_local(_SHEET, workspace.today.isoformat())


def has_sheet(workspace: Workspace) -> bool:
    """Whether a sheet of the key in use was made, as far as this book knows."""
    return bool(workspace.book.local(_SHEET))


def key_changed(workspace: Workspace) -> None:
    """The passphrase changed today: the sheet of before opens nothing."""
    with workspace.book.transaction():
        workspace.book.set_local(_SHEET, "")
        workspace.book.set_local(_SINCE, workspace.today.isoformat())


def passphrase_since(workspace: Workspace) -> date | None:
    """The day on which the passphrase in use was set, where it was changed since this book is."""
    said = workspace.book.local(_SINCE)
    return date.fromisoformat(said) if said else None
