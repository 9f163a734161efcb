"""The pages: what they show, what they refuse, and that hostile posts stay words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.listening.samples import WHEN, record, source, take

from vigie.web.journal.queries import lines_about
from vigie.web.listening import actions, offers, queries

pytestmark = pytest.mark.django_db

HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(1)"> {{ settings.SECRET_KEY }} {% load x %} '
    "\u202egnip\u202c \u0000 &lt;b&gt; '\"><svg/onload=alert(1)> javascript:alert(1)"
)


def page(cast: Any, who: str, name: str, *args: Any, **query: Any) -> Any:
    return cast.client(who).get(reverse(name, args=args), query)


def test_an_empty_inbox_says_what_to_do(cast: Any) -> None:
    assert "Rien n’a encore été recueilli" in page(cast, "bruno", "listening:inbox").content.decode()


def test_the_inbox_shows_posts_newest_first_with_findings(cast: Any) -> None:
    take(
        source(cast, network="forum"),
        record("La ligne 4 est en retard depuis ce matin", "1", published_at=WHEN - timedelta(hours=1)),
        record("Appelez-moi au 06 39 98 12 34, merci", "2"),
        record("sans date", "3", published_at=None),
    )
    shown = page(cast, "bruno", "listening:inbox").content.decode()
    assert shown.index("Appelez-moi") < shown.index("La ligne 4")
    assert "39 98" not in shown
    assert "<mark" in shown
    assert "3 messages" in shown
    assert "forum" in shown


@pytest.mark.parametrize("who", ["bruno", "amina"])
def test_hostile_posts_never_become_markup(cast: Any, who: str) -> None:
    take(
        source(cast, network="x"),
        record(HOSTILE, "1", author=HOSTILE, author_name=HOSTILE, url="javascript:alert(1)"),
        record("\u0661" * 50 + "🙂" * 10_000, "2"),
    )
    post = next(p for p in queries.newest(cast.organisation) if "script" in p.text)
    pages = [page(cast, who, "listening:inbox"), page(cast, who, "listening:post", post.public_id)]
    if who == "amina":
        pages.append(cast.client(who).post(reverse("listening:original", args=[post.public_id])))
    for response in pages:
        shown = response.content.decode()
        assert response.status_code == 200
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
        assert "<svg/onload" not in shown
        assert 'href="javascript' not in shown
        assert "\u202e" not in shown
        assert "\x00" not in shown
    assert len(pages[0].content) < 200_000


def test_every_filter_narrows(cast: Any) -> None:
    first, second = source(cast, "Une", network="forum"), source(cast, "Deux", network="x")
    take(first, record("The bus is late again this morning, what a shame", "1", is_official=True))
    take(second, record("Écrivez à lea.martin.essai@example.org", "2", published_at=WHEN - timedelta(days=3)))
    take(second, record("Le tram de ce matin était à l’heure", "3", published_at=WHEN - timedelta(days=9)))
    seen = queries.posts_of(cast.organisation, [p.public_id for p in queries.newest(cast.organisation)[:1]])
    actions.mark_seen([seen[0].public_id], acting_user=cast.bruno)

    def count(**query: Any) -> int:
        return len(page(cast, "bruno", "listening:inbox", **query).context["page"].items)

    assert count() == 3
    assert count(langue="en") == 1
    assert count(gravite="info") == 1
    assert count(reseau="x") == 2
    assert count(source=first.public_id) == 1
    assert count(voix="officielle") == 1
    assert count(voix="public") == 2
    assert count(vu="oui") == 1
    assert count(vu="non") == 2
    assert count(du="2026-11-16", au="2026-11-16") == 1
    assert count(du="2026-11-11") == 2
    assert count(de=(WHEN - timedelta(minutes=5)).isoformat(), a=(WHEN + timedelta(minutes=5)).isoformat()) == 1
    assert count(q="tram", reseau="x") == 1
    assert count(q="tram", reseau="forum") == 0
    # What cannot be read is left out and told, never an error page.
    for nonsense in ({"du": "hier"}, {"langue": "klingon"}, {"de": "x"}, {"apres": "zzz"}, {"source": "non"}):
        assert count(**nonsense) == 3


def test_the_address_of_an_alert_leads_to_its_posts(cast: Any) -> None:
    take(
        source(cast),
        record("dans l’heure", "1", published_at=datetime(2026, 11, 19, 16, 10, tzinfo=UTC)),
        record("plus tard", "2", published_at=datetime(2026, 11, 19, 18, 10, tzinfo=UTC)),
    )
    since = datetime(2026, 11, 19, 16, tzinfo=UTC)
    address = queries.inbox_address(since=since, until=since + timedelta(hours=1))
    found = cast.client("amina").get(address).context["page"].items
    assert [view.post.text for view in found] == ["dans l’heure"]


def test_pages_follow_one_another_without_a_gap(cast: Any) -> None:
    take(
        source(cast),
        *(record(f"message {n}", str(n), published_at=WHEN - timedelta(minutes=n // 4)) for n in range(120)),
    )
    client, address, met = cast.client("bruno"), reverse("listening:inbox"), []
    while address:
        shown = client.get(address).context["page"]
        met += [view.post.native_id for view in shown.items]
        address = shown.next_address
    assert len(met) == len(set(met)) == 120
    last = shown
    before = client.get(last.previous_address).context["page"]
    assert [v.post.native_id for v in before.items] == met[50:100]


def test_marking_a_page_as_seen(cast: Any) -> None:
    take(source(cast), record("un", "1"), record("deux", "2"))
    take(source(cast, organisation=cast.elsewhere), record("ailleurs", "3"))
    ids = [p.public_id for p in queries.newest(cast.organisation)]
    theirs = queries.newest(cast.elsewhere)[0]
    data = {"post": [*ids, theirs.public_id], "next": "https://exemple.example.org/"}
    response = cast.client("bruno").post(reverse("listening:seen"), data)
    assert response["Location"] == reverse("listening:inbox")
    assert all(p.is_seen for p in queries.newest(cast.organisation))
    theirs.refresh_from_db()
    assert not theirs.is_seen


def test_a_post_tells_its_findings_its_revisions_and_its_provenance(cast: Any) -> None:
    place = source(cast, network="forum")
    take(place, record("Le bus 12 est passé à l’heure", "1", author="lea"))
    take(place, record("Le bus 12 n’est jamais passé, appelez le 06 39 98 12 34", "1", author="lea"))
    (post,) = queries.newest(cast.organisation)
    shown = page(cast, "bruno", "listening:post", post.public_id).content.decode()
    assert "texte actuel" in shown
    assert "à l’heure" in shown
    assert "Veille d’essai" in shown
    assert ">lea<" not in shown
    assert "Lire l’original" not in shown  # a community manager may not


def test_reading_an_original_is_written_in_the_journal_and_not_kept_by_browsers(cast: Any) -> None:
    take(source(cast), record("Écrivez à lea.martin.essai@example.org", "1", author_name="Léa Essai"))
    (post,) = queries.newest(cast.organisation)
    client = cast.client("amina")
    assert client.get(reverse("listening:original", args=[post.public_id])).status_code == 405
    assert not list(lines_about(cast.organisation.public_id, post.public_id))
    response = client.post(reverse("listening:original", args=[post.public_id]))
    assert "lea.martin.essai@example.org" in response.content.decode()
    assert "Léa Essai" in response.content.decode()
    assert "no-store" in response["Cache-Control"]
    (line,) = lines_about(cast.organisation.public_id, post.public_id)
    assert line.verb == "listening.original_read"
    assert "example.org" not in line.payload


def test_later_rooms_offer_their_acts_on_the_page_of_a_post(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offers, "OFFERS", {})
    offers.register("Ouvrir ici", "listening:inbox", "listening.import", query="kind=1")
    offers.register("Sans page", "nowhere:at_all", "listening.import")
    take(source(cast), record("un", "1"))
    (post,) = queries.newest(cast.organisation)
    shown = page(cast, "bruno", "listening:post", post.public_id).content.decode()
    assert f'href="/ecoute/?post={post.public_id}&amp;kind=1"' in shown
    assert "Sans page" not in shown
    assert "Ouvrir ici" not in page(cast, "chloe", "listening:post", post.public_id).content.decode()


def test_what_was_already_made_of_a_post_is_said_and_not_offered_again(
    cast: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offers, "OFFERS", {})
    monkeypatch.setattr(offers, "MADE", {})
    offers.register("Une fois", "listening:inbox", "listening.read")
    offers.register("Une fois encore", "listening:topics", "listening.read", again="Encore une fois")
    take(source(cast), record("un", "1"), record("deux", "2"))
    first, second = queries.newest(cast.organisation)

    def made(reader: Any, posts: Any) -> Any:
        mine = offers.Link("fait", "/la/" if reader == cast.bruno else "")
        return {post: [mine] for post in posts if post == first.public_id}

    offers.register_made("listening:inbox", made)
    offers.register_made("listening:topics", made)
    shown = page(cast, "bruno", "listening:post", first.public_id)
    assert '<a href="/la/">fait</a>' in shown.content.decode()
    assert "Déjà fait de ce message : fait · fait" in words(shown)
    assert ">Une fois<" not in shown.content.decode()
    assert "Encore une fois" in words(shown)
    assert "Encore une fois" not in words(page(cast, "bruno", "listening:post", second.public_id))
    assert "/la/" not in page(cast, "chloe", "listening:post", first.public_id).content.decode()
    assert page(cast, "bruno", "listening:inbox").content.decode().count('href="/la/"') == 2


def test_networks_are_called_by_their_names(cast: Any) -> None:
    take(source(cast, network="fichier"), record("un", "1", network="bluesky"), record("deux", "2"))
    shown = words(page(cast, "bruno", "listening:inbox"))
    assert "Bluesky" in shown
    assert "fichier importé" in shown
    assert "fichier importé" in words(page(cast, "bruno", "listening:sources"))


def test_topics_and_sources_are_open_to_those_who_oversee(cast: Any) -> None:
    source(cast)
    for who in ("solange", "diane", "aude"):
        shown = page(cast, who, "listening:topics").content.decode()
        assert "Tout ce qui est dit" in shown
        assert 'href="/ecoute/"' not in shown.partition("<main")[2]
        assert "Veille d’essai" in page(cast, who, "listening:sources").content.decode()


def test_declaring_a_source(cast: Any) -> None:
    client, address = cast.client("amina"), reverse("listening:declare_source")
    form = {"name": "Avis", "purpose": "Comprendre les retards", "network": "forum", "retention_days": "3"}
    assert client.post(address, form).status_code == 302
    (declared,) = queries.sources(cast.organisation)
    assert (declared.name, declared.network, declared.retention_days) == ("Avis", "forum", 3)
    assert len(list(lines_about(cast.organisation.public_id, declared.public_id))) == 1
    assert client.post(address, form | {"retention_days": "3650"}).status_code == 422
    assert client.post(address, form | {"name": ""}).status_code == 422
    assert queries.sources(cast.organisation).count() == 1
