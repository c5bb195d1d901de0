"""Rules in CEL: what an expression may read and call, compiling it once, and asking it.

An error inside CEL is how a missing fact shows itself: ``&&`` and ``||`` leave it aside where the other side decides, and an
expression that ends in one is unknown. ``has()`` would turn a missing fact into an answer, so it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.calendar import add_years, full_years
from app.domain.policy.cel_engine import Context, compile_expression
from app.domain.policy.sorts import day_of

LONGEST = 1000
MOST_LOOPS = 2
LOANS = "loans"
PROGRAM_DEBT, OVERDUE_DEBT, OTHER_DEBT = "household.program_debt", "household.overdue_debt", "household.other_debt"
"""What a household says it owes in the program, overdue, and whether in another program: it counts where no statement lists the loans."""
TOLD = frozenset({PROGRAM_DEBT, OVERDUE_DEBT, OTHER_DEBT})
DERIVED: Mapping[str, tuple[str, ...]] = {
    "class_on_day": ("household.class", "household.class_from", "household.class_to"),
    "program_debt": ("loans", PROGRAM_DEBT),
    "program_cap": (),
    "overdue_debt": ("loans", OVERDUE_DEBT),
    "held_programs": ("loans", PROGRAM_DEBT, OTHER_DEBT),
}
"""What is worked out beforehand, and the facts it is made of."""

_LOOPS = frozenset({"exists", "exists_one", "all", "map", "filter"})
_FUNCTIONS = frozenset({"age", "add_years", "size", "startsWith", "endsWith", "contains"}) | _LOOPS
_GIVEN = frozenset({"program", "appraisal_date"})
_WORDS = frozenset({"true", "false", "null", "in"})
_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_NAME = re.compile(r"(?<![\w.])[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*(?=(\s*\()?)")
_CALLED = re.compile(r"([A-Za-z_]\w*)\s*\(")
_BOUND = re.compile(rf"\.\s*(?:{'|'.join(sorted(_LOOPS))})\s*\(\s*([A-Za-z_]\w*)\s*,")
_PLACE = re.compile(r"ERROR: <input>:\d+:(\d+): (.*)")


class ExpressionError(Exception):
    """The expression is no rule; the message says why."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression, the paths it reads (facts, and ``derived.…``), and what they begin with."""

    text: str
    program: Any
    reads: tuple[str, ...]
    heads: frozenset[str]


def expression(text: str) -> Expression:
    """The expression, compiled.

    Raises:
        ExpressionError: it is too long, no CEL, calls what there is not, or reads nothing.
    """
    if len(text) > LONGEST:
        raise ExpressionError("too long")
    bare = _STRING.sub("''", text)
    called = _CALLED.findall(bare)
    for name in called:
        if name not in _FUNCTIONS and name not in _WORDS:
            raise ExpressionError(f"there is no function {name}")
    if sum(name in _LOOPS for name in called) > MOST_LOOPS:
        raise ExpressionError("too many loops")
    try:
        program = compile_expression(text)
    except Exception as error:
        # The library raises ValueError, and panics of its parser as other kinds.
        raise ExpressionError(_complaint(str(error))) from error
    reads = tuple(dict.fromkeys(_reads(bare)))
    if not reads:
        raise ExpressionError("reads no fact")
    return Expression(text, program, reads, frozenset(path.partition(".")[0] for path in reads))


def _complaint(error: str) -> str:
    found = _PLACE.search(error)
    return f"not CEL, character {found[1]}: {found[2][:100]}" if found else "not CEL"


def _reads(bare: str) -> list[str]:
    bound = set(_BOUND.findall(bare))
    found = []
    for match in _NAME.finditer(bare):
        parts = [part.strip() for part in match[0].split(".")]
        if match[1] and parts[-1] not in _WORDS:
            parts.pop()  # a function, or a method of what stands before it
        if parts and parts[0] not in _GIVEN | _WORDS | bound:
            found.append(".".join(parts))
    return found


def sources(path: str) -> tuple[str, ...] | None:
    """The facts behind a path that a rule reads; None where nothing of that name is derived."""
    head, _, rest = path.partition(".")
    return DERIVED.get(rest) if head == "derived" else (path,)


def derived(facts: Mapping[str, Any], program: str, on: date, cap: int | None) -> dict[str, Any]:
    """What can be worked out from the facts; what cannot is left out.

    Args:
        facts: the known facts, by path.
        program: what is asked for.
        on: the day it is judged.
        cap: the most a household may owe in the program, dong.
    """
    loans = facts.get("loans")
    values = {
        "class_on_day": class_on_day(facts, on.isoformat()),
        "program_cap": cap,
        "program_debt": facts.get(PROGRAM_DEBT) if loans is None else _program_debt(loans, program),
        "overdue_debt": facts.get(OVERDUE_DEBT) if loans is None else _sum(loans, "overdue"),
        "held_programs": _held_as_told(facts, program) if loans is None else _held(loans),
    }
    return {name: value for name, value in values.items() if value is not None}


def class_on_day(facts: Mapping[str, Any], day: str) -> str | None:
    """The household's class on a day. It counts only between its dates, and without them it is not known."""
    written = facts.get("household.class")
    if written is None or written == "none":
        return written
    first, last = facts.get("household.class_from"), facts.get("household.class_to")
    if first is None or last is None:
        return None
    return str(written) if first <= day <= last else "none"


def _program_debt(loans: list[dict[str, Any]], program: str) -> int | None:
    if not all("program" in loan for loan in loans):
        return None
    return _sum([loan for loan in loans if loan["program"] == program], "outstanding")


def _sum(loans: list[dict[str, Any]], key: str) -> int | None:
    return sum(loan[key] for loan in loans) if all(key in loan for loan in loans) else None


def _held(loans: list[dict[str, Any]]) -> list[str] | None:
    if not all("outstanding" in loan and ("program" in loan or not loan["outstanding"]) for loan in loans):
        return None
    return [loan["program"] for loan in loans if loan["outstanding"] > 0]


def _held_as_told(facts: Mapping[str, Any], program: str) -> list[str] | None:
    """Which others she owes in nobody asked; that she owes in none is known."""
    debt, other = facts.get(PROGRAM_DEBT), facts.get(OTHER_DEBT)
    if other is None or other or debt is None:
        return None
    return [program] if debt else []


def environment(facts: Mapping[str, Any], program: str, on: date) -> Context:
    """What every rule of one case is asked in; ``facts`` nested, with ``derived``."""
    context = Context()
    for name, value in facts.items():
        context.add_variable(name, value)
    context.add_variable("program", program)
    context.add_variable("appraisal_date", on.isoformat())
    context.add_function("age", _age)
    context.add_function("add_years", _add_years)
    return context


def ask(rule: Expression, context: Context) -> bool | None:
    """Whether it holds, or None where that is not known."""
    try:
        answer = rule.program.execute(context)
    except (RuntimeError, ValueError, TypeError, LookupError, ArithmeticError):
        return None
    return answer if isinstance(answer, bool) else None


def _age(born: Any, on: Any) -> int:
    first, last = day_of(born), day_of(on)
    if first is None or last is None:
        raise ValueError("age of what is no day")
    return full_years(first, last)


def _add_years(day: Any, years: Any) -> str:
    start = day_of(day)
    if start is None or type(years) is not int:
        raise ValueError("years added to what is no day")
    return add_years(start, years).isoformat()
