"""Questions asked of a book; nothing here writes."""

from app.storage.reads.group import GroupReads
from app.storage.reads.meetings import MeetingReads
from app.storage.reads.members import MemberReads
from app.storage.reads.office import OfficeReads

__all__ = ["GroupReads", "MeetingReads", "MemberReads", "OfficeReads"]
