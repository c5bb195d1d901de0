"""The installer for Windows tried: refused by Windows 7, installed by one person, used, its papers set beside Linux's, taken away.

Run by ``make windows-check`` after ``make package-windows``, on Windows or under Wine; Wine is no Windows, and what it cannot show
(NTFS, printing, ejecting a stick, SmartScreen) stays untried. Says each step, and ends with 1 where one is not as it must be. A picture
of the window is left where Xvfb is here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pypdfium2
from package_check import _DISPLAY, _FEWEST_COLOURS, PASSPHRASE, CheckError, _screen, image_of
from windows_python import PLACE, ROOT, Windows, WindowsError

OUT = ROOT / "out" / "package"
_SECONDS_TO_DRAW = 40
_SECONDS_TO_GO = 60
_TOO_OLD = 3
# Keys, seals and the hour are of one run.
_OF_ONE_RUN = re.compile(
    r"\b[0-9a-f]{4}(?:[ \n]+[0-9a-f]{4})+\b|\b[0-9a-f]{8,}\b|\b\d{1,2}[:h]\d\d(?::\d\d)?\b|\b\d\d giờ \d\d\b"
)


class Installed:
    """The program where the installer put it in one person's part of a Windows."""

    def __init__(self, windows: Windows) -> None:
        self.windows = windows
        (self.home,) = [one for one in (windows.drive() / "users").iterdir() if one.name not in {"Public", "Default"}]
        self.folder = self.home / "AppData" / "Local" / "Programs" / "SoTo"

    def command(self, *arguments: str) -> str:
        """What a command says.

        Raises:
            WindowsError: it ended with another code than 0.
        """
        return self.windows.program(self.folder / "sotoc.exe", arguments).decode("utf-8", "replace")


def check(installer: Path, folder: Path) -> None:
    """Refuse, install, use, compare, remove.

    Raises:
        CheckError: something is not as it must be.
        WindowsError: a program ended otherwise than it should.
    """
    windows = Windows(prefix=PLACE / "tried", more={"SOTO_PASSPHRASE": PASSPHRASE})
    shutil.rmtree(PLACE / "tried", ignore_errors=True)
    windows.ready()
    there = Installed(windows)
    if windows.is_wine:
        windows.run(["winecfg", "-v", "win7"])
        _expect(_code(windows, installer) == _TOO_OLD and not there.folder.exists(), "Windows 7 was not refused")
        windows.run(["winecfg", "-v", "win10"])
        _say("Windows 7 is refused, nothing is installed")
    _install(windows, installer, there)
    _say(f"installed for one person: {there.command('--version').split()[-1]}")
    if windows.is_wine:
        _say(_commands(windows, folder))
    books = _play(there, folder)
    _say("the whole job was played: the same files, papers and figures as on Linux")
    _books_go_both_ways(there, books)
    _say("a book of Linux is whole on Windows, and the other way round")
    picture = _picture(there, books / "to-0100112.sotobook")
    _say(f"the window: {picture}" if picture else "no Xvfb here: no picture of the window")
    _install(windows, installer, there)
    _expect(
        '"whole": true' in there.command("doctor", windows.called(books / "to-0100112.sotobook"), "--json"),
        "after an update",
    )
    _say("installed over itself: the book of before opens and is whole")
    _remove(there, books)
    _say("removed: nothing of the program is left, the books are")


def _commands(windows: Windows, folder: Path) -> str:
    """The tests of the commands with a Windows Python; gives how they ended."""
    windows.bring_tests()
    asked = [
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        f"--basetemp={windows.called(folder / 'tests')}",
        "tests/cli",
    ]
    said = windows.python(asked).decode("utf-8", "replace")
    return f"the tests of the commands: {said.strip().splitlines()[-1]}"


def _expect(is_so: bool, what: str) -> None:
    if not is_so:
        raise CheckError(what)


