"""The pages of the journal."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils.timezone import localtime
from tests.reading import words
from tests.web.charter.conftest import build as charter_of
from tests.web.journal import tampering as tamper

from vigie.web.charter import actions as charter
from vigie.web.clock import at, now
from vigie.web.journal import names, telling
from vigie.web.journal.actions import record
from vigie.web.journal.facts import label_of
from vigie.web.journal.models import Line
from vigie.web.journal.names import Name

pytestmark = pytest.mark.django_db


@pytest.fixture
def named(cast: Any, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Somebody above says how people are called; the list keeps what was asked."""
    asked: list[Any] = []

    def find(reader: Any, ids: Any) -> dict[str, Name | str]:
        asked.append((reader, set(ids)))
        known = {
            member.public_id: Name(member.display_name, f"/personnes/{key}/") for key, member in cast.members.items()
        }
        return {public_id: known[public_id] for public_id in ids if public_id in known}

    monkeypatch.setattr(names, "RESOLVERS", {"people": find})
    return asked


def act(cast: Any, **values: Any) -> Line:
    where = {"organisation": cast.organisation.public_id, "actor": cast.amina.public_id, "about": ""}
    with transaction.atomic():
        return record("test.done", **{**where, **values})


def page(cast: Any, who: str = "aude", address: str = "/journal/", **data: Any) -> str:
    return cast.client(who).get(address, data).content.decode()


def test_lines_are_sentences_with_names(cast: Any, named: list[Any], done: None) -> None:
    act(cast, about=cast.emile.public_id, after={"what": "leave"})
    shown = page(cast)
    assert "Amina Corail" in shown
    assert "a fait laisser" in shown
    assert "/personnes/emile/" in shown
    assert len(named) == 1, "one query for all the names of the page"


def test_ids_in_sentences_are_named_lists_and_missing_facts_too(cast: Any, named: list[Any], done: None) -> None:
    tell = lambda **values: telling.tell(cast.aude, [act(cast, **values)])[0].title  # noqa: E731 - said three times below
    assert tell(after={"what": cast.emile.public_id}) == "a fait Émile Passerelle"
    assert tell(after={"what": ["a", "leave"]}) == "a fait a, laisser"
    assert tell(after={"what": None}) == "a fait —"
    assert tell(after={"what": True}) == "a fait oui"
    assert tell() == "a fait …"
    assert tell(before={"what": "old"}, after={"what": "new"}) == "a fait new"
    assert tell(after={"what": "{what} {0.__class__}"}) == "a fait {what} {0.__class__}"


def test_what_nobody_names_has_its_id_on_the_page_of_its_line_only(cast: Any, named: list[Any], done: None) -> None:
    line = act(cast, about="unknownthing")
    assert "unknownthing" not in page(cast)
    assert "unknownthing" in page(cast, address=f"/journal/{line.sequence}/")


def test_the_page_of_a_line_names_things(cast: Any, named: list[Any], done: None) -> None:
    line = act(cast, after={"what": [cast.emile.public_id], "more": {"whom": cast.solange.public_id}})
    shown = words(cast.client("aude").get(f"/journal/{line.sequence}/"))
    assert "Émile Passerelle" in shown
    assert "Solange Misaine" in shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ("état brouillon", "Pour un expert", "Exporter la dernière empreinte (la tête)")),
        ("en", ("state draft", "For an expert", "Export the last digest (the head)")),
    ],
)
def test_facts_are_told_in_the_language_of_the_reader(cast: Any, done: None, language: str, said: Any) -> None:
    told, fold, head = said
    line = act(cast, before={"state": "open"}, after={"state": "draft", "number": 3, "odd_fact": "draft"})
    client = cast.client("aude")
    client.post("/langue/", {"language": language})
    response = client.get(f"/journal/{line.sequence}/")
    shown, raw = words(response), response.content.decode()
    assert told in shown
    assert "odd_fact draft" in shown, "what only its room knows is shown as it is written"
    assert raw.index("<details") < raw.index(fold) < raw.index(line.hash)
    assert head in words(client.get("/journal/"))


def test_the_facts_that_rooms_record_have_a_name(cast: Any) -> None:
    charter_of(cast)
    known = {name for line in Line.objects.all() for name in telling.facts_of(line)}
    assert {name for name in known if not label_of(name)} == set()


def test_an_acknowledgement_is_between_a_person_and_the_organisation(cast: Any) -> None:
    version = charter_of(cast).version
    charter.acknowledge(version, language="fr", acting_user=cast.diane)
    line = Line.objects.get(verb="charter.acknowledged")
    address = f"/journal/{line.sequence}/"
    for reader in ("aude", "ada", "amina"):
        listed = words(cast.client(reader).get("/journal/", {"verb": "charter.acknowledged"}))
        (told,) = telling.tell(getattr(cast, reader), [line])
        assert (told.when.hour, told.when.minute, told.when.second) == (0, 0, 0)
        assert "Quelqu’un a accusé lecture de la version 1 de la charte" in listed
        one = cast.client(reader).get(address)
        assert "entre une personne et l’organisation" in words(one)
        for shown in (listed, one.content.decode()):
            assert cast.diane.display_name not in shown
            assert cast.diane.public_id not in shown
            assert line.canonical not in shown
            # The hour would say who, where few were asked.
            local = localtime(line.at)
            assert f"{local.hour} h {local.minute:02}" not in shown.replace("\u00a0", " ").replace("\u202f", " ")
            assert str(local.day) in shown
    own = words(cast.client("diane").get(address))
    assert "Diane Sextant a accusé lecture de la version 1 de la charte" in own


