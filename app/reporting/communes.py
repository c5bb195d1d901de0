"""Reading which commune followed which (sáp nhập xã), and which transaction points a commune has, from CSV files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.domain.entries import CommuneSucceeded, Content, TransactionPointsSet
from app.reporting.cells import read_rows

_COLUMNS = ("commune", "hamlet", "successor", "from", "source")


def read_communes(path: Path) -> list[Content]:
    """Who followed whom: a CSV with commune, hamlet, successor, from, source.

    ``hamlet`` empty means the whole commune; ``successor`` empty takes the word of that day back.

    Raises:
        DistrictRefusedError: it cannot be read; nothing of it counts.
    """
    return list(_said(path))


def _said(path: Path) -> Iterator[Content]:
    for cells in read_rows(path, _COLUMNS):
        yield CommuneSucceeded(
            commune=cells.text("commune"),
            hamlet=cells.text("hamlet", empty=True),
            successor=cells.text("successor", empty=True),
            from_=cells.day("from"),
            source=cells.text("source", empty=True),
        )


def read_points(path: Path) -> list[Content]:
    """The transaction points of communes: a CSV with commune, from, point; one line for each point.

    Raises:
        DistrictRefusedError: it cannot be read; nothing of it counts.
    """
    lists: dict[tuple[str, str], list[str]] = {}
    days = {}
    for cells in read_rows(path, ("commune", "from", "point")):
        key = (cells.text("commune"), cells.day("from").isoformat())
        days[key] = cells.day("from")
        lists.setdefault(key, []).append(cells.text("point"))
    return [
        TransactionPointsSet(commune=commune, points=tuple(points), from_=days[commune, day])
        for (commune, day), points in lists.items()
    ]
