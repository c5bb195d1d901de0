"""A sentence in which figures stand out: what is set heavier, and that nothing in it is markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from app.ui.widgets.sentence import Spans


def heavy(label):
    """What is set heavier, in its order, as it is shown."""
    shown = QTextDocument()
    shown.setHtml(label.text())
    found, block = [], shown.begin()
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        if piece.charFormat().fontWeight() >= 600:
            found.append(piece.text())
        at += 1
    return shown.toPlainText(), found


@pytest.mark.parametrize(
    ("text", "strong", "set_heavier"),
    [
        ("Thu 4.585.000 đ: lãi 4.305.000", ("4.585.000 đ",), ["4.585.000 đ"]),
        ("0 trong 0 đề nghị vay được thông qua, cộng 0 đ", ("0 đ",), ["0 đ"]),
        ("37/37 người có mặt, kết thúc 10:30", ("37/37", "10:30"), ["37/37", "10:30"]),
        ("Kết nạp <b>Lê</b> & con", ("Lê",), ["Lê"]),
        ("37/37 người có mặt", ("", "10:30"), []),
    ],
)
def test_figures_are_set_heavier_where_they_stand_as_words(qtbot, text, strong, set_heavier):
    label = Spans(text, strong)
    qtbot.addWidget(label)
    assert heavy(label) == (text, set_heavier)
    assert (label.accessibleName(), label.textFormat()) == (text, Qt.TextFormat.RichText)
