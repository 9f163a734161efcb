"""Measure the columnar analysis: full analysis, each stage, one text at a time, and what exists beside it.

    python bench/engine_columns.py [--posts 32768] [--peers 1500] [--only ours]

One run, one corpus, one pinned core; figures per second of processor time of the process, the median of five passes
after a warm-up (two threads: wall time). Prints Markdown rows: what, posts per second, microseconds per post. A peer
that is not installed is said and skipped. No text is ever printed or written.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import statistics
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import engine_peers
import pyarrow as pa

from vigie.engine import Post, check
from vigie.engine.columns import Plan, analyse, kernels
from vigie.engine.columns.heads import LANGUAGES
from vigie.engine.columns.tables import character_tables
from vigie.engine.heads.classifying import HEADS
from vigie.engine.heads.weights import head
from vigie.engine.latin import latin_head
from vigie.engine.query import QueryError, parse
from vigie.engine.words import search_text

TRAIN = Path(__file__).resolve().parents[2] / "shared/data/train"
# Ten families of personal data, all of them numbers or addresses; no names.
TEN = ("PII001", "PII002", "PII003", "PII004", "PII005", "PII006", "PII008", "PII009", "PII010", "PII011")
PASSES = 5
_WORDS = [
    "le",
    "la",
    "bus",
    "train",
    "service",
    "client",
    "retard",
    "panne",
    "merci",
    "bonjour",
    "colis",
    "ligne",
    "avis",
    "prix",
    "problème",
    "super",
    "nul",
    "encore",
]


def corpus(many: int) -> tuple[list[str], str]:
    """Posts, 60 % French, and where they come from; English ones are joined two by two to reach today's lengths."""
    chance = random.Random(20261120)
    french, english = [], []
    for path in sorted(TRAIN.glob("*.jsonl.gz")) if TRAIN.exists() else ():
        kept = french if "_fr" in path.name else english if re.search(r"_en_|^crisis", path.name) else None
        if kept is not None:
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                kept += [
                    text for line in lines if isinstance(text := json.loads(line).get("text"), str) and text.strip()
                ]
    if not french or not english:
        made = [" ".join(chance.choices(_WORDS, k=chance.randint(5, 40))) for _ in range(many)]
        return made, "synthetic words (the training sets are absent)"
    posts = []
    for _ in range(many):
        text = chance.choice(french) if chance.random() < 0.6 else f"{chance.choice(english)} {chance.choice(english)}"
        if chance.random() < 0.05:
            text += chance.choice(
                (" 06 39 98 12 34", " jeanne.dupre@example.org", " FR7630006000011234567890189", " 203.0.113.7")
            )
        posts.append(text)
    return posts, "training sets, 60 % French"


def terms_and_queries(posts: list[str], chance: random.Random) -> tuple[list[str], dict[str, str]]:
    """10,000 terms of one to three words and 1,000 queries, drawn from the corpus itself."""
    cut = [[word for word in search_text(text).split() if word.isalnum()] for text in posts[:20_000]]
    cut = [words for words in cut if words]
    counted = Counter(word for words in cut for word in set(words))
    usual = [word for word, _ in counted.most_common(12_000)][150:] or _WORDS
    terms: dict[str, None] = {}
    tries = 0
    while len(terms) < 10_000 and tries < 60_000:
        tries += 1
        words, size = chance.choice(cut), chance.choice((1, 1, 1, 2, 3))
        at = chance.randrange(len(words))
        if size > 1 or counted[words[at]] < len(cut) // 100:
            terms[" ".join(words[at : at + size])] = None
    queries: dict[str, str] = {}
    while len(queries) < 1000:
        some, others = " OR ".join(chance.choices(usual, k=3)), " OR ".join(chance.choices(usual, k=3))
        kind = chance.random()
        written = f"({some}) AND ({others})" if kind < 0.6 else f"({some}) NEAR/{chance.randint(4, 10)} ({others})"
        written += f" NOT {chance.choice(usual)}" if kind < 0.2 else ""
        try:
            parse(written)
        except QueryError:
            continue
        queries[str(len(queries))] = written
    return list(terms), queries


def usual_words(posts: list[str]) -> list[str]:
    """The words that a library would have learnt."""
    counted = Counter(word for text in posts[:20_000] for word in re.findall(r"\w+", text.lower()))
    return [word for word, _ in counted.most_common(20_000)]


def per_post(act: Callable[[], object], many: int, clock: Callable[[], float] = time.process_time) -> float:
    """Seconds per post, the median of the passes after a warm-up."""
    act()
    taken = []
    for _ in range(PASSES):
        begun = clock()
        act()
        taken.append((clock() - begun) / many)
    return statistics.median(taken)


def row(name: str, seconds: float, note: str = "") -> float:
    print(f"| {name} | {1 / seconds:,.0f} | {seconds * 1e6:.2f} | {note} |", flush=True)
    return seconds


def batches(posts: list[str], size: int) -> list[pa.RecordBatch]:
    return [pa.RecordBatch.from_pydict({"text": posts[at : at + size]}) for at in range(0, len(posts), size)]


