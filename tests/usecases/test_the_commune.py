"""Papers print the commune of their own day; one that ended and whose successor nobody said is asked for, and never printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import as_file, files

import pytest

from app.bootstrap import policy_text
from app.domain.ids import GroupCode
from app.domain.policy import parse_pack
from app.usecases.book.opening import new_group_book
from app.usecases.book.place import move_to, place_on, union_on
from app.usecases.book.profile import read_profile
from app.usecases.exchange import collect, sync_group
from app.usecases.loans.known import Ask, known_of
from app.usecases.papers.heading import heading_of
from app.usecases.papers.papers import all_papers
from app.usecases.policy import issue_pack, policies_of
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.workspace import Workspace
from tests.builders import fixed_day
from tests.papers import pdf_text

ENDED = """
[[unit]]
code = "90001"
level = "commune"
kind = "xã"
name = "Hòa Bình"
parent = "37"
effective_from = ""
effective_to = "2026-05-31"
citation = "QĐ 1"
confidence = "sourced"
grade = "A"
"""


@pytest.fixture
def book_of(tmp_path):
    """Makes a group's book in a commune, on a day."""
    made = []

    def make(commune="Tân Sơn", kind="xã", province="Hà Nam", day=(2026, 11, 18)):
        with as_file(files("resources").joinpath("sample", "profile.toml")) as path:
            new = read_profile(path)
        profile = replace(new.profile, commune=commune, commune_kind=kind, province=province, code=GroupCode("7"))
        made.append(
            new_group_book(
                tmp_path / f"{len(made)}.sotobook", "mật khẩu", replace(new, profile=profile), fixed_day(*day)
            )
        )
        return made[-1]

    yield make
    for workspace in made:
        workspace.book.close()


@pytest.mark.parametrize(
    ("day", "commune", "province"),
    [
        (date(2023, 8, 31), "xã Tân Sơn", "tỉnh Hà Nam"),
        (date(2025, 2, 28), "xã Tân Sơn", "tỉnh Hà Nam"),
        (date(2025, 3, 1), "phường Tân Sơn", "tỉnh Hà Nam"),
        (date(2025, 6, 30), "phường Tân Sơn", "tỉnh Hà Nam"),
        (date(2025, 7, 1), "phường Nguyễn Úy", "tỉnh Ninh Bình"),
        (date(2026, 11, 18), "phường Nguyễn Úy", "tỉnh Ninh Bình"),
    ],
)
def test_a_heading_has_the_commune_of_its_day(book_of, day, commune, province):
    heading = heading_of(book_of(), day)
    assert (heading.commune, heading.province) == (commune, province)


def test_no_paper_of_the_practice_village_names_a_commune_that_ended(village):
    workspace = village.workspace
    policies = policies_of(workspace, policy_text())
    sealed = [meeting for meeting in workspace.meetings.all() if meeting.is_sealed]
    for meeting in (sealed[0], sealed[-1]):
        for paper in all_papers(workspace, meeting.id, policies=policies, practice=True):
            text = pdf_text(paper.pdf)
            assert "Tân Sơn" not in text, paper.title()
            assert "Hà Nam" not in text, paper.title()


def test_a_commune_that_no_list_names_is_printed_as_it_was_typed(book_of):
    workspace = book_of("Mường Lát", "thị trấn", "Thanh Hóa")
    assert heading_of(workspace).commune == "thị trấn Mường Lát"
    assert not [duty for duty in duties(workspace, parse_pack(policy_text())) if duty.kind is AgendaKind.COMMUNE_ENDED]


