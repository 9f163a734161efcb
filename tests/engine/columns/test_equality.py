"""What the columnar analysis finds is what the single-text path finds."""

from __future__ import annotations

import json
import pickle
import random
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from tools import query_pairs

from vigie.engine import Charter, Organisation, Post, check, fold
from vigie.engine.columns import Plan, analyse
from vigie.engine.columns.signatures import signature_of
from vigie.engine.folding import admit
from vigie.engine.own_rules import own_rule
from vigie.engine.pages import examples_of, page_of
from vigie.engine.query import Compiled, Document, parse
from vigie.engine.registry import all_rules
from vigie.engine.words import tokens

pytestmark = pytest.mark.slow

DEV = Path(__file__).parents[1] / "data" / "dev"
TERMS = (
    "bus",
    "en panne",
    "rendez-vous",
    "#GrèveSNCF",
    "la ligne 4",
    "retard",
    "covid-19",
    "aujourd’hui",
    "l'eau",
    "BUS",
)


def batch(posts: list[Post]) -> pa.RecordBatch:
    columns = {
        "text": pa.array([admit(post.text) for post in posts], pa.string()),
        "author_role": pa.array([str(post.author_role) for post in posts]),
        "network": pa.array([post.network for post in posts], pa.string()),
        "visibility": pa.array([str(post.visibility) for post in posts]),
        "lang": pa.array([post.lang for post in posts], pa.string()),
    }
    return pa.RecordBatch.from_pydict(columns)


def compare(posts: list[Post], charter: Charter) -> None:
    """Every finding of every post, on both ways."""
    result = analyse(batch(posts), Plan(charter=charter, signatures=False, rules=_every_stable()))
    for post, packed in zip(posts, result.column("findings").to_pylist(), strict=True):
        alone = [finding.pack() for finding in check(post, charter).findings]
        assert json.loads(packed or "[]") == json.loads(json.dumps(alone)), post.text


def _every_stable() -> list[str]:
    return [rule.card.code for rule in all_rules()]


def examples() -> dict[Organisation | None, list[Post]]:
    """The posts of the pages of rules, by the organisation they are read for."""
    found: dict[Organisation | None, list[Post]] = {}
    for rule in all_rules():
        for language in ("fr", "en"):
            try:
                page = page_of(rule.card, language=language)
            except FileNotFoundError:
                continue
            for example in examples_of(page):
                found.setdefault(example.post.organisation, []).append(example.post)
    return found


