"""What a transaction office writes of its own duties: trainings it held for boards, programmes agreed on with unions."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import OFFICE, Content, entry
from app.domain.entries.bounds import Count, GroupName, Id, Name, Text


@entry("office_training_held", by=OFFICE, subject="office-training/{training}")
class OfficeTrainingHeld(Content, frozen=True):
    """A training (tập huấn) the office held: the groups whose boards came, and how many people in all."""

    training: Id
    on: date
    topic: Text
    place: Text = ""
    boards: Annotated[list[GroupName], msgspec.Meta(max_length=5000)] = []  # noqa: RUF012  # msgspec copies it
    people: Count = 0
    withdrawn: bool = False


@entry("agreement_signed", by=OFFICE, subject="agreement/{agreement}")
class AgreementSigned(Content, frozen=True):
    """A programme agreed on with unions (văn bản liên tịch): its number, the codes of the unions that signed, until when it holds."""

    agreement: Id
    number: Text
    on: date
    unions: Annotated[list[Name], msgspec.Meta(max_length=20)]
    about: Text = ""
    ends_on: date | None = None
    withdrawn: bool = False
