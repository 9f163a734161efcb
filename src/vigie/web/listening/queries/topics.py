"""Topics: saved searches that alerts watch, and what their query asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vigie.engine import SearchTerm, search_terms
from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.listening.decisions.terms import LONGEST_QUERY, MOST_TERMS, problem
from vigie.web.listening.errors import PersonNamed, QueryProblem
from vigie.web.listening.models import Topic
from vigie.web.people.queries import people_named_in
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

# The topic that always exists and has no row: `topic=None` in every query.
EVERYTHING = gettext_lazy("Tout ce qui est dit")


def open_topics(organisation: Organisation) -> QuerySet[Topic]:
    """Topics neither closed nor expired, by name. « Tout ce qui est dit » is not a row: pass `topic=None`."""
    return Topic.objects.filter(organisation=organisation, closed_at=None, expires_on__gte=now().date()).order_by(
        "name"
    )


def all_topics(organisation: Organisation) -> QuerySet[Topic]:
    """Every topic, those still listened to first, then by name."""
    topics = Topic.objects.filter(organisation=organisation).select_related("owner")
    return topics.order_by(F("closed_at").desc(nulls_first=True), "name")


def access_topic(acting_user: Member, public_id: str) -> Topic:
    """A topic of one's organisation, closed or not, for those who oversee listening. Raises NotFound."""
    found = Topic.objects.filter(organisation=acting_user.organisation_id, public_id=public_id).first()
    if found is None or not can(acting_user, "listening.oversee", found):
        raise NotFound()
    return found


def topic_of(organisation: Organisation, public_id: str) -> Topic | None:
    """A topic by its public id, for rooms that already checked who asks; None when it is gone."""
    return Topic.objects.filter(organisation=organisation, public_id=public_id).first()


def terms_of(organisation: Organisation, query: str) -> list[SearchTerm]:
    """What a query asks for, once it is sure that it may be asked.

    Raises PersonNamed (R01) when it names somebody of the directory, QueryProblem when it cannot be run.
    """
    terms = search_terms(query[: LONGEST_QUERY + 1])
    trouble = problem(query, terms)
    if trouble is not None:
        raise QueryProblem(what=_("recherche"), why=_mend(trouble))
    named = people_named_in(organisation, query, as_search=True, public_roles=False)
    if named:
        raise PersonNamed(name=named[0])
    return terms


def _mend(trouble: str) -> str:
    if trouble == "long":
        return _("La recherche dépasse {n} caractères : gardez les mots qui comptent.").format(n=LONGEST_QUERY)
    if trouble == "many":
        return _("La recherche demande plus de {n} mots : gardez ceux qui comptent.").format(n=MOST_TERMS)
    if trouble == "only-exclusions":
        return _("Une exclusion seule désigne presque tout : ajoutez un mot à chercher, par exemple « bus -retard ».")
    if trouble == "short-beginning":
        return _("Un début de mot a deux lettres au moins : écrivez par exemple « ret* » pour « retard, retour… ».")
    return _("La recherche ne contient ni lettre ni chiffre : écrivez au moins un mot.")
