"""A policy pack in words: its programs with their terms and rules by date, and what differs between two packs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.money import format_dong
from app.domain.policy import PolicyPack, Rule, Source, Span, Terms

Translate = Callable[[str], str]

_CHANNELS = {
    "group": _T("Word", "qua Tổ"),
    "group_or_direct": _T("Word", "qua Tổ hoặc ngân hàng cho vay trực tiếp"),
    "direct": _T("Word", "ngân hàng cho vay trực tiếp, Tổ không bình xét"),
}
_STAGES = {
    "meeting": _T("Word", "xem ở cuộc họp Tổ"),
    "commune": _T("Word", "xem trước khi xã xác nhận"),
    "bank": _T("Word", "xem trước khi ngân hàng duyệt"),
}
_BLOCKS, _ONLY_ASKS = _T("Word", "không đạt thì chưa được vay"), _T("Word", "chỉ để hỏi, không cản")
_MEMORY = _T("Word", "theo trí nhớ, chưa thấy văn bản")
_GRADES = {
    "A": _T("Word", "văn bản của nhà nước hoặc ngân hàng"),
    "B": _T("Word", "báo chí"),
    "C": _T("Word", "tài liệu nghiệp vụ"),
}

_FIELDS = {
    "name": _T("Word", "tên"),
    "channel": _T("Word", "cách cho vay"),
    "span": _T("Word", "ngày hiệu lực"),
    "max_amount": _T("Word", "mức tối đa"),
    "max_total": _T("Word", "mức tối đa cộng lại"),
    "max_amount_per_month": _T("Word", "mức tối đa một tháng"),
    "max_term_months": _T("Word", "thời hạn tối đa (tháng)"),
    "instalment_months": _T("Word", "kỳ trả gốc (tháng)"),
    "grace_months": _T("Word", "ân hạn (tháng)"),
    "rate": _T("Word", "lãi suất (%/năm)"),
    "rate_of_poor_pct": _T("Word", "lãi so với hộ nghèo (%)"),
    "overdue_pct_of_rate": _T("Word", "lãi quá hạn (%)"),
    "programs": _T("Word", "chương trình áp dụng"),
    "asks": _T("Word", "cách tính"),
    "stage": _T("Word", "xem vào lúc"),
    "blocking": _T("Word", "cản hay không"),
    "message_vi": _T("Word", "lời"),
    "fails_vi": _T("Word", "lời khi không đạt"),
    "evidence": _T("Word", "giấy tờ"),
    "source": _T("Word", "nguồn"),
    "question": _T("Word", "câu hỏi"),
    "successors": _T("Word", "nhập vào"),
    "rural": _T("Word", "vùng nông thôn"),
    "difficult": _T("Word", "vùng khó khăn"),
    "specially_difficult": _T("Word", "đặc biệt khó khăn"),
}
_OTHER_FIELD = _T("Word", "điều khác")
_MONEY = frozenset({"max_amount", "max_total", "max_amount_per_month"})


@dataclass(frozen=True, slots=True)
class ProgramSheet:
    """One program: how it is lent, its terms by date, what it asks for; each a line with its source."""

    id: str
    name: str
    channel: str
    terms: tuple[str, ...]
    limits: tuple[str, ...]
    rules: tuple[str, ...]


def program_sheets(pack: PolicyPack, language: str = "vi", translate: Translate = str) -> list[ProgramSheet]:
    """Every program of a pack in its order."""
    return [
        ProgramSheet(
            program.id,
            program.name,
            translate(_CHANNELS[program.channel]) if program.channel else "",
            tuple(_terms_line(one, translate) for one in pack.terms if one.program == program.id),
            tuple(
                f"{limit.text}: {format_dong(limit.max_amount)} đ; {_days(limit.span, translate)} – {_source(limit.source, translate)}"
                for limit in pack.purpose_limits
                if program.id in limit.programs
            ),
            tuple(_rule_line(rule, language, translate) for rule in pack.rules if program.id in rule.programs),
        )
        for program in pack.programs.values()
    ]


def _terms_line(terms: Terms, translate: Translate) -> str:
    parts = [_days(terms.span, translate)]
    for text, value in (
        (_T("Word", "tối đa %1 đ"), terms.max_amount),
        (_T("Word", "cộng lại tối đa %1 đ"), terms.max_total),
        (_T("Word", "tối đa %1 đ một tháng"), terms.max_amount_per_month),
    ):
        if value is not None:
            parts.append(translate(text).replace("%1", format_dong(value)))
    for text, number in (
        (_T("Word", "nhiều nhất %1 tháng"), terms.max_term_months),
        (_T("Word", "lãi %1 %/năm"), terms.rate),
        (_T("Word", "lãi bằng %1 % lãi suất hộ nghèo"), terms.rate_of_poor_pct if terms.rate is None else None),
        (_T("Word", "nợ quá hạn %1 % lãi suất"), terms.overdue_pct_of_rate),
    ):
        if number is not None:
            parts.append(translate(text).replace("%1", f"{number}".replace(".", ",")))
    variant = f"{terms.variant}: " if terms.variant else ""
    return f"{variant}{'; '.join(parts)} – {_source(terms.source, translate)}"


def _rule_line(rule: Rule, language: str, translate: Translate) -> str:
    message = rule.message_vi if language == "vi" else rule.message_en or rule.message_vi
    blocks = translate(_BLOCKS if rule.blocking else _ONLY_ASKS)
    stage = translate(_STAGES[rule.stage.value])
    return f"{message} ({blocks}; {stage}; {_days(rule.span, translate)}) – {_source(rule.source, translate)}"


def _days(span: Span, translate: Translate) -> str:
    if span.first is None and span.last is None:
        return translate(_T("Word", "không rõ từ ngày nào"))
    first = f"{span.first:%d/%m/%Y}" if span.first else "…"
    if span.last is None:
        return translate(_T("Word", "từ %1")).replace("%1", first)
    return f"{first} – {span.last:%d/%m/%Y}"


def _source(source: Source, translate: Translate) -> str:
    sure = translate(_GRADES[source.grade] if source.is_graded else _MEMORY)
    return f"{source.citation} ({sure})" if source.citation else sure


@dataclass(frozen=True, slots=True)
class PackChange:
    """One thing that differs.

    ``sort`` is program, terms, rule, fact, purpose_limit, contradiction or unit, ``of`` its name, ``since`` its first day where it has one. ``field`` is
    what differs of it, with both values as text; an empty one: the whole is new (``old`` empty) or gone (``new`` empty).
    """

    sort: str
    of: str
    since: str
    field: str
    old: str
    new: str


def pack_changes(old: PolicyPack, new: PolicyPack) -> list[PackChange]:
    """What differs between two packs, in the order of their parts."""
    return [
        change
        for sort, before, after in (
            ("program", _by_name(old.programs.values()), _by_name(new.programs.values())),
            ("terms", _terms(old), _terms(new)),
            ("rule", _rules(old), _rules(new)),
            ("purpose_limit", _limits(old), _limits(new)),
            ("fact", {(path, ""): fact for path, fact in old.facts.items()}, {(path, ""): fact for path, fact in new.facts.items()}),
            ("contradiction", _by_name(old.contradictions), _by_name(new.contradictions)),
            ("unit", _units(old), _units(new)),
        )
        for change in _differences(sort, before, after)
    ]  # fmt: skip


def change_words(change: PackChange, pack: PolicyPack, language: str = "vi", translate: Translate = str) -> str:
    """A difference as a sentence; ``pack`` gives the names."""
    name = _called(change, pack, language)
    since = translate(_T("Word", ", từ %1")).replace("%1", _day(change.since)) if change.since else ""
    if not change.field:
        text = translate(_T("Word", "Thêm: %1") if not change.old else _T("Word", "Bỏ: %1"))
        return text.replace("%1", name + since)
    field = translate(_FIELDS.get(change.field, _OTHER_FIELD))
    old, new = (_shown(change.field, value, translate) for value in (change.old, change.new))
    return f"{name}{since}: {field}: {old} → {new}"


def _shown(field: str, value: str, translate: Translate) -> str:
    if field in _MONEY and value.isdigit():
        return f"{format_dong(int(value))} đ"
    words = {**_CHANNELS, **_STAGES, "True": _T("Word", "có"), "False": _T("Word", "không")}
    return translate(words[value]) if value in words else value or "–"


def _called(change: PackChange, pack: PolicyPack, language: str) -> str:
    match change.sort:
        case "program" | "terms":
            code, _, variant = change.of.partition(" ")
            program = pack.programs.get(code)
            return " ".join(part for part in (program.name if program else code, variant) if part)
        case "rule":
            found = next((rule for rule in (*pack.rules, *pack.group_rules) if rule.id == change.of), None)
            return change.of if found is None else found.message_vi if language == "vi" else found.message_en
        case "fact":
            fact = pack.facts.get(change.of)
            return change.of if fact is None else fact.label_vi if language == "vi" else fact.label_en or fact.label_vi
        case "contradiction":
            apart = next((one for one in pack.contradictions if one.id == change.of), None)
            return change.of if apart is None else apart.message_vi if language == "vi" else apart.message_en
        case "unit":
            day = date.fromisoformat(change.since) if change.since else date.min
            unit = pack.units.on(change.of, day)
            return change.of if unit is None else unit.full_name
        case _:
            return change.of


def _units(pack: PolicyPack) -> dict[tuple[str, str], Any]:
    return {(unit.code, _first(unit.span)): unit for unit in pack.units.listed}


def _by_name(programs: Any) -> dict[tuple[str, str], Any]:
    return {(program.id, ""): program for program in programs}


def _terms(pack: PolicyPack) -> dict[tuple[str, str], Any]:
    return {(f"{one.program} {one.variant}".strip(), _first(one.span)): one for one in pack.terms}


def _rules(pack: PolicyPack) -> dict[tuple[str, str], Any]:
    return {(rule.id, _first(rule.span)): rule for rule in (*pack.rules, *pack.group_rules)}


def _limits(pack: PolicyPack) -> dict[tuple[str, str], Any]:
    return {(f"{', '.join(one.programs)}: {one.text}", _first(one.span)): one for one in pack.purpose_limits}


def _first(span: Span) -> str:
    return span.first.isoformat() if span.first else ""


def _day(text: str) -> str:
    return f"{date.fromisoformat(text):%d/%m/%Y}"


def _differences(
    sort: str, old: Mapping[tuple[str, str], Any], new: Mapping[tuple[str, str], Any]
) -> Iterator[PackChange]:
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if before is None or after is None:
            yield PackChange(sort, *key, "", _text(before), _text(after))
            continue
        for one in fields(after):
            was, now = _text(getattr(before, one.name)), _text(getattr(after, one.name))
            if was != now:
                yield PackChange(sort, *key, one.name, was, now)


def _text(value: Any) -> str:
    """A value so that it can be compared and read."""
    match value:
        case None:
            return ""
        case Enum():
            return str(value.value)
        case Source():
            return f"{value.citation} ({value.grade or value.confidence})"
        case Decimal() | bool() | int() | str() | date():
            return str(value)
        case tuple():
            return ", ".join(_text(part) for part in value)
        case _ if hasattr(value, "text") and hasattr(value, "reads"):
            return str(value.text)
        case _:
            return "; ".join(part for one in fields(value) if (part := _text(getattr(value, one.name))))
