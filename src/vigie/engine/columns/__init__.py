"""Posts by the million, in columns: `analyse(batch, plan)` gives what the engine finds in each of them.

Needs the `[columns]` extra (pyarrow, numba). Nothing else of the engine imports this package.
"""

from vigie.engine.columns.missing import MissingColumnsError, require

require()

from vigie.engine.columns.analysis import analyse  # noqa: E402 - only once its packages are known to be here
from vigie.engine.columns.plan import Plan  # noqa: E402 - likewise

__all__ = ["MissingColumnsError", "Plan", "analyse"]