def test_one_that_ended_is_dots_and_a_line_of_today_until_the_board_says_where_it_is(book_of):
    workspace = book_of("Hòa Bình", "xã", "Ninh Bình")
    with workspace.book.transaction():
        pass
    environment = replace(workspace.environment, policy_text=lambda: policy_text() + ENDED)
    workspace = Workspace(workspace.book, environment)
    assert heading_of(workspace, date(2026, 5, 31)).commune == "xã Hòa Bình"
    assert "Hòa Bình" not in heading_of(workspace, date(2026, 6, 1)).commune
    (duty,) = [one for one in duties(workspace, parse_pack(policy_text())) if one.kind is AgendaKind.COMMUNE_ENDED]
    assert (duty.who, duty.on) == (("xã Hòa Bình",), date(2026, 5, 31))
    assert move_to(workspace, "phường", "Kim Thanh", "Ninh Bình")
    assert not move_to(workspace, "phường", " Kim  Thanh ", "Ninh Bình")
    assert heading_of(workspace).commune == "phường Kim Thanh"
    assert not [one for one in duties(workspace, parse_pack(policy_text())) if one.kind is AgendaKind.COMMUNE_ENDED]


def test_an_old_paper_printed_after_the_board_moved_still_names_the_old_commune(book_of):
    workspace = book_of()
    move_to(workspace, "phường", "Nguyễn Úy", "Ninh Bình")
    assert heading_of(workspace, date(2024, 5, 5)).commune == "xã Tân Sơn"
    assert heading_of(workspace, date(2025, 5, 5)).commune == "phường Tân Sơn"
    assert heading_of(workspace).commune == "phường Nguyễn Úy"


def test_a_union_signs_with_the_commune_of_the_day(union):
    from app.usecases.union.book import own

    found = own(union).profile()
    assert found is not None
    there = replace(found, province="Hà Nam")
    assert union_on(union, there, date(2023, 1, 1)).name == "Hội Liên hiệp Phụ nữ xã Tân Sơn"
    assert union_on(union, there, date(2026, 1, 1)).name == "Hội Liên hiệp Phụ nữ phường Nguyễn Úy"


def test_the_list_answers_whether_a_place_is_rural_and_hard_and_the_office_may_say_more(village, pack, stick):
    workspace = village.workspace
    member = workspace.members.active(workspace.today)[0].id
    asked = Ask(member, "NSVSMT", 20_000_000, "bể nước", 60)

    def known(day, of=pack):
        found = known_of(workspace, of, asked, day)
        words = found.origin_words(of)
        return found.facts.get("commune", {}), {
            path: text for path, text in words.items() if path.startswith("commune")
        }

    rural, words = known(date(2024, 5, 5))
    assert rural == {"rural_flag": True}
    assert words["commune.rural_flag"] == "theo danh mục đơn vị hành chính"
    assert known(date(2025, 5, 5))[0] == {"rural_flag": False}
    assert known(date(2026, 5, 5)) == ({}, {})
    text = policy_text().replace(
        'name = "Nguyễn Úy"\nparent = "37"\n', 'name = "Nguyễn Úy"\nparent = "37"\nrural = true\ndifficult = true\n'
    )
    assert text != policy_text()
    text = text.replace('as_of = "2026-11-23"', 'as_of = "2026-01-01"', 1)
    issue_pack(village.office, text)
    collect(village.office, stick, workspace.today)
    sync_group(workspace, stick, workspace.today)
    assert known(date(2026, 5, 5))[0] == {"rural_flag": True, "difficult_flag": True}


def test_two_communes_of_one_name_are_not_guessed(book_of):
    more = ENDED.replace("90001", "90002").replace("2026-05-31", "2026-04-30")
    first = ENDED.replace("citation", 'successors = ["13384"]\ncitation')
    second = more.replace("citation", 'successors = ["13393"]\ncitation')
    workspace = book_of("Hòa Bình", "xã", "Ninh Bình")
    workspace = Workspace(
        workspace.book, replace(workspace.environment, policy_text=lambda: policy_text() + first + second)
    )
    place = place_on(workspace, workspace.about.profile(), date(2026, 7, 1))
    assert place.ended is not None
    assert place.province == "Ninh Bình"
    assert "Hòa Bình" not in place.commune
