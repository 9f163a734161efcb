"""The page of a rule: what it says to people, and the posts it promises to find or to leave alone."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from importlib.resources import files

from vigie.engine.post import Organisation, Post
from vigie.engine.rule import Rule

_BLOCK = re.compile(r"^```post([^\n]*)\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_EXPECTED = re.compile(r"[ \t]*<!--\s*([A-Z]+\d+):\s?(.*?)\s*-->")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_ORGANISATION = {
    "organisation": "name",
    "kind": "kind",
    "brand": "brands",
    "codename": "codenames",
    "competitor": "competitors",
    "client": "clients",
    "switchboard": "switchboards",
    "account": "official_accounts",
}
_POST = frozenset({"author_role", "network", "visibility", "lang"})


class PageError(ValueError):
    """A page that cannot be read; the message says which block and why."""


@dataclass(frozen=True, slots=True)
class Example:
    """A post of a page and the spans it announces, as (code, text found); none means it stays clean."""

    post: Post
    expected: tuple[tuple[str, str], ...]


def page_of(rule: Rule, *, language: str = "fr") -> str:
    """The page of a rule, in Markdown."""
    suffix = ".en.md" if language == "en" else ".md"
    return files("vigie.engine").joinpath("rules", rule.page + suffix).read_text(encoding="utf-8")


def examples_of(page: str) -> list[Example]:
    """The posts of a page, in order.

    A block opens with ```post and may bear attributes: author_role, network, visibility, lang, organisation,
    kind, and the lists brand, codename, competitor, client, switchboard, account (separated by "|").
    `<!-- CODE: text -->` at the end of a line announces a span; \\uXXXX stands for an invisible character.
    """
    return [_example(found[1], found[2]) for found in _BLOCK.finditer(page)]


def _example(attributes: str, body: str) -> Example:
    expected = tuple((code, _unescape(span)) for code, span in _EXPECTED.findall(body))
    text = _unescape(_EXPECTED.sub("", body).removesuffix("\n"))
    return Example(_post(text, attributes), expected)


def _post(text: str, attributes: str) -> Post:
    of_post: dict[str, str] = {}
    of_organisation: dict[str, str | tuple[str, ...]] = {}
    for attribute in shlex.split(attributes):
        name, _, value = attribute.partition("=")
        if name in _POST:
            of_post[name] = value
        elif name in _ORGANISATION:
            field = _ORGANISATION[name]
            of_organisation[field] = value if field in ("name", "kind") else tuple(value.split("|"))
        else:
            raise PageError(f"{attribute}: not an attribute of a post block")
    organisation = Organisation(**of_organisation) if of_organisation else None  # type: ignore[arg-type]
    return Post(text, organisation=organisation, **of_post)


def _unescape(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
