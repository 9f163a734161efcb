"""A bare word of a query looked at closely: what other tools would read in it is refused or said, never guessed."""

from __future__ import annotations

import re

from vigie.engine.query.remarks import QueryError, Remark
from vigie.engine.words import query_words

LETTER = re.compile(r"[^\W_]")
_DASHES = re.compile(r"[-‐‑‒–—−]")
_BOOST = re.compile(r"(.*[^\^])(\^\d+(?:\.\d+)?)", re.DOTALL)
_FUZZY = re.compile(r"(.*[^\W_])~\d*(?:\.\d+)?", re.DOTALL)
_COMPARISON = re.compile(r"[^\W_]+[<>=]+[^\W_]+")
_QUESTION = re.compile(r"[^\W_]\?+([^\W_])?")
_PLUS = re.compile(r"\+[^\W\d_]")


def vetted(written: str, start: int, end: int, remarks: list[Remark]) -> str:
    """The word without what means nothing here, "" when nothing is left of it. Raises QueryError.

    What is left out or may be misread is added to `remarks`.
    """
    code = _foreign(written)
    if code:
        facts = {"operator": "OR" if "|" in written else "AND", "plain": " ".join(query_words(written))}
        raise QueryError(code, start, end, written=written, **facts)
    boosted = _BOOST.fullmatch(written)
    if boosted:
        remarks.append(Remark("boost-ignored", start + len(boosted[1]), end, {"written": boosted[2]}))
        written = boosted[1]
    fuzzy = _FUZZY.fullmatch(written)
    if fuzzy:
        raise QueryError("fuzzy", start, end, written=written, stem=_beginning(fuzzy[1]))
    if "*" in written:
        check_star(written, start, end)
    elif question := _QUESTION.search(written):
        facts = {"written": written, "stem": _beginning(written.partition("?")[0])}
        if question[1]:
            raise QueryError("question-wildcard", start, end, **facts)
        remarks.append(Remark("question-mark", start, end, facts))
    if _PLUS.match(written):
        remarks.append(Remark("plus-ignored", start, start + 1))
    if not query_words(written):
        remarks.append(Remark("ignored-sign", start, end, {"written": written}))
        return ""
    return written


def check_star(written: str, start: int, end: int) -> None:
    """A star stands at the end of a word that has letters. Raises QueryError."""
    before, _, after = written.partition("*")
    if not query_words(written.replace("*", "")):
        raise QueryError("lone-wildcard", start, end)
    if not LETTER.search(before):
        raise QueryError("leading-wildcard", start, end, written=written)
    if LETTER.search(after):
        raise QueryError("mid-wildcard", start, end, written=written, stem=_beginning(before))


def _foreign(written: str) -> str:
    """The code of a sign that means something elsewhere and nothing here, or ""."""
    if _DASHES.match(written) and (len(written) == 1 or LETTER.search(written)):
        return "lone-dash"
    if any(sign in written for sign in "[]{}"):
        return "brackets"
    if "\\" in written:
        return "escape"
    if "|" in written or "&&" in written:
        return "foreign-operator"
    if len(written) > 2 and written.startswith("/") and written.endswith("/"):
        return "regex"
    return "comparison" if _COMPARISON.fullmatch(written) else ""


def _beginning(written: str) -> str:
    """The letters of a word to begin another with, for a mend."""
    words = query_words(written)
    return words[-1] if words else "retar"
