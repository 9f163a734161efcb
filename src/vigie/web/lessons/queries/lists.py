"""Lists of lessons: those everybody reads, one's own, those that wait for a second reader or a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet

from vigie.web.cases import queries as cases
from vigie.web.lessons.models import Lesson, LessonKind, LessonState
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.cases.models import Case
    from vigie.web.people.models import Member, Organisation


def published(organisation: Organisation, *, clause: str = "", kind: str = "") -> QuerySet[Lesson]:
    """Published lessons, newest first; `clause` is a clause's public id, `kind` good or inappropriate."""
    lessons = _complete(Lesson.objects.filter(organisation=organisation, state=LessonState.PUBLISHED))
    if clause:
        lessons = lessons.filter(lesson_clauses__clause__public_id=clause)
    if kind in LessonKind.values:
        lessons = lessons.filter(kind=kind)
    return lessons.order_by("-published_at", "-pk")


def of_clause(organisation: Organisation, clause: str, *, limit: int = 5) -> list[Lesson]:
    """The newest published lessons that speak of a clause."""
    return list(published(organisation, clause=clause)[:limit])


def mine(acting_user: Member, *, limit: int = 20) -> list[Lesson]:
    """One's own lessons that are not published yet, latest touched first."""
    found = Lesson.objects.filter(
        organisation=acting_user.organisation_id,
        author=acting_user,
        state__in=[LessonState.DRAFT, LessonState.SUBMITTED],
    )
    return list(_complete(found).order_by("-changed_at", "-pk")[:limit])


def to_review(acting_user: Member, *, limit: int = 20) -> list[Lesson]:
    """Lessons that wait for a second reader, longest waiting first, for those who review; never one's own."""
    if not can(acting_user, "lessons.review"):
        return []
    found = Lesson.objects.filter(organisation=acting_user.organisation_id, state=LessonState.SUBMITTED)
    return list(_complete(found.exclude(author=acting_user)).order_by("submitted_at", "pk")[:limit])


def recognised(acting_user: Member, *, limit: int = 20) -> list[Lesson]:
    """Published lessons in which readers say they recognise somebody, for those who withdraw; with `reported`."""
    if not can(acting_user, "lessons.withdraw"):
        return []
    waiting = Q(reports__settled_at__isnull=True, reports__isnull=False)
    found = Lesson.objects.filter(waiting, organisation=acting_user.organisation_id, state=LessonState.PUBLISHED)
    return list(_complete(found).annotate(reported=Count("reports", distinct=True)).order_by("pk")[:limit])


def cases_without_lesson(acting_user: Member, *, limit: int = 20) -> list[Case]:
    """The decided cases one may read that nobody explained nor began to, longest waiting first, for those who write."""
    if not can(acting_user, "lessons.write"):
        return []
    waiting = cases.waiting_for_lesson(acting_user, limit=limit + 20)
    begun = Lesson.objects.filter(
        organisation=acting_user.organisation_id, case__in=waiting, state__in=[LessonState.DRAFT, LessonState.SUBMITTED]
    )
    taken = set(begun.values_list("case_id", flat=True))
    return [case for case in waiting if case.pk not in taken][:limit]


def reports_waiting(lesson: Lesson) -> int:
    """How many readers say they recognise somebody, since somebody last decided to keep the lesson."""
    return lesson.reports.filter(settled_at__isnull=True).count()


def counts(organisation: Organisation) -> dict[str, int]:
    """How many lessons in each state."""
    rows = Lesson.objects.filter(organisation=organisation).values_list("state").annotate(count=Count("pk"))
    return dict.fromkeys(LessonState.values, 0) | dict(rows.order_by())


def _complete(lessons: QuerySet[Lesson]) -> QuerySet[Lesson]:
    return lessons.select_related("author").prefetch_related("texts", "lesson_clauses__clause")
