"""A re-reading by a real worker, killed with `kill -9` half-way: the next worker goes on just after."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from tests.web.processes import Database, database

from vigie.web import keys

pytestmark = pytest.mark.slow

POSTS = 6_000  # read in columns where they are installed; what is left after the kill, one by one
PREPARE = f"""
import django
django.setup()
from tests.cast import build
from tests.web.listening.samples import record, source, take
from vigie.web.listening import actions
from vigie.web.listening.models import Analysis, Post
cast = build()
take(source(cast), *(record(f"message {{n}} : lea{{n}}@example.org, merci !", str(n)) for n in range({POSTS})))
# As if another version of the engine had read them.
Analysis.objects.update(engine_version="0-essai")
Post.objects.update(lens=None, folded="", text="")
actions.rebuild_search()
print(actions.request_rereading(cast.organisation, acting_user=cast.amina).public_id)
"""
WORK = """
import django
django.setup()
from datetime import timedelta
from vigie.web.listening import jobs
from vigie.web.queue.worker import Worker
jobs._helpers = lambda: 1
Worker(lease=timedelta(seconds=2)).run_until_stopped()
"""
STANDING = "SELECT state, done, total, passed_over FROM listening_rereading WHERE public_id = %s"


def _count(made: Database, sql: str) -> int:
    return int(made.rows(f"SELECT count(*) FROM {sql}")[0][0])  # noqa: S608 - our own words


def test_killed_half_way_it_goes_on_just_after(tmp_path: Path) -> None:
    with database(tmp_path) as made:
        keys.create(made.folder / "keys.json")  # every process must hold the same keys
        prepared = made.run("-c", PREPARE)
        assert prepared.returncode == 0, prepared.stderr
        run = prepared.stdout.split()[-1]
        first = made.start("-c", WORK)
        made.wait_for("SELECT 1 FROM listening_rereading WHERE public_id = %s AND done >= 1500", run, seconds=300)
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        ((state, done, total, _),) = made.rows(STANDING, run)
        assert (state, total) == ("running", POSTS)
        assert 1_500 <= done < POSTS
        assert done % 500 == 0
        # What is counted is what is written, together: findings, text, tone, search words, lens.
        assert _count(made, "listening_post WHERE lens_id IS NOT NULL") == done
        assert _count(made, "listening_post WHERE text <> '' AND folded <> '' AND heads <> ''") == done
        assert _count(made, "listening_analysis WHERE engine_version <> '0-essai'") == done

        made.start("-c", WORK)
        made.wait_for("SELECT 1 FROM listening_rereading WHERE public_id = %s AND state = 'done'", run)
        assert made.rows(STANDING, run) == [("done", POSTS, POSTS, 0)]
        assert _count(made, "listening_post WHERE lens_id IS NOT NULL AND text <> ''") == POSTS
        assert _count(made, "listening_analysis WHERE engine_version <> '0-essai'") == POSTS
        assert _count(made, "listening_analysis WHERE engine_version = '0-essai'") == POSTS
        assert _count(made, "listening_search") == POSTS
        lines = made.rows("SELECT verb FROM journal_line WHERE about = %s ORDER BY sequence", run)
        assert lines == [("listening.reanalysis_started",), ("listening.reanalysed",)]
