# Two commands do everything: `make run` and `make test`. The others are steps of them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.ready

ENGLISH := resources/translations/soto_en.qm

.PHONY: run test setup check bench soak look guide package package-check package-windows windows-check release translations lock format clean marks peers

run: setup
	$(PY) packaging/run.py

# Hundreds of tests start commands in processes of their own: each would compile the program anew.
test: setup check
	env -u PYTHONDONTWRITEBYTECODE QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2 --dist loadfile

setup: $(STAMP) $(ENGLISH)

$(STAMP): packaging/requirements-dev.txt packaging/setup.sh pyproject.toml
	PYTHON=$(PYTHON) bash packaging/setup.sh

$(ENGLISH): $(ENGLISH:.qm=.ts) resources/translations/commands_vi.toml $(STAMP)
	$(PY) packaging/translations.py compile

check: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/vulture
	$(PY) packaging/translations.py check
	$(PY) packaging/sizes.py
	$(PY) packaging/promises.py
	$(PY) packaging/notices.py check

peers:
	[ -d $(VENV)/peers ] || $(PY) -m pip install --quiet --require-hashes --no-deps --target $(VENV)/peers \
	  -r packaging/requirements-bench.txt || rm -rf $(VENV)/peers

# The signs that stand in sentences (resources/fonts/SotoMarks-*.ttf), anew from the drawings.
marks: setup peers
	QT_QPA_PLATFORM=offscreen PYTHONPATH=$(VENV)/peers $(PY) packaging/marks_font.py

# The peers stand apart from the program's own packages; one that cannot be had is left out of the table.
# One part of it: make bench PART=start (reception, rounds, exchange, warehouse, lists, papers, verdicts, district, window, start).
PART ?=
bench: setup peers
	[ -d $(VENV)/peers-sync ] || $(PY) -m pip install --quiet --require-hashes --no-deps --target $(VENV)/peers-sync \
	  -r packaging/requirements-bench-sync.txt || rm -rf $(VENV)/peers-sync
	PART=$(PART) QT_QPA_PLATFORM=offscreen PYTHONPATH=$(VENV)/peers $(PY) -m tests.benchmarks

# Power cuts, replayed from recorded system calls (strace), and every page in every dress: minutes, not seconds. SHARE=0.1 for a short one.
SHARE ?= 1
soak: setup
	$(PY) -m tests.soak $(SHARE)
	SOTO_WALK=all QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2 --dist loadfile tests/ui/test_everyone_can_use_it.py

# Every page in both languages, all colours and sizes of text, as pictures in out/look; looked at by a person.
look: setup
	$(PY) -m tests.look out/look

# The guides for leader, union officer, clerk and IT officer, and the card, as PDF with pictures taken now, in out/guide.
guide: setup
	$(PY) -m tests.look.guide out/guide

# The program built for Linux into out/package: an archive and a Debian package, each tried before. The builder stands apart.
package: setup
	[ -d $(VENV)/builder ] || $(PY) -m pip install --quiet --require-hashes --no-deps --target $(VENV)/builder \
	  -r packaging/requirements-package.txt || { rm -rf $(VENV)/builder; exit 1; }
	PYTHONPATH=$(VENV)/builder $(PY) packaging/package.py

# The program built for Windows 10/11 into out/package: an installer. On Windows itself, or here with Wine, MinGW and NSIS.
package-windows: setup
	[ -d $(VENV)/builder ] || $(PY) -m pip install --quiet --require-hashes --no-deps --target $(VENV)/builder \
	  -r packaging/requirements-package.txt || { rm -rf $(VENV)/builder; exit 1; }
	PYTHONPATH=$(VENV)/builder $(PY) packaging/package_windows.py

# The installer tried under Wine: refused by Windows 7, installed, used, set beside Linux, removed. Wine is no Windows.
windows-check: setup
	$(PY) packaging/windows_check.py

# The Debian package tried in a Debian 12 made anew (root, debootstrap; Xvfb and xwd for a picture): installed, used, upgraded, removed.
package-check: setup
	$(PY) packaging/package_check.py

# Writes, commits and tags a version here: make release VERSION=0.2.0. Nothing is pushed.
release: setup
	$(PY) packaging/release.py $(VERSION)

# Puts new words of the window into resources/translations; then write their English there.
translations: setup
	$(PY) packaging/translations.py gather

# Makes the hashed requirements anew from the .in files; uv comes with `pip install uv`.
lock:
	cd packaging && for name in requirements requirements-dev requirements-bench requirements-bench-sync requirements-package; do \
	  uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	    --no-emit-find-links -q $$name.in -o $$name.txt; done
	$(PY) packaging/notices.py make

format: setup
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
