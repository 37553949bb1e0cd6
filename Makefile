# A newcomer's two commands: make publish, make test. Everything else: .venv/bin/inv --list
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

.PHONY: publish test serve lint clean

publish: .venv/base.ok
	$(BIN)/inv publish

serve: .venv/base.ok
	$(BIN)/inv serve

test: .venv/dev.ok .venv/node.ok
	$(BIN)/python -m pytest

lint: .venv/dev.ok
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/deptry plugins

clean:
	rm -rf output .cache

# The HTML checker comes through npm; without npm its tests skip, saying so.
.venv/node.ok: package.json | .venv/bin.ok
	@if command -v npm >/dev/null 2>&1; then npm install --silent --no-audit --no-fund; else echo "npm is missing: the HTML checker's tests will skip"; fi
	@touch $@

.venv/bin.ok:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; this is $$($(PYTHON) --version). Call make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/base.ok: requirements/base.txt pyproject.toml | .venv/bin.ok
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/dev.ok: requirements/dev.txt pyproject.toml | .venv/bin.ok
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@ .venv/base.ok
