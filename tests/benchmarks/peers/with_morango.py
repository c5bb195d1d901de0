"""morango (Kolibri's sync): lines saved, put into its store, and taken out of it into the tables again. No line, no signature.

Usage: ``python with_morango.py COUNT``.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import django
from django.conf import settings


def main(count: int, folder: Path) -> dict[str, float]:
    """Seconds of each step."""
    settings.configure(
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "morango", "savings"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(folder / "db")}},
        SECRET_KEY="none",  # nothing is served
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    )
    django.setup()
    from django.core.management import call_command
    from django.db import connection, transaction

    call_command("migrate", verbosity=0, run_syncdb=True)
    from morango.models.core import Store
    from morango.sync.controller import MorangoProfileController
    from savings.models import Savings

    controller = MorangoProfileController("soto")
    start = time.perf_counter()
    with transaction.atomic():
        for number in range(count):
            Savings(member=f"m{number % 60}", on="2026-11-06", amount=20_000).save()
    written = time.perf_counter() - start
    start = time.perf_counter()
    controller.serialize_into_store()
    sent = time.perf_counter() - start
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM savings_savings")
    Store.objects.all().update(dirty_bit=True)
    start = time.perf_counter()
    controller.deserialize_from_store()
    taken = time.perf_counter() - start
    if Savings.objects.count() != count:
        raise SystemExit("morango took in another number of lines")
    return {"write": written, "send": sent, "take": taken}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        print(json.dumps(main(int(sys.argv[1]), Path(place))))
