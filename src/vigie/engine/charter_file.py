"""A charter from a file: the organisation and its lexicon, the clauses, and its own rules.

See docs/recipes/charter-file.md. Errors say the file, the line and the column.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from vigie.engine.own_rules import OwnRuleError, own_rule
from vigie.engine.plain_yaml import Node, YamlError, read_yaml
from vigie.engine.post import LEXICON, Charter, Organisation, OrganisationKind
from vigie.engine.rule import RegisteredRule
from vigie.engine.sealed import SealedWords, SealError

KEY_VARIABLE = "VIGIE_SEAL_KEY"
_TOP = ("organisation", "clauses", "rules")
_ORGANISATION = ("name", "kind", *LEXICON)


class CharterFileError(ValueError):
    """What cannot be read: `name:line:column : why / why`."""

    def __init__(self, name: str, error: YamlError) -> None:
        super().__init__(f"{name}:{error}")
        self.line, self.column = error.line, error.column


def read_charter(text: str, *, name: str = "charte.yaml", seal_key: bytes | None = None) -> Charter:
    """The charter a file describes. The key of sealed words is given, or read from VIGIE_SEAL_KEY."""
    key = os.environ.get(KEY_VARIABLE, "").encode() if seal_key is None else seal_key
    try:
        return _charter(read_yaml(text), key)
    except YamlError as error:
        raise CharterFileError(name, error) from None


def _charter(root: Node, key: bytes) -> Charter:
    _only(root, _TOP)
    found = root.value
    organisation = _organisation(found["organisation"], key) if "organisation" in found else Organisation()
    clauses = _clauses(found["clauses"]) if "clauses" in found else {}
    rules: list[RegisteredRule] = []
    if "rules" in found:
        node = found["rules"]
        if not isinstance(node.value, list):
            raise YamlError(node.line, node.column, "une liste de règles attendue", "a list of rules expected")
        for one in node.value:
            rule, clause = _rule(one)
            if any(rule.card.code == other.card.code for other in rules):
                raise YamlError(one.line, one.column, f"le code {rule.card.code} est pris", "this code is taken")
            rules.append(rule)
            if clause:
                clauses.setdefault(rule.card.code, clause)
    return Charter(organisation, clauses, tuple(rules))


def _organisation(node: Node, key: bytes) -> Organisation:
    _only(node, _ORGANISATION)
    given: dict[str, Any] = {}
    for name, value in node.value.items():
        if name in ("name", "kind"):
            given[name] = _text(value)
        else:
            listed = value.value if isinstance(value.value, list) else [value] if value.value else []
            given[name] = tuple(_text(one) for one in listed)
    kinds = ", ".join(OrganisationKind)
    if given.get("kind", "company") not in frozenset(OrganisationKind):
        kind = node.value["kind"]
        raise YamlError(kind.line, kind.column, f"genre inconnu ; {kinds}", f"unknown kind; {kinds}")
    try:
        SealedWords.of(given.get("sealed", ()), key)
    except SealError as error:
        sealed = node.value["sealed"]
        said = f"empreintes illisibles, ou clé absente ({KEY_VARIABLE})"
        raise YamlError(sealed.line, sealed.column, said, str(error)) from None
    return Organisation(**given, seal_key=key)


def _clauses(node: Node) -> dict[str, str]:
    if not isinstance(node.value, dict):
        raise YamlError(node.line, node.column, "« famille ou code : clause » attendu", "“family or code: clause”")
    return {name: _text(value) for name, value in node.value.items()}


def _rule(node: Node) -> tuple[RegisteredRule, str | None]:
    if not isinstance(node.value, dict):
        raise YamlError(node.line, node.column, "« clé : valeur » attendu", "“key: value” expected")
    data: Mapping[str, Any] = _plain(node)
    try:
        return own_rule(data), data.get("clause") or None
    except OwnRuleError as error:
        place = _at(node, error.field)
        raise YamlError(place.line, place.column, f"{error.field} : {error.french}", error.english) from None


def _at(node: Node, path: str) -> Node:
    """The node a path leads to ("examples.found[1]"), or the nearest above."""
    for name in path.replace("[", ".").replace("]", "").split("."):
        inner = node.value
        if isinstance(inner, dict) and name in inner:
            node = inner[name]
        elif isinstance(inner, list) and name.isdigit() and int(name) < len(inner):
            node = inner[int(name)]
        elif (
            isinstance(inner, dict)
            and name in ("author_role", "network", "visibility", "lang", "kind")
            and "context" in inner
        ):
            node = inner["context"]
        else:
            break
    return node


def _plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {name: _plain(value) for name, value in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(value) for value in node.value]
    return node.value


def _text(node: Node) -> str:
    if not isinstance(node.value, str):
        raise YamlError(node.line, node.column, "un texte est attendu", "a text is expected")
    return node.value


def _only(node: Node, known: tuple[str, ...]) -> None:
    if not isinstance(node.value, dict):
        raise YamlError(node.line, node.column, "« clé : valeur » attendu", "“key: value” expected")
    for name, value in node.value.items():
        if name not in known:
            listed = ", ".join(known)
            raise YamlError(value.line, value.column, f"« {name} » inconnu ; {listed}", f"“{name}” unknown")
