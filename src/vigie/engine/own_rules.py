"""The rules an organisation writes without code: terms, patterns, what must stand near, when, and examples.

`own_rule` takes plain data, as a file or a database gives it, and returns what `Charter.rules` holds. A rule that
does not do what its examples say is refused, so that a charter never holds one that surprises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from vigie.engine.finding import Family, Severity
from vigie.engine.folding import admit, fold_text
from vigie.engine.linear_time import UnboundedPatternError, compile_linear
from vigie.engine.post import AuthorRole, OrganisationKind, Visibility
from vigie.engine.rule import Context, Match, RegisteredRule, Rule, Words, word_set
from vigie.engine.speech import is_denied, is_reported
from vigie.engine.view import View

FIELDS = word_set("code name family severity clause terms regex near unless context message suggestion examples status")
CONTEXT = {
    "author_role": frozenset(AuthorRole), "visibility": frozenset(Visibility), "kind": frozenset(OrganisationKind),
    "network": None, "lang": None,
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{2,12}\d{3}")
_NEAR_WORDS = 6
_MOST_TERMS = 2_000


class OwnRuleError(ValueError):
    """What is wrong with a rule: the path of the field, then why, in French and in English."""

    def __init__(self, field: str, french: str, english: str) -> None:
        super().__init__(f"{field} : {french} / {english}")
        self.field, self.french, self.english = field, french, english


def own_rule(data: Mapping[str, Any]) -> RegisteredRule:
    """A rule from its data; OwnRuleError says what to mend.

    `terms`: words or phrases, a `*` at the end of the last word standing for its endings. `regex`: patterns over
    folded text (lower case, no accents), every repetition bounded. `near` ({terms, words}): one of these must
    stand within so many words. `unless`: terms whose presence spares the post. `context`: author_role, network,
    visibility, lang, kind, each one value or a list. `message`, `suggestion`: a text, or one per language.
    `examples` ({found, clean}): lists of posts.
    """
    for name in data:
        if name not in FIELDS:
            raise OwnRuleError(name, "champ inconnu", f"unknown field; known: {', '.join(sorted(FIELDS))}")
    code = _text(data, "code")
    if not _CODE.fullmatch(code):
        raise OwnRuleError("code", "majuscules puis trois chiffres : « ACME001 »", "capitals then three digits")
    patterns = [*_terms(data, "terms"), *_patterns(data)]
    if not patterns:
        raise OwnRuleError("terms", "donnez des termes ou une expression (regex)", "give terms or a regex")
    message = _words(data, "message")
    card = Rule(
        code=code,
        name=_text(data, "name", fold_text(code)),
        family=_one(data, "family", Family),
        severity=_one(data, "severity", Severity, Severity.WARNING),
        confidence=0.8,
        since="0.2",
        message=message,
        suggestion=_words(data, "suggestion", Words("Relisez avec la charte.", "Read it again with the charter.")),
        causes={"own": Words("règle de l’organisation", "a rule of the organisation")},
        status=_text(data, "status", "stable"),
        roles=frozenset(_values(data, "author_role")),
    )
    find = _finder(patterns, _near(data), _terms(data, "unless"), _context(data))
    _run_examples(data, card, find)
    return RegisteredRule(card, find)


def _finder(
    patterns: Sequence[re.Pattern[str]],
    near: tuple[list[re.Pattern[str]], int] | None,
    unless: Sequence[re.Pattern[str]],
    holds: Callable[[View, Context], bool],
) -> Callable[[View, Context], Iterator[Match]]:
    def find(view: View, context: Context) -> Iterator[Match]:
        if not holds(view, context) or any(pattern.search(view.folded) for pattern in unless):
            return
        for pattern in patterns:
            for found in pattern.finditer(view.folded):
                start, end = found.span()
                if start == end or view.is_quoted(start) or is_reported(view, start) or is_denied(view, start, 40):
                    continue
                if near is None or _stands_near(view, start, end, *near):
                    yield Match(*view.span(start, end), "own")

    return find


def _stands_near(view: View, start: int, end: int, patterns: Sequence[re.Pattern[str]], words: int) -> bool:
    before = " ".join(view.folded[max(start - 20 * words, 0) : start].split()[-words:])
    after = " ".join(view.folded[end : end + 20 * words].split()[:words])
    return any(pattern.search(before) or pattern.search(after) for pattern in patterns)


def _terms(data: Mapping[str, Any], name: str) -> list[re.Pattern[str]]:
    terms = _list(data, name)
    if len(terms) > _MOST_TERMS:
        raise OwnRuleError(name, f"{_MOST_TERMS} termes au plus", f"{_MOST_TERMS} terms at most")
    written = []
    for place, term in enumerate(terms):
        folded = fold_text(term).strip()
        if not re.search(r"[^\W_]", folded):
            raise OwnRuleError(f"{name}[{place}]", "terme vide", "empty term")
        ending = r"[^\W_]{0,30}" if folded.endswith("*") else ""
        spaced = r"[\s\-]{1,3}".join(map(re.escape, folded.rstrip("*").split()))
        written.append(f"{spaced}{ending}")
    if not written:
        return []
    longest_first = sorted(written, key=len, reverse=True)
    return [re.compile(rf"(?<![^\W_])(?:{'|'.join(longest_first)})(?![^\W_])")]


def _patterns(data: Mapping[str, Any]) -> list[re.Pattern[str]]:
    compiled = []
    for place, source in enumerate(_list(data, "regex")):
        where = f"regex[{place}]"
        try:
            compiled.append(compile_linear(source))
        except UnboundedPatternError as error:
            french, _, english = str(error).partition(" / ")
            raise OwnRuleError(where, french, english) from None
        except (re.error, OverflowError, RecursionError) as error:
            raise OwnRuleError(where, f"expression illisible ({error})", "not a pattern") from None
    return compiled


def _near(data: Mapping[str, Any]) -> tuple[list[re.Pattern[str]], int] | None:
    near = data.get("near")
    if near is None:
        return None
    if isinstance(near, list):
        near = {"terms": near}
    if not isinstance(near, Mapping):
        raise OwnRuleError("near", "« terms » et « words » attendus", "“terms” and “words” expected")
    patterns = _terms(near, "terms")
    words = str(near.get("words", _NEAR_WORDS))
    if not patterns or not words.isdigit() or not 1 <= int(words) <= 30:
        raise OwnRuleError("near", "des termes, et 1 à 30 mots", "terms, and 1 to 30 words")
    return patterns, int(words)


def _context(data: Mapping[str, Any]) -> Callable[[View, Context], bool]:
    given = data.get("context") or {}
    if not isinstance(given, Mapping):
        raise OwnRuleError("context", "des couples « nom : valeurs » attendus", "“name: values” expected")
    for name in given:
        if name not in CONTEXT:
            raise OwnRuleError(f"context.{name}", "inconnu", f"unknown; known: {', '.join(CONTEXT)}")
    allowed = {name: frozenset(_values(data, name)) for name in given if name != "author_role"}

    def holds(view: View, context: Context) -> bool:
        found = {"network": context.network, "visibility": context.visibility, "kind": context.organisation_kind}
        return all(
            (context.language(view) if name == "lang" else found[name]) in values for name, values in allowed.items()
        )

    return holds


def _values(data: Mapping[str, Any], name: str) -> list[str]:
    context = data.get("context") or {}
    values = _list(context, name) if isinstance(context, Mapping) else []
    known = CONTEXT[name]
    for value in values:
        if known is not None and value not in known:
            raise OwnRuleError(
                f"context.{name}", f"« {value} » inconnu", f"“{value}” unknown: {', '.join(sorted(known))}"
            )
    return values


def _run_examples(data: Mapping[str, Any], card: Rule, find: Callable[[View, Context], Iterator[Match]]) -> None:
    from vigie.engine.lexicon import Lexicon

    examples = data.get("examples") or {}
    if not isinstance(examples, Mapping) or set(examples) - {"found", "clean"}:
        raise OwnRuleError("examples", "« found » et « clean » attendus", "“found” and “clean” expected")
    context_of = {name: next(iter(_values(data, name)), None) for name in CONTEXT}
    context = Context(
        author_role=context_of["author_role"] or "employee", network=context_of["network"],
        visibility=context_of["visibility"] or "unknown", lang=context_of["lang"] or "fr",
        organisation_kind=context_of["kind"] or "company", lexicon=Lexicon.of(None),
    )  # fmt: skip
    if not _list(examples, "found"):
        raise OwnRuleError("examples.found", "donnez au moins un exemple à trouver", "give at least one post to find")
    for kind, wanted in (("found", True), ("clean", False)):
        for place, text in enumerate(_list(examples, kind)):
            if any(True for _ in find(View(admit(text)), context)) != wanted:
                said = ("la règle ne le trouve pas", "the rule misses it") if wanted else (
                    "la règle le relève à tort", "the rule finds it")  # fmt: skip
                raise OwnRuleError(f"examples.{kind}[{place}]", f"« {text[:60]} » : {said[0]}", said[1])


def _list(data: Mapping[str, Any], name: str) -> list[str]:
    value = data.get(name)
    if value in (None, ""):
        return []
    values = value if isinstance(value, list | tuple) else [value]
    if not all(isinstance(one, str) and one.strip() for one in values):
        raise OwnRuleError(name, "une liste de textes attendue", "a list of texts expected")
    return list(values)


def _text(data: Mapping[str, Any], name: str, otherwise: str | None = None) -> str:
    value = data.get(name, otherwise)
    if not isinstance(value, str) or not value.strip():
        raise OwnRuleError(name, "un texte est attendu", "a text is expected")
    return value.strip()


def _words(data: Mapping[str, Any], name: str, otherwise: Words | None = None) -> Words:
    value = data.get(name)
    if value in (None, "") and otherwise:
        return otherwise
    if isinstance(value, str) and value.strip():
        value = {"fr": value}
    if not isinstance(value, Mapping) or not isinstance(value.get("fr", value.get("en")), str):
        raise OwnRuleError(name, "un texte, ou un par langue (fr, en)", "a text, or one per language (fr, en)")
    french = str(value.get("fr") or value["en"])
    return Words(*(said.replace("{", "{{").replace("}", "}}") for said in (french, str(value.get("en") or french))))


def _one(data: Mapping[str, Any], name: str, kind: Any, otherwise: Any = None) -> Any:
    value = data.get(name, otherwise)
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(kind)
        raise OwnRuleError(name, f"« {value} » inconnu", f"“{value}” unknown; known: {known}") from None
