"""What a search asks for, written for each database and as a test on one post: the same answer three times."""

from __future__ import annotations

from collections.abc import Sequence

from vigie.engine import SearchTerm, search_text

LONGEST_WORD = 100  # characters; PostgreSQL refuses a word of more than 2 046 bytes
MOST_WORDS = 10_000  # words of one post that search reads; positions stay exact in both databases
LONGEST_QUERY = 400
MOST_TERMS = 20
SHORTEST_BEGINNING = 2


def searchable(text: str) -> str:
    """The words of a text that search reads: folded by the engine, bounded in length and number."""
    folded = search_text(text)
    if len(folded) <= LONGEST_WORD:
        return folded
    words = folded.split(" ")
    if len(words) > MOST_WORDS or len(max(words, key=len)) > LONGEST_WORD:
        return " ".join(word[:LONGEST_WORD] for word in words[:MOST_WORDS])
    return folded


def problem(query: str, terms: Sequence[SearchTerm]) -> str | None:
    """Why a search cannot be run: "long", "many", "nothing", "only-exclusions", "short-beginning", or None."""
    if len(query) > LONGEST_QUERY:
        return "long"
    if not terms:
        return "nothing"
    if len(terms) > MOST_TERMS:
        return "many"
    if all(term.negated for term in terms):
        return "only-exclusions"
    if any(term.prefix and len(term.words[-1]) < SHORTEST_BEGINNING for term in terms):
        return "short-beginning"
    return None


def as_fts5(terms: Sequence[SearchTerm]) -> str:
    """The terms as an FTS5 expression. At least one must not be negated."""
    wanted = " AND ".join(_fts5(term) for term in terms if not term.negated)
    unwanted = " OR ".join(_fts5(term) for term in terms if term.negated)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def as_tsquery(terms: Sequence[SearchTerm]) -> str:
    """The terms as a tsquery, ready to be cast: no parser of PostgreSQL reads them."""
    return " & ".join(_tsquery(term) for term in terms)


def matches(terms: Sequence[SearchTerm], folded: str) -> bool:
    """Whether the words of a post (as `searchable` gives them) answer the terms."""
    padded = f" {folded} "
    return all(_holds(term, padded) != term.negated for term in terms)


def _fts5(term: SearchTerm) -> str:
    # Words hold letters and digits only, so quoting needs no escape.
    return f'"{" ".join(_bounded(term))}"' + (" *" if term.prefix else "")


def _tsquery(term: SearchTerm) -> str:
    words = [f"'{word}'" for word in _bounded(term)]
    if term.prefix:
        words[-1] += ":*"
    phrase = "(" + " <-> ".join(words) + ")"
    return f"!{phrase}" if term.negated else phrase


def _holds(term: SearchTerm, padded: str) -> bool:
    phrase = " " + " ".join(_bounded(term)) + ("" if term.prefix else " ")
    return phrase in padded


def _bounded(term: SearchTerm) -> list[str]:
    return [word[:LONGEST_WORD] for word in term.words]
