"""Vietnamese first, English beside it: every page in English without a Vietnamese word that is not somebody's own."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication, QComboBox, QHeaderView, QLabel, QLineEdit, QTableView, QWidget

from app.domain.communes import COMMUNE_KINDS
from app.domain.entries import Role
from app.domain.group import UNIONS
from app.storage.queries import OfficeQueries
from app.sync.cards import fingerprint_words, read_card
from app.ui.base.theme import apply_theme, percent_in_use, theme_in_use
from app.usecases.book.place import place_on
from app.usecases.exchange import pending_devices
from app.usecases.exchange.office_words import words_to_compare
from app.usecases.union.book import followed
from app.usecases.union.book import own as union_book_of
from tests.ui.places import places
from tests.ui.stories import midway, settle, words_on
from tests.ui.test_everyone_can_use_it import midst  # noqa: F401  # a fixture

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def translations():
    """The program that keeps the translations."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def everything_said(window: QWidget) -> list[str]:
    """Every text on it, and what a screen reader says of it."""
    found = words_on(window).split("\n")
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        if isinstance(widget, QLineEdit):
            found.append(widget.placeholderText())
        if isinstance(widget, QComboBox):
            found += [widget.itemText(place) for place in range(widget.count())]
    for header in window.findChildren(QHeaderView):
        table = header.parent()
        if header.isVisible() and isinstance(table, QTableView) and header is table.horizontalHeader():
            found += [str(table.model().headerData(n, header.orientation()) or "") for n in range(header.count())]
    return found


def of_the_book(window) -> list[str]:
    """What people themselves wrote, and the names of programmes and offices: said as they are in both languages."""
    workspace, pack = window.session.workspace, window.session.pack
    held = [program.name for program in pack.programs.values()]
    held += [program.name.removeprefix("Cho vay ") for program in pack.programs.values()]
    for at in [workspace, *(workspace.at(code) for code in followed(workspace))]:
        held += of_a_group(at)
    if workspace.book.identity.role is Role.OFFICE:
        held += of_an_office(workspace)
    held.append(" – ".join(words_to_compare(workspace)))
    union = union_book_of(workspace).profile()
    if union is not None:
        held += [str(getattr(union, field)) for field in union.__slots__] + [union.name]
    # The pack's papers and decrees are called as they are called in Vietnam; so are the unions.
    dated = (*pack.rules, *pack.group_rules, *pack.supervision, *pack.terms, *pack.purpose_limits)
    held += [one.source.citation for one in dated]
    held += [limit.text for limit in pack.purpose_limits]
    held += [paper for rule in pack.rules for paper in rule.evidence]
    held += UNIONS.values()
    return sorted({text for text in held if text}, key=len, reverse=True)


def of_an_office(workspace) -> list[str]:
    """Its name, its groups', their laptops', and the words that are read over the phone."""
    held = [*OfficeQueries(workspace.book).profile()]
    for group in OfficeQueries(workspace.book).groups():
        at = workspace.at(group.code)
        held += of_a_group(at)
        for device in at.about.devices().values():
            held += [read_card(device.card.encode()).name, " – ".join(fingerprint_words(device.device))]
    for device in pending_devices(workspace):
        held += [device.name, " – ".join(device.words)]
    return held


def of_a_group(workspace) -> list[str]:
    held = []
    for member in workspace.members.all():
        held += [member.name, member.address, *(period.decision for period in member.classes)]
    for meeting in workspace.meetings.all():
        held += [meeting.place, *(str(getattr(meeting.officers, field)) for field in meeting.officers.__slots__)]
    held += [request.purpose for request in workspace.meetings.requests()]
    held += [request.category for request in workspace.meetings.requests()]
    held += [setting.source for setting in workspace.about.settings().values()]
    profile, board = workspace.about.profile(), workspace.about.board()
    if profile is not None:
        held += [str(getattr(profile, field)) for field in profile.__slots__]
        place = place_on(workspace, profile, workspace.today)
        held += [place.commune, place.province, *COMMUNE_KINDS]  # what a unit is called is its name
    return [*held, board.leader, board.deputy]


