"""After a day's normal use a member's number and name are in the encrypted book and the papers somebody saved, and nowhere else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

DATA = Path(__file__).parents[1] / "data"
SAMPLE = files("resources").joinpath("sample")


def run(home, *arguments):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG", "DISPLAY", "WAYLAND"))
    }
    environment |= {
        "HOME": str(home),
        "TMPDIR": str(home / "tmp"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DATA_HOME": str(home / ".local"),
        "QT_QPA_PLATFORM": "offscreen",
        "SOTO_PASSPHRASE": "con trâu ăn cỏ",
    }
    command = [sys.executable, "-m", "app", *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout + done.stderr


def planted():
    """What must not be found: names and numbers of the members, in the spellings a file could hold them."""
    rows = json.loads((DATA / "rosters/roster-plain-11.expected.json").read_text("utf-8"))["rows"]
    people = [row for row in rows if row["status"] != "error" and row["id_number"]]
    assert len(people) > 5
    texts = [row["id_number"] for row in people] + [row["name"] for row in people]
    return [text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")]


def test_only_the_book_knows_and_it_does_not_tell(tmp_path):
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    (home / "usb").mkdir()
    book, office = home / "to.sotobook", home / "pgd.sotobook"
    with as_file(SAMPLE.joinpath("profile.toml")) as profile:
        run(home, "new", book, "--profile", profile)
    run(home, "import", book, DATA / "rosters/roster-plain-11.xlsx")
    run(home, "office", "new", office)
    said = ""
    for _ in range(2):
        said += run(home, "office", "collect", office, home / "usb")
        said += run(home, "sync", book, home / "usb")
        said += run(home, "office", "collect", office, home / "usb")
        said += run(home, "office", "enrol", office, "--all")
    said += run(home, "backup", book, home / "usb")
    said += run(home, "doctor", book)
    secrets = planted()
    found = [
        (path.relative_to(home), secret)
        for path in home.rglob("*")
        if path.is_file()
        for secret in secrets
        if secret in path.read_bytes() or secret in str(path).encode()
    ]
    assert found == []
    assert not any(secret in said.encode() for secret in secrets)


def test_the_windows_leave_nothing_behind_but_what_was_saved(tmp_path):
    """The whole main job through the real windows; its papers go where they were asked to go."""
    home = tmp_path / "home"
    (home / "tmp").mkdir(parents=True)
    out = tmp_path / "saved"
    run(home, "demo", "--out", out)
    assert list(out.rglob("*.pdf"))
    left = [path for path in home.rglob("*") if path.is_file()]
    names = [name.encode() for name in ("Nguyễn Thị Hoa", "Trần Văn Lâm", "Bùi Ngọc Loan")]
    assert [path for path in left if any(name in path.read_bytes() for name in names)] == []
    assert [path for path in (home / "tmp").rglob("*") if path.suffix in {".pdf", ".png", ".xlsx", ".sotobook"}] == []
