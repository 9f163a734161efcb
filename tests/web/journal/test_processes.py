"""The journal under several processes at once, and from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.processes import Database, database

pytestmark = pytest.mark.slow
VERIFY = """
import django; django.setup()
from vigie.web.journal.queries import verify
print(verify("here").sentence)
"""


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Database]:
    with database(tmp_path, "journal", "queue") as made:
        yield made


def test_four_processes_keep_one_chain(journal: Database) -> None:
    writers = [journal.start("-m", "tests.web.journal.writer", "here", "50") for _ in range(4)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0, 0], journal.log()
    assert "200 lignes" in journal.run("-c", VERIFY).stdout
    assert journal.rows("SELECT sequence FROM journal_head") == [(200,)]


@pytest.fixture
def installed(tmp_path: Path) -> Iterator[Any]:
    """A whole installation with one organisation, and its command line."""
    with database(tmp_path) as made:

        def vigie(*words: str, code: int = 0) -> str:
            done = made.run("-m", "vigie", *words)
            assert done.returncode == code, done.stdout + done.stderr
            return done.stdout + done.stderr

        vigie(
            "init", "--non-interactive", "--organisation", "Transports Corail",
            "--admin-email", "ada@example.org", "--admin-password", "un-mot-de-passe-d-essai",
        )  # fmt: skip
        yield vigie, made


def test_the_command_line_exports_the_head_and_compares_with_it(installed: Any, tmp_path: Path) -> None:
    vigie, made = installed
    head = vigie("journal", "head")
    [one] = json.loads(head)["heads"]
    (tmp_path / "head.json").write_text(head)
    told = vigie("journal", "verify", "--head", str(tmp_path / "head.json"))
    assert "Ce journal est entier" in told
    assert "passe bien par la tête exportée" in told
    on = "" if made.is_sqlite else " ON journal_line"
    made.rows(f"DROP TRIGGER journal_line_kept{on}")
    made.rows("DELETE FROM journal_line WHERE sequence = %s", one["sequence"])
    made.rows("UPDATE journal_head SET sequence = sequence - 1, hash = (SELECT hash FROM journal_line"
              " WHERE sequence = (SELECT max(sequence) FROM journal_line))")  # fmt: skip
    assert "Ce journal est entier" in vigie("journal", "verify")
    cut = vigie("journal", "verify", "--language", "en", "--head", str(tmp_path / "head.json"), code=1)
    assert f"line {one['sequence']} is missing" in cut
    (tmp_path / "head.json").write_text("{}")
    vigie("journal", "verify", "--head", str(tmp_path / "head.json"), code=2)
    vigie("journal", "verify", "--organisation", "Nowhere", code=2)
