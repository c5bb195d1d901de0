"""Questions asked of a book; nothing here writes."""

from app.storage.queries.answers import Answer, AnswerQueries
from app.storage.queries.collection import CollectionQueries
from app.storage.queries.difficulties import difficulties
from app.storage.queries.duties import agreements, office_trainings
from app.storage.queries.group import GroupQueries
from app.storage.queries.lives import Death, Move, Verification, deaths, elsewhere, matters, moves, verifications
from app.storage.queries.loans import FiledLoan, LoanQueries
from app.storage.queries.meetings import MeetingQueries
from app.storage.queries.members import MemberQueries
from app.storage.queries.office import OfficeQueries
from app.storage.queries.office_keys import OfficeKeyQueries
from app.storage.queries.union import UnionQueries

__all__ = [
    "Answer",
    "AnswerQueries",
    "CollectionQueries",
    "Death",
    "FiledLoan",
    "GroupQueries",
    "LoanQueries",
    "MeetingQueries",
    "MemberQueries",
    "Move",
    "OfficeKeyQueries",
    "OfficeQueries",
    "UnionQueries",
    "Verification",
    "agreements",
    "deaths",
    "difficulties",
    "elsewhere",
    "matters",
    "moves",
    "office_trainings",
    "verifications",
]
