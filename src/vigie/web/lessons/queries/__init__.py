"""What may be read of lessons, and by whom."""

from vigie.web.lessons.queries.lists import (
    cases_without_lesson,
    counts,
    mine,
    of_clause,
    published,
    recognised,
    reports_waiting,
    to_review,
)
from vigie.web.lessons.queries.reading import (
    ClauseNamed,
    LessonRead,
    LessonTrace,
    access_lesson,
    access_to_settle,
    access_to_write,
    clauses_of,
    read,
    texts_of,
    trace_of,
)
from vigie.web.lessons.wording import season_said

__all__ = [
    "ClauseNamed",
    "LessonRead",
    "LessonTrace",
    "access_lesson",
    "access_to_settle",
    "access_to_write",
    "cases_without_lesson",
    "clauses_of",
    "counts",
    "mine",
    "of_clause",
    "published",
    "read",
    "recognised",
    "reports_waiting",
    "season_said",
    "texts_of",
    "to_review",
    "trace_of",
]
