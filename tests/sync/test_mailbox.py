from __future__ import annotations

import errno
import os
import resource
import shutil
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.domain.ids import GroupCode
from app.sync.batch import LARGEST_FILE, MAGIC
from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.open import open_mailbox
from app.sync.mailbox.protocol import TO_OFFICE, MailboxError, MailboxFault, Waiting, batch_name, publish, to_group
from app.sync.mailbox.webdav import WebDavMailbox
from tests.sync.builders import GROUP, ON

NAME = "to-office/0100112-2026-11-23-0014.soto"
DATA = MAGIC + b"first"
OTHER = MAGIC + b"other"


@pytest.fixture(params=["hard links", "as on FAT32"])
def links(request, monkeypatch):
    """With and without hard links; a stick has none."""
    if request.param == "as on FAT32":

        def refuse(*_args, **_options):
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(os, "link", refuse)


@pytest.fixture
def stick(tmp_path) -> Path:
    path = tmp_path / "stick"
    path.mkdir()
    return path


def fault_of(call, *args) -> MailboxFault:
    with pytest.raises(MailboxError) as refusal:
        call(*args)
    return refusal.value.fault


def everything_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_batch_is_named_by_group_day_and_number():
    assert batch_name(GROUP, ON, 14) == "0100112-2026-11-23-0014.soto"
    assert batch_name(GROUP, ON, 12_345) == "0100112-2026-11-23-12345.soto"
    assert batch_name(GROUP, ON, 14, clash=DATA) == "0100112-2026-11-23-0014-bb0e744d.soto"


def test_what_is_left_is_found(stick, links):
    mailbox = FolderMailbox(stick)
    assert mailbox.list(TO_OFFICE) == []
    assert mailbox.put_if_absent(NAME, DATA)
    assert mailbox.list(TO_OFFICE) == [Waiting(NAME, len(DATA))]
    assert mailbox.get(NAME) == DATA
    assert everything_in(stick) == [Path(NAME).name]


def test_nothing_is_ever_overwritten(stick, links):
    mailbox = FolderMailbox(stick)
    assert mailbox.put_if_absent(NAME, DATA)
    assert not mailbox.put_if_absent(NAME, OTHER)
    assert mailbox.get(NAME) == DATA
    assert everything_in(stick) == [Path(NAME).name]


def test_of_many_writers_of_one_name_exactly_one_wins(stick, links):
    mailbox = FolderMailbox(stick)
    for number in range(10):
        name = f"to-office/{batch_name(GROUP, ON, number)}"
        contents = [MAGIC + bytes([writer]) * 5000 for writer in range(8)]
        with ThreadPoolExecutor(8) as writers:
            won = list(writers.map(lambda data, name=name: mailbox.put_if_absent(name, data), contents))
        assert won.count(True) == 1
        assert mailbox.get(name) == contents[won.index(True)]
    assert len(everything_in(stick)) == 10


def test_publishing_twice_is_publishing_once(stick):
    mailbox = FolderMailbox(stick)
    folder = to_group(GROUP)
    names = {publish(mailbox, folder, group=GROUP, on=ON, number=14, data=DATA) for _ in range(3)}
    assert names == {"to-0100112/0100112-2026-11-23-0014.soto"}


@pytest.mark.parametrize("taken", [OTHER, b"", MAGIC + bytes(1000)])
def test_another_file_of_the_same_name_is_left_alone(stick, taken):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, taken)
    for _ in range(2):
        name = publish(mailbox, TO_OFFICE, group=GROUP, on=ON, number=14, data=DATA)
        assert name == "to-office/0100112-2026-11-23-0014-bb0e744d.soto"
    assert mailbox.get(NAME) == taken
    assert mailbox.get(name) == DATA


