"""Figures on their way into the book: taken at once, written in order beside the window's thread, told when they are in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId, MemberId

_UNTIL_PAINTED = 20  # milliseconds: a window's update is held back by five of them, then it is drawn


@dataclass(frozen=True, slots=True)
class Figure:
    """What a member gave at a meeting, as typed: ``sort`` is "interest" or "savings", ``amount`` whole dong."""

    meeting: MeetingId
    member: MemberId
    sort: str
    amount: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A figure that a rule of the book does not take, and the rule's fault."""

    figure: Figure
    error: RuleBrokenError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch: what is in the book since the last COMMIT, and what was refused."""

    written: tuple[Figure, ...]
    refused: tuple[Refused, ...]


class WriteQueue(QObject):
    """The queue of one open book. All that waits goes in one transaction; the next batch begins when it is in.

    A disk that fails stops the queue: everything stays in it, in order, until ``settle`` or the next figure tries again.
    """

    ended = Signal(object)  # Outcome: one batch is in the book
    failed = Signal(object)  # the error; nothing of the batch is in the book, all of it still waits
    _over = Signal(object)  # the batch's future, from its thread

    def __init__(self, write: Callable[[Sequence[Figure]], None], parent: QObject | None = None) -> None:
        """``write`` puts figures into the book in one transaction; it is called in another thread."""
        super().__init__(parent)
        self._write = write
        self._waiting: list[Figure] = []
        self._in_hand: list[Figure] = []
        self._future: Future[Outcome] | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.timeout.connect(self._begin)
        self.error: Exception | None = None
        self._over.connect(self._on_over, Qt.ConnectionType.QueuedConnection)

    def put(self, figure: Figure) -> None:
        """Take a figure; never waits. It is written once the key is on the screen: beside a painting thread it would hold it up."""
        self._waiting.append(figure)
        if not self._painted.isActive():
            self._painted.start(_UNTIL_PAINTED)

    def waiting(self) -> Sequence[Figure]:
        """What is not in the book yet, oldest first."""
        return (*self._in_hand, *self._waiting)

    def settle(self) -> bool:
        """Wait until everything is in the book; False where the disk failed, and then nothing of what waits is lost."""
        self._begin()
        while self._future is not None:
            wait([self._future])
            self._on_over(self._future)
        return not self._waiting

    def drop(self) -> None:
        """Give up what waits: a person was told, and closes all the same."""
        self._waiting.clear()

    def close(self) -> None:
        """No more figures come."""
        if self._thread is not None:
            self._thread.shutdown()

    def _begin(self) -> None:
        if self._future is not None or not self._waiting:
            return
        self._in_hand, self._waiting, self.error = self._waiting, [], None
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "figures")
        future = self._thread.submit(self._write_batch, tuple(self._in_hand))
        self._future = future
        future.add_done_callback(self._over.emit)

    def _write_batch(self, batch: tuple[Figure, ...]) -> Outcome:
        try:
            self._write(batch)
        except RuleBrokenError as error:
            if len(batch) == 1:
                return Outcome((), (Refused(batch[0], error),))
        else:
            return Outcome(batch, ())
        # One of them is refused: alone, each of the others is written.
        alone = [self._write_batch((figure,)) for figure in batch]
        return Outcome(
            tuple(figure for one in alone for figure in one.written),
            tuple(refused for one in alone for refused in one.refused),
        )

    def _on_over(self, future: Future[Outcome]) -> None:
        if future is not self._future:
            return  # ``settle`` has seen it already
        self._future = None
        batch, self._in_hand = self._in_hand, []
        error = future.exception()
        if error is None:
            self._begin()
            self.ended.emit(future.result())
        elif isinstance(error, Exception):
            self._waiting = [*batch, *self._waiting]
            self.error = error
            self.failed.emit(error)
        else:
            raise error
