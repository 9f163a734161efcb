"""A case that waits to be qualified waits for somebody: on the home page of those who may qualify it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from tests.reading import words
from tests.web.cases import files
from tests.web.improvement import story as improvement

EVERYBODY = ["amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude"]


def told(cast: Any, sentence: str) -> list[str]:
    return [name for name in EVERYBODY if sentence in words(cast.client(name).get("/"))]


def test_a_crisis_waits_for_the_lead_before_anything_else(cast: Any) -> None:
    files.opened(cast)
    crisis = files.opened(cast, kind="crisis")
    assert told(cast, "Le dossier 2, une crise, attend d’être qualifié.") == ["amina"]
    assert told(cast, "Le dossier 1, un incident, attend d’être qualifié.") == ["amina"]
    response = cast.client("amina").get("/")
    first = response.context["awaiting"][0]
    assert (first.url, first.signal) == (reverse("cases:show", args=[crisis.public_id]), True)
    assert "2 dossiers à qualifier" in words(response)
    [step] = [step for step in response.context["steps"] if step.number == 4]
    assert step.call == "calls"


def test_an_employees_words_wait_for_human_resources_alone(cast: Any) -> None:
    case = files.speech(cast)
    assert told(cast, "Le dossier 1, des propos d’un salarié, attend d’être qualifié.") == ["helene"]
    files.screened(cast, case)
    files.qualified(cast, case, who="helene")
    assert told(cast, "attend d’être qualifié") == []


def test_many_are_counted_and_a_crisis_is_always_named(cast: Any) -> None:
    for _time in range(5):
        files.opened(cast)
    files.opened(cast, kind="crisis")
    page = words(cast.client("amina").get("/"))
    assert "Le dossier 6, une crise, attend d’être qualifié." in page
    assert "3 autres dossiers attendent d’être qualifiés." in page


def test_a_reopened_case_waits_again_for_who_decides_it_too(cast: Any) -> None:
    from vigie.web.cases import actions

    case = files.decided(cast, files.qualified(cast, files.opened(cast)))
    assert told(cast, "attend d’être qualifié") == []
    actions.reopen(case, reason="Un fait nouveau.", acting_user=cast.amina)
    assert told(cast, "attend d’être qualifié") == ["amina", "denis"]


def test_who_may_not_qualify_is_told_who_sees_it(cast: Any) -> None:
    case = files.opened(cast, kind="crisis")
    address = reverse("cases:show", args=[case.public_id])
    assert "Le pilotage le voit sur son accueil." in words(cast.client("bruno").get(address))
    assert "Le pilotage le voit sur son accueil." not in words(cast.client("amina").get(address))


def test_english_says_it_too(cast: Any) -> None:
    case = files.opened(cast, kind="crisis")
    for name in ("amina", "bruno"):
        client = cast.client(name)
        client.cookies["langue"] = "en"
        page = words(client.get("/"))
        assert ("Case 1, a crisis, is waiting to be qualified." in page) == (name == "amina")
        page = words(client.get(reverse("cases:show", args=[case.public_id])))
        assert ("The programme lead sees it on their home page." in page) == (name == "bruno")


def test_words_that_came_of_no_lesson_are_told_as_a_proposal(cast: Any) -> None:
    from vigie.web.improvement import actions

    proposed = improvement.proposal(cast, improvement.clause(cast))
    actions.accept(proposed, reason="C’est plus clair.", acting_user=cast.amina)
    improvement.publish_draft(cast)
    response = cast.client("emile").get("/")
    assert response.context["turning"] is not None
    story = words(response).partition("a trouvé ses mots")[2].partition("La boucle")[0]
    assert "Une proposition" in story
    assert "Une leçon" not in story
