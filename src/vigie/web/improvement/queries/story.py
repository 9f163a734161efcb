"""The story of a clause: its words, the case that showed they were unclear, the lesson, the proposal, its new words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from vigie.web.cases import queries as cases
from vigie.web.charter import queries as charter
from vigie.web.improvement.models import Proposal, ProposalState
from vigie.web.improvement.queries.proposals import count_open
from vigie.web.improvement.queries.told import Told, told_of
from vigie.web.lessons import queries as lessons

if TYPE_CHECKING:
    from vigie.web.charter.models import Clause
    from vigie.web.people.models import Organisation

Segment = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CaseBeat:
    """What everybody may know of the case: its kind, a season. `number` is for those who may open it."""

    public_id: str
    number: int | None
    kind: str
    kind_label: str
    season: str


@dataclass(frozen=True, slots=True)
class ProposalBeat:
    """The proposal that changed the words: when, why, and why it was accepted. Never by whom."""

    public_id: str
    number: int
    reason: str
    decision_reason: str
    proposed_at: datetime
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One version that touched the clause: what led to it, its words, and who was told."""

    number: int
    version_id: str
    published_at: datetime | None
    change: str  # added, reworded, readdressed, translated, removed
    title: str
    body: str
    title_segments: Sequence[Segment]
    segments: Sequence[Segment]
    reason: str
    language: str
    compared: bool  # whether the differences say something: not for first words in a language
    case: CaseBeat | None
    lesson: lessons.LessonTrace | None
    proposal: ProposalBeat | None
    told: Told

    @property
    def first(self) -> bool:
        return self.change == "added"

    @property
    def led_to(self) -> bool:
        """Whether something is known of what led to these words."""
        return bool(self.case or self.lesson or self.proposal)


@dataclass(frozen=True, slots=True)
class Story:
    """A clause through its chapters, oldest first, and what waits."""

    clause_id: str
    number: int
    title: str
    in_force: bool
    chapters: Sequence[Chapter]
    proposals_waiting: int
    lessons_since: Sequence[lessons.LessonTrace]

    @property
    def turning(self) -> Chapter | None:
        """The latest chapter that a case, a lesson or a proposal led to."""
        return next((chapter for chapter in reversed(self.chapters) if not chapter.first and chapter.led_to), None)

    @property
    def before_turning(self) -> Chapter | None:
        """The words just before that chapter."""
        turning = self.turning
        if turning is None:
            return None
        earlier = [chapter for chapter in self.chapters if chapter.number < turning.number]
        return earlier[-1] if earlier else None


def story_of(clause: Clause, language: str) -> Story:
    """The whole story of a clause, for anybody who may read the charter: nobody can be recognised in it."""
    organisation = clause.organisation
    chapters = _chapters(clause, language)
    told_lessons = {chapter.lesson.public_id for chapter in chapters if chapter.lesson}
    since = [
        trace
        for lesson in lessons.of_clause(organisation, clause.public_id)
        if lesson.public_id not in told_lessons
        and (trace := lessons.trace_of(organisation, lesson.public_id, language)) is not None
    ]
    return _story(clause, chapters, count_open(organisation, clause.public_id), since)


def latest_complete(organisation: Organisation, language: str) -> Story | None:
    """The clause whose words an accepted proposal changed last, once they are published; else None.

    Only its turning chapter and the words before it, without what waits: the first page shows no more.
    """
    latest = (
        Proposal.objects.filter(
            organisation=organisation, state=ProposalState.ACCEPTED, written_in__in=_published(organisation)
        )
        .select_related("clause", "clause__organisation")
        .order_by("-decided_at")
        .first()
    )
    if latest is None:
        return None
    story = _story(latest.clause, _chapters(latest.clause, language, turning=True), 0, ())
    return story if story.turning is not None else None


def clauses_with_story(organisation: Organisation, language: str) -> list[tuple[charter.ClauseRead, int]]:
    """The clauses in force, each with how many accepted proposals changed its published words."""
    version = charter.version_in_force(organisation)
    if version is None:
        return []
    counts: dict[str, int] = {}
    accepted = Proposal.objects.filter(
        organisation=organisation, state=ProposalState.ACCEPTED, written_in__in=_published(organisation)
    )
    for clause_id in accepted.values_list("clause__public_id", flat=True):
        counts[clause_id] = counts.get(clause_id, 0) + 1
    return [(clause, counts.get(clause.public_id, 0)) for clause in charter.clauses_of(version, language)]


def _published(organisation: Organisation) -> QuerySet[Any]:
    return charter.published_versions(organisation).order_by().values("public_id")


def _story(clause: Clause, chapters: Sequence[Chapter], waiting: int, since: Sequence[lessons.LessonTrace]) -> Story:
    last = chapters[-1] if chapters else None
    return Story(
        clause_id=clause.public_id,
        number=clause.number,
        title=last.title if last else "",
        in_force=last is not None and last.change != "removed",
        chapters=chapters,
        proposals_waiting=waiting,
        lessons_since=since,
    )


def _chapters(clause: Clause, language: str, *, turning: bool = False) -> list[Chapter]:
    """Every chapter of a clause; with `turning`, the latest that something led to and the one before it."""
    steps = charter.versions_of_clause(clause, language)
    latest = steps[-1] if steps else None
    if turning:
        led = [place for place, step in enumerate(steps) if place and step.change.origin]
        steps = steps[led[-1] - 1 : led[-1] + 1] if led else []
    accepted = Proposal.objects.filter(
        organisation=clause.organisation_id, clause=clause, state=ProposalState.ACCEPTED
    ).select_related("clause")
    proposals = {proposal.public_id: proposal for proposal in accepted}
    return [_chapter(clause.organisation, step, proposals, language, latest=step is latest) for step in steps]


def _chapter(
    organisation: Organisation,
    step: charter.ClauseStep,
    proposals: dict[str, Proposal],
    language: str,
    *,
    latest: bool,
) -> Chapter:
    origin = step.change.origin
    lesson = lessons.trace_of(organisation, origin["lesson"], language) if origin.get("lesson") else None
    case_id = origin.get("case") or (lesson.case if lesson else "")
    clause = step.change.clause
    since = step.published_at if latest else None
    return Chapter(
        number=step.number,
        version_id=step.version.public_id,
        published_at=step.published_at,
        change=step.change.change,
        title=clause.title,
        body=clause.body,
        title_segments=step.change.title_segments,
        segments=step.change.segments,
        reason=step.change.reason,
        language=clause.language,
        compared=step.change.change in ("reworded", "translated") and not step.change.newly_translated,
        case=_case(organisation, case_id) if case_id else None,
        lesson=lesson,
        proposal=_proposal(proposals.get(origin.get("proposal", ""))),
        told=told_of(organisation, clause.public_id, step.version.public_id, since=since),
    )


def _case(organisation: Organisation, public_id: str) -> CaseBeat | None:
    trace = cases.trace_of(organisation, public_id)
    if trace is None:
        return None
    return CaseBeat(trace.public_id, trace.number, trace.kind, trace.kind_label, lessons.season_said(trace.opened_on))


def _proposal(proposal: Proposal | None) -> ProposalBeat | None:
    if proposal is None:
        return None
    return ProposalBeat(
        proposal.public_id,
        proposal.number,
        proposal.reason,
        proposal.decision_reason,
        proposal.created_at,
        proposal.decided_at,
    )
