"""The lessons under way that cases gave, for the pages of cases."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.cases.begun import Begun
from vigie.web.lessons.models import Lesson, LessonState
from vigie.web.lessons.queries.reading import may_open

if TYPE_CHECKING:
    from vigie.web.cases.models import Case
    from vigie.web.people.models import Member


def begun_of(reader: Member, cases: Collection[Case]) -> dict[int, Begun]:
    """Row number of a case → the lesson that is being written or read again, the latest one."""
    under_way = Lesson.objects.filter(
        organisation=reader.organisation_id,
        case__in=[case.pk for case in cases],
        state__in=[LessonState.DRAFT, LessonState.SUBMITTED],
    ).order_by("pk")
    found = {}
    for lesson in under_way:
        template = (
            _("Décidé : la leçon n° {number} attend une seconde lecture.")
            if lesson.state == LessonState.SUBMITTED
            else _("Décidé : la leçon n° {number} s’écrit.")
        )
        address = reverse("lessons:show", args=[lesson.public_id]) if may_open(reader, lesson) else ""
        if lesson.case_id is not None:
            found[lesson.case_id] = Begun(template.format(number=lesson.number), address)
    return found
