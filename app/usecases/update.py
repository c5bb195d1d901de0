"""A new version from a stick: found, verified, unpacked beside the one in use, tried, and chosen for the next start."""

from __future__ import annotations

import lzma
import os
import posixpath
import shutil
import subprocess
import tarfile
from collections.abc import Collection
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from app import __version__
from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.storage.cipher import sorted_faults
from app.storage.files import flush_folder
from app.sync.updates import SUFFIX, Package, look_at_package, take_out
from app.usecases.progress import Progress, silently
from app.versions import (
    WHOLE,
    choose,
    clean,
    installed_version,
    is_newer,
    is_whole,
    platform_name,
    program_in,
    programs_folder,
)

FOLDER = "so-to-cap-nhat"
"""Where packages lie on a stick."""
_MOST_FILES = 20_000
_MOST_LOOKED_AT = 50
_SECONDS_TO_ANSWER = 120
_FILTER: dict[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # Python 3.11.2 may lack it
_SPARE = 50_000_000  # bytes that a laptop keeps free


@dataclass(frozen=True, slots=True)
class Installation:
    """This laptop's programs: their ``folder``, the version in use, what the laptop is, and whose packages it takes."""

    folder: Path
    version: str
    platform: str
    trusted: Collection[bytes]
    installed: str = ""  # the version that was installed, beside which the others lie

    def has(self, version: str) -> bool:
        """Whether a version can start here."""
        return version == self.installed or is_whole(self.folder, version)

    def go_back_to(self, version: str) -> None:
        """From the next start on an older version starts.

        Raises:
            BookRefusedError: the disk is full or failed.
        """
        with sorted_faults():
            choose(self.folder, version, back=True)


def this_installation() -> Installation:
    """The programs of this laptop, with the publisher's keys that came with the program."""
    around = os.environ
    installed = installed_version(__version__, around)
    return Installation(programs_folder(around), __version__, platform_name(), publisher_keys(), installed)


def publisher_keys() -> frozenset[bytes]:
    """The publisher's public keys; none where this program is not published by anybody."""
    lines = files("resources").joinpath("update/publisher.txt").read_text("utf-8").split("\n")
    return frozenset(bytes.fromhex(line.strip()) for line in lines if line.strip() and not line.startswith("#"))


def newest_on(stick: Path, place: Installation) -> Package | None:
    """The newest version on a stick that is for this laptop, newer than the one in use, and signed; None where there is none."""
    found: Package | None = None
    for path in _packages(stick):
        try:
            package = look_at_package(path, place.trusted)
        except (OSError, RuleBrokenError):
            continue  # another's file, or one that is being written
        if _refusal(package, place) is None and (
            found is None or is_newer(package.update.version, found.update.version)
        ):
            found = package
    return found


def install(package: Package, place: Installation, progress: Progress = silently) -> None:
    """Unpack a version beside the one in use, try it, and let it start from the next start on. Cut off anywhere, the one in use starts.

    Raises:
        RuleBrokenError: it is not signed, not for this laptop, not newer, cut off, or does not start; or ``progress`` was told to
            stop, and nothing is left.
        BookRefusedError: the disk is full or failed.
    """
    refusal = _refusal(package, place)
    if refusal is not None:
        raise RuleBrokenError(refusal)
    version, folder = package.update.version, place.folder
    with sorted_faults():
        folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(folder).free < package.update.size + package.update.installed + _SPARE:
            raise BookRefusedError(BookFault.DISK_FULL, folder.name)
        if not is_whole(folder, version):
            _unpack(package, folder, progress)
        if _version_of(program_in(folder, version)) != version:
            shutil.rmtree(folder / version, ignore_errors=True)
            raise RuleBrokenError("update_does_not_start")
        choose(folder, version)
        flush_folder(folder)
    _clear(folder, {version, place.version})


def _clear(folder: Path, kept: Collection[str]) -> None:
    """Versions that nobody goes back to any more, and what was cut off, take room for nothing."""
    for one in folder.iterdir():
        if one.is_dir() and one.name not in kept:
            shutil.rmtree(one, ignore_errors=True)


def push(package: Path, stick: Path, trusted: Collection[bytes]) -> Path:
    """Put a package on a stick, for the groups it comes to; one that is there already stays.

    Raises:
        RuleBrokenError: it is no package, or not signed.
        BookRefusedError: the stick is full or failed.
    """
    with sorted_faults():
        return _push(package, stick, trusted)


def _push(package: Path, stick: Path, trusted: Collection[bytes]) -> Path:
    found = look_at_package(package, trusted)
    if not found.is_genuine:
        raise RuleBrokenError("update_not_signed")
    target = stick / FOLDER / f"soto-{found.update.version}-{found.update.platform}{SUFFIX}"
    if target.is_file() and target.stat().st_size == package.stat().st_size:
        return target
    target.parent.mkdir(exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    try:
        with package.open("rb") as held, part.open("wb") as made:
            shutil.copyfileobj(held, made)
            made.flush()
            os.fsync(made.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def _refusal(package: Package, place: Installation) -> str | None:
    if not package.is_genuine:
        return "update_not_signed"
    if package.update.platform != place.platform:
        return "update_of_another_system"
    return None if is_newer(package.update.version, place.version) else "update_not_newer"


def _packages(stick: Path) -> list[Path]:
    try:
        found = [path for folder in (stick, stick / FOLDER) for path in folder.glob(f"*{SUFFIX}") if path.is_file()]
    except OSError:
        return []
    return sorted(found)[:_MOST_LOOKED_AT]


def _unpack(package: Package, folder: Path, progress: Progress) -> None:
    version = package.update.version
    part, packed = folder / f".part-{version}", folder / f".packed-{version}"
    shutil.rmtree(part, ignore_errors=True)
    try:
        with packed.open("w+b") as file:
            take_out(package, file, progress)
            file.seek(0)
            _extract(file, part, package.update.installed)
        for one in part.rglob("*"):
            if one.is_file() and not one.is_symlink():
                with one.open("r+b") as written:
                    os.fsync(written.fileno())
        shutil.rmtree(folder / version, ignore_errors=True)  # of a try that was cut off
        part.replace(folder / version)
        flush_folder(folder)
        with (folder / version / WHOLE).open("w", encoding="utf-8") as mark:
            mark.write(package.update.sha256)
            mark.flush()
            os.fsync(mark.fileno())
    finally:
        packed.unlink(missing_ok=True)
        shutil.rmtree(part, ignore_errors=True)


def _is_plain(member: tarfile.TarInfo) -> bool:
    """Whether it is a file, a folder or a link, and stays within the folder it is unpacked in."""
    names = [member.name]
    if member.issym():
        names.append(posixpath.join(posixpath.dirname(member.name), member.linkname))
    inside = all(not posixpath.isabs(one) and posixpath.normpath(one).split("/")[0] != ".." for one in names)
    return inside and "\\" not in member.name and (member.isfile() or member.isdir() or member.issym())


def _extract(file: object, part: Path, most: int) -> None:
    """Files and folders only, inside the folder, and no more bytes than were said."""
    taken = count = 0
    try:
        with tarfile.open(fileobj=file, mode="r:xz") as archive:  # type: ignore[call-overload]
            for member in archive:
                taken, count = taken + member.size, count + 1
                if taken > most or count > _MOST_FILES or not _is_plain(member):
                    raise RuleBrokenError("no_update")
                archive.extract(member, part, **_FILTER)
    except (tarfile.TarError, lzma.LZMAError, EOFError, ValueError) as error:
        raise RuleBrokenError("update_cut_off") from error


def _version_of(program: Path) -> str:
    """What a program says it is; empty where it does not start."""
    console = program.with_name("sotoc.exe")
    command = [str(console if console.is_file() else program), "--version"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECONDS_TO_ANSWER, env=clean(os.environ), check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.split()[-1] if done.returncode == 0 and done.stdout.split() else ""
