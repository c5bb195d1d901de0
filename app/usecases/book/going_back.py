"""Back to the program that was before an update: what it would not count is said first, and nothing that was written since is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app import __version__
from app.domain.errors import RuleBrokenError
from app.storage.cipher import sorted_faults
from app.storage.copying import copy_book
from app.storage.files import flush_folder
from app.storage.program_mark import copy_name
from app.storage.programs import not_understood, older_of, write_for_older
from app.usecases.update import Installation
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WayBack:
    """The program before this one: its ``version``, and of how many entries (by stored kind) it would keep without counting them."""

    version: str
    not_counted: Mapping[str, int]

    @property
    def entries(self) -> int:
        """How many entries the older program would not count."""
        return sum(self.not_counted.values())


def version_before(workspace: Workspace) -> str:
    """The version that worked in this book before this one; empty where none did."""
    older = older_of(workspace.book)
    return older.version if older is not None else ""


def way_back(workspace: Workspace) -> WayBack | None:
    """The way back to the program that worked in this book before this one; None where there was none."""
    older = older_of(workspace.book)
    return WayBack(older.version, not_understood(workspace.book, older)) if older is not None else None


def go_back(workspace: Workspace, place: Installation | None) -> Path:
    """Make the book one of the older program's, with everything written since, and close it; gives where the book of now is kept.

    ``place`` are this laptop's programs, of which the older one starts from then on; None: the program runs from its source.

    A power cut leaves the book as it was, or as the older program has it: this program opens both.

    Raises:
        BookRefusedError: the disk is full or failed; the book is as it was.
        RuleBrokenError: there is no older program, or its tables cannot hold what is in the book.
    """
    book, older = workspace.book, older_of(workspace.book)
    if older is None:
        raise RuleBrokenError("no_older_program")
    if place is not None and not place.has(older.version):
        raise RuleBrokenError("older_program_gone", detail=older.version)
    path, kept = book.path, copy_name(book.path, __version__)
    fresh = path.with_name(f"{path.name}.ban-cu")
    with sorted_faults():
        kept.parent.mkdir(exist_ok=True)
        kept.unlink(missing_ok=True)
        fresh.unlink(missing_ok=True)
    try:
        copy_book(book, kept)
        write_for_older(book, older, fresh)
        book.close()
        with sorted_faults():
            fresh.replace(path)
            flush_folder(path.parent)
    finally:
        fresh.unlink(missing_ok=True)
    if place is not None:
        place.go_back_to(older.version)
    return kept
