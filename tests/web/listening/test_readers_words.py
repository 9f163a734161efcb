"""What findings say to those who read a post: of somebody else's, what to do with it; of our own, how to write it."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.listening.samples import record, source, take

from vigie.engine import Family
from vigie.web.listening import queries
from vigie.web.listening.models import Post
from vigie.web.listening.readers_words import ADVICE, MESSAGES

NUMBER = "Appelez-moi au 06 39 98 12 34, merci"


def test_every_family_says_something_to_its_readers() -> None:
    assert set(ADVICE) == set(Family)


@pytest.mark.django_db
def test_somebody_elses_post_carries_no_advice_to_its_author(cast: Any) -> None:
    take(source(cast), record(NUMBER, "1"), record("Je pars deux semaines, la maison sera vide !", "2"))
    for post in Post.objects.all():
        page = words(cast.client("bruno").get(reverse("listening:post", args=[post.public_id])))
        for said in ("Retirez-le", "Racontez plutôt", "avant de publier", "votre logement", "Ne publiez pas"):
            assert said not in page
        advice = ADVICE[Family.PERSONAL_DATA if "39" in post.text or "█" in post.text else Family.ABSENCE_OR_LOCATION]
        assert words(str(advice)) in page
    (view,) = queries.as_views([Post.objects.get(native_id="1")], language="en")
    assert (
        view.findings[0].suggestion
        == "Repeat none of it in an answer; offer a private message and invite them to delete it."
    )
    (view,) = queries.as_views([Post.objects.get(native_id="2")], language="fr")
    assert view.findings[0].message == str(MESSAGES["ABS001"])


@pytest.mark.django_db
def test_our_own_post_keeps_the_advice_to_its_author(cast: Any) -> None:
    take(source(cast), record(NUMBER, "1", is_official=True))
    page = words(cast.client("bruno").get(reverse("listening:post", args=[Post.objects.get().public_id])))
    assert "Retirez-le" in page
