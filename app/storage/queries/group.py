"""The group, its board, settings, office and devices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.communes import Succession
from app.domain.group import CHANGE_SHARES, SHARES, Board, BoardTerm, GroupProfile, Setting, Term, term_on
from app.domain.ids import DeviceId, GroupCode
from app.domain.shares import is_share
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A device the book has heard of, with its certificate if there is one."""

    device: DeviceId
    card: str
    epoch: int
    role: str | None
    valid_from: date | None
    valid_to: date | None
    revoked_after: int | None


class GroupQueries:
    """What one group is."""

    def __init__(self, book: Book, group: GroupCode) -> None:
        self._book = book
        self._group = group

    def profile(self, on: date | None = None) -> GroupProfile | None:
        """What the group was on a day, as papers of that day print it; without one, what it is by the newest word.

        Of a day before all that is known the earliest word is used. None until it has a description.
        """
        terms = self.profile_terms()
        return term_on(terms, on).profile if terms else None

    def profile_terms(self) -> list[Term]:
        """What the group was from which day on, the earliest first."""
        rows = self._book.query("SELECT * FROM group_term WHERE group_code = ? ORDER BY since", [self._group])
        return [Term(_day(row["since"] or None), self._described(row), row["basis"]) for row in rows]

    def _described(self, row: Any) -> GroupProfile:
        return GroupProfile(
            code=self._group,
            name=row["name"],
            hamlet=row["hamlet"],
            hamlet_word=row["hamlet_word"],
            commune=row["commune"],
            commune_kind=row["commune_kind"],
            province=row["province"],
            union_code=row["union_code"],
            transaction_day=row["transaction_day"],
            founded=_day(row["founded"]),
            office_name=row["office_name"],
            office_code=row["office_code"],
            point=row["point"],
            interest_day=row["interest_day"],
        )

    def board(self, on: date | None = None) -> Board:
        """The board of a day; without one, the newest. Names are empty where not set or forgotten.

        Of a day before the first that is known the first is used: who led before nobody wrote down.
        """
        terms = self.board_terms()
        return term_on(terms, on).board if terms else Board("", "")

    def board_terms(self) -> list[BoardTerm]:
        """The boards of the group, the earliest first."""
        rows = self._book.query(
            "SELECT since, role, name, basis FROM board_term WHERE group_code = ? ORDER BY since, role", [self._group]
        )
        names: dict[str, dict[str, str]] = {}
        basis: dict[str, str] = {}
        for row in rows:
            names.setdefault(row["since"], {})[row["role"]] = row["name"]
            basis[row["since"]] = row["basis"]
        return [
            BoardTerm(
                date.fromisoformat(since),
                Board(
                    found.get("leader", ""),
                    found.get("deputy", ""),
                    tuple(name for role, name in sorted(found.items()) if role.startswith("member") and name),
                ),
                basis[since],
            )
            for since, found in names.items()
        ]

    def successions(self) -> list[Succession]:
        """What the office said of communes that touches this group, the earliest first."""
        rows = self._book.query(
            "SELECT * FROM commune_successor WHERE group_code = ? ORDER BY from_day, commune, hamlet",
            [self._group],
        )
        return [
            Succession(
                row["commune"],
                row["hamlet"],
                row["successor"],
                date.fromisoformat(row["from_day"]),
                row["source"],
                row["province"],
                *(
                    None if row[flag] is None else bool(row[flag])
                    for flag in ("rural", "difficult", "specially_difficult")
                ),
            )
            for row in rows
        ]

    def ended(self) -> tuple[date, str] | None:
        """From which day on the group is no more, and by which minutes; None while it is one."""
        rows = self._book.query("SELECT on_day, basis FROM group_end WHERE group_code = ?", [self._group])
        return (date.fromisoformat(rows[0]["on_day"]), rows[0]["basis"]) if rows else None

    def handovers(self) -> list[dict[str, Any]]:
        """The hand-overs of the group as they were written, the newest first."""
        return self._book.query(
            "SELECT * FROM handover WHERE group_code = ? ORDER BY on_day DESC, id DESC", [self._group]
        )

    def settings(self) -> dict[str, Setting]:
        """Every setting of the group's own, with its source."""
        found = {}
        for row in self._book.query("SELECT key, value, source FROM rule WHERE group_code = ?", [self._group]):
            # A share nobody can read (another hand wrote it) must not keep a meeting from being opened.
            if row["key"] not in (*SHARES, *CHANGE_SHARES) or is_share(row["value"]):
                found[row["key"]] = Setting(row["key"], row["value"], row["source"])
        return found

    def packs(self) -> list[tuple[date, str]]:
        """The policy packs the office put in force, oldest first: the day and the TOML."""
        rows = self._book.query(
            "SELECT as_of, text FROM policy_pack WHERE group_code = ? ORDER BY as_of", [self._group]
        )
        return [(date.fromisoformat(row["as_of"]), row["text"]) for row in rows]

    def rating(self, on: date) -> tuple[date, str, int] | None:
        """The bank's newest rating not after a day: its day, the word and the score."""
        rows = self._book.query(
            "SELECT as_of, rating, score FROM rating WHERE group_code = ? AND as_of <= ? ORDER BY as_of DESC LIMIT 1",
            [self._group, on.isoformat()],
        )
        return (date.fromisoformat(rows[0]["as_of"]), rows[0]["rating"], rows[0]["score"]) if rows else None

    def ratings(self) -> list[tuple[date, str, int, dict[str, int]]]:
        """Every rating by the bank, oldest first: its day, the word, the score, and points by criterion."""
        parts: dict[str, dict[str, int]] = {}
        for row in self._book.query("SELECT * FROM rating_part WHERE group_code = ?", [self._group]):
            parts.setdefault(row["as_of"], {})[row["part"]] = row["points"]
        rows = self._book.query("SELECT * FROM rating WHERE group_code = ? ORDER BY as_of", [self._group])
        return [
            (date.fromisoformat(row["as_of"]), row["rating"], row["score"], parts.get(row["as_of"], {})) for row in rows
        ]

    def bank_savings(self, on: date) -> int | None:
        """The group's savings by the bank's newest figures not after a day, whole dong; None where it never said."""
        rows = self._book.query(
            "SELECT sum(amount) AS total FROM savings_figure f WHERE group_code = ? AND as_of ="
            " (SELECT max(as_of) FROM savings_figure n WHERE n.group_code = f.group_code AND n.customer = f.customer"
            " AND n.as_of <= ?)",
            [self._group, on.isoformat()],
        )
        return None if rows[0]["total"] is None else int(rows[0]["total"])

    def office(self) -> tuple[DeviceId, str] | None:
        """The joined office's device and card."""
        rows = self._book.query("SELECT device, card FROM joined_office WHERE group_code = ?", [self._group])
        return (DeviceId(rows[0]["device"]), rows[0]["card"]) if rows else None

    def devices(self) -> dict[DeviceId, KnownDevice]:
        """Every device known in this group."""
        rows = self._book.query("SELECT * FROM device WHERE group_code = ?", [self._group])
        return {
            DeviceId(row["device"]): KnownDevice(
                device=DeviceId(row["device"]),
                card=row["card"],
                epoch=row["epoch"],
                role=row["role"],
                valid_from=_day(row["valid_from"]),
                valid_to=_day(row["valid_to"]),
                revoked_after=row["revoked_after"],
            )
            for row in rows
        }

    def open_questions(self) -> list[dict[str, str]]:
        """What a person has to settle: sort, field, subject, entries."""
        return self._book.query(
            "SELECT id, sort, field, subject, entries FROM question WHERE group_code = ? AND settled IS NULL ORDER BY id",
            [self._group],
        )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
