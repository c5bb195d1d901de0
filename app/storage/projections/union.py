"""Rows of a union's own book, and of its checks, inspections and contracts."""

from __future__ import annotations

from app.domain.entries import (
    BalanceCompared,
    EntrustmentRecorded,
    GroupFollowed,
    GroupInspected,
    MandateRecorded,
    PlanSet,
    TrainingHeld,
    UnionDescribed,
    UseChecked,
)
from app.storage.projections.last_wins import LastWins

_INSPECTORS = "first first_title second second_title"

PROFILE = LastWins(
    "union_profile", UnionDescribed, "union_code commune commune_kind province", facts="officer officer_title"
)
FOLLOWED = LastWins("followed", GroupFollowed, "code=group", kept="followed")
USE_CHECK = LastWins(
    "use_check",
    UseChecked,
    "id=check on_day=on program disbursed disbursed_on member request loan received outstanding used_right=right used_wrong=wrong"
    " used_for result interest_owed remark measures withdrawn",
    facts=_INSPECTORS,
)
INSPECTION = LastWins(
    "inspection",
    GroupInspected,
    "id=inspection on_day=on answers customers sheets strengths shortcomings proposals withdrawn",
    facts=_INSPECTORS,
)
COMPARED = LastWins(
    "compared",
    BalanceCompared,
    "member on_day=on line bank_principal bank_interest bank_savings principal interest savings cause",
)
_CONTRACT = "number signed_on copy_seen note ends_on"
_PARTIES = "bank_side other_side"
MANDATE = LastWins("contract", MandateRecorded, _CONTRACT, facts=_PARTIES, always=("sort", "mandate"))
ENTRUSTMENT = LastWins("contract", EntrustmentRecorded, _CONTRACT, facts=_PARTIES, always=("sort", "entrustment"))
TRAINING = LastWins("training", TrainingHeld, "id=training on_day=on topic place came withdrawn", facts="who")
PLAN = LastWins("plan", PlanSet, "year months difficult")
