"""What the journal's entries are about: asked where lines that come in change rows of other subjects than their own."""

from __future__ import annotations

from typing import Any

import msgspec

from app.domain.ids import DeviceId, GroupCode

_HEADS = msgspec.json.Decoder(dict[str, Any])


class Subjects:
    """Questions to the journal's rows by their subject."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def of(self, group: GroupCode, device: str) -> list[str]:
        """What a device wrote about in a group."""
        return self._asked("SELECT DISTINCT subject FROM journal WHERE group_code = ? AND device = ?", group, device)

    def of_meeting(self, group: GroupCode, meeting: str) -> list[str]:
        """What was written of a meeting is about."""
        return self._asked("SELECT DISTINCT subject FROM journal WHERE group_code = ? AND meeting = ?", group, meeting)

    def has(self, group: GroupCode, subject: str, kind: str) -> bool:
        """Whether a subject has an entry of a kind."""
        asked = "SELECT subject FROM journal WHERE group_code = ? AND subject = ? AND kind = ? LIMIT 1"
        return bool(self._asked(asked, group, subject, kind))

    def readers_of(self, group: GroupCode, device: str, first: int, last: int) -> list[DeviceId]:
        """The other devices that say they read a stream up to an entry of this run: that is proven or not now."""
        rows = self._connection.execute(
            "SELECT device, data FROM journal WHERE group_code = ? AND subject BETWEEN 'seen/' AND 'seen0'"
            " AND kind = 'heads_seen' AND device <> ?",
            (group, device),
        )
        found: dict[DeviceId, None] = {}
        for reader, data in rows:
            heads = _HEADS.decode(data).get("heads")
            upto = heads.get(device) if isinstance(heads, dict) else None
            if isinstance(upto, int) and first <= upto <= last:
                found[DeviceId(reader)] = None
        return list(found)

    def weighed(self, group: GroupCode, device: str, reader: str) -> list[str]:
        """What ``reader`` wrote that is judged by what it had read of ``device``: what both wrote about, its seals and its covers."""
        return self._asked(
            "SELECT DISTINCT subject FROM journal WHERE group_code = ? AND device = ? AND (subject BETWEEN 'meeting/' AND 'meeting0'"
            " OR subject BETWEEN 'addendum/' AND 'addendum0' OR subject IN"
            " (SELECT subject FROM journal WHERE group_code = ? AND device = ?))",
            group,
            reader,
            group,
            device,
        )

    def _asked(self, sql: str, *values: str) -> list[str]:
        return [subject for (subject,) in self._connection.execute(sql, values)]
