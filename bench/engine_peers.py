"""What exists beside Vigie, one text at a time as people call it: peers, and the quickest libraries put together.

Nothing of it is needed to run Vigie. A peer that is not installed, or that does not run here, is said and skipped.
"""

from __future__ import annotations

import re
import struct
import tempfile
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

Act = Callable[[str], object]
Make = Callable[[], Act]


def in_series(terms: list[str]) -> dict[str, Make]:
    """Those whose work together is nearest to the whole analysis."""
    return {
        "Presidio, French patterns (blank spaCy)": presidio,
        "py3langid": py3langid,
        "flashtext, the same terms": lambda: flashtext(terms),
        "VADER-fr": vader,
        "datasketch MinHash(64)": datasketch,
    }


def presidio() -> Act:
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):  # type: ignore[misc] - peers carry no types
        def __init__(self) -> None:
            super().__init__()
            self.nlp = {"fr": spacy.blank("fr")}

    # The list of domains that it ships with: nothing is fetched while it is timed.
    tldextract.extract = tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    registry = RecognizerRegistry(supported_languages=["fr"])
    registry.load_predefined_recognizers(languages=["fr"])
    analyzer = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["fr"])
    return lambda text: analyzer.analyze(text, language="fr")


def py3langid() -> Act:
    import py3langid as langid

    return langid.classify  # type: ignore[no-any-return] - peers carry no types


def flashtext(terms: list[str]) -> Act:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    processor.add_keywords_from_list(terms)
    return processor.extract_keywords  # type: ignore[no-any-return] - peers carry no types


def vader() -> Act:
    from vaderSentiment_fr.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer().polarity_scores  # type: ignore[no-any-return] - peers carry no types


def runs(text: str) -> list[str]:
    """The runs of three words that signatures are made of."""
    words = text.lower().split()
    return [" ".join(words[at : at + 3]) for at in range(max(len(words) - 2, 1))]


def datasketch() -> Act:
    from datasketch import MinHash

    def sign(text: str) -> object:
        signature = MinHash(num_perm=64)
        signature.update_batch([run.encode() for run in runs(text)])
        return signature

    return sign


def obsei() -> Act:
    from obsei.privacy.redact import redact_text

    return redact_text  # type: ignore[no-any-return] - peers carry no types


# --- the quickest libraries -------------------------------------------------------------------------------------

_NUMBERS = (
    r"[\w.+-]+@[\w-]+\.[\w.]+", r"(?:\+33|0)\s*[1-9](?:[\s.-]*\d{2}){4}", r"[A-Z]{2}\d{2}(?: ?\w{4}){3,7}",
    r"(?:\d[ -]?){13,19}", r"[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3}", r"\d{1,4},? (?:rue|avenue|boulevard) \w+",
    r"\d{1,2}/\d{1,2}/\d{4}", r"[A-Z]{2}-\d{3}-[A-Z]{2}",
    r"-?\d{1,2}\.\d{4,},? -?\d{1,3}\.\d{4,}", r"\d{1,3}(?:\.\d{1,3}){3}",
)  # fmt: skip
_WORD = re.compile(r"\w+")


def libraries(
    terms: list[str], queries: Mapping[str, str], words: list[str], heads: Mapping[str, int]
) -> dict[str, Make]:
    """The same work, as well as libraries alone do it: no evasion seen through, no query with distances.

    `heads`: how many labels each has. fastText needs a model for each, since each learns from posts of its own.
    """
    outputs = ", ".join(f"{name} {labels}" for name, labels in heads.items())
    return {
        "case and accents folded": lambda: _folded,
        "google-re2 Set, the same terms": lambda: _terms(terms),
        "an index of words to queries, without distances": lambda: _queries(queries),
        "google-re2 Set, ten families, then re": _families,
        "rensa MinHash(64)": _rensa,
        f"fastText, a model a head ({outputs}; words 1-2, letters 2-5, random weights)": lambda: _fast_text(
            words, list(heads.values())
        ),
    }


def _folded(text: str) -> str:
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    return "".join(letter for letter in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(letter))


def _set(patterns: list[str]) -> object:
    import re2

    options = re2.Options()
    options.max_mem = 1 << 30
    found = re2.Set.SearchSet(options)
    for pattern in patterns:
        found.Add(pattern)
    found.Compile()
    return found


def _terms(terms: list[str]) -> Act:
    import re2

    found = _set([r"\b" + re2.escape(term) + r"\b" for term in terms])
    return lambda text: found.Match(text.lower())  # type: ignore[attr-defined] - re2 carries none


def _queries(queries: Mapping[str, str]) -> Act:
    asked: list[tuple[set[str], set[str], str]] = []
    woken: dict[str, list[int]] = {}
    for number, written in enumerate(queries.values()):
        sides = re.findall(r"\(([^)]*)\)", written)
        some, others = (set(side.split(" OR ")) for side in sides)
        asked.append((some, others, written.rpartition(" NOT ")[2] if " NOT " in written else ""))
        for word in some:
            woken.setdefault(word, []).append(number)

    def answer(text: str) -> object:
        words = set(_WORD.findall(text.lower()))
        met = {number for word in words for number in woken.get(word, ())}
        return [n for n in met if not words.isdisjoint(asked[n][1]) and asked[n][2] not in words]

    return answer


def _families() -> Act:
    found = _set(list(_NUMBERS))
    compiled = [re.compile(pattern) for pattern in _NUMBERS]
    return lambda text: [compiled[place].findall(text) for place in found.Match(text) or ()]  # type: ignore[attr-defined] - re2 carries none


def _rensa() -> Act:
    from rensa import RMinHash

    def sign(text: str) -> object:
        signature = RMinHash(num_perm=64, seed=1)
        signature.update(runs(text))
        return signature.digest()

    return sign


def _fast_text(words: list[str], heads: list[int]) -> Act:
    import fasttext

    models = []
    for labels in heads:
        with tempfile.NamedTemporaryFile(suffix=".bin") as file:
            Path(file.name).write_bytes(_model(words, labels))
            models.append(fasttext.load_model(file.name))
    return lambda text: [model.predict(text.replace("\n", " ")) for model in models]


def _model(words: list[str], labels: int, dimensions: int = 16, buckets: int = 1 << 18) -> bytes:
    """A fastText model of random weights in its own format (version 12): what it says is worth nothing, its pace is."""
    chance = np.random.default_rng(labels)
    settings = (dimensions, 5, 5, 1, 5, 2, 3, 3, buckets, 2, 5, 100)  # two words, softmax, supervised, letters 2 to 5
    named = [(word, 0) for word in ("</s>", *words)] + [(f"__label__{number}", 1) for number in range(labels)]
    written = [struct.pack("<2i12id", 793712314, 12, *settings, 1e-4)]
    written.append(struct.pack("<3i2q", len(named), len(named) - labels, labels, 1_000_000, -1))
    written += [word.encode() + b"\0" + struct.pack("<qb", 100, kind) for word, kind in named]
    for rows in (len(named) - labels + buckets, labels):
        weights = chance.normal(size=(rows, dimensions)).astype("<f4")
        written.append(struct.pack("<?2q", False, rows, dimensions) + weights.tobytes())
    return b"".join(written)


def why(error: Exception) -> str:
    """One line."""
    first = str(error).splitlines()[0][:80] if str(error) else ""
    return f"{type(error).__name__}: {first}"
