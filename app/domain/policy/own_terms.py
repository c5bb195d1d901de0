"""A request measured against its program's own terms: what it asks for, for how long, and for what.

The amount and the months alone are enough to find what is too much. Debts, works and months of study that are known make the limit
exact. What a source of grade A to C says stops a request; what is from memory is only a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.money import format_dong
from app.domain.policy.beneficiaries import PurposeLimit
from app.domain.policy.cel_rules import LOANS, PROGRAM_DEBT
from app.domain.policy.reading import Source
from app.domain.policy.rules import Stage
from app.domain.policy.terms import Terms
from app.domain.policy.verdict import Finding, Outcome

LONGEST_COURSE = 72
"""The longest course of study a student's loan is measured by, months; from memory: medicine, six years. It holds where the course
is not known, so that only what no course could need is found."""
_BY_COURSE = "P + 12 + (P if course_months > 12 else 2*P)"
"""The formula for a student's term as packs write it; P is the time of the course."""
STUDY_MONTHS, WORKS, SAME_WORKS = "student.study_months", "works.kinds", "works.same_kind_debt"
"""The facts that make a limit exact: months of study, which kinds of works, and what is owed for the same kind."""
BOTH_WORKS = "both"

_WITHIN = (
    "Số tiền đề nghị trong mức cho vay tối đa của chương trình (%1 đ)",
    "The amount asked for is within what the program lends (%1 đ)",
)
_AMOUNT = (
    "Số tiền đề nghị vượt mức cho vay tối đa của chương trình (%1 đ)",
    "The amount asked for is more than the program lends (%1 đ)",
)
_WITH_DEBT = (
    "Nợ cũ %2 đ cộng số tiền đề nghị vượt mức cho vay tối đa của chương trình (%1 đ)",
    "The debt of %2 đ with the amount asked for is more than the program lends (%1 đ)",
)
_AMOUNT_BY_COURSE = (
    "Số tiền đề nghị vượt mức cho vay tối đa của chương trình (%1 đ một tháng; khoá học dài nhất cũng chỉ đến %2 đ)",
    "The amount asked for is more than the program lends (%1 đ a month; %2 đ for the longest course)",
)
_NO_STATEMENT = (
    "Mới so số tiền đề nghị với mức tối đa (%1 đ); chưa biết nợ cũ của chương trình này",
    "Only the amount asked for was measured (%1 đ at most); the debt in this program is not known",
)
_DEPENDS = (
    "Mức cho vay tối đa còn tùy: %1 đ, nhiều nhất %2 đ",
    "How much is lent depends: %1 đ, %2 đ at most",
)
_MONTHS_WITHIN = (
    "Thời hạn đề nghị trong thời hạn tối đa của chương trình (%1 tháng)",
    "The term asked for is within what the program lends for (%1 months)",
)
_MONTHS = (
    "Thời hạn đề nghị dài hơn thời hạn tối đa của chương trình (%1 tháng)",
    "The term asked for is longer than the program lends for (%1 months)",
)
_PURPOSE = (
    "Vay cho việc này (%2) không quá %1 đ",
    "No more than %1 đ is lent for this purpose (%2)",
)


@dataclass(frozen=True, slots=True)
class _Limit:
    """How much may be asked for: within ``sure`` it is well whatever is not known, above ``most`` never; ``missing`` decides between."""

    sure: int
    most: int
    counts_debt: bool = True
    missing: str = ""
    reads: tuple[str, ...] = ()


def is_beyond_alone(terms: Terms, given: Mapping[str, Any]) -> bool:
    """Whether the amount alone is above the most the program lends, whatever else is owed in it."""
    amount, cap = _asked(given, "amount"), program_cap(terms)
    return amount is not None and cap is not None and amount > cap


def program_cap(terms: Terms) -> int | None:
    """The most that may be owed in a program, dong; None where the terms give no such figure."""
    return terms.max_total if terms.max_total is not None else terms.max_amount


def own_terms(
    terms: Terms, given: Mapping[str, Any], facts: Mapping[str, Any], debt: int | None, *, is_capped: bool
) -> tuple[Finding, ...]:
    """What the terms say of the request; nothing where they do not say.

    Args:
        terms: those in force on the day.
        given: the facts as they came: ``request.amount`` in dong, ``request.term_months``.
        facts: the known facts, by path.
        debt: what is owed in the program already, dong; None where that is not known.
        is_capped: a rule of the pack asks about the amount itself.
    """
    found = []
    if not is_capped:
        found += _amount(terms, _asked(given, "amount"), facts, debt)
    months, longest = _asked(given, "term_months", "months"), _longest(terms)
    if months is not None and longest is not None:
        outcome = Outcome.FAIL if months > longest else Outcome.PASS
        words = _filled(_MONTHS if outcome is Outcome.FAIL else _MONTHS_WITHIN, str(longest))
        found.append(_Found("E-TERMS-MONTHS", outcome, words, {"request.term_months": months}).by(terms.source))
    return tuple(found)


