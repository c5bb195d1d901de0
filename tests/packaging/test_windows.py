"""What is built for Windows: the packages it asks for, its drawing and name, and an installer that refuses what it cannot run on."""

from __future__ import annotations

import re
from pathlib import Path

import package_windows
import windows_check
import windows_python
from contents import UNUSED_FILES, packed, used
from PIL import Image

ROOT = Path(__file__).parents[2]
SCRIPT = (ROOT / "packaging" / "windows" / "soto.nsi").read_text("utf-8")


def test_what_only_windows_needs_is_asked_for_with_its_hashes_and_no_condition():
    asked = windows_python.pinned("requirements.txt", "requirements-package.txt")
    names = re.findall(r"^([a-z0-9-]+)==", asked, re.M)
    assert {"colorama", "pefile", "pywin32-ctypes", "pyside6-essentials", "pyinstaller"} <= set(names)
    assert "macholib" not in names, "that is of another system"
    assert len(names) == len(set(names))
    assert ";" not in asked
    for block in re.split(r"^(?=\S)", asked, flags=re.M)[1:]:
        assert "--hash=sha256:" in block, block
        assert not block.rstrip().endswith("\\"), block


def test_the_drawing_has_every_size_that_windows_shows(tmp_path, qapp):
    package_windows.write_icon(tmp_path / "soto.ico")
    with Image.open(tmp_path / "soto.ico") as icon:
        assert {(size, size) for size in (16, 32, 48, 256)} <= icon.info["sizes"]
        assert icon.getextrema()[3][1] == 255, "something is drawn"


def test_the_version_is_told_in_four_numbers():
    said = package_windows.version_resource("0.2.1")
    assert "filevers=(0, 2, 1, 0)" in said
    assert "'ProductVersion', '0.2.1'" in said


def test_nothing_that_stands_in_for_windows_is_packed():
    entries = [
        (name, "", "BINARY") for name in ("icuuc.dll", "PySide6/QtCore.pyd", "PySide6/plugins/platforms/qwindows.dll")
    ]
    kept = [name for name, *_ in used(entries, ("icuuc.dll",))]
    assert kept == ["PySide6/QtCore.pyd", "PySide6/plugins/platforms/qwindows.dll"]
    assert not any("qwindows" in part or "qoffscreen" in part for part in UNUSED_FILES)


def test_licences_of_what_is_packed_go_along():
    assert "psycopg-binary" in {name.lower().replace("_", "-") for name in packed(())}
    assert "rich" not in packed({"rich"})


def test_the_installer_asks_for_no_administrator_and_takes_no_book_away():
    assert "RequestExecutionLevel user" in SCRIPT
    assert "AtLeastBuild} 17763" in SCRIPT, "Qt runs on Windows 10 1809 and later"
    away = re.findall(r"^\s*(?:RMDir /r|Delete) \"([^\"]+)\"", SCRIPT, re.M)
    assert not [one for one in away if "sotobook" in one or one.rstrip("\\").endswith("$INSTDIR")]


def test_words_of_one_run_are_not_compared():
    assert windows_check._OF_ONE_RUN.sub("…", "Mã 0a1b 2c3d 4e5f lúc 08:30, 12 giờ 05") == "Mã … lúc …, …"
    assert windows_check._OF_ONE_RUN.sub("…", "50.000 đồng, 27/11/2026") == "50.000 đồng, 27/11/2026"
