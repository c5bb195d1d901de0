"""What the findings of a request are made of: the verdict's line, the head of a card, a line that was answered, a fold."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.policy import Outcome
from app.domain.policy import Verdict as Judged
from app.ui.base.tokens import TARGET
from app.ui.widgets.basic import GAP, Card, button, column, plain, row
from app.ui.widgets.icons import Picture
from app.ui.widgets.sentence import Sentence


class Verdict(Enum):
    """How a verdict looks: its word in the style sheet."""

    PASSED = "passed"
    UNKNOWN = "unknown"
    STOPPED = "stopped"


_DRAWINGS = {Verdict.PASSED: "circle-check", Verdict.UNKNOWN: "circle-question-mark", Verdict.STOPPED: "circle-x"}
_INKS = {Verdict.PASSED: "tint_ink", Verdict.UNKNOWN: "care", Verdict.STOPPED: "stop"}
_ICON = 22


def sign_of(outcome: Outcome) -> str:
    """The drawn sign before what was found."""
    return {Outcome.PASS: "✔", Outcome.FAIL: "✖", Outcome.UNKNOWN: "⯑"}[outcome]


def look_of(verdict: Judged) -> Verdict:
    """As the sentence says it: what stops it, what is not known or only to be looked at, or all well."""
    if any(one.blocking and one.outcome is Outcome.FAIL for one in verdict.findings):
        return Verdict.STOPPED
    is_well = verdict.is_checked and all(one.outcome is Outcome.PASS for one in verdict.findings)
    return Verdict.PASSED if is_well else Verdict.UNKNOWN


class VerdictLine(QFrame):
    """One sentence over everything that was found, with its drawing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        self._drawing = Picture(_DRAWINGS[Verdict.UNKNOWN], _INKS[Verdict.UNKNOWN], _ICON)
        self.text = plain("", "heading")
        self.look = Verdict.UNKNOWN
        line = row(self._drawing, self.text, gap=GAP + 4)
        line.setContentsMargins(GAP * 2, GAP, GAP * 2, GAP)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_verdict(self, text: str, look: Verdict) -> None:
        """Say it."""
        self.look = look
        self.text.setText(text)
        self._drawing.show_drawing(_DRAWINGS[look], _INKS[look])
        self.setProperty("state", look.value)
        for part in (self, self.text):
            part.style().unpolish(part)
            part.style().polish(part)


class HeadedCard(Card):
    """A card whose lines follow each other under a head: its title, how many, and a hint on the right."""

    def __init__(self, title: str, count: int, hint: str = "") -> None:
        super().__init__(margin=0)
        self.box.setSpacing(0)
        head = QFrame()
        head.setObjectName("cardhead")
        badge = plain(str(count), "urgentcount", wrap=False)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        told = Sentence("small")  # gives way where there is no room
        told.setText(hint)
        told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = row(plain(title, "strong", wrap=False), badge, told)
        line.setStretch(2, 1)
        line.setContentsMargins(GAP + 4, GAP // 2, GAP + 4, GAP // 2)
        head.setLayout(line)
        head.setMinimumHeight(TARGET)
        self.box.addWidget(head)


def answered_row(text: str, who: str, back: Callable[[], object], word: str) -> QFrame:
    """A question that was answered: the answer, whose it is, and the way back."""
    line = QFrame()
    line.setObjectName("question")
    said = column(plain(text, "strong"), plain(who, "small"), gap=0)
    door = button(word, back, drawing="undo-2")
    door.setObjectName("quiet")
    door.setAccessibleName(f"{word}: {text}")
    inside = row(Picture("file-check", "main"), said, door, gap=GAP + 4)
    inside.setContentsMargins(GAP + 4, GAP // 2, GAP, GAP // 2)
    inside.setStretch(1, 1)
    line.setLayout(inside)
    return line


class Fold(QFrame):
    """How much is well, in one line that opens; ``box`` is what lies under it."""

    def __init__(self, text: str, door: str, action: Callable[[], object], *, is_open: bool, names: str = "") -> None:
        """``names`` of what lies under it are read as far as there is room."""
        super().__init__()
        self.setObjectName("card")
        opens = button(door, action, drawing="chevron-down" if not is_open else "minus")
        opens.setObjectName("quiet")
        opens.setAccessibleName(f"{door}: {text}")
        told = Sentence("small")
        told.setText("" if is_open else names)
        told.setToolTip(names)
        head = row(Picture("circle-check", "main"), plain(text, "good", wrap=False), told, opens, gap=GAP + 2)
        head.setStretch(2, 1)
        self.box = column(head)
        self.box.setContentsMargins(GAP + 4, GAP // 2, GAP, GAP // 2)
        self.setLayout(self.box)

    def add(self, thing: QWidget) -> None:
        """Something under the line."""
        self.box.addWidget(thing)
