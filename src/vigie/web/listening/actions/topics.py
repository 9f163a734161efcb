"""Saving a search as a topic that alerts watch, and closing it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.listening.decisions.periods import longest_term
from vigie.web.listening.errors import PersonNamed
from vigie.web.listening.models import Topic
from vigie.web.listening.queries.understanding import ask
from vigie.web.people.queries import people_named_in
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member

_PIECE = 400  # characters of one text of the journal


@transaction.atomic
def create_topic(*, name: str, query: str, purpose: str, expires_on: date, acting_user: Member) -> Topic:
    """Save a search: its purpose is written, its owner is whoever saves it, it ends within twelve months.

    Raises PersonNamed (R01) when the query, the name or the purpose names somebody of the directory,
    QueryProblem when the query cannot be run, BadInput, and NotFound for those who may not.
    """
    if not can(acting_user, "listening.topics"):
        raise NotFound()
    name, query, purpose = name.strip(), query.strip(), purpose.strip()
    organisation = acting_user.organisation
    if not name or len(name) > 120:
        raise BadInput(what=_("nom"), why=_("donnez au sujet un nom de 120 caractères au plus"))
    if not purpose or len(purpose) > 400:
        raise BadInput(what=_("finalité"), why=_("dites en 400 caractères au plus pourquoi ce sujet est écouté"))
    today = now().date()
    latest = longest_term(today)
    if not today < expires_on <= latest:
        raise BadInput(
            what=_("échéance"),
            why=_("choisissez une date d’ici au {latest} : un sujet se renouvelle tous les douze mois au plus").format(
                latest=latest.isoformat()
            ),
        )
    ask(organisation, query)
    named = people_named_in(organisation, name, as_search=True, public_roles=False)
    named += people_named_in(organisation, purpose, public_roles=False)
    if named:
        raise PersonNamed(name=named[0])
    if Topic.objects.filter(organisation=organisation, name=name).exists():
        raise BadInput(what=_("nom"), why=_("un sujet porte déjà ce nom : choisissez-en un autre"))
    topic = Topic.objects.create(
        organisation=organisation,
        name=name,
        query=query,
        purpose=purpose,
        owner=acting_user,
        created_at=now(),
        expires_on=expires_on,
    )
    record(
        "listening.topic_created",
        organisation=organisation.public_id,
        actor=acting_user.public_id,
        about=topic.public_id,
        after={"name": name, "query": _pieces(query), "purpose": purpose, "expires_on": expires_on.isoformat()},
    )
    return topic


@transaction.atomic
def close_topic(topic: Topic, *, acting_user: Member) -> Topic:
    """Stop watching a topic; its row stays, for the history. Twice is once. Raises NotFound."""
    if not can(acting_user, "listening.topics", topic):
        raise NotFound()
    topic = Topic.objects.select_for_update().get(pk=topic.pk)
    if topic.closed_at is None:
        topic.closed_at = now()
        topic.save(update_fields=["closed_at"])
        record(
            "listening.topic_closed",
            organisation=acting_user.organisation.public_id,
            actor=acting_user.public_id,
            about=topic.public_id,
            after={"name": topic.name},
        )
    return topic


def _pieces(query: str) -> str | list[str]:
    """A query as a line of the journal holds it: a long one in pieces that, joined, are the query."""
    pieces = [query[first : first + _PIECE] for first in range(0, len(query), _PIECE)]
    return pieces if len(pieces) > 1 else query