def dev_posts() -> list[Post]:
    posts: list[Post] = []
    for path in sorted(DEV.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            read: dict[str, Any] = json.loads(line)
            if isinstance(read.get("text"), str):
                posts.append(Post(read["text"], author_role=read.get("author_role") or "employee"))
    return posts


def mutated(text: str, chance: random.Random) -> str:  # noqa: PLR0911 - one line per kind of change
    """A text with what people do to texts: accents dropped, signs for letters, hidden signs, spaces, capitals."""
    kind = chance.randrange(9)
    at = chance.randrange(len(text) + 1)
    if kind == 0:
        return text.upper()
    if kind == 1:
        return text[:at] + chance.choice("\u200b\u00ad\u202e\u2060\ufe0f😀_*|") + text[at:]
    if kind == 2:
        return text.translate(str.maketrans("aeiost", "4310$7")) if chance.random() < 0.3 else text.replace("a", "@", 1)
    if kind == 3:
        return fold(text).text
    if kind == 4:
        return text[:at] + text[at : at + 1] * 4 + text[at + 1 :]
    if kind == 5:
        return " ".join(text[at : at + 8]) + text[at + 8 :]
    if kind == 6:
        return text.replace("0", "o").replace("1", "l") if chance.random() < 0.5 else text.replace(" ", "\u202f")
    if kind == 7:
        return text[at:] + " " + text[:at]
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def test_the_posts_of_pages_are_found_alike() -> None:
    for organisation, posts in examples().items():
        compare([Post(p.text, p.lang, p.author_role, p.network, p.visibility) for p in posts],
                Charter(organisation or Organisation()))  # fmt: skip


def test_the_gate_never_misses_on_the_development_set_and_its_mutations() -> None:
    chance = random.Random(20261120)
    posts = dev_posts() or [post for each in examples().values() for post in each]
    posts += [Post(p.text, author_role=p.author_role) for each in examples().values() for p in each]
    some = chance.sample(posts, min(len(posts), 1500))
    changed = [Post(mutated(post.text, chance), author_role=post.author_role) for post in some]
    organisation = Organisation("Corail", brands=("Corail", "Corail Express"), codenames=("Lagune", "Projet Mistral"))
    compare(some + changed, Charter(organisation))


def test_queries_terms_and_signatures_are_those_of_the_single_text() -> None:
    chance = random.Random(7)
    asked = [query_pairs.query(chance) for _ in range(250)]
    documents = [query_pairs.document(chance) for _ in range(1200)]
    texts = [admit(document.text) for document in documents]
    columns = {
        "text": pa.array(texts, pa.string()),
        **{
            name: pa.array([getattr(document, name) for document in documents], pa.string())
            for name in ("lang", "network", "source", "url", "tone", "intent")
        },
        "author": pa.array([next(iter(document.author), None) for document in documents], pa.string()),
    }
    queries = {str(number): written for number, (written, _) in enumerate(asked)}
    plan = Plan(terms=TERMS, queries=queries, rules=())
    result = analyse(pa.RecordBatch.from_pydict(columns), plan)
    compiled = [Compiled(query) for _, query in asked]
    terms = [Compiled(parse(f'"{term}"')) for term in TERMS]
    for place, document in enumerate(documents):
        bare = type(document)(
            text=texts[place], lang=document.lang, network=document.network, source=document.source,
            author=document.author, url=document.url, tone=document.tone, intent=document.intent,
        )  # fmt: skip
        assert result.column("queries")[place].as_py() == [n for n, c in enumerate(compiled) if c.matches(bare)], bare
        same = {plan.tables.same_as[n] for n, c in enumerate(terms) if c.matches(bare)}
        assert set(result.column("terms")[place].as_py()) == same, bare
        assert result.column("words")[place].as_py() == len(tokens(texts[place]))
        signature = np.frombuffer(result.column("signature")[place].as_py(), np.uint32)
        assert (signature == signature_of(texts[place])).all(), bare


def test_hostile_posts_give_the_same_or_nothing_in_bounded_time() -> None:
    texts = [
        "", "\x00", "\ud800", "a" * 300_000, "e" + "\u0301" * 100_000, "\u202e" * 1000, "😀" * 5000, "ﷺ" * 3000,
        "06 39 98 12 34 " * 2000, "@" * 10_000, "#" * 10_000, "#Aa" * 3000, "l'" * 5000, "www." * 5000, "नमस्ते " * 500,
        "\u200b".join("06 39 98 12 34"), "x" * 101 + " bus en panne",
    ]  # fmt: skip
    plan = Plan(terms=TERMS, queries={"a": "bus NEAR/3 panne", "b": "bus -panne", "c": "ret* bus"})
    result = analyse(pa.RecordBatch.from_pydict({"text": [admit(text) for text in texts]}), plan)
    for text, packed in zip(texts, result.column("findings").to_pylist(), strict=True):
        alone = json.loads(json.dumps([finding.pack() for finding in check(text).findings]))
        assert json.loads(packed or "[]") == alone, text[:50]


def test_long_posts_are_read_to_the_end_as_a_single_text_is() -> None:
    long = " ".join(f"mot{n}" for n in range(900))
    texts = [f"{long} le bus en panne {long}", "bus " * 254 + "retard", "bus " * 400 + "retard", f"{long * 3} retard",
             "la ligne 4 #GrèveSNCF " * 120, "x" * 99 + " bus " + "y" * 120]  # fmt: skip
    queries = {"a": "bus NEAR/3 panne", "b": "retard", "c": '"la ligne 4"', "d": "bus -mot7"}
    plan = Plan(terms=TERMS, queries=queries, rules=())
    result = analyse(pa.RecordBatch.from_pydict({"text": texts}), plan)
    for place, text in enumerate(texts):
        document = Document(text)
        wanted = [number for number, query in enumerate(queries.values()) if Compiled(parse(query)).matches(document)]
        assert result.column("queries")[place].as_py() == wanted, text[:40]
        assert result.column("words")[place].as_py() == len(tokens(text)), text[:40]
        terms = {
            plan.tables.same_as[n] for n, term in enumerate(TERMS) if Compiled(parse(f'"{term}"')).matches(document)
        }
        assert set(result.column("terms")[place].as_py()) == terms, text[:40]
        signature = np.frombuffer(result.column("signature")[place].as_py(), np.uint32)
        assert (signature == signature_of(text)).all(), text[:40]


def test_digits_read_as_letters_after_a_sign_open_the_gate() -> None:
    compare([Post(f"Quel {before}c0nnard, {before}4bruti") for before in ("", ".", "€", "@", "$", "@@")], Charter())


def test_no_row_of_names_is_missed() -> None:
    chance = random.Random(20261120)
    names = "Élodie Marc MARTIN Le Goff DUPONT Jean-René D’Angelo O’BRIEN Paris Will McDonald AEsop Ørsted Œdipe Zoë"
    small = "de la du van der le d’ l’ l' D’ ben al M. Mme Dr J. avec chez monsieur ma voisine bravo à merci prof"
    between = [*"     ", *"\u00a0\u202f-’™Ⓐ_@\u200b\n", ", ", ". ", "", "e\u0301"]
    pieces = names.split() * 4 + small.split()
    texts = ["".join(chance.choice(pieces) + chance.choice(between) for _ in range(6)) for _ in range(6000)]
    result = analyse(batch([Post(text) for text in texts]), Plan(signatures=False, heads=False, rules=["PII007"]))
    named = [find_names(text) for text in texts]
    assert sum(map(bool, named)) > 500
    for text, spans, packed in zip(texts, named, result.column("findings").to_pylist(), strict=True):
        assert bool(packed) == bool(spans), text


def find_names(text: str) -> list[str]:
    return [finding.code for finding in check(text).findings if finding.code == "PII007"]


def test_rules_are_told_the_language_that_a_single_text_is_in() -> None:
    texts = (
        "Rappelez ma voisine au 07700 900 123 ce soir",
        "Call my neighbour back on 07700 900 123 tonight",
        "07700 900 123",
    )
    compare([Post(text, lang) for text in texts for lang in ("", "fr", "en")], Charter())


def test_empty_sliced_and_null_columns_are_read() -> None:
    plan = Plan(terms=("bus",), queries={"a": "bus"})
    assert analyse(pa.RecordBatch.from_pydict({"text": pa.array([], pa.string())}), plan).num_rows == 0
    whole = pa.RecordBatch.from_pydict({"text": ["rien", "le bus", None, "bus bus"]})
    assert analyse(whole.slice(1), plan).column("queries").to_pylist() == [[0], [], [0]]
    large = pa.RecordBatch.from_pydict({"text": pa.array(["le bus"], pa.large_string())})
    assert analyse(large, plan).column("terms").to_pylist() == [[0]]
    with pytest.raises(KeyError, match="text"):
        analyse(pa.RecordBatch.from_pydict({"message": ["x"]}), plan)


def test_words_joined_by_apostrophes_and_hyphens_are_cut_alike() -> None:
    chance = random.Random(5)
    pieces = (
        "l d qu jusqu lorsqu rendez vous week end e mail wi fi peut etre la bas s don t avion c est a dire Foo BarBaz"
    )
    pieces = [*pieces.split(), "x2", "é", "™", "ŉ", "ß", "Été", "है", "की", "ครับ", "ा"]
    between = ("'", "-", "’", " ", " ", "#", "_", "'", "-", "—", ".", "/", "&", "'s", "'s ", "--", "-'", "", "ʼ", "‑")
    texts = [
        "".join(chance.choice(pieces) + chance.choice(between) for _ in range(chance.randint(1, 9)))
        for _ in range(6000)
    ]
    terms = [*pieces, "rendez-vous", "weekend", "dont", "c'est", "week end", "est à", "l'avion", "foobarbaz", "don't"]
    plan = Plan(terms, {}, (), signatures=False, heads=False)
    result = analyse(pa.RecordBatch.from_pydict({"text": texts}), plan)
    told = zip(texts, result.column("words").to_pylist(), result.column("terms").to_pylist(), strict=True)
    for text, words, found in told:
        assert words == len(tokens(text)), text
        assert sorted(found) == sorted(plan.term_matcher.matches(Document(text))), text


def test_the_rules_of_an_organisation_are_run_too() -> None:
    own = own_rule(
        {
            "code": "ACME001",
            "family": "CONFIDENTIAL",
            "terms": ["chantier nord"],
            "message": "Pas encore public.",
            "examples": {"found": ["Le chantier nord est lancé"], "clean": ["Le chantier du quai"]},
        }
    )
    charter = Charter(rules=(own,))
    texts = ["Le chantier Nord avance", "Rien à dire", "Écrivez à jeanne@example.org, CHANTIER NORD"]
    result = analyse(pa.RecordBatch.from_pydict({"text": texts}), Plan(charter=charter, signatures=False, heads=False))
    for text, packed in zip(texts, result.column("findings").to_pylist(), strict=True):
        alone = [finding.pack() for finding in check(Post(text), charter).findings]
        assert json.loads(packed or "[]") == json.loads(json.dumps(alone)), text
    with pytest.raises(TypeError, match="own rules"):
        pickle.dumps(Plan(charter=charter))
