"""One lesson: who may open it, and how it reads in a language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from vigie.web.errors import NotFound
from vigie.web.lessons import decisions
from vigie.web.lessons.models import Lesson, LessonState
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

SOURCE = "fr"


@dataclass(frozen=True, slots=True)
class ClauseNamed:
    """A clause a lesson speaks of: its public id, its number, and the version it had then."""

    public_id: str
    number: int
    version_id: str


@dataclass(frozen=True, slots=True)
class LessonRead:
    """A lesson as somebody reads it; `language` is the one of its words, `asked` the reader's."""

    public_id: str
    number: int
    kind: str
    state: str
    state_label: str
    title: str
    what: str
    why: str
    decided: str
    why_decided: str
    language: str
    asked: str
    published_at: datetime | None
    submitted_at: datetime | None
    clauses: tuple[ClauseNamed, ...]

    @property
    def untranslated(self) -> bool:
        return self.language != self.asked

    @property
    def good(self) -> bool:
        return self.kind == "good"


@dataclass(frozen=True, slots=True)
class LessonTrace:
    """What the story of a clause says of a lesson: title and season, the rest only while it is published."""

    public_id: str
    number: int
    good: bool
    title: str
    what: str
    language: str
    published_at: datetime | None
    open: bool  # published now: anybody may follow the link
    case: str  # public id of its case, or ""


def access_lesson(acting_user: Member, public_id: str) -> Lesson:
    """A lesson of one's own organisation: published, for everybody; before and after, for those it concerns.

    A draft is its author's alone; a submitted one its second readers' too; a withdrawn one is for its author and
    those who review or withdraw. Raises NotFound.
    """
    lesson = _of(acting_user, public_id)
    if not may_open(acting_user, lesson):
        raise NotFound()
    return lesson


def may_open(acting_user: Member, lesson: Lesson) -> bool:
    """Whether a lesson of one's own organisation opens to somebody, by the rule of `access_lesson`."""
    mine = lesson.author_id == acting_user.pk
    reviews = can(acting_user, "lessons.review")
    open_to = {
        LessonState.DRAFT: mine,
        LessonState.SUBMITTED: mine or reviews,
        LessonState.PUBLISHED: can(acting_user, "lessons.read"),
        LessonState.WITHDRAWN: mine or reviews or can(acting_user, "lessons.withdraw"),
    }
    return open_to[LessonState(lesson.state)]


def access_to_write(acting_user: Member, public_id: str) -> Lesson:
    """One's own lesson while it can be written. Raises NotFound."""
    lesson = access_lesson(acting_user, public_id)
    if lesson.author_id != acting_user.pk or decisions.next_state(lesson.state, "write") is None:
        raise NotFound()
    return lesson


def access_to_settle(acting_user: Member, public_id: str) -> Lesson:
    """A lesson one may withdraw or keep. Raises NotFound."""
    lesson = access_lesson(acting_user, public_id)
    if not can(acting_user, "lessons.withdraw"):
        raise NotFound()
    return lesson


def texts_of(lesson: Lesson) -> dict[str, dict[str, str]]:
    """The words of a lesson: language → part → text, French first."""
    rows = sorted(lesson.texts.all(), key=lambda text: (text.language != SOURCE, text.language))
    return {row.language: {part: getattr(row, part) for part in decisions.PARTS} for row in rows}


def clauses_of(lesson: Lesson) -> tuple[ClauseNamed, ...]:
    """The clauses a lesson speaks of, by number."""
    rows = sorted(lesson.lesson_clauses.all(), key=lambda row: row.clause.number)
    return tuple(ClauseNamed(row.clause.public_id, row.clause.number, row.clause_version) for row in rows)


def read(lesson: Lesson, language: str) -> LessonRead:
    """A lesson in a language, or in French when it is not translated."""
    texts = texts_of(lesson)
    shown = language if language in texts else SOURCE
    parts = texts.get(shown) or dict.fromkeys(decisions.PARTS, "")
    return LessonRead(
        public_id=lesson.public_id,
        number=lesson.number,
        kind=lesson.kind,
        state=lesson.state,
        state_label=lesson.get_state_display(),
        title=parts["title"],
        what=parts["what"],
        why=parts["why"],
        decided=parts["decided"],
        why_decided=parts["why_decided"],
        language=shown,
        asked=language,
        published_at=lesson.published_at,
        submitted_at=lesson.submitted_at,
        clauses=clauses_of(lesson),
    )


def trace_of(organisation: Organisation, public_id: str, language: str) -> LessonTrace | None:
    """What everybody may know of a lesson that was published one day; None if it never was."""
    lesson = (
        Lesson.objects.filter(organisation=organisation, public_id=public_id, published_at__isnull=False)
        .select_related("case")
        .prefetch_related("texts")
        .first()
    )
    if lesson is None:
        return None
    is_open = lesson.state == LessonState.PUBLISHED
    texts = texts_of(lesson)
    shown = language if language in texts else SOURCE
    parts = texts.get(shown) or {}
    return LessonTrace(
        public_id=lesson.public_id,
        number=lesson.number,
        good=lesson.kind == "good",
        title=parts.get("title", "") if is_open else "",
        what=parts.get("what", "") if is_open else "",
        language=shown,
        published_at=lesson.published_at,
        open=is_open,
        case=lesson.case.public_id if lesson.case is not None else "",
    )


def _of(acting_user: Member, public_id: str) -> Lesson:
    lesson = (
        Lesson.objects.filter(organisation=acting_user.organisation_id, public_id=public_id)
        .select_related("organisation", "case", "author", "reader")
        .prefetch_related("texts", "lesson_clauses__clause")
        .first()
    )
    if lesson is None:
        raise NotFound()
    return lesson
