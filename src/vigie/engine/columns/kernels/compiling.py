"""How kernels are compiled: without the interpreter's lock, once per machine, again when any of them changes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from numba import njit, types
from numba.np import arrayobj

# Without numba's counting of references, which would cost as much as the work: kernels are handed all their arrays,
# and make none.
compiled: Any = njit(nogil=True, cache=True, _nrt=False)
# What is called for each post or each word, and handed many arrays: written out where it is called.
inlined: Any = njit(nogil=True, inline="always", _nrt=False)


def _count_from_the_start(usual: Any) -> Any:
    """How the indices of arrays are compiled: in kernels alone, without asking each whether it counts from the end.

    None of them does, and the question costs a sixth of the reading of a post. `NUMBA_BOUNDSCHECK=1` tells of an index
    below zero, as it tells of one too high.
    """

    def place(context: Any, builder: Any, kind: Any, index: Any, size: Any) -> Any:
        compiling = getattr(context, "fndesc", None)
        if kind.signed and compiling is not None and str(compiling.modname).startswith(__package__):
            return context.cast(builder, index, kind, types.intp)
        return usual(context, builder, kind, index, size)

    return place


if hasattr(arrayobj, "fix_integer_index"):  # a part of numba that it does not promise: without it, slower kernels
    arrayobj.fix_integer_index = _count_from_the_start(arrayobj.fix_integer_index)


def forget_stale(kernel: Any) -> None:
    """Delete what older sources left in the cache: numba looks at one file, and kernels are made of several."""
    folder = Path(__file__).parent
    newest = max(source.stat().st_mtime for source in folder.glob("*.py"))
    with suppress(OSError, AttributeError):
        for index in Path(kernel._cache.cache_path).glob("*.nbi"):
            if index.stat().st_mtime < newest:
                index.unlink()
