"""The fields of a query: their names in both languages, the values they take, and the words that explain them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from vigie.engine.finding import Family
from vigie.engine.folding import fold_text
from vigie.engine.words import LONGEST_WORD, query_words

Pair: TypeAlias = tuple[str, str]  # in French, in English


@dataclass(frozen=True, slots=True)
class FieldKind:
    """A field: `read` turns what was written into the value compared, "" when it is none of `allowed`."""

    name: str
    aliases: tuple[str, ...]
    read: Callable[[str], str]
    allowed: Pair
    example: str
    says: Pair  # how an explanation tells it; {value}


_LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "ar", "hi", "other")
_LANGUAGE_NAMES = {
    "francais": "fr", "french": "fr", "anglais": "en", "english": "en", "allemand": "de", "german": "de",
    "espagnol": "es", "spanish": "es", "italien": "it", "italian": "it", "portugais": "pt", "portuguese": "pt",
    "arabe": "ar", "arabic": "ar", "hindi": "hi", "autre": "other",
}  # fmt: skip
_HAS = {
    "finding": ("finding", "constat"),
    "link": ("link", "lien"),
    "hashtag": ("hashtag", "motdiese", "mot-diese"),
    "media": ("media", "image", "photo", "video"),
    "number": ("number", "nombre", "chiffre"),
    "mention": ("mention",),
}
_TONES = {
    "neg": ("neg", "negatif", "negative"),
    "neu": ("neu", "neutre", "neutral"),
    "pos": ("pos", "positif", "positive"),
}
_INTENTS = {
    "complaint": ("complaint", "plainte", "reclamation"),
    "question": ("question",),
    "praise": ("praise", "eloge", "compliment", "merci"),
    "suggestion": ("suggestion", "idee"),
    "brand": ("brand", "marque"),
    "other": ("other", "autre"),
}
_SEVERITIES = {
    "info": ("info", "savoir"),
    "warning": ("warning", "attention"),
    "danger": ("danger",),
}
SEVERITY_RANKS: Mapping[str, int] = MappingProxyType({"info": 1, "warning": 2, "danger": 3})
_YES_OR_NO = {"yes": ("yes", "oui"), "no": ("no", "non")}
_HOST = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)+")
_SCHEME = re.compile(r"(?:[a-z]+://)?(?:www\.)*")
_QUOTES = re.compile(r'["＂«»“”„]')
_CODE = re.compile(r"[A-Za-z]{2,10}[0-9]{1,5}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _one_of(values: Mapping[str, tuple[str, ...]]) -> Callable[[str], str]:
    known = {said: value for value, names in values.items() for said in names}
    return lambda written: known.get(fold_text(written).strip(), "")


def _language(written: str) -> str:
    said = fold_text(written).strip()
    said = _LANGUAGE_NAMES.get(said, said)
    return said if said == "other" or (len(said) == 2 and said.isascii() and said.isalpha()) else ""


def _plain(written: str) -> str:
    return " ".join(_QUOTES.sub(" ", fold_text(written)).split())


def _network(written: str) -> str:
    said = _plain(written)
    return "x" if said == "twitter" else said


def account(written: str) -> str:
    """An account's name or pseudonym as it is compared: folded, without its sign."""
    return _plain(written).lstrip("@ ")


def _hashtag(written: str) -> str:
    return "".join(query_words("#" + written.lstrip("#＃")))[:LONGEST_WORD]


def _address(written: str) -> str:
    """A host, and the beginning of a path if there is one: "https://www.example.org/Bus/" gives "example.org/bus"."""
    said = _SCHEME.sub("", _plain(written), count=1)
    host, slash, path = said.partition("/")
    path = path.rstrip("/")
    return (f"{host}/{path}" if slash and path else host) if _HOST.fullmatch(host) else ""


def _host(written: str) -> str:
    return _address(written).partition("/")[0]


def _finding(written: str) -> str:
    said = written.strip().upper().replace("-", "_")
    return said if said in Family.__members__ or _CODE.fullmatch(said) else ""


def _day(written: str) -> str:
    try:
        return date.fromisoformat(written.strip()).isoformat() if _DAY.fullmatch(written.strip()) else ""
    except ValueError:
        return ""


def _listed(values: Mapping[str, tuple[str, ...]]) -> Pair:
    french, english = (names[1] if len(names) > 1 else names[0] for names in values.values()), values
    return ", ".join(french), ", ".join(english)


_DATES = ("une date : 2026-11-19", "a date: 2026-11-19")
_SITES = ("un site : example.org", "a site: example.org")

