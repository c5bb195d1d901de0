"""A pack is read, compared and checked by command; a text editor and these are enough to write one."""

from __future__ import annotations

import json

import pytest

from app.__main__ import main
from app.bootstrap import policy_text


@pytest.fixture
def run(capsys):
    def command(*arguments):
        code = main(["policy", *map(str, arguments)])
        out = capsys.readouterr()
        return code, out.out, out.err

    return command


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_a_pack_is_shown_program_by_program(run):
    code, out, _ = run("show", "--json")
    shown = json.loads(out)
    assert code == 0
    assert len(shown["programs"]) == 15
    assert len(shown["digest"]) == 64
    assert all(sheet["terms"] for sheet in shown["programs"])
    _, out, _ = run("show", "--program", "XKLD")
    assert "ngân hàng cho vay trực tiếp, Tổ không bình xét" in out
    code, _, err = run("show", "--program", "XX")
    assert (code, "XX" in err) == (2, True)


def test_two_packs_are_compared_field_by_field(run, tmp_path):
    old = written(tmp_path, "a.toml", policy_text())
    changed = policy_text().replace("max_term_months = 60", "max_term_months = 72", 1)
    changed = changed.replace('id = "C-SXKD-DEBT"', 'id = "C-SXKD-OWED"', 1)
    new = written(tmp_path, "b.toml", changed)
    _, out, _ = run("diff", old, new, "--json")
    changes = json.loads(out)
    assert [(one["sort"], one["of"], one["field"], one["old"], one["new"]) for one in changes[:1]] == [
        ("terms", "HMTN", "max_term_months", "60", "72")
    ]
    assert {(one["of"], bool(one["old"]), bool(one["new"])) for one in changes[1:]} == {
        ("C-SXKD-DEBT", True, False),
        ("C-SXKD-OWED", False, True),
    }
    _, out, _ = run("diff", old, new)
    assert "thời hạn tối đa (tháng): 60 → 72" in out
    _, out, _ = run("diff", old, old)
    assert "như nhau" in out


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('sort = "flag"', 'sort = "flog"', "unknown sort"),
        ('form = "choice"', 'form = ""', "form"),
        ('derived_by = "class_before"', 'derived_by = "household.was_class"', "no derivation"),
        ('otherwise = "none"', 'otherwise = "maybe"', "otherwise"),
        ('channel = "direct"', 'channel = "by_post"', "unknown channel"),
        ('expr = "!household.business_debt"', 'expr = "' + "!household.business_debt && " * 60 + '"', "too long"),
    ],
)
def test_a_slip_of_the_hand_is_said_with_its_line(run, tmp_path, old, new, reason):
    text = policy_text()
    line = text[: text.index(old)].count("\n") + 1
    code, out, _ = run("check", written(tmp_path, "x.toml", text.replace(old, new, 1)), "--json")
    said = json.loads(out)
    assert code == 1
    assert reason in said["reason"]
    assert abs(said["line"] - line) <= 12, "in the table where it stands"
    code, _, err = run("check", tmp_path / "x.toml")
    assert (code, f"dòng {said['line']}" in err) == (1, True)


def test_a_good_pack_is_said_to_be_usable(run, tmp_path):
    code, out, _ = run("check", written(tmp_path, "a.toml", policy_text()))
    assert (code, "Dùng được" in out, "15 chương trình" in out) == (0, True, True)
