"""What waits for one person, gathered from every room; each part asks for its permission before it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from vigie.web.home.decisions import Awaiting
from vigie.web.home.queries import acting, behind, listening, reading

if TYPE_CHECKING:
    from vigie.web.people.models import Member

# Each reads a bounded number of rows in a bounded number of queries (tested).
PARTS: tuple[Callable[[Member], Iterator[Awaiting]], ...] = (
    listening.alerts_nobody_looked_at,
    acting.complaints_to_answer,
    acting.cases_to_qualify,
    acting.cases_to_decide,
    acting.lessons_in_which_somebody_is_recognised,
    acting.lessons_to_reread,
    acting.proposals_to_decide,
    acting.lessons_to_write,
    acting.charter_to_publish,
    reading.charter_to_read,
    reading.modules_to_pass,
    behind.jobs_set_aside,
    behind.messages_in_doubt,
)


def awaiting(member: Member) -> list[Awaiting]:
    """Everything that waits for a member, in no order."""
    return [found for part in PARTS for found in part(member)]
