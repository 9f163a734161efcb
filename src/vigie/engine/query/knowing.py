"""Fields asked of a post, each as a function made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from vigie.engine.query.document import SITES, View, is_at, site_of
from vigie.engine.query.fields import SEVERITY_RANKS, kind_of
from vigie.engine.query.tree import Field

Test: TypeAlias = Callable[[View], bool]
_DIGITS = frozenset("0123456789")


def knower(field: Field) -> Test:
    """A function that tells whether what is known of a post is what the field asks for."""
    return _KNOWERS[field.name](field)


def network_of(view: View) -> str:
    """The network of a post, as queries name it."""
    return kind_of("network").read(view.document.network)


def _lang(field: Field) -> Test:
    return lambda view: view.document.lang == field.value or _read("lang", view.document.lang) == field.value


def _network(field: Field) -> Test:
    return lambda view: network_of(view) == field.value


def _source(field: Field) -> Test:
    return lambda view: _read("source", view.document.source) == field.value


def _author(field: Field) -> Test:
    return lambda view: any(_read("author", name) == field.value for name in view.document.author)


def _hashtag(field: Field) -> Test:
    if field.prefix:
        return lambda view: any(name.startswith(field.value) for name in view.hashtags)
    return lambda view: field.value in view.hashtags


def _links(field: Field) -> Test:
    return lambda view: any(is_at(field.value, link.host, link.address) for link in view.links)


def _url(field: Field) -> Test:
    return lambda view: bool(view.document.url) and is_at(field.value, *site_of(view.document.url))


def _site(field: Field) -> Test:
    def test(view: View) -> bool:
        if view.document.url:
            return is_at(field.value, *site_of(view.document.url))
        return field.value in SITES.get(network_of(view), ())

    return test


def _has(field: Field) -> Test:
    return _POSSESSIONS[field.value]


def _tone(field: Field) -> Test:
    return lambda view: view.document.tone == field.value


def _intent(field: Field) -> Test:
    return lambda view: view.document.intent == field.value


def _finding(field: Field) -> Test:
    return lambda view: field.value in view.document.findings


def _severity(field: Field) -> Test:
    least = SEVERITY_RANKS[field.value]
    return lambda view: view.document.severity >= least


def _since(field: Field) -> Test:
    return lambda view: _day(view) >= field.value


def _until(field: Field) -> Test:
    return lambda view: "" < _day(view) <= field.value


def _date(field: Field) -> Test:
    return lambda view: _day(view) == field.value


def _day(view: View) -> str:
    return view.document.day.isoformat() if view.document.day else ""


def _read(name: str, said: str) -> str:
    return kind_of(name).read(said)


_KNOWERS: dict[str, Callable[[Field], Test]] = {
    "lang": _lang, "network": _network, "source": _source, "author": _author, "hashtag": _hashtag, "links": _links,
    "url": _url, "site": _site, "has": _has, "tone": _tone, "intent": _intent, "finding": _finding,
    "severity": _severity, "since": _since, "until": _until, "date": _date,
}  # fmt: skip

_POSSESSIONS: dict[str, Test] = {
    "finding": lambda view: view.document.severity > 0,
    "link": lambda view: bool(view.links),
    "hashtag": lambda view: "♯" in view.layout,
    "media": lambda view: view.document.media is True,
    "number": lambda view: not _DIGITS.isdisjoint(view.layout),
    "mention": lambda view: view.mentions_somebody,
}
