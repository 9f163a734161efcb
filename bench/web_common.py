"""What the benches of the web floor share: posts to import, and a throw-away installation on either database."""

from __future__ import annotations

import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
REAL_POSTS = ROOT.parent / "shared/data/train/care_fr_free_unlabelled.jsonl.gz"
EMAIL, PASSWORD = "ada@example.org", "un-mot-de-passe-de-mesure"
NEWEST = datetime(2026, 11, 20, tzinfo=UTC)

_SUBJECTS = "Le bus 12|La ligne 4|Le tram|Le service client|L’application|Le guichet|Mon abonnement|La gare".split("|")  # noqa: SIM905
_VERBS = "est en retard|ne répond pas|marche très bien|a été supprimé|coûte trop cher|est enfin réparé".split("|")  # noqa: SIM905
_ENDS = "depuis ce matin !|, merci.|… j’attends toujours|, appelez le 06 39 98 12 34|, bravo à l’équipe|".split("|")  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Installation:
    """An organisation ready to import: the environment of its processes."""

    name: str
    environment: dict[str, str]

    def vigie(self, *words: str) -> list[str]:
        """The command line of a process of this installation."""
        return [sys.executable, "-m", "vigie", *words]

    def run(self, *words: str) -> str:
        """Run a command and give what it printed."""
        done = subprocess.run(
            self.vigie(*words), env=self.environment, capture_output=True, check=False, text=True, cwd=ROOT
        )
        if done.returncode not in (0, 1):
            raise SystemExit(f"{' '.join(words)}: {done.stderr}")
        return done.stdout


def signed_in() -> Any:
    """In a child process, once Django is set up: a client of the pages, signed in."""
    from django.test import Client

    from vigie.web.people.queries import account_with_email

    client = Client(SERVER_NAME="localhost")
    account = account_with_email(EMAIL)
    if account is None:
        raise SystemExit("no account")
    client.force_login(account)
    return client


def texts() -> list[str]:
    """The real posts when they are beside the checkout, else invented ones of the same length."""
    if REAL_POSTS.exists():
        with gzip.open(REAL_POSTS, "rt", encoding="utf-8") as file:
            return [json.loads(line)["text"] for line in file]
    chance = random.Random(12)
    return [" ".join(chance.choice(part) for part in (_SUBJECTS, _VERBS, _ENDS)) for _ in range(3_000)]


def write_posts(path: Path, count: int, *, prefix: str = "p", days: int = 1_400) -> Path:
    """Write that many posts as JSON lines, over so many days before NEWEST, out of order as exports are."""
    said, chance = texts(), random.Random(4)
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            when = NEWEST - timedelta(seconds=chance.random() * days * 86_400)
            author = f"auteur{int(chance.paretovariate(1)) % 20_000}"
            text = said[number % len(said)]
            post = {"id": f"{prefix}{number}", "text": text, "created_at": when.isoformat(), "author": author}
            file.write(json.dumps(post, ensure_ascii=False) + "\n")
    return path


@contextmanager
def installations(wanted: list[str]) -> Iterator[Iterator[Installation]]:
    """One fresh installation per database wanted ("sqlite", "postgresql"), one after the other."""
    with tempfile.TemporaryDirectory(prefix="vigie-bench-") as folder:
        yield _each(Path(folder), wanted)


def _each(folder: Path, wanted: list[str]) -> Iterator[Installation]:
    for name in wanted:
        kept = {key: value for key, value in os.environ.items() if not key.startswith("VIGIE_")}
        environment = kept | {"VIGIE_DATA_DIR": str(folder / name), "VIGIE_LOG_LEVEL": "ERROR"}
        if name == "postgresql":
            from tools.postgres import cluster

            with cluster() as url:
                yield _installed(Installation(name, environment | {"VIGIE_DATABASE_URL": url}))
        else:
            yield _installed(Installation(name, environment))


def _installed(one: Installation) -> Installation:
    one.run(
        "init", "--non-interactive", "--organisation", "Mesure", "--admin-email", EMAIL, "--admin-password", PASSWORD
    )
    return one


def row(name: str, value: float, unit: str, command: str) -> None:
    """Print one measure."""
    print(f"{name}\t{value:.1f}\t{unit}\t{command}", flush=True)
