"""Finds people of the directory in a text, however they are written: whole, in part, by initials, in disguise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from vigie.web.lessons.decisions.ordinary import BEFORE_A_PLACE, ORDINARY, PARTICLES, PLACES, TITLES
from vigie.web.lessons.decisions.reading import Word, disguise_of, disguises, plain, words

_INITIALS = re.compile(r"(?<![\w.])([A-ZÀ-Þ])\.[ -]?([A-ZÀ-Þ])\.(?! ?[A-ZÀ-Þ]\.)")
_SHORT_TITLES = {"m", "me", "dr", "pr", "mr", "ms"}
_REACH = 3  # words between a first name and its last name: particles, a second first name


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named from `start` to `end`; `how`: full, last, first, initial, titled or disguised."""

    how: str
    start: int
    end: int


@dataclass(slots=True)
class Directory:
    """The names of the directory, laid out for looking up. Build with `directory_of`."""

    lasts_of_first: dict[str, set[str]] = field(default_factory=dict)
    firsts_of_last: dict[str, set[str]] = field(default_factory=dict)
    compounds: set[tuple[str, ...]] = field(default_factory=set)  # "Jean-Pierre"
    initials: set[tuple[str, str]] = field(default_factory=set)
    telling: set[str] = field(default_factory=set)  # first and last names that name somebody when alone
    joined: set[str] = field(default_factory=set)  # chloemartin, cmartin, the part of an address before the @
    disguised: set[str] = field(default_factory=set)
    ours: set[str] = field(default_factory=set)  # words of the organisation itself: its brands, its name


def directory_of(people: Iterable[tuple[str, str]], known: Iterable[str] = ()) -> Directory:
    """Lay out (display name, e-mail) pairs; `known` are words of the organisation itself, which name nobody."""
    ours = {word.plain for text in known for word in words(text)}
    directory = Directory(ours=ours)
    for name, email in people:
        first, last = _parts(name)
        _add(directory, first, last)
        local = "".join(word.plain for word in words(email.partition("@")[0]))
        if len(local) >= 5 and local not in ORDINARY and local not in ours and local not in (*first, *last):
            directory.joined.add(local)
    directory.disguised = {disguise_of(word) for word in directory.telling if len(word) >= 4}
    directory.disguised |= {disguise_of(word) for word in directory.joined}
    return directory


def find_names(text: str, directory: Directory) -> list[Named]:
    """Everybody named in a text, in reading order; spans do not overlap and never say who it is."""
    read = words(text)
    found = [
        *_titled(text, read, directory),
        *_whole(read, directory),
        *_by_initial(text, read, directory),
        *_alone(read, directory),
        *_in_disguise(text, directory),
    ]
    kept: list[Named] = []
    for named in sorted(found, key=lambda n: (n.start - n.end, n.start)):
        if all(named.end <= other.start or other.end <= named.start for other in kept):
            kept.append(named)
    return sorted(kept, key=lambda n: n.start)


def _parts(name: str) -> tuple[list[str], list[str]]:
    pieces = name.split()
    if len(pieces) > 1 and pieces[0].isupper() and len(pieces[0]) > 1 and not pieces[-1].isupper():
        pieces = [pieces[-1], *pieces[:-1]]  # "MARTIN Chloé"
    first = [word.plain for word in words(pieces[0])] if len(pieces) > 1 else []
    last = [word.plain for word in words(" ".join(pieces[1:] or pieces))]
    return first, [word for word in last if word not in PARTICLES] or last


def _add(directory: Directory, first: list[str], last: list[str]) -> None:
    if len(first) > 1:
        directory.compounds.add(tuple(first))
    for surname in last:
        directory.firsts_of_last.setdefault(surname, set()).update(first)
        for forename in first:
            directory.lasts_of_first.setdefault(forename, set()).add(surname)
            directory.initials.add((forename[0], surname[0]))
    directory.telling.update(
        word for word in (*first, *last) if len(word) >= 3 and word not in ORDINARY and word not in directory.ours
    )
    if len(last) > 1:
        directory.joined.add("".join(last))
    if first and last:
        forename, surname = "".join(first), "".join(last)
        short = (forename[0] + surname, surname + forename[0])
        directory.joined |= {forename + surname, surname + forename}
        directory.joined |= {name for name in short if len(name) >= 6 and name not in ORDINARY}


