# A fresh machine needs Python 3.11 or newer and make; everything else lands in .venv.
PYTHON ?= python3
VENV ?= .venv
# Processes that share the tests, a file each at a time.
WORKERS ?= auto
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help run test check node vectors bench soak eval clean

help: ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /	/' | expand -t 10

run: $(VENV)/ready ## try the app in the browser, without a Slack account; PORT=... names the page's port
	@$(BIN)/stack-advisor try $(if $(PORT),--port $(PORT))

test: $(VENV)/ready-to-develop ## run every test
	$(BIN)/python -m pytest --numprocesses=$(WORKERS) --dist=loadfile --no-loadscope-reorder

check: $(VENV)/ready-to-develop ## style, types, import directions, knowledge
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/stack-advisor knowledge check

node: tests/node/node_modules/ready ## install what a few tests need of npm; without it they are skipped

vectors: $(VENV)/ready-to-develop ## encode the texts of the knowledge anew, for the file that ships with them
	$(BIN)/python -m bot.embeddings

bench: $(VENV)/ready-to-develop ## measure speed and memory
	$(BIN)/python -m tests.benchmarks

soak: $(VENV)/ready-to-develop ## kill, cut off and flood it for an hour or two, and print what came of it
	SOAK=on $(BIN)/python -m pytest tests/soak --capture=no

eval: $(VENV)/ready-to-develop ## measure understanding on the labelled sets
	$(BIN)/python -m bot.evaluation tests/eval --json eval.json

clean: ## remove what was made
	rm -rf $(VENV) tests/node/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

$(VENV)/ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; set PYTHON=... to name one. Found: $$($(PYTHON) --version)"; exit 2; }
	@echo "Installing into $(VENV), once; this takes about a minute."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/ready-to-develop: $(VENV)/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

tests/node/node_modules/ready: tests/node/package.json
	@cd tests/node && npm install --no-package-lock --no-audit --no-fund --loglevel=error
	@touch $@
