# Two commands do everything: `make run` and `make test`. The others are steps of them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.ready

.PHONY: run test setup check bench lock format clean

run: setup
	$(PY) packaging/run.py

test: setup check
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2 --dist loadfile

setup: $(STAMP)

$(STAMP): packaging/requirements-dev.txt packaging/setup.sh pyproject.toml
	PYTHON=$(PYTHON) bash packaging/setup.sh

check: setup
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: setup
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.benchmarks

# Makes the hashed requirements anew from the .in files; uv comes with `pip install uv`.
lock:
	cd packaging && for name in requirements requirements-dev; do \
	  uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	    --no-emit-find-links -q $$name.in -o $$name.txt; done

format: setup
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
