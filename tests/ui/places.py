"""Every page and every step of a window, one after the other."""

from __future__ import annotations

from app.ui.shell.office_window import OfficeWindow
from app.ui.shell.union_window import UnionWindow
from app.usecases.union.classes import read_class_list
from tests.ui.stories import settle


def places(window):
    """Every page and every step, one after the other."""
    if isinstance(window, UnionWindow):
        yield from union_places(window)
        return
    if isinstance(window, OfficeWindow):
        yield from office_places(window)
        return
    for page in window._pages:
        if page != "meeting":
            window.go_to(page)
            settle()
            yield page
    window.members.open_thing(window.session.workspace.members.all()[0].id)
    window.go_to("members")
    settle()
    yield "member"
    window.members.new_member()
    settle()
    yield "form"
    window.members.show_list()
    window.go_to("meeting")
    for step in range(6):
        window.meeting.go_to(step)
        settle()
        yield f"step {step + 1}"
    window.meeting.leave()
    settle()
    yield "meetings"


def union_places(window):
    for page in window._pages:
        window.go_to(page)
        settle()
        yield page
    window.go_to("checks")
    window.checks.open_thing(next(iter(window.checks._found)))
    settle()
    yield "check"
    window.checks.show_list()
    window.go_to("groups")
    window.groups.open_thing("0100113")
    window.groups.card.inspection._on_open()
    window.groups.card.comparison._on_open()
    settle()
    yield "group"
    window.groups.show_list()
    workspace = window.session.workspace
    window.go_to("classes")
    window.classes._show(read_class_list(workspace, workspace.book.path.with_name("danh-sach-ho-ngheo.xlsx")))
    settle()
    yield "household list"
    window.classes._forget()


def office_places(window):
    for page in window._pages:
        window.go_to(page)
        rest_of(window)
        yield page
    window.go_to("report")
    rest_of(window)
    window.report._on_kind("group")
    settle()
    yield "groups of the report"
    window.go_to("groups")
    window.groups.open_thing("0100112")
    settle()
    yield "group"
    window.groups.show_list()


def rest_of(window):
    settle()
    while window.session.is_busy:
        settle()
