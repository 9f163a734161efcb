"""Facts that name somebody of the directory: an advice, never a refusal."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from tests.reading import words
from tests.web.cases import files
from tests.web.cases.access import OPENS, QUALIFIES

from vigie.web.cases.models import Case

ADVICE = "Une personne est nommée. Dites « un conducteur »."


def page(cast: Any, name: str, case: Any) -> str:
    return words(cast.client(name).get(reverse("cases:show", args=[case.public_id])))


def test_a_name_of_the_directory_is_advised_against_and_the_case_opens(cast: Any) -> None:
    given = {**OPENS, "facts": f"{cast.emile.display_name} a fermé les portes trop tôt."}
    response = cast.client("bruno").post(reverse("cases:open"), given, follow=True)
    assert "Le dossier n° 1 est ouvert." in words(response)
    assert ADVICE in words(response)
    case = Case.objects.get()
    assert "Les faits se corrigent en qualifiant." in page(cast, "amina", case)
    assert "Les faits se corrigent en qualifiant." not in page(cast, "bruno", case)
    client = cast.client("amina")
    client.cookies["langue"] = "en"
    shown = words(client.get(reverse("cases:show", args=[case.public_id])))
    assert "Somebody is named. Say “a driver”." in shown
    mended = {**QUALIFIES, "facts": "Un conducteur a fermé les portes trop tôt.", "decider": cast.denis.public_id}
    cast.client("amina").post(reverse("cases:qualify", args=[case.public_id]), mended)
    assert ADVICE not in page(cast, "amina", case)


def test_facts_without_a_name_and_finished_cases_are_left_alone(cast: Any) -> None:
    from vigie.web.cases import actions

    assert ADVICE not in page(cast, "amina", files.opened(cast))
    case = files.opened(cast, facts=f"{cast.emile.display_name} était là.")
    actions.dismiss(case, reason="Rien à dire.", acting_user=cast.amina)
    assert ADVICE not in page(cast, "amina", case)
