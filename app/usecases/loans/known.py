"""What is known of a request for the policy pack, and where each fact comes from: the book, the bank, what follows from them, answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MemberId, RequestId
from app.domain.members import Member
from app.domain.policy import DERIVATIONS, Background, Hand, PolicyPack, Stage
from app.storage.queries import Answer, FiledLoan
from app.usecases.book.place import Place, place_on
from app.usecases.loans.decided import filed_as_decided, is_hers
from app.usecases.loans.inputs import answers_about, at, counting, hand_words, with_facts
from app.usecases.workspace import Workspace

_DERIVED = {
    "class_before": _T("Word", "theo các lần ghi diện hộ trong sổ"),
    "left_list_on": _T("Word", "theo các lần ghi diện hộ trong sổ"),
    "borrowers_of_household": _T("Word", "theo hộ và các khoản vay trong sổ"),
    "business_debt": _T("Word", "theo sao kê của Ngân hàng"),
    "commune_is_rural": _T("Word", "theo danh mục đơn vị hành chính"),
    "commune_is_difficult": _T("Word", "theo danh mục đơn vị hành chính"),
    "commune_is_specially_difficult": _T("Word", "theo danh mục đơn vị hành chính"),
    "hamlet_is_difficult": _T("Word", "theo danh mục đơn vị hành chính"),
    "hamlet_is_specially_difficult": _T("Word", "theo danh mục đơn vị hành chính"),
}
_BY_THE_OFFICE = "commune_by_the_office"
_DERIVED[_BY_THE_OFFICE] = _T("Word", "theo văn phòng ghi khi xã sáp nhập")
_NOBODY_SAID = _T("Word", "chưa ai nói khác")


@dataclass(frozen=True, slots=True)
class Ask:
    """What a member asks for. Amount in whole dong, term in months."""

    member: MemberId
    program: str
    amount: int
    purpose: str
    term_months: int
    category: str = ""
    seen: tuple[str, ...] = ()
    request: RequestId | None = None  # its name once it is on the table; what was answered about it counts then


@dataclass(frozen=True, slots=True)
class Known:
    """Facts for the pack, nested, and by path where those are from that are not the book's own: an answer, or a derivation's name."""

    facts: dict[str, Any]
    origins: Mapping[str, Answer | str]

    def origin_words(self, pack: PolicyPack, translate: Callable[[str], str] = str) -> dict[str, str]:
        """By path the words for where a fact is from."""
        found = {
            path: translate(_NOBODY_SAID)
            for path, fact in pack.facts.items()
            if fact.otherwise is not None and at(self.facts, path) is None
        }
        for path, origin in self.origins.items():
            found[path] = translate(_DERIVED[origin]) if isinstance(origin, str) else hand_words(origin, translate)
        return found


def known_of(
    workspace: Workspace, pack: PolicyPack, asked: Ask, on: date, stage: Stage = Stage.MEETING
) -> Known | None:
    """What is known of a request; None where the member, the group or the program is not.

    The office's answer counts over what follows from book and statement, that over the answers of the others, and those of union and
    commune over what the book has written down.
    """
    member, profile = workspace.members.one(asked.member), workspace.about.profile(on)
    if member is None or profile is None or asked.program not in pack.programs:
        return None
    place = place_on(workspace, profile, on)
    facts = _of_the_book(workspace, member, place, (asked, on, stage))
    answers = counting(facts, answers_about(workspace, asked.member, asked.request), pack, on)
    origins: dict[str, Answer | str] = {path: one for path, (_, one) in answers.items()}
    values = {path: value for path, (value, _) in answers.items()}
    for path, (name, value) in _derived(workspace, pack, (member, place), asked, on).items():
        said = answers.get(path)
        if said is None or said[1].hand != Hand.OFFICE.value:
            said_at_merger = name.removeprefix("commune_is_") in place.said
            origins[path], values[path] = _BY_THE_OFFICE if said_at_merger else name, value
    facts = with_facts(facts, values)
    if facts.get("residence", {}).get("type"):  # asked of the commune where the group is
        facts = with_facts(facts, {"residence.commune": place.commune, "loan.commune": place.commune})
    return Known(facts, origins)


def bank_loans(workspace: Workspace, member: Member, on: date) -> list[dict[str, Any]] | None:
    """The member's loans by the bank's word; None where the bank never filed this group's loans, so that it is unknown."""
    filed = _filed(workspace, on)
    hers = [loan for loan in filed or () if is_hers(loan, member)]
    if filed is None or any(loan.outstanding is None or loan.overdue is None for loan in hers):
        return None
    return [
        {"program": loan.program, "outstanding": loan.outstanding, "overdue": loan.overdue}
        for loan in hers
        if loan.outstanding
    ]


