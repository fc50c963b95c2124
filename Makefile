# `make` alone lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SPARK := $(VENV)/.spark

.PHONY: help site preview render test bench lint check-links format lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements.lock requirements-portals.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one with 'make PYTHON=python3.12 …'" >&2; exit 1; }
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked packages into $(VENV) …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-portals.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

$(SPARK): $(READY) requirements-spark.lock
	@echo "Installing Spark for its tests …"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock
	@touch $(SPARK)

site: $(READY) ## write the whole website to _site/
	@$(BIN)/publicsafety site

preview: $(READY) ## serve the site on 127.0.0.1 and rebuild it on save
	@$(BIN)/publicsafety preview

render: $(READY) ## execute the reports that are stale
	@$(BIN)/publicsafety render

test: $(READY) $(SPARK) ## run every test
	@./tests/install_system_packages
	@$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

bench: $(READY) ## measure loading and rendering (not a test)
	@$(BIN)/python -m benchmarks.stops
	@$(BIN)/python -m benchmarks.reports
	@$(BIN)/python -m benchmarks.state $(STOPS)

lint: $(READY) ## check code and pages
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/panache lint .
	@$(BIN)/publicsafety check

check-links: $(READY) ## ask for every link to another site (minutes, needs the network)
	@$(BIN)/publicsafety links --recheck

format: $(READY) ## format code and pages
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/panache format .
	@$(BIN)/publicsafety pages

lock: $(READY) ## pin the newest allowed packages in requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --no-annotate --upgrade --quiet --output-file requirements.lock
	@$(BIN)/uv pip compile --group portals --no-deps --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --no-annotate --upgrade --quiet --output-file requirements-portals.lock
	@$(BIN)/uv pip compile --group spark --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --no-annotate --upgrade --quiet --output-file requirements-spark.lock

clean: ## remove what was built
	@rm -rf $(VENV) _site .quarto .staging .mypy_cache .pytest_cache .ruff_cache
