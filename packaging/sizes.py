"""How large files and functions are: `make check` prints it, so that what grows is seen.

Wanted: no file of ``app`` over 300 lines; functions 95 % within 30 lines and none over 60; no more than 6 parameters.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE, FUNCTION, PARAMETERS = 300, 60, 6


def main() -> None:
    """Print what is wanted, what there is, and what is over."""
    files: list[tuple[int, str]] = []
    functions: list[tuple[int, int, str]] = []
    for path in sorted((ROOT / "app").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        name = str(path.relative_to(ROOT))
        files.append((text.count("\n"), name))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                taken = [one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
                count = len([one for one in taken if one not in {"self", "cls"}])
                functions.append(((node.end_lineno or 0) - node.lineno + 1, count, f"{name}:{node.lineno} {node.name}"))
    lines = sorted(length for length, _, _ in functions)
    print(
        f"{len(files)} files, {sum(count for count, _ in files)} lines, the longest {max(files)[0]};"
        f" {len(functions)} functions, 95 % within {lines[len(lines) * 95 // 100]} lines, the longest {lines[-1]}"
    )
    for count, name in sorted(files, reverse=True):
        if count > FILE:
            print(f"  {count} lines: {name}")
    for length, count, name in sorted(functions, reverse=True):
        if length > FUNCTION:
            print(f"  {length} lines: {name}")
        if count > PARAMETERS:
            print(f"  {count} parameters: {name}")


if __name__ == "__main__":
    main()
