"""What a rule found, in words: on which fact, by which paper, and what would settle it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.money import format_dong
from app.domain.policy import Fact, Finding, Form, Outcome, PolicyPack, Verdict
from app.usecases.labels import VERDICT_WORDS

MARKS = {Outcome.PASS: "✔", Outcome.FAIL: "✖", Outcome.UNKNOWN: "?"}
VALUE_WORDS = {
    "active": _T("Word", "đang là tổ viên"),
    "left": _T("Word", "đã ra khỏi Tổ"),
    "none": _T("Word", "không"),
    "spouse": _T("Word", "vợ chồng"),
    "parent": _T("Word", "cha mẹ"),
    "child": _T("Word", "con"),
    "sibling": _T("Word", "anh chị em ruột"),
}
YES, NO = _T("Word", "có"), _T("Word", "không")
_SURELY_MONEY = 10_000
"""No count of months, years or persons is as large."""
_REQUEST = {
    "request.amount": _T("Word", "Số tiền đề nghị vay"),
    "request.term_months": _T("Word", "Thời hạn đề nghị, tháng"),
}
"""What a request says by itself, whether or not the pack declares it."""


def verdict_words(outcome: str, open_points: int, translate: Callable[[str], str] = str) -> str:
    """A verdict in words: a pass with questions left open is not told as a plain pass. ``open_points`` counts them."""
    words = translate(VERDICT_WORDS[outcome])
    if not open_points:
        return words
    if outcome == Outcome.PASS.value:
        return translate(_T("Word", "Còn %2 điều cần hỏi")).replace("%2", str(open_points))
    return translate(_T("Word", "%1, còn %2 điều cần hỏi")).replace("%1", words).replace("%2", str(open_points))


_SENTENCES = {
    "none": _T("Word", "Chưa có quy tắc nào cho chương trình này: hỏi văn phòng."),
    "fail": _T("Word", "Chưa được: %1."),
    "fail_more": _T("Word", "Chưa được: %1; và %2 điều nữa."),
    "unknown": _T("Word", "Chưa thấy gì cản; còn %1 điều chưa biết."),
    "look": _T("Word", "Không có gì cản; còn %1 điều nên xem lại."),
    "pass": _T("Word", "Đủ điều kiện, %1 điều đã xem."),
}


def sentence(verdict: Verdict, language: str = "vi", translate: Callable[[str], str] = str) -> str:
    """A verdict in one sentence: what stops it, else how much is not known yet, else how much was looked at."""
    if not verdict.is_checked:
        return translate(_SENTENCES["none"])
    bad = [found for found in verdict.findings if found.blocking and found.outcome is Outcome.FAIL]
    open_ones = [found for found in verdict.findings if found.outcome is Outcome.UNKNOWN]
    if bad:
        first = bad[0].words(language)
        text = translate(_SENTENCES["fail_more" if len(bad) > 1 else "fail"])
        return text.replace("%1", within(first)).replace("%2", str(len(bad) - 1))
    if open_ones:
        return translate(_SENTENCES["unknown"]).replace("%1", str(len(open_ones)))
    doubts = sum(found.outcome is Outcome.FAIL for found in verdict.findings)
    if doubts:
        return translate(_SENTENCES["look"]).replace("%1", str(doubts))
    return translate(_SENTENCES["pass"]).replace("%1", str(len(verdict.findings)))


def within(said: str) -> str:
    """A sentence as it stands within another; what begins with an abbreviation keeps its capitals."""
    return said if said[1:2].isupper() else said[:1].lower() + said[1:]


@dataclass(frozen=True, slots=True)
class SaidFinding:
    """One finding as a person reads it. ``facts`` are "label: value"; ``missing`` are labels of what is not known."""

    mark: str
    outcome: Outcome
    blocking: bool
    message: str  # what was found
    requirement: str
    facts: tuple[str, ...]
    missing: tuple[str, ...]
    evidence: tuple[str, ...]
    citation: str


def said(
    pack: PolicyPack,
    found: Finding,
    language: str = "vi",
    translate: Callable[[str], str] = str,
    origins: Mapping[str, str] | None = None,
) -> SaidFinding:
    """A finding in the words of a language; the pack has both. ``origins`` are words for where a fact comes from, by path."""

    def label(path: str) -> str:
        fact = pack.facts.get(path)
        if fact is None:
            return translate(_REQUEST[path]) if path in _REQUEST else path
        return fact.label_vi if language == "vi" else fact.label_en or fact.label_vi

    return SaidFinding(
        mark=MARKS[found.outcome],
        outcome=found.outcome,
        blocking=found.blocking,
        message=found.words(language),
        requirement=found.requirement(language),
        facts=tuple(
            f"{label(path)}: {value_words(pack.facts.get(path), value, language, translate)}"
            + (f" ({origins[path]})" if origins and path in origins else "")
            for path, value in found.facts.items()
        ),
        missing=tuple(label(path) for path in found.missing),
        evidence=tuple(_paper(pack, name, language) for name in found.evidence)
        if found.outcome is not Outcome.PASS
        else (),
        citation=found.citation,
    )


def _paper(pack: PolicyPack, name: str, language: str) -> str:
    """A paper's name in a language; forms of the bank's are called by their number in both."""
    known = pack.issuers.get(name)
    return known.name_en or name if known is not None and language != "vi" else name


def in_order(findings: tuple[Finding, ...]) -> list[Finding]:
    """What stands in the way first, then what is only to be looked at, then what is well."""
    return sorted(findings, key=lambda found: (found.outcome is Outcome.PASS, not found.blocking))


def value_words(fact: Fact | None, value: Any, language: str = "vi", translate: Callable[[str], str] = str) -> str:
    """A fact's value as a person reads it: the words of its choice, dong, a day, yes or no."""
    question = fact.question if fact is not None else None
    for one in question.choices if question is not None else ():
        if one.value == value:
            return (one.text_vi if language == "vi" else one.text_en) or one.text_vi
    if isinstance(value, bool):
        return translate(YES if value else NO)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int):
        is_money = (question is not None and question.form is Form.AMOUNT) or value >= _SURELY_MONEY
        return f"{format_dong(value)} đ" if is_money else str(value)
    if isinstance(value, list | tuple):
        return str(len(value))
    text = str(value)
    if text in VALUE_WORDS:
        return translate(VALUE_WORDS[text])
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text