def test_links_lead_only_where_the_reader_may_go(cast: Any) -> None:
    charter_of(cast)
    for reader in ("aude", "diane", "ada", "amina"):
        client = cast.client(reader)
        for href in set(re.findall(r'<td><a href="([^"]+)"', client.get("/journal/").content.decode())):
            assert client.get(href).status_code == 200, (reader, href)


def test_the_page_of_verification_says_what_it_does_before_it_is_asked(cast: Any) -> None:
    response = cast.client("aude").get("/journal/verification/")
    assert response.status_code == 200
    assert "Vérifier le journal" in words(response)
    assert "Rien n’a encore été vérifié." in words(response)
    assert Line.objects.filter(verb__startswith="journal.").count() == 0


def test_hostile_facts_never_become_markup(cast: Any, done: None) -> None:
    act(cast, after={"what": "<script>alert(1)</script>\u202e"})
    shown = page(cast) + page(cast, address=f"/journal/{Line.objects.filter(verb='test.done').get().sequence}/")
    assert "<script>alert" not in shown
    assert "\u202e" not in shown


def test_filters_by_verb_and_by_day_of_the_organisation(cast: Any, done: None) -> None:
    # 23:30 UTC on the 19th is the 20th in Paris
    with at(now().replace(year=2026, month=11, day=19, hour=23, minute=30)):
        act(cast, after={"what": "tard"})
    assert "a fait tard" in page(cast, verb="test.done", since="2026-11-20", until="2026-11-20")
    assert "a fait tard" not in page(cast, since="2026-11-19", until="2026-11-19")
    assert "a fait tard" not in page(cast, verb="people.member_added")
    assert "Aucune ligne ne correspond" in page(cast, since="1999-01-01", until="1999-01-02")


@pytest.mark.parametrize(
    "data", [{"since": "hier"}, {"verb": "nothing.such"}, {"since": "2026-02-02", "until": "2026-01-01"}]
)
def test_a_filter_that_cannot_be_read_says_so_and_shows_everything(cast: Any, data: dict[str, str]) -> None:
    response = cast.client("aude").get("/journal/", data)
    assert response.status_code == 200
    assert "a créé l’organisation" in response.content.decode()


def test_pages_hold_fifty_lines_and_few_queries(cast: Any, done: None, django_assert_max_num_queries: Any) -> None:
    for _number in range(60):
        act(cast)
    client = cast.client("aude")
    with django_assert_max_num_queries(20):
        first = client.get("/journal/").content.decode()
    assert first.count('scope="row"') == 50
    assert "apres=" in first


def test_an_empty_journal_says_what_will_come(cast: Any) -> None:
    tamper.open_the_database()
    tamper.sql("DELETE FROM journal_line")
    assert "Le journal est vide" in page(cast)


def test_other_organisations_are_not_read(cast: Any, done: None) -> None:
    act(cast, after={"what": "secret"})
    assert "secret" not in page(cast, "oscar")


def verified(cast: Any, content: Any = None) -> Any:
    data = {}
    if content is not None:
        written = content if isinstance(content, bytes) else json.dumps(content).encode()
        data["head"] = SimpleUploadedFile("head.json", written)
    return cast.client("aude").post("/journal/verification/", data)


def test_the_button_says_in_words_that_the_journal_holds(cast: Any) -> None:
    shown = verified(cast).content.decode()
    assert "Ce journal est entier" in shown
    assert "comparé à aucune tête" in shown


def test_the_head_is_exported_then_compared(cast: Any, done: None) -> None:
    exported = cast.client("aude").get("/journal/tete.json")
    assert "attachment" in exported["Content-Disposition"]
    act(cast)
    assert "passe bien par la tête exportée" in verified(cast, exported.json()).content.decode()
    tamper.open_the_database()
    tamper.sql("DELETE FROM journal_line WHERE organisation <> %s", cast.organisation.public_id)
    tamper.rewrite_from(1, actor="somebody else")
    assert "a été réécrit" in verified(cast, exported.json()).content.decode()


def test_what_was_done_is_told_in_sentences(cast: Any) -> None:
    tamper.open_the_database()
    tamper.change(2, actor="somebody else")
    shown = verified(cast).content.decode()
    assert "La ligne 2 a été modifiée." in shown
    assert "prévenez l’audit" in shown


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[]", b"{}", {"format": "other"}, {"format": "vigie-journal-head-1", "heads": [{}]},
     {"format": "vigie-journal-head-1", "heads": [{"organisation": "x", "sequence": -1, "hash": ""}]},
     {"format": "vigie-journal-head-1", "heads": [{"organisation": "x", "sequence": 3, "hash": "zz"}]},
     b"[" * 100_000, b"x" * 200_000],
)  # fmt: skip
def test_a_file_that_is_no_head_is_refused_with_words(cast: Any, content: Any) -> None:
    response = verified(cast, content)
    assert response.status_code == 422
    assert "rien n’a été vérifié" in response.content.decode()


def test_in_english(cast: Any) -> None:
    client = cast.client("aude")
    client.cookies["langue"] = "en"
    assert "created the organisation" in client.get("/journal/").content.decode()
    assert "This journal is whole" in client.post("/journal/verification/").content.decode()


def test_a_day_without_end(cast: Any) -> None:
    tomorrow = (now() + timedelta(days=2)).date().isoformat()
    assert "Aucune ligne ne correspond" in page(cast, since=tomorrow)
