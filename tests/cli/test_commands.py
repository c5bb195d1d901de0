"""The commands as scripts use them: exit codes, one sentence on refusal, no traceback."""

from __future__ import annotations

import json
import shutil
import zipfile
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from app.__main__ import main
from app.domain.errors import RuleBrokenError
from app.usecases.book.atomic_write import write_whole
from app.usecases.messages import FAULTS
from tests.commands import soto
from tests.office.builders import a_district, a_loan, a_member
from tests.papers import pdf_text

DATA = Path(__file__).parents[1] / "data"
SAMPLE = files("resources").joinpath("sample")


@pytest.fixture(autouse=True)
def passphrase(monkeypatch):
    monkeypatch.setenv("SOTO_PASSPHRASE", "con trâu ăn cỏ")


@pytest.fixture
def book(tmp_path, capsys):
    path = tmp_path / "to.sotobook"
    with as_file(SAMPLE.joinpath("profile.toml")) as profile:
        assert main(["new", str(path), "--profile", str(profile)]) == 0
    capsys.readouterr()
    return path


def refused(capsys, *arguments):
    """One plain sentence on standard error, exit 1, nothing else."""
    assert main([str(argument) for argument in arguments]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Traceback" not in said.err
    assert len(said.err.strip().splitlines()) == 1
    return said.err.strip()


def test_a_list_is_taken_in_and_asked_for_as_json(book, capsys):
    expected = json.loads((DATA / "rosters/roster-plain-11.expected.json").read_text("utf-8"))["rows"]
    roster = str(DATA / "rosters/roster-plain-11.xlsx")
    assert main(["import", str(book), roster, "--dry-run", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == expected
    assert main(["import", str(book), roster, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == expected
    # The second time every number is in the book already.
    assert main(["import", str(book), roster, "--json"]) == 0
    again = json.loads(capsys.readouterr().out)["rows"]
    taken = {row["line"] for row in expected if row["status"] != "error" and row["id_number"]}
    assert all("duplicate_id" in row["problems"] for row in again if row["line"] in taken)
    assert main(["doctor", str(book), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["whole"] is True


def test_a_dry_run_writes_nothing(book, capsys):
    before = book.read_bytes()
    main(["import", str(book), str(DATA / "rosters/roster-plain-11.xlsx"), "--dry-run"])
    assert book.read_bytes() == before


def test_words(capsys):
    assert main(["words", "512143000000"]) == 0
    assert capsys.readouterr().out == "năm trăm mười hai tỷ một trăm bốn mươi ba triệu đồng\n"
    assert main(["words", "một"]) == 2


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "a.xlsx"), (b"PK\x03\x04x", "a.xlsx"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xls"), (b"a,b\n", "a.csv")],
)
def test_a_bad_list_leaves_the_book_as_it_was(book, tmp_path, capsys, content, name):
    (tmp_path / name).write_bytes(content)
    before = book.read_bytes()
    refused(capsys, "import", book, tmp_path / name)
    assert book.read_bytes() == before


def test_a_wrong_passphrase_is_said_and_nothing_is_opened(book, capsys, monkeypatch):
    monkeypatch.setenv("SOTO_PASSPHRASE", "sai")
    assert "Mật khẩu không đúng" in refused(capsys, "doctor", book)


def test_files_that_are_missing_or_no_book_are_said(tmp_path, book, capsys):
    (tmp_path / "x").write_text("thư")
    assert "không phải là sổ" in refused(capsys, "doctor", tmp_path / "x")
    assert "Không thấy" in refused(capsys, "doctor", tmp_path / "y")
    assert "Đã có một tệp" in refused(capsys, "office", "new", book)
    refused(capsys, "new", tmp_path / "z", "--profile", tmp_path / "none.toml")
    assert not (tmp_path / "z").exists()
    assert "loại sổ" in refused(capsys, "office", "report", book, "--as-of", "2026-01-01")


def test_wrong_usage_is_told_apart(book, capsys):
    assert main(["import"]) == 2
    assert main(["fly"]) == 2
    assert main(["office", "report", str(book), "--as-of", "hôm qua"]) == 2


def test_a_district_is_loaded_and_reported(tmp_path, capsys):
    office = tmp_path / "o.sotobook"
    with as_file(SAMPLE.joinpath("kim-bang-2023-08-31.zip")) as packed, zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path / "raw")
    assert main(["office", "new", str(office)]) == 0
    assert main(["office", "load", str(office), str(tmp_path / "raw")]) == 0
    capsys.readouterr()
    assert main(["office", "report", str(office), "--as-of", "2023-08-31", "--format", "json"]) == 0
    expected = json.loads((tmp_path / "raw/expected.json").read_text("utf-8"))
    assert json.loads(capsys.readouterr().out) == expected | {"figures_as_of": "2023-08-31"}
    # Nobody names a day: the newest register's, not today's.
    assert main(["office", "report", str(office), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["as_of"] == "2023-08-31"
    assert main(["office", "report", str(office), "--as-of", "2026-11-25", "--format", "json"]) == 0
    later = json.loads(capsys.readouterr().out)
    told = ("groups_change_ytd", "outstanding_change_ytd", "plan_outstanding_pct", "mobilised_plan_pct")
    assert [later[key] for key in told] == [None] * 4
    assert later["figures_as_of"] == "2023-08-31"
    assert later["outstanding"] == expected["outstanding"]


def test_debts_by_age_and_the_banks_decisions_are_told(book, tmp_path, capsys):
    assert main(["arrears", str(book), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["total"], said["loans"], next(iter(said["ages"]))) == (0, [], "1-30")
    assert main(["matters", str(book), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["matters", str(book)]) == 0
    assert "Chưa có việc nào." in capsys.readouterr().out


def test_the_stick_goes_round_by_commands_alone(book, tmp_path, capsys):
    office, stick = tmp_path / "o.sotobook", tmp_path / "usb"
    stick.mkdir()
    main(["import", str(book), str(DATA / "rosters/roster-plain-11.xlsx")])
    main(["office", "new", str(office)])
    main(["office", "collect", str(office), str(stick)])
    assert main(["sync", str(book), str(stick)]) == 0
    main(["office", "collect", str(office), str(stick)])
    capsys.readouterr()
    assert main(["office", "turn-away", str(office), "0100112", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert ([one["group"] for one in told["turned_away"]], told["waiting"]) == (["0100112"], [])
    assert main(["office", "turn-away", str(office), "0100112"]) == 1
    main(["office", "collect", str(office), str(stick)])
    capsys.readouterr()
    assert main(["office", "enrol", str(office), "0100112", "--json"]) == 0
    assert [device["group"] for device in json.loads(capsys.readouterr().out)["enrolled"]] == ["0100112"]
    main(["office", "collect", str(office), str(stick)])
    capsys.readouterr()
    assert main(["sync", str(book), str(stick), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["waiting_for_certificate"] is False
    batch = next((stick / "to-office").glob("*0001.soto"))
    assert main(["verify", str(batch)]) == 0
    spoilt = tmp_path / "spoilt.soto"
    for place in (3, 200, batch.stat().st_size - 3):
        data = bytearray(batch.read_bytes())
        data[place] ^= 1
        spoilt.write_bytes(bytes(data))
        capsys.readouterr()
        refused(capsys, "verify", spoilt)
    shutil.copy(spoilt, stick / "to-0100112/bad.soto")
    assert main(["sync", str(book), str(stick)]) == 1
    assert "hỏng trên đường đi" in capsys.readouterr().err


def test_a_missing_stick_is_said(book, tmp_path, capsys):
    assert "USB" in refused(capsys, "sync", book, tmp_path / "none")


def test_every_fault_has_its_sentence():
    from app.domain.policy.cases import CaseFault
    from app.domain.policy.reading import PackFault
    from app.intake.unreadable import Fault
    from app.reporting.register import DistrictFault
    from app.sync.batch import BatchFault
    from app.sync.cards import CardFault
    from app.sync.mailbox.protocol import MailboxFault
    from app.sync.segment_lines import SegmentFault
    from app.usecases.book.profile import ProfileFault
    from app.usecases.exchange.entry_lines import IntakeFault
    from app.usecases.loans.eligibility import FileFault

    for name, faults in (
        ("UnreadableListError", Fault),
        ("DistrictRefusedError", DistrictFault),
        ("BatchRefusedError", BatchFault),
        ("SegmentRefusedError", SegmentFault),
        ("CardRefusedError", CardFault),
        ("MailboxError", MailboxFault),
        ("IntakeRefusedError", IntakeFault),
        ("ProfileRefusedError", ProfileFault),
        ("FileRefusedError", FileFault),
        ("PackError", PackFault),
        ("CaseError", CaseFault),
    ):
        assert set(FAULTS[name]) == {fault.value for fault in faults}, name


def test_a_book_that_is_open_elsewhere_is_said(book, capsys):
    from pathlib import Path

    from app.bootstrap import environment
    from app.usecases.book.opening import open_book

    with open_book(Path(book), "con trâu ăn cỏ", environment()).book as held:
        held.query("SELECT 1")
        assert "đang mở ở một cửa sổ khác" in refused(capsys, "doctor", book)


def test_a_form_that_is_none_is_wrong_usage(book, tmp_path):
    assert main(["print", str(book), "99/TD", "--out", str(tmp_path / "x.pdf")]) == 2


def test_a_copy_is_made_and_brought_back_by_commands(book, tmp_path, capsys):
    main(["import", str(book), str(DATA / "rosters/roster-plain-11.xlsx")])
    capsys.readouterr()
    assert main(["backup", str(book), str(tmp_path / "usb"), "--json"]) == 0
    copy = json.loads(capsys.readouterr().out)["file"]
    assert main(["restore", copy, str(tmp_path / "again.sotobook"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["members"] == 24
    assert main(["doctor", str(tmp_path / "again.sotobook")]) == 0
    capsys.readouterr()
    assert "không ghi đè" in refused(capsys, "restore", copy, book)
    assert "Không thấy tệp sổ này" in refused(capsys, "restore", tmp_path / "none.sotobook", tmp_path / "x.sotobook")
    (tmp_path / "tệp").write_text("")
    refused(capsys, "backup", book, tmp_path / "tệp" / "usb")


def test_a_unions_book_goes_round_by_commands_alone(book, tmp_path, capsys):
    office, union, stick = tmp_path / "o.sotobook", tmp_path / "hoi.sotobook", tmp_path / "usb"
    stick.mkdir()
    main(["import", str(book), str(DATA / "rosters/roster-plain-11.xlsx")])
    main(["office", "new", str(office)])
    main(["office", "collect", str(office), str(stick)])
    assert main(["union", "new", str(union), "--union", "12", "--commune", "Tân Sơn"]) == 0
    capsys.readouterr()
    assert "Chọn Hội" in refused(capsys, "union", "new", tmp_path / "x", "--union", "77", "--commune", "Tân Sơn")
    assert "Mã Tổ" in refused(capsys, "union", "follow", union, "../x")
    assert main(["union", "follow", str(union), "0100112"]) == 0
    for path in (book, union):
        assert main(["sync", str(path), str(stick)]) == 0
    main(["office", "collect", str(office), str(stick)])
    main(["office", "enrol", str(office), "--all"])
    main(["office", "collect", str(office), str(stick)])
    capsys.readouterr()
    assert main(["sync", str(union), str(stick), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["waiting_for_certificate"] is False
    assert main(["union", "requests", str(union), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"waiting": []}
    assert "Không thấy đề nghị" in refused(capsys, "union", "verify", union, "nobody")
    out = tmp_path / "16.pdf"
    assert main(["print", str(union), "16TD", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    capsys.readouterr()
    assert "loại sổ" in refused(capsys, "union", "requests", book)


def test_a_pack_is_put_in_force_or_refused_with_its_line(tmp_path, capsys):
    office, pack = tmp_path / "o.sotobook", tmp_path / "pack.toml"
    main(["office", "new", str(office)])
    shipped = files("resources").joinpath("policy/vn-vbsp.toml").read_text("utf-8")
    pack.write_text(shipped.replace('as_of = "2026-11-23"', 'as_of = "2027-01-01"', 1), "utf-8")
    capsys.readouterr()
    assert main(["office", "pack", str(office), str(pack), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"pack": "vn-vbsp-draft", "as_of": "2027-01-01", "groups": 0}
    pack.write_text(shipped.replace('stage = "meeting"', 'stage = "soon"', 1), "utf-8")
    assert "dòng" in refused(capsys, "office", "pack", office, pack)
    assert "Không đọc được" in refused(capsys, "office", "pack", office, tmp_path / "none.toml")


def test_every_form_of_the_register_prints_from_a_new_book_if_only_as_a_blank(book, tmp_path, capsys):
    from app.usecases.papers.registry import BLANKS

    for form in BLANKS:
        out = tmp_path / "giay.pdf"
        assert main(["print", str(book), form, "--force", "--out", str(out)]) == 0, form
        assert out.read_bytes().startswith(b"%PDF")
    said = capsys.readouterr()
    assert "mẫu trắng" in said.err
    assert main(["print", str(book), "tat-ca", "--blank", "--force", "--out", str(tmp_path / "tat-ca.pdf")]) == 0
    capsys.readouterr()
    # Where somebody said of which meeting, there is no blank in its place.
    refused(capsys, "print", book, "03/TD", "--meeting", "0123", "--force", "--out", tmp_path / "x.pdf")
    refused(capsys, "print", book, "so-tien", "--member", "Không Có Ai", "--force", "--out", tmp_path / "x.pdf")
    assert main(["print", str(book), "03/TD", "--codes", "--force", "--out", str(tmp_path / "x.pdf")]) == 2


def test_the_register_of_forms_is_told(capsys):
    assert main(["forms", "--json"]) == 0
    forms = {form["code"]: form for form in json.loads(capsys.readouterr().out)}
    assert forms["06/TD"]["issued_by"] == "727/HD-NHCS"
    assert forms["10C/TD"]["evidence"] == "memory"
    assert forms["10C/TD"]["note"] == "mẫu chưa đối chiếu"
    assert main(["forms"]) == 0
    assert "06/TD: Phiếu kiểm tra sử dụng vốn vay; 727/HD-NHCS, 11/02/2026" in capsys.readouterr().out


def test_files_that_are_nothing_of_ours_are_refused_by_take(book, tmp_path, capsys):
    (tmp_path / "a.soto").write_bytes(b"SOTO1\0\0\0rubbish")
    (tmp_path / "b.png").write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    for name in ("a.soto", "b.png", "none.soto"):
        assert name in refused(capsys, "take", book, tmp_path / name)


def test_a_file_that_cannot_be_read_does_not_stop_the_others(book, tmp_path, capsys):
    office, stick = tmp_path / "o.sotobook", tmp_path / "usb"
    stick.mkdir()
    main(["office", "new", str(office)])
    main(["office", "collect", str(office), str(stick)])
    main(["sync", str(book), str(stick)])
    (enrolment,) = (stick / "to-office").iterdir()
    capsys.readouterr()
    with (tmp_path / "huge.soto").open("wb") as huge:
        huge.truncate(5 << 30)  # a hole, not a byte of it is on the disk
    assert main(["take", str(office), str(tmp_path / "none"), str(tmp_path / "huge.soto"), str(enrolment)]) == 1
    said = capsys.readouterr()
    assert "Máy xin công nhận" in said.out
    assert [line.split(":")[0] for line in said.err.strip().splitlines()] == ["none", "huge.soto"]


def test_a_paper_that_cannot_be_written_leaves_nothing_half_written(book, tmp_path, capsys):
    (tmp_path / "here").mkdir()
    refused(capsys, "print", book, "bia", "--blank", "--out", tmp_path / "none" / "x.pdf")
    try:
        write_whole(tmp_path / "here", b"%PDF", replace=True)
    except RuleBrokenError:
        pass
    else:
        pytest.fail("a folder was written over")
    assert [path.name for path in tmp_path.iterdir() if "dang-ghi" in path.name] == []


def test_a_second_laptop_joins_by_commands_and_the_office_sees_both(book, tmp_path, capsys):
    office, stick, second = tmp_path / "o.sotobook", tmp_path / "usb", tmp_path / "pho.sotobook"
    stick.mkdir()
    main(["office", "new", str(office)])
    assert main(["join", str(second), "--group", "0100112", "--name", "Máy Tổ phó"]) == 0
    assert "từ khóa" in capsys.readouterr().out
    for _ in range(2):
        main(["office", "collect", str(office), str(stick)])
        for laptop in (book, second):
            main(["sync", str(laptop), str(stick)])
        main(["office", "collect", str(office), str(stick)])
        main(["office", "enrol", str(office), "--all"])
    main(["office", "collect", str(office), str(stick)])
    assert main(["sync", str(second), str(stick)]) == 0
    assert (
        main(["print", str(second), "10C", "--blank", "--out", str(tmp_path / "x.pdf")]) == 0
    )  # it knows its group now
    capsys.readouterr()
    assert main(["office", "groups", str(office), "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)
    assert (line["code"], line["devices"], line["gaps"], line["forks"]) == ("0100112", 2, 0, 0)
    refused(capsys, "join", tmp_path / "y.sotobook", "--group", "0100 112!")
    assert not (tmp_path / "y.sotobook").exists()


def test_an_office_changes_its_keys_by_a_command_and_tells_the_words(book, tmp_path, capsys):
    office, stick = tmp_path / "o.sotobook", tmp_path / "usb"
    stick.mkdir()
    main(["office", "new", str(office)])
    main(["office", "collect", str(office), str(stick)])
    main(["sync", str(book), str(stick)])
    main(["office", "collect", str(office), str(stick)])
    main(["office", "enrol", str(office), "--all"])
    capsys.readouterr()
    assert main(["office", "rekey", str(office), "--json"]) == 0
    new = json.loads(capsys.readouterr().out)
    assert len(new["words"]) == 6
    main(["office", "collect", str(office), str(stick)])
    capsys.readouterr()
    assert main(["sync", str(book), str(stick), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["office"] == new["device"]
    assert main(["doctor", str(office)]) == 0
    capsys.readouterr()
    refused(capsys, "office", "rekey", book)


def test_a_forgotten_passphrase_is_replaced_by_the_sheet_and_a_known_one_is_changed(
    book, tmp_path, capsys, monkeypatch
):
    assert main(["recovery-sheet", str(book), "--out", str(tmp_path / "phieu.pdf")]) == 0
    monkeypatch.setenv("SOTO_NEW_PASSPHRASE", "hạt lúa mùa xuân")
    monkeypatch.delenv("SOTO_PASSPHRASE")
    capsys.readouterr()
    assert "17 từ" in refused(capsys, "recover", book, "--words", "cua cua cua")
    assert main(["recover", str(book), "--picture", str(tmp_path / "phieu.pdf")]) == 0
    monkeypatch.setenv("SOTO_PASSPHRASE", "hạt lúa mùa xuân")
    assert main(["doctor", str(book)]) == 0
    monkeypatch.setenv("SOTO_NEW_PASSPHRASE", "lại đổi nữa")
    assert main(["passphrase", str(book)]) == 0
    capsys.readouterr()
    assert "Mật khẩu không đúng" in refused(capsys, "doctor", book)
    monkeypatch.setenv("SOTO_PASSPHRASE", "lại đổi nữa")
    refused(capsys, "leave-key", book)
    assert main(["recover", str(book)]) == 2


def test_a_day_before_any_register_has_dashes_not_zeros(tmp_path):
    office = tmp_path / "vp.sotobook"
    directory = a_district(tmp_path / "raw", members=[a_member("m1")], loans=[a_loan("l1")])
    assert soto("office", "new", office).returncode == 0
    assert soto("office", "load", office, directory).returncode == 0
    before = soto("office", "report", office, "--as-of", "2020-01-01").stdout
    assert "Chưa có số liệu của ngân hàng" in before
    assert "Dư nợ: –" in before
    assert "Hộ còn dư nợ: –" in before
    paper = tmp_path / "bc.pdf"
    assert soto("office", "report", office, "--as-of", "2020-01-01", "--format", "pdf", "--out", paper).returncode == 0
    lines = pdf_text(paper.read_bytes()).splitlines()
    for said in ("Tổng dư nợ", "Số hộ còn dư nợ", "Nợ quá hạn; tỷ lệ"):
        (line,) = [line for line in lines if line.strip().startswith(said)]
        assert line.split()[-1] == "–", line
