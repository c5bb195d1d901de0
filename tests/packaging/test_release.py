"""A release writes the version and the changelog, commits and tags; what is amiss is said and nothing is touched."""

from __future__ import annotations

import importlib.util
import subprocess
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DAY = date(2026, 12, 1)
LOG = "# Changelog\n\n## Unreleased\n\n### Added\n- Một điều mới.\n\n## 0.1.0 (2026-11-01)\n\n- Bản đầu.\n"


def tool():
    spec = importlib.util.spec_from_file_location("release", ROOT / "packaging" / "release.py")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def tree(tmp_path):
    def git(*arguments):
        return subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=tmp_path, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip

    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text('"""Sổ Tổ."""\n\n__version__ = "0.1.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(LOG, encoding="utf-8")
    git("init", "-q")
    git("config", "user.name", "A")
    git("config", "user.email", "a@example.org")
    git("add", ".")
    git("commit", "-q", "-m", "begin")
    return tmp_path, git


def test_the_version_and_the_changelog_are_written_committed_and_tagged(tree):
    root, git = tree
    assert tool().release(root, "0.2.0", DAY) == "v0.2.0"
    assert '__version__ = "0.2.0"' in (root / "app/__init__.py").read_text("utf-8")
    log = (root / "CHANGELOG.md").read_text("utf-8")
    assert "## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n### Added\n- Một điều mới.\n\n## 0.1.0 (2026-11-01)" in log
    assert not git("status", "--porcelain")
    assert git("log", "-1", "--format=%s").strip() == "release: 0.2.0"
    assert "- Một điều mới." in git("tag", "-l", "--format=%(contents)", "v0.2.0")
    assert "Bản đầu" not in git("tag", "-l", "--format=%(contents)", "v0.2.0")


@pytest.mark.parametrize(
    ("version", "amiss"), [("0.2", "is no version"), ("0.0.9", "comes before"), ("v0.2.0", "is no version")]
)
def test_a_version_that_cannot_be_is_refused(tree, version, amiss):
    root, git = tree
    with pytest.raises(Exception, match=amiss):
        tool().release(root, version, DAY)
    assert not git("tag", "-l")
    assert not git("status", "--porcelain")


def test_nothing_is_released_twice_of_a_changed_tree_or_without_news(tree):
    root, git = tree
    release = tool().release
    (root / "CHANGELOG.md").write_text(LOG + "x", encoding="utf-8")
    with pytest.raises(Exception, match="has changes"):
        release(root, "0.2.0", DAY)
    git("checkout", "-q", ".")
    release(root, "0.2.0", DAY)
    with pytest.raises(Exception, match="is there already"):
        release(root, "0.2.0", DAY)
    with pytest.raises(Exception, match="nothing under Unreleased"):
        release(root, "0.3.0", DAY)
    assert git("tag", "-l").split() == ["v0.2.0"]
