"""A verdict: pass, fail or unknown, with one finding per rule."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from app.domain.policy.rules import Stage


class Outcome(Enum):
    """Three values; a missing fact is unknown, never fail."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found: the facts it used, where the rule comes from, and what paper would settle it.

    ``facts`` maps each path that is known to its value; ``missing`` names the paths that left it unknown.
    """

    rule: str
    outcome: Outcome
    blocking: bool
    stage: Stage
    message: str
    message_en: str
    facts: Mapping[str, Any]
    missing: tuple[str, ...]
    evidence: tuple[str, ...]
    citation: str
    source_url: str
    confidence: str
    grade: str
    fails_vi: str = ""  # what is so where it does not hold; empty: the message says it
    fails_en: str = ""

    def words(self, language: str) -> str:
        """What it found, in a language: of a rule that does not hold what is so, not what was required."""
        if self.outcome is Outcome.FAIL and self.fails_vi:
            return self.fails_vi if language == "vi" else self.fails_en or self.fails_vi
        return self.requirement(language)

    def requirement(self, language: str) -> str:
        """What the rule asks for, in a language."""
        return self.message if language == "vi" else self.message_en or self.message

    @property
    def is_flag(self) -> bool:
        """A question to look at that stops nobody."""
        return not self.blocking and self.outcome is not Outcome.PASS


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole of a request's findings, in the pack's order."""

    outcome: Outcome
    findings: tuple[Finding, ...]

    @property
    def failed(self) -> tuple[str, ...]:
        """Blocking rules that do not hold, by name."""
        return self._rules(Outcome.FAIL)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Blocking rules that lack a fact, by name."""
        return self._rules(Outcome.UNKNOWN)

    @property
    def flags(self) -> tuple[str, ...]:
        """Other rules that do not hold or lack a fact, by name."""
        return tuple(sorted(found.rule for found in self.findings if found.is_flag))

    def as_found(
        self, outcome: Outcome, *, failed: Collection[str], unknown: Collection[str], flags: Collection[str]
    ) -> Verdict:
        """The findings as they were recorded, by rule. Where one was another, what is known today says nothing of it and is left out."""

        def then(found: Finding) -> Outcome:
            if found.rule in failed:
                return Outcome.FAIL
            if found.rule in unknown:
                return Outcome.UNKNOWN
            if found.rule in flags:
                return found.outcome if found.outcome is not Outcome.PASS else Outcome.UNKNOWN
            return Outcome.PASS

        were = [(found, then(found)) for found in self.findings]
        return Verdict(
            outcome,
            tuple(
                found if found.outcome is was else replace(found, outcome=was, facts={}, missing=())
                for found, was in were
            ),
        )

    @property
    def open_points(self) -> int:
        """How many rules leave something to ask: what lacks a fact, and what is only to be looked at."""
        return len(self.unknown) + len(self.flags)

    @property
    def is_checked(self) -> bool:
        """Whether any blocking rule was asked. A pass without one says only that the pack knows no rule."""
        return any(found.blocking for found in self.findings)

    def _rules(self, outcome: Outcome) -> tuple[str, ...]:
        return tuple(sorted(found.rule for found in self.findings if found.blocking and found.outcome is outcome))


def verdict_of(findings: tuple[Finding, ...]) -> Verdict:
    """The verdict: fail where a blocking rule fails, else unknown where one lacks a fact, else pass."""
    blocking = {found.outcome for found in findings if found.blocking}
    for outcome in (Outcome.FAIL, Outcome.UNKNOWN):
        if outcome in blocking:
            return Verdict(outcome, findings)
    return Verdict(Outcome.PASS, findings)
