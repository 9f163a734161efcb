"""The safe rewrite: personal data and secrets only, and nothing of them left."""

from __future__ import annotations

import pytest
from tools.evaluate_rules import SPANS, posts_of

from vigie.engine import Post, check, mask
from vigie.engine.masking import MASKED_FAMILIES, PLACEHOLDERS
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
    labels = {card.label for card in rules_by_code().values() if card.family in MASKED_FAMILIES}
    for language in ("fr", "en"):
        assert labels <= set(PLACEHOLDERS[language])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_is_left_to_mend_after_mending(language: str) -> None:
    for row, post in posts_of(SPANS):
        report = check(post)
        mended = mask(post.text, report.findings, words=language)
        again = check(Post(mended, author_role=post.author_role, network=post.network, organisation=post.organisation))
        left = [(f.code, mended[f.start : f.end]) for f in again.findings if f.family in MASKED_FAMILIES]
        assert not left, row["id"]
