"""Reading the small part of YAML that organisations write by hand, each value with its line and column.

Mappings and lists by indentation, `[a, b]`, plain, 'single' and "double" quoted texts, `|` and `>` blocks, comments.
Everything is text: `no`, `1.0` and `2026-01-01` stay what was written. Anchors, aliases, tags, several documents
and `{…}` are refused, so that a file says what it shows and reading it costs no more than its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

LONGEST = 1_000_000
_KEY = re.compile(
    r"(?P<key>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^\s#:,\[\]{}&*!|>'\"%@`\-][^:#\n]*?|-[^\s:][^:#\n]*?)\s*:(?=\s|$)"
)
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", "0": "\0", " ": " "}
_UNKNOWN_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")


class YamlError(ValueError):
    """What cannot be read, with where it stands; the message is in French then English."""

    def __init__(self, line: int, column: int, french: str, english: str) -> None:
        super().__init__(f"{line}:{column} : {french} / {english}")
        self.line, self.column, self.french, self.english = line, column, french, english


@dataclass(frozen=True, slots=True)
class Node:
    """A text, a list of nodes or a mapping of nodes, and where it begins (both from 1)."""

    value: Any
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    indent: int
    text: str


def read_yaml(text: str) -> Node:
    """The tree of a file; YamlError says where it goes wrong."""
    if len(text) > LONGEST:
        raise YamlError(1, 1, "fichier trop long (un million de caractères au plus)", "file too long")
    given = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    return _Reader(given).document()


class _Reader:
    def __init__(self, given: list[str]) -> None:
        self.given = given
        self.lines: list[_Line] = []
        self.place = 0
        skip_deeper_than: int | None = None
        for number, line in enumerate(given, start=1):
            stripped = line.strip()
            indent = len(line) - len(line.lstrip(" "))
            if skip_deeper_than is not None and (not stripped or indent > skip_deeper_than):
                continue
            skip_deeper_than = None
            if not stripped or stripped.startswith("#"):
                continue
            if line.lstrip(" ").startswith("\t"):
                raise YamlError(number, indent + 1, "tabulation : employez des espaces", "tab: use spaces")
            if stripped in ("---", "...") and (self.lines or stripped == "..."):
                raise YamlError(number, 1, "un seul document par fichier", "one document only")
            if stripped != "---":
                self.lines.append(_Line(number, indent, line[indent:].rstrip()))
                if re.search(r"(?:^|[:\-]\s+)[|>][+-]?\s*(?:#.*)?$", self.lines[-1].text):
                    skip_deeper_than = indent

    def document(self) -> Node:
        if not self.lines:
            return Node({}, 1, 1)
        node = self.block(self.lines[0].indent)
        if self.place < len(self.lines):
            line = self.lines[self.place]
            raise YamlError(line.number, line.indent + 1, "retrait inattendu", "unexpected indentation")
        return node

    def block(self, indent: int) -> Node:
        line = self.lines[self.place]
        if line.text.startswith("- ") or line.text == "-":
            return self.sequence(indent)
        return self.mapping(indent)

    def sequence(self, indent: int) -> Node:
        first, items = self.lines[self.place], []
        while self.place < len(self.lines):
            line = self.lines[self.place]
            if line.indent != indent or not (line.text.startswith("- ") or line.text == "-"):
                break
            rest = line.text[1:].lstrip(" ")
            inner = indent + len(line.text) - len(rest)
            if not rest or rest.startswith("#"):
                self.place += 1
                items.append(self.nested(line, indent))
            elif _KEY.match(rest) and not rest.startswith("["):
                self.lines[self.place] = _Line(line.number, inner, rest)
                items.append(self.mapping(inner))
            else:
                self.place += 1
                items.append(self.scalar(rest, line.number, inner, indent))
        return Node(items, first.number, indent + 1)

    def mapping(self, indent: int) -> Node:
        first, entries = self.lines[self.place], {}
        while self.place < len(self.lines):
            line = self.lines[self.place]
            if line.indent < indent or (line.indent == indent and line.text.startswith("- ")):
                break
            if line.indent > indent:
                raise YamlError(line.number, line.indent + 1, "retrait inattendu", "unexpected indentation")
            found = _KEY.match(line.text)
            if not found:
                raise YamlError(line.number, indent + 1, "« clé : valeur » attendu", "“key: value” expected")
            key = self.unquoted(found["key"], line.number, indent)
            if key in entries:
                raise YamlError(line.number, indent + 1, f"« {key} » est dit deux fois", f"“{key}” is said twice")
            rest = line.text[found.end() :]
            column = indent + found.end() + len(rest) - len(rest.lstrip())
            self.place += 1
            value = rest.strip()
            nothing = not value or value.startswith("#")
            entries[key] = self.nested(line, indent) if nothing else self.scalar(value, line.number, column, indent)
        return Node(entries, first.number, indent + 1)

    def nested(self, line: _Line, indent: int) -> Node:
        """The block under a key or a dash: deeper, or a list at the same place under a key."""
        if self.place < len(self.lines):
            below = self.lines[self.place]
            listed = below.text.startswith("- ") or below.text == "-"
            if below.indent > indent or (below.indent == indent and listed and not line.text.startswith("-")):
                return self.block(below.indent)
        return Node("", line.number, line.indent + len(line.text) + 1)

    def scalar(self, text: str, number: int, column: int, indent: int) -> Node:
        if text[0] in "&*!%@`{":
            raise YamlError(
                number, column + 1, f"« {text[0]} » : écrivez un texte ou une liste", "a text or a list only"
            )
        if text[0] in "|>":
            return Node(self.long_text(number, indent, folded=text[0] == ">"), number, column + 1)
        if text[0] == "[":
            return self.flow_list(text, number, column)
        value, end = self.plain(text, number, column, stops="")
        rest = text[end:].strip()
        if rest and not rest.startswith("#"):
            raise YamlError(number, column + end + 1, "texte en trop après les guillemets", "text after the quotes")
        return Node(value, number, column + 1)

    def plain(self, text: str, number: int, column: int, stops: str) -> tuple[str, int]:
        """The text that begins here and where it ends."""
        if text[0] in "'\"":
            quote = text[0]
            pattern = r'"(?:[^"\\]|\\.)*"' if quote == '"' else r"'(?:[^']|'')*'"
            found = re.match(pattern, text)
            if not found:
                raise YamlError(number, column + 1, "guillemet jamais refermé", "quote never closed")
            return self.unquoted(found[0], number, column), found.end()
        end = len(text)
        for place, character in enumerate(text):
            if character in stops or (character == "#" and place and text[place - 1] in " \t"):
                end = place
                break
        return text[:end].rstrip(), end

    def flow_list(self, text: str, number: int, column: int) -> Node:
        items: list[Node] = []
        place = 1
        while place < len(text):
            if text[place] in " ,":
                place += 1
            elif text[place] == "]":
                rest = text[place + 1 :].strip()
                if rest and not rest.startswith("#"):
                    break
                return Node(items, number, column + 1)
            else:
                value, end = self.plain(text[place:], number, column + place, stops=",]")
                items.append(Node(value, number, column + place + 1))
                place += end
        raise YamlError(
            number, column + place + 1, "liste « [a, b] » sur une ligne attendue", "“[a, b]” on one line expected"
        )

    def long_text(self, number: int, indent: int, *, folded: bool) -> str:
        taken: list[str] = []
        for line in self.given[number:]:
            if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
                break
            taken.append(line)
        margin = min((len(line) - len(line.lstrip(" ")) for line in taken if line.strip()), default=0)
        kept = [line[margin:].rstrip() for line in taken]
        return (" " if folded else "\n").join(kept).strip()

    def unquoted(self, text: str, number: int, column: int) -> str:
        if text[:1] == "'":
            return text[1:-1].replace("''", "'")
        if text[:1] != '"':
            return text

        def one(found: re.Match[str]) -> str:
            if found[1]:
                return chr(int(found[1], 16))
            if found[2] not in _ESCAPES:
                raise YamlError(
                    number,
                    column + 1,
                    f"« \\{found[2]} » inconnu : entre guillemets simples, rien à échapper",
                    f"“\\{found[2]}” unknown: in single quotes nothing is escaped",
                )
            return _ESCAPES[found[2]]

        return _UNKNOWN_ESCAPE.sub(one, text[1:-1])
