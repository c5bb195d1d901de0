"""Questions asked of a book; nothing here writes."""

from app.storage.queries.collection import CollectionReads
from app.storage.queries.group import GroupReads
from app.storage.queries.loans import FiledLoan, LoanReads
from app.storage.queries.meetings import MeetingReads
from app.storage.queries.members import MemberReads
from app.storage.queries.office import OfficeReads
from app.storage.queries.office_keys import OfficeKeyReads
from app.storage.queries.union import UnionReads

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
