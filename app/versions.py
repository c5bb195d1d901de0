"""Which version of the program starts: the one that was installed, or another that a person took from a stick.

Only the standard library is used: this is asked before anything else is imported. Versions from sticks lie in a folder of the person's
own, each with a mark that it is whole; one small file names the one that starts. Whatever is odd there is passed over: then the
installed program starts.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

WHOLE, TRIES = "whole", "tries"
_CHOSEN = "chosen"
_STARTED_FROM = "SOTO_STARTED_FROM"
_MOST_TRIES = 2
_VERSION = re.compile(r"\d{1,5}(\.\d{1,5}){1,3}")


def is_version(text: str) -> bool:
    """Whether this is a version such as 0.2.0."""
    return _VERSION.fullmatch(text) is not None


def is_newer(one: str, other: str) -> bool:
    """Whether a version comes after another; what is no version comes after none."""
    return is_version(one) and is_version(other) and _numbers(one) > _numbers(other)


def platform_name() -> str:
    """What a package for this laptop is made for."""
    return "windows-x64" if sys.platform == "win32" else f"linux-{os.uname().machine}"


def programs_folder(environment: Mapping[str, str]) -> Path:
    """Where the versions of this person lie."""
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "SoTo" / "programs"
    return Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "so-to" / "programs"


def program_in(folder: Path, version: str) -> Path:
    """The program of a version."""
    return folder / version / "soto" / ("soto.exe" if sys.platform == "win32" else "soto")


def is_whole(folder: Path, version: str) -> bool:
    """Whether a version is there and was unpacked to its end."""
    return is_version(version) and (folder / version / WHOLE).is_file() and program_in(folder, version).is_file()


def chosen(folder: Path) -> tuple[str, bool]:
    """The version that was chosen, and whether a person went back to it; an empty text where none was."""
    try:
        version, _, how = (folder / _CHOSEN).read_text("utf-8")[:100].strip().partition(" ")
    except (OSError, UnicodeDecodeError):
        return "", False
    return (version, how == "back") if is_version(version) else ("", False)


def choose(folder: Path, version: str, *, back: bool = False) -> None:
    """From the next start on this version starts; whole or not at all.

    Raises:
        OSError: the disk is full or failed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{_CHOSEN}.part"
    with part.open("w", encoding="utf-8") as file:
        file.write(f"{version}{' back' if back else ''}\n")
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / _CHOSEN)
    (folder / version / TRIES).unlink(missing_ok=True)


def to_start(folder: Path, own: str) -> Path | None:
    """The program to start in place of this one; None: this one is right.

    A newer version starts, or one a person went back to; not one that did not come up twice.
    """
    version, back = chosen(folder)
    if version == own or not (back or is_newer(version, own)) or not is_whole(folder, version):
        return None
    return program_in(folder, version) if _tries(folder, version) < _MOST_TRIES else None


def start_chosen(own: str, arguments: Sequence[str], environment: Mapping[str, str]) -> int | None:
    """Start the chosen version with the same arguments; gives its exit code, None where this program is to go on."""
    if environment.get(_STARTED_FROM):
        return None
    folder = programs_folder(environment)
    program = to_start(folder, own)
    if program is None:
        return None
    version = program.parents[1].name
    try:
        (folder / version / TRIES).write_text(str(_tries(folder, version) + 1), encoding="utf-8")
        command, around = [str(program), *arguments], {**clean(environment), _STARTED_FROM: own}
        if sys.platform == "win32":
            return subprocess.run(command, env=around, check=False).returncode
        os.execve(program, command, around)
    except OSError:
        return None


def clean(environment: Mapping[str, str]) -> dict[str, str]:
    """What another built program is started with: nothing of where this one found its own libraries."""
    found = {name: value for name, value in environment.items() if not name.startswith(("_PYI", _STARTED_FROM))}
    before = found.pop("LD_LIBRARY_PATH_ORIG", None)
    if getattr(sys, "frozen", False):
        found.pop("LD_LIBRARY_PATH", None)
    return {**found, **({"LD_LIBRARY_PATH": before} if before else {}), "PYINSTALLER_RESET_ENVIRONMENT": "1"}


def came_up(own: str, environment: Mapping[str, str]) -> None:
    """This version stands on the screen: its tries are forgotten."""
    if environment.get(_STARTED_FROM):
        try:
            (programs_folder(environment) / own / TRIES).unlink(missing_ok=True)
        except OSError:  # asked again at the next start
            return


def installed_version(own: str, environment: Mapping[str, str]) -> str:
    """The version that was installed, by which this one was started."""
    return environment.get(_STARTED_FROM) or own


def _tries(folder: Path, version: str) -> int:
    try:
        return int((folder / version / TRIES).read_text("utf-8")[:10])
    except (OSError, ValueError):
        return 0


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(one) for one in version.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))
