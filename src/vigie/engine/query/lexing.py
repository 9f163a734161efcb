"""A query cut into parentheses, operators, words, phrases and fields, each with its code points."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from vigie.engine.folding import admit
from vigie.engine.query.fields import KNOWN, PLURAL_NAMES, RAW_NAMES, field_named
from vigie.engine.query.remarks import QueryError, Remark
from vigie.engine.query.vetting import LETTER, vetted
from vigie.engine.words import query_words

LONGEST_QUERY = 20_000  # code points
OPENING = {'"': '"', "«": "»", "“": "”“", "„": "“”", "＂": "＂"}
_CLOSING = "»”"
_WORD_STOPS = re.compile(r'[\s()"＂«»“”„]')
_EXCLUDES = re.compile(r'-(?=[^\W_]|[("＂«“„#＃@!+$€.])')
_NEAR = re.compile(r"(O?NEAR)(?:/(.*))?", re.DOTALL)
_NUMBER = re.compile(r"\d{1,4}")
_NAMED = re.compile(r"([^\W\d_](?:[^\W\d_]|['’])*):(.*)", re.DOTALL)
_AFTER_GROUP = re.compile(r"~(\d{1,4})?|\^\d*(?:\.\d+)?")
_SMALL_OPERATORS = {
    "and": "AND", "et": "ET", "or": "OR", "ou": "OU", "not": "NOT", "sauf": "SAUF",
    "near": "NEAR/5", "onear": "ONEAR/5",
}  # fmt: skip
_SMALL_NEAR = re.compile(r"o?near/\d+", re.IGNORECASE)


class Sign(Enum):
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    WITHIN = auto()  # ~n after a group or a phrase
    WORD = auto()
    PHRASE = auto()
    RAW = auto()
    FIELD = auto()
    PLURALS = auto()
    END = auto()


OPERATORS = {"AND": Sign.AND, "ET": Sign.AND, "OR": Sign.OR, "OU": Sign.OR, "NOT": Sign.NOT, "SAUF": Sign.NOT}


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of a query. `text`: its words or value; `name`: of a field or an operator; `number`: of a distance."""

    sign: Sign
    start: int
    end: int
    text: str = ""
    name: str = ""
    number: int = 0


