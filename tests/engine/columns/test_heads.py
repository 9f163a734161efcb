"""What the kernels weigh is what the single-text heads weigh: the same buckets, the same sums, the same answers."""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from tests.engine.columns.test_equality import dev_posts, examples, mutated

from vigie.engine.columns import Plan, analyse, kernels
from vigie.engine.columns.analysis import Pass
from vigie.engine.columns.heads import LANGUAGES
from vigie.engine.folding import admit
from vigie.engine.heads import classify
from vigie.engine.heads.classifying import HEADS
from vigie.engine.heads.features import features_of
from vigie.engine.heads.scoring import Reader
from vigie.engine.heads.weights import head
from vigie.engine.language import identify_language
from vigie.engine.query import Compiled, Document, parse

pytestmark = pytest.mark.slow

# Pieces that the cutting of words, faces, addresses and quotations turns upon.
PIECES = (
    "🙂😡 :-( :o) <3 x) xd xdd xdde t_t >_< -__- -_- ^^ 8) ;) =d :/ #tag # @moi @ a.b+c@d-e.fr a@b @@@abc http "
    'https:// https://x/y www. www.x.y &amp; &#12; &#; \\u00e9 \\n3 \\x !!! ?! ! ? ... . … «con» «pas con» "idiot" '
    "“merde” \" « pas bon, jamais nul mais connard je te hais j'aime 12:30 1 000,5 3 é É ẞ ß œ ñ ¿ ¡ .3ab "
    "€5ab c0nnard m3rd3 "
    "s a l o p e s.a.l.o.p.e loooool nonnn NONNN CAPITALES ǅ ｗｗｗ．x ＠moi ＃tag ➀ ² ① नमस्ते привет שלום مرحبا 你好 "
    "a l ecoute j aime il faut que merci beaucoup not good at all n'est pas mal e-mail _x_ x_y élève’s"
)


def posts() -> list[str]:
    chance = random.Random(20261120)
    texts = [post.text for post in dev_posts()] + [post.text for each in examples().values() for post in each]
    texts = chance.sample(texts, min(len(texts), 1500))
    pieces = PIECES.split(" ")
    made = [
        "".join(chance.choice(pieces) + chance.choice((" ", "", "\n", " , ")) for _ in range(chance.randrange(1, 14)))
        for _ in range(1500)
    ]
    changed = [mutated(text, chance) for text in chance.sample(texts + made, 1500)]
    return [admit(text) for text in (*texts, *made, *changed, "", " ", "?", "a" * 5000, "bon " * 2000, "ﷺ" * 500)]


def of(texts: list[str], **columns: Any) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({"text": pa.array(texts, pa.string()), **columns})


def test_sums_are_the_same_to_the_unit() -> None:
    texts = posts()
    read = Pass(of(texts), Plan(rules=()))._read(kernels.WEIGHED)
    heads = [head(name) for name in HEADS]
    weighed = 0
    for place, text in enumerate(texts):
        if read.languages[place] != kernels.CANNOT_TELL:
            assert LANGUAGES[read.languages[place]] == identify_language(text), text
        if read.signs[place] & kernels.UNWEIGHED:
            continue
        weighed += 1
        features = features_of(text)
        sums = [pair for each in heads for pair in Reader(features).sums(each)]
        assert read.buckets[place] == features.buckets, text
        assert read.sums[place][: len(sums)].tolist() == [by_bucket for by_bucket, _ in sums], text
        assert read.sign_sums[place][: len(sums)].tolist() == [by_sign for _, by_sign in sums], text
    assert weighed > 0.9 * len(texts)


def test_answers_are_those_of_classify() -> None:
    texts = random.Random(3).sample(posts(), 800)
    told = analyse(of(texts), Plan(rules=(), signatures=False)).to_pylist()
    for text, row in zip(texts, told, strict=True):
        said = classify(text)
        assert row["lang"] == said.lang, text
        for name, label in (("tone", said.tone.label), ("intent", said.intent.label), ("target", said.target)):
            assert row[name] == (None if name in said.abstained else label), text
        chances = {"toxicity": said.toxicity, "hate": said.kinds["hate"], "urgent": said.urgent, "exit": said.exit,
                   "crisis": said.crisis}  # fmt: skip
        for name, chance in chances.items():
            assert (row[name] is None) == (name in said.abstained), text
            assert row[name] is None or chance == pytest.approx(row[name], abs=1e-6), text


def test_what_is_remembered_of_words_is_forgotten_without_a_trace() -> None:
    texts = [f"mot{n} lettres{n % 97} encore{n * 7919 % 10007} bus" for n in range(60_000)]
    once = Pass(of(texts), Plan(rules=()))._read(kernels.WEIGHED)
    again = Pass(of(texts[::-1]), Plan(rules=()))._read(kernels.WEIGHED)
    assert np.array_equal(once.sums, again.sums[::-1])
    assert np.array_equal(once.languages, again.languages[::-1])


def test_queries_ask_the_heads_what_the_batch_does_not_say() -> None:
    texts = [
        "C'est nul, encore en panne, remboursez-moi !",
        "Merci, service parfait, bravo",
        "Thank you, great service",
    ]
    queries = {"negative": "tone:neg", "english": "lang:en", "praise": "intent:praise bravo", "word": "service"}
    result = analyse(of(texts), Plan(queries=queries, rules=()))
    for place, text in enumerate(texts):
        said = classify(text)
        document = Document(
            text,
            lang=said.lang,
            tone="" if "tone" in said.abstained else said.tone.label,
            intent="" if "intent" in said.abstained else said.intent.label,
        )
        wanted = [number for number, query in enumerate(queries.values()) if Compiled(parse(query)).matches(document)]
        assert result.column("queries")[place].as_py() == wanted
    given = analyse(
        of(texts, tone=pa.array(["pos", None, "neg"]), lang=pa.array(["de", "", None])), Plan(rules=(), queries=queries)
    )
    assert given.column("queries").to_pylist()[0] == []
    assert given.column("lang").to_pylist() == ["de", "fr", "en"]


def test_heads_can_be_left_out() -> None:
    result = analyse(of(["Merci beaucoup"]), Plan(rules=(), heads=False))
    assert "tone" not in result.schema.names
