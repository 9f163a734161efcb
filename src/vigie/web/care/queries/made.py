"""What care has made of posts: their complaints, for the pages of listening."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.care.models import Complaint
from vigie.web.listening.offers import Link, Made
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def made_of(reader: Member, posts: Collection[str]) -> Made:
    """Public id of a post → « réclamation n° 3, prise en charge », with its page for those who answer customers."""
    found = Complaint.objects.filter(
        organisation=reader.organisation_id, post__organisation=reader.organisation_id, post__public_id__in=posts
    ).select_related("post")
    made: dict[str, list[Link]] = {}
    for complaint in found:
        label = _("réclamation n° {number}, {state}").format(
            number=complaint.number, state=complaint.get_state_display()
        )
        address = reverse("care:show", args=[complaint.public_id]) if can(reader, "care.answer", complaint) else ""
        if complaint.post is not None:
            made.setdefault(complaint.post.public_id, []).append(Link(label, address))
    return made
