"""From the journal to the tables: a subject's rows are made of its entries in their one order.

The same set of entries gives the same rows, whatever the order, repetition or split of their delivery.
"""

from app.storage.projections.last_wins import Rows
from app.storage.projections.lookups import Lookups, SeenLookup
from app.storage.projections.registry import TABLES, project_subject, tables_of
from app.storage.projections.seals import question_of, standing_seals
from app.storage.projections.version import made_by

__all__ = [
    "TABLES",
    "Lookups",
    "Rows",
    "SeenLookup",
    "made_by",
    "project_subject",
    "question_of",
    "standing_seals",
    "tables_of",
]
