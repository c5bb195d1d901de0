"""The office publishes its figures into the province's warehouse, and reads its report out of it."""

from __future__ import annotations

import os
from datetime import date

from app.domain.entries import Role
from app.domain.errors import RuleBrokenError
from app.office.report import Report, district_report
from app.office.warehouse import Published, Warehouse, publish
from app.storage.reads import OfficeKeyReads, OfficeReads
from app.usecases.desk import Desk
from app.usecases.progress import Progress, silently


def office_id(desk: Desk) -> str:
    """How the warehouse names this office: its first device, whatever keys it has now."""
    own = desk.book.identity.device
    return str(next(iter(OfficeKeyReads(desk.book).before(own)), own))


def publish_office(desk: Desk, url: str, progress: Progress = silently) -> Published:
    """Bring the warehouse up to the office's book. Doing it again does nothing more.

    Raises:
        BookRefusedError: the book cannot be read.
        RuleBrokenError: this is no office's book, or a person stopped it; what was published before stands.
        WarehouseRefusedError: the server did not do it; what was published before stands.
    """
    if desk.book.identity.role is not Role.OFFICE:
        raise RuleBrokenError("may_not_write")
    name, _ = OfficeReads(desk.book).profile()
    with Warehouse(url, office_id(desk)) as warehouse:
        return publish(desk.book, warehouse, name=name, randomness=os.urandom, step=progress)


def report_from_warehouse(desk: Desk, url: str, as_of: date) -> Report:
    """The office's report as the warehouse tells it.

    Raises:
        WarehouseRefusedError: the server did not answer.
    """
    with Warehouse(url, office_id(desk)) as warehouse:
        return district_report(warehouse, as_of)