def test_a_name_that_cannot_be_had_is_said(stick):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, OTHER)
    mailbox.put_if_absent(f"to-office/{batch_name(GROUP, ON, 14, clash=DATA)}", OTHER)
    with pytest.raises(MailboxError) as refusal:
        publish(mailbox, TO_OFFICE, group=GROUP, on=ON, number=14, data=DATA)
    assert refusal.value.fault is MailboxFault.SPOILT


def test_batches_are_known_by_their_bytes_whatever_they_are_called(stick):
    folder = stick / TO_OFFICE
    folder.mkdir()
    renamed = ["a (1).soto", "A.SOTO", "Bản sao của a.soto", "a.soto.txt", "a.soto.bin", "noname"]
    for name in renamed:
        (folder / name).write_bytes(DATA)
    mailbox = FolderMailbox(stick)
    assert [waiting.name for waiting in mailbox.list(TO_OFFICE)] == sorted(f"to-office/{name}" for name in renamed)
    assert all(mailbox.get(waiting.name) == DATA for waiting in mailbox.list(TO_OFFICE))


def test_foreign_hidden_and_half_written_files_are_left_out(stick):
    folder = stick / TO_OFFICE
    folder.mkdir()
    for name in (".a.soto", "._a.soto", "a.soto.part", "a.soto.PART", "~$a.soto", ".a.soto.1f.part"):
        (folder / name).write_bytes(DATA)
    (folder / "virus.exe").write_bytes(b"MZ")
    (folder / "a folder").mkdir()
    os.mkfifo(folder / "a pipe")
    assert FolderMailbox(stick).list(TO_OFFICE) == []


def test_what_bears_our_name_and_is_no_file_of_ours_is_listed_and_refused(stick):
    folder = stick / TO_OFFICE
    folder.mkdir()
    (folder / "folder.soto").mkdir()
    (stick / "elsewhere").write_bytes(DATA)
    (folder / "link.soto").symlink_to(stick / "elsewhere")
    (folder / "dangling.soto").symlink_to(stick / "nowhere")
    os.mkfifo(folder / "pipe.soto")
    with (folder / "huge.soto").open("wb") as huge:
        huge.write(DATA)
        huge.truncate(LARGEST_FILE + 1)
    mailbox = FolderMailbox(stick)
    names = ["dangling.soto", "folder.soto", "huge.soto", "link.soto", "pipe.soto"]
    assert [waiting.name for waiting in mailbox.list(TO_OFFICE)] == [f"to-office/{name}" for name in names]
    for name in ("folder.soto", "link.soto", "pipe.soto"):
        assert fault_of(mailbox.get, f"to-office/{name}") is MailboxFault.BAD_NAME
    assert fault_of(mailbox.get, "to-office/huge.soto") is MailboxFault.TOO_LARGE


def test_a_newer_file_is_listed_so_that_it_can_be_called_newer(stick):
    (stick / TO_OFFICE).mkdir()
    (stick / TO_OFFICE / "new.soto").write_bytes(b"SOTO2\0\0\0")
    assert [waiting.name for waiting in FolderMailbox(stick).list(TO_OFFICE)] == ["to-office/new.soto"]


def test_more_than_asked_for_is_not_read(stick):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, DATA)
    assert mailbox.get(NAME, len(DATA)) == DATA
    assert fault_of(mailbox.get, NAME, len(DATA) - 1) is MailboxFault.TOO_LARGE


