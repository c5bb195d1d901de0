"""A request measured against its program's own terms, by itself: what it asks for and for how long.

No fact about the member is needed for it. It is a question for the board, never a bar: the bank decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.money import format_dong
from app.domain.policy.rules import Stage
from app.domain.policy.terms import Terms
from app.domain.policy.verdict import Finding, Outcome

LONGEST_COURSE = 72
"""The longest course of study a student's loan is measured by, months; from memory: medicine, six years. A request does not say
the course, so only what no course could need is found."""
_BY_COURSE = "P + 12 + (P if course_months > 12 else 2*P)"
"""The formula for a student's term as packs write it; P is the time of the course."""

_AMOUNT = (
    "Số tiền đề nghị vượt mức cho vay tối đa của chương trình (%1 đ)",
    "The amount asked for is more than the program lends (%1 đ)",
)
_AMOUNT_BY_COURSE = (
    "Số tiền đề nghị vượt mức cho vay tối đa của chương trình (%1 đ một tháng; khoá học dài nhất cũng chỉ đến %2 đ)",
    "The amount asked for is more than the program lends (%1 đ a month; %2 đ for the longest course)",
)
_MONTHS = (
    "Thời hạn đề nghị dài hơn thời hạn tối đa của chương trình (%1 tháng)",
    "The term asked for is longer than the program lends for (%1 months)",
)


def is_beyond_alone(terms: Terms, given: Mapping[str, Any]) -> bool:
    """Whether the amount alone is above the most the program lends, whatever else is owed in it."""
    amount = _asked(given, "amount")
    return amount is not None and terms.max_amount is not None and amount > terms.max_amount


def beyond_terms(terms: Terms, given: Mapping[str, Any], *, is_capped: bool) -> tuple[Finding, ...]:
    """What of the request is above the terms; empty where nothing is, or where the pack does not say.

    ``given`` are the facts as they came: ``request.amount`` in dong, ``request.term_months``. ``is_capped`` says that a rule of the
    pack already asks about the amount.
    """
    found = []
    amount, months = _asked(given, "amount"), _asked(given, "term_months", "months")
    if amount is not None and not is_capped:
        most, words = _most_lent(terms)
        if most is not None and amount > most:
            found.append(_finding("E-TERMS-AMOUNT", words, {"request.amount": amount}, terms))
    longest = _longest(terms)
    if months is not None and longest is not None and months > longest:
        said = _filled(_MONTHS, str(longest))
        found.append(_finding("E-TERMS-MONTHS", said, {"request.term_months": months}, terms))
    return tuple(found)


def _asked(given: Mapping[str, Any], *names: str) -> int | None:
    request = given.get("request")
    if not isinstance(request, Mapping):
        return None
    return next((figure for name in names if (figure := _figure(request.get(name))) is not None), None)


def _figure(value: Any) -> int | None:
    """A whole number however large; 600.0 is one too. Truth values and texts are none."""
    if type(value) is int:
        return value
    return int(value) if type(value) is float and value.is_integer() else None


def _most_lent(terms: Terms) -> tuple[int | None, tuple[str, str]]:
    most = terms.max_amount if terms.max_amount is not None else terms.max_total
    if most is not None:
        return most, _filled(_AMOUNT, format_dong(most))
    a_month = terms.max_amount_per_month
    if a_month is None:
        return None, _AMOUNT
    years = -(-LONGEST_COURSE // 12)
    most = a_month * (terms.months_per_year or 12) * years
    return most, _filled(_AMOUNT_BY_COURSE, format_dong(a_month), format_dong(most))


def _longest(terms: Terms) -> int | None:
    if terms.max_term_months is None and terms.max_term_formula == _BY_COURSE:
        return 2 * LONGEST_COURSE + 12
    return terms.max_term_months


def _filled(words: tuple[str, str], *values: str) -> tuple[str, str]:
    vi, en = words
    for place, value in enumerate(values, start=1):
        vi, en = vi.replace(f"%{place}", value), en.replace(f"%{place}", value)
    return vi, en


def _finding(rule: str, words: tuple[str, str], facts: Mapping[str, Any], terms: Terms) -> Finding:
    return Finding(
        rule=rule,
        outcome=Outcome.FAIL,
        blocking=False,
        stage=Stage.MEETING,
        message=words[0],
        message_en=words[1],
        facts=facts,
        missing=(),
        evidence=(),
        citation=terms.source.citation,
        source_url=terms.source.url,
        confidence=terms.source.confidence,
        grade=terms.source.grade,
    )