def own_purpose(limits: Iterable[PurposeLimit], program: str, given: Mapping[str, Any]) -> tuple[Finding, ...]:
    """What the limits of a purpose say of a request whose purpose, ``request.purpose``, is one of those that have them."""
    request = given.get("request")
    purpose = request.get("purpose") if isinstance(request, Mapping) else None
    amount = _asked(given, "amount")
    if not isinstance(purpose, str) or amount is None:
        return ()
    said = purpose.strip().casefold()
    return tuple(
        _Found(
            "E-PURPOSE",
            Outcome.FAIL if amount > limit.max_amount else Outcome.PASS,
            _filled(_PURPOSE, format_dong(limit.max_amount), limit.text),
            {"request.amount": amount},
        ).by(limit.source)
        for limit in limits
        if program in limit.programs and said == limit.text.casefold()
    )


def _amount(terms: Terms, amount: int | None, facts: Mapping[str, Any], debt: int | None) -> list[Finding]:
    limit = _limit(terms, amount, facts)
    if limit is None:
        return []
    shown: dict[str, Any] = {} if amount is None else {"request.amount": amount}
    if amount is None:
        words = _filled(_WITHIN, format_dong(limit.most))
        return [_Found("E-CAP", Outcome.UNKNOWN, words, shown, ("request.amount",), is_asked=False).by(terms.source)]
    shown |= {path: facts[path] for path in limit.reads if path in facts}
    owed = (debt or 0) if limit.counts_debt else 0
    if amount > limit.most or amount + owed > limit.most:
        if amount > limit.most and limit.missing == STUDY_MONTHS:
            words = _filled(_AMOUNT_BY_COURSE, format_dong(limit.sure), format_dong(limit.most))
        else:
            words = _filled(_AMOUNT if amount > limit.most else _WITH_DEBT, format_dong(limit.most), format_dong(owed))
        return [_Found("E-CAP", Outcome.FAIL, words, shown).by(terms.source)]
    if limit.missing and amount + owed > limit.sure:
        words = _filled(_DEPENDS, format_dong(limit.sure), format_dong(limit.most))
        return [_Found("E-CAP", Outcome.UNKNOWN, words, shown, (limit.missing,)).by(terms.source)]
    if debt is None and limit.counts_debt:
        words = _filled(_NO_STATEMENT, format_dong(limit.most))
        missing = (LOANS,) if LOANS in facts else (LOANS, PROGRAM_DEBT)
        return [_Found("E-CAP", Outcome.UNKNOWN, words, shown, missing, is_asked=False).by(terms.source)]
    return [_Found("E-CAP", Outcome.PASS, _filled(_WITHIN, format_dong(limit.most)), shown).by(terms.source)]


def _limit(terms: Terms, amount: int | None, facts: Mapping[str, Any]) -> _Limit | None:
    cap = program_cap(terms)
    if terms.max_amount is not None and terms.max_total is not None and terms.per == "works":
        return _by_works(terms.max_amount, terms.max_total, amount or 0, facts)
    if cap is not None:
        return _Limit(cap, cap, reads=(LOANS, PROGRAM_DEBT))
    a_month = terms.max_amount_per_month
    if a_month is None:
        return None
    months = facts.get(STUDY_MONTHS)
    if months is not None:
        return _Limit(a_month * months, a_month * months, counts_debt=False, reads=(STUDY_MONTHS,))
    years = -(-LONGEST_COURSE // 12)
    most = a_month * (terms.months_per_year or 12) * years
    return _Limit(a_month, most, counts_debt=False, missing=STUDY_MONTHS)


def _by_works(one: int, total: int, amount: int, facts: Mapping[str, Any]) -> _Limit:
    """So much for a kind of works, and so much for all kinds together."""
    kinds, same = facts.get(WORKS), facts.get(SAME_WORKS)
    if kinds is None:
        return _Limit(one, total, missing=WORKS)
    if kinds == BOTH_WORKS:
        return _Limit(total, total, reads=(WORKS, LOANS, PROGRAM_DEBT))
    if amount > one:
        return _Limit(one, one, counts_debt=False, reads=(WORKS,))
    if same is not None:
        left = max(one - same, 0)
        return _Limit(left, left, counts_debt=False, reads=(WORKS, SAME_WORKS))
    return _Limit(one, total, missing=SAME_WORKS, reads=(WORKS, LOANS, PROGRAM_DEBT))


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


def _longest(terms: Terms) -> int | None:
    if terms.max_term_months is None and terms.max_term_formula == _BY_COURSE:
        return 2 * LONGEST_COURSE + 12
    return terms.max_term_months


def _filled(words: tuple[str, str], *values: str) -> tuple[str, str]:
    vi, en = words
    for place, value in enumerate(values, start=1):
        vi, en = vi.replace(f"%{place}", value), en.replace(f"%{place}", value)
    return vi, en


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found, without where it is from. ``is_asked`` false: only to be looked at, whatever the source."""

    rule: str
    outcome: Outcome
    words: tuple[str, str]
    facts: Mapping[str, Any]
    missing: tuple[str, ...] = ()
    is_asked: bool = True

    def by(self, source: Source) -> Finding:
        """With its source, which decides whether it may stop a request."""
        return Finding(
            rule=self.rule,
            outcome=self.outcome,
            blocking=self.is_asked and source.is_graded,
            stage=Stage.MEETING,
            message=self.words[0],
            message_en=self.words[1],
            facts=self.facts,
            missing=self.missing,
            evidence=(),
            citation=source.citation,
            source_url=source.url,
            confidence=source.confidence,
            grade=source.grade,
        )
