"""Questions asked of a book; nothing here writes."""

from app.storage.reads.collection import CollectionReads
from app.storage.reads.group import GroupReads
from app.storage.reads.loans import FiledLoan, LoanReads
from app.storage.reads.meetings import MeetingReads
from app.storage.reads.members import MemberReads
from app.storage.reads.office import OfficeReads
from app.storage.reads.office_keys import OfficeKeyReads
from app.storage.reads.union import UnionReads

__all__ = [
    "CollectionReads",
    "FiledLoan",
    "GroupReads",
    "LoanReads",
    "MeetingReads",
    "MemberReads",
    "OfficeKeyReads",
    "OfficeReads",
    "UnionReads",
]
