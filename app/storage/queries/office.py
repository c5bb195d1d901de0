"""What the transaction office asks of its own book."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import GroupCode
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class GroupAtOffice:
    """A group as the office sees it."""

    code: GroupCode
    name: str
    entries: int
    waiting: int


class OfficeQueries:
    """The groups of an office book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def profile(self) -> tuple[str, str]:
        """The office's name and code; empty where not set."""
        rows = self._book.query("SELECT name, code FROM office_profile")
        return (rows[0]["name"], rows[0]["code"]) if rows else ("", "")

    def union_of(self, group: GroupCode) -> str:
        """The union's code of a group, by the bank's register, else by the group's own profile; empty where neither says."""
        rows = self._book.query(
            "SELECT union_code FROM filed_group WHERE group_code = ? UNION ALL"
            " SELECT union_code FROM group_profile WHERE group_code = ?",
            (group, group),
        )
        return next((str(row["union_code"]) for row in rows if row["union_code"]), "")

    def commune_of(self, group: GroupCode) -> str:
        """The commune a group is filed under in the bank's register; empty where it is in none."""
        rows = self._book.query("SELECT commune FROM filed_group WHERE group_code = ?", (group,))
        return str(rows[0]["commune"]) if rows else ""

    def groups(self) -> list[GroupAtOffice]:
        """Every group with anything in the book."""
        return self._streams("s.group_code NOT LIKE '@%'")

    def unions(self) -> list[GroupAtOffice]:
        """Every union with a book of its own."""
        return self._streams("s.group_code LIKE '@hoi-%'")

    def _streams(self, which: str) -> list[GroupAtOffice]:
        # `which` is a word of this module.
        rows = self._book.query(
            "SELECT s.group_code AS code, coalesce(p.name, f.hamlet || ' – ' || f.commune, '') AS name, sum(s.upto) AS entries,"
            " (SELECT count(*) FROM waiting w WHERE w.group_code = s.group_code) AS waiting"
            " FROM stream s LEFT JOIN group_profile p ON p.group_code = s.group_code"
            " LEFT JOIN filed_group f ON f.group_code = s.group_code"
            f" WHERE {which} GROUP BY s.group_code ORDER BY s.group_code"
        )
        return [GroupAtOffice(GroupCode(r["code"]), r["name"], r["entries"], r["waiting"]) for r in rows]
