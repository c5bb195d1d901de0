"""A paper to look at, print and save in a window of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.ui.base.session import word
from app.ui.widgets.basic import GAP, button, column, hide_unless, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Choice
from app.ui.widgets.pdf_view import PaperPreview
from app.ui.widgets.screen_fit import fit_to_screen
from app.ui.widgets.status_line import Status, StatusLine, Tone
from app.usecases.papers.paper import Paper

_USUAL_SIZE = QSize(900, 640)


class PaperDialog(Dialog):
    """One paper in a window of its own, or one of several."""

    def __init__(
        self, say: Callable[[str, bool], object], parent: QWidget | None = None, papers: Sequence[Paper] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Xem trước khi in"))
        self._forward = say
        self.told = StatusLine()
        self.preview = PaperPreview(self._say)
        self.choice = Choice(self.tr("Giấy cần xem"))
        self.choice.addItems([paper.title(word) for paper in papers])
        self._papers = papers
        hide_unless(self.choice, len(papers) > 1)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        foot = row(self.told, button(self.tr("Đóng"), self.accept))
        foot.setStretch(0, 1)
        layout = column(self.choice, self.preview, foot, margin=GAP * 2)
        self.setLayout(layout)
        self.settle_keys(self.preview.printing)
        fit_to_screen(self, _USUAL_SIZE)
        self._on_chosen(0)

    def _say(self, text: str, refused: bool) -> None:  # as a signal's arguments
        """Said where it is seen now, and to the window behind."""
        self.told.show_status(Status(text, Tone.STOP if refused else Tone.DONE))
        self._forward(text, refused)

    def _on_chosen(self, place: int) -> None:
        if 0 <= place < len(self._papers):
            paper = self._papers[place]
            self.preview.show_paper(paper.title(word), paper.file_stem, paper.pdf, paper.definition)
