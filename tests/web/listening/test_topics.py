"""Topics: saved searches about subjects. R01 attacked through the action, the screen and the address."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.web.listening.samples import record, source, take

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.listening import actions, queries
from vigie.web.listening.decisions.periods import longest_term
from vigie.web.listening.errors import PersonNamed, QueryProblem
from vigie.web.listening.models import Topic
from vigie.web.people import actions as people

pytestmark = pytest.mark.django_db

# Ways to follow somebody: each must be refused wherever a search can be written.
ATTACKS = [
    "Émile Passerelle",
    "passerelle emile",
    "É. Passerelle",
    "e.passerelle",
    "@emile_passerelle",
    "#EmilePasserelle",
    "emilepasserelle",
    "É\u200bmile Passe\u00adrelle",
    '"Émile Passerelle" retard',
    "retard émile bus passerelle",
    "emil* passerel*",
    "passer* -bus emile",
    "monsieur Passerelle",
    "Ｅｍｉｌｅ Ｐａｓｓｅｒｅｌｌｅ",
    "Еmilе Раssеrеllе",
    "emile@example.org",
    "Solange Misaine",
]


def topic(cast: Any, query: str = "retard*", **given: Any) -> Topic:
    values = {"name": "Retards", "purpose": "Comprendre les retards", "expires_on": in_days(90)} | given
    who = values.pop("acting_user", cast.bruno)
    return actions.create_topic(query=query, acting_user=who, **values)


def in_days(days: int) -> date:
    return now().date() + timedelta(days=days)


def test_a_topic_is_saved_with_its_owner_and_its_line(cast: Any) -> None:
    made = topic(cast)
    assert (made.owner, made.query, made.organisation) == (cast.bruno, "retard*", cast.organisation)
    assert list(queries.open_topics(cast.organisation)) == [made]
    (line,) = lines_about(cast.organisation.public_id, made.public_id)
    assert (line.verb, line.actor) == ("listening.topic_created", cast.bruno.public_id)


def test_r01_by_the_action(cast: Any) -> None:
    for query in ATTACKS:
        with pytest.raises(PersonNamed) as caught:
            topic(cast, query)
        assert caught.value.number == "R01"
        assert caught.value.docs_url == "/refus/#R01"
    assert not Topic.objects.exists()


@pytest.mark.parametrize("field", ["name", "purpose"])
def test_r01_by_the_name_or_the_purpose(cast: Any, field: str) -> None:
    with pytest.raises(PersonNamed):
        topic(cast, **{field: "Ce que fait Émile Passerelle"})
    assert not Topic.objects.exists()


def test_r01_by_the_screen(cast: Any) -> None:
    client = cast.client("amina")
    for query in ATTACKS:
        data = {"name": "Sujet", "query": query, "purpose": "essai", "expires_on": in_days(90).isoformat()}
        response = client.post(reverse("listening:create_topic"), data)
        assert response.status_code == 403, query
        assert "/refus/#R01" in response.content.decode()
    assert not Topic.objects.exists()


def test_r01_by_a_plain_search_in_the_address(cast: Any) -> None:
    take(source(cast), record("Émile Passerelle a été vu, M. Passerelle aussi", "1"))
    client = cast.client("bruno")
    for query in ATTACKS:
        with pytest.raises(PersonNamed):
            queries.search(cast.bruno, query)
        response = client.get(reverse("listening:inbox"), {"q": query, "langue": "fr", "apres": "x"})
        assert response.status_code == 403, query
        assert "/refus/#R01" in response.content.decode()
        assert "a été vu" not in response.content.decode()


def test_r01_by_a_topic_written_before_the_person_came(cast: Any) -> None:
    take(source(cast), record("le cordage du bateau de zoé est solide", "1"))
    made = topic(cast, "zoe cordage")
    assert queries.counts_by_day(cast.organisation, made)
    people.add_member(cast.organisation, display_name="Zoé Cordage", acting_user=None)
    assert queries.counts_by_day(cast.organisation, made) == []
    assert queries.posts_between(cast.organisation, made, now() - timedelta(days=9_999), now()) == []


def test_a_public_figure_in_their_role_may_be_listened_to(cast: Any) -> None:
    cast.organisation.lexicon = cast.organisation.lexicon | {"public_roles": ["Amina Corail, directrice générale"]}
    cast.organisation.save()
    cast.bruno.refresh_from_db()
    assert topic(cast, "Amina Corail", name="Direction").pk
    with pytest.raises(PersonNamed):
        topic(cast, "Amina Corail, Émile Passerelle", name="Autre")


def test_ordinary_subjects_are_not_refused(cast: Any) -> None:
    for number, query in enumerate(["passerelle", "corail", "bus gouvernail", "l’eau", "service client", "émile zola"]):
        assert topic(cast, query, name=f"Sujet {number}").pk


@pytest.mark.parametrize(
    "given",
    [
        {"name": ""},
        {"name": "x" * 121},
        {"purpose": " "},
        {"purpose": "x" * 401},
        {"expires_on": date(2020, 1, 1)},
        {"expires_on": date(2999, 1, 1)},
    ],
)
def test_bad_input_is_refused_and_loses_nothing(cast: Any, given: dict[str, Any]) -> None:
    kept = topic(cast, name="Gardé")
    with pytest.raises(BadInput):
        topic(cast, **given)
    assert list(Topic.objects.all()) == [kept]


@pytest.mark.parametrize("query", ["", "-bus", "a*", "!!!"])
def test_a_query_that_cannot_be_run_is_no_topic(cast: Any, query: str) -> None:
    with pytest.raises(QueryProblem):
        topic(cast, query)


def test_a_topic_lasts_twelve_months_at_most(cast: Any) -> None:
    latest = longest_term(now().date())
    assert topic(cast, expires_on=latest).expires_on == latest
    with pytest.raises(BadInput):
        topic(cast, name="Un jour de trop", expires_on=latest + timedelta(days=1))
    assert longest_term(date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize("who", ["chloe", "helene", "emile", "diane", "solange", "aude", "ada"])
def test_those_who_may_not_are_refused(cast: Any, who: str) -> None:
    with pytest.raises(NotFound):
        topic(cast, acting_user=getattr(cast, who))
    with pytest.raises(NotFound):
        actions.close_topic(topic(cast), acting_user=getattr(cast, who))


def test_another_organisation_does_not_see_ours(cast: Any) -> None:
    made = topic(cast)
    with pytest.raises(NotFound):
        queries.access_topic(cast.oscar, made.public_id)
    with pytest.raises(NotFound):
        actions.close_topic(made, acting_user=cast.oscar)


def test_two_topics_never_share_a_name(cast: Any) -> None:
    topic(cast)
    with pytest.raises(BadInput):
        topic(cast, "autre chose")


def test_closing_twice_is_once(cast: Any) -> None:
    made = topic(cast)
    closed = actions.close_topic(made, acting_user=cast.amina)
    assert actions.close_topic(made, acting_user=cast.bruno).closed_at == closed.closed_at
    assert not queries.open_topics(cast.organisation)
    assert [line.verb for line in lines_about(cast.organisation.public_id, made.public_id)].count(
        "listening.topic_closed"
    ) == 1


def test_an_expired_topic_is_no_longer_listened_to(cast: Any) -> None:
    made = topic(cast, expires_on=in_days(1))
    Topic.objects.filter(pk=made.pk).update(expires_on=in_days(-1))
    assert not queries.open_topics(cast.organisation)
    assert "échu" in cast.client("diane").get(reverse("listening:topics")).content.decode()


def test_the_screen_saves_a_search(cast: Any) -> None:
    client = cast.client("bruno")
    assert "retard*" in client.get(reverse("listening:create_topic"), {"q": "retard*"}).content.decode()
    data = {"name": "Retards", "query": "retard*", "purpose": "essai", "expires_on": in_days(90).isoformat()}
    assert client.post(reverse("listening:create_topic"), data).status_code == 302
    assert client.post(reverse("listening:create_topic"), data).status_code == 422  # the name is taken
    assert Topic.objects.count() == 1
    (made,) = Topic.objects.all()
    assert client.post(reverse("listening:close_topic", args=[made.public_id])).status_code == 302
    assert not queries.open_topics(cast.organisation)
