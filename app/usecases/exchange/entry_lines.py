"""One line of another device's journal, checked before it is believed; and what a delivery brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

import msgspec

from app.domain.chain import wire_line
from app.domain.clock import LARGEST
from app.domain.entries import (
    Content,
    Entry,
    Facts,
    Newer,
    read_content,
)
from app.domain.entries.bounds import LONGEST_SUBJECT
from app.domain.errors import Refusal
from app.domain.ids import DeviceId, GroupCode
from app.storage.journal import Line
from app.sync.segment import LARGEST_LINE


class IntakeFault(Enum):
    """Why nothing of a batch was taken in."""

    STRANGER = "stranger"  # a device this book holds no certificate of
    OTHER_GROUP = "other_group"
    OTHER_OFFICE = "other_office"
    BAD_ENTRY = "bad_entry"
    ENDED = "ended"  # its certificate is over


class IntakeRefusedError(Refusal):
    """The book is as it was."""

    def __init__(self, fault: IntakeFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value} {detail}".strip())
        self.fault = fault


class Held(Enum):
    """Why a segment is put aside instead of taken in. The values are stored."""

    GAP = "gap"  # entries before it have not come yet
    FORK = "fork"  # another history under the same numbers: a copied book
    STRANGER = "stranger"  # of a laptop that nobody certified yet
    ENDED = "ended"  # written by a laptop after it was revoked: these lie in the journal itself, and count nowhere


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What one delivery brought."""

    entries: int = 0
    gaps: int = 0
    forks: int = 0
    strangers: int = 0
    refused: int = 0  # segments that are damaged or not for here
    ended: int = 0  # entries of a laptop whose word is over: kept, and counted nowhere

    def __add__(self, other: TakenIn) -> TakenIn:
        return TakenIn(
            self.entries + other.entries,
            self.gaps + other.gaps,
            self.forks + other.forks,
            self.strangers + other.strangers,
            self.refused + other.refused,
            self.ended + other.ended,
        )


_WIRE = msgspec.json.Decoder(
    tuple[int, int, str, str, int, str, str | None, msgspec.Raw, str | None]  # as ``app.domain.chain.wire_line``
)
_PERSONAL = msgspec.json.Decoder(tuple[int, str, dict[str, str]])


def read_line(group: GroupCode, device: DeviceId, raw: bytes) -> Line:
    """One entry line, typed. What of it is a newer program's, or not what its kind must be, is kept as it is, not understood.

    An honest laptop with an older program may have written a value that is out of bounds today; refusing its line would shut out
    everything it says after it, for ever.

    Raises:
        IntakeRefusedError: it is no entry line.
    """
    if len(raw) > LARGEST_LINE:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "size")
    try:
        seq, clock, author, kind, version, subject, meeting, read, digest = _WIRE.decode(raw)
        data = bytes(read)
        content, newer = _understood(kind, version, data, (subject, meeting))
    except (ValueError, RecursionError) as error:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "shape") from error
    if version < 1 or not 0 <= clock <= LARGEST or max(len(author), len(kind)) > 64 or len(subject) > LONGEST_SUBJECT:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "bounds")
    entry = Entry(group, device, seq, clock, author, kind, subject, content, newer=newer)
    if wire_line((seq, clock, author, kind, version, subject, meeting), data=data, digest=digest) != raw:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "encoding")
    return Line(entry, version, meeting, data, digest, raw)


def _understood(
    kind: str, version: int, data: bytes, about: tuple[str, str | None]
) -> tuple[Content | None, Newer | None]:
    data.decode()  # what is kept is text
    try:
        content, newer = read_content(kind, version, data)
    except ValueError:
        return None, Newer.FAULT
    if content is not None and (content.subject, content.of_meeting) != about:
        return None, Newer.FAULT
    return content, newer


def with_facts(lines: Sequence[Line], personal: Sequence[bytes]) -> list[Line]:
    """The lines with the personal facts that lie beside them. Facts that cannot be are kept with the others, and not used.

    Raises:
        IntakeRefusedError: no facts at all.
    """
    facts: dict[int, Facts] = {}
    for raw in personal:
        try:
            seq, salt, values = _PERSONAL.decode(raw)
        except ValueError as error:
            raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "facts") from error
        facts[seq] = Facts(salt, values)
    return [_with_own_facts(line, facts.get(line.entry.seq)) for line in lines]


def _with_own_facts(line: Line, facts: Facts | None) -> Line:
    if facts is None:
        return line
    return replace(line, entry=replace(line.entry, facts=facts))
