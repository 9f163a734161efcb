"""Reading files: what each line becomes, and what is said of a file that is not what it says."""

from __future__ import annotations

import gzip
import io
import re
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from vigie.engine.folding import fold_text
from vigie.web.listening.decisions.moments import UnreadableMoment, read_moment
from vigie.web.listening.decisions.records import FIELDS, LONGEST_TEXT, Record, Refused, read_record, storable, why_not
from vigie.web.listening.errors import FileProblem
from vigie.web.listening.reading import Reader
from vigie.web.listening.reasons import REASONS, sentence

PARIS = ZoneInfo("Europe/Paris")


def read(content: bytes, name: str = "a.jsonl") -> list[Record | Refused]:
    return list(Reader(io.BytesIO(content), name, zone=PARIS))


def record_of(**fields: Any) -> Record:
    found = read_record(fields, line=1, zone=PARIS)
    assert isinstance(found, Record)
    return found


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("a.jsonl", gzip.compress(b'{"text": "un"}\n'), "archive gzip", id="gzip named jsonl"),
        pytest.param("a.jsonl.gz", b'{"text": "un"}\n', "n’est pas une archive gzip", id="jsonl named gz"),
        pytest.param("a.csv", b'{"text": "un"}\n', "JSON", id="jsonl named csv"),
        pytest.param("a.jsonl", b"id;texte\n1;un\n", "objet JSON", id="csv named jsonl"),
        pytest.param("a.json", b'[{"text": "un"}]', "tableau JSON", id="json array"),
        pytest.param("-", b' [{"text": "un"}]', "tableau JSON", id="json array on stdin"),
        pytest.param("a.csv", b"id;date\n1;un\n", "aucune colonne", id="csv without text"),
        pytest.param("a.csv", b"x" * 200_000, "aucune colonne", id="csv of one long word"),
        pytest.param("a.csv", b"PK\x03\x04 xlsx", "classeur", id="xlsx"),
        pytest.param("a.csv", b"\xd0\xcf\x11\xe0", "classeur", id="xls"),
        pytest.param("a.csv", "id;texte\n1;été\n".encode("utf-16"), "UTF-16", id="utf-16"),
        pytest.param("a.csv", "date;texte été\n1;été\n".encode("cp1252"), "UTF-8", id="cp1252 header"),
        pytest.param("a.jsonl", bytes(range(256)) * 40, "pas du texte", id="bytes"),
        pytest.param("a.jsonl", b"\x00" * 5_000, "pas du texte", id="zeros"),
        pytest.param("a.jsonl", b"%PDF-1.7", "pdf", id="pdf"),
        pytest.param("a.jsonl.gz", gzip.compress(b'{"text": "un"}\n')[:12], "abîmée", id="gzip cut at once"),
        pytest.param("a.zst", b"\x28\xb5\x2f\xfd", "zstd", id="zstd"),
    ],
)
def test_a_file_that_is_not_what_it_says(name: str, content: bytes, words: str) -> None:
    with pytest.raises(FileProblem, match=words):
        read(content, name)


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "-"])
def test_an_empty_file_holds_nothing(name: str) -> None:
    if name == "a.csv":
        with pytest.raises(FileProblem):
            read(b"", name)
    else:
        assert read(b"", "a.jsonl") == []


def test_a_byte_order_mark_and_blank_lines_are_passed_over() -> None:
    found = read(b'\xef\xbb\xbf{"text": "un"}\r\n\r\n   \n{"text": "deux"}')
    assert [(item.line, item.text) for item in found if isinstance(item, Record)] == [(1, "un"), (4, "deux")]


def test_json_lines_of_every_kind() -> None:
    found = read(
        b"\n".join(
            [
                b'{"text": "bon"}',
                b"null",
                b'"texte"',
                b'{"text": ["a"]}',
                b'{"texte": null, "message": "second nom"}',
                b"[" * 5_000,
                b'{"text": "' + b"9" * 20 + b'", "id": 12345678901234567890}',
                b'{"id": ' + b"9" * 5_000 + b', "text": "x"}',
                b"\xff",
            ]
        )
    )
    assert [item.code if isinstance(item, Refused) else item.text[:10] for item in found] == [
        "bon", "not-an-object", "not-an-object", "text-not-words", "second nom", "not-json", "9999999999", "not-json",
        "not-utf8",
    ]  # fmt: skip
    assert found[6].native_id == "12345678901234567890"  # type: ignore[union-attr]


