"""The safe rewrite: personal data and secrets only, and nothing of them left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tools.evaluate_rules import SPANS, checked

from vigie.engine import Post, check, mask
from vigie.engine.finding import Family
from vigie.engine.masking import MASKED_FAMILIES, OF_FAMILY, PLACEHOLDERS
from vigie.engine.registry import rules_by_code

TEXT = "Bande de clowns ! Appelez Karim au 06 39 98 12 34, mdp : Tournesol88"


def test_words_say_what_was_there() -> None:
    assert mask(TEXT, check(TEXT).findings, words="fr") == (
        "Bande de clowns ! Appelez Karim au [téléphone], mdp : [secret]"
    )
    assert mask(TEXT, check(TEXT).findings, words="en").endswith("[phone], mdp : [secret]")


def test_only_personal_data_and_secrets_change() -> None:
    assert mask("Bande de clowns !", check("Bande de clowns !").findings, words="fr") == "Bande de clowns !"


def test_every_label_has_its_words_in_both_languages() -> None:
    assert set(PLACEHOLDERS["fr"]) == set(PLACEHOLDERS["en"])
    assert set(OF_FAMILY["fr"]) == set(OF_FAMILY["en"]) == MASKED_FAMILIES
    for card in rules_by_code().values():
        if card.family in MASKED_FAMILIES:
            assert card.label, f"{card.code}: its card needs a `label`, which says what is masked"


@pytest.mark.parametrize(
    ("family", "french", "english"),
    [
        (Family.PERSONAL_DATA, "[donnée personnelle]", "[personal data]"),
        (Family.SECRET, "[secret]", "[secret]"),
    ],
)
def test_a_label_nobody_named_is_hidden_by_the_words_of_its_family(family: Family, french: str, english: str) -> None:
    (finding,) = check("Appelez Karim au 06 39 98 12 34").findings
    added = replace(finding, family=family, label="OF_A_NEW_RULE")
    assert mask("Appelez Karim au 06 39 98 12 34", [added], words="fr") == f"Appelez Karim au {french}"
    assert mask("Appelez Karim au 06 39 98 12 34", [added], words="en") == f"Appelez Karim au {english}"


def test_nothing_is_left_to_mend_after_mending() -> None:
    for row, post, report in checked(SPANS):
        for language in PLACEHOLDERS:
            mended = mask(post.text, report.findings, words=language)
            again = check(
                Post(mended, author_role=post.author_role, network=post.network, organisation=post.organisation)
            )
            left = [(f.code, mended[f.start : f.end]) for f in again.findings if f.family in MASKED_FAMILIES]
            assert not left, (row["id"], language)
