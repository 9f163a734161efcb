"""The journal under several processes at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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
    with database(tmp_path, "queue", "journal") as made:
        yield made


def test_four_processes_keep_one_chain(journal: Database) -> None:
    writers = [journal.start("-m", "tests.web.journal.writer", "here", "50") for _ in range(4)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0, 0], journal.log()
    assert "200 lignes" in journal.run("-c", VERIFY).stdout
    assert journal.rows("SELECT sequence FROM journal_head") == [(200,)]
