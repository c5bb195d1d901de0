"""The window's words: gathers them out of the code, checks that each has its English, and makes what Qt reads.

python packaging/translations.py gather    put new words into resources/translations/soto_en.ts, drop those that went
python packaging/translations.py compile   make soto_en.qm out of it
python packaging/translations.py check     fail on a word that is not wrapped, not translated, or translated amiss
"""

from __future__ import annotations

import ast
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "resources" / "translations" / "soto_en.ts"
COMPILED = WORDS.with_suffix(".qm")
COMMANDS = WORDS.with_name("commands_vi.toml")
SPOKEN = WORDS.parent / "vi" / "LC_MESSAGES" / "messages.mo"
WRAPPERS = {"tr", "translate", "_T", "QT_TRANSLATE_NOOP"}
NAMES = {"Tiếng Việt"}  # a language by its own name
MANY = re.compile(  # a number before its noun: "1 groups"
    r"\(s\)|%\d (?:\w+ )?(answers|batches|books|borrowers|cells|communes|copies|customers|differences|entries|figures|files|groups|households"
    r"|laptops|lines|loans|meetings|members|pages|papers|parts|people|pieces|points|requests|rows|sticks|things|unions)\b"
)
HOLE = re.compile(r"%\d")
SIGN = re.compile(r"^(?:✔|✖|\?|!|⇅|←|→|↶|↷|‹|\+)?\s*")
KEPT = re.compile(r"\bđ\b|Sổ Tổ|BẢN NHÁP|LÀNG TẬP")  # the unit, the name, and what the papers say
OURS = re.compile("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)


def tool(name: str) -> str:
    """Qt's own program, beside this Python."""
    beside = Path(sys.executable).parent / name
    found = shutil.which(name, path=str(beside.parent)) or shutil.which(name)
    if found is None:
        sys.exit(f"{name} is missing: run `make setup`")
    return found


def sources() -> list[Path]:
    """Every file that may say something in the window."""
    return sorted(path for room in ("domain", "ui", "usecases") for path in (ROOT / "app" / room).rglob("*.py"))


def gather(target: Path) -> None:
    """Put the words of the code into a file of translations."""
    command = [
        tool("pyside6-lupdate"), "-tr-function-alias", "QT_TRANSLATE_NOOP+=_T", "-no-obsolete", "-locations", "none",
        "-source-language", "vi", "-target-language", "en",
        *map(str, sources()), "-ts", str(target),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)


def compile_words() -> None:
    """Make the file Qt reads, and the one gettext reads for commands."""
    words = {key.replace(" || ", "\0"): said for key, said in tomllib.loads(COMMANDS.read_text("utf-8")).items()}
    SPOKEN.parent.mkdir(parents=True, exist_ok=True)
    SPOKEN.write_bytes(
        catalogue({"": "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"} | words)
    )
    subprocess.run([tool("pyside6-lrelease"), str(WORDS), "-qm", str(COMPILED)], check=True, capture_output=True)


def catalogue(words: dict[str, str]) -> bytes:
    """A catalogue of gettext (.mo): a head of seven numbers, two tables of lengths and places, then the texts, each ended by a zero."""
    pairs = sorted((key.encode(), said.encode()) for key, said in words.items())
    head, count = 28, len(pairs)
    texts, place = b"", head + 16 * count
    placed = []
    for side in (0, 1):
        table = b""
        for pair in pairs:
            table += struct.pack("<II", len(pair[side]), place + len(texts))
            texts += pair[side] + b"\0"
        placed.append(table)
    return struct.pack("<7I", 0x950412DE, 0, count, head, head + 8 * count, 0, 0) + b"".join(placed) + texts


def messages(path: Path) -> dict[tuple[str, str], str]:
    """What stands in a file of translations: (context, source) and its translation, empty where it has none."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            text = (translation.text or "") if translation is not None else ""
            unfinished = translation is not None and translation.get("type") == "unfinished"
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = "" if unfinished else text
    return found


def faults_of(source: str, english: str) -> Iterator[str]:
    """What is amiss with one translation."""
    if not english:
        yield "has no English"
    elif sorted(HOLE.findall(source)) != sorted(HOLE.findall(english)):
        yield f"loses a %: {english!r}"
    elif SIGN.match(source)[0] != SIGN.match(english)[0] or source.endswith(" ") != english.endswith(" "):  # type: ignore[index]
        yield f"begins or ends otherwise: {english!r}"
    elif OURS.search(KEPT.sub("", english)):
        yield f"still speaks Vietnamese: {english!r}"
    elif MANY.search(english):
        yield f"is wrong for one; put the number behind, as in “Groups: %1”: {english!r}"


def unwrapped(path: Path) -> Iterator[str]:
    """Vietnamese in the code of the window that no translation can reach."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    reached: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node.func) in WRAPPERS:
            reached.update(ast.walk(node))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node, clean=False):
            reached.add(node.body[0].value)  # type: ignore[attr-defined]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in reached:
            text = node.value
            if OURS.search(KEPT.sub("", text)) and text not in NAMES:
                yield f"{path.relative_to(ROOT)}:{node.lineno}: {text!r} is not wrapped in tr()"


def unseen(path: Path, known: set[tuple[str, str]]) -> Iterator[str]:
    """Texts that are wrapped where Qt's gathering does not look, such as inside an f-string: by their class and their words."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    class_of = {
        inner: one.name for one in classes for inner in ast.walk(one)
    }  # of one within another the inner is later
    texts = {text for _, text in known}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node.func) in WRAPPERS and node.args:
            is_own = _called(node.func) == "tr" and node in class_of
            text = node.args[0 if _called(node.func) == "tr" else -1]
            if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
                continue
            if (class_of[node], text.value) not in known if is_own else text.value not in texts:
                yield f"{path.relative_to(ROOT)}:{node.lineno}: {text.value!r} is not gathered: wrap it on a line of its own"


def _called(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def check() -> list[str]:
    """Everything amiss, one line each."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "soto_en.ts"
        shutil.copyfile(WORDS, fresh)
        gather(fresh)
        now = messages(fresh)
    held = messages(WORDS)
    found = [f"{context}: {source!r} is new: run `make translations`" for context, source in now.keys() - held.keys()]
    found += [f"{context}: {source!r} is gone: run `make translations`" for context, source in held.keys() - now.keys()]
    for (context, source), english in held.items():
        found += [f"{context}: {source!r} {fault}" for fault in faults_of(source, english)]
    known = set(now)
    for path in sources():
        found += unseen(path, known)
        if path.is_relative_to(ROOT / "app" / "ui") and path.name not in EXEMPT:
            found += unwrapped(path)
    return sorted(found)


EXEMPT = {
    "demo.py",  # what the played meeting types in: names and words of an invented village
    "gallery.py",  # what stands on the samples of components: invented, and said so on its page
    "qt_words.py",  # Qt's own words, which are the translation
}


def main(order: str) -> int:
    """Do what is asked; gives the exit code."""
    if order == "gather":
        gather(WORDS)
        compile_words()
    elif order == "compile":
        compile_words()
    elif order == "check":
        found = check()
        print(*found, sep="\n") if found else print(f"{len(messages(WORDS))} texts, all in English too")
        return 1 if found else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
