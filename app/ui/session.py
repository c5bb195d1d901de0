"""The open book as the pages see it: reads, verbs, and one place where a refusal becomes a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.policy import PolicyPack, parse_pack
from app.usecases.desk import Desk
from app.usecases.refusals import CONTEXT, sentence

Result = TypeVar("Result")


class Session(QObject):
    """One open book. ``changed`` tells every page to look again; ``said`` carries one sentence and whether it is a refusal."""

    changed = Signal()
    said = Signal(str, bool)

    def __init__(self, desk: Desk, policy_text: Callable[[], str], *, practice: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.practice = practice
        self._policy_text = policy_text
        self._pack: PolicyPack | None = None

    @property
    def pack(self) -> PolicyPack:
        """The policy pack, read when it is first asked for."""
        if self._pack is None:
            self._pack = parse_pack(self._policy_text())
        return self._pack

    def do(self, verb: Callable[[], Result], done: str = "") -> Result | None:
        """Do one verb; on refusal say why, with nothing lost, and give None."""
        try:
            result = verb()
        except Exception as error:
            if not is_refusal(error):
                raise
            self.said.emit(refusal_text(error), True)
            return None
        if done:
            self.said.emit(done, False)
        self.changed.emit()
        return result


def is_refusal(error: Exception) -> bool:
    """Whether a person can act on it."""
    return hasattr(error, "fault") or hasattr(error, "rule")


def refusal_text(error: Exception) -> str:
    """The refusal in the window's language."""
    return QCoreApplication.translate(CONTEXT, sentence(error))
