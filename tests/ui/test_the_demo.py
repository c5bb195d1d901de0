"""The played demo: a whole meeting through the real windows, leaving papers that match the book."""

from __future__ import annotations

import subprocess

from app.usecases.practice.village import PASSPHRASE


def test_the_whole_demo_plays_and_leaves_papers_that_match_the_book(tmp_path, capsys, monkeypatch):
    from app.__main__ import main
    from app.bootstrap import play_demo

    out = tmp_path / "out"
    left = {path.name for path in play_demo(out)}
    assert {"bao-cao.json", "to-0100112.sotobook", "van-phong.sotobook"} <= left
    assert sum(name.endswith(".pdf") for name in left) >= 4
    assert sum(name.endswith(".png") for name in left) >= 20
    monkeypatch.setenv("SOTO_PASSPHRASE", PASSPHRASE)
    book, minutes = out / "to-0100112.sotobook", next((out / "giay-to").glob("10C*.pdf"))
    for name in ("to-0100112.sotobook", "van-phong.sotobook"):
        assert main(["doctor", str(out / name)]) == 0
    capsys.readouterr()
    assert main(["verify", str(minutes), "--book", str(book)]) == 0
    assert "khớp với sổ" in capsys.readouterr().out
    assert main(["print", str(book), "10C/TD", "--out", str(tmp_path / "real.pdf")]) == 0
    assert main(["verify", str(tmp_path / "real.pdf"), "--book", str(book)]) == 0
    # Every paper of the board is sealed by the laptop that printed it.
    assert main(["print", str(book), "03-td", "--out", str(tmp_path / "list.pdf")]) == 0
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "list.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "Cho vay hộ nghèo" in text
    assert main(["verify", str(tmp_path / "list.pdf"), "--book", str(book)]) == 0
    # A borrower's own request is hers to sign, and carries no seal.
    assert main(["print", str(book), "01-td", "--out", str(tmp_path / "request.pdf")]) == 0
    assert main(["verify", str(tmp_path / "request.pdf"), "--book", str(book)]) == 1
