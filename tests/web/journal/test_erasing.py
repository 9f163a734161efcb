"""Erasing the personal content of a line."""

from __future__ import annotations

from typing import Any

import pytest

from vigie.web.errors import BadInput, NotFound
from vigie.web.journal import queries
from vigie.web.journal.actions import erase_payload
from vigie.web.journal.models import Line

pytestmark = pytest.mark.django_db


def test_the_content_goes_and_the_chain_stays(cast: Any) -> None:
    organisation = cast.organisation.public_id
    before = queries.lines_about(organisation, organisation)[0]
    count = Line.objects.count()
    line = erase_payload(1, acting_user=cast.diane, reason="un nom y figurait")
    assert (line.payload, line.salt) == (None, None)
    assert (line.hash, line.payload_digest) == (before.hash, before.payload_digest)
    result = queries.verify(organisation)
    assert result.intact
    assert "1 contenu y a été effacé" in result.sentence
    recorded = Line.objects.filter(organisation=organisation).latest("sequence")
    assert (recorded.verb, recorded.actor) == ("journal.payload_erased", cast.diane.public_id)
    assert Line.objects.count() == count + 1
    erase_payload(1, acting_user=cast.diane, reason="encore")
    assert Line.objects.count() == count + 1, "twice is once"


@pytest.mark.parametrize("who", ["amina", "aude", "ada", "emile"])
def test_only_the_data_protection_officer_erases(cast: Any, who: str) -> None:
    with pytest.raises(NotFound):
        erase_payload(1, acting_user=getattr(cast, who), reason="je préfère")
    assert Line.objects.get(organisation=cast.organisation.public_id, sequence=1).payload is not None


def test_nobody_erases_elsewhere(cast: Any) -> None:
    last = Line.objects.filter(organisation=cast.organisation.public_id).latest("sequence").sequence
    elsewhere = cast.elsewhere.public_id
    assert Line.objects.filter(organisation=elsewhere).count() < last
    with pytest.raises(NotFound):
        erase_payload(last + 50, acting_user=cast.diane, reason="x")
    erase_payload(1, acting_user=cast.diane, reason="x")
    assert Line.objects.get(organisation=elsewhere, sequence=1).payload is not None


@pytest.mark.parametrize("reason", ["", "   ", "x" * 401])
def test_a_reason_is_needed(cast: Any, reason: str) -> None:
    with pytest.raises(BadInput):
        erase_payload(1, acting_user=cast.diane, reason=reason)
    assert Line.objects.get(organisation=cast.organisation.public_id, sequence=1).payload is not None


def test_the_record_of_an_erasure_is_not_erased(cast: Any) -> None:
    erase_payload(1, acting_user=cast.diane, reason="x")
    last = Line.objects.filter(organisation=cast.organisation.public_id).latest("sequence").sequence
    with pytest.raises(BadInput):
        erase_payload(last, acting_user=cast.diane, reason="x")


def test_through_the_screen(cast: Any) -> None:
    client = cast.client("diane")
    assert "L’effacement est définitif" in client.get("/journal/1/").content.decode()
    assert client.post("/journal/1/effacer/", {"reason": ""}).status_code == 422
    page = client.post("/journal/1/effacer/", {"reason": "un nom y figurait"}, follow=True).content.decode()
    assert "le journal reste entier" in page
    assert "a été effacé. Son empreinte reste" in page
    assert "L’effacement est définitif" not in page
    assert "L’effacement est définitif" not in cast.client("aude").get("/journal/2/").content.decode()
