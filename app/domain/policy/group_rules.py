"""What a group's meeting needs: the quorum and the majority, as settings with their source.

The official text (70/QĐ-HĐQT, 2026) was not found, so both shares are a pack's, the group may set others, and every screen that
uses one shows where it comes from. Shares are exact; "2/3" of 60 members is 40, not 41.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from app.domain.policy.reading import Item, Pages, Source

_SHARE = re.compile(r"\s*(\d{1,4})\s*/\s*(\d{1,4})\s*")


class ShareError(ValueError):
    """The text is no share such as "2/3"."""


@dataclass(frozen=True, slots=True)
class MeetingRules:
    """Shares as they are written, and where they come from."""

    quorum: str
    majority: str
    source: Source
    note: str


def parse_share(text: str) -> Fraction:
    """A share written as "2/3".

    Raises:
        ShareError: it is not written so, or not above nothing and up to the whole.
    """
    found = _SHARE.fullmatch(text)
    if found is None or int(found[2]) == 0:
        raise ShareError(text)
    share = Fraction(int(found[1]), int(found[2]))
    if not 0 < share <= 1:
        raise ShareError(text)
    return share


def needed_present(members: int, quorum: str) -> int:
    """How many of all members must be present: the share of them, rounded up.

    Raises:
        ShareError: the quorum is no share.
    """
    exact = members * parse_share(quorum)
    return -(-exact.numerator // exact.denominator)


def votes_pass(votes_for: int, present: int, majority: str) -> bool:
    """Whether strictly more than the share of those present voted for it.

    Raises:
        ShareError: the majority is no share.
    """
    return votes_for > present * parse_share(majority)


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
        parse_share(text)
    except ShareError:
        item.refuse(f"{key} is no share such as 2/3", key)
    return text
