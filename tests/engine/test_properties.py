"""What holds for every text: spans, folding, masking, packing, whatever is thrown at the engine."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from vigie.engine import (
    Charter,
    Finding,
    Organisation,
    Post,
    admit,
    check,
    fold,
    identify_language,
    mask,
    search_text,
)
from vigie.engine.masking import MASK, MASKED_FAMILIES
from vigie.engine.view import View

ORGANISATION = Organisation(
    name="Acme", brands=("AcmeBox",), codenames=("Mistral", "NEO-27"), competitors=("Globex",),
    switchboards=("01 99 00 00 00",),
)  # fmt: skip
CHARTER = Charter(ORGANISATION, {"PERSONAL_DATA": "16", "INS001": "4"})
PIECES = st.sampled_from(
    [
        "claire.morel@example.org", "claire point morel arobase exemple point fr", "06 39 98 12 34",
        "(+33) 6 39 98 12 34", "FR76 3000 6000 0112 3456 7890 189", "4111 1111 1111 1111", "mon mdp : azerty",
        "code pin : 4821", "projet Mistral", "bande de clowns", "connard", "LISEZ NOTRE RÉPONSE AVANT !!!",
        "AcmeBox est la meilleure.", "on part trois semaines", "maison vide", "«", "»", '"', "\u200b", "\u202e",
        "\x00", "\ud800", "é", "e\u0301", "ﬁ", "𝐁onjour", "😀", "\n", ". ", ", ", "ne ", "jamais ", "İ", "ß", "½",
    ]
)  # fmt: skip
ANY_TEXT = st.text(st.characters(codec=None), max_size=200)
TEXTS = st.one_of(ANY_TEXT, st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=12).map(" ".join))
ROLES = st.sampled_from(["employee", "official", "agent", "teen", "private"])


@given(TEXTS, ROLES)
@settings(max_examples=150, deadline=None)
def test_spans_lie_within_the_text_and_never_overlap_within_a_family(text: str, role: str) -> None:
    report = check(Post(text, author_role=role), CHARTER)
    assert len(report.text) == len(text)
    by_family: dict[str, int] = {}
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert by_family.get(finding.family, 0) <= finding.start
        by_family[finding.family] = finding.end


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_mask_keeps_the_length_and_hides_every_personal_datum(text: str) -> None:
    report = check(text)
    masked = mask(report.text, report.findings)
    assert len(masked) == len(text)
    for finding in report.findings:
        if finding.family in MASKED_FAMILIES:
            assert set(masked[finding.start : finding.end]) == {MASK}


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_fold_says_where_each_code_point_comes_from(text: str) -> None:
    folded = fold(text)
    assert len(folded.origin) == len(folded.text)
    assert list(folded.origin) == sorted(folded.origin)
    assert all(0 <= index < len(text) for index in folded.origin)
    assert fold(folded.text).text == folded.text


@given(ANY_TEXT)
@settings(max_examples=100, deadline=None)
def test_admitting_keeps_the_length_and_makes_the_text_encodable(text: str) -> None:
    admitted = admit(text)
    assert len(admitted) == len(text)
    assert "\x00" not in admitted
    admitted.encode("utf-8")


@given(TEXTS, ROLES)
@settings(max_examples=80, deadline=None)
def test_a_packed_finding_reads_back_and_never_holds_what_it_found(text: str, role: str) -> None:
    for finding in check(Post(text, author_role=role), CHARTER).findings:
        packed = json.dumps(finding.pack())
        assert Finding.unpack(json.loads(packed)) == finding
        assert Finding.unpack(json.loads(packed), language="en").message != finding.message
        if finding.family in MASKED_FAMILIES:
            assert text[finding.start : finding.end] not in finding.message + (finding.suggestion or "")


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_search_words_stand_apart_and_a_language_is_always_told(text: str) -> None:
    words = search_text(text)
    assert words == " ".join(words.split())
    assert identify_language(text) in {"fr", "en", "de", "es", "it", "pt", "ar", "hi", "other"}


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_a_reading_leads_back_to_the_text(text: str) -> None:
    view = View(admit(text))
    for reading, source in ((view.undisguised, view.folded), (view.spelled_numbers, view.folded), (view.visible, text)):
        if reading is None:
            continue
        last = 0
        for place in range(len(reading.text)):
            start, end = reading.back(place, place + 1)
            assert 0 <= start < end <= len(source)
            assert start >= last
            last = start
