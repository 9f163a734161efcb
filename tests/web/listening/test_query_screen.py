"""The search box: what was understood, what costs, what is refused and where; R01 through every operator."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.listening.samples import record, source, take

from vigie.engine.query.fields import KINDS, field_named, kind_of
from vigie.web.clock import now
from vigie.web.listening import queries
from vigie.web.listening.errors import PersonLabelled, PersonNamed, QueryProblem
from vigie.web.listening.models import Post, Topic
from vigie.web.listening.queries import understanding
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db


def shown(cast: Any, query: str, *, status: int = 200, language: str = "fr") -> str:
    client = cast.client("bruno")
    client.post("/langue/", {"language": language})
    response = client.get(reverse("listening:inbox"), {"q": query})
    assert response.status_code == status
    text = html.unescape(response.content.decode()).replace("\u202f", " ").replace("\u00a0", " ")
    return text.replace("<bdi>", "").replace("</bdi>", "")


def test_what_was_understood_is_told_under_the_box(cast: Any) -> None:
    take(source(cast), record("un bus en retard", "1"))
    told = shown(cast, "bus NEAR/3 retard*")
    assert "Messages avec le mot « bus » et un mot qui commence par « retard » à 3 mots d’écart au plus." in told
    assert "Posts with the word “bus”" in shown(cast, "bus", language="en")
    assert "Messages avec" not in shown(cast, "")


def test_what_is_not_known_of_posts_is_said(cast: Any) -> None:
    assert "« url » ne trouve rien" in shown(cast, "bus url:example.org")
    assert "aucun ne répond" not in shown(cast, "bus ton:négatif")


def test_french_refusals_name_the_fields_in_french(cast: Any) -> None:
    told = shown(cast, "titre:bus", status=422)
    assert "les champs sont brut, langue, réseau" in told
    assert "the fields are raw, lang, network" in shown(cast, "titre:bus", status=422, language="en")
    assert "n’est pas une valeur de « ton »" in shown(cast, "ton:xx", status=422)
    assert "« réseau » attend une valeur. Collez-la aux deux-points, sans espace : réseau:mastodon." in shown(
        cast, "réseau: bus", status=422
    )
    for name, french in understanding.FRENCH_FIELDS.items():
        assert name in {"raw", "plurals"} or field_named(french) == kind_of(name), name
    assert len(understanding.FRENCH_FIELDS) == len(KINDS) + 2


def test_the_other_number_of_a_word_is_proposed_when_posts_hold_it(cast: Any) -> None:
    take(source(cast), record("trois retards hier", "1"), record("un retard ce matin", "2"))
    client = cast.client("bruno")
    page = client.get(reverse("listening:inbox"), {"q": "retard", "langue": "fr"})
    assert "Aussi « retards » ?" in words(page)
    href = html.unescape(re.search(r'<a href="(\?[^"]+)">Aussi', page.content.decode())[1])
    assert "langue=fr" in href
    both = words(client.get(reverse("listening:inbox") + href))
    assert "trois retards hier" in both
    assert "un retard ce matin" in both
    assert "Aussi «" not in both
    assert "Aussi « retard » ?" in shown(cast, "retards")
    assert "Aussi «" not in shown(cast, "matin")
    assert "Also “retards”?" in shown(cast, "retard", language="en")


def test_what_is_public_already_is_sensitive_not_unpublishable(cast: Any) -> None:
    take(source(cast), record("Écrivez à emile.secret.essai@example.org, bande de clowns !", "1"))
    post = Post.objects.get()
    asked = f"{reverse('listening:inbox')}?q=severity:danger"
    for address in (reverse("listening:inbox"), asked, reverse("listening:post", args=[post.public_id])):
        for language, said, never in (("fr", "sensible", "à ne pas publier"), ("en", "sensitive", "do not publish")):
            client = cast.client("bruno")
            client.post("/langue/", {"language": language})
            page = words(client.get(address))
            assert said in page
            assert never not in page


def test_a_cost_is_said_with_its_place(cast: Any) -> None:
    told = shown(cast, "bus NEAR/50 retard")
    assert "Écrivez 10 ou moins." in told
    assert "<mark>bus NEAR/50 retard</mark>" in told
    assert "<mark>ou</mark>" in shown(cast, "bus ou tram")


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        ("(bus OR tram", "<mark>(</mark>bus OR tram", "n’est jamais fermée"),
        ("bus AND", "bus <mark>AND</mark>", "Il manque un terme"),
        ("titre:bus", "<mark>titre:bus</mark>", "« titre » n’est pas un champ"),
        ("bus ran*ge", "bus <mark>ran*ge</mark>", "à la fin d’un mot"),
        ("bus author:quelquun", "bus <mark>author:quelquun</mark>", "n’écoute pas les personnes"),
        ("<b>x</b>|y", "<mark><b>x</b>|y</mark>", "n’est pas un opérateur"),
    ],
)
def test_a_refusal_shows_its_place_and_its_mend(cast: Any, query: str, place: str, words: str) -> None:
    told = shown(cast, query, status=422)
    assert "Cette recherche n’a pas été faite" in told
    assert place in told
    assert words in told


def test_a_refusal_never_becomes_markup(cast: Any) -> None:
    response = cast.client("bruno").get(reverse("listening:inbox"), {"q": "<script>alert(1)</script>|\u202ex"})
    assert response.status_code == 422
    assert "<script>alert" not in response.content.decode()
    assert "\u202e" not in response.content.decode().partition('role="alert"')[2]


def test_a_refusal_is_in_the_reader_s_language(cast: Any) -> None:
    assert "This parenthesis is never closed." in shown(cast, "(bus", status=422, language="en")


def test_help_is_at_hand(cast: Any) -> None:
    assert "Écrire une recherche" in shown(cast, "")
    assert "Écrire une recherche" in cast.client("bruno").get(reverse("listening:create_topic")).content.decode()


ATTACKS = [
    "émile NEAR/2 passerelle",
    "(émile AND passerelle)~2",
    '"émile passerelle"~2',
    "raw:Émile raw:Passerelle",
    "retard (émile OR bus) (passerelle OR tram)",
    "bus NOT (émile passerelle)",
    "hashtag:ÉmilePasserelle",
    "hashtag:emilepasser*",
    "author:emile.passerelle",
    "author:@epasserelle",
    'author:"Émile Passerelle"',
    "links:linkedin.com/in/emile-passerelle",
    "url:example.org/emile-passerelle",
    'source:"émile passerelle"',
    "émi* ET passerelle",
    "«émile» passerelle pluriels:oui",
    "émile ^2 passerelle^9",
    "-émile bus passerelle",
]


@pytest.mark.parametrize("query", ATTACKS)
def test_r01_through_every_operator(cast: Any, query: str) -> None:
    take(source(cast), record("Émile Passerelle a été vu", "1"))
    with pytest.raises(PersonNamed):
        queries.search(cast.bruno, query)
    data = {"name": "Sujet", "query": query, "purpose": "essai", "expires_on": (now() + timedelta(days=9)).date()}
    response = cast.client("amina").post(reverse("listening:create_topic"), data)
    assert response.status_code == 403
    assert not Topic.objects.exists()


@pytest.mark.parametrize("query", ["author:quelquun", "author:@mobilis", "bus author:passerelle"])
def test_nobody_but_official_accounts_is_followed(cast: Any, query: str) -> None:
    with pytest.raises(QueryProblem) as caught:
        queries.search(cast.bruno, query)
    assert "n’écoute pas les personnes" in caught.value.sentence
    assert queries.search(cast.bruno, "author:transportscorail").count == 0
    assert queries.search(cast.bruno, f"author:{'0' * 32}").count == 0


def test_a_topic_shows_where_its_query_is_refused_and_what_it_costs(cast: Any) -> None:
    client, address = cast.client("bruno"), reverse("listening:create_topic")
    data = {"name": "Pannes", "purpose": "essai", "expires_on": (now() + timedelta(days=9)).date().isoformat()}
    refused = client.post(address, data | {"query": "bus ran*ge"})
    assert refused.status_code == 422
    assert "<mark><bdi>ran*ge</bdi></mark>" in refused.content.decode()
    assert not Topic.objects.exists()
    accepted = client.post(address, data | {"query": "bus NEAR/50 panne"}, follow=True).content.decode()
    assert "Écrivez 10 ou moins." in accepted
    assert "Messages avec le mot" in accepted
    long = " OR ".join(f"panne{n}" for n in range(90))
    assert client.post(address, data | {"name": "Long", "query": long}).status_code == 302
    assert Topic.objects.get(name="Long").query == long


LABELLED = [
    f"author:{'0' * 32} tone:neg",
    f"auteur:{'a' * 32} (bus OU intention:réclamation)",
    f"-tone:pos author:{'0' * 32}",
    "author:transportscorail ton:négatif",
]


@pytest.mark.parametrize("query", LABELLED)
def test_r03_the_tone_of_one_author_is_never_asked(cast: Any, query: str) -> None:
    with pytest.raises(PersonLabelled):
        queries.search(cast.bruno, query)
    told = shown(cast, query, status=PersonLabelled.status)
    assert "jamais sur une personne" in told
    assert "never of a person" in shown(cast, query, status=PersonLabelled.status, language="en")
    until = (now().date() + timedelta(days=90)).isoformat()
    data = {"name": "Sujet", "query": query, "purpose": "essai", "expires_on": until}
    page = cast.client("bruno").post(reverse("listening:create_topic"), data)
    assert page.status_code == 403
    assert "/refus/#R03" in page.content.decode()
    assert not queries.all_topics(cast.organisation).exists()


@pytest.mark.parametrize("name", ["tone", "intent"])
def test_r03_nor_by_a_filter_beside_the_search(cast: Any, name: str) -> None:
    asked = queries.Filters(**{name: "neg" if name == "tone" else "complaint"})
    with pytest.raises(PersonLabelled):
        queries.search(cast.bruno, f"author:{'0' * 32}", asked)
    given = {"q": f"author:{'0' * 32}", **({"ton": "neg"} if name == "tone" else {"intention": "complaint"})}
    assert "jamais sur une personne" in words(cast.client("bruno").get(reverse("listening:inbox"), given))


def test_tone_intent_and_findings_are_searched_in_both_languages(cast: Any) -> None:
    take(
        source(cast),
        record("Quelle honte, ce retard, c’est inadmissible, je suis furieux !", "1"),
        record("Appelez le 06 39 98 12 34", "2"),
    )
    run_due_jobs()
    for query in ("tone:neg", "ton:négatif"):
        assert [post.native_id for post in queries.search(cast.bruno, query).posts] == ["1"]
    for query in ("finding:PII002", "constat:PERSONAL_DATA", "finding:PERSONAL_DATA"):
        assert [post.native_id for post in queries.search(cast.bruno, query).posts] == ["2"]
    for query in ("intent:complaint", "intention:réclamation"):
        assert "1" in [post.native_id for post in queries.search(cast.bruno, query).posts]
