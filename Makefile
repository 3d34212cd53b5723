# Two commands do all the set-up: `make demo` and `make test`. Everything is installed into .venv in this folder.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PIP := .venv/bin/python -m pip --disable-pip-version-check
LOCKED := $(PIP) install -qq --require-hashes --only-binary :all: --requirement
HERE := $(PIP) install -qq --no-build-isolation --no-deps --no-index --editable .
DEMO := examples/sampling-refused.pdf

.PHONY: help demo test lint lock bench eval clean

help: ## say what the targets do
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1	\2/' | expand -t 14

demo: .venv/.installed ## install, check an example letter, write the report to out/
	@mkdir -p out && rm -f out/report.html
	@.venv/bin/conferral check $(DEMO) || test $$? = 1
	@.venv/bin/conferral check $(DEMO) --format html --output out/report.html > /dev/null || test $$? = 1
	@test -s out/report.html
	@printf '\nThe same as a page, with the letter beside it: %s\n' "$(CURDIR)/out/report.html"

# The workspace is tested twice: on a PostgreSQL that the tests start themselves, then on SQLite within the whole suite.
test: lint ## install, lint, check types and import contracts, run the tests
	@CONFERRAL_TEST_POSTGRESQL=1 .venv/bin/pytest -q -n auto --maxprocesses 4 -m "not own_server" tests/web
	@.venv/bin/pytest -n auto --maxprocesses 4

lint: .venv/.installed-dev ## ruff, mypy, import contracts
	@.venv/bin/ruff check --quiet .
	@.venv/bin/mypy --no-error-summary
	@.venv/bin/lint-imports --no-cache > .venv/contracts.txt || { cat .venv/contracts.txt; exit 1; }

bench: .venv/.installed-dev ## print how long things take, as ratios
	@.venv/bin/python bench/read_and_check.py
	@.venv/bin/python bench/draws.py
	@.venv/bin/python bench/drafts.py
	@.venv/bin/python bench/workspace.py

eval: .venv/.installed-dev ## score the readers on the labelled papers that are there, write docs/reference/accuracy.md
	@.venv/bin/python bench/evaluate.py

# The lock files name exact versions and hashes, and no registry: pip takes the packages from wherever it is set up to.
COMPILE := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --no-build --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" pyproject.toml --all-extras
lock: .venv/.installed-dev ## choose the newest versions anew and write requirements/
	@$(COMPILE) --upgrade --group dev --output-file requirements/dev.txt
	@$(COMPILE) --upgrade --group build --constraint requirements/dev.txt --output-file requirements/run.txt

clean: ## remove what was made here, .venv too
	rm -rf .venv out build dist .*_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.installed: requirements/run.txt pyproject.toml
	@.ci/venv
	@test .venv/.installed-dev -nt requirements/run.txt || { echo "Installing the locked packages into .venv (once)"; $(LOCKED) $<; }
	@$(HERE)
	@touch $@

.venv/.installed-dev: requirements/dev.txt pyproject.toml
	@.ci/venv
	@echo "Installing the locked packages into .venv (once)"
	@$(LOCKED) $<
	@$(HERE)
	@touch $@ .venv/.installed
