"""Rows of what the office did itself: trainings, programmes agreed on with unions."""

from __future__ import annotations

from app.domain.entries import AgreementSigned, OfficeTrainingHeld
from app.storage.projections.last_wins import LastWins

TRAINING = LastWins("office_training", OfficeTrainingHeld, "id=training on_day=on topic place boards people withdrawn")
AGREEMENT = LastWins("agreement", AgreementSigned, "id=agreement number on_day=on unions about ends_on withdrawn")
