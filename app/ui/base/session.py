"""The open book as the pages see it: reads, verbs, and one place where a refusal becomes a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from app.domain.errors import Refusal
from app.ui.base.background_task import BackgroundTask
from app.ui.base.write_queue import Figure, Outcome, WriteQueue
from app.usecases.messages import CONTEXT, sentence

if TYPE_CHECKING:  # the first window has no book open
    from app.domain.policy import PolicyPack
    from app.usecases.policy import Policies
    from app.usecases.progress import Progress
    from app.usecases.workspace import Workspace

Result = TypeVar("Result")
_DRAFTS = "drafts"


class _RefusedError(Exception):
    """It was refused, and said."""


class Session(QObject):
    """One open book.

    ``changed`` tells every page to look again; ``said`` carries one sentence and whether it is a refusal, ``went_well`` that something
    was done after it, ``offered`` what was done and can be taken back by ``take_back`` until the next thing is done; ``asked_for``
    names the place a person wants to go to. ``began``, ``moved`` and ``ended`` are of long work.
    """

    changed = Signal()
    said = Signal(str, bool)
    went_well = Signal()  # something was done since the last refusal
    offered = Signal(str)
    asked_for = Signal(str, str)  # page, and the thing on it
    began = Signal(str)
    moved = Signal(int, int)
    ended = Signal()

    def __init__(self, workspace: Workspace, policy_text: Callable[[], str], *, practice: bool = False) -> None:
        super().__init__()
        self.workspace = workspace
        self.practice = practice
        self._policy_text = policy_text
        self._policies: Policies | None = None
        self._issued: list[tuple[date, str]] = []
        self._work: BackgroundTask | None = None
        self._then: Callable[[Any], object] = _nothing
        self._asked: object = None
        self._back: Callable[[], object] | None = None
        self.parting: Callable[[], object] | None = None  # what closes the book in place of closing it only
        self.refused = ""  # which rule the last verb broke; empty where it was done
        self.drafts: dict[str, list[str]] = _kept_drafts(workspace)
        self.figures = WriteQueue(self._write_figures, self)
        self.figures.ended.connect(self._on_figures)

    def _write_figures(self, figures: Sequence[Figure]) -> None:
        from app.usecases.meeting.figures import set_figures

        set_figures(self.workspace, [(one.meeting, one.member, one.sort, one.amount) for one in figures])

    def _on_figures(self, outcome: Outcome) -> None:
        if outcome.written:
            self.went_well.emit()

    def save_drafts(self) -> None:
        """Keep what is half typed in the book of this laptop; it is gone with the form's writing.

        Raises:
            BookRefusedError: the disk is full or failed.
        """
        if self.drafts != _kept_drafts(self.workspace):
            with self.workspace.book.transaction():
                self.workspace.book.set_local(_DRAFTS, json.dumps(self.drafts))

    def settle(self) -> bool:
        """Wait until every figure that was typed is in the book; False where the disk failed."""
        return self.figures.settle()

    @property
    def pack(self) -> PolicyPack:
        """The policy pack that answers for today."""
        return self.policies.on(self.workspace.today)

    @property
    def policies(self) -> Policies:
        """The policy packs of this book, read when they are first asked for and when the office sends another."""
        from app.usecases.policy import policies_of

        issued = self.workspace.about.packs()
        if self._policies is None or issued != self._issued:
            self._policies, self._issued = policies_of(self.workspace, self._policy_text()), issued
        return self._policies

    @property
    def is_busy(self) -> bool:
        """Whether long work has the book."""
        return self._work is not None

    def do(self, verb: Callable[[], Result], done: str = "") -> Result | None:
        """Do one verb; on refusal say why, with nothing lost, and give None."""
        try:
            result = self._try(verb)
        except _RefusedError:
            return None
        self._back = None
        self.went_well.emit()
        if done:
            self.said.emit(done, False)
        self.changed.emit()
        return result

    def did(self, verb: Callable[[], object], done: str = "") -> bool:
        """As ``do``, for a verb that gives nothing: whether it was done."""
        return self.do(lambda: (verb(), True), done) is not None

    def offer_back(self, done: str, back: Callable[[], object]) -> None:
        """Say what was just done, with a way to take it back: ``back`` is the verb that does."""
        self._back = back
        self.offered.emit(done)

    def take_back(self) -> None:
        """Take back what was offered last, if nothing was done since."""
        if self._back is not None:
            self.did(self._back, self.tr("Đã lấy lại như trước."))

    def do_asked(self, verb: Callable[[bool], Result], said: object, done: str = "") -> Result | None:
        """Do a verb that may be asked about first: on refusal it is told why, and the same said a second time is an answer.

        ``verb`` gets whether it was; ``said`` is what a person typed.
        """
        is_answer, self._asked = said == self._asked, None
        result = self.do(lambda: verb(is_answer), done)
        if result is None:
            self._asked = said
        return result

    def do_quietly(self, verb: Callable[[], object]) -> bool:
        """Do one verb of many in a row; the caller tells the pages. Gives whether it was done."""
        try:
            self._try(verb)
        except _RefusedError:
            return False
        return True

    def _try(self, verb: Callable[[], Result]) -> Result:
        self.settle()  # what was typed before comes before
        self.refused = ""
        try:
            return verb()
        except Exception as error:
            if not is_refusal(error):
                raise
            self.refused = error.code if isinstance(error, Refusal) else "other"
            self.said.emit(refusal_text(error), True)
            raise _RefusedError from error

    def do_long(self, title: str, work: Callable[[Progress], Result], then: Callable[[Result], object]) -> None:
        """Do long work beside the window's thread; ``then`` is called with its result, back in the window's thread."""
        if self._work is not None:
            return
        self.settle()
        self._then = then
        self._work = BackgroundTask(work, self)
        self._work.moved.connect(self.moved, Qt.ConnectionType.QueuedConnection)
        self._work.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self.began.emit(title)
        self._work.start()

    def stop(self) -> None:
        """Ask the long work to stop at its next whole step."""
        if self._work is not None:
            self._work.stop()

    def close_book(self) -> str:
        """Let go of the book, as the last thing; gives the sentence of a refusal where it was to be parted with otherwise."""
        refusal = ""
        try:
            if self.parting is not None:
                self.parting()
        except Exception as error:
            if not is_refusal(error):
                raise
            refusal = refusal_text(error)
        finally:
            self.workspace.book.close()
        return refusal

    def _on_ended(self, result: Any, error: Exception | None) -> None:
        work, then = self._work, self._then
        self._work, self._then = None, _nothing
        if work is not None:
            work.deleteLater()
        self.ended.emit()
        if error is None:
            self.went_well.emit()
            then(result)
            self.changed.emit()
        elif is_refusal(error):
            self.said.emit(refusal_text(error), True)
            self.changed.emit()
        else:
            raise error


def _kept_drafts(workspace: Workspace) -> dict[str, list[str]]:
    kept: dict[str, list[str]] = json.loads(str(workspace.book.local(_DRAFTS) or "{}"))
    return kept


def _nothing(_: Any) -> None:
    """No work is on."""


def is_refusal(error: Exception) -> bool:
    """Whether a person can act on it."""
    return isinstance(error, Refusal)


def refusal_text(error: Exception) -> str:
    """The refusal in the window's language."""
    return sentence(error, lambda text: QCoreApplication.translate(CONTEXT, text))