KINDS: tuple[FieldKind, ...] = (
    FieldKind(
        "lang", ("langue", "language"), _language,
        ("le code d’une langue : " + ", ".join(_LANGUAGES), "the code of a language: " + ", ".join(_LANGUAGES)),
        "lang:fr", ("en langue {value}", "in language {value}"),
    ),
    FieldKind(
        "network", ("reseau",), _network, ("le nom d’un réseau", "the name of a network"),
        "network:mastodon", ("du réseau {value}", "from the network {value}"),
    ),
    FieldKind(
        "source", (), _plain, ("le nom d’une source", "the name of a source"),
        'source:"Veille publique"', ("de la source « {value} »", "from the source “{value}”"),
    ),
    FieldKind(
        "author", ("auteur", "from"), account,
        ("un pseudonyme ou un compte officiel", "a pseudonym or an official account"),
        "author:@TransportsCorail", ("du compte « {value} »", "from the account “{value}”"),
    ),
    FieldKind(
        "hashtag", ("tag", "motdiese"), _hashtag, ("un mot-dièse", "a hashtag"),
        "hashtag:retard", ("avec le mot-dièse #{value}", "with the hashtag #{value}"),
    ),
    FieldKind(
        "links", ("link", "lien", "liens"), _address, _SITES,
        "links:example.org", ("avec un lien vers {value}", "with a link to {value}"),
    ),
    FieldKind(
        "url", ("adresse", "address"), _address, _SITES,
        "url:example.org/bus", ("publié à l’adresse {value}", "published at the address {value}"),
    ),
    FieldKind(
        "site", (), _host, _SITES, "site:example.org", ("publié sur le site {value}", "published on the site {value}"),
    ),
    FieldKind(
        "has", ("avec", "contient"), _one_of(_HAS), _listed(_HAS), "has:link", ("avec {value}", "with {value}"),
    ),
    FieldKind(
        "tone", ("ton", "sentiment"), _one_of(_TONES), _listed(_TONES),
        "tone:neg", ("de ton {value}", "of {value} tone"),
    ),
    FieldKind(
        "intent", ("intention",), _one_of(_INTENTS), _listed(_INTENTS),
        "intent:complaint", ("dont l’intention est : {value}", "whose intent is: {value}"),
    ),
    FieldKind(
        "finding", ("constat",), _finding,
        ("une famille (INSULT) ou le code d’une règle (PII002)", "a family (INSULT) or the code of a rule (PII002)"),
        "finding:INSULT", ("avec le constat {value}", "with the finding {value}"),
    ),
    FieldKind(
        "severity", ("gravite",), _one_of(_SEVERITIES), _listed(_SEVERITIES),
        "severity:warning", ("de gravité « {value} » ou plus", "of severity “{value}” or more"),
    ),
    FieldKind(
        "since", ("depuis",), _day, _DATES,
        "since:2026-11-01", ("publié le {value} ou après", "published on {value} or after"),
    ),
    FieldKind(
        "until", ("jusque", "jusquau"), _day, _DATES,
        "until:2026-11-30", ("publié le {value} ou avant", "published on {value} or before"),
    ),
    FieldKind("date", ("le", "jour"), _day, _DATES, "date:2026-11-19", ("publié le {value}", "published on {value}")),
)  # fmt: skip

VALUE_WORDS: Mapping[tuple[str, str], Pair] = MappingProxyType(
    {
        ("lang", "other"): ("indécise", "undecided"),
        ("has", "finding"): ("un constat", "a finding"),
        ("has", "link"): ("un lien", "a link"),
        ("has", "hashtag"): ("un mot-dièse", "a hashtag"),
        ("has", "media"): ("une image ou une vidéo", "a picture or a video"),
        ("has", "number"): ("un nombre", "a number"),
        ("has", "mention"): ("une mention (@compte)", "a mention (@account)"),
        ("tone", "neg"): ("négatif", "negative"),
        ("tone", "neu"): ("neutre", "neutral"),
        ("tone", "pos"): ("positif", "positive"),
        ("intent", "complaint"): ("une réclamation", "a complaint"),
        ("intent", "question"): ("une question", "a question"),
        ("intent", "praise"): ("un compliment", "praise"),
        ("intent", "suggestion"): ("une suggestion", "a suggestion"),
        ("intent", "brand"): ("la marque", "the brand"),
        ("intent", "other"): ("autre", "other"),
        ("severity", "info"): ("à savoir", "good to know"),
        ("severity", "warning"): ("à regarder", "to look at"),
        ("severity", "danger"): ("sensible", "sensitive"),
    }
)

RAW_NAMES = frozenset({"raw", "brut", "exact"})
PLURAL_NAMES = frozenset({"plurals", "pluriels"})
yes_or_no = _one_of(_YES_OR_NO)
_BY_NAME: Mapping[str, FieldKind] = MappingProxyType(
    {name: kind for kind in KINDS for name in (kind.name, *kind.aliases)}
)
KNOWN = ", ".join(("raw", *(kind.name for kind in KINDS), "plurals"))


def field_named(written: str) -> FieldKind | None:
    """A field by one of its names, in either language, with or without accents and capitals."""
    return _BY_NAME.get(fold_text(written).replace("'", ""))


def kind_of(name: str) -> FieldKind:
    """A field by the name the tree gives it."""
    return _BY_NAME[name]
