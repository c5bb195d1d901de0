"""What is asked before a new book is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.group import group_name
from app.ui.base.file_dialogs import ask_open, documents
from app.ui.base.session import refusal_text
from app.ui.pages.start_dialogs import NewPassphrase
from app.usecases.book.profile import NewGroup, ProfileRefusedError, new_group, read_profile


def ask_where(name: str, parent: QWidget, own: Sequence[str]) -> tuple[Path, str] | None:
    """Where the book lies, in the person's own folder of books, and its passphrase; None where a person went back.

    ``own`` are words that anybody in the village would try.
    """
    passphrase = NewPassphrase(parent, own)
    if not passphrase.exec():
        return None
    folder = books_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return free_path(folder, name), passphrase.passphrase()


def ask_profile(parent: QWidget, refused: Callable[[str], object]) -> NewGroup | None:
    """What a file says of a new group; None where a person went back, or where it cannot be used, which is told."""
    title = QCoreApplication.translate("NewBook", "Chọn hồ sơ Tổ")
    profile = ask_open(parent, title, "TOML (*.toml)")
    if not profile:
        return None
    try:
        return read_profile(profile)
    except ProfileRefusedError as refusal:
        refused(refusal_text(refusal))
        return None


def ask_whole(form: QDialog, name: str, parent: QWidget, own: Callable[[], Sequence[str]]) -> tuple[Path, str] | None:
    """A form, then where and the passphrase; whoever goes back from the later two is at the form as it was filled."""
    while form.exec():
        found = ask_where(name, parent, own())
        if found is not None:
            return found
    return None


def books_folder() -> Path:
    """Where a person's books lie: a folder of their own in her documents."""
    return documents() / "Sổ Tổ"


def free_path(folder: Path, name: str) -> Path:
    """A book's file of that name that is not there yet."""
    found, number = folder / f"{name}.sotobook", 1
    while found.exists():
        number += 1
        found = folder / f"{name}-{number}.sotobook"
    return found


def group_said(said: dict[str, Any]) -> NewGroup:
    """What was said on the pages of a first start, as a book is begun with.

    Raises:
        ProfileRefusedError: a field is missing or wrong.
    """
    word, hamlet = said["hamlet_word"], said["hamlet"]
    hamlet = hamlet if hamlet.casefold().startswith(word) else f"{word} {hamlet}"
    return new_group(
        {
            "group": {
                **{
                    key: said[key]
                    for key in (
                        "code",
                        "union_code",
                        "hamlet_word",
                        "hamlet",
                        "commune_kind",
                        "commune",
                        "province",
                    )
                },
                "name": group_name(hamlet),
                "transaction_day": said["transaction_day"],
                "minimum_saving": said["minimum_saving"],
                **({"founded": date.fromisoformat(said["founded"])} if said["founded"] else {}),
            },
            "board": [{"role": role, "name": said[role]} for role in ("leader", "deputy") if said[role]],
            "rules": {"quorum": said["quorum"]},
        }
    )
