"""The office publishes its figures into the province's warehouse, and reads its report out of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.entries import Role
from app.domain.errors import RuleBrokenError
from app.reporting.report import Figures
from app.reporting.warehouse import Published, Warehouse, WarehouseFault, WarehouseRefusedError, publish
from app.storage.queries import OfficeKeyQueries, OfficeQueries
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Workspace


def office_id(workspace: Workspace) -> str:
    """How the warehouse names this office: its first device, whatever keys it has now."""
    own = workspace.book.identity.device
    return str(next(iter(OfficeKeyQueries(workspace.book).before(own)), own))


def publish_office(workspace: Workspace, url: str, progress: Progress = silently) -> Published:
    """Bring the warehouse up to the office's book. Doing it again does nothing more.

    Raises:
        BookRefusedError: the book cannot be read.
        RuleBrokenError: this is no office's book, or a person stopped it; what was published before stands.
        WarehouseRefusedError: the server did not do it; what was published before stands.
    """
    if workspace.book.identity.role is not Role.OFFICE:
        raise RuleBrokenError("may_not_write")
    name, _ = OfficeQueries(workspace.book).profile()
    with Warehouse(url, office_id(workspace)) as warehouse:
        return publish(workspace.book, warehouse, name=name, randomness=os.urandom, step=progress)


@contextmanager
def reading(workspace: Workspace, url: str | None) -> Iterator[Figures]:
    """Where the report is asked: the office's book, or with an address its rows in the warehouse.

    Raises:
        WarehouseRefusedError: the server did not answer.
    """
    if url is None:
        yield workspace.book
        return
    with Warehouse(url, office_id(workspace)) as warehouse:
        # Row-level security hides another office's rows without a word: nothing there is not a report of zeros.
        if not warehouse.rows("SELECT 1 FROM soto.office WHERE office = %s", [warehouse.office]):
            raise WarehouseRefusedError(WarehouseFault.NOTHING_OURS)
        yield warehouse
