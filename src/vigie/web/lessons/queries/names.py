"""How the journal calls lessons: by number, never by their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.journal.names import Name
from vigie.web.lessons.models import Lesson


def names(organisation: str, ids: Collection[str]) -> Mapping[str, Name]:
    """Public id → « leçon n° 3 », with the address of its page."""
    found = Lesson.objects.filter(organisation__public_id=organisation, public_id__in=list(ids))
    return {
        public_id: Name(_("leçon n° {number}").format(number=number), reverse("lessons:show", args=[public_id]))
        for public_id, number in found.values_list("public_id", "number")
    }
