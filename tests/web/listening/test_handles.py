"""Handles in a text are masked from the first write, save those of the organisation's lexicon."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.listening.samples import record, source, take

from vigie.engine import Organisation
from vigie.web.listening import queries
from vigie.web.listening.decisions.handles import hide_handles, kept_of

CORAIL = Organisation(
    name="Transports Corail", brands=("Corail",), competitors=("Mobilis",), official_accounts=("@TransportsCorail",)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RT @lea_essai : la ligne 4 est à l’arrêt", "RT @█████████ : la ligne 4 est à l’arrêt"),
        (".@lea-essai, merci !", ".@█████████, merci !"),
        ("via @lea.essai@mastodon.example.", "via @" + "█" * 26 + "."),
        ("https://exemple.org/@leaessai", "https://exemple.org/@████████"),
        ("＠leaessai", "＠████████"),
        ("(@Léa_É)", "(@█████)"),
        ("@lea@lea", "@███████"),
        ("merci @TransportsCorail et @transportscorail@mastodon.example", None),
        ("@Mobilis fait mieux que @corail", None),
        ("contact@corail.example, rendez-vous @10h ou @ midi, a@b", None),
        ("@███████ déjà masqué", None),
        ("https://x.com/leaessai/status/12", "https://x.com/████████/status/12"),
        ("lu sur www.Instagram.com/lea.essai/ hier", "lu sur www.Instagram.com/█████████/ hier"),
        ("https://bsky.app/profile/lea.essai", "https://bsky.app/profile/█████████"),
        ("https://x.com/TransportsCorail et x.com/search?q=ligne, facebook.com/events/12", None),
        ("https://exemple.com/leaessai et netflix.com/leaessai", None),
        ("", None),
    ],
)
def test_handles_are_masked_code_point_for_code_point(text: str, expected: str | None) -> None:
    hidden = hide_handles(text, kept_of(CORAIL))
    assert hidden == (text if expected is None else expected)
    assert len(hidden) == len(text)
    assert hide_handles(hidden, kept_of(CORAIL)) == hidden, "twice is once"


def test_a_handle_is_neither_shown_nor_searchable(cast: Any) -> None:
    take(source(cast), record("RT @somebody_essai la ligne 4 avec @TransportsCorail", "1", network="x"))
    (post,) = queries.newest(cast.organisation)
    assert post.text == "RT @██████████████ la ligne 4 avec @TransportsCorail"
    client = cast.client("bruno")
    assert "somebody" not in client.get(reverse("listening:post", args=[post.public_id])).content.decode()
    assert client.get(reverse("listening:inbox"), {"q": "somebody*"}).context["found"].count == 0
    for query in ("TransportsCorail", "has:mention", "ligne"):
        assert client.get(reverse("listening:inbox"), {"q": query}).context["found"].count == 1, query


def test_the_original_keeps_it_until_its_term(cast: Any) -> None:
    take(source(cast), record("RT @somebody_essai bravo", "1"))
    (post,) = queries.newest(cast.organisation)
    response = cast.client("amina").post(reverse("listening:original", args=[post.public_id]))
    assert "RT @somebody_essai bravo" in words(response)


def test_a_second_reading_changes_nothing_and_the_same_text_is_known(cast: Any) -> None:
    given = record("RT @somebody_essai bravo", "1")
    take(source(cast), given)
    assert take(source(cast, "Autre"), given).known == 1
    (post,) = queries.newest(cast.organisation)
    assert post.text == "RT @██████████████ bravo"
