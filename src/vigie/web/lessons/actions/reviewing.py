"""Giving a lesson to read, sending it back, publishing it: the gate of R14 stands before the first and the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.cases import actions as cases
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.lessons import decisions, gate
from vigie.web.lessons.acting import locked, tell
from vigie.web.lessons.errors import NotThisWay, PartMissing, SomebodyCouldBeRecognised
from vigie.web.lessons.queries.reading import texts_of
from vigie.web.lessons.wording import LANGUAGES, advise, part_name
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.lessons.models import Lesson
    from vigie.web.people.models import Member

NOTE_LENGTH = 1000


@transaction.atomic
def submit_lesson(lesson: Lesson, *, acting_user: Member) -> Lesson:
    """Give one's lesson to a second reader. Twice is once.

    Raises PartMissing, SomebodyCouldBeRecognised (R14) with every reason, NotFound unless its author asks.
    """
    lesson = locked(lesson)
    if lesson.author_id != acting_user.pk:
        raise NotFound()
    if lesson.state == decisions.SUBMITTED:
        return lesson
    _move(lesson, "submit")
    _check(lesson, reader_is_author=False)
    lesson.submitted_at, lesson.note = now(), ""
    lesson.save()
    tell("lessons.submitted", lesson, acting_user)
    return lesson


@transaction.atomic
def send_back(lesson: Lesson, *, note: str, acting_user: Member) -> Lesson:
    """Give a lesson back to its author, saying what to change. Raises BadInput, NotThisWay, NotFound."""
    lesson = locked(lesson)
    _must_review(lesson, acting_user)
    note = note.strip()
    if not note or len(note) > NOTE_LENGTH:
        raise BadInput(what=_("ce qu’il faut changer"), why=_("dites-le en une ou deux phrases"))
    _move(lesson, "send_back")
    lesson.note, lesson.submitted_at = note, None
    lesson.save()
    tell("lessons.sent_back", lesson, acting_user)
    return lesson


@transaction.atomic
def publish_lesson(lesson: Lesson, *, acting_user: Member) -> Lesson:
    """Publish a lesson that somebody else wrote; everybody of the organisation may then read it. Twice is once.

    The gate runs again, on every language: the directory and the case may have changed since it was submitted.
    Raises SomebodyCouldBeRecognised (R14), PartMissing, NotThisWay, NotFound.
    """
    lesson = locked(lesson)
    _must_review(lesson, acting_user)
    if lesson.state == decisions.PUBLISHED:
        return lesson
    report = _check(lesson, reader_is_author=lesson.author_id == acting_user.pk)
    _move(lesson, "publish")
    lesson.reader, lesson.published_at, lesson.gate = acting_user, now(), report.counts()
    lesson.save()
    if lesson.case is not None:
        cases.mark_explained(lesson.case, lesson=lesson.public_id, acting_user=acting_user)
    tell("lessons.published", lesson, acting_user, after={"gate": report.counts(), "author": lesson.author.public_id})
    return lesson


def _must_review(lesson: Lesson, acting_user: Member) -> None:
    if lesson.organisation_id != acting_user.organisation_id or not can(acting_user, "lessons.review"):
        raise NotFound()


def _move(lesson: Lesson, act: str) -> None:
    state = decisions.next_state(lesson.state, act)
    if state is None:
        raise NotThisWay(state=lesson.get_state_display())
    lesson.state, lesson.changed_at = state, now()


def _check(lesson: Lesson, *, reader_is_author: bool) -> decisions.Report:
    texts = texts_of(lesson)
    missing = [
        f"{part_name(part, lesson.kind)} ({LANGUAGES[language]})"
        for language in dict.fromkeys(("fr", *texts))
        for part in decisions.PARTS
        if not texts.get(language, {}).get(part, "").strip()
    ]
    if missing:
        raise PartMissing(missing=", ".join(missing))
    report = gate.examine(lesson, texts, reader_is_author=reader_is_author)
    if not report.passes:
        raise SomebodyCouldBeRecognised(advise(report.barring, kind=lesson.kind, languages=len(texts)))
    return report
