"""`make run`: the window on a ready sample group; without a display the same meeting is played offscreen into out/."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    shown = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "win32")
    if shown:
        return subprocess.call([sys.executable, "-m", "app", "practice"], cwd=ROOT)
    print("No display: the meeting is played through the real windows offscreen; papers and screenshots go to out/.")
    return subprocess.call([sys.executable, "-m", "app", "demo", "--out", "out"], cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
