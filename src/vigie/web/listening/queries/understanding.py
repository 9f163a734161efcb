"""What somebody wrote in a search box, read and allowed, or refused with the place and the mend."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vigie.engine.query import Query, Remark, explain, lint
from vigie.engine.query.forms import forms
from vigie.engine.query.tree import Field, Text, leaves
from vigie.web.listening import fulltext
from vigie.web.listening.decisions.conditions import Term
from vigie.web.listening.errors import PersonLabelled, PersonNamed, QueryProblem
from vigie.web.listening.models import Post
from vigie.web.listening.queries.accounts import may_be_asked
from vigie.web.listening.queries.asking import ABSENT, Question
from vigie.web.people.queries import people_named_in

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

LONGEST_QUERY = 2_000  # characters
MOST_TERMS = 100
# The fields by their French names, for refusals in French.
FRENCH_FIELDS = {
    "raw": "brut", "lang": "langue", "network": "réseau", "source": "source", "author": "auteur",
    "hashtag": "motdièse", "links": "lien", "url": "adresse", "site": "site", "has": "avec", "tone": "ton",
    "intent": "intention", "finding": "constat", "severity": "gravité", "since": "depuis", "until": "jusque",
    "date": "date", "plurals": "pluriels",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Caution:
    """What is accepted but costs much or may be misread, the mend, and the query around the place it is about."""

    message: str
    mend: str
    before: str
    at: str
    after: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What a search was understood to ask for, in the language of the moment, and the cautions."""

    told: str
    cautions: tuple[Caution, ...]


def understood(text: str) -> Understood | None:
    """The same of any text; None when the language does not take it."""
    found = lint(text)
    if found.query is None:
        return None
    language = _language()
    cautions = []
    for remark in found.warnings:
        message, mend = remark.sentence(language)
        cautions.append(
            Caution(message, mend, text[: remark.start], text[remark.start : remark.end], text[remark.end :])
        )
    return Understood(explain(found.query, language=language, absent=ABSENT), tuple(cautions))


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """A word of the posts that a search leaves out, for it is the plural or singular of one asked; and the mend."""

    word: str
    query: str


def other_number(asked: Question, text: str) -> OtherNumber | None:
    """The plural or singular of the longest word, if posts of the organisation hold it and the search leaves it out.

    One word, for each costs a look in the index at every search.
    """
    if asked.query.plurals:
        return None
    words = [word for leaf in leaves(asked.query.root) if isinstance(leaf, Text) for word in leaf.words]
    word = max((word for word in words if not word.prefix), key=lambda word: len(word.said[0]), default=None)
    other = next((form for form in forms(word, plurals=True) if form not in word.said), None) if word else None
    if other is None or not fulltext.looked_up(Post.objects.all(), asked.organisation.pk, Term(other)).exists():
        return None
    return OtherNumber(other, f"{text} {'plurals:yes' if _language() == 'en' else 'pluriels:oui'}")


def ask(organisation: Organisation, text: str, *, of_labels: bool = False) -> Question:
    """What a text asks of an organisation's posts, once it is sure that it may be asked.

    `of_labels`: a filter beside it asks for a tone or an intent. Raises PersonNamed (R01) when it names somebody of
    the directory, PersonLabelled (R03) when it asks for the tone or intent of one author, QueryProblem when it cannot
    be run.
    """
    if len(text) > LONGEST_QUERY:
        raise _problem(_("La recherche dépasse {n} caractères : gardez les mots qui comptent.").format(n=LONGEST_QUERY))
    _refuse_people(organisation, text)
    found = lint(text)
    if found.query is None:
        assert found.refusal is not None  # noqa: S101 - a query or its refusal
        raise refused(text, found.refusal)
    _refuse_people(organisation, _words_of(found.query))
    asked = list(leaves(found.query.root))
    if len(asked) > MOST_TERMS:
        raise _problem(_("La recherche demande plus de {n} mots : gardez ceux qui comptent.").format(n=MOST_TERMS))
    for leaf in asked:
        if isinstance(leaf, Field) and leaf.name == "author" and not may_be_asked(organisation, leaf.value):
            why = _(
                "« auteur » n’accepte qu’un pseudonyme ou un compte officiel de l’organisation : Vigie n’écoute pas "
                "les personnes. Cherchez un sujet, un lieu ou un service."
            )
            raise _problem(why, text, *leaf.at)
    names = {leaf.name for leaf in asked if isinstance(leaf, Field)}
    if "author" in names and (of_labels or names & {"tone", "intent"}):
        raise PersonLabelled()
    return Question(organisation, found.query)


def refused(text: str, remark: Remark) -> QueryProblem:
    """A refusal of the query language as the screen says it."""
    if _language() == "fr":
        remark = replace(remark, facts={name: _in_french(name, value) for name, value in remark.facts.items()})
    message, mend = remark.sentence(_language())
    return _problem(f"{message} {mend}", text, remark.start, remark.end)


def _in_french(name: str, value: Any) -> Any:
    """A fact of a refusal, fields called by their French names; values are read in both languages."""
    if name == "known":
        return ", ".join(FRENCH_FIELDS.values())
    if name == "name":
        return FRENCH_FIELDS.get(value, value)
    if name == "example":
        field, colon, rest = value.partition(":")
        return FRENCH_FIELDS.get(field, field) + colon + rest
    return value


def _problem(why: str, text: str = "", start: int = 0, end: int = 0) -> QueryProblem:
    return QueryProblem(what=_("recherche"), why=why, before=text[:start], at=text[start:end], after=text[end:])


def _refuse_people(organisation: Organisation, text: str) -> None:
    named = people_named_in(organisation, text, as_search=True, public_roles=False)
    if named:
        raise PersonNamed(name=named[0])


def _words_of(query: Query) -> str:
    """The words of a query side by side, so that no operator, field or sign hides a name."""
    return " ".join(leaf.value if isinstance(leaf, Field) else leaf.written for leaf in leaves(query.root))


def _language() -> str:
    return (get_language() or "fr")[:2]
