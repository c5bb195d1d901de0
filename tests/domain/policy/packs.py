"""The pack that comes with the program, and small ones to break."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from textwrap import dedent

from app.domain.policy import PolicyPack, parse_pack


def shipped_text() -> str:
    return files("resources").joinpath("policy/vn-vbsp.toml").read_text("utf-8")


@cache
def shipped() -> PolicyPack:
    return parse_pack(shipped_text())


SMALL = dedent(
    """\
    [pack]
    id = "small"
    as_of = "2026-11-23"

    [[fact]]
    path = "member.status"
    sort = "text"
    label_vi = "Tư cách tổ viên"

    [[program]]
    id = "HN"
    code = "01"
    name = "Cho vay hộ nghèo"
    citation = "NĐ 78/2002"
    confidence = "sourced"

    [[terms]]
    program = "HN"
    max_amount = 100000000
    rate = 6.6
    effective_from = "2019-03-01"
    effective_to = "2025-12-31"
    citation = "QĐ 12"
    confidence = "sourced"
    [[terms]]
    program = "HN"
    max_amount = 200000000
    effective_from = "2026-01-01"
    citation = "QĐ 13"
    confidence = "sourced"

    [[eligibility_rule]]
    id = "E-MEMBER"
    programs = ["HN"]
    facts = ["member.status"]
    expr = "member.status == 'active'"
    message_vi = "Là tổ viên"
    stage = "meeting"
    blocking = true
    citation = "316/NHCS-KH"
    confidence = "sourced"
    """
)


def line_of(text: str, part: str) -> int:
    """The last line that holds a part of the text."""
    return max(place for place, line in enumerate(text.splitlines(), start=1) if part in line)