BAD_NAMES = [
    "",
    "a.soto",
    "/a.soto",
    "to-office/",
    "to-office",
    "to-office/../a.soto",
    "to-office/..",
    "to-office/a/b.soto",
    "to-office/a\\b.soto",
    "to-office/C:a.soto",
    "to-office/a\0.soto",
    "to-office/.a.soto",
    "to-office/a.soto.part",
    "to-/a.soto",
    "to-../a.soto",
    "../to-office/a.soto",
    "elsewhere/a.soto",
    "/etc/passwd",
    "//server/share",
    "to-office/" + "a" * 256,
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_no_name_leads_out_of_the_mailbox(stick, name):
    mailbox = FolderMailbox(stick)
    server = WebDavMailbox("http://127.0.0.1:9/")
    for box in (mailbox, server):
        assert fault_of(box.get, name) is MailboxFault.BAD_NAME
        assert fault_of(box.put_if_absent, name, DATA) is MailboxFault.BAD_NAME
        assert fault_of(box.remove_own, name, DATA) is MailboxFault.BAD_NAME
    assert everything_in(stick) == []


@pytest.mark.parametrize("folder", ["", ".", "..", "to-", "to-a/b", "/", "to-office/", "elsewhere"])
def test_only_a_mailboxes_folders_are_listed(stick, folder):
    assert fault_of(FolderMailbox(stick).list, folder) is MailboxFault.BAD_NAME
    assert fault_of(WebDavMailbox("http://localhost/").list, folder) is MailboxFault.BAD_NAME


@pytest.mark.parametrize("name", ["to-office/Ấp.soto", "to-office/a.txt", "to-office/a b.soto", "to-office/a(1).soto"])
def test_only_names_that_every_stick_keeps_are_written(stick, name):
    assert fault_of(FolderMailbox(stick).put_if_absent, name, DATA) is MailboxFault.BAD_NAME


def test_the_offices_own_stream_has_a_name_too(stick):
    name = publish(FolderMailbox(stick), TO_OFFICE, group=GroupCode("@office"), on=ON, number=1, data=DATA)
    assert name == "to-office/@office-2026-11-23-0001.soto"


def test_a_stick_that_fails_while_a_taken_name_is_compared_is_said(stick, monkeypatch):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, OTHER)

    def fail(_descriptor):
        raise OSError(errno.EIO, "pulled")

    with monkeypatch.context() as failing:
        failing.setattr(os, "fstat", fail)
        fault = fault_of(lambda: publish(mailbox, TO_OFFICE, group=GROUP, on=ON, number=14, data=DATA))
    assert fault is MailboxFault.GONE


def test_a_stick_pulled_while_it_is_listed_is_gone(stick, monkeypatch):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, DATA)

    def pull(_path, *_flags):
        stick.rename(stick.with_name("in the pocket"))
        raise OSError(errno.ENOENT, "pulled")

    monkeypatch.setattr(os, "open", pull)
    assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.GONE


def test_a_stick_that_cannot_be_read_does_not_look_empty(stick, monkeypatch):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, DATA)

    def fail(_descriptor, _size):
        raise OSError(errno.EIO, "a bad sector")

    monkeypatch.setattr(os, "read", fail)
    assert mailbox.list(TO_OFFICE) == [Waiting(NAME, 0)]


def test_a_file_that_somebody_just_took_away_is_not_waiting(stick, monkeypatch):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, DATA)

    def too_late(_path, *_flags):
        raise FileNotFoundError(errno.ENOENT, "gone")

    monkeypatch.setattr(os, "open", too_late)
    assert mailbox.list(TO_OFFICE) == []


def test_a_file_that_grows_while_it_is_read_is_not_read_on(stick, monkeypatch):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, DATA)
    before = os.stat_result(range(10))
    mode = (stick / NAME).stat().st_mode
    with monkeypatch.context() as growing:
        growing.setattr(os, "fstat", lambda _descriptor: os.stat_result((mode, *before[1:6], 1, 0, 0, 0)))
        fault = fault_of(mailbox.get, NAME, 4)
    assert fault is MailboxFault.TOO_LARGE


def test_a_link_that_fails_for_another_reason_is_not_worked_around(stick, monkeypatch):
    def fail(*_args, **_options):
        raise OSError(errno.EIO, "pulled")

    monkeypatch.setattr(os, "link", fail)
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is MailboxFault.GONE
    assert everything_in(stick) == []


def test_a_file_spoilt_as_it_got_its_name_is_not_trusted(stick, monkeypatch):
    link = os.link

    def spoil(part, target, **options):
        link(part, target, **options)
        Path(target).write_bytes(b"spoilt")

    monkeypatch.setattr(os, "link", spoil)
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is MailboxFault.SPOILT


