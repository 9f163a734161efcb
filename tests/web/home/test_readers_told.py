"""How many have read, on the first page: words where the figure would move as one person reads."""

from typing import Any

import pytest
from tests.reading import words
from tests.web.charter.conftest import build

from vigie.web.charter import actions as charter

pytestmark = pytest.mark.django_db


def test_the_count_of_readers_is_told_by_words_at_both_ends(cast: Any) -> None:
    version = build(cast).version
    client = cast.client("amina")
    readers = [member for key, member in cast.members.items() if key != "oscar"]
    for read, member in enumerate(readers, start=1):
        charter.acknowledge(version, language="fr", acting_user=member)
        page = words(client.get("/"))
        assert ("presque personne n’a encore lu" in page) == (read == 1)
        assert (f"{read} à jour sur {len(readers)}" in page) == (2 <= read <= len(readers) - 2)
        assert ("presque tout le monde est à jour" in page) == (read >= len(readers) - 1)
    client.post("/langue/", {"language": "en"})
    assert "almost everybody is up to date" in words(client.get("/"))
