"""How the journal calls lessons: by number, never by their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.journal.names import Name
from vigie.web.lessons.models import Lesson
from vigie.web.lessons.queries.reading import may_open

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names(reader: Member, ids: Collection[str]) -> Mapping[str, Name]:
    """Public id → « leçon n° 3 », with the address of its page for those who may open it."""
    found = Lesson.objects.filter(organisation=reader.organisation_id, public_id__in=list(ids))
    return {
        lesson.public_id: Name(
            _("leçon n° {number}").format(number=lesson.number),
            reverse("lessons:show", args=[lesson.public_id]) if may_open(reader, lesson) else "",
        )
        for lesson in found
    }
