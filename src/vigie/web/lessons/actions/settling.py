"""After publication: somebody recognises somebody, and the lesson is withdrawn or kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.keys import digest
from vigie.web.lessons import decisions
from vigie.web.lessons.acting import locked, tell
from vigie.web.lessons.errors import NotThisWay
from vigie.web.lessons.models import LessonReport
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.lessons.models import Lesson
    from vigie.web.people.models import Member

NOTE_LENGTH = 1000


@transaction.atomic
def report_lesson(lesson: Lesson, *, acting_user: Member) -> LessonReport:
    """Say that one recognises somebody in a published lesson, without saying whom. Twice is once.

    Who says so is kept as a keyed digest, and the journal names nobody. Raises NotFound.
    """
    lesson = locked(lesson)
    if (
        lesson.organisation_id != acting_user.organisation_id
        or lesson.state != decisions.PUBLISHED
        or not can(acting_user, "lessons.read")
    ):
        raise NotFound()
    reporter = digest(settings.PSEUDONYM_KEY, "lesson-report", lesson.public_id, acting_user.public_id)
    report, created = LessonReport.objects.get_or_create(
        organisation=lesson.organisation, lesson=lesson, reporter=reporter, defaults={"at": now()}
    )
    if created:
        tell("lessons.recognised", lesson, None)
    return report


@transaction.atomic
def withdraw_lesson(lesson: Lesson, *, reason: str, acting_user: Member) -> Lesson:
    """Take a published lesson away from its readers, with a reason; the journal keeps that it was. Twice is once.

    Raises BadInput without a reason, NotThisWay, NotFound.
    """
    lesson = _to_settle(lesson, acting_user)
    if lesson.state == decisions.WITHDRAWN:
        return lesson
    lesson.note = _reason(reason)
    state = decisions.next_state(lesson.state, "withdraw")
    if state is None:
        raise NotThisWay(state=lesson.get_state_display())
    lesson.state, lesson.withdrawn_at, lesson.changed_at = state, now(), now()
    lesson.save()
    lesson.reports.filter(settled_at__isnull=True).update(settled_at=now())
    tell("lessons.withdrawn", lesson, acting_user)
    return lesson


@transaction.atomic
def keep_lesson(lesson: Lesson, *, acting_user: Member) -> Lesson:
    """Keep a lesson after reading it again: its reports are settled. Twice is once. Raises NotThisWay, NotFound."""
    lesson = _to_settle(lesson, acting_user)
    if lesson.state != decisions.PUBLISHED:
        raise NotThisWay(state=lesson.get_state_display())
    if lesson.reports.filter(settled_at__isnull=True).update(settled_at=now()):
        tell("lessons.kept", lesson, acting_user)
    return lesson


def _to_settle(lesson: Lesson, acting_user: Member) -> Lesson:
    lesson = locked(lesson)
    if lesson.organisation_id != acting_user.organisation_id or not can(acting_user, "lessons.withdraw"):
        raise NotFound()
    return lesson


def _reason(reason: str) -> str:
    reason = reason.strip()
    if not reason or len(reason) > NOTE_LENGTH:
        raise BadInput(what=_("raison"), why=_("dites en une ou deux phrases pourquoi cette leçon est retirée"))
    return reason
