"""What every dialog has: one default button, Esc for the safe way out, and the hand in the field that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from app.ui.base.session import is_refusal, refusal_text
from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP, button, column, plain, restyle, row
from app.ui.widgets.icons import Picture
from app.ui.widgets.sentence import Spans

_LETTERS = 64  # the width of a question
_BIG = 28  # pixels at 100 %: the drawing beside a title
_ROUND = 14  # pixels, of its corners
_SHADE = 115  # of 255: 45 %


class Dialog(QDialog):
    """A dialog in which Enter does what its main button says, and never what stands first by chance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why: QLabel = plain("", "stop")

    def settle_keys(self, default: QPushButton) -> None:
        """Called when everything is laid out: Enter presses this button unless another one has the focus."""
        for one in self.findChildren(QPushButton):
            one.setDefault(one is default)

    def fault(self) -> tuple[str, QWidget] | None:
        """What is still missing or wrong, and in which field; None where nothing is."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with something missing stands in the field that lacks it, and says what."""
        focused = self.focusWidget()
        at_button = isinstance(focused, QPushButton) and not focused.isDefault()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not at_button:
            found = self.fault()
            if found is not None:
                self.show_fault(*found)
                return
        super().keyPressEvent(event)

    def is_done(self, verb: Callable[[], object], at_fault: Callable[[str], QWidget | None] | None = None) -> bool:
        """Do it; a refusal is said here, where it is seen, and what was typed stays.

        ``at_fault`` gives the field for the code of the rule that was broken.
        """
        try:
            verb()
        except Exception as error:
            if not is_refusal(error):
                raise
            self.show_fault(refusal_text(error), at_fault(getattr(error, "rule", "")) if at_fault else None)
            return False
        self.show_fault("")
        return True

    def show_fault(self, text: str, field: QWidget | None = None) -> None:
        """Say what is wrong, and stand in the field; an empty text takes it back."""
        self.why.setText(text)
        if text and field is not None:
            field.setFocus()
            if isinstance(field, QLineEdit | QPlainTextEdit):
                field.selectAll()


class FormDialog(Dialog):
    """Fields to fill, and a main button that is outlined until they can be taken; pressed before, it says what is missing, and where."""

    def __init__(self, go: str, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go = button(go, self._on_go, main=True)
        self.back = button(back, self.reject)
        self.why.setObjectName("care")

    def _on_go(self) -> None:
        found = self.fault()
        if found is not None:
            self.show_fault(*found)
        else:
            self.accept()

    def lay_out(self, *things: QWidget | QLayout, watched: Sequence[QLineEdit | QPlainTextEdit]) -> None:
        """Things under each other, the reason and the buttons below; ``watched`` are the fields that may lack something."""
        self.setLayout(column(*things, self.why, row(self.back, None, self.go), gap=GAP * 2, margin=GAP * 2))
        for field in watched:
            field.textChanged.connect(self.check)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self.settle_keys(self.go)
        self.check()
        self.why.clear()  # nobody is told off before the first letter

    def check(self) -> None:
        """Say what is still missing; called at every letter, so the hand stays where it is."""
        found = self.fault()
        self.why.setText(found[0] if found else "")
        restyle(self.go, "" if found else "main")


@dataclass(frozen=True, slots=True)
class Figured:
    """A line of a question with a drawing before it: what is closed, with its figures, which are set heavier (``strong``)."""

    drawing: str
    text: str
    strong: tuple[str, ...] = ()


class Shade(QWidget):
    """Darkens the window behind a question, so that nothing else asks for the eye."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(20, 30, 32, _SHADE))


class Question(Dialog):
    """Asked before something that cannot be undone: what it does is said once more, and Enter is the safe way.

    ``after`` is what can no longer be done afterwards, in a ground of its own; ``drawing`` stands before its title and in its button.
    It is a sheet of its window, without a frame of the system's.
    """

    def __init__(
        self,
        title: str,
        lines: Sequence[str | Figured],
        go: str,
        back: str,
        parent: QWidget | None = None,
        after: str | Figured = "",
        drawing: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        # With a drawing it is the step that everything before led to: solid, though the hand is on the way back.
        self.go = button(go, self.accept, main=bool(drawing), drawing=drawing)
        self.back = button(back, self.reject, main=not drawing)
        head = plain(title, "title" if drawing else "heading")
        things: list[QWidget | QLayout] = [row(Picture(drawing, "main", _BIG), head, gap=GAP * 2) if drawing else head]
        said = column(gap=GAP)
        for line in lines:
            text = plain(line) if isinstance(line, str) else Spans(line.text, line.strong)
            text.setMinimumWidth(text.fontMetrics().averageCharWidth() * _LETTERS)
            said.addLayout(row(text) if isinstance(line, str) else row(Picture(line.drawing, "main"), text))
        things.append(said)
        if after:
            warning = QFrame()
            warning.setObjectName("notice")
            told = plain(after) if isinstance(after, str) else Spans(after.text, after.strong)
            told.setObjectName("care")
            warning.setLayout(row(Picture("info", "care"), told, gap=GAP * 2, margin=GAP + 4))
            things.append(warning)
        self.setLayout(column(*things, row(None, self.back, self.go), gap=GAP * 2, margin=GAP * 3))
        self.settle_keys(self.back)
        self.back.setFocus()
        if parent is not None:
            self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, theme = QPainter(self), theme_in_use()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), theme.border))
        painter.setBrush(QColor(theme.card))
        round_ = _ROUND if self.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground) else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground):
            shape = QPainterPath()  # where a screen knows no see-through windows, the corners are cut off
            shape.addRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def ask(self, then: Callable[[], object]) -> None:
        """Show it over its window; ``then`` is called only for "yes"."""
        over = self.parentWidget()
        if over is not None:
            shade = Shade(over.window())
            shade.show()
            self.finished.connect(shade.hide)  # at once: what is to be deleted waits for the loop
            self.finished.connect(shade.deleteLater)
        self.accepted.connect(then)
        self.finished.connect(self.deleteLater)
        self.open()