def ours(posts: list[str]) -> tuple[Plan, float]:
    chance = random.Random(1)
    terms, queries = terms_and_queries(posts, chance)
    plan = Plan(terms, queries, TEN)
    every = Plan(terms, queries, None)
    many = len(posts)
    full = 0.0
    for name, asked in (("full analysis", plan), ("full analysis, every stable rule", every)):
        for size in (1024, 8192):
            parts = batches(posts, size)
            seconds = row(f"{name}, batch {size}", per_post(lambda p=parts, a=asked: [analyse(b, a) for b in p], many),
                          said(asked))  # fmt: skip
            if asked is plan:
                full = seconds
    parts = batches(posts, 8192)
    shared = (parts * -(-16 // len(parts)))[: max(16, len(parts))]  # a stream that two threads share
    streamed = sum(batch.num_rows for batch in shared)
    one = per_post(lambda: [analyse(b, plan) for b in shared], streamed, time.perf_counter)
    two = per_post(lambda: in_threads(shared, plan), streamed, time.perf_counter)
    row("full analysis, 2 threads (wall)", two, f"{one / two:.2f} × one thread")
    stages(parts[:4], plan, min(many, 4 * 8192))
    single(posts[:4000], posts[4000:])
    return plan, full


def said(plan: Plan) -> str:
    rules = len(plan.rules_of("employee"))
    outputs = sum(len(head(name).labels) for name in HEADS) + len(latin_head().labels)
    heads = f"{len(HEADS) + 1} heads of {outputs} outputs"
    return f"{len(plan.terms)} terms, {len(plan.queries)} queries, {heads}, MinHash-64, {rules} rules"


def in_threads(parts: list[pa.RecordBatch], plan: Plan) -> None:
    def work(mine: list[pa.RecordBatch]) -> None:
        for batch in mine:
            analyse(batch, plan)

    threads = [threading.Thread(target=work, args=(parts[place::2],)) for place in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def stages(parts: list[pa.RecordBatch], plan: Plan, many: int) -> None:
    """Each stage as the difference it makes."""
    from vigie.engine.columns.analysis import Pass

    character_tables()

    def kernels_only(asked: int) -> float:
        passes = [Pass(batch, plan) for batch in parts]
        return per_post(lambda: [each._read(asked) for each in passes], many)

    base = row("stage: decode and fold", kernels_only(0))
    words = kernels_only(kernels.WORDS)
    row("stage: words", words - base)
    for name, asked in (
        ("terms", kernels.TERMS),
        ("queries", kernels.QUERIES),
        ("heads (sums, signs, language)", kernels.WEIGHED),
        ("MinHash-64", kernels.MINHASH),
    ):
        row(f"stage: {name}", max(kernels_only(kernels.WORDS | asked) - words, 1e-9))
    row("stage: folded text written", max(kernels_only(kernels.FOLDED) - base, 1e-9))
    rules_alone = Plan(rules=plan.rules, signatures=False, heads=False)
    rules_only = per_post(lambda: [analyse(b, rules_alone) for b in parts], many)
    row("stage: ten families, gate and decision (with decode and fold)", rules_only)


def single(posts: list[str], others: list[str]) -> None:
    """One text at a time, every stable rule, in a process that has read others before."""
    for text in set(others) - set(posts):
        check(Post(text))
    taken = []
    for text in posts:
        begun = time.perf_counter()
        check(Post(text))
        taken.append(time.perf_counter() - begun)
    taken.sort()
    p50, p99 = taken[len(taken) // 2] * 1e3, taken[int(len(taken) * 0.99)] * 1e3
    print(f"| single text, every stable rule | p50 {p50:.3f} ms | p99 {p99:.3f} ms | wall |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--posts", type=int, default=32_768)
    parser.add_argument("--peers", type=int, default=1_500)
    parser.add_argument("--only", choices=("ours",))
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity") and os.cpu_count() == 1:
        os.sched_setaffinity(0, {0})
    posts, source = corpus(given.posts)
    octets = sum(len(text.encode()) for text in posts) / len(posts)
    print(f"{len(posts):,} posts, {octets:.0f} octets on average: {source}. Load average: {os.getloadavg()[0]:.1f}\n")
    print("| what | posts/s | µs/post | note |\n|---|--:|--:|---|")
    plan, full = ours(posts)
    if given.only:
        return
    some = posts[: given.peers]
    terms, words = list(plan.terms), usual_words(posts)
    series = [peer(name, make, some) for name, make in engine_peers.in_series(terms).items()]
    told("peers in series", series, full)
    labels = {name: max(len(head(name).labels), 2) for name in HEADS}
    libraries = engine_peers.libraries(terms, plan.queries, words, {"language": len(LANGUAGES), **labels})
    told("libraries only", [peer(f"library: {name}", make, some) for name, make in libraries.items()], full)
    peer("obsei redact_text, all its patterns", engine_peers.obsei, some)


def peer(name: str, make: engine_peers.Make, posts: list[str]) -> float | None:
    """One peer, post by post; None, and a line that says why, when it cannot run."""
    try:
        act = make()
        act(posts[0])
    except Exception as error:  # a peer may be absent or break in its own way: it is said and left out
        print(f"| {name} | skipped | | {engine_peers.why(error)} |", flush=True)
        return None

    def everything() -> None:
        for text in posts:
            act(text)

    return row(name, per_post(everything, len(posts)))


def told(name: str, seconds: list[float | None], full: float) -> None:
    known = [each for each in seconds if each is not None]
    missing = len(seconds) - len(known)
    if known:
        note = f"{sum(known) / full:.0f} × ours" + (f"; {missing} missing, so a lower bound" if missing else "")
        row(name, sum(known), note)


if __name__ == "__main__":
    main()
