"""What a pack says of the union's checks: how soon, how many, how often."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.policy.reading import Item, Pages, Source, Span, refuse_overlaps


@dataclass(frozen=True, slots=True)
class Supervision:
    """The union's quotas for these days (727/HD-NHCS, 11/02/2026). Shares are whole percent."""

    span: Span
    new_within_days: int
    new_pct: int
    inactive_months: int
    inactive_pct: int
    groups_pct: int
    old_pct: int
    old_pct_difficult: int
    report_days: int  # working days until the chair has the report
    source: Source


def read_supervision(pages: Pages) -> tuple[Supervision, ...]:
    """What a pack says of the union's checks.

    Raises:
        PackError: an item of it cannot be.
    """
    found = [(item, _rule(item)) for item in pages.items("supervision_rule")]
    refuse_overlaps((item, "supervision_rule", rule.span) for item, rule in found)
    return tuple(rule for _, rule in found)


def _rule(item: Item) -> Supervision:
    return Supervision(
        span=item.span(),
        new_within_days=_number(item, "new_loans_within_days", 366),
        new_pct=_number(item, "new_loans_pct", 100),
        inactive_months=_number(item, "inactive_months", 120),
        inactive_pct=_number(item, "inactive_pct", 100),
        groups_pct=_number(item, "groups_per_year_pct", 100),
        old_pct=_number(item, "old_loans_min_pct", 100),
        old_pct_difficult=_number(item, "old_loans_min_pct_difficult_area", 100),
        report_days=_number(item, "report_to_chair_working_days", 366),
        source=item.source(),
    )


def _number(item: Item, key: str, most: int) -> int:
    value = item.whole(key)
    if value is None or not 0 < value <= most:
        item.refuse(f"{key} is missing or not between 1 and {most}", key)
    return value
