"""One text for the refusals page and the documentation, and a paragraph for every refusal of the code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from tests.reading import words
from tools.refusals import PAGES

from vigie.web.errors import Refusal
from vigie.web.ui.refusals import PARAGRAPHS, as_markdown


def refusals(of: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    for one in of.__subclasses__():
        yield one
        yield from refusals(one)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_documentation_is_the_page(language: str) -> None:
    assert PAGES[language].read_text(encoding="utf-8") == as_markdown(language), "run: python tools/refusals.py"


def test_every_refusal_of_the_code_has_its_paragraph() -> None:
    for room in settings.ROOMS:
        if find_spec(f"vigie.web.{room}.errors"):
            import_module(f"vigie.web.{room}.errors")
    numbers = {one.number for one in refusals() if one.__module__.startswith("vigie.")}
    assert numbers <= {paragraph.number for paragraph in PARAGRAPHS}


def test_the_refusals_of_this_release_are_told() -> None:
    assert {"R01", "R03", "R05", "R10", "R14"} <= {paragraph.number for paragraph in PARAGRAPHS}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_says_why_since_when_and_whom_to_ask(language: str, client: Client, db: None) -> None:
    client.cookies["langue"] = language
    response = client.get(reverse("ui:refusals"))
    page, said = response.content.decode(), words(response)
    for paragraph in PARAGRAPHS:
        assert f'id="{paragraph.number}"' in page
    asked = said.count("À confirmer par un juriste." if language == "fr" else "To be confirmed by a lawyer.")
    assert asked == sum(paragraph.cites_law for paragraph in PARAGRAPHS)
    assert ("novembre 2026" if language == "fr" else "November 2026") in said


def test_law_is_never_cited_without_a_page_or_a_warning() -> None:
    for paragraph in PARAGRAPHS:
        assert paragraph.sources
        for source in paragraph.sources:
            assert source.url.startswith("http") or source.law
            assert not re.search(r"\s", source.url)


def test_a_refusal_leads_to_its_paragraph(rf: Any, db: None) -> None:
    class NoSuchThing(Refusal):
        number = "R03"
        template = "Non, pas <b>{name}</b>."

    from vigie.web.ui.middleware import ErrorMiddleware

    request = rf.post("/dossiers/")
    request.user, request.session = None, {}
    response = ErrorMiddleware(lambda _request: None).process_exception(request, NoSuchThing(name="<script>"))  # type: ignore[arg-type, return-value]
    assert response is not None
    assert response.status_code == 403
    page = response.content.decode()
    assert 'href="/refus/#R03"' in page
    assert "Non, pas &lt;b&gt;&lt;script&gt;&lt;/b&gt;." in page
