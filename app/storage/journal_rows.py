"""A journal's row and the entry it is: one line in, one line out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from app.domain.chain import facts_digest, wire_line
from app.domain.entries import Content, Entry, Facts, Newer, Role, encode_content, read_content
from app.domain.ids import DeviceId, GroupCode

COLUMNS = (
    "group_code, device, seq, clock, author, kind, version, subject, meeting, data, facts_digest, hash, role, stamp"
)
"""The columns of a journal's row; ``select_lines`` adds the salt and the facts that lie beside."""
_FACTS = msgspec.json.Decoder(dict[str, str])


_ROLES = {role.value: role for role in Role}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry ready for the journal: the entry, its canonical data and the digest of its facts."""

    entry: Entry
    version: int
    meeting: str | None
    data: bytes
    digest: str | None
    raw: bytes = field(default=b"", compare=False, repr=False)  # as it came, where it did

    @property
    def wire(self) -> bytes:
        """The line as it stands in a segment and in the chain."""
        if self.raw:
            return self.raw
        entry = self.entry
        head = (entry.seq, entry.clock, entry.author, entry.kind, self.version, entry.subject, self.meeting)
        return wire_line(head, data=self.data, digest=self.digest)


def line_of(entry: Entry) -> Line:
    """The line of an entry this program wrote."""
    if entry.content is None:
        raise ValueError("an entry of a kind this program does not know is never written by it")
    digest = facts_digest(entry.facts) if entry.facts is not None else None
    content = entry.content
    return Line(entry, content.declared.version, content.of_meeting, encode_content(content), digest)


def select_lines(source: str) -> str:
    """The question for rows with what lies beside them, from ``source``, in which the journal is called j."""
    columns = ", ".join(f"j.{name}" for name in COLUMNS.split(", "))
    return (
        f"SELECT {columns}, p.salt, p.facts FROM {source} LEFT JOIN personal p"
        " ON p.group_code = j.group_code AND p.device = j.device AND p.seq = j.seq"
    )


def line_in(row: Sequence[Any], salt: str | None, facts: str | None) -> Line:
    """The line in a row."""
    data, role = row[9].encode(), _ROLES[row[12]]
    content, newer = _understood(row[5], row[6], data, subject=row[7], meeting=row[8], role=role)
    entry = Entry(
        group=GroupCode(row[0]),
        device=DeviceId(row[1]),
        seq=row[2],
        clock=row[3],
        author=row[4],
        kind=row[5],
        subject=row[7],
        content=content,
        facts=Facts(salt, _FACTS.decode(facts)) if salt is not None and facts is not None else None,
        role=role,
        newer=newer,
        stamp=row[13],
    )
    return Line(entry, row[6], row[8], data, row[10])


def as_held(entry: Entry, role: Role, stamp: int) -> Entry:
    """An entry that was just read or written here as the journal gives it back: with its author's role, and judged by it."""
    content, newer = entry.content, entry.newer
    if content is not None and role not in content.declared.by:
        content, newer = None, Newer.FAULT
    return Entry(
        entry.group,
        entry.device,
        entry.seq,
        entry.clock,
        entry.author,
        entry.kind,
        entry.subject,
        content,
        entry.facts,
        role,
        newer,
        stamp,
    )


def _understood(
    kind: str, version: int, data: bytes, *, subject: str, meeting: str | None, role: Role
) -> tuple[Content | None, Newer | None]:
    """What an entry that is held says. What came when its kind was not known is judged here, once it is: by whom, about what, and how."""
    try:
        content, newer = read_content(kind, version, data)
    except ValueError:
        return None, Newer.FAULT
    if content is None:
        return None, newer
    is_as_it_says = content.subject == subject and content.of_meeting == meeting
    if not is_as_it_says or role not in content.declared.by:
        return None, Newer.FAULT
    return content, newer
