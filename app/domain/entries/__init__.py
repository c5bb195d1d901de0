"""Every kind of change a book can hold, and who may write it.

An entry is an envelope (who, when, about what) around one typed content. Facts about a person never stand in
the content: they lie beside the entry and only their salted digest is part of the chain, so that a
person can be forgotten while money, votes and every hash stay as they were.

A released kind is never changed. A new optional field needs a default (defaults are not written, so old bytes
stay the same bytes); anything else is a new kind.
"""

from app.domain.entries.bank import (
    CustomerFiled,
    DeviceCertified,
    DeviceRevoked,
    GroupFiled,
    LoanFigured,
    LoanFiled,
    OfficeDescribed,
    OfficeFigured,
    PackIssued,
    RatingGiven,
    SavingsFigured,
)
from app.domain.entries.base import Content, Entry, Facts, Role, Votes
from app.domain.entries.group import BoardSet, DeviceOpened, GroupDescribed, OfficeJoined, RuleSet
from app.domain.entries.kinds import (
    FACT_FIELDS,
    FORMAT,
    KINDS,
    LONGEST_FACT,
    PERSON_FIELDS,
    WRITERS,
    decode_content,
    encode_content,
    kind_of,
    may_write,
)
from app.domain.entries.meeting import (
    AddendumWritten,
    AttendanceMarked,
    BusinessNoted,
    MeetingClosed,
    MeetingOfficers,
    MeetingOpened,
    MeetingSealed,
    MinimumSavingSet,
    TopicTold,
)
from app.domain.entries.members import ClassRecorded, MemberAdmitted, MemberCorrected, MemberReleased
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

__all__ = [
    "FACT_FIELDS",
    "FORMAT",
    "KINDS",
    "LONGEST_FACT",
    "PERSON_FIELDS",
    "WRITERS",
    "AddendumWritten",
    "AttendanceMarked",
    "BalanceCompared",
    "BoardSet",
    "BusinessNoted",
    "ClassConfirmed",
    "ClassRecorded",
    "Content",
    "CustomerFiled",
    "DeviceCertified",
    "DeviceOpened",
    "DeviceRevoked",
    "EntrustmentRecorded",
    "Entry",
    "Facts",
    "FindingsRecorded",
    "GroupDescribed",
    "GroupFiled",
    "GroupFollowed",
    "GroupInspected",
    "InterestReceived",
    "LoanFigured",
    "LoanFiled",
    "LoanRequested",
    "MandateRecorded",
    "MeetingClosed",
    "MeetingOfficers",
    "MeetingOpened",
    "MeetingSealed",
    "MemberAdmitted",
    "MemberCorrected",
    "MemberReleased",
    "MinimumSavingSet",
    "MoneyReversed",
    "OfficeDescribed",
    "OfficeFigured",
    "OfficeJoined",
    "PackIssued",
    "PlanSet",
    "QuestionSettled",
    "RatingGiven",
    "RequestAnswered",
    "RequestVerified",
    "RequestVoted",
    "Role",
    "RuleSet",
    "SavingsBroughtForward",
    "SavingsFigured",
    "SavingsReceived",
    "TopicTold",
    "TrainingHeld",
    "UnionDescribed",
    "UseChecked",
    "Votes",
    "decode_content",
    "encode_content",
    "kind_of",
    "may_write",
]