def _code(windows: Windows, program: Path, *arguments: str) -> int:
    command = [*(["wine"] if windows.is_wine else []), str(program), "/S", *arguments]
    done = subprocess.run(
        command, env=windows.surroundings(), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return done.returncode


def _install(windows: Windows, installer: Path, there: Installed) -> None:
    _expect(_code(windows, installer) == 0, "the installer failed")
    shortcut = there.home / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Sổ Tổ.lnk"
    for part in (there.folder / "soto.exe", there.folder / "sotoc.exe", there.folder / "go-cai-dat.exe", shortcut):
        _expect(part.exists(), f"{part.name} is not there")
    for key in (r"HKCU\Software\Classes\.sotobook", r"HKCU\Software\Classes\SoTo.Book\shell\open\command"):
        windows.run([*(["wine"] if windows.is_wine else []), "reg", "query", key])
    for one in windows.stand_ins():
        shutil.copyfile(one, there.folder / "_internal" / one.name)


def _play(there: Installed, folder: Path) -> Path:
    """The demo here and there; gives the folder of what was left there."""
    theirs, ours = folder / "windows", folder / "linux"
    there.command("demo", "--out", there.windows.called(theirs))
    clean = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app", "demo", "--out", str(ours)]
    subprocess.run(command, check=True, cwd=ROOT, env=clean, stdout=subprocess.DEVNULL)
    found, wanted = _files(theirs), _files(ours)
    _expect(found == wanted, f"other files were left: {sorted(found ^ wanted)}")
    for name in sorted(wanted):
        if name.endswith((".pdf", ".json", ".txt", ".csv")):
            _expect(_words(theirs / name) == _words(ours / name), f"{name} says something else than on Linux")
    return theirs


def _files(folder: Path) -> set[str]:
    found = (one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
    # A request to be certified carries the laptop's own name.
    return {re.sub(r"-[0-9a-f]{12}-", "-", name) for name in found if not name.endswith((".lock", "-journal"))}


def _words(path: Path) -> str:
    if path.suffix != ".pdf":
        return _OF_ONE_RUN.sub("…", path.read_text("utf-8"))
    document = pypdfium2.PdfDocument(path)
    try:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    return " ".join(_OF_ONE_RUN.sub("…", text).split())


def _books_go_both_ways(there: Installed, books: Path) -> None:
    for book in (books / "to-0100112.sotobook", books.parent / "linux" / "to-0100112.sotobook"):
        said = there.command("doctor", there.windows.called(book), "--json")
        _expect('"whole": true' in said, f"{book.parent.name}'s book on Windows: {said[-300:]}")
        command = [sys.executable, "-m", "app", "doctor", str(book), "--json"]
        env = {**os.environ, "SOTO_PASSPHRASE": PASSPHRASE}
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
        _expect('"whole": true' in done.stdout, f"{book.parent.name}'s book on Linux: {done.stdout[-300:]}")


def _picture(there: Installed, book: Path) -> Path | None:
    if not there.windows.is_wine or shutil.which("Xvfb") is None or shutil.which("xwd") is None:
        return None
    target = OUT / "window-windows.png"
    env = {**there.windows.surroundings(), "DISPLAY": _DISPLAY}
    command = ["wine", str(there.folder / "soto.exe"), "window", there.windows.called(book)]
    with (
        _screen(),
        subprocess.Popen(
            command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as window,
    ):
        try:
            window.wait(_SECONDS_TO_DRAW)
        except subprocess.TimeoutExpired:
            shot = subprocess.run(["xwd", "-root", "-silent", "-display", _DISPLAY], check=True, capture_output=True)
            subprocess.run(["wineserver", "-k"], env=env, check=False)
        else:
            raise CheckError(f"the window ended with {window.returncode}")
    image = image_of(shot.stdout)
    few = len(image.resize((64, 36)).getcolors(_FEWEST_COLOURS) or range(_FEWEST_COLOURS)) < _FEWEST_COLOURS
    _expect(not few, "the screen is empty: no window was drawn")
    image.save(target)
    return target


def _remove(there: Installed, books: Path) -> None:
    own = there.folder / "so-cua-toi.sotobook"
    shutil.copyfile(books / "to-0100112.sotobook", own)
    _expect(_code(there.windows, there.folder / "go-cai-dat.exe") == 0, "the uninstaller failed")
    until = time.monotonic() + _SECONDS_TO_GO
    while (there.folder / "go-cai-dat.exe").exists() and time.monotonic() < until:
        time.sleep(1)  # the uninstaller goes on from a copy of itself
    left = [one.name for one in there.folder.rglob("*") if one.is_file() and one != own]
    _expect(not left, f"left after removal: {left[:3]}")
    _expect(own.exists(), "a book beside the program was taken away with it")
    key = [*(["wine"] if there.windows.is_wine else []), "reg", "query", r"HKCU\Software\Classes\.sotobook"]
    done = subprocess.run(
        key, env=there.windows.surroundings(), stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    _expect(done.returncode != 0, "books still open with the program that is gone")


def _say(text: str) -> None:
    print(f"✔ {text}", flush=True)


def main() -> int:
    """Check the newest installer; gives the exit code."""
    installers = sorted(OUT.glob("*windows*.exe"))
    if not installers:
        print("no installer in out/package: run `make package-windows` first")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        try:
            check(installers[-1], Path(folder))
        except (CheckError, WindowsError) as error:
            print(f"✖ {error}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
