"""A post in, a report out."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from vigie.engine.confidence import confidence
from vigie.engine.finding import Finding, Report, Severity
from vigie.engine.folding import admit
from vigie.engine.lexicon import Lexicon
from vigie.engine.post import Charter, Post
from vigie.engine.registry import gates
from vigie.engine.rendering import LANGUAGES, render
from vigie.engine.rule import Context, Match, Rule
from vigie.engine.view import View

_NO_CHARTER = Charter()
_CLOSE_BY = 120  # characters between what two rules say of one thing


def check(post: Post | str, charter: Charter | None = None, *, language: str = "fr") -> Report:
    """Read a post and report what to think about before it is published.

    The post's own organisation wins over the charter's. Spans are code points of the text as given and
    never overlap within a family. `language` ("fr" or "en") is that of the messages, not of the post.
    """
    if language not in LANGUAGES:
        raise ValueError(f"language: {language!r} is not one of {', '.join(LANGUAGES)}")
    post = Post(post) if isinstance(post, str) else post
    charter = charter or _NO_CHARTER
    organisation = post.organisation or charter.organisation
    view = View(admit(post.text))
    context = Context(
        author_role=post.author_role,
        network=post.network,
        visibility=post.visibility,
        lang=post.lang or "",
        organisation_kind=organisation.kind,
        lexicon=Lexicon.of(organisation),
    )
    kept = without_overlap(list(_matches(view, context, charter)))
    findings = [_finding(card, match, context, charter, language) for card, match in kept]
    return Report(view.text, context.language(view), tuple(findings))


def _matches(view: View, context: Context, charter: Charter) -> Iterator[tuple[Rule, Match]]:
    """What the rules woken by the words of a post find in it, and in what it disguises."""
    for rule in gates(str(context.author_role)).wake(view):
        card = rule.card
        for match in rule.find(view, context):
            yield card, match
        if card.sees_through and view.seen_through is not None:
            for match in rule.find(view.seen_through, context):
                yield card, match
    for rule in charter.rules:
        if rule.card.concerns(context.author_role):
            for match in rule.find(view, context):
                yield rule.card, match


def without_overlap(found: Sequence[tuple[Rule, Match]]) -> Sequence[tuple[Rule, Match]]:
    """Within a family the longest span wins, then the surest; what it covers is not said twice. In reading order."""
    if len(found) < 2:
        return found
    if any(match.cause in card.yields for card, match in found):
        found = [each for each in found if not _is_said_better(*each, found)]
    kept: list[tuple[Rule, Match]] = []
    taken: dict[str, list[tuple[int, int]]] = {}
    for card, match in sorted(found, key=_precedence):
        spans = taken.setdefault(card.family, [])
        place = bisect(spans, (match.start, match.end))
        after_previous = place == 0 or spans[place - 1][1] <= match.start
        before_next = place == len(spans) or match.end <= spans[place][0]
        if after_previous and before_next:
            spans.insert(place, (match.start, match.end))
            kept.append((card, match))
    return sorted(kept, key=lambda pair: (pair[1].start, pair[1].end, pair[0].code))


def _is_said_better(card: Rule, match: Match, found: Sequence[tuple[Rule, Match]]) -> bool:
    """Whether the rule that this one yields to has found something close by."""
    better = card.yields.get(match.cause)
    return better is not None and any(
        other.code == better and each.start - match.end <= _CLOSE_BY and match.start - each.end <= _CLOSE_BY
        for other, each in found
    )


def _precedence(pair: tuple[Rule, Match]) -> tuple[int, float, int, str]:
    card, match = pair
    return (match.start - match.end, -(match.confidence or card.confidence), match.start, card.code)


def _finding(card: Rule, match: Match, context: Context, charter: Charter, language: str) -> Finding:
    severity = severity_of(card, match, context)
    return render(
        code=card.code,
        family=card.family,
        label=card.label,
        start=match.start,
        end=match.end,
        severity=severity,
        confidence=confidence_of(card, match),
        clause=charter.clause_for(card.code, card.family.value),
        trigger=match.cause,
        data=match.data,
        language=language,
        card=card,
    )


def severity_of(card: Rule, match: Match, context: Context) -> Severity:
    """How much a match matters there: the match may say, else the card does."""
    return match.severity or card.severity_for(
        context.author_role, context.organisation_kind, context.visibility, context.network
    )


def confidence_of(card: Rule, match: Match) -> float:
    """How far a match is to be believed (`vigie.engine.confidence`)."""
    return confidence(card.code, card.confidence if match.confidence is None else match.confidence)
