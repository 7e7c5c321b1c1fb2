# Two commands need nothing but Python 3.11: `make run` and `make test`.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
STAMPS := .make
SOURCES := quiz tests bench

.PHONY: help run test lint format lock demo clean

help:  ## show these lines
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | column -t -s "$$(printf '\t')"

run: $(STAMPS)/run  ## set everything up and serve on http://127.0.0.1:8000 (PORT changes it)
	@$(BIN)/quiz serve

demo: $(STAMPS)/run  ## add a class of 25 made-up students, to look at the class summary
	@$(BIN)/quiz demo

test: $(STAMPS)/dev $(STAMPS)/browser  ## every test, on every core, in a real browser and on real databases
	$(BIN)/pytest -n auto $(ARGS)

lint: $(STAMPS)/dev  ## style, types and layers
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMPS)/dev  ## put the code in its one format
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

LOCK = $(BIN)/uv pip compile --universal --generate-hashes --no-header --no-emit-index-url --quiet

lock: $(STAMPS)/uv  ## choose the versions of everything anew
	$(LOCK) requirements/bootstrap.in -o requirements/bootstrap.lock
	$(LOCK) pyproject.toml requirements/build.in -o requirements/run.lock
	$(LOCK) pyproject.toml requirements/build.in --group dev -c requirements/run.lock -o requirements/dev.lock
	$(LOCK) pyproject.toml requirements/build.in --group train -c requirements/run.lock -o requirements/train.lock

clean:  ## remove what set-up made; classes and answers (instance/) stay
	rm -rf .venv $(STAMPS) .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(STAMPS)/uv: requirements/bootstrap.lock
	@mkdir -p $(STAMPS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Says Who? needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bootstrap.lock
	@touch $@

INSTALL = $(BIN)/uv pip install --quiet --python $(BIN)/python

$(STAMPS)/run: $(STAMPS)/uv requirements/run.lock pyproject.toml
	@$(INSTALL) --require-hashes --compile-bytecode -r requirements/run.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/dev: $(STAMPS)/run requirements/dev.lock
	@$(INSTALL) --require-hashes --compile-bytecode -r requirements/dev.lock
	@touch $@

$(STAMPS)/browser: $(STAMPS)/dev tests/browser/chromium.py
	@$(BIN)/python tests/browser/chromium.py
	@touch $@
