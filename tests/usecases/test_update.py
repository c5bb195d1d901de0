"""A new version from a stick: signed, for this laptop, newer, whole; cut off anywhere, the one in use starts."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import subprocess
import sys
import tarfile
from dataclasses import replace
from importlib import util
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import __version__, versions
from app.__main__ import main
from app.domain.errors import BookRefusedError, RuleBrokenError
from app.sync.updates import MAGIC, look_at_package
from app.usecases.update import FOLDER, Installation, install, newest_on, push

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the invented program is a script of this system")

_FILE = Path(__file__).parents[2] / "packaging" / "update_package.py"
_SPEC = util.spec_from_file_location("update_package", _FILE)
publishing = util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(publishing)

OURS, THEIRS, NEXT = (Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32) for number in (1, 2, 3))
PLATFORM = versions.platform_name()


def public(key):
    return bytes.fromhex(publishing.public_of(key))


@pytest.fixture
def place(tmp_path):
    return Installation(tmp_path / "programs", "0.1.0", PLATFORM, frozenset({public(OURS)}), "0.1.0")


def program(folder, version, says=None):
    """A built folder whose program says its version and what it was asked."""
    folder.mkdir(parents=True)
    script = folder / "soto"
    script.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo "soto {says or version}" || echo "{version}: $*"\n')
    script.chmod(0o755)
    (folder / "_internal").mkdir()
    (folder / "_internal" / "lib.so").write_bytes(os.urandom(50_000))
    return folder


def package(tmp_path, version="0.2.0", *, key=OURS, platform=PLATFORM, named=(), says=None):
    stick = tmp_path / "usb"
    target = stick / f"soto-{version}-{platform}.capnhat"
    folder = program(tmp_path / f"built-{version}-{len(list(tmp_path.iterdir()))}", version, says)
    publishing.pack(
        folder, target, key, version=version, platform=platform, says={"vi": "Sửa lỗi in."}, named=list(named)
    )
    return target


def said(started, *arguments):
    return subprocess.run([started, *arguments], capture_output=True, text=True, check=True).stdout


def refused(work):
    with pytest.raises(RuleBrokenError) as refusal:
        work()
    return refusal.value.code


def asked_of(place, path, **more):
    return refused(lambda: install(look_at_package(path, place.trusted), place, **more))


def test_the_newest_version_for_this_laptop_is_found_on_a_stick_told_and_started(tmp_path, place):
    assert newest_on(tmp_path, place) is None
    for version in ("0.1.5", "0.10.0", "0.9.0"):
        path = package(tmp_path, version)
    package(tmp_path, "0.11.0", platform="linux-toaster")
    package(tmp_path, "0.12.0", key=THEIRS)
    (tmp_path / "usb" / "thu.capnhat").write_bytes(b"thu cua ba")
    found = newest_on(path.parent, place)
    assert (found.update.version, found.update.says["vi"]) == ("0.10.0", "Sửa lỗi in.")
    install(found, place)
    started = versions.to_start(place.folder, "0.1.0")
    assert said(started, "window") == "0.10.0: window\n"
    assert newest_on(path.parent, replace(place, version="0.10.0")) is None, "the same again is nothing new"


@pytest.mark.parametrize(
    ("made", "rule"),
    [
        ({"key": THEIRS}, "update_not_signed"),
        ({"platform": "linux-toaster"}, "update_of_another_system"),
        ({"version": "0.1.0"}, "update_not_newer"),
        ({"version": "0.0.9"}, "update_not_newer"),
        ({"says": "9.9.9"}, "update_does_not_start"),
    ],
)
def test_what_is_not_from_the_publisher_not_for_this_laptop_or_not_newer_is_not_taken(tmp_path, place, made, rule):
    assert asked_of(place, package(tmp_path, **made)) == rule
    assert versions.to_start(place.folder, "0.1.0") is None
    assert not list(place.folder.glob("*/soto"))


def test_a_later_key_counts_where_the_older_one_named_it(tmp_path, place):
    ours, theirs = (
        publishing.naming(OURS, publishing.public_of(NEXT)),
        publishing.naming(THEIRS, publishing.public_of(NEXT)),
    )
    assert look_at_package(package(tmp_path, "0.2.0", key=NEXT, named=[ours]), place.trusted).is_genuine
    assert not look_at_package(package(tmp_path, "0.3.0", key=NEXT, named=[theirs]), place.trusted).is_genuine
    assert not look_at_package(package(tmp_path, "0.4.0", key=NEXT), place.trusted).is_genuine
    forged = {**ours, "signature": theirs["signature"]}
    assert not look_at_package(package(tmp_path, "0.5.0", key=NEXT, named=[forged]), place.trusted).is_genuine


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10**6), bit=st.integers(0, 7))
def test_one_bit_anywhere_makes_it_no_package(tmp_path, place, at, bit):
    path = tmp_path / "usb" / f"soto-0.2.0-{PLATFORM}.capnhat"
    data = bytearray((path if path.exists() else package(tmp_path)).read_bytes())
    data[at % len(data)] ^= 1 << bit
    forged = tmp_path / "forged.capnhat"
    forged.write_bytes(data)
    assert asked_of(place, forged) in {"no_update", "update_cut_off", "update_not_signed"}
    assert versions.to_start(place.folder, "0.1.0") is None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(end=st.integers(0, 10**6))
def test_a_package_that_was_cut_off_is_not_taken(tmp_path, place, end):
    path = tmp_path / "usb" / f"soto-0.2.0-{PLATFORM}.capnhat"
    data = (path if path.exists() else package(tmp_path)).read_bytes()
    cut = tmp_path / "cut.capnhat"
    cut.write_bytes(data[: end % len(data)])
    assert asked_of(place, cut) in {"no_update", "update_cut_off"}
    assert newest_on(tmp_path, place) is None


def hostile(tmp_path, *members, installed=10**6):
    """A signed package of these members: even the publisher's hand writes nothing outside, and not without end."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz") as archive:
        for member, data in members:
            archive.addfile(member, io.BytesIO(data))
    data = packed.getvalue()
    said = {
        "type": "update", "version": "0.2.0", "platform": PLATFORM, "size": len(data), "sha256": hashlib.sha256(data).hexdigest(),
        "installed": installed, "key": publishing.public_of(OURS), "made_on": "2026-11-27", "says": {}, "named": [],
    }  # fmt: skip
    path = tmp_path / "hostile.capnhat"
    path.write_bytes(publishing.head_of(said, OURS.sign) + data)
    return path


