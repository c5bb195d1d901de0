"""How the office's devices followed each other."""

from __future__ import annotations

from app.domain.ids import DeviceId, GroupCode
from app.storage.book import Book


class OfficeKeyQueries:
    """The office's changes of keys, as any journal of this book tells them."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def after(self, device: DeviceId) -> list[str]:
        """The cards of the devices that took this one's place, one after another."""
        following = {
            row["device"]: (row["successor"], row["card"])
            for row in self._book.query("SELECT device, successor, card FROM office_key ORDER BY group_code DESC")
        }
        cards: list[str] = []
        seen = {str(device)}
        at = str(device)
        while at in following and following[at][0] not in seen:  # a ring of successors ends where it began
            at, card = following[at]
            seen.add(at)
            cards.append(card)
        return cards

    def before(self, device: DeviceId) -> list[DeviceId]:
        """The devices whose place this one took, the first of all first."""
        preceding = {
            row["successor"]: row["device"] for row in self._book.query("SELECT device, successor FROM office_key")
        }
        found: list[DeviceId] = []
        at = str(device)
        while at in preceding and preceding[at] not in found:
            at = preceding[at]
            found.append(DeviceId(at))
        return found[::-1]

    def last_of(self, group: GroupCode, device: DeviceId) -> int | None:
        """The last entry of an office's old device that counts in a group (None: it is still in use there)."""
        rows = self._book.query("SELECT upto FROM office_key WHERE group_code = ? AND device = ?", [group, device])
        return int(rows[0]["upto"]) if rows else None
