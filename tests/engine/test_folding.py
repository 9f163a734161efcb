"""The folding table: one Unicode version, one file, and what it makes of disguises."""

from __future__ import annotations

import time
import unicodedata

import pytest
from tools.make_folding import TARGET, UNICODE, table

from vigie.engine import fold
from vigie.engine.folding import fold_text, folding_table


@pytest.mark.skipif(unicodedata.unidata_version != UNICODE, reason="only the pinned Unicode version writes the table")
def test_the_file_is_what_its_tool_writes() -> None:
    assert TARGET.read_bytes() == table()


def test_the_table_tells_its_unicode_version_and_is_sorted() -> None:
    table_ = folding_table()
    assert table_.unicode == UNICODE
    assert list(table_.points) == sorted(set(table_.points))
    assert len(table_.offsets) == len(table_.points) + 1
    assert table_.offsets[-1] == len(table_.outputs)


def test_folding_twice_changes_nothing() -> None:
    for point in folding_table().points:
        once = fold_text(chr(point))
        assert fold_text(once) == once


@pytest.mark.parametrize(
    ("text", "reads_as"),
    [
        ("ÉTÉ à l’Œuvre", "ete a l'oeuvre"),
        ("mаrc.duvаl", "marc.duval"),  # Cyrillic а
        ("ΡΑΥΡΑL", "paupal"),
        ("ᴄᴏɴɴᴀʀᴅ", "connard"),
        ("𝐜𝐨𝐧 𝕔𝕠𝕟 ｃｏｎ ⓒⓞⓝ 🅒🅞🅝", "con con con con con"),
        ("ꜰᴅᴘ ɓąđ", "fdp bad"),
        ("c\u200bo\u2060n\u00ad \u202exy\u202c", "con xy"),
        ("o\u0301\u0302\u0303k", "ok"),
        ("０６ ٣٩ ①②", "06 39 12"),
        ("06\u00a039\u202f98", "06 39 98"),
        ("ﬁn ﬃ ß", "fin ffi ss"),
        ("1️⃣2️⃣", "12"),
    ],
)
def test_a_disguise_is_seen_through(text: str, reads_as: str) -> None:
    assert fold_text(text) == reads_as
    folded = fold(text)
    assert folded.text == reads_as
    assert len(folded.origin) == len(reads_as)


def test_a_word_of_another_alphabet_compares_with_itself_in_any_case() -> None:
    assert fold_text("ВОДА") == fold_text("вода")
    assert fold_text("ΝΕΡΟ") == fold_text("νερό".replace("ό", "ο"))


def test_marks_piled_up_cost_no_more_than_letters() -> None:
    started = time.process_time()
    assert fold("e" + "\u0301" * 1_000_000 + "x").text == "ex"
    assert time.process_time() - started < 2
