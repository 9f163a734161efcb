"""Names of the directory found in a text, wherever they stand in it."""

import pytest

from vigie.web.people.queries import people_named_in


@pytest.mark.parametrize(
    "text",
    [
        "Émile Passerelle",
        "C’est Émile Passerelle.",
        "PASSERELLE, emile…",
        "(passerelle/émile)",
        "Vu par Emile PASSERELLE!",
        "écrire à emile@example.org.",
    ],
)
def test_a_name_is_found_whatever_stands_around_it(cast, text):
    assert people_named_in(cast.organisation, text) == ["Émile Passerelle"]


@pytest.mark.parametrize("text", ["", "La passerelle est fermée.", "Émile est un prénom.", "…"])
def test_part_of_a_name_is_no_name(cast, text):
    assert people_named_in(cast.organisation, text) == []
