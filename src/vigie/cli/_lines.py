"""Reading posts one JSON object per line, so that one bad line never stops the others."""

from __future__ import annotations

import json
from typing import Any

from vigie.engine import Organisation, Post

_LISTS = (
    "brands",
    "products",
    "codenames",
    "competitors",
    "clients",
    "switchboards",
    "official_accounts",
    "executives",
)
_TEXTS = ("lang", "author_role", "network", "visibility")


class LineError(Exception):
    """A line that cannot be read: a stable code, a sentence, and the line's id when it could be read."""

    def __init__(self, code: str, message: str, id_: object = None) -> None:
        super().__init__(message)
        self.code = code
        self.id = id_

    def to_dict(self, line: int) -> dict[str, Any]:
        written: dict[str, Any] = {"error": {"code": self.code, "message": str(self), "line": line}}
        return written if self.id is None else {"id": self.id, **written}


def read_object(line: bytes) -> tuple[object, dict[str, Any]]:
    """The id and the fields of a line, whose "text" is a text; LineError says what is wrong with it."""
    try:
        read = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise LineError("not_utf8", f"octet {error.start + 1} : ce n'est pas de l'UTF-8 / not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise LineError("not_json", f"JSON illisible / unreadable JSON: {error}") from None
    if not isinstance(read, dict):
        raise LineError("not_an_object", "un objet JSON est attendu / a JSON object is expected")
    id_ = read.get("id")
    if not isinstance(read.get("text"), str):
        raise LineError("no_text", '"text" doit être un texte / must be a string', id_)
    return id_, read


def read_post(line: bytes, *, author_role: str = "employee") -> tuple[object, Post]:
    """The id and the post of a line; LineError says what is wrong with it. `author_role` is the default."""
    id_, read = read_object(line)
    given = {name: read[name] for name in _TEXTS if read.get(name) is not None}
    for name, value in given.items():
        if not isinstance(value, str):
            raise LineError("bad_value", f'"{name}" doit être un texte / must be a string', id_)
    given.setdefault("author_role", author_role)
    try:
        return id_, Post(read["text"], organisation=_organisation(read.get("organisation"), id_), **given)
    except ValueError as error:
        raise LineError("bad_value", str(error), id_) from None


def _organisation(read: object, id_: object) -> Organisation | None:
    if read is None:
        return None
    if not isinstance(read, dict):
        raise LineError("bad_value", '"organisation" doit être un objet / must be an object', id_)
    lists = {name: read[name] for name in _LISTS if read.get(name) is not None}
    for name, words in lists.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise LineError("bad_value", f'"organisation.{name}": une liste de textes / a list of strings', id_)
    given: dict[str, Any] = {name: tuple(words) for name, words in lists.items()}
    for name in ("name", "kind"):
        if read.get(name) is not None:
            if not isinstance(read[name], str):
                raise LineError("bad_value", f'"organisation.{name}": un texte / a string', id_)
            given[name] = read[name]
    return Organisation(**given)
