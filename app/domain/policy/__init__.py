"""Policy packs: rules as data, and verdicts with their reasons."""

from app.domain.policy.engine import Case, CaseError, evaluate, read_cases, verdict_json
from app.domain.policy.pack import PackError, PolicyPack, Rule, Stage, Terms, parse_pack
from app.domain.policy.verdict import Finding, Outcome, Verdict

__all__ = [
    "Case",
    "CaseError",
    "Finding",
    "Outcome",
    "PackError",
    "PolicyPack",
    "Rule",
    "Stage",
    "Terms",
    "Verdict",
    "evaluate",
    "parse_pack",
    "read_cases",
    "verdict_json",
]
