"""A sentence about a query: what is the matter, and the mend."""

from typing import NamedTuple


class Sentence(NamedTuple):
    """What is the matter, and what to write instead."""

    message: str
    mend: str
