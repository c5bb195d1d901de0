"""A paper as it will be printed: pages, copies, print, save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from app.documents.forms import FormVersion
from app.domain.errors import RuleBrokenError
from app.ui.base.file_dialogs import ask_save
from app.ui.base.session import refusal_text, word
from app.ui.base.soon import Soon
from app.ui.widgets.basic import GAP, Reflow, button, clear, column, plain, restyle, row
from app.ui.widgets.fields import Choice
from app.ui.widgets.flow import flowing
from app.ui.widgets.page_list import PageList
from app.ui.widgets.paper_scroll import PaperScroll
from app.ui.widgets.pdf_pages import PageView, PaperPages, PrintJob
from app.ui.widgets.reading_mark import ReadingMark
from app.usecases.book.atomic_write import write_whole

_MOST_COPIES = 99
_LETTERS_FOR_LITTLE = 50
_LETTERS_FOR_NEAR = 85
_WHOLE = 0.0  # instead of a zoom: as large as the height allows
_ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)


class PaperPreview(QWidget):
    """Shows one paper and offers to print or save it."""

    def __init__(self, say: Callable[[str, bool], object], head: QWidget | None = None) -> None:
        """``head`` stands in the place of the title, where papers are chosen by it."""
        super().__init__()
        self._say = say
        self._pdf = b""
        self._stem = ""
        self._shown: PaperPages | None = None
        self._kept_zoom = 1.0
        self._title = plain("", "heading")
        self._about = plain("", "faint")
        self._pages = QVBoxLayout()
        self._pages.setSpacing(GAP * 2)
        holder = QWidget()
        holder.setLayout(self._pages)
        self.paper = PaperScroll(holder)
        self.paper.setAccessibleName(self.tr("Xem giấy trước khi in"))
        self.paper.zoom_asked.connect(self._step)
        self._is_draft, self._has_bar = False, False
        self._reading: ReadingMark | None = None
        self.paper.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.paper.resized.connect(self._fit)
        self.little = PageList()
        self.little.currentRowChanged.connect(self._go_to_page)
        self.copies = QSpinBox()
        self.copies.setRange(1, _MOST_COPIES)
        self.copies.setAccessibleName(self.tr("Số bản in"))
        self.copies.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._copies_label = plain(self.tr("Số bản"), wrap=False)
        self.both_sides = QCheckBox(self.tr("Hai mặt"))
        self.both_sides.setAccessibleName(self.tr("In hai mặt một tờ"))
        self.printing = button(self.tr("In…"), self._on_print, drawing="printer")
        self._save = button(self.tr("Lưu thành PDF…"), self._on_save, hint="Alt+L")
        # Not by a letter underlined in the word: it looks like a fault in writing.
        self._save.setShortcut("Alt+L")
        self._say_print(self.tr("In…"))
        self._test = button(
            self.tr("Trang thử…"), self._on_test, hint=self.tr("In một trang để biết máy in chừa lề bao nhiêu")
        )
        self.near = Choice(self.tr("Xem to nhỏ"))
        self.near.addItem(self.tr("Vừa bề rộng"), 1.0)
        self.near.addItem(self.tr("Vừa trang"), _WHOLE)
        for zoom in _ZOOMS:
            if zoom != 1:
                self.near.addItem(f"{round(zoom * 100)} %", zoom)
        self.near.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.near.currentIndexChanged.connect(self._on_near)
        tools = (self.near, self.copies, self.both_sides, self.printing, self._save)
        self.stops = (*tools, *((self._test,) if head is None else ()), self.little, self.paper)
        number = QWidget()
        number.setLayout(row(self._copies_label, self.copies, self.both_sides))
        # A page to try the printer with is for where papers are looked through, not for the middle of a meeting.
        tried_by = (self._test,) if head is None else ()
        self._tools: tuple[QWidget, ...] = (self.near, number, self.printing, self._save, *tried_by)
        self._for_keeps = (number, self._save)  # of no use while the paper is a draft
        self.state = plain("", "badge", wrap=False)
        self._place = plain("", "small", wrap=False)
        self._about.setObjectName("small")
        beside = row(self.little, self.paper)
        beside.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if head is None:
            # Where papers are chosen, all is one line, and the paper has the height.
            layout.addWidget(Reflow(self._title, self._about, letters=60))
            layout.addWidget(flowing(*self._tools))
            layout.addLayout(beside, 1)
        else:
            layout.addWidget(self._framed(head, beside))
        self.show_paper("", "", b"")
        self.soon = Soon(self)  # by which a page has its paper drawn; keys that run down a list draw none in passing

    def _framed(self, head: QWidget, beside: QHBoxLayout) -> QWidget:
        """The paper under a bar of its own: which one, whether it is a draft, and what can be done with it."""
        self.state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        bar = QFrame()
        bar.setObjectName("paperhead")
        self.paper.setObjectName("paperground")
        number, printing, save = self._tools[1:4]
        first = row(head, self.state, None, self._place, self.near, printing)
        # How many copies, and as a file: only once the paper can change no more; a row of their own, since one is too short.
        inside = column(first, row(None, number, save), gap=GAP // 2)
        inside.setContentsMargins(GAP + 4, GAP // 2, GAP, GAP // 2)
        bar.setLayout(inside)
        self._has_bar = True
        sheet = QFrame()
        sheet.setObjectName("sheet")
        whole = column(bar, gap=0)
        whole.addLayout(beside, 1)
        sheet.setLayout(whole)
        return sheet

    def show_state(self, said: str, *, is_draft: bool) -> None:
        """Say whether what is shown can still change: a draft is tried on paper, what is sealed is printed in its copies."""
        self.state.setText(said)
        restyle(self.state, "badge" if is_draft else "good")
        self.state.setVisible(bool(said))
        self._say_print(self.tr("In thử…") if is_draft else self.tr("In…"))
        restyle(self.printing, "" if is_draft else "main")
        for part in self._for_keeps:
            part.setVisible(bool(self._pdf) and not is_draft)
        self._is_draft = is_draft

    def _say_print(self, text: str) -> None:
        self.printing.setText(text)
        self.printing.setToolTip("Alt+I")
        self.printing.setShortcut("Alt+I")  # a new word takes it away

    def show_paper(self, title: str, stem: str, pdf: bytes, form: FormVersion | None = None) -> None:
        """Show a paper with what is known of its form; nothing where there are no bytes."""
        self._pdf, self._stem = pdf, stem
        self._title.setText(title)
        self._about.setText(self._said_of(form) if form is not None and pdf else "")
        issuer = self._issuer_of(form) if form is not None and pdf else ""
        for label in (self._title, self._about):
            label.setToolTip(issuer)
            label.setAccessibleDescription(issuer)
        self.copies.setValue(form.prints if form is not None and not self._is_draft else 1)
        clear(self._pages)
        if self._shown is not None:
            self._shown.close()
        pages = self._shown = PaperPages(pdf) if pdf else None
        self.little.show_pages(pages)
        if pages is not None:
            pages.zoom = self._kept_zoom
            for number in range(len(pages)):
                self._pages.addWidget(PageView(pages, number, title))
        self._pages.addStretch(1)
        if self._reading is None or not self._reading.is_of(title):
            self.paper.verticalScrollBar().setValue(0)
        if self._reading is not None:
            self._reading.show_pages(self._views() if pages is not None else [], title)
        self._fit()
        for part in self._tools:
            part.setVisible(bool(pdf) and not (self._is_draft and part in self._for_keeps))
        self._say_place(0)
        self.both_sides.setVisible(pages is not None and len(pages) > 1)

    def read_aloud(self) -> None:
        """Let a press or the space bar mark the passage that is being read."""
        self._reading = ReadingMark(self.paper)
        self.paper.passage_asked.connect(self._reading.step)

    def title(self) -> str:
        """What is shown."""
        return self._title.text()

    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._views())

    def page_size(self) -> QSize:
        """How large the first page stands on the screen."""
        return self._views()[0].sizeHint()

    def _views(self) -> list[PageView]:
        return self.paper.findChildren(PageView)

    def _step(self, step: int) -> None:
        """Nearer or farther by one step; 0 is as wide as there is room."""
        zoom = self._shown.zoom if self._shown is not None else 1.0
        nearest = min(range(len(_ZOOMS)), key=lambda place: abs(_ZOOMS[place] - zoom))
        wanted = _ZOOMS[min(max(nearest + step, 0), len(_ZOOMS) - 1)] if step else 1.0
        self.near.blockSignals(True)
        self.near.setCurrentIndex(self.near.findData(wanted))
        self.near.blockSignals(False)
        self._zoom(wanted)

    def _on_near(self, _: int) -> None:
        wanted = self.near.currentData()
        if wanted == _WHOLE:
            self._fit()
        elif wanted is not None:
            self._zoom(wanted)

    def _fit(self) -> None:
        """A page that is to be seen whole gets the height there is; the little pages give way where it is narrow."""
        letters = self.width() // max(self.fontMetrics().averageCharWidth(), 1)
        self.little.setVisible(self.little.count() > 1 and letters >= _LETTERS_FOR_LITTLE)
        if self._has_bar:  # one line; Ctrl and the wheel, or Ctrl and +, make the paper larger all the same
            self.near.setVisible(bool(self._pdf) and letters >= _LETTERS_FOR_NEAR)
            self._place.setVisible(letters >= _LETTERS_FOR_NEAR)
        if self.near.currentData() == _WHOLE and self._shown is not None:
            high = self._shown.size(0).height() / self._shown.zoom
            self._zoom(max(self.paper.viewport().height() - GAP, 1) / high)

    def _zoom(self, zoom: float) -> None:
        if self._shown is None or zoom == self._shown.zoom:
            return
        page = self.little.currentRow()
        self._kept_zoom = self._shown.zoom = zoom
        for view in self._views():
            view.updateGeometry()
            view.update()
        self._pages.activate()
        self._go_to_page(page)

    def _go_to_page(self, number: int) -> None:
        views = self._views()
        if 0 < number < len(views):
            self._pages.activate()
            self.paper.verticalScrollBar().setValue(views[number].y())
        elif number == 0:
            self.paper.verticalScrollBar().setValue(0)

    def _on_scrolled(self, value: int) -> None:
        third = value + self.paper.viewport().height() // 3
        seen = [number for number, view in enumerate(self._views()) if view.y() <= third]
        if seen:
            self.little.mark(seen[-1])
            self._say_place(seen[-1])

    def _say_place(self, page: int) -> None:
        text = self.tr("Trang %1/%2").replace("%1", str(page + 1)).replace("%2", str(self.pages()))
        self._place.setText(text if self.pages() > 1 else "")

    def _said_of(self, form: FormVersion) -> str:
        """How many originals it has, and whether its layout was compared with a copy of the bank's."""
        originals = self.tr("%1 bản chính").replace("%1", str(form.prints)) if form.copies else ""
        return " · ".join(part for part in (originals, word(form.note) if form.note else "") if part)

    def _issuer_of(self, form: FormVersion) -> str:
        """Whose form it is and of which day; for who wants to know, not on the face."""
        day = f", {form.issued_on:%d/%m/%Y}" if form.issued_on else ""
        return self.tr("Mẫu theo %1").replace("%1", form.issued_by + day) if form.issued_by else ""

    def _on_print(self) -> None:
        from app.ui.widgets.print_dialogs import ask_and_print

        self.soon.now()  # what is printed or saved is what was chosen
        if self._shown is not None:
            is_both = self.both_sides.isChecked() and len(self._shown) > 1
            job = PrintJob(self._stem, self._title.text(), self.copies.value(), is_both)
            ask_and_print(self._shown, job, self, self._say)

    def _on_test(self) -> None:
        from app.ui.widgets.print_dialogs import ask_and_try

        ask_and_try(self._stem, self, self._say)

    def _on_save(self) -> None:
        self.soon.now()  # what is printed or saved is what was chosen
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