def test_no_page_in_english_has_a_vietnamese_word_of_ours(midst, translations):  # noqa: F811
    window = midst
    window.appearance.set_language("en")
    settle()
    own = of_the_book(window)
    stray = set()
    for place in places(window):
        for text in everything_said(window):
            rest = text
            for known in own:
                rest = rest.replace(known, "")
            rest = translations.KEPT.sub("", rest).replace("Tiếng Việt", "")
            if translations.OURS.search(rest) and "In words" not in rest:
                stray.add(f"{place}: {text}")
    assert not stray, "\n" + "\n".join(sorted(stray))


def test_the_public_view_speaks_english_too(window, translations):
    midway(window)
    window.appearance.set_language("en")
    window.go_to("meeting")
    window.meeting.show_public()
    own = of_the_book(window)
    for place in range(6):
        window.meeting.go_to(place)
        for text in words_on(window.meeting._public).split("\n"):
            rest = text
            for known in own:
                rest = rest.replace(known, "")
            assert not translations.OURS.search(translations.KEPT.sub("", rest)), text
    window.meeting.close_public()


# ---------------------------------------------------------------------------------- what `make check` refuses
@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Có %1 người", ""),
        ("Có %1 người", "There are people"),
        ("✔ đủ", "enough"),
        ("Bài tập: ", "Lesson:"),
        ("Tổ viên", "Member of the tổ"),
    ],
)
def test_a_translation_amiss_is_found(translations, source, english):
    assert list(translations.faults_of(source, english))


@pytest.mark.parametrize(
    ("source", "english"), [("Có %1 đ", "There is %1 đ"), ("✔ đủ", "✔ enough"), ("Biên bản", "Minutes")]
)
def test_a_good_translation_is_left_alone(translations, source, english):
    assert not list(translations.faults_of(source, english))


def test_a_vietnamese_text_outside_tr_is_found(translations, tmp_path, monkeypatch):
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    path = tmp_path / "page.py"
    path.write_text(
        '"""Trang tổ viên."""\n'
        "class Page:\n"
        '    """Của tổ viên."""\n'
        "    def f(self):\n"
        '        a = self.tr("Tổ viên")\n'
        '        b = f"{a} tổ viên"\n'
        '        return a + b + " đ"\n'
    )
    assert len(list(translations.unwrapped(path))) == 1


def test_no_sign_is_left_to_the_letters_a_laptop_has(qtbot, translations):
    """A laptop's own ✔ may be a coloured picture, or a box: each letter of the window is in a face that it brings along."""
    app = QApplication.instance()
    apply_theme(app, theme_in_use(), percent_in_use())
    faces = [
        QRawFont(str(path), 15)
        for path in sorted((ROOT / "resources" / "fonts").glob("*-Regular.ttf"))
        if "Serif" not in path.name
    ]
    assert len(faces) == 2
    said = {
        letter
        for pair in translations.messages(translations.WORDS).items()
        for text in (pair[0][1], pair[1])
        for letter in text
        if not letter.isspace()
    }
    said |= {
        letter
        for path in (ROOT / "app" / "ui").rglob("*.py")
        for letter in path.read_text("utf-8")
        if ord(letter) > 0x2000
    }
    assert not [letter for letter in sorted(said) if not any(face.supportsCharacter(ord(letter)) for face in faces)]
    mark = QLabel("✔ đủ")
    shown = QFontInfo(mark.font())
    assert (shown.family(), list(mark.font().families())) == ("Noto Sans", ["Noto Sans", "Soto Marks"])
    drawn = QTextLayout("✔", mark.font())
    drawn.beginLayout()
    drawn.createLine()
    drawn.endLayout()
    assert [run.rawFont().familyName() for run in drawn.glyphRuns()] == ["Soto Marks"]
