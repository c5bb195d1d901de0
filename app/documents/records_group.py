"""What the papers of the group itself need: its founding minutes and its folder's cover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.documents.records import GroupHeading
from app.documents.records_borrower import ListedMember


@dataclass(frozen=True, slots=True)
class Conventions:
    """What the group agreed on for itself (quy ước); an empty text is written by hand."""

    quorum: str = ""
    majority: str = ""
    minimum: int | None = None  # whole dong a month
    transaction_day: int | None = None


@dataclass(frozen=True, slots=True)
class FoundingPaper:
    """Minutes of the founding meeting with the conventions (10A/TD)."""

    heading: GroupHeading
    on: date | None
    deputy: str = ""
    members: tuple[ListedMember, ...] = ()
    conventions: Conventions = Conventions()
    practice: bool = False


@dataclass(frozen=True, slots=True)
class CoverPaper:
    """The cover of the group's folder, with what lies in it."""

    heading: GroupHeading
    on: date | None
    founded: date | None
    documents: tuple[tuple[str, str], ...]  # title, its day in words
    practice: bool = False
