"""Where the words of a query stand in a post, and whether they stand close enough."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from vigie.engine.query.document import Place, View, is_written, may_be_written, written_around
from vigie.engine.query.forms import forms, tells_plurals
from vigie.engine.query.tree import Leaf, Near, Operand, Raw, Word, alternatives
from vigie.engine.words import MOST_OF_ONE_WORD

Finder: TypeAlias = Callable[[View], list[Place]]
_MANY = 300  # places beyond which those of a meeting of several are not told one from the other


def finder(leaf: Leaf, *, plurals: bool) -> Finder:
    """A function that gives the places where the words of a leaf follow one another, in order."""
    words = [_word_finder(word, plurals=tells_plurals(leaf, plurals)) for word in leaf.words]
    around = written_around(leaf.written) if isinstance(leaf, Raw) else None

    def find(view: View) -> list[Place]:
        if around is not None and not may_be_written(around, view.document.text):
            return []
        runs = words[0](view)
        for word in words[1:]:
            if not runs:
                return []
            following: dict[int, list[int]] = {}
            for begin, after in word(view):
                following.setdefault(begin, []).append(after)
            runs = sorted({(begin, last) for begin, after in runs for last in following.get(after, ())})
        if around is not None:
            text, code_points = view.document.text, view.code_points
            runs = [run for run in runs if is_written(around, text, *code_points(run))]
        return runs

    return find


def operand_finder(operand: Operand, *, plurals: bool) -> Finder:
    """The same for one side of a distance; its first places only, as many as of one word."""
    finders = [finder(leaf, plurals=plurals) for leaf in alternatives(operand)]
    if len(finders) == 1:
        find = finders[0]
        return lambda view: find(view)[:MOST_OF_ONE_WORD]
    return lambda view: sorted({place for find in finders for place in find(view)})[:MOST_OF_ONE_WORD]


def meet(near: Near, sides: Sequence[Sequence[Place]]) -> bool:
    """Whether one place of each side can be chosen, all apart, the first and the last close enough."""
    if not all(sides):
        return False
    if len(sides) > 2:
        return _gather(sides, near.distance)
    return any(_meeting(near, *sides))


def meeting_places(near: Near, sides: Sequence[Sequence[Place]]) -> list[Place]:
    """The places that take part in a meeting; where there are hundreds, those of the sides that do meet."""
    if len(sides) == 2:
        return [*_meeting(near, *sides), *_meeting(near, *sides, swapped=True)]
    everything = [place for side in sides for place in side]
    if len(everything) > _MANY:
        return everything if meet(near, sides) else []
    return [
        place
        for number, side in enumerate(sides)
        for place in side
        if meet(near, [*sides[:number], [place], *sides[number + 1 :]])
    ]


def _meeting(near: Near, first: Sequence[Place], second: Sequence[Place], *, swapped: bool = False) -> Iterator[Place]:
    """The places of the first side (`swapped`: of the second) that one of the other follows or precedes closely."""
    asked, others = (second, first) if swapped else (first, second)
    begins, afters = sorted(begin for begin, _ in others), sorted(after for _, after in others)
    may_follow, may_precede = not (near.ordered and swapped), not near.ordered or swapped
    for begin, after in asked:
        following = bisect_left(begins, after)
        if may_follow and following < len(begins) and begins[following] - after < near.distance:
            yield begin, after
            continue
        preceding = bisect_right(afters, begin) - 1
        if may_precede and preceding >= 0 and begin - afters[preceding] < near.distance:
            yield begin, after


def _word_finder(word: Word, *, plurals: bool) -> Finder:
    said = forms(word, plurals=plurals)
    if word.prefix:

        def find_beginnings(view: View) -> list[Place]:
            places = view.places
            found = [places[known] for known in view.vocabulary if known.startswith(said)]
            return found[0] if len(found) == 1 else sorted(place for each in found for place in each)

        return find_beginnings
    if len(said) == 1:
        return lambda view: view.places.get(word.text, [])
    return lambda view: sorted(place for form in said for place in view.places.get(form, ()))


def _gather(sides: Sequence[Sequence[Place]], distance: int) -> bool:
    """The same for more than two sides, in any order.

    From each place that could come first, the others are taken in order; for each set of sides already served,
    only the way that ends soonest is kept, since any other leaves less room.
    """
    events = sorted((begin, after, number) for number, side in enumerate(sides) for begin, after in side)
    everybody = (1 << len(sides)) - 1
    for place, (_, first_after, number) in enumerate(events):
        latest = first_after - 1 + distance
        served = {1 << number: first_after}
        for begin, after, side in events[place + 1 :]:
            if begin > latest:
                break
            for mask, end in list(served.items()):
                if not mask >> side & 1 and begin >= end:
                    larger = mask | 1 << side
                    if larger == everybody:
                        return True
                    served[larger] = min(after, served.get(larger, after))
    return False
