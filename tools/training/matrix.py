"""Examples as sparse matrices: the product's own features, so that nothing learnt differs from what is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse

from vigie.engine.hashing import BITS
from vigie.engine.heads.features import features_of, sign_names


def matrices(texts: Sequence[str], *, unread: Sequence[str] = ()) -> tuple[Any, Any]:
    """(buckets, signs): 1/sqrt(n) at each of the n distinct buckets of a text; 1 at each of its signs.

    The signs of the classes `unread` are left at 0.
    """
    out = {place for place, name in enumerate(sign_names()) if name.removesuffix("_several") in unread}
    columns: list[int] = []
    rows = [0]
    values: list[np.ndarray[Any, Any]] = []
    sign_columns: list[int] = []
    sign_rows = [0]
    for text in texts:
        made = features_of(text)
        columns.extend(sorted(made.buckets))
        rows.append(len(columns))
        count = rows[-1] - rows[-2]
        values.append(np.full(count, 1.0 / np.sqrt(max(count, 1)), dtype=np.float32))
        sign_columns.extend(sorted(made.signs - out))
        sign_rows.append(len(sign_columns))
    shape = (len(texts), 1 << BITS)
    data = np.concatenate(values) if values else np.zeros(0, np.float32)
    buckets = sparse.csr_matrix((data, np.array(columns, np.int32), np.array(rows, np.int64)), shape=shape)
    ones = np.ones(len(sign_columns), np.float32)
    signs = sparse.csr_matrix(
        (ones, np.array(sign_columns, np.int32), np.array(sign_rows, np.int64)), shape=(len(texts), len(sign_names()))
    )
    return buckets, signs