def _filed(workspace: Workspace, on: date) -> list[FiledLoan] | None:
    filed = filed_as_decided(workspace, on)
    is_figured = any(loan.outstanding is not None and loan.overdue is not None for loan in filed)
    return filed if is_figured else None


def _of_the_book(workspace: Workspace, member: Member, place: Place, about: tuple[Ask, date, Stage]) -> dict[str, Any]:
    asked, on, stage = about
    facts = _facts_for(workspace, member, place, (asked, on))
    loans = bank_loans(workspace, member, on)
    if loans is not None:
        facts["loans"] = loans
    if stage is not Stage.MEETING:
        facts["appraisal"] = {"minutes_10C": True, "approved": True}
    return facts


def _derived(
    workspace: Workspace, pack: PolicyPack, whose: tuple[Member, Place], asked: Ask, on: date
) -> dict[str, tuple[str, Any]]:
    """By path the derivation a pack names for a fact and what it gives; nothing where it gives nothing."""
    wanted = {path: fact.derived_by for path, fact in pack.facts.items() if fact.derived_by}
    if not wanted:
        return {}
    member, place = whose
    background = Background(
        member=member.id,
        on=on,
        classes=member.classes,
        loans=bank_loans(workspace, member, on),
        household=workspace.members.household(member.id),
        borrowers=_borrowers(workspace, asked.program, on),
        commune=place.unit,
        hamlet=place.hamlet,
    )
    found = {path: (name, DERIVATIONS[name](background)) for path, name in wanted.items()}
    return {path: made for path, made in found.items() if made[1] is not None}


def _borrowers(workspace: Workspace, program: str, on: date) -> frozenset[MemberId] | None:
    filed = _filed(workspace, on)
    if filed is None:
        return None
    members = workspace.members.all()
    owing = [loan for loan in filed if loan.program == program and loan.outstanding != 0]
    asking = (
        request.member
        for request in workspace.meetings.requests()
        if request.program == program and request.approved is not False and request.answer is None
    )
    return frozenset(one.id for one in members for loan in owing if is_hers(loan, one)) | frozenset(asking)


def _facts_for(workspace: Workspace, member: Member, place: Place, about: tuple[Ask, date]) -> dict[str, Any]:
    """What the book itself knows for the policy pack; everything else is left out, and so is unknown."""
    asked, on = about
    facts: dict[str, Any] = {
        "member": {"status": "active" if member.is_active(on) else "left", "group_id": str(workspace.group)},
        "request": {"amount": asked.amount, "term_months": asked.term_months, "purpose": asked.purpose},
        "borrower": {},
        "household": {},
    }
    if len(member.birth_date) == len("1970-01-31"):
        facts["borrower"]["birth_date"] = member.birth_date
    for period in reversed(member.classes):
        if period.covers(on):
            facts["household"]["class"] = period.household_class
            if period.from_day:
                facts["household"]["class_from"] = period.from_day.isoformat()
            if period.to_day:
                facts["household"]["class_to"] = period.to_day.isoformat()
            if period.decision:
                facts["household"]["class_decision"] = period.decision
            break
    if "residence" in asked.seen:
        facts["residence"] = {"type": "permanent", "commune": place.commune}
        facts["loan"] = {"commune": place.commune}
    if "capacity" in asked.seen:
        facts["borrower"]["full_capacity"] = True
    return facts
