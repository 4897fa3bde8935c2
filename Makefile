.PHONY: setup run test lint
.DEFAULT_GOAL := run

PYTHON ?= python3
BIN := .venv/bin
# Stamps: set-up is done again only when what it depends on has changed.
INSTALLED := .venv/.installed
BROWSER := .venv/.browser

setup: $(INSTALLED)

$(INSTALLED): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

run: setup
	$(BIN)/byrakratlots ingest corpus
	$(BIN)/byrakratlots serve

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(BROWSER): $(INSTALLED) scripts/install-browser
	scripts/install-browser
	touch $@

test: lint $(BROWSER)
	$(BIN)/pytest
