"""Policy packs: rules as data, and verdicts with their reasons."""

from app.domain.policy.answers import canonical, value_of_answer
from app.domain.policy.cases import (
    Case,
    CaseError,
    CaseFault,
    eligibility_json,
    evaluate,
    read_cases,
    verdict_json,
)
from app.domain.policy.contradictions import Contradiction
from app.domain.policy.deadlines import Deadlines, Extension, Holiday, MissedInstalment
from app.domain.policy.derivations import DERIVATIONS, Background
from app.domain.policy.facts import Fact
from app.domain.policy.group_rules import MeetingRules
from app.domain.policy.judging import contradictions, evaluate_group, evaluate_request
from app.domain.policy.pack import PolicyPack, category_for, parse_pack, purposes_for, rate_for, terms_for
from app.domain.policy.questions import Choice, Form, Hand, Of, Question
from app.domain.policy.reading import PackError, PackFault, Source, Span
from app.domain.policy.rules import Rule, Stage
from app.domain.policy.sorts import Sort
from app.domain.policy.supervision import Supervision
from app.domain.policy.terms import Program, Terms, short_name
from app.domain.policy.units import Unit, Units
from app.domain.policy.verdict import Finding, Outcome, Verdict

__all__ = [
    "DERIVATIONS",
    "Background",
    "Case",
    "CaseError",
    "CaseFault",
    "Choice",
    "Contradiction",
    "Deadlines",
    "Extension",
    "Fact",
    "Finding",
    "Form",
    "Hand",
    "Holiday",
    "MeetingRules",
    "MissedInstalment",
    "Of",
    "Outcome",
    "PackError",
    "PackFault",
    "PolicyPack",
    "Program",
    "Question",
    "Rule",
    "Sort",
    "Source",
    "Span",
    "Stage",
    "Supervision",
    "Terms",
    "Unit",
    "Units",
    "Verdict",
    "canonical",
    "category_for",
    "contradictions",
    "eligibility_json",
    "evaluate",
    "evaluate_group",
    "evaluate_request",
    "parse_pack",
    "purposes_for",
    "rate_for",
    "read_cases",
    "short_name",
    "terms_for",
    "value_of_answer",
    "verdict_json",
]
