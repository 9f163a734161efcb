"""Turns lines into sentences, in the reader's language, when they are read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from vigie.web.identifiers import ALPHABET
from vigie.web.journal.facts import VALUES, label_of
from vigie.web.journal.models import Line
from vigie.web.journal.names import Name, names_of
from vigie.web.journal.verbs import VERBS, Verb

PLACE = re.compile(r"\{(\w+)\}")
PUBLIC_ID = re.compile(f"[{ALPHABET}]{{14}}")


@dataclass(frozen=True, slots=True)
class Told:
    """A line as people read it: when, who, the sentence, and what it is about (label, address).

    `hidden`: an act between a person and the organisation, and the reader is not that person: nothing shown says who,
    and `when` is the beginning of the day, for the hour may say it where few were asked.
    """

    sequence: int
    when: datetime
    who: str
    title: str
    about: Name | None
    erased: bool
    verb: str
    hidden: bool


def tell(reader: Any, lines: Sequence[Line]) -> list[Told]:
    """Tell a member lines of their organisation. Names are resolved all at once, with links this reader may follow.

    What has no name any more is left out of what a line is about: the page of the line shows its public id.
    """
    facts = [facts_of(line) for line in lines]
    wanted: list[tuple[str, str]] = []
    for line, known in zip(lines, facts, strict=True):
        wanted += [("people", line.actor), (line.verb.partition(".")[0], line.about)]
        wanted += [("people", value) for value in _ids_in(known)]
    names = names_of(reader, wanted)
    return [_told(reader, line, known, names) for line, known in zip(lines, facts, strict=True)]


def facts_of(line: Line) -> dict[str, Any]:
    """The facts of a line, the latest state winning; empty when the content was erased."""
    try:
        payload = json.loads(line.payload or "{}")
    except ValueError:
        return {}
    merged: dict[str, Any] = {}
    for part in ("before", "after", "facts"):
        value = payload.get(part) if isinstance(payload, dict) else None
        if isinstance(value, dict):
            merged.update(value)
    return merged


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a line: its name in the payload, what it is called ("" when not known), its value in words."""

    name: str
    label: str
    value: str


def read_facts(reader: Any, line: Line) -> list[Fact]:
    """The facts of a line, name by name, with things called by their names; none of a line hidden from the reader."""
    facts = {} if is_hidden(reader, line) else facts_of(line)
    names = names_of(reader, [("people", public_id) for public_id in _ids_in(facts)])
    verb = VERBS.get(line.verb) or Verb(line.verb, line.verb)
    return [Fact(name, label_of(name), _value_of(name, value, verb, names)) for name, value in facts.items()]


def told_verb(name: str) -> str:
    """A verb by itself, for a list to choose from."""
    known = VERBS.get(name)
    return PLACE.sub("…", str(known.sentence)) if known else name


def is_hidden(reader: Any, line: Line) -> bool:
    """Whether a line is between the organisation and somebody else than the reader."""
    known = VERBS.get(line.verb)
    return known is not None and known.private and line.actor not in ("", reader.public_id)


def _told(reader: Any, line: Line, facts: Mapping[str, Any], names: Mapping[str, Name]) -> Told:
    hidden = is_hidden(reader, line)
    if hidden:
        who = _("Quelqu’un")
    else:
        who = names[line.actor].label if line.actor in names else (line.actor or "Vigie")
    verb = VERBS.get(line.verb) or Verb(line.verb, line.verb)
    about = names.get(line.about)
    known = {"about": about.label if about else "", **facts}
    sentence = PLACE.sub(lambda place: _value(known.get(place[1], "…"), verb, names), str(verb.sentence))
    if about is not None and about.label in sentence and not about.href:
        about = None
    when = localtime(line.at).replace(hour=0, minute=0, second=0, microsecond=0) if hidden else line.at
    return Told(line.sequence, when, who, sentence, about, line.payload is None, line.verb, hidden)


def _value_of(name: str, value: Any, verb: Verb, names: Mapping[str, Name]) -> str:
    """The value of a fact: the words of its verb come first, then those that rooms share."""
    if isinstance(value, str) and value not in verb.words and (name, value) in VALUES:
        return str(VALUES[name, value])
    return _value(value, verb, names)


def _value(value: Any, verb: Verb, names: Mapping[str, Name]) -> str:
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return _("oui") if value else _("non")
    if isinstance(value, list):
        return ", ".join(_value(one, verb, names) for one in value) or "—"
    if isinstance(value, dict):
        told = ((label_of(str(name)) or name, _value_of(str(name), one, verb, names)) for name, one in value.items())
        return ", ".join(f"{name} : {one}" for name, one in told)
    written = str(value)
    if written in verb.words:
        return str(verb.words[written])
    return names[written].label if written in names else written


def _ids_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if PUBLIC_ID.fullmatch(value):
            yield value
    elif isinstance(value, Mapping | list):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from _ids_in(one)
