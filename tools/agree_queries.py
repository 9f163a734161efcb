"""Compare the ways of answering queries on posts and queries made up from a seed: `python -m tools.agree_queries`.

    python -m tools.agree_queries [--pairs 100000] [--seed 1] [--databases sqlite,postgresql]

The naive evaluator is the definition. The stream (one query at a time, and thousands at once) is compared with it on
posts of which everything may be known; SQLite and PostgreSQL on posts that were imported: looked up from the words,
walked newest first, and counted. Prints one row per way: name, differences, how many pairs, command. Ends with 1 when
a pair differs.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tools import query_pairs
from vigie.engine.query import Compiled, Document, Matcher, Query, naive

QUERIES_A_ROUND = 400
TOLD = 5  # differences printed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--stored", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stored:
        return stored(options.stored, options.pairs, options.seed)
    found = stream(options.pairs, options.seed)
    if options.databases:
        from bench.web_common import ROOT, installations

        with installations(options.databases.split(",")) as each:
            for installation in each:
                words = ["-m", "tools.agree_queries", "--stored", installation.name]
                words += ["--pairs", str(options.pairs), "--seed", str(options.seed)]
                environment = installation.environment | {"DJANGO_SETTINGS_MODULE": "vigie.web.settings"}
                found += subprocess.run([sys.executable, *words], env=environment, check=False, cwd=ROOT).returncode
    return 1 if found else 0


def stream(pairs: int, seed: int) -> int:
    """Compare the stream's two ways on posts made up; return how many pairs differ."""
    chance = random.Random(seed)
    tally = Tally("stream.one", "stream.many")
    while tally.pairs < pairs:
        queries = [query_pairs.query(chance) for _ in range(QUERIES_A_ROUND)]
        matcher = Matcher({number: read for number, (_, read) in enumerate(queries)})
        compiled = [Compiled(read) for _, read in queries]
        for _ in range(min(50, -(-(pairs - tally.pairs) // QUERIES_A_ROUND))):
            document = query_pairs.document(chance)
            at_once = set(matcher.matches(document))
            for number, (written, read) in enumerate(queries):
                expected = naive.matches(read, document)
                tally.compare(written, document.text, expected, compiled[number].matches(document), number in at_once)
    return tally.print(f"python -m tools.agree_queries --seed {seed}")


class Tally:
    """Counts pairs, and the differences of each way from what is expected."""

    def __init__(self, *ways: str) -> None:
        self.pairs = self.answering = 0
        self._different = dict.fromkeys(ways, 0)

    def compare(self, query: str, text: str, expected: bool, *given: bool) -> None:
        """Count one pair; the first differences are told in full."""
        self.pairs += 1
        self.answering += expected
        for way, answer in zip(self._different, given, strict=True):
            if answer is not expected:
                self._different[way] += 1
                if sum(self._different.values()) <= TOLD:
                    print(f"{way}: {query!r} on {text[:200]!r}: {answer} instead of {expected}", file=sys.stderr)

    def print(self, command: str) -> int:
        for way, different in self._different.items():
            unit = f"differences in {self.pairs} pairs ({self.answering} answer)"
            print(f"agreement.{way}\t{different}\t{unit}\t{command}", flush=True)
        return sum(self._different.values())


def stored(name: str, pairs: int, seed: int) -> int:
    """Compare a database's ways on imported posts; return 1 when a pair differs. In its own process."""
    import django

    django.setup()
    from vigie.web.people.queries import organisations

    chance = random.Random(seed)
    organisation = organisations()[0]
    numbers = fill(organisation, chance, posts=-(-pairs // QUERIES_A_ROUND))
    tally = Tally(*(f"{name}.{way}" for way in ("looked_up", "walked", "counted")))
    for _ in range(QUERIES_A_ROUND):
        written, read = query_pairs.query(chance)
        given = answers(organisation, read)
        for number, document in numbers.items():
            expected = naive.matches(read, document)
            tally.compare(written, document.text, expected, *(number in each for each in given))
    return 1 if tally.print(f"python -m tools.agree_queries --seed {seed}") else 0


def fill(organisation: Any, chance: random.Random, *, posts: int) -> dict[int, Document]:
    """Import posts made up; return what is known of each, by row number."""
    from vigie.web.listening import actions
    from vigie.web.listening.models import Post

    sources = [
        actions.declare_source(
            organisation, name=name, purpose="essai", acting_user=None, network="forum", declared_public=True
        )
        for name in query_pairs.SOURCES
    ]
    for number, source in enumerate(sources):
        actions.import_posts(source, _records(chance, number, posts // 2 + 1), acting_user=None)
    kept = list(Post.objects.order_by("pk"))
    for post in kept:
        post.lang = chance.choice(query_pairs.LANGUAGES)
        post.author = chance.choice(("", *query_pairs.AUTHORS))
        post.tone = chance.choice(("", *query_pairs.TONES))
        post.intent = chance.choice(("", *query_pairs.INTENTS))
    Post.objects.bulk_update(kept, ["lang", "author", "tone", "intent"])
    Post.objects.filter(pk__in=[post.pk for post in kept[posts:]]).delete()
    return {post.pk: as_document(post) for post in Post.objects.select_related("source")}


def _records(chance: random.Random, source: int, posts: int) -> Iterator[Any]:
    from datetime import UTC, datetime, time

    from vigie.web.listening.decisions.records import Record

    for number in range(posts):
        day = chance.choice((None, query_pairs.day(chance)))
        yield Record(
            text=query_pairs.post_text(chance) or "bus",
            native_id=f"{source}-{number}",
            network=chance.choice(query_pairs.NETWORKS),
            published_at=datetime.combine(day, time(12), tzinfo=UTC) if day else None,
        )


def as_document(post: Any) -> Document:
    """A post as the naive evaluator reads it: every column, and the last findings of its text."""
    from vigie.web.listening.models import Analysis

    analysis = Analysis.objects.filter(post=post, text_digest=post.text_digest).order_by("made_at", "pk").last()
    packed = analysis.findings if analysis else []
    return Document(
        post.text,
        lang=post.lang,
        network=post.network,
        source=post.source.name,
        author=frozenset({post.author} - {""}),
        day=post.day,
        severity=post.severity,
        findings=frozenset(word for finding in packed for word in finding[:2]),
        tone=post.tone,
        intent=post.intent,
    )


def answers(organisation: Any, read: Query) -> tuple[set[int], set[int], set[int]]:
    """The row numbers that answer: looked up, walked, and counted by the alerts' way."""
    from vigie.web.listening.models import Post
    from vigie.web.listening.queries import counts, paging
    from vigie.web.listening.queries.asking import Question

    question = Question(organisation, read)
    found = []
    for frequent in (10**9, -1):
        paging.FREQUENT, before = frequent, paging.FREQUENT
        scope = paging.Scope(organisation.pk, Post.objects.all(), question, unfiltered=True)
        found.append(set(scope.keys(10**6, newer_than=None, older_than=None).found))
        paging.FREQUENT = before
    return found[0], found[1], set(counts.answering(question, Post.objects.all()).values_list("pk", flat=True))


if __name__ == "__main__":
    sys.exit(main())