def test_surrogates_and_nul_are_admitted() -> None:
    (found,) = read(b'{"text": "a\\u0000b\\ud83dc", "author": "x\\udc00", "id": "\\u0000"}')
    assert isinstance(found, Record)
    assert found.text == "a\ufffdb\ufffdc"
    assert len(found.text) == 5
    found.author.encode()


def test_a_line_of_ten_megabytes_is_skipped_without_being_read_whole() -> None:
    content = b'{"text": "un"}\n{"text": "' + b"x" * 10_000_000 + b'"}\n{"text": "deux"}\n'
    stream = io.BytesIO(content)
    tracemalloc.start()
    found = list(Reader(stream, "a.jsonl", zone=PARIS))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [item.line for item in found] == [1, 2, 3]
    assert found[1] == Refused(2, "line-too-long", str(10_000_000 + 13))
    assert peak < 5_000_000


def test_an_archive_cut_short_gives_what_it_holds() -> None:
    whole = gzip.compress(b"".join(b'{"text": "message %d"}\n' % n for n in range(20_000)))
    reader = Reader(io.BytesIO(whole[: len(whole) // 2]), "a.jsonl.gz", zone=PARIS)
    assert 0 < len(list(reader)) < 20_000
    assert reader.damaged


def test_csv_with_every_separator_and_quoting() -> None:
    for mark in ";,\t":
        rows = [["id", "Texte", "date"], ["1", '"Oui ""toi""' + mark + ' \nnon"', "28/12/2020 07:26"], ["2", "été", ""]]
        content = "\n".join(mark.join(row) for row in rows).encode()
        first, second = read(content, "a.csv")
        assert isinstance(first, Record)
        assert isinstance(second, Record)
        assert first.text == f'Oui "toi"{mark} \nnon'
        assert first.published_at == datetime(2020, 12, 28, 6, 26, tzinfo=UTC)
        assert (first.line, second.line, second.text, second.published_at) == (2, 4, "été", None)


def test_csv_rows_that_cannot_be_read() -> None:
    found = read(b"id;texte\n1;un;deux\n2\n3;\n\n4;bon\n5;caf" + b"\xe9\n6;bon\n", "a.csv")
    assert [(item.line, item.code if isinstance(item, Refused) else item.text) for item in found] == [
        (2, "too-many-columns"), (3, "text-missing"), (4, "empty"), (6, "bon"), (7, "not-utf8"), (8, "bon"),
    ]  # fmt: skip


def test_a_quote_never_closed_does_not_swallow_the_file() -> None:
    rows = ["id;texte", '1;"jamais refermé', *(f"{n};message {n} {'x' * 90}" for n in range(2, 4_000))]
    found = read("\n".join(rows).encode(), "a.csv")
    assert isinstance(found[0], Refused)
    assert found[0].code == "row-unreadable"
    assert len([item for item in found if isinstance(item, Record)]) > 2_000


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2020-12-28 07:26:23+00:00", datetime(2020, 12, 28, 7, 26, 23, tzinfo=UTC)),
        ("2020-12-28T07:26:23Z", datetime(2020, 12, 28, 7, 26, 23, tzinfo=UTC)),
        ("2020-12-28T07:26:23.123456+01:00", datetime(2020, 12, 28, 6, 26, 23, 123456, tzinfo=UTC)),
        ("2020-12-28 07:26:23", datetime(2020, 12, 28, 6, 26, 23, tzinfo=UTC)),
        ("2020-12-28", datetime(2020, 12, 28, 11, 0, tzinfo=UTC)),
        ("28/12/2020 07:26", datetime(2020, 12, 28, 6, 26, tzinfo=UTC)),
        ("28/12/2020 à 7h26", datetime(2020, 12, 28, 6, 26, tzinfo=UTC)),
        ("28.12.2020", datetime(2020, 12, 28, 11, 0, tzinfo=UTC)),
        ("Mon Dec 28 07:26:23 +0000 2020", datetime(2020, 12, 28, 7, 26, 23, tzinfo=UTC)),
        ("Mon, 28 Dec 2020 07:26:23 +0100", datetime(2020, 12, 28, 6, 26, 23, tzinfo=UTC)),
        ("2020-12-28 07:26:23 UTC", datetime(2020, 12, 28, 7, 26, 23, tzinfo=UTC)),
        (1609140383, datetime(2020, 12, 28, 7, 26, 23, tzinfo=UTC)),
        ("1609140383", datetime(2020, 12, 28, 7, 26, 23, tzinfo=UTC)),
        (1609140383000, datetime(2020, 12, 28, 7, 26, 23, tzinfo=UTC)),
        ("١٢/٠١/٢٠٢٤", datetime(2024, 1, 12, 11, 0, tzinfo=UTC)),
        ("", None),
        (None, None),
    ],
)
def test_dates_as_exports_write_them(written: object, read_as: datetime | None) -> None:
    assert read_moment(written, PARIS) == read_as


@pytest.mark.parametrize(
    "written",
    ["hier", "0001-01-01", "9999-12-31T23:59:59-12:00", "32/13/2020", "2020-02-30", "1e400", float("inf"), float("nan"),
     -1, 12, "1609140383000000", [2020], "2020-12-28 25:00", "x" * 10_000, "28/12/20"],
)  # fmt: skip
def test_dates_that_cannot_be(written: object) -> None:
    with pytest.raises(UnreadableMoment):
        read_moment(written, PARIS)


def test_the_field_names_people_have() -> None:
    found = record_of(
        **{
            "Date de publication": "28/12/2020 07:26",
            "TEXTE": "bonjour",
            "Réseau": "Twitter",
            "Auteur": {"id": 7, "username": "lea", "name": "Léa"},
            "ID": 12,
            "Est officiel": "oui",
            "Visibilité": " Public ",
            "Langue": "FR-fr",
            "lien": "https://example.org/1",
        }
    )
    assert found == Record(
        text="bonjour",
        native_id="12",
        network="x",
        author="7",
        author_name="Léa",
        url="https://example.org/1",
        published_at=datetime(2020, 12, 28, 6, 26, tzinfo=UTC),
        is_official=True,
        visibility="public",
        lang="fr",
        line=1,
    )


def test_the_care_file_is_read_as_it_is() -> None:
    found = record_of(
        id="care_fr_free_unlabelled-0",
        text="à parce-que",
        lang="fr",
        task="customer_care",
        label=None,
        created_at="2020-12-28 07:26:23+00:00",
        author="a533d89c8f",
        is_brand=True,
        source="Archimed-Anderson/FreeMobilaChat",
        licence="MIT(repo)",
    )
    assert (found.native_id, found.network, found.is_official) == ("care_fr_free_unlabelled-0", "", True)


@pytest.mark.parametrize("mangled", ["1,34E+18", "1.34021E+18", "1e+18", 1.34e18, True, {"a": 1}])
def test_an_identifier_a_spreadsheet_rewrote_is_no_identifier(mangled: object) -> None:
    assert record_of(id=mangled, text="x").native_id == ""


@pytest.mark.parametrize("said", ["private", "followers", "unlisted", "closed_group", "non", "x", "unknown"])
def test_what_does_not_say_public_is_not(said: str) -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    for declared in (True, False):
        assert why_not(Record("x", visibility=said), declared_public=declared, now=now) == "private"


def test_texts_too_long_or_empty() -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    for text, code in (("", "empty"), (" \n\u3000", "empty"), ("x" * (LONGEST_TEXT + 1), "too-long")):
        assert why_not(Record(text), declared_public=True, now=now) == code
    assert why_not(Record("🙂" * 10_000), declared_public=True, now=now) is None


def test_every_reason_has_its_sentence_and_keeps_no_text() -> None:
    for code in REASONS:
        assert "{" not in sentence(code, "vu")
        assert "{" not in sentence(code, "")
    for code in ("not-json", "not-an-object", "not-utf8", "text-not-words", "date-unreadable", "text-missing"):
        assert storable(Refused(1, code, "lea.martin.essai@example.org")) == ""
    assert "inconnue" in sentence("inconnue", "")


@pytest.mark.parametrize("page", ["import.md", "en/import.md"])
def test_every_field_name_is_documented(page: str) -> None:
    text = (Path(__file__).resolve().parents[3] / "docs" / page).read_text(encoding="utf-8")
    text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    written = {re.sub(r"[^a-z0-9]+", "_", fold_text(name)) for name in re.findall(r"`([^`]+)`", text)}
    assert [name for names in FIELDS.values() for name in names if name not in written] == []
