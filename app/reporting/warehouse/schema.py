"""The warehouse's tables, step by step. A released step is never edited: a province's server may have run it last year.

Every table begins with ``office`` and is partitioned by it, so that an office's rows lie together and another server can take some
of the partitions (Citus: the same column is the distribution column). No name, birth date, telephone or address is published, and an
ID number only as a digest under a key that stays in the office's book.
"""

from __future__ import annotations

from dataclasses import dataclass

_PARTITIONS = 16
PRIVATE = "id_number"
"""The column that leaves the book as a digest."""


@dataclass(frozen=True, slots=True)
class Table:
    """A folded table of the book as the warehouse has it: its columns beside office, group_code and subject, and its key."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]


TABLES: tuple[Table, ...] = (
    Table("group_profile", ("name TEXT", "hamlet TEXT", "commune TEXT", "union_code TEXT"), ()),
    Table("filed_group", ("commune TEXT", "hamlet TEXT", "union_code TEXT", "transaction_day BIGINT", "founded TEXT"), ()),
    Table("rating", ("as_of TEXT", "rating TEXT", "score BIGINT"), ("as_of",)),
    Table("customer", ("code TEXT", "class TEXT", "id_number TEXT"), ("code",)),
    Table("savings_figure", ("customer TEXT", "as_of TEXT", "amount BIGINT"), ("customer", "as_of")),
    Table("loan", ("code TEXT", "customer TEXT", "program TEXT", "disbursed_on TEXT", "amount BIGINT"), ("code",)),
    Table("loan_figure", ("loan TEXT", "as_of TEXT", "outstanding BIGINT", "overdue BIGINT"), ("loan", "as_of")),
    Table("office_figure", ("key TEXT", "as_of TEXT", "amount BIGINT"), ("key", "as_of")),
    Table(
        "member",
        ("id TEXT", "admitted_on TEXT", "accepted BIGINT", "released_on TEXT", "id_number TEXT"),
        ("id",),
    ),
    Table("member_move", ("member TEXT", "place BIGINT", "way TEXT", "on_day TEXT"), ("member", "place")),
    Table(
        "money",
        ("id TEXT", "device TEXT", "sort TEXT", "member TEXT", "on_day TEXT", "amount BIGINT", "reversed_on TEXT"),
        ("id", "device"),
    ),
    Table("meeting", ("id TEXT", "on_day TEXT", "state TEXT"), ("id",)),
    Table(
        "device",
        ("device TEXT", "role TEXT", "valid_from TEXT", "valid_to TEXT", "revoked_after BIGINT"),
        ("device",),
    ),
    Table(
        "commune_successor",
        ("commune TEXT", "hamlet TEXT", "successor TEXT", "from_day TEXT"),
        ("commune", "hamlet", "from_day"),
    ),
    Table("commune_point", ("commune TEXT", "from_day TEXT", "place BIGINT", "name TEXT"), ("commune", "from_day", "place")),
    Table("inspection", ("id TEXT", "on_day TEXT", "withdrawn BIGINT"), ("id",)),
    Table("training", ("id TEXT", "on_day TEXT", "withdrawn BIGINT"), ("id",)),
    Table("office_training", ("id TEXT", "on_day TEXT", "boards TEXT", "people BIGINT", "withdrawn BIGINT"), ("id",)),
    Table("agreement", ("id TEXT", "on_day TEXT", "ends_on TEXT", "withdrawn BIGINT"), ("id",)),
    Table("contract", ("sort TEXT", "signed_on TEXT", "ends_on TEXT"), ("sort",)),
    Table("union_profile", ("union_code TEXT", "commune TEXT"), ()),
    Table("difficulty", ("id TEXT", "on_day TEXT", "closed_on TEXT"), ("id",)),
)  # fmt: skip


def names(table: Table) -> list[str]:
    """The columns without their types, office left out."""
    return ["group_code", "subject", *(column.split()[0] for column in table.columns)]


def _first() -> list[str]:
    made = [
        "CREATE SCHEMA soto_report",
        "CREATE TABLE soto.office (office TEXT COLLATE \"C\" PRIMARY KEY, name TEXT NOT NULL, published_at"
        " TIMESTAMPTZ)",
        "CREATE TABLE soto.login (login NAME PRIMARY KEY, office TEXT COLLATE \"C\" NOT NULL)",
        "CREATE TABLE soto.stream (office TEXT COLLATE \"C\" NOT NULL, group_code TEXT COLLATE \"C\" NOT NULL, device TEXT"
        " COLLATE \"C\" NOT NULL, upto BIGINT NOT NULL, chain BYTEA NOT NULL, fold BIGINT NOT NULL, PRIMARY KEY (office, group_code, device))",
    ]  # fmt: skip
    for table in TABLES:
        columns = ", ".join(
            column.replace("TEXT", 'TEXT COLLATE "C"')
            for column in ("group_code TEXT NOT NULL", "subject TEXT NOT NULL", *table.columns)
        )
        key = ", ".join(("office", "group_code", *table.key))
        made.append(
            f'CREATE TABLE soto.{table.name} (office TEXT COLLATE "C" NOT NULL, {columns}, PRIMARY KEY ({key}))'
            " PARTITION BY HASH (office)"
        )
        made += [
            f"CREATE TABLE soto.{table.name}_{number} PARTITION OF soto.{table.name}"
            f" FOR VALUES WITH (MODULUS {_PARTITIONS}, REMAINDER {number})"
            for number in range(_PARTITIONS)
        ]
        shown = ", ".join(names(table))
        made.append(
            f"CREATE VIEW soto_report.{table.name} WITH (security_invoker = true) AS SELECT {shown} FROM soto.{table.name}"
            " WHERE office = current_setting('soto.office')"
        )
    return made


def _rights() -> list[str]:
    """Two roles without login: one publishes its own office and nothing else, one reads. Who logs in as what is the server's to say."""
    tables = ["office", "stream", *(table.name for table in TABLES)]
    made = []
    for name in tables:
        made.append(f"ALTER TABLE soto.{name} ENABLE ROW LEVEL SECURITY")
        made.append(
            f"CREATE POLICY own_office ON soto.{name} TO soto_publisher"
            " USING (office = (SELECT l.office FROM soto.login l WHERE l.login = session_user))"
        )
        made.append(f"CREATE POLICY every_office ON soto.{name} FOR SELECT TO soto_reader USING (true)")
        made.append(f"GRANT SELECT, INSERT, UPDATE, DELETE ON soto.{name} TO soto_publisher")
        made.append(f"GRANT SELECT ON soto.{name} TO soto_reader")
    return [
        "GRANT USAGE ON SCHEMA soto, soto_report TO soto_publisher, soto_reader",
        "GRANT SELECT ON soto.login, soto.step TO soto_publisher, soto_reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA soto_report TO soto_publisher, soto_reader",
        *made,
    ]


ROLES = ("soto_publisher", "soto_reader")
STEPS: tuple[tuple[str, ...], ...] = (tuple(_first()), tuple(_rights()))
"""What each step does. Roles belong to the whole server, so they are made beside the steps, where they are not there yet."""
