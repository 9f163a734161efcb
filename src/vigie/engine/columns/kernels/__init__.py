"""The compiled core: text in UTF-8 to folded characters, words, terms, answered queries, heads and signatures.

Everything that numba compiles is in this package, so that another core may take its place. A post is read once,
in buffers that stay in the processor's cache; nothing here holds the interpreter's lock. What a kernel cannot
read exactly (see ODD, GIANT, UNWEIGHED) it says, and the caller asks the Python code instead.
"""

from vigie.engine.columns.kernels.batch import read as read
from vigie.engine.columns.kernels.batch import read_posts
from vigie.engine.columns.kernels.compiling import forget_stale
from vigie.engine.columns.kernels.gates import *  # noqa: F403 - the numbers and shapes that both sides share
from vigie.engine.columns.kernels.gating import let_through as let_through
from vigie.engine.columns.kernels.holding import block_for as block_for
from vigie.engine.columns.kernels.holding import hold as hold
from vigie.engine.columns.kernels.judging import ABSTAINED as ABSTAINED
from vigie.engine.columns.kernels.judging import judge as judge
from vigie.engine.columns.kernels.searching import search as search
from vigie.engine.columns.kernels.searching import search_from as search_from
from vigie.engine.columns.kernels.shapes import *  # noqa: F403 - the numbers and shapes that both sides share

for _kernel in (read_posts, judge, let_through):
    forget_stale(_kernel)
