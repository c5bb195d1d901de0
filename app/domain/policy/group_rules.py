"""What a pack says of a group's meeting: the quorum and the majority, as shares with their source.

The official text (70/QĐ-HĐQT, 2026) was not found, so both shares are a pack's, the group may set others, and every screen that
uses one shows where it comes from. What a share comes to is worked out in ``domain/meeting.py`` alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.policy.reading import Item, Pages, Source
from app.domain.shares import ShareError, share


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """Shares as they are written, and where they come from."""

    quorum: str
    majority: str
    source: Source
    note: str


def read_meeting_rules(pages: Pages) -> MeetingRules | None:
    """The shares of a pack, None where it gives none.

    Raises:
        PackError: they are no shares, or given twice.
    """
    found = None
    for item in pages.items("group_rule"):
        if "quorum" not in item.values and "majority" not in item.values:
            continue
        if found is not None:
            item.refuse("quorum and majority stand twice", "quorum")
        found = MeetingRules(_share(item, "quorum"), _share(item, "majority"), item.source(), item.text("note", ""))
    return found


def _share(item: Item, key: str) -> str:
    text = item.text(key)
    try:
        share(text)
    except ShareError:
        item.refuse(f"{key} is no share such as 2/3", key)
    return text
