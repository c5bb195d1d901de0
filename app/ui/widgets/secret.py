"""A field for what nobody else may read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton

from app.ui.base.theme import theme_in_use
from app.ui.widgets.icons import icon


def secret(name: str) -> QLineEdit:
    """A field for a passphrase; nobody reads it over the shoulder, unless its eye is pressed."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    eye = field.addAction(icon("eye", theme_in_use().ink), QLineEdit.ActionPosition.TrailingPosition)
    eye.setText(QCoreApplication.translate("StartDialogs", "Hiện mật khẩu"))
    eye.setToolTip(eye.text())
    eye.setCheckable(True)
    hidden, shown = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
    eye.toggled.connect(lambda on: field.setEchoMode(shown if on else hidden))
    for door in field.findChildren(QToolButton):
        door.setAccessibleName(f"{eye.text()}: {name}")
    return field
