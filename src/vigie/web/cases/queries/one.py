"""What a case holds: its posts, its decisions, its clocks, and the little that may be told to everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from vigie.web.cases import decisions
from vigie.web.cases.models import Case, CaseKind, CasePost, CaseState, Decision, SpeechScreen
from vigie.web.clock import now
from vigie.web.listening import queries as listening
from vigie.web.parameters import Parameter, parameter
from vigie.web.people.queries import people_named_in, zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation


@dataclass(frozen=True, slots=True)
class CaseTrace:
    """What anybody may know of a case that led somewhere: no fact, no title, no person."""

    public_id: str
    number: int | None
    kind: str
    kind_label: str
    opened_on: date
    decided_on: date | None


@dataclass(frozen=True, slots=True)
class ClockReading:
    """A legal clock of a case, with the dated parameter it rests on. `left` in days, None when unknown."""

    clock: decisions.Clock
    parameter: Parameter
    left: int | None


def posts_of(case: Case) -> list[listening.PostView]:
    """The posts of a case that still exist, newest first, findings in the reader's language by the caller."""
    return listening.as_views(_posts(case), language="fr")


def post_views_of(case: Case, language: str) -> list[listening.PostView]:
    """The posts of a case with their findings in a language."""
    return listening.as_views(_posts(case), language=language)


def texts_of_posts(case: Case) -> list[str]:
    """The masked texts of the posts of a case, for the gate of lessons (R14)."""
    return [post.text for post in _posts(case)]


def _posts(case: Case) -> list[Any]:  # listening's rows, whose class stays in its room
    held = CasePost.objects.filter(case=case).values_list("post__public_id", flat=True)
    return listening.posts_of(case.organisation, list(held))


def latest_decision(case: Case) -> Decision | None:
    """The decision in force, or None."""
    return decisions_of(case)[0] if case.state in _DECIDED and decisions_of(case) else None


def decisions_of(case: Case) -> list[Decision]:
    """Every decision, newest first."""
    found = Decision.objects.filter(organisation=case.organisation_id, case=case).select_related("decided_by")
    return list(found.order_by("-decided_at", "-pk"))


_DECIDED = (CaseState.DECIDED, CaseState.EXPLAINED, CaseState.CLOSED)


def may_be_explained(case: Case) -> bool:
    """Whether a lesson may be drawn: decided, explained or closed, never before (R14)."""
    return case.state in _DECIDED


def screen_of(case: Case) -> SpeechScreen | None:
    """The protected-speech screen of a case, or None."""
    return SpeechScreen.objects.filter(case=case).select_related("answered_by").first()


def clocks_of(case: Case) -> list[ClockReading]:
    """The legal clocks of an unfinished case, read today in the organisation's zone."""
    if case.state not in decisions.UNFINISHED:
        return []
    decision = latest_decision(case)
    offending, posts = offences_of(case) if case.kind in decisions.EVENT_KINDS else (0, 0)
    known = {name: parameter(name) for name in (decisions.SPEECH_CLOCK, decisions.PRESS_CLOCK)}
    today = now().astimezone(zone_of(case.organisation)).date()
    found = decisions.clocks_of(
        kind=case.kind,
        first_known_on=case.first_known_on,
        first_known_is_manager=case.first_known_is_manager,
        published_on=case.published_on,
        months={name: read.value or 0 for name, read in known.items()},
        target=case.target,
        offending=offending,
        posts=posts,
        decided_without_measure=decision is not None and not decision.measure.strip(),
    )
    return [
        ClockReading(
            clock, known[clock.parameter], decisions.days_left(clock.ends_on, today) if clock.ends_on else None
        )
        for clock in found
    ]


def offences_of(case: Case) -> tuple[int, int]:
    """How many of the posts of a case may defame or insult, and how many posts it has."""
    views = posts_of(case)
    return sum(_may_offend(view) for view in views), len(views)


def clocks_of_posts(case: Case, views: Sequence[listening.PostView]) -> dict[int, ClockReading]:
    """Row number of a post that may defame or insult → its own clock, in an unfinished event that is not about words.

    A case that shows the clock for itself leaves its posts without.
    """
    is_event = case.kind in decisions.EVENT_KINDS and case.state in decisions.UNFINISHED
    if not is_event or any(reading.clock.parameter == decisions.PRESS_CLOCK for reading in clocks_of(case)):
        return {}
    known, found = parameter(decisions.PRESS_CLOCK), {}
    today = now().astimezone(zone_of(case.organisation)).date()
    for view in filter(_may_offend, views):
        clock = decisions.press_clock(view.post.day, known.value or 0)
        left = decisions.days_left(clock.ends_on, today) if clock.ends_on else None
        found[view.post.pk] = ClockReading(clock, known, left)
    return found


def _may_offend(view: listening.PostView) -> bool:
    return decisions.may_offend([finding.family.value for finding in view.findings])


def names_somebody(case: Case) -> bool:
    """Whether the title or the facts of an unfinished case name somebody of the directory."""
    if case.state not in decisions.UNFINISHED:
        return False
    return bool(people_named_in(case.organisation, f"{case.title}\n{case.facts}"))


def trace_of(organisation: Organisation, public_id: str) -> CaseTrace | None:
    """What may be told of a case in the story of a clause; None when it does not exist.

    An employee's case has no number here: not even that one was opened may be guessed from it (R14).
    """
    case = Case.objects.filter(organisation=organisation, public_id=public_id).first()
    if case is None or case.state == CaseState.HANDED_OVER:
        return None
    decision = latest_decision(case)
    speech = case.kind == CaseKind.EMPLOYEE_SPEECH
    zone = zone_of(organisation)
    return CaseTrace(
        public_id=case.public_id,
        number=None if speech else case.number,
        kind=CaseKind.INCIDENT if speech else case.kind,
        kind_label=str(CaseKind.INCIDENT.label if speech else case.get_kind_display()),
        opened_on=case.opened_at.astimezone(zone).date(),
        decided_on=decision.decided_at.astimezone(zone).date() if decision else None,
    )