@pytest.mark.parametrize("missing", ["nowhere", "a-file", "a-file/below"])
def test_a_stick_that_is_not_in_is_missing(tmp_path, missing):
    (tmp_path / "a-file").write_bytes(b"")
    mailbox = FolderMailbox(tmp_path / missing)
    assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.MISSING
    assert fault_of(mailbox.get, NAME) is MailboxFault.MISSING
    assert fault_of(mailbox.put_if_absent, NAME, DATA) is MailboxFault.MISSING
    assert fault_of(mailbox.remove_own, NAME, DATA) is MailboxFault.MISSING
    assert not (tmp_path / "nowhere").exists()


def test_a_file_in_place_of_a_folder_is_refused(stick):
    (stick / TO_OFFICE).write_bytes(b"")
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is MailboxFault.MISSING
    assert fault_of(FolderMailbox(stick).list, TO_OFFICE) is MailboxFault.MISSING


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (errno.EROFS, MailboxFault.READ_ONLY),
        (errno.EACCES, MailboxFault.READ_ONLY),
        (errno.ENOSPC, MailboxFault.FULL),
        (errno.EDQUOT, MailboxFault.FULL),
        (errno.EIO, MailboxFault.GONE),
        (errno.ENODEV, MailboxFault.GONE),
        (errno.EBUSY, MailboxFault.FAILED),
    ],
)
def test_what_the_disk_says_becomes_a_reason_and_nothing_is_left_behind(stick, monkeypatch, code, fault):
    (stick / TO_OFFICE).mkdir()

    def refuse(_descriptor):
        raise OSError(code, "the disk says no")

    monkeypatch.setattr(os, "fsync", refuse)
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is fault
    assert everything_in(stick) == []


def test_windows_says_a_pulled_stick_is_gone(stick, monkeypatch):
    error = OSError(errno.EACCES, "the device is not ready")
    error.winerror = 21

    def refuse(_descriptor):
        raise error

    monkeypatch.setattr(os, "fsync", refuse)
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is MailboxFault.GONE


