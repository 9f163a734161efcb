"""Throw anything at the engine for a while: `python tools/fuzz.py [--minutes 60] [--folder fuzz] [--blind]`.

Led by coverage with atheris (`pip install atheris`), which no test and no user needs; `--blind` does without, from
chance alone, several times faster. Each input is an act (check, classify, query, charter; columns too, where their
extra is installed) and a text sewn from the examples of the rule pages, signs that break readers, and raw characters.
What must hold: nothing raises but the error that says what is wrong, every span slices back to something, a mask
keeps the length, a query written back reads alike and answers as its definition does, columns find what the
single-text path finds, and processor time is bounded by length. Known inputs are kept in FOLDER, so that a second run
goes on from them; one that breaks something is left there as `crash-…`. Prints the inputs run, by act, and the slowest
text.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

if "--blind" in sys.argv:
    import contextlib

    led: Any = contextlib.nullcontext()
else:
    import atheris

    led = atheris.instrument_imports(include=["vigie"])

with led:
    from vigie.engine import Charter, Organisation, Post, check, fold, mask
    from vigie.engine.charter_file import CharterFileError, read_charter
    from vigie.engine.folding import admit
    from vigie.engine.heads import classify
    from vigie.engine.query import Compiled, Document, QueryError, explain, lint, naive, parse, write
    from vigie.engine.query.lexing import LONGEST_QUERY
    from vigie.engine.registry import all_rules

    all_rules()  # they are imported when first asked for
try:  # apart: numba compiles it, and could not if its coverage were counted
    import pyarrow as pa

    from vigie.engine.columns import Plan, analyse
except ImportError:
    analyse: Any = None

SIGNS = (
    "\0", "\ud800", "\udfff", "\u202e", "\u200b", "\u00ad", "\ufeff", "e\u0301", "\u0301" * 50, "ﷺ", "İ", "ß", "½",
    "👩\u200d👩\u200d👧", "🇫🇷", "𝐁", "0", "4111 1111 1111 1111", "FR76 3000 6000 0112 3456 7890 189", "06 39 98 12 34",
    "a@example.org", "point arobase", "«", "»", '"', "'", "’", "(", ")", "\n", "\t", " ", ".", "!!!", "#", "@", "://",
    "*", "~10", ":", "-", " ET ", " OU ", " SAUF ", " NEAR/3 ", " ONEAR/2 ", " AND ", " OR ", " NOT ", "raw:",
    "lang:fr", "tone:neg", "finding:INSULT", "has:link", "rules:\n  - ", "terms: [", "{", "}", "&a *a", "!!python",
    "name: ", "organisation:\n  ", "clauses:\n  ", "pattern: (a+)+", "|", ">", "---", "quarante-deux",
    "c o n n a r d", "p4ssw0rd",
)  # fmt: skip
CHARTER = Charter(Organisation("Corail", brands=("Corail Express",), codenames=("Lagune", "Mistral")))
ROLES = ("employee", "official", "agent", "private")
LONGEST = 20_000  # characters of a text
SLOWEST = 0.5  # seconds of processor time that any text may take
A_CHARACTER = 60e-6  # seconds more for each of its characters once folded (one may give 18), coverage counted

run: Counter[str] = Counter()
slowest: list[Any] = [0.0, "", 0]


def texts() -> tuple[str, ...]:
    """The examples of the rule pages, cut in words too, and the signs."""
    pages = (path.read_text(encoding="utf-8") for path in sorted(Path("src/vigie/engine/rules").rglob("*.md")))
    lines = {line.strip("-> `\t") for page in pages for line in page.splitlines() if line.startswith(("-", ">"))}
    return (*SIGNS, *sorted(line for line in lines if 3 < len(line) < 300))


PIECES = texts()


def sewn(source: Any) -> str:
    """A text of pieces and of raw characters."""
    parts = []
    for _ in range(source.ConsumeIntInRange(0, 24)):
        if source.ConsumeBool():
            parts.append(PIECES[source.ConsumeIntInRange(0, len(PIECES) - 1)])
        else:
            parts.append(source.ConsumeUnicode(source.ConsumeIntInRange(0, 12)))
        if source.ConsumeProbability() > 0.97:
            parts = ["".join(parts * source.ConsumeIntInRange(1, 40))[:LONGEST]]
    return "".join(parts)[:LONGEST]


def checked(text: str, source: Any) -> None:
    report = check(Post(text, author_role=ROLES[source.ConsumeIntInRange(0, 3)]), CHARTER)
    assert len(report.text) == len(text)
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert report.text[finding.start : finding.end].strip()
    assert len(mask(report.text, report.findings)) == len(text)
    assert len(fold(report.text).origin) >= len(fold(report.text).text)


def classified(text: str, source: Any) -> None:
    classify(text)


def asked(text: str, source: Any) -> None:
    try:
        query = parse(text)
    except QueryError as error:
        says_why(error)
        return
    lint(text)
    assert explain(query)
    written = write(query)
    if len(written) <= LONGEST_QUERY:  # ligatures written out may be longer than what was read
        assert write(parse(written)) == written
    document = Document(sewn(source)[:400])
    assert Compiled(query).matches(document) == naive.matches(query, document)


def says_why(error: Exception) -> None:
    """A refusal says something."""
    assert str(error).strip()


def chartered(text: str, source: Any) -> None:
    try:
        read_charter(text)
    except CharterFileError as error:
        says_why(error)


def analysed(text: str, source: Any) -> None:
    texts = [admit(text), admit(sewn(source))]
    role = ROLES[source.ConsumeIntInRange(0, 3)]
    batch = pa.RecordBatch.from_pydict({"text": texts, "author_role": [role] * len(texts)})
    for each, packed in zip(texts, analyse(batch, PLAN).column("findings").to_pylist(), strict=True):
        alone = [finding.pack() for finding in check(Post(each, author_role=role), CHARTER).findings]
        assert json.loads(packed or "[]") == json.loads(json.dumps(alone)), each


ACTS = {"check": checked, "classify": classified, "query": asked, "charter": chartered}
if analyse is not None:
    ACTS["columns"] = analysed
    PLAN = Plan(charter=CHARTER, signatures=False, heads=False)


class Chance:
    """What atheris gives of its bytes, from chance."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def ConsumeIntInRange(self, least: int, most: int) -> int:  # noqa: N802 - the names of atheris
        return self._random.randint(least, most)

    def ConsumeBool(self) -> bool:  # noqa: N802 - likewise
        return self._random.random() < 0.5

    def ConsumeProbability(self) -> float:  # noqa: N802 - likewise
        return self._random.random()

    def ConsumeUnicode(self, length: int) -> str:  # noqa: N802 - likewise
        top = self._random.choice((0x7F, 0x17F, 0x2FFF, 0x10FFFF))
        return "".join(chr(self._random.randint(0, top)) for _ in range(length))