def word(text: str) -> str:
    """One of the program's own words, in the window's language."""
    return QCoreApplication.translate("Word", text)


def language() -> str:
    """The window's language: what the translation of ``vi`` says."""
    return QCoreApplication.translate("Language", "vi")


def program_words(pack: PolicyPack, program: str, *, short: bool = False) -> str:
    """What a loan program is called in the window's language; its own id where the pack does not know it.

    ``short`` leaves out the words that every Vietnamese name begins with, as in a list of programs.
    """
    known = pack.programs.get(program)
    if known is None:
        return program
    if language() != "vi" and known.name_en:
        return known.name_en
    return known.short_name if short else known.name


def rules_day(pack: PolicyPack) -> str:
    """By the rules of which day something was judged, and whether the bank has confirmed them; the rest is opened."""
    text = (
        QCoreApplication.translate("Rules", "Xét theo quy tắc ngày %1; ngân hàng chưa xác nhận bản này.")
        if pack.warning
        else QCoreApplication.translate("Rules", "Xét theo quy tắc ngày %1.")
    )
    return text.replace("%1", f"{pack.as_of:%d/%m/%Y}")


def rules_line(pack: PolicyPack) -> str:
    """By which rules something was judged, and how far they may be trusted; stands where verdicts are."""
    text = QCoreApplication.translate("Rules", "Bộ quy tắc %1, từ ngày %2.")
    line = text.replace("%1", pack.id).replace("%2", f"{pack.as_of:%d/%m/%Y}")
    warning = pack.warning if language() == "vi" else pack.warning_en or pack.warning
    return f"{line} {warning}" if warning else line
