"""Hostile texts are read in bounded time, and never raise."""

from __future__ import annotations

import time

import pytest

from vigie.engine import Organisation, Post, check, fold, identify_language, mask, search_text

ORGANISATION = Organisation(name="Acme", brands=("AcmeBox",), codenames=("Mistral",))
HOSTILE = {
    "empty": "",
    "nul": "\x00" * 1000 + "06 39 98 12 34",
    "lone surrogates": "\ud800" * 1000 + "\udfff06 39 98 12 34",
    "overrides": "\u202e" * 1000 + "06 39 98 12 34",
    "emoji": "👩‍👩‍👧‍👦" * 10_000,
    "combining marks": "e" + "\u0301" * 100_000,
    "digits": "0612345678" * 5_000,
    "spaced digits": "0 6 " * 20_000,
    "at signs": "a@" * 20_000,
    "dots": "a." * 20_000 + "@example.org",
    "long local part": "a" * 50_000 + "@" + "b" * 50_000,
    "quotes": "«" * 20_000,
    "open quotes": '"a ' * 20_000,
    "capitals": "LISEZ NOTRE RÉPONSE " * 3_000,
    "iban starts": "FR76 " * 10_000,
    "passwords": "mot de passe : " * 5_000,
    "insults": "bande de bande de " * 5_000 + "clowns",
    "points": " point " * 10_000,
    "at words": "a point a at " * 5_000,
    "numbers": "06 39 98 12 34, claire.morel@example.org. " * 5_000,
    "cards": "commande 4111 1111 1111 1111. " * 5_000,
    "brands": "AcmeBox est ici. " * 10_000 + "nul",
    "code names": "le projet Mistral. " * 5_000,
    "spaces": " " * 100_000,
    "ligatures": "ﷺ" * 20_000,
}


# What each pattern of personal data and secrets would like to try again and again.
TEASERS = {
    "names": "Jean Marie Paul Pierre ",
    "caps": "AB CD EF GH ",
    "particles": "Jean de la de la de la ",
    "streets": "12 rue de la rue de la ",
    "units": "bat A, bat B, 3e etage, ",
    "ages": "Léo, Léa, Léo et Léa, ",
    "age words": "Léo qui a va sur ses ans ",
    "born": "né le né le 12 ",
    "born words": "née un le la ce du en a b c d ",
    "health": "Karim est toujours vraiment très en ",
    "cancer": "Karim a un un un petit gros grave cancer ",
    "plates": "A B - 1 2 3 - C D ",
    "siv": "AB-123-CD-",
    "geo": "48.8566, 2.3522, ",
    "geo2": "48°51'24\" ",
    "ip": "1.2.3.4.",
    "ip6": "2001:db8:",
    "refs": "commande n° n° n° ",
    "refs2": "numero de la commande de ",
    "client": "client client client ",
    "mdp": "mdp de la caisse de la ",
    "wifi": "wifi a b c d e f g ",
    "code": "code pin de la de la ",
    "assign": "A_B_C_KEY_TOKEN_",
    "assign2": "KEY=",
    "url": "postgres://aaaa:",
    "hdr": "X-Token: X-Key: ",
    "numwords": "six sept huit neuf ",
    "numwords2": "quatre vingt dix ",
    "misread": "0 o i l 1 ",
    "emoji": "1🔥2🔥",
    "spaced": "a b c d ",
    "leet": "a4a3a1",
    "same": "aaaa",
    "ends": "12 rue A",
    "nir": "1 85 05 ",
    "phone": "06 39 98 12 ",
    "plus": "+33 +33 ",
    "iban": "FR76 3000 ",
    "at": "a.b@",
    "spell": "a point b arobase c point ",
    "quote": "mot de passe : « ",
    "mix": "né le 12 rue Léo, 8 ans est en mdp 06 ",
    "lower": "chez kevin de la de la ",
    "signature": "Cordialement, ",
    "small towns": "chez sarah 40 rue des x, ",
    "named houses": "rose ivy the house, old back lane ",
    "lives": "Luc Noir (3 mai 1950 – ",
    "rows before a child": "Anniversaire de Zub, 6 ans, ",
    "scams": "une commande AMZ-4471-220, ",
    "spoken lists": "12, 13, trois, ",
    "dms": "1°1'1",
    "tokens": "eyJaaaaaa.",
    "hyph": "Jean-Jean-",
    "apos": "d'a'b'c'",
    "a pattern that explodes": "(a+)+$ aaaaaaaa! ",
}


# A tenth of each while one works; the whole of it with what is slow.
SHARES = [pytest.param(10, id="a tenth"), pytest.param(1, id="whole", marks=pytest.mark.slow)]


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_soon(name: str, share: int) -> None:
    text = HOSTILE[name][: len(HOSTILE[name]) // share]
    started = time.process_time()
    report = check(Post(text, organisation=ORGANISATION))
    search_text(text)
    identify_language(text)
    assert len(mask(report.text, report.findings)) == len(text)
    assert time.process_time() - started < 5  # a guard against blow-up, two orders above what it takes


@pytest.mark.parametrize("name", TEASERS)
def test_a_text_made_of_beginnings_is_read_soon(name: str) -> None:
    text = TEASERS[name] * (4_000 // len(TEASERS[name]))
    started = time.process_time()
    check(Post(text, author_role="agent"))
    assert time.process_time() - started < 1  # forty times what the slowest takes


@pytest.mark.parametrize("share", SHARES)
def test_a_line_of_ten_megabytes_is_folded_and_cut_into_words(share: int) -> None:
    text = "l’été à Paris, " * (700_000 // share)
    assert len(fold(text).text) == len(text)
    assert search_text(text[: 1_000_000 // share]).startswith("ete a paris")


@pytest.mark.parametrize("text", [HOSTILE["nul"], HOSTILE["lone surrogates"], HOSTILE["overrides"]])
def test_what_hides_around_a_number_does_not_hide_it(text: str) -> None:
    found = [text[f.start : f.end] for f in check(text).findings]
    assert found == ["06 39 98 12 34"]
