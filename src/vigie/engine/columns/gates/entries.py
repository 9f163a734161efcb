"""What the rules that keep no cues cannot do without, written by hand and vouched for."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files

from vigie.engine import readings
from vigie.engine.rule import RegisteredRule

VOUCHED = "vouched.txt"
READINGS = "readings"


@dataclass(frozen=True, slots=True)
class Entry:
    """One way in which a rule's `find` may come to find something, by the names that its module gives to things.

    One of `folded` in the folded text (or in what it reads as once disguises and spelled numbers are seen through),
    or one of `given` in the text itself. `words`: for each group, a word that begins as one of its sets says (`whole`:
    a word of the sets themselves). `digits`: the fewest digits, unless numbers are `spelled`. `also`: one of these too,
    in the folded text; `named`: or a listed first name. `lexicon`: an expression made from the organisation's words,
    unless some are `sealed`, which nothing can be made from. `row`: a row of capitalised words ("any"), or one that
    holds a listed first name, not among those that are `weak`, or one of the `titles` ("named"); `before`: right
    before such a row.

    An entry speaks for the functions of its rule (those of `rests_on`, when not all matter) as they were when it was
    written: once they change it no longer counts (`vouched.txt`, written by tools/vouch_gates.py), and the rule runs
    more often.
    """

    folded: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    words: tuple[tuple[str, ...], ...] = ()
    whole: bool = False
    digits: int = 0
    spelled: bool = False
    also: tuple[str, ...] = ()
    named: bool = False
    row: str = ""
    weak: str = ""
    titles: str = ""
    before: tuple[str, ...] = ()
    lexicon: str = ""
    sealed: bool = False
    rests_on: tuple[str, ...] = ()


Ways = tuple[Entry, ...]

ENTRIES: Mapping[str, Ways] = {
    "PII001": (Entry(("_PLAIN", "_SPELLED")),),
    "PII002": (Entry(("_FRENCH", "_BRITISH", "_AMERICAN", "_INTERNATIONAL"), digits=8, spelled=True),),
    "PII003": (Entry(("_START",), digits=10),),
    "PII004": (Entry(("_LONG_NUMBER",), digits=12, spelled=True),),
    "PII005": (Entry(("_NUMBER",), digits=12),),
    "PII006": (Entry(("_START", "_NUMBER_LAST", "_PLACE", "_ENGLISH", "_NAMED_HOUSE")),),
    "PII007": (
        Entry(row="named", weak="_WEAK", titles="_TITLES"),
        Entry(row="any", before=("TITLE_BEFORE", "_HEARD_OF")),
        Entry(("_SMALL",), named=True),
    ),
    "PII008": (Entry(("_BORN", "_A_WHILE_AFTER", "_BEFORE_IT_IS_SAID", "_IS_OF", "_MENDED", "_LIFE")),),
    "PII009": (Entry(("_LETTER_BY_LETTER", "_SIV", "_WITH_CUE"), digits=2),),
    "PII010": (Entry(("_DECIMAL", "_DEGREES"), digits=8),),
    "PII011": (Entry(("_V4", "_V6")),),
    "PII012": (Entry(("_INTRODUCED",), digits=2),),
    "PII013": (Entry((), ("_TOLD", "_AGE_FIRST", "_SCHOOL_FIRST"), also=("_SIGNS",)),),
    "PII014": (Entry(("_CLAUSE", "_SHORTENED"), words=(("_GATE",),)),),
    "ABS001": (Entry(("CUES", "_DEPARTURE", "_EMPTY"), words=(("CUES", "_CUES"),)),),
    "CONF001": (Entry(lexicon="codename_pattern", sealed=True, rests_on=("find",)),),
    "CONF002": (Entry(lexicon="client_pattern", sealed=True, rests_on=("find",)),),
    "DISC001": (Entry(lexicon="brand_pattern", rests_on=("find",)),),
    "INS001": (
        Entry(words=(("_INVECTIVES",),), whole=True, rests_on=("find",)),
        Entry(("_ADDRESSED",), words=(("_SIGNS",),), whole=True),
        Entry(("_MASKED",)),
    ),
    "MIN001": (
        Entry((), ("child._TOLD", "child._AGE_FIRST", "child._SCHOOL_FIRST"), also=("child._SIGNS",)),
        Entry(("CUES",)),
    ),
    "SEC001": (
        Entry(("_PASSWORD", "_PASSWORD_AFTER", "_BARE", "_AFTER_LOGIN", "_SOON_AFTER", "_CODE", "_CODE_AFTER")),
    ),
    "SEC002": (Entry((), ("_SHAPE", "_ASSIGNED", "_HEADER", "_OPTION", "_ADDRESS")),),
    "SEC003": (Entry(("CUES",)),),
    "TONE001": (Entry((), ("_CAPITAL_RUN", "_MARKS")),),
}


@cache
def vouched() -> dict[str, str]:
    """For each rule of `ENTRIES`, the digest of the code that its entry was tried against."""
    lines = files("vigie.engine.columns").joinpath(VOUCHED).read_text(encoding="ascii").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def digest_of(rule: RegisteredRule, ways: Ways) -> str:
    """The digest of the functions of a rule; its expressions are read as they are, and may change freely."""
    modules = [sys.modules[rule.find.__module__]]
    wanted = {name for entry in ways for name in entry.rests_on}
    for entry in ways:
        for name in (*entry.folded, *entry.given):
            if "." in name:
                modules.append(getattr(modules[0], name.partition(".")[0]))
    sources = [
        inspect.getsource(function)
        for module in dict.fromkeys(modules)
        for name, function in sorted(vars(module).items())
        if inspect.isfunction(function) and function.__module__ == module.__name__ and (not wanted or name in wanted)
    ]
    return blake2b("".join(sources).encode(), digest_size=8).hexdigest()


def digest_of_readings() -> str:
    """The digest of how numbers said in words, misread or cut by signs are read (`expressions.numbers_spelled`)."""
    functions = (readings.spell_numbers, readings._said, readings._misread)
    expressions = (readings._SAID, readings._MISREAD, readings._MISREAD_SIGN, readings._BETWEEN, readings._PART)
    said = [inspect.getsource(each) for each in functions] + [each.pattern for each in expressions]
    return blake2b("".join(said).encode(), digest_size=8).hexdigest()
