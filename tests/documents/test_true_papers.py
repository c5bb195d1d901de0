"""Papers read back: what stands on them is so, and no number is broken over two lines."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date

import pytest

from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.usecases.practice.village import PASSPHRASE, practice_village
from tests.builders import fixed_day
from tests.commands import soto
from tests.documents.sample import FILLED, HEADING
from tests.villages import small_village_copy


def text_of(path, *, layout=True):
    words = ["pdftotext", *(["-layout"] if layout else []), str(path), "-"]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def village(tmp_path_factory):
    """A practice village with a year behind it, closed; its book."""
    folder = tmp_path_factory.mktemp("lang")
    made = practice_village(folder, fixed_day(), parse_pack(policy_text()))
    made.workspace.book.close()
    made.office.book.close()
    return made.workspace.book.path


def printed(book, form, tmp_path, *more):
    out = tmp_path / "giay.pdf"
    said = soto("print", book, form, "--out", out, "--force", *more)
    assert said.returncode == 0, said.stderr
    return text_of(out)


def test_the_founding_paper_names_nobody_the_book_does_not_know_as_a_founder(village, tmp_path):
    from app.usecases.book.opening import open_book

    with open_book(village, PASSPHRASE, fixed_day()).book as opened:
        names = [row["name"] for row in opened.query("SELECT name FROM member")]
        leader = opened.query("SELECT name FROM board_member WHERE role = 'leader'")
    paper = printed(village, "10A/TD", tmp_path)
    assert not [name for name in names if name in paper]
    assert not [row["name"] for row in leader if f"ông (bà) {row['name']}" in paper]
    assert soto("verify", tmp_path / "giay.pdf", "--book", village).returncode == 1  # no device vouches for that day


def test_the_practice_village_says_so_on_every_path(village, tmp_path):
    for form in ("10C/TD", "ds-to-vien", "so-tien", "15/TD", "bia", "16/TD"):
        more = ("--member", "Đỗ Thị Hoa") if form == "so-tien" else ()
        said = soto("print", village, form, "--out", tmp_path / "x.pdf", "--force", *more)
        if said.returncode == 0:
            assert "LÀNG TẬP" in text_of(tmp_path / "x.pdf"), form
    assert soto("recovery-sheet", village, "--out", tmp_path / "phieu.pdf").returncode == 0
    assert "LÀNG TẬP" in text_of(tmp_path / "phieu.pdf")


def test_every_form_of_the_register_prints_or_says_why_not(village, tmp_path):
    import json

    forms = [one["code"] for one in json.loads(soto("forms", "--json").stdout)]
    assert len(forms) > 20
    for form in dict.fromkeys(forms):
        said = soto("print", village, form, "--out", tmp_path / "x.pdf", "--force")
        assert "Traceback" not in said.stderr, form
        assert said.returncode == 0 or len(said.stderr.strip().splitlines()) == 1, (form, said.stderr)


def test_the_cash_list_is_of_the_newest_hand_in(village, tmp_path):
    from app.usecases.book.opening import open_book

    with open_book(village, PASSPHRASE, fixed_day()).book as opened:
        newest = opened.query("SELECT max(on_day) AS day FROM hand_in")[0]["day"]
    assert f"{date.fromisoformat(newest):%d/%m/%Y}" in printed(village, "bang-ke-tien", tmp_path)


def test_what_the_bank_approves_it_writes_on_the_list_itself(village, tmp_path):
    from app.usecases.book.opening import open_book

    workspace = open_book(village, PASSPHRASE, fixed_day())
    with workspace.book:
        asked = next(one for one in workspace.meetings.requests() if one.answer is not None and one.answer.approved)
        carried = [
            one for one in workspace.meetings.requests(asked.meeting) if one.approved and one.program == asked.program
        ]
    paper = printed(village, "03/TD", tmp_path, "--meeting", asked.meeting)
    assert paper.count("tháng") == 2 + len(
        carried
    )  # the day of the meeting, the day to be written, and each row's own term
    amount = f"{asked.answer.amount:,}".replace(",", ".")
    assert paper.count(amount) == sum(one.agreed_amount == asked.answer.amount for one in carried) + (len(carried) == 1)


def test_the_customers_side_of_a_reconciliation_is_hers_to_say(tmp_path):

    workspace = small_village_copy(tmp_path)
    savings = [member.savings for member in workspace.members.active(workspace.today) if member.savings]
    workspace.book.close()
    assert len(savings) > 10
    paper = printed(workspace.book.path, "15/TD", tmp_path)
    assert not [amount for amount in savings if f"{amount:,}".replace(",", ".") in paper]


LARGE = 10_000_000_000


@pytest.mark.parametrize("form", ["15/TD", "bang-thu", "03/TD"])
def test_a_large_number_is_never_broken(tmp_path, form):
    from app.documents.drawings import pdf_of

    record = FILLED[form]
    if form == "15/TD":
        line = replace(
            record.lines[0], bank_principal=LARGE, bank_savings=LARGE, savings=LARGE, loan_code="6600623095377176"
        )
        record = replace(record, lines=(line,) * 3)
    elif form == "03/TD":
        record = replace(record, rows=tuple(replace(row, amount=LARGE) for row in record.rows))
    else:
        grown = tuple(replace(line, **_grown(line)) for line in record.lines)
        record = replace(record, lines=grown)
    (tmp_path / "x.pdf").write_bytes(pdf_of(form, record, date(2026, 11, 6)))
    paper = text_of(tmp_path / "x.pdf")
    assert "10.000.000.000" in paper
    assert not re.search(r"10\.000\.000\.0{0,2}(?!\d)", paper.replace("10.000.000.000", ""))
    if form == "15/TD":
        assert "6600623095377176" in paper


def _grown(line):
    names = [name for name in line.__dataclass_fields__ if isinstance(getattr(line, name), int) and name != "place"]
    return dict.fromkeys(names, LARGE)


def test_differences_both_ways_are_not_made_up_against_each_other(tmp_path):
    from app.documents.drawings import pdf_of

    record = FILLED["15/TD"]
    more = replace(record.lines[0], bank_savings=9_000_000, savings=4_000_000)
    less = replace(record.lines[0], bank_savings=1_000_000, savings=6_000_000)
    (tmp_path / "x.pdf").write_bytes(pdf_of("15/TD", replace(record, lines=(more, less)), date(2026, 11, 6)))
    paper = text_of(tmp_path / "x.pdf")
    assert "+5.000.000" in paper
    assert "-5.000.000" in paper
    assert "(2 dòng)" in paper


def test_nothing_is_vouched_for_of_a_day_before_the_book(tmp_path):
    from app.documents.drawings import pdf_of
    from app.documents.seal import Hand

    early = Hand("0100112", "d" * 64, lambda _: b"\0" * 64, date(2026, 11, 7))
    heading = replace(HEADING, hand=early)
    with_seal = replace(early, since=date(2026, 11, 6))
    sizes = [
        len(
            pdf_of("10C/TD", replace(FILLED["10C/TD"], heading=replace(heading, hand=hand), on=date(2026, 11, 6)), None)
        )
        for hand in (early, with_seal)
    ]
    assert sizes[0] < sizes[1]  # the code of the seal is not there
