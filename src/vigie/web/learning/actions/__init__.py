"""Everything that changes modules and answers."""

from vigie.web.learning.actions.answering import answer_module
from vigie.web.learning.actions.publishing import publish_module, retire_module
from vigie.web.learning.actions.writing import abandon_module, revise_module, write_module

__all__ = [
    "abandon_module",
    "answer_module",
    "publish_module",
    "retire_module",
    "revise_module",
    "write_module",
]
