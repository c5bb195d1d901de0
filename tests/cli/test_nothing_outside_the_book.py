"""After a day's normal use a member's number and name are in the encrypted book and the papers somebody saved, and nowhere else.

The day is the played demo: a whole meeting through the real windows. What it saved matches the book.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from app.__main__ import main
from app.usecases.practice.village import PASSPHRASE
from tests.papers import pdf_text

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


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """The home of somebody who had the demo played, and the folder where its papers were asked to go."""
    folder = tmp_path_factory.mktemp("played")
    home, out = folder / "home", folder / "saved"
    (home / "tmp").mkdir(parents=True)
    run(home, "demo", "--out", out)
    return home, out


def test_the_windows_leave_nothing_behind_but_what_was_saved(played):
    """The whole main job through the real windows; its papers go where they were asked to go."""
    home, out = played
    assert list(out.rglob("*.pdf"))
    left = [path for path in home.rglob("*") if path.is_file()]
    names = [name.encode() for name in ("Nguyễn Thị Hoa", "Trần Văn Lâm", "Bùi Ngọc Loan")]
    assert [path for path in left if any(name in path.read_bytes() for name in names)] == []
    assert [path for path in (home / "tmp").rglob("*") if path.suffix in {".pdf", ".png", ".xlsx", ".sotobook"}] == []


def test_the_whole_demo_leaves_papers_that_match_the_book(played, tmp_path, capsys, monkeypatch):
    _, out = played
    left = {path.name for path in out.rglob("*") if path.is_file()}
    assert {"bao-cao.json", "to-0100112.sotobook", "van-phong.sotobook"} <= left
    assert sum(name.endswith(".pdf") for name in left) >= 4
    assert sum(name.endswith(".png") for name in left) >= 20
    monkeypatch.setenv("SOTO_PASSPHRASE", PASSPHRASE)
    book, minutes = out / "to-0100112.sotobook", next((out / "giay-to").glob("10C*.pdf"))
    for name in ("to-0100112.sotobook", "van-phong.sotobook"):
        assert main(["doctor", str(out / name)]) == 0
    capsys.readouterr()
    assert main(["verify", str(minutes), "--book", str(book)]) == 0
    assert "khớp với sổ" in capsys.readouterr().out
    assert main(["print", str(book), "10C/TD", "--out", str(tmp_path / "real.pdf")]) == 0
    assert main(["verify", str(tmp_path / "real.pdf"), "--book", str(book)]) == 0
    # Every paper of the board is sealed by the laptop that printed it.
    assert main(["print", str(book), "03-td", "--out", str(tmp_path / "list.pdf")]) == 0
    assert "Cho vay hộ nghèo" in " ".join(pdf_text((tmp_path / "list.pdf").read_bytes()).split())
    assert main(["verify", str(tmp_path / "list.pdf"), "--book", str(book)]) == 0
    # A borrower's own request is hers to sign, and carries no seal.
    assert main(["print", str(book), "01-td", "--out", str(tmp_path / "request.pdf")]) == 0
    assert main(["verify", str(tmp_path / "request.pdf"), "--book", str(book)]) == 1
