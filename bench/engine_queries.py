"""Measure queries: reading one, asking thousands of them of each post of a stream.

    python bench/engine_queries.py

The posts are the real ones when they are beside the checkout, else invented; queries are made from their words, the
same each time. Times are those of the processor, one core. Prints one row per measure: name, value, unit, command.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.web_common import row, texts

from vigie.engine.query import Compiled, Document, Matcher, parse
from vigie.engine.words import search_text

COMMAND = "python bench/engine_queries.py"
QUERIES = (100, 1_000, 5_000)
PASSES = 3
POSTS = 3_000
TYPICAL = 'raw:SNCF NEAR/8 (retard* OR "en panne") NOT (offre OR recrute*)'


def main() -> None:
    said = texts()[:POSTS]
    posts = [Document(text) for text in said]
    row("query.parse", timed(lambda: [parse(TYPICAL) for _ in range(1_000)]) * 1e3, "µs/query", COMMAND)
    row("query.words", timed(lambda: [search_text(text) for text in said]) / len(said) * 1e6, "µs/post", COMMAND)
    one = Compiled(parse(TYPICAL))
    row("query.one", timed(lambda: [one.matches(post) for post in posts]) / len(said) * 1e6, "µs/post", COMMAND)
    for count in QUERIES:
        matcher = Matcher({number: parse(query) for number, query in enumerate(made_from(said, count))})
        taken = timed(lambda matcher=matcher: [matcher.matches(post) for post in posts])
        row(f"query.stream.{count}", len(said) / taken, "posts/s", COMMAND)


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time, the median of a few passes."""
    taken = []
    for _ in range(PASSES):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return statistics.median(taken)


def made_from(said: list[str], count: int) -> list[str]:
    """Queries of the shapes that people write, from the less frequent words of the posts."""
    seen = Counter(word for text in said for word in search_text(text).split())
    words = sorted(word for word, times in seen.items() if len(word) > 3 and word.isalpha() and times < 200)
    chance = random.Random(3)

    def some(number: int) -> str:
        return "(" + " OR ".join(chance.choice(words) for _ in range(number)) + ")"

    shapes = (
        lambda: f"{some(3)} AND {some(2)}",
        lambda: f"{some(2)} NEAR/6 {some(3)}",
        lambda: f'"{chance.choice(words)} {chance.choice(words)}" OR ({chance.choice(words)[:5]}* AND {some(2)})',
        lambda: f"{some(2)} AND {chance.choice(words)} NOT {chance.choice(words)}",
    )
    return [chance.choice(shapes)() for _ in range(count)]


if __name__ == "__main__":
    main()
