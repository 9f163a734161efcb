"""The column of texts as kernels read it, and room for what they write."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from vigie.engine.columns import kernels


def text_column(batch: pa.RecordBatch) -> pa.Array:
    """The texts of a batch, valid UTF-8, "" where there is none; KeyError when it has no such column."""
    if "text" not in batch.schema.names:
        raise KeyError("text")
    column = batch.column("text")
    if isinstance(column, pa.DictionaryArray):
        column = column.dictionary_decode()
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        column = column.cast(pa.string())
    if column.null_count:
        column = column.fill_null("")
    column.validate(full=True)
    return column


def octets_of(column: pa.Array) -> tuple[Any, Any]:
    """The offsets and the octets of a column of text, without a copy."""
    _, offsets, data = column.buffers()
    kind = np.int64 if pa.types.is_large_string(column.type) else np.int32
    if offsets is None or not len(column):
        return np.zeros(1, kind), np.zeros(1, np.uint8)
    ends = np.frombuffer(offsets, kind)[column.offset : column.offset + len(column) + 1]
    octets = np.frombuffer(data, np.uint8) if data is not None and data.size else np.zeros(1, np.uint8)
    return ends, octets


def room_for(posts: int, octets: int, asked: int, room: int) -> kernels.Results:
    """Empty results for a pass that is asked so much; `room`: how many times more than usual."""

    def rows(wanted: int, shape: Any, kind: Any) -> Any:
        return np.zeros(shape if asked & wanted else (0, *shape[1:]), kind)

    return kernels.Results(
        signs=np.zeros(posts, np.uint32),
        digits=np.zeros(posts, np.uint16),
        words=np.zeros(posts, np.int32),
        term_offsets=np.zeros(posts + 1, np.int32),
        terms=np.empty((octets // 4 + 1024) * room if asked & kernels.TERMS else 0, np.int32),
        hit_offsets=np.zeros(posts + 1, np.int32),
        hits=np.empty((8 * posts + 1024) * room if asked & kernels.QUERIES else 0, np.int32),
        signatures=rows(kernels.MINHASH, (posts, kernels.SIGNATURE), np.uint32),
        folded_offsets=np.zeros(posts + 1, np.int64),
        woken_offsets=np.zeros(posts + 1, np.int32),
        woken=np.empty((8 * posts + 4096) * room if asked & kernels.GATED else 0, np.int32),
        sums=rows(kernels.WEIGHED, (posts, kernels.OUTPUTS), np.int32),
        sign_sums=rows(kernels.WEIGHED, (posts, kernels.OUTPUTS), np.int32),
        buckets=rows(kernels.WEIGHED, (posts,), np.int32),
        languages=rows(kernels.WEIGHED, (posts,), np.int8),
        folded=np.empty((3 * octets + 65536) * room if asked & kernels.FOLDED else 0, np.uint8),
    )
