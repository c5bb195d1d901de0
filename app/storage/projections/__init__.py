"""From the journal to the tables: a subject's rows are made of its entries in ``(clock, device, seq)`` order.

The same set of entries gives the same rows, whatever the order, repetition or split of their delivery.
"""

from app.storage.projections.conflicts import SeenLookup
from app.storage.projections.last_wins import Rows
from app.storage.projections.registry import TABLES, SealLookup, project_subject, tables_of
from app.storage.projections.version import made_by

__all__ = ["TABLES", "Rows", "SealLookup", "SeenLookup", "made_by", "project_subject", "tables_of"]
