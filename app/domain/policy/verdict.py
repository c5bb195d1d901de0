"""A verdict: pass, fail or unknown, with one finding per rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any


class Outcome(Enum):
    """Three values; a missing fact is unknown, never fail."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found: the facts it read, where the rule comes from, and what paper would settle it."""

    rule: str
    outcome: Outcome
    blocking: bool
    message: str
    facts: dict[str, Any]
    missing: tuple[str, ...]
    evidence: tuple[str, ...]
    citation: str
    source_url: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole of a request's findings."""

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
        return tuple(
            sorted(found.rule for found in self.findings if not found.blocking and found.outcome is not Outcome.PASS)
        )

    def _rules(self, outcome: Outcome) -> tuple[str, ...]:
        return tuple(sorted(found.rule for found in self.findings if found.blocking and found.outcome is outcome))
