"""The bank's figures of loans that are overdue, as one after the other said them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import OFFICE_WIDE, GroupCode
from app.storage.book import Book

_LISTED = "loans_listed"
"""The office's figure whose days are those of whole registers of loans."""


@dataclass(frozen=True, slots=True)
class OverdueLoan:
    """A loan with an overdue part by the bank's newest word (``as_of``). Whole dong.

    ``since`` is the first of the bank's words in an unbroken row that said so: it is overdue for at least as long.
    """

    group: GroupCode
    loan: str
    customer: str
    name: str
    id_number: str
    program: str
    outstanding: int
    overdue: int
    as_of: date
    since: date
    said_on: date  # the bank's word: before ``as_of`` where she came from another group since


def overdue_loans(book: Book, on: date, group: GroupCode | None = None) -> list[OverdueLoan]:
    """Those of one group, or of every group of the book, by the newest figure not after a day.

    A loan that the newest whole statement or register does not have any more is paid, and left out.
    """
    of_group, one = ("AND group_code = ?2", [group]) if group is not None else ("", [])
    rows = book.query(
        f"""
WITH whole AS (
  SELECT group_code, max(as_of) AS day FROM bank_list WHERE as_of <= ?1 {of_group} GROUP BY group_code),
register AS (
  SELECT coalesce(max(as_of), '') AS day FROM office_figure
  WHERE group_code = '{OFFICE_WIDE}' AND key = '{_LISTED}' AND as_of <= ?1),
said AS (
  SELECT f.group_code, f.loan, f.as_of, f.outstanding, f.overdue, l.customer, l.program,
         coalesce(c.name, '') AS name, coalesce(c.id_number, '') AS id_number, NULL AS due_on, f.overdue_since, f.said_on
  FROM loan_figure f JOIN loan l ON l.group_code = f.group_code AND l.code = f.loan
  LEFT JOIN customer c ON c.group_code = l.group_code AND c.code = l.customer
  WHERE f.as_of <= ?1
  UNION ALL
  SELECT b.group_code, b.loan, b.as_of, b.outstanding, coalesce(b.overdue, 0), b.customer, b.program,
         b.name, b.id_number, b.due_on, NULL, NULL
  FROM bank_line b JOIN bank_list k ON k.group_code = b.group_code AND k.as_of = b.as_of
  WHERE b.as_of <= ?1 AND b.loan <> ''
    AND EXISTS (SELECT 1 FROM json_each(k.lines) j WHERE j.value = b.customer || '/' || b.loan))
SELECT s.*, max(coalesce(w.day, ''), r.day) AS newest FROM said s CROSS JOIN register r
LEFT JOIN whole w ON w.group_code = s.group_code
WHERE 1 {of_group.replace("group_code", "s.group_code")}
ORDER BY s.group_code, s.loan, s.as_of DESC, s.overdue DESC
""",  # the words between are this module's own
        [on.isoformat(), *one],
    )
    found: list[OverdueLoan] = []
    runs: dict[tuple[str, str], list[dict[str, object]]] = {}
    for row in rows:
        runs.setdefault((row["group_code"], row["loan"]), []).append(row)
    for run in runs.values():
        newest = run[0]
        if not newest["overdue"] or str(newest["as_of"]) < str(newest["newest"]):
            continue
        since = str(newest["as_of"])
        for row in run:
            if not row["overdue"]:
                break
            since = min(since, str(row["overdue_since"] or row["as_of"]))
        due = next((str(row["due_on"]) for row in run if row["due_on"]), since)
        found.append(_loan(newest, date.fromisoformat(min(since, max(due, "0001-01-01")))))
    return found


def _loan(row: dict[str, object], since: date) -> OverdueLoan:
    return OverdueLoan(
        GroupCode(str(row["group_code"])),
        str(row["loan"]),
        str(row["customer"]),
        str(row["name"]),
        str(row["id_number"]),
        str(row["program"]),
        int(str(row["outstanding"])),
        int(str(row["overdue"])),
        date.fromisoformat(str(row["as_of"])),
        since,
        date.fromisoformat(str(row["said_on"] or row["as_of"])),
    )
