"""A paper as it will be printed: pages, copies, print, save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QScrollArea, QSpinBox, QVBoxLayout, QWidget

from app.documents.forms import FormVersion
from app.domain.errors import RuleBrokenError
from app.ui.base.file_dialogs import ask_save
from app.ui.base.session import refusal_text, word
from app.ui.widgets.basic import GAP, Reflow, button, clear, column, plain, row
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.fields import Choice
from app.ui.widgets.flow import Flow
from app.ui.widgets.pdf_pages import PageView, PaperPages, print_pages
from app.ui.widgets.screen_fit import fit_to_screen
from app.ui.widgets.status_line import Status, StatusLine, Tone
from app.usecases.book.atomic_write import write_whole
from app.usecases.papers.paper import Paper

_MOST_COPIES = 99
_USUAL_SIZE = QSize(900, 640)


class PaperPreview(QWidget):
    """Shows one paper and offers to print or save it."""

    def __init__(self, say: Callable[[str, bool], object], head: QWidget | None = None) -> None:
        """``head`` stands in the place of the title, where papers are chosen by it."""
        super().__init__()
        self._say = say
        self._pdf = b""
        self._stem = ""
        self._shown: PaperPages | None = None
        self._title = plain("", "heading")
        self._about = plain("", "faint")
        self._pages = QVBoxLayout()
        self._pages.setSpacing(GAP * 2)
        holder = QWidget()
        holder.setLayout(self._pages)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(holder)
        self._scroll.setAccessibleName(self.tr("Xem giấy trước khi in"))
        self.copies = QSpinBox()
        self.copies.setRange(1, _MOST_COPIES)
        self.copies.setAccessibleName(self.tr("Số bản in"))
        self._copies_label = plain(self.tr("Số bản"), wrap=False)
        self.printing = button(self.tr("&In…"), self._on_print)
        self._save = button(self.tr("&Lưu thành PDF…"), self._on_save)
        self.stops = (self.copies, self.printing, self._save, self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        actions = QWidget()
        number = QWidget()
        number.setLayout(row(self._copies_label, self.copies))
        actions.setLayout(Flow((number, self.printing, self._save)))
        self._title.setVisible(head is None)
        self._about.setObjectName("small")
        layout.addWidget(Reflow(head or self._title, actions, letters=70))
        layout.addWidget(self._about)
        layout.addWidget(self._scroll, 1)
        self.show_paper("", "", b"")

    def show_paper(self, title: str, stem: str, pdf: bytes, form: FormVersion | None = None) -> None:
        """Show a paper with what is known of its form; nothing where there are no bytes."""
        self._pdf, self._stem = pdf, stem
        self._title.setText(title)
        self._about.setText(self._said_of(form) if form is not None and pdf else "")
        self._about.setVisible(bool(self._about.text()))
        self.copies.setValue(form.prints if form is not None else 1)
        clear(self._pages)
        if self._shown is not None:
            self._shown.close()
        pages = self._shown = PaperPages(pdf) if pdf else None
        if pages is not None:
            for number in range(len(pages)):
                self._pages.addWidget(PageView(pages, number, title))
        self._pages.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)
        for part in (self.printing, self._save, self.copies, self._copies_label):
            part.setVisible(bool(pdf))

    def title(self) -> str:
        """What is shown."""
        return self._title.text()

    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._scroll.findChildren(PageView))

    def _said_of(self, form: FormVersion) -> str:
        """Who issued the form, its originals, and whether its layout was compared with a copy of the bank's."""
        parts = []
        if form.issued_by:
            day = f", {form.issued_on:%d/%m/%Y}" if form.issued_on else ""
            parts.append(self.tr("Mẫu theo %1").replace("%1", form.issued_by + day))
        if form.copies:
            parts.append(self.tr("%1 bản chính").replace("%1", str(form.prints)))
        if form.note:
            parts.append(word(form.note))
        return " · ".join(parts)

    def _on_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._shown is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._stem)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setCopyCount(self.copies.value())
        if not QPrintDialog(printer, self).exec():
            return
        title = self.tr("Đang in %1").replace("%1", self._title.text())
        if print_pages(self._shown, printer, printer.copyCount(), title, self):
            file = Path(printer.outputFileName()).name  # the dialog offers a file in a printer's place
            said = self.tr("Chưa in ra giấy: đã ghi thành tệp %1.") if file else self.tr("Đã gửi ra máy in: %1.")
            self._say(said.replace("%1", file or self._title.text()), False)
        else:
            self._say(self.tr("Chưa in xong. Xem lại máy in rồi in lại."), True)

    def _on_save(self) -> None:
        chosen = ask_save(self, self.tr("Lưu giấy"), f"{self._stem}.pdf", "PDF (*.pdf)")
        if chosen:
            self.save_to(chosen)

    def save_to(self, path: Path) -> None:
        """Save the shown paper."""
        try:
            write_whole(path, self._pdf, replace=True, private=True)
        except RuleBrokenError as refused:
            self._say(refusal_text(refused), True)
        except OSError:
            self._say(self.tr("Không ghi được tệp này. Chọn chỗ khác rồi thử lại."), True)
        else:
            self._say(self.tr("Đã lưu %1.").replace("%1", path.name), False)


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
        self.choice.setVisible(len(papers) > 1)
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
