#!/usr/bin/env bash
# Makes .venv with the pinned packages, and installs the system libraries that are missing (Debian, Ubuntu).
set -euo pipefail
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}

"$PYTHON" - <<'CHECK'
import sys
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit(f"Sổ Tổ needs Python 3.11 to 3.13; this is {sys.version.split()[0]}")
CHECK

needed=(libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfreetype6 libfontconfig1 libdbus-1-3
        libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
        poppler-utils qpdf strace)  # the last: what the tests of power cuts record calls with
if command -v dpkg-query >/dev/null; then
  missing=()
  for package in "${needed[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if ! "$PYTHON" -c 'import venv, ensurepip' 2>/dev/null; then missing+=(python3-venv); fi
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing system libraries: ${missing[*]}"
    sudo=""; [ "$(id -u)" = 0 ] || sudo="sudo"
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"
  fi
else
  echo "Not a Debian system: Qt's libraries, poppler-utils and qpdf are taken as installed."
fi

[ -x .venv/bin/python ] || "$PYTHON" -m venv .venv
.venv/bin/python -m pip install --quiet --require-hashes -r packaging/requirements-dev.txt
# The console script `soto`, without a package download: the repository itself is on the path.
.venv/bin/python - <<'LINK'
import pathlib
import sys
import sysconfig

root = pathlib.Path.cwd()
pathlib.Path(sysconfig.get_path("purelib"), "soto.pth").write_text(f"{root}\n", encoding="utf-8")
script = pathlib.Path(sysconfig.get_path("scripts"), "soto")
script.write_text(f"#!{sys.executable}\nimport sys\nfrom app.__main__ import main\nsys.exit(main())\n", encoding="utf-8")
script.chmod(0o755)
LINK
touch .venv/.ready