def one_input(data: bytes) -> None:
    read(atheris.FuzzedDataProvider(data))


def read(source: Any) -> None:
    name = tuple(ACTS)[source.ConsumeIntInRange(0, len(ACTS) - 1)]
    text = sewn(source)
    begun = time.process_time()
    ACTS[name](text, source)
    taken = time.process_time() - begun
    run[name] += 1
    if taken > slowest[0]:
        slowest[:] = [taken, name, len(text)]
    if run.total() % 50_000 == 0:
        told()
    if name == "columns":
        return  # its first inputs make states and compile
    bound = SLOWEST + A_CHARACTER * len(fold(text).text)
    assert taken < bound, f"{name}: {taken:.2f} s for {len(text)} characters"


def told() -> None:
    print(", ".join(f"{name} {count}" for name, count in sorted(run.items())), flush=True)
    print(f"slowest: {slowest[0]:.3f} s, {slowest[1]}, {slowest[2]} characters", flush=True)


def blindly(minutes: float, folder: Path) -> None:
    """Inputs of chance; the seed of one that breaks something is kept in the folder."""
    seed, ends = time.time_ns(), time.monotonic() + minutes * 60
    while time.monotonic() < ends:
        seed += 1
        try:
            read(Chance(seed))
        except BaseException:
            (folder / f"crash-seed-{seed}").touch()
            raise
    told()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--folder", type=Path, default=Path("fuzz"))
    parser.add_argument("--blind", action="store_true")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.blind:
        blindly(options.minutes, options.folder)
        return
    if analyse is not None:
        analysed("", Chance(0))  # kernels take longer to compile than an input may
    folder = str(options.folder)
    seconds = f"-max_total_time={round(options.minutes * 60)}"
    words = [
        sys.argv[0],
        folder,
        seconds,
        f"-artifact_prefix={folder}/",
        "-max_len=4096",
        "-timeout=60",
        "-rss_limit_mb=8192",
    ]
    atheris.Setup(words, one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