def _titled(text: str, read: list[Word], directory: Directory) -> Iterator[Named]:
    """ "Mme Untel": somebody, of the directory or not."""
    for title, name in pairwise(read):
        if (
            title.plain in TITLES
            and (title.plain not in _SHORT_TITLES or title.capital)
            and (name.capital or name.plain in directory.firsts_of_last)
            and name.plain not in TITLES
            and re.fullmatch(r"\.?\s{0,2}", text[title.end : name.start])
        ):
            yield Named("titled", title.start, name.end)


def _whole(read: list[Word], directory: Directory) -> Iterator[Named]:
    for place, word in enumerate(read):
        partners = directory.lasts_of_first.get(word.plain, set()) | directory.firsts_of_last.get(word.plain, set())
        if not partners:
            continue
        for other in read[place + 1 : place + 1 + _REACH]:
            if other.plain in partners:
                yield Named("full", word.start, other.end)
                break
            if other.plain not in PARTICLES and other.plain not in directory.lasts_of_first:
                break


def _by_initial(text: str, read: list[Word], directory: Directory) -> Iterator[Named]:
    """ "Chloé M.", "C. Martin", "C. M."."""
    for one, two in pairwise(read):
        if not (one.capital and two.capital):
            continue
        lasts = directory.lasts_of_first.get(one.plain, ()) if len(two.plain) == 1 else ()
        dotted = len(one.plain) == 1 and text[one.end : one.end + 1] == "."
        firsts = directory.firsts_of_last.get(two.plain, ()) if dotted else ()
        if any(last[0] == two.plain for last in lasts) or any(first[0] == one.plain for first in firsts):
            yield Named("initial", one.start, two.end)
    for match in _INITIALS.finditer(text):
        one_letter, other_letter = plain(match[1]), plain(match[2])
        if {(one_letter, other_letter), (other_letter, one_letter)} & directory.initials:
            yield Named("initial", match.start(), match.end())


def _alone(read: list[Word], directory: Directory) -> Iterator[Named]:
    for place, word in enumerate(read):
        if _after_a_street_sign(read, place):
            continue
        if word.plain in directory.telling:
            yield Named("last" if word.plain in directory.firsts_of_last else "first", word.start, word.end)
        elif (
            word.capital
            and not word.opens
            and word.plain in directory.firsts_of_last
            and word.plain not in PLACES
            and word.plain not in directory.ours
        ):
            yield Named("last", word.start, word.end)
        for compound in directory.compounds:
            if word.plain == compound[0]:
                run = read[place : place + len(compound)]
                if tuple(w.plain for w in run) == compound and word.capital:
                    yield Named("first", word.start, run[-1].end)


def _after_a_street_sign(read: list[Word], place: int) -> bool:
    """ "rue Pasteur", "gare de la Fontaine", "Saint-Denis": a place, whoever gave it their name."""
    before = place - 1
    while before >= 0 and read[before].plain in PARTICLES - {"st"}:
        before -= 1
    return before >= 0 and read[before].plain in BEFORE_A_PLACE and place - before <= _REACH


def _in_disguise(text: str, directory: Directory) -> Iterator[Named]:
    for piece in disguises(text):
        written = plain(text[piece.start : piece.end])
        if not written.isalpha():
            known = piece.letters in directory.disguised
        elif written in directory.telling or written in ORDINARY:
            known = False  # said plainly: not our matter here
        else:
            looks_alike = len(written) >= 5 and text[piece.start].isupper() and piece.letters in directory.disguised
            known = looks_alike or written in directory.joined
        if known:
            yield Named("disguised", piece.start, piece.end)
