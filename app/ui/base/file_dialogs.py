"""Asking for a file or a folder: begins in the person's documents, where the program's own folder means nothing to her."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def documents() -> Path:
    """The person's documents; her home where the system names none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def ask_open(parent: QWidget | None, title: str, kinds: str) -> Path | None:
    """Which file to open, or None where she gave up; ``kinds`` as Qt writes them."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(documents()), kinds)
    return Path(chosen) if chosen else None


def ask_save(parent: QWidget | None, title: str, name: str, kinds: str) -> Path | None:
    """Where to save a file of this name, or None."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(documents() / name), kinds)
    return Path(chosen) if chosen else None


def ask_folder(parent: QWidget | None, title: str) -> Path | None:
    """Which folder, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(documents()))
    return Path(chosen) if chosen else None
