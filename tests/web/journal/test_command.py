"""`vigie journal head` and `vigie journal verify`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.web.journal import tampering as tamper

from vigie.cli.journal import command
from vigie.web.journal.models import Head, Line

pytestmark = pytest.mark.django_db
ELSEWHERE = "Mairie d’Ailleurs"


def vigie(*words: str, code: int = 0) -> str:
    done = CliRunner().invoke(command, words)
    assert done.exit_code == code, done.output
    return done.output


@pytest.fixture
def exported(cast: Any, tmp_path: Path) -> Path:
    path = tmp_path / "head.json"
    path.write_text(vigie("head"))
    return path


def test_the_head_of_every_organisation(cast: Any, exported: Path) -> None:
    heads = json.loads(exported.read_text())["heads"]
    assert [head["organisation"] for head in heads] == [cast.organisation.public_id, cast.elsewhere.public_id]
    last = Line.objects.filter(organisation=cast.organisation.public_id).latest("sequence")
    assert (heads[0]["sequence"], heads[0]["hash"]) == (last.sequence, last.hash)
    assert len(json.loads(vigie("head", "--organisation", ELSEWHERE))["heads"]) == 1


def test_a_sound_journal_ends_well(exported: Path) -> None:
    assert "Ce journal est entier" in vigie("verify")
    assert "passe bien par la tête exportée" in vigie("verify", "--head", str(exported))
    assert "This journal is whole" in vigie("verify", "--language", "en")


def test_a_tampered_journal_is_told_line_by_line_with_code_1(cast: Any) -> None:
    tamper.open_the_database()
    tamper.change(2, actor="somebody else")
    told = vigie("verify", code=1)
    assert "✗ Transports Corail: Ce journal a été altéré" in told
    assert "  - La ligne 2 a été modifiée." in told
    assert "Line 2 was edited." in vigie("verify", "--language", "en", code=1)


def test_a_cut_tail_shows_against_the_exported_head(cast: Any, exported: Path) -> None:
    organisation = cast.organisation.public_id
    tamper.open_the_database()
    last = Line.objects.filter(organisation=organisation).latest("sequence").sequence
    tamper.sql("DELETE FROM journal_line WHERE organisation = %s AND sequence = %s", organisation, last)
    before = Line.objects.get(organisation=organisation, sequence=last - 1)
    Head.objects.filter(organisation=organisation).update(sequence=before.sequence, hash=before.hash)
    vigie("verify")
    assert f"la ligne {last} manque" in vigie("verify", "--head", str(exported), code=1)
    vigie("verify", "--head", str(exported), "--organisation", ELSEWHERE)


def test_an_organisation_that_is_gone_is_missed(cast: Any, exported: Path) -> None:
    content = json.loads(exported.read_text())
    content["heads"][1]["organisation"] = "gone"
    exported.write_text(json.dumps(content))
    assert "gone: cette organisation n’existe plus" in vigie("verify", "--head", str(exported), code=1)


@pytest.mark.parametrize("content", ["", "{}", "[1]", "\x00"])
def test_a_file_that_is_no_head_ends_with_code_2(cast: Any, tmp_path: Path, content: str) -> None:
    path = tmp_path / "head.json"
    path.write_text(content)
    assert "not an exported head" in vigie("verify", "--head", str(path), code=2)


def test_an_unknown_organisation_ends_with_code_2(cast: Any) -> None:
    assert "no such organisation" in vigie("verify", "--organisation", "Nowhere", code=2)
