"""How kernels are compiled: without the interpreter's lock, once per machine, again when any of them changes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from numba import njit

# Without numba's counting of references, which would cost as much as the work: kernels are handed all their arrays,
# and make none.
compiled: Any = njit(nogil=True, cache=True, _nrt=False)
# What is called for each post or each word, and handed many arrays: written out where it is called.
inlined: Any = njit(nogil=True, inline="always", _nrt=False)


def forget_stale(kernel: Any) -> None:
    """Delete what older sources left in the cache: numba looks at one file, and kernels are made of several."""
    folder = Path(__file__).parent
    newest = max(source.stat().st_mtime for source in folder.glob("*.py"))
    with suppress(OSError, AttributeError):
        for index in Path(kernel._cache.cache_path).glob("*.nbi"):
            if index.stat().st_mtime < newest:
                index.unlink()