@dataclass(slots=True)
class Lexer:
    """Cuts one query. `remarks` fills with what is accepted but should be said."""

    query: str
    remarks: list[Remark] = field(default_factory=list)
    _found: list[Lexeme] = field(default_factory=list)

    def lexemes(self) -> list[Lexeme]:
        """The pieces in order, then END. Raises QueryError."""
        self.query = query = admit(self.query)
        if len(query) > LONGEST_QUERY:
            raise QueryError("too-long", LONGEST_QUERY, len(query), most=LONGEST_QUERY)
        place = 0
        while place < len(query):
            place = place + 1 if query[place].isspace() else self._piece(place)
        return [*self._found, Lexeme(Sign.END, len(query), len(query))]

    def _piece(self, start: int) -> int:
        """Read what begins here; return the place that follows."""
        sign = self.query[start]
        if sign == "(":
            return self._keep(Lexeme(Sign.OPEN, start, start + 1))
        if sign == ")":
            return self._after_group(self._keep(Lexeme(Sign.CLOSE, start, start + 1)))
        if sign in OPENING:
            return self._after_group(self._keep(self._phrase(start)))
        if sign in _CLOSING:
            raise QueryError("stray-quote", start, start + 1)
        if _EXCLUDES.match(self.query, start):
            return self._keep(Lexeme(Sign.NOT, start, start + 1, name="-"))
        return self._word(start)

    def _keep(self, lexeme: Lexeme) -> int:
        self._found.append(lexeme)
        return lexeme.end

    def _phrase(self, start: int) -> Lexeme:
        closers = OPENING[self.query[start]]
        ends = [at for closer in closers if (at := self.query.find(closer, start + 1)) >= 0]
        if not ends:
            raise QueryError("unclosed-quote", start, len(self.query))
        end = min(ends)
        return Lexeme(Sign.PHRASE, start, end + 1, " ".join(self.query[start + 1 : end].split()))

    def _after_group(self, place: int) -> int:
        """`~n` and `^n` glued to a parenthesis or a quotation mark."""
        while found := _AFTER_GROUP.match(self.query, place):
            if found[0].startswith("^"):
                self.remarks.append(Remark("boost-ignored", place, found.end(), {"written": found[0]}))
            elif found[1] is None:
                raise QueryError("near-number", place, found.end(), written="~")
            else:
                self._keep(Lexeme(Sign.WITHIN, place, found.end(), number=int(found[1])))
            place = found.end()
        return place

    def _word(self, start: int) -> int:
        stop = _WORD_STOPS.search(self.query, start)
        end = stop.start() if stop else len(self.query)
        written = self.query[start:end]
        following = self.query[end : end + 1]
        named = _NAMED.fullmatch(written)
        if named:
            lexeme = self._field(start, end, named[1], named[2], following)
            if lexeme is not None:
                return self._keep(lexeme)
        operator = self._operator(start, end, written)
        if operator is not None:
            return self._keep(operator)
        if following == "(" and LETTER.search(written):
            raise QueryError("glued-parenthesis", end, end + 1)
        if written.startswith("!") and (LETTER.search(written) or following in ("(", *OPENING)):
            glued = self.query[end : self._phrase(end).end] if following in OPENING else "(…)"
            raise QueryError("bang", start, end, written=written.lstrip("!") or glued)
        word = vetted(written, start, end, self.remarks)
        return self._keep(Lexeme(Sign.WORD, start, end, word)) if word else end

    def _operator(self, start: int, end: int, written: str) -> Lexeme | None:
        if written in OPERATORS:
            return Lexeme(OPERATORS[written], start, end, name=written)
        near = _NEAR.fullmatch(written)
        if near:
            if near[2] is None or not _NUMBER.fullmatch(near[2]):
                raise QueryError("near-number", start, end, written=written)
            return Lexeme(Sign.NEAR, start, end, name=near[1], number=int(near[2]))
        if written in ("&", "&&", "|", "||"):
            operator = "AND" if "&" in written else "OR"
            raise QueryError("foreign-operator", start, end, written=written, operator=operator)
        if written.casefold() in _SMALL_OPERATORS or _SMALL_NEAR.fullmatch(written):
            operator = _SMALL_OPERATORS.get(written.casefold(), written.upper())
            self.remarks.append(Remark("lower-operator", start, end, {"written": written, "operator": operator}))
        return None

    def _field(self, start: int, end: int, name: str, value: str, following: str) -> Lexeme | None:
        """A field and its value, glued to its colon; None for a word that merely ends with a colon."""
        kind = field_named(name)
        folded = name.casefold()
        is_raw, is_plurals = folded in RAW_NAMES, folded in PLURAL_NAMES
        if kind is None and not is_raw and not is_plurals:
            self._unknown(start, end, name, value, following)
            return None
        canonical = "raw" if is_raw else "plurals" if is_plurals else kind.name if kind else ""
        quoted = not value and following in OPENING
        if quoted:
            phrase = self._phrase(end)
            value, end = self.query[end + 1 : phrase.end - 1].strip(), phrase.end
        elif not value and following == "(":
            raise QueryError("field-group", start, end + 1, name=canonical)
        if not value:
            example = "raw:SNCF" if is_raw else "plurals:yes" if is_plurals else kind.example if kind else ""
            raise QueryError("field-empty", start, end, name=canonical, example=example)
        if is_raw:
            return self._raw(start, end, value, quoted=quoted)
        return Lexeme(Sign.PLURALS if is_plurals else Sign.FIELD, start, end, value, canonical, number=int(quoted))

    def _raw(self, start: int, end: int, value: str, *, quoted: bool) -> Lexeme:
        if not quoted and "*" in value:
            raise QueryError("raw-wildcard", start, end, written=value)
        if not query_words(value):
            raise QueryError("raw-empty", start, end)
        return Lexeme(Sign.RAW, start, end, value, "raw")

    def _unknown(self, start: int, end: int, name: str, value: str, following: str) -> None:
        if value.startswith("//"):
            host = re.split(r"[/?#]", value.lstrip("/"), maxsplit=1)[0]
            raise QueryError("bare-address", start, end, host=host or "example.org")
        if (value and LETTER.search(value)) or (not value and following in (*OPENING, "(")):
            written = f"{name}:{value}" if value else f"{name} …"
            raise QueryError("unknown-field", start, end, name=name, written=written, known=KNOWN)
