"""One connection to the warehouse: its steps, its refusals, and the report's questions in the report's own SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from typing import Any

from app.domain.errors import Refusal
from app.reporting.warehouse.schema import ROLES, STEPS

_OLDEST = 15_00_00
_LOCK = 7_370_740  # any number, the same for every program that changes the steps
_SECONDS = 10


class WarehouseFault(Enum):
    """Why the warehouse did not do it. The values name the sentences."""

    ADDRESS = "address"
    UNREACHABLE = "unreachable"
    NOT_ALLOWED = "not_allowed"
    TOO_OLD = "too_old"  # the server
    NOTHING_OURS = "nothing_ours"  # not published, or another office's login
    NEWER = "newer"  # a newer program made its tables
    NO_CLIENT = "no_client"  # the built program takes the system's libpq
    FAILED = "failed"


class WarehouseRefusedError(Refusal):
    """What was published before stands; nothing of this piece does. ``detail`` is a code, never an address or password."""

    def __init__(self, fault: WarehouseFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value} {detail}".strip())
        self.fault = fault


class Warehouse:
    """An open warehouse, seen as one office; its schema is brought up to date when it is opened."""

    def __init__(self, url: str, office: str) -> None:
        """Connect.

        Raises:
            WarehouseRefusedError: no such address, nobody answers, no right, no client on this machine, an old server or a newer
                program's tables.
        """
        if not url.startswith(("postgresql://", "postgres://")):
            raise WarehouseRefusedError(WarehouseFault.ADDRESS)
        try:
            import psycopg
        except ImportError:
            raise WarehouseRefusedError(WarehouseFault.NO_CLIENT) from None
        with _sorted_faults():
            self._connection = psycopg.connect(url, autocommit=True, connect_timeout=_SECONDS, application_name="soto")
        self.office = office
        try:
            with _sorted_faults():
                self._begin()
        except BaseException:
            self._connection.close()
            raise

    def _begin(self) -> None:
        if self._connection.info.server_version < _OLDEST:
            raise WarehouseRefusedError(WarehouseFault.TOO_OLD, str(self._connection.info.server_version // 10_000))
        self._connection.execute("SET client_min_messages = warning")
        self._connection.execute("SELECT set_config('soto.office', %s, false)", [self.office])
        self._bring_up_to_date()

    def close(self) -> None:
        """Let go of it."""
        self._connection.close()

    def __enter__(self) -> Warehouse:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Any]:
        """All or nothing; gives a cursor. One publisher of an office at a time.

        Raises:
            WarehouseRefusedError: the server refused it, or the line broke; nothing of it stands.
        """
        with _sorted_faults(), self._connection.transaction(), self._connection.cursor() as cursor:
            yield cursor

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of a question in PostgreSQL's own words."""
        with _sorted_faults():
            return self._connection.execute(sql, values).fetchall()

    def query(self, sql: str, values: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """A question of the report, in the text that SQLite understands too, over this office's rows."""
        from psycopg.rows import dict_row

        asked = sql.replace("%", "%%").replace("?", "%s")
        with _sorted_faults(), self._connection.transaction(), self._connection.cursor(row_factory=dict_row) as cursor:
            cursor.execute("SET LOCAL search_path TO soto_report")
            return cursor.execute(asked, list(values)).fetchall()

    # ------------------------------------------------------------------ its steps
    def _bring_up_to_date(self) -> None:
        if self._step() == len(STEPS):
            return
        with self._connection.transaction():
            self._connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
            done = self._step()  # another program may have been first
            if done > len(STEPS):
                raise WarehouseRefusedError(WarehouseFault.NEWER)
            for role in ROLES:
                if not self._connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
                    self._connection.execute(f"CREATE ROLE {role} NOLOGIN")
            if done == 0:
                self._connection.execute("CREATE SCHEMA soto")
                self._connection.execute("CREATE TABLE soto.step (number BIGINT PRIMARY KEY)")
            for number, step in enumerate(STEPS[done:], start=done + 1):
                for statement in step:
                    self._connection.execute(statement)
                self._connection.execute("INSERT INTO soto.step VALUES (%s)", [number])

    def _step(self) -> int:
        there = self._connection.execute("SELECT to_regclass('soto.step')").fetchone()
        if there is None or there[0] is None:
            return 0
        row = self._connection.execute("SELECT max(number) FROM soto.step").fetchone()
        return int(row[0] or 0) if row else 0


@contextmanager
def _sorted_faults() -> Iterator[None]:
    """What the server says, as a fault a person can act on; its message may hold values and is not passed on."""
    import psycopg

    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise WarehouseRefusedError(WarehouseFault.NOT_ALLOWED, error.sqlstate or "") from None
    except psycopg.OperationalError as error:
        state = error.sqlstate or ""
        is_login = state.startswith("28") or "authentication" in str(error) or "password" in str(error)
        fault = WarehouseFault.NOT_ALLOWED if is_login else WarehouseFault.UNREACHABLE
        raise WarehouseRefusedError(fault, state) from None
    except psycopg.ProgrammingError as error:
        if error.sqlstate is None:
            raise WarehouseRefusedError(WarehouseFault.ADDRESS) from None
        raise WarehouseRefusedError(WarehouseFault.FAILED, error.sqlstate) from None
    except psycopg.Error as error:
        raise WarehouseRefusedError(WarehouseFault.FAILED, error.sqlstate or "") from None
