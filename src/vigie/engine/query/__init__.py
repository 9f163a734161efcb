"""The query language: words, phrases, nearness and fields, read, checked, explained and asked of posts.

The grammar is told in docs/query-language.md. `parse` reads a query; `Compiled` and `Matcher` ask posts.
"""

from vigie.engine.query.document import Document
from vigie.engine.query.explaining import explain
from vigie.engine.query.linting import Lint, lint
from vigie.engine.query.parsing import parse
from vigie.engine.query.remarks import QueryError, Remark
from vigie.engine.query.stream import Compiled, Matcher
from vigie.engine.query.tree import Query
from vigie.engine.query.writing import write

__all__ = [
    "Compiled",
    "Document",
    "Lint",
    "Matcher",
    "Query",
    "QueryError",
    "Remark",
    "explain",
    "lint",
    "parse",
    "write",
]
