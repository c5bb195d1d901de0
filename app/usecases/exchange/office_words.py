"""The six words of an office: compared over the telephone by a person before members' data is sealed to it."""

from __future__ import annotations

from app.sync.cards import fingerprint_words, read_card
from app.usecases.exchange.authority import MET_OFFICE, REFUSED_OFFICE, joined_office
from app.usecases.workspace import Workspace

_COMPARED = "office_compared"


def words_to_compare(workspace: Workspace) -> tuple[str, ...]:
    """The words nobody compared yet: of an office just met, or of its new keys. Empty where there is nothing to compare.

    An invented office needs none, nor one that has confirmed files before.
    """
    office = joined_office(workspace)
    if office is None or workspace.practice or workspace.book.local(_COMPARED) == office.fingerprint:
        return ()
    if _first_met(workspace) == office.fingerprint and _has_confirmed(workspace):
        return ()
    return fingerprint_words(office.fingerprint)


def may_send(workspace: Workspace) -> bool:
    """Whether members' data may go to the office: its words were compared, or it has confirmed files before.

    Its new keys are named by the old ones, so that they hold nothing up.
    """
    return not words_to_compare(workspace) or bool(workspace.book.local(_COMPARED)) or _has_confirmed(workspace)


def _first_met(workspace: Workspace) -> str:
    first = workspace.book.local(MET_OFFICE)
    return read_card(str(first).encode()).fingerprint if first else ""


def _has_confirmed(workspace: Workspace) -> bool:
    log = workspace.book.exchange_log
    return any(one.acknowledged_on is not None for group in workspace.book.journal.groups() for one in log.sent(group))


def note_the_same(workspace: Workspace) -> None:
    """A person compared the words, and they were the same.

    Raises:
        BookRefusedError: the disk failed.
    """
    office = joined_office(workspace)
    if office is not None:
        with workspace.book.transaction():
            workspace.book.set_local(_COMPARED, office.fingerprint)


def note_not_the_same(workspace: Workspace) -> None:
    """The words were others: this office is forgotten, and its card is met no more.

    Raises:
        BookRefusedError: the disk failed.
    """
    first = _first_met(workspace)
    if first:
        with workspace.book.transaction():
            workspace.book.set_local(REFUSED_OFFICE, first)
            workspace.book.forget_local(MET_OFFICE)
