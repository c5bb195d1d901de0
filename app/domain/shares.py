"""Shares of those present or of all members, as fractions: quorum and majority."""

from __future__ import annotations

import re
from fractions import Fraction

_SHARE = re.compile(r"\s*(\d{1,4})\s*/\s*(\d{1,4})\s*", re.ASCII)


class ShareError(ValueError):
    """The text is no share such as "2/3"."""


def share(text: str) -> Fraction:
    """A share written as "2/3"; exact, so that "2/3" of 60 members is 40, not 41.

    Raises:
        ShareError: it is not written so, or not above nothing and up to the whole.
    """
    found = _SHARE.fullmatch(text)
    if found is None or int(found[2]) == 0:
        raise ShareError(text)
    value = Fraction(int(found[1]), int(found[2]))
    if not 0 < value <= 1:
        raise ShareError(text)
    return value


def is_share(text: str) -> bool:
    """Whether a text is a share such as "2/3"."""
    try:
        return bool(share(text))
    except ShareError:
        return False
