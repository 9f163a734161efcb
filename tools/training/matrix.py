"""Examples as sparse matrices: the product's own features, so that nothing learnt differs from what is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from scipy import sparse

from vigie.engine.hashing import BITS
from vigie.engine.heads.features import features_of, sign_names, word_buckets


def matrices(texts: Sequence[str], *, unread: Sequence[str] = ()) -> tuple[Any, Any]:
    """(buckets, signs): for a text of n buckets, how often each occurs over sqrt(n); 1 at each of its signs.

    The signs of the classes `unread` are left at 0.
    """
    out = {place for place, name in enumerate(sign_names()) if name.removesuffix("_several") in unread}
    columns: list[int] = []
    rows = [0]
    values: list[float] = []
    sign_columns: list[int] = []
    sign_rows = [0]
    for text in texts:
        made = features_of(text)
        counted = Counter(chain.from_iterable(map(word_buckets, made.words)))
        norm = max(counted.total(), 1) ** 0.5
        places = sorted(counted)
        columns.extend(places)
        values.extend(counted[place] / norm for place in places)
        rows.append(len(columns))
        sign_columns.extend(sorted(made.signs - out))
        sign_rows.append(len(sign_columns))
    buckets = sparse.csr_matrix(
        (np.array(values, np.float32), np.array(columns, np.int32), np.array(rows, np.int64)),
        shape=(len(texts), 1 << BITS),
    )
    ones = np.ones(len(sign_columns), np.float32)
    signs = sparse.csr_matrix(
        (ones, np.array(sign_columns, np.int32), np.array(sign_rows, np.int64)), shape=(len(texts), len(sign_names()))
    )
    return buckets, signs
