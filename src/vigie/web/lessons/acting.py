"""What every act on a lesson begins and ends with: the row locked, and a line in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vigie.web.errors import NotFound
from vigie.web.journal.actions import record
from vigie.web.lessons.models import Lesson

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def locked(lesson: Lesson) -> Lesson:
    """The lesson as the database has it now, locked until the transaction ends. Raises NotFound."""
    found = (
        Lesson.objects.select_for_update(of=("self",))
        .select_related("organisation", "case", "author")
        .filter(organisation=lesson.organisation_id, pk=lesson.pk)
        .first()
    )
    if found is None:
        raise NotFound()
    return found


def tell(verb: str, lesson: Lesson, acting_user: Member | None, *, after: dict[str, object] | None = None) -> None:
    """The journal line of an act on a lesson; without an actor when who did it is nobody's business."""
    record(
        verb,
        organisation=lesson.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=lesson.public_id,
        after=after,
        number=lesson.number,
    )
