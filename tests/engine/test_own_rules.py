"""An organisation's charter in a file: its lexicon, its sealed words, its own rules, and errors that say where."""

from __future__ import annotations

import time

import pytest

from vigie.engine import Organisation, Post, check
from vigie.engine.charter_file import CharterFileError, read_charter
from vigie.engine.linear_time import UnboundedPatternError, compile_linear
from vigie.engine.own_rules import OwnRuleError, own_rule
from vigie.engine.plain_yaml import YamlError, read_yaml
from vigie.engine.sealed import SealError, seal

CHARTER = """\
# Une charte d'essai
organisation:
  name: Acme
  kind: company
  brands: [AcmeBox, "Acme Plus"]   # deux marques
  executives:
    - Jeanne Morvan
clauses:
  CONFIDENTIAL: "14"
rules:
  - code: ACME001
    name: guaranteed-price
    family: CONFIDENTIAL
    severity: danger
    clause: 7.2
    terms: [prix garanti, promo*]
    near: {terms}
    context:
      author_role: [employee, agent]
    message:
      fr: Ce prix n’est pas public.
      en: This price is not public.
    examples:
      found:
        - Le client a le prix garanti
      clean:
        - Promo sur les pommes
        - « promo » est un mot, dit le client
""".replace("near: {terms}", "near:\n      terms: [client*]\n      words: 5")


def test_a_file_gives_the_lexicon_the_clauses_and_the_rules() -> None:
    charter = read_charter(CHARTER)
    assert charter.organisation.brands == ("AcmeBox", "Acme Plus")
    finding = check("Nos clients auront une promotion lundi", charter, language="en").findings[0]
    assert (finding.code, finding.message, finding.clause) == ("ACME001", "This price is not public.", "7.2")
    assert (finding.severity, finding.cause) == ("danger", "a rule of the organisation")
    assert not check(Post("Nos clients auront une promotion", author_role="private"), charter).findings


def test_an_executive_is_named_in_a_public_role() -> None:
    charter = read_charter(CHARTER)
    assert not check("Jeanne Morvan a ouvert le salon", charter).findings
    assert check("Jeanne Morvan a ouvert le salon").findings


@pytest.mark.parametrize(
    ("old", "new", "place", "why"),
    [
        ("severity: danger", "severity: grave", "14:15", "severity"),
        ("code: ACME001", "code: acme", "11:11", "majuscules"),
        ("terms: [prix garanti, promo*]", "terms: [prix garanti, promo*", "16:33", "une ligne"),
        ("terms: [prix garanti, promo*]", "regex: 'a+b'", "16:12", "sans borne"),
        ("terms: [prix garanti, promo*]", "regex: '(a{1,9}){1,9}b'", "16:12", "trop de façons"),
        ("terms: [prix garanti, promo*]", "regex: '('", "16:12", "illisible"),
        ("Le client a le prix garanti", "Rien à voir", "27:11", "ne le trouve pas"),
        ("Promo sur les pommes", "Promo pour un client", "29:11", "à tort"),
        ("  brands:", "\tbrands:", "5:1", "tabulation"),
        ("  name: Acme", "  name: Acme\n  name: Bis", "4:3", "deux fois"),
        ("kind: company", "kind: shop", "4:9", "genre inconnu"),
        ("clauses:", "clause:", "9:3", "inconnu"),
        ("Jeanne Morvan", "&a Jeanne", "7:7", "texte ou une liste"),
        ("author_role: [employee", "author_role: [boss", "21:20", "inconnu"),
    ],
)
def test_an_error_says_its_line_and_column(old: str, new: str, place: str, why: str) -> None:
    assert old in CHARTER
    with pytest.raises(CharterFileError) as raised:
        read_charter(CHARTER.replace(old, new), name="charte.yaml")
    assert str(raised.value).startswith(f"charte.yaml:{place} :"), str(raised.value)
    assert why in str(raised.value)


def test_plain_yaml_reads_what_people_write() -> None:
    tree = read_yaml("a: no\nb:\n- 'l''eau'\n- \"x\\u00e9\"\nc: |\n  un\n    deux\n\nd: [x, 'y, z']  # fin\n")
    assert tree.value["a"].value == "no"
    assert [node.value for node in tree.value["b"].value] == ["l'eau", "xé"]
    assert tree.value["c"].value == "un\n  deux"
    assert [node.value for node in tree.value["d"].value] == ["x", "y, z"]
    assert (tree.value["d"].line, tree.value["d"].column) == (9, 4)


@pytest.mark.parametrize(
    "text", ["a: {b: c}", "a: *x", "a: !t x", "a: 'b", "a\n", "a: b\n  c: d", "- a\nb: c", "x" * 1_000_001]
)
def test_plain_yaml_refuses_the_rest(text: str) -> None:
    with pytest.raises(YamlError):
        read_yaml(text)


@pytest.mark.parametrize(
    "source",
    [
        r"(a{1,50}){2,20}b",
        r"(a|a)*b",
        r"a*a*b",
        r"(\w+)\1",
        r".*x.*y",
        r"(?:a{0,99}){0,99}",
        r"a{0,100}a{0,100}a{0,100}b",
    ],
)
def test_a_pattern_that_could_explode_is_refused(source: str) -> None:
    with pytest.raises(UnboundedPatternError):
        compile_linear(source)


@pytest.mark.parametrize(
    "source", [r"[a-z]{1,40}@[a-z]{1,40}", r"(?:\w{1,20} ){0,5}prix", r"\d{2}/\d{2}", r"[^.]{0,60}prix", r"a?b?c?d"]
)
def test_a_pattern_that_is_accepted_stays_quick(source: str) -> None:
    pattern = compile_linear(source)
    for text in ("a" * 20_000, "a b " * 5_000, "1" * 20_000, "aa@" * 5_000):
        started = time.process_time()
        list(pattern.finditer(text))
        assert time.process_time() - started < 1


def test_a_rule_from_a_database_says_which_field_is_wrong() -> None:
    data = {
        "code": "ACME002",
        "family": "TONE",
        "terms": ["zut"],
        "message": "Non.",
        "examples": {"found": ["Zut alors"]},
    }
    assert own_rule(data).card.code == "ACME002"
    with pytest.raises(OwnRuleError, match="colour"):
        own_rule(data | {"colour": "red"})
    with pytest.raises(OwnRuleError, match="family"):
        own_rule(data | {"family": "RUDE"})


def test_sealed_words_are_found_and_never_said() -> None:
    key = b"a key of the organisation"
    organisation = Organisation(
        sealed=(seal("codename", "Lagune bleue", key), seal("client", "Costamer", key)), seal_key=key
    )
    found = check(Post("Le projet LAGUNE BLEUE sort en mai", organisation=organisation)).findings
    assert [(finding.code, finding.data) for finding in found] == [("CONF001", ())]
    assert "LAGUNE" not in found[0].message.upper()
    assert check(Post("Costamer menace de résilier son contrat", organisation=organisation)).findings
    assert not check(Post("La lagune bleue de Venise", organisation=organisation)).findings
    assert "key" not in repr(organisation)


def test_a_seal_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(SealError):
        seal("brand", "Acme", b"key")
    with pytest.raises(CharterFileError, match="4:11"):
        read_charter("organisation:\n  name: A\n\n  sealed: ['codename:1:zz']", seal_key=b"k")
    with pytest.raises(CharterFileError, match="VIGIE_SEAL_KEY"):
        read_charter("organisation:\n  sealed: ['" + seal("client", "Acme", b"k") + "']", seal_key=b"")
