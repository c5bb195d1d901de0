"""The list of kinds, who may write each, and their one encoding."""

from __future__ import annotations

import re

import msgspec

from app.domain.entries.bank import (
    CommuneSucceeded,
    CustomerFiled,
    DeviceCertified,
    DeviceRevoked,
    GroupFiled,
    LoanFigured,
    LoanFiled,
    OfficeDescribed,
    OfficeFigured,
    OfficeRekeyed,
    PackIssued,
    RatingGiven,
    SavingsFigured,
    TransactionPointsSet,
)
from app.domain.entries.base import Content, Role
from app.domain.entries.collection import (
    BankListed,
    BankListTaken,
    CashHandedIn,
    CollectionNoted,
    CustomerMatched,
    MemberAsked,
    SavingsInstructed,
)
from app.domain.entries.group import (
    BoardSet,
    DeviceOpened,
    GroupDescribed,
    HeadsSeen,
    KeyKept,
    OfficeJoined,
    RuleSet,
)
from app.domain.entries.meeting import (
    AddendumWritten,
    AttendanceMarked,
    BusinessNoted,
    MeetingClosed,
    MeetingDropped,
    MeetingOfficers,
    MeetingOpened,
    MeetingSealed,
    MinimumSavingSet,
    TopicTold,
)
from app.domain.entries.members import ClassRecorded, JoiningRecorded, MemberAdmitted, MemberCorrected, MemberReleased
from app.domain.entries.money import InterestReceived, MoneyReversed, SavingsBroughtForward, SavingsReceived
from app.domain.entries.requests import (
    FindingsRecorded,
    LoanRequested,
    QuestionSettled,
    RequestAnswered,
    RequestVerified,
    RequestVoted,
)
from app.domain.entries.union import (
    BalanceCompared,
    ClassConfirmed,
    EntrustmentRecorded,
    GroupFollowed,
    GroupInspected,
    MandateRecorded,
    PlanSet,
    TrainingHeld,
    UnionDescribed,
    UseChecked,
)

GROUP_ONLY: tuple[type[Content], ...] = (
    GroupDescribed, BoardSet, RuleSet, OfficeJoined, MemberAdmitted, MemberCorrected, ClassRecorded, MemberReleased,
    JoiningRecorded, MeetingDropped,
    SavingsBroughtForward, SavingsReceived, InterestReceived, MoneyReversed, MeetingOpened, MeetingOfficers,
    AttendanceMarked, TopicTold, BusinessNoted, MinimumSavingSet, MeetingClosed, MeetingSealed, AddendumWritten,
    LoanRequested, FindingsRecorded, RequestVoted, CustomerMatched, CollectionNoted, SavingsInstructed, CashHandedIn,
    MemberAsked, HeadsSeen, KeyKept,
)  # fmt: skip
GROUP_OR_OFFICE: tuple[type[Content], ...] = (BankListed, BankListTaken)
OFFICE_ONLY: tuple[type[Content], ...] = (
    DeviceCertified, DeviceRevoked, OfficeDescribed, GroupFiled, CustomerFiled, LoanFiled, LoanFigured,
    SavingsFigured, RatingGiven, OfficeFigured, RequestAnswered, PackIssued, OfficeRekeyed, CommuneSucceeded,
    TransactionPointsSet,
)  # fmt: skip
UNION_ONLY: tuple[type[Content], ...] = (
    RequestVerified, UnionDescribed, GroupFollowed, ClassConfirmed, UseChecked, GroupInspected, BalanceCompared,
    MandateRecorded, EntrustmentRecorded, TrainingHeld, PlanSet,
)  # fmt: skip
ANYBODY: tuple[type[Content], ...] = (DeviceOpened, QuestionSettled)

KINDS: dict[str, type[Content]] = {
    # The stored name is the class's name in small letters: SavingsReceived is "savings_received".
    re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower(): kind
    for kind in (*GROUP_ONLY, *GROUP_OR_OFFICE, *OFFICE_ONLY, *UNION_ONLY, *ANYBODY)
}
_NAMES = {kind: name for name, kind in KINDS.items()}
WRITERS: dict[type[Content], frozenset[Role]] = {
    **dict.fromkeys(GROUP_ONLY, frozenset({Role.GROUP})),
    **dict.fromkeys(GROUP_OR_OFFICE, frozenset({Role.GROUP, Role.OFFICE})),
    **dict.fromkeys(OFFICE_ONLY, frozenset({Role.OFFICE})),
    **dict.fromkeys(UNION_ONLY, frozenset({Role.UNION})),
    **dict.fromkeys(ANYBODY, frozenset(Role)),
}
FORMAT = 1
"""The version of the envelope and of every kind above."""


def may_write(role: Role, kind: type[Content]) -> bool:
    """Whether a device of this role may write this kind."""
    return role in WRITERS[kind]


def kind_of(content: Content) -> str:
    """The stored name of a content's kind."""
    return _NAMES[type(content)]


PERSON_FIELDS = frozenset(
    {
        "name",
        "birth_date",
        "sex",
        "id_number",
        "id_issued_on",
        "id_issued_by",
        "phone",
        "address",
        "ethnicity",
    }
)
"""Facts about a member. ``birth_date`` is ISO, or only a year."""
BOARD_FIELDS = frozenset({"leader", "deputy"})
OFFICER_FIELDS = frozenset({"chair", "secretary", "union_name", "union_title", "hamlet_name", "hamlet_title"})

CONTRACT_FIELDS = frozenset({"bank_side", "other_side"})
INSPECTOR_FIELDS = frozenset({"first", "first_title", "second", "second_title"})

FACT_FIELDS: dict[str, frozenset[str]] = {
    "member_admitted": PERSON_FIELDS,
    "member_corrected": PERSON_FIELDS,
    "customer_filed": PERSON_FIELDS,
    "board_set": BOARD_FIELDS,
    "meeting_officers": OFFICER_FIELDS,
    "union_described": frozenset({"officer", "officer_title"}),
    "use_checked": INSPECTOR_FIELDS,
    "group_inspected": INSPECTOR_FIELDS,
    "mandate_recorded": CONTRACT_FIELDS,
    "entrustment_recorded": CONTRACT_FIELDS,
    "training_held": frozenset({"who"}),
    "bank_listed": frozenset({"name", "id_number"}),
    "cash_handed_in": frozenset({"carrier"}),
}
"""The kinds that carry personal facts, and which; every other kind carries none."""

LONGEST_FACT = 400
"""Characters in one fact: more is no name, number or address."""


def decode_content(kind: str, data: bytes | str) -> Content | None:
    """The typed content, or None for a kind this program does not know.

    Raises:
        ValueError: the data is not of that kind (msgspec.ValidationError, msgspec.DecodeError).
    """
    struct = KINDS.get(kind)
    return None if struct is None else _DECODERS[struct].decode(data)


def encode_content(content: Content) -> bytes:
    """The one encoding of a content: sorted keys, no spaces, defaults left out."""
    return msgspec.json.encode(content, order="sorted")


_DECODERS: dict[type[Content], msgspec.json.Decoder[Content]] = {
    struct: msgspec.json.Decoder(struct) for struct in KINDS.values()
}