def member(name, **more):
    found = tarfile.TarInfo(name)
    for key, value in more.items():
        setattr(found, key, value)
    return found


@pytest.mark.parametrize(
    "one",
    [
        (member("../outside", size=4), b"evil"),
        (member("/tmp/soto-evil", size=4), b"evil"),
        (member("soto/link", type=tarfile.SYMTYPE, linkname="../../../outside"), b""),
        (member("soto/pipe", type=tarfile.FIFOTYPE), b""),
        (member("soto/device", type=tarfile.CHRTYPE), b""),
        (member("soto/large", size=2_000_000), bytes(2_000_000)),
    ],
    ids=["above", "absolute", "link", "pipe", "device", "large"],
)
def test_what_is_packed_stays_in_its_folder_and_within_what_was_said(tmp_path, place, one):
    assert asked_of(place, hostile(tmp_path, one)) in {"no_update", "update_cut_off"}
    assert not (tmp_path / "outside").exists()
    assert not Path("/tmp/soto-evil").exists()
    assert not list(place.folder.glob(".p*")), "nothing is left"


def test_a_head_that_says_it_is_endless_takes_no_memory(tmp_path, place):
    path = tmp_path / "x.capnhat"
    path.write_bytes(MAGIC + b"\xff\xff\xff\xff" + bytes(100))
    assert refused(lambda: look_at_package(path, place.trusted)) == "no_update"


def test_cut_off_between_any_two_steps_the_one_in_use_starts_and_the_next_try_succeeds(tmp_path, place, monkeypatch):
    """The power goes at each call that changes the disk, one after the other."""
    found = look_at_package(package(tmp_path), place.trusted)
    calls = {"left": 10**6}

    class Gone(BaseException):
        pass

    def cut(work):
        def does(*arguments, **more):
            calls["left"] -= 1
            if calls["left"] < 0:
                raise Gone
            return work(*arguments, **more)

        return does

    with monkeypatch.context() as patched:
        for owner, name in (
            (os, "fsync"),
            (Path, "replace"),
            (Path, "unlink"),
            (Path, "mkdir"),
            (tarfile.TarFile, "extract"),
        ):
            patched.setattr(owner, name, cut(getattr(owner, name)))
        ended = False
        for left in range(200):
            calls["left"] = left
            try:
                install(found, place)
                ended = True
            except Gone:
                started = versions.to_start(place.folder, "0.1.0")
                assert started is None or said(started, "--version") == "soto 0.2.0\n"
            if ended:
                break
        calls["left"] = 10**6
    assert ended
    assert left > 8, "it was cut in many places"
    assert versions.to_start(place.folder, "0.1.0") is not None


def test_a_stop_leaves_nothing(tmp_path, place):
    def stop(_done, _whole):
        raise RuleBrokenError("stopped")

    assert asked_of(place, package(tmp_path), progress=stop) == "stopped"
    assert not list(place.folder.iterdir())


def test_a_full_disk_is_said_before_anything_is_written(tmp_path, place, monkeypatch):
    found = look_at_package(package(tmp_path), place.trusted)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1000))
    with pytest.raises(BookRefusedError):
        install(found, place)
    assert not list(place.folder.iterdir())


