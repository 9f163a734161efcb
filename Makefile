# make demo · make test · make bench — each prepares what it needs and says what it does.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: dev train demo test test-engine test-slow test-web test-browser lint bench clean
.DELETE_ON_ERROR:

demo: $(VENV)/.base
	@$(BIN)/python tools/compile_catalogues.py
	@$(BIN)/vigie demo $(OPTIONS)

dev: $(VENV)/.dev
	@echo "Prêt : . $(BIN)/activate"

test: $(VENV)/.dev
	@$(BIN)/python tools/run_tests.py

test-engine: $(VENV)/.dev
	@$(BIN)/python -m pytest -c tests/engine/pytest.ini --confcutdir=tests/engine tests/engine -q -p no:django

test-slow: $(VENV)/.dev
	@$(BIN)/python -m pytest -c tests/engine/pytest.ini --confcutdir=tests/engine tests/engine -q -p no:django -m slow

test-web: $(VENV)/.dev
	@$(BIN)/python -m pytest tests/web tests/house tests/cli tests/larger tests/sources -q -n 2

test-browser: $(VENV)/.dev
	@$(BIN)/python -m pytest tests/browser -q

lint: $(VENV)/.dev
	@$(BIN)/python tools/run_tests.py --only lint

bench: $(VENV)/.dev
	@$(BIN)/python tools/run_bench.py

# Weights of the heads, from the permissive sets alone: minutes on one core (docs/models)
TRAINING_DATA ?= ../shared/data/train
train: $(VENV)-train/.ready
	@PYTHONPATH=src:. OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 nice -n 15 \
	  $(VENV)-train/bin/python tools/train.py $(TRAINING_DATA)
	@PYTHONPATH=src:. nice -n 15 $(VENV)-train/bin/python tools/training/languages.py $(TRAINING_DATA)
	@PYTHONPATH=src:. $(VENV)-train/bin/python tools/training/cards.py

$(VENV)-train/.ready: requirements/train.txt requirements/words.txt
	@echo "Installation de ce dont l'entraînement a besoin (une fois)"
	@$(PYTHON) -m venv $(VENV)-train
	@$(VENV)-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@$(VENV)-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	  -r requirements/words.txt
	@touch $@

# The peers live in an environment of their own; one that does not install is said and skipped.
bench-engine: $(VENV)/.dev
	@sh tools/install_peers.sh .venv-bench requirements/bench.txt
	@.venv-bench/bin/python bench/engine_columns.py

# The environments. uv is used when it is there, because it is faster; pip does the same.
$(VENV)/bin/python:
	@echo "Environnement Python : $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.base: requirements/base.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installation de ce dont Vigie a besoin (une fois)"
	@sh tools/install.sh $(VENV) requirements/base.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installation de ce dont les essais ont besoin (une fois)"
	@sh tools/install.sh $(VENV) requirements/dev.txt
	@touch $@ $(VENV)/.base

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
