"""What is known of words before any example is read, as weights of buckets: a head leans on it as it leans on a sign.

The French and English valences of VADER are read from where its French package is installed, never
imported and never copied here; our own words of insult and of contempt stand beside, and name no group of people.
"""

from __future__ import annotations

import sysconfig
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import lsqr

from tools.training import rows
from tools.training.rows import AbsentError
from vigie.engine.folding import fold_text
from vigie.engine.hashing import BITS, bucket, hash_word, letter_buckets
from vigie.engine.lexing import words_of

Numbers = Any
_RATES = {"scorn": 12.0}  # how cheap a list is to the penalty, beside a bucket
_RATE = 60.0
_PACKAGE = Path(sysconfig.get_path("purelib")) / "vaderSentiment_fr"
_FRENCH, _ENGLISH = "fr_lexicon.txt", "vader_lexicon.txt"
_TOP = 4.0  # of the scale of VADER
_OWN = Path(__file__).parent / "own_scorn.txt"
_READ_FOR_WORDS = ("emo_fr_xed", "tox_fr_mlma", "tox_fr_ftr_racism", "care_fr_free_unlabelled", "sent_fr_umsab")
_DAMP, _OWN_BUCKET, _STEPS = 0.1, 3.0, 250

# Words of the French list that mean something else in a post, seen among the commonest words of the texts.
_MISLEADING = frozenset([
    "sur", "s", "v", "x", "chez", "privee", "prive", "desole", "desoles", "desolee", "desolees", "vraiment",
    "nouveau", "nouvelle", "nouvelles", "nouveaux", "cher", "chere", "part", "net", "fois", "sous", "prise", "prix",
    "concerne", "juste", "avance", "frais", "securite", "bien", "bas", "ok", "ah", "ose", "ouvert", "unique",
    "interesse", "interesser", "capable", "applique", "source", "mode", "armee", "anti", "fous", "serieux",
    "serieusement", "attends", "attendre", "partir", "dure", "jouer", "responsable", "responsables", "force",
    "accord", "grace", "pp", "use", "rad", "fit", "las", "uni", "unis", "mur", "vif"
])  # fmt: skip


def weights(names: Sequence[str], texts: Iterable[str], folder: Path) -> Numbers:
    """A column of 2^BITS weights for each list: the value of each of its words is the sum over the word's buckets.

    A word's own bucket is shared with letters of others; so the values are spread over the buckets of the word by
    least squares, under which the words that `texts` and French sets hold and the list lacks come near zero.
    """
    vocabulary = Counter(word for text in texts for word in _words(text))
    french = Counter(word for name in _READ_FOR_WORDS for row in rows.read(folder, name) for word in _words(row.text))
    vocabulary.update(french)
    lists = _lists(names, vocabulary, {word for word, count in french.items() if count > 1})
    return np.column_stack([_spread(lists[name], vocabulary) * _RATES.get(name, _RATE) for name in names])


def _words(text: str) -> list[str]:
    return [word.text for word in words_of(fold_text(text)) if word.kind == "WORD"]


def _lists(names: Sequence[str], vocabulary: Iterable[str], french: set[str]) -> dict[str, dict[str, float]]:
    known: dict[str, dict[str, float]] = {}
    if "scorn" in names:
        known["scorn"] = _scorn(vocabulary)
    for language, file, split in (("fr", _FRENCH, "->"), ("en", _ENGLISH, "\t")):
        if f"{language}+" in names:
            values = _valences(file, split)
            left_out = _MISLEADING if language == "fr" else french
            kept = {word: value for word, value in values.items() if word not in left_out}
            known[f"{language}+"] = {word: max(value, 0.0) for word, value in kept.items()}
            known[f"{language}-"] = {word: max(-value, 0.0) for word, value in kept.items()}
    return known


def _valences(file: str, split: str) -> dict[str, float]:
    """Words of letters alone, folded, and their mean valence, from -1 to 1."""
    path = _PACKAGE / file
    if not path.exists():
        raise AbsentError(f"{path}: absent; requirements/words.txt says which package holds it")
    found: dict[str, list[float]] = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        word, _, rest = line.partition(split)
        folded = fold_text(word).strip()
        if folded.isalpha():
            found.setdefault(folded, []).append(float(rest.split("\t")[0]) / _TOP)
    return {word: sum(values) / len(values) for word, values in found.items()}


def _scorn(vocabulary: Iterable[str]) -> dict[str, float]:
    """Our words and their degrees; a stem stands for the words of the vocabulary that begin with it."""
    degrees: dict[str, float] = {}
    stems: list[tuple[str, float]] = []
    degree = 0.0
    for line in _OWN.read_text(encoding="utf-8").split("\n"):
        if line.startswith("["):
            degree = float(line.strip("[]"))
        elif not line.startswith("#"):
            for item in line.split():
                word = fold_text(item)
                if word.endswith("*"):
                    stems.append((word[:-1], degree))
                else:
                    degrees[word] = degree
    by_stem: dict[str, float] = {}
    for word in vocabulary:
        for stem, degree in stems:
            if word.startswith(stem):
                by_stem[word] = degree
    return {**by_stem, **degrees}


def _spread(values: dict[str, float], vocabulary: Iterable[str]) -> Numbers:
    words = sorted({*values, *vocabulary})
    places, ends, counts = [], [0], []
    for word in words:
        held = Counter((bucket(hash_word(word)), *letter_buckets(word)))
        places += held
        counts += held.values()
        ends.append(len(places))
    size = 1 << BITS
    cheap = np.ones(size)
    cheap[[bucket(hash_word(word)) for word in words]] = _OWN_BUCKET
    held_by = sparse.csr_matrix((np.array(counts, float), np.array(places), np.array(ends)), shape=(len(words), size))
    sought = np.array([values.get(word, 0.0) for word in words])
    found = lsqr(held_by @ sparse.diags(cheap), sought, damp=_DAMP, iter_lim=_STEPS)[0]
    return (found * cheap).astype(np.float32)