def test_a_version_that_does_not_come_up_twice_gives_way_to_the_installed_one(tmp_path, place):
    install(look_at_package(package(tmp_path), place.trusted), place)
    around = {"XDG_DATA_HOME": str(tmp_path / "data")}
    folder = versions.programs_folder(around)
    folder.parent.mkdir(parents=True)
    place.folder.rename(folder)
    started = []

    def start(program, command, env):
        started.append((command[1:], env["SOTO_STARTED_FROM"]))
        raise OSError("as if it had gone under")

    os_execve, os.execve = os.execve, start
    try:
        for _ in range(4):
            assert versions.start_chosen("0.1.0", ["window"], around) is None
    finally:
        os.execve = os_execve
    assert started == [(["window"], "0.1.0")] * 2
    versions.came_up("0.2.0", {**around, "SOTO_STARTED_FROM": "0.1.0"})
    assert versions.to_start(folder, "0.1.0") is not None, "once it came up it is tried again"
    assert versions.start_chosen("0.1.0", [], {**around, "SOTO_STARTED_FROM": "0.1.0"}) is None, "never in a ring"


def test_a_command_that_was_done_is_no_failed_start(tmp_path, monkeypatch, capsys):
    around = {"XDG_DATA_HOME": str(tmp_path), "SOTO_STARTED_FROM": "0.0.9"}
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    tries = versions.programs_folder(around) / __version__ / versions.TRIES
    tries.parent.mkdir(parents=True)
    tries.write_text("1")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out
    assert not tries.exists()


@pytest.mark.parametrize("held", ["", "x", "0.2.0 x\n", "../../bin", "0.2.0\0", "9" * 300, "\xff"])
def test_an_odd_choice_starts_the_installed_program(tmp_path, held):
    (tmp_path / "chosen").write_text(held, encoding="latin-1")
    assert versions.to_start(tmp_path, "0.1.0") is None


def test_who_went_back_starts_the_older_one_and_a_newer_installed_one_goes_before(tmp_path, place):
    install(look_at_package(package(tmp_path, "0.2.0"), place.trusted), place)
    install(look_at_package(package(tmp_path, "0.3.0"), place.trusted), replace(place, version="0.2.0"))
    assert versions.to_start(place.folder, "0.1.0").parents[1].name == "0.3.0"
    replace(place, version="0.3.0").go_back_to("0.2.0")
    assert versions.to_start(place.folder, "0.1.0").parents[1].name == "0.2.0"
    assert versions.to_start(place.folder, "0.3.0").parents[1].name == "0.2.0"
    versions.choose(place.folder, "0.2.0")
    assert versions.to_start(place.folder, "0.5.0") is None, "what was installed later is newer"


def test_the_office_puts_it_on_a_stick_once_and_nothing_that_is_not_signed(tmp_path, place):
    path, stick = package(tmp_path), tmp_path / "usb-to"
    stick.mkdir()
    put = push(path, stick, place.trusted)
    assert put.parent == stick / FOLDER
    before = put.stat().st_mtime_ns
    assert push(path, stick, place.trusted) == put
    assert put.stat().st_mtime_ns == before
    assert newest_on(stick, place).update.version == "0.2.0"
    assert refused(lambda: push(package(tmp_path, "0.3.0", key=THEIRS), stick, place.trusted)) == "update_not_signed"
    assert [one.name for one in put.parent.iterdir()] == [put.name]


def test_the_secret_key_is_its_owners_alone_and_never_written_over(tmp_path):
    secret = tmp_path / "key"
    shown = publishing.make_keys(secret)
    assert publishing.public_of(publishing.read_key(secret)) == shown
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        publishing.make_keys(secret)


def test_of_many_updates_the_one_in_use_and_the_one_that_follows_stay(tmp_path, place):
    for before, version in (("0.1.0", "0.2.0"), ("0.2.0", "0.3.0"), ("0.3.0", "0.4.0")):
        install(look_at_package(package(tmp_path, version), place.trusted), replace(place, version=before))
    assert sorted(one.name for one in place.folder.iterdir() if one.is_dir()) == ["0.3.0", "0.4.0"]


def test_a_stick_that_is_pulled_out_is_said_and_leaves_nothing(tmp_path, place, monkeypatch):
    class Pulled(io.BytesIO):
        def read(self, count=-1):
            if self.tell() > 10_000:
                raise OSError(5, "Input/output error")
            return super().read(min(count, 5_000))

    path = package(tmp_path)
    found, data, opened = look_at_package(path, place.trusted), path.read_bytes(), Path.open
    monkeypatch.setattr(
        Path, "open", lambda one, *mode, **more: Pulled(data) if one == path else opened(one, *mode, **more)
    )
    assert refused(lambda: install(found, place)) == "update_cut_off"
    assert not list(place.folder.iterdir())