def test_a_full_stick_keeps_what_it_had_and_nothing_half(stick, links):
    mailbox = FolderMailbox(stick)
    mailbox.put_if_absent(NAME, DATA)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        fault = fault_of(mailbox.put_if_absent, f"to-office/{batch_name(GROUP, ON, 15)}", MAGIC + bytes(100_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert fault is MailboxFault.FULL
    assert everything_in(stick) == [Path(NAME).name]
    assert mailbox.get(NAME) == DATA


def test_a_stick_pulled_midway_is_gone(stick, monkeypatch):
    def pull(_descriptor):
        shutil.rmtree(stick)

    monkeypatch.setattr(os, "fsync", pull)
    (stick / TO_OFFICE).mkdir()
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is MailboxFault.GONE
    assert not stick.exists()


def test_a_stick_that_forgets_what_it_was_given_is_not_trusted(stick, monkeypatch):
    def lie(descriptor):
        os.pwrite(descriptor, b"\0", 3)

    (stick / TO_OFFICE).mkdir()
    monkeypatch.setattr(os, "fsync", lie)
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is MailboxFault.SPOILT
    assert everything_in(stick) == []


def test_a_share_that_cannot_flush_a_folder_is_used_all_the_same(stick, monkeypatch):
    flush = os.fsync

    def only_files(descriptor):
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):  # noqa: PTH112  # the descriptor's own name
            raise OSError(errno.EINVAL, "not a folder")
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    assert FolderMailbox(stick).put_if_absent(NAME, DATA)


def test_without_links_a_failed_rename_gives_the_name_back(stick, monkeypatch):
    def refuse(*_args, **_options):
        raise OSError(errno.EPERM, "no links here")

    def fail(*_args):
        raise OSError(errno.EIO, "pulled")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(Path, "replace", fail)
    assert fault_of(FolderMailbox(stick).put_if_absent, NAME, DATA) is MailboxFault.GONE
    assert everything_in(stick) == []


def test_only_our_own_unchanged_file_is_taken_back(stick):
    mailbox = FolderMailbox(stick)
    assert not mailbox.remove_own(NAME, DATA)
    mailbox.put_if_absent(NAME, DATA)
    assert not mailbox.remove_own(NAME, OTHER)
    assert not mailbox.remove_own(NAME, b"")
    assert mailbox.get(NAME) == DATA
    assert mailbox.remove_own(NAME, DATA)
    assert everything_in(stick) == []


def test_a_path_opens_a_folder_and_an_address_a_server(tmp_path):
    assert isinstance(open_mailbox(str(tmp_path)), FolderMailbox)
    assert open_mailbox(str(tmp_path)).describe() == str(tmp_path)
    assert isinstance(open_mailbox("https://dav.invalid/soto"), WebDavMailbox)
    assert isinstance(open_mailbox("HTTPS://dav.invalid/soto"), WebDavMailbox)
    open_mailbox(str(tmp_path)).close()


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", MailboxFault.BAD_ADDRESS),
        ("  ", MailboxFault.BAD_ADDRESS),
        ("a\0b", MailboxFault.BAD_ADDRESS),
        ("ftp://host/x", MailboxFault.BAD_ADDRESS),
        ("file:///etc", MailboxFault.BAD_ADDRESS),
        ("https://", MailboxFault.BAD_ADDRESS),
        ("https://host:port/", MailboxFault.BAD_ADDRESS),
        ("https://[::1/", MailboxFault.BAD_ADDRESS),
        ("https://host/?x=1", MailboxFault.BAD_ADDRESS),
        ("http://dav.invalid/soto", MailboxFault.INSECURE),
        ("http://127.0.0.1.dav.invalid/", MailboxFault.INSECURE),
        ("http://192.168.1.5/", MailboxFault.INSECURE),
    ],
)
def test_an_address_that_leads_nowhere_or_in_the_clear_is_refused(address, fault):
    assert fault_of(open_mailbox, address) is fault


def test_a_password_is_not_shown():
    shown = open_mailbox("https://to%40x:bí-mật@dav.invalid:8443/soto/").describe()
    assert shown == "https://dav.invalid:8443/soto"
    assert open_mailbox("http://a:b@[::1]:80/").describe() == "http://[::1]:80"


def killed_after(steps: int, work) -> bool:
    """Do the work in a child that dies, cleaning nothing up, after so many lines of the mailbox; whether it came to the end."""
    left = steps

    def trace(frame, _event, _argument):
        nonlocal left
        if frame.f_code.co_filename.endswith("mailbox/folder.py"):
            left -= 1
            if left < 0:
                os._exit(1)
        return trace

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Python ≥ 3.12 warns of a fork where any thread is left
        child = os.fork()
    if child == 0:
        sys.settrace(trace)
        work()
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def test_a_laptop_that_dies_at_any_line_leaves_the_old_state_or_the_new(tmp_path, links):
    for steps in range(1000):
        stick = tmp_path / str(steps)
        stick.mkdir()
        mailbox = FolderMailbox(stick)
        finished = killed_after(steps, lambda mailbox=mailbox: mailbox.put_if_absent(NAME, DATA))
        found = mailbox.list(TO_OFFICE)
        # Without links the name is claimed by an empty file first: cut off there, it is told as empty, never taken for a batch.
        assert found in ([], [Waiting(NAME, len(DATA))], [Waiting(NAME, 0)] if links is None else [])
        assert all(mailbox.get(waiting.name) == DATA for waiting in found if waiting.size)
        # The next try ends well, whatever the first one left.
        name = publish(mailbox, TO_OFFICE, group=GROUP, on=ON, number=14, data=DATA)
        assert mailbox.get(name) == DATA
        if finished:
            break
    assert finished
    assert steps > 20
