"""Answering a module: what somebody understood is theirs; the journal says only that somebody answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction

from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.journal.actions import record
from vigie.web.learning import decisions, queries
from vigie.web.learning.errors import NotOpen, Unanswered
from vigie.web.learning.models import Attempt, Module, State
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@transaction.atomic
def answer_module(module: Module, *, answers: Mapping[str, str], acting_user: Member) -> Attempt:
    """Keep somebody's answers (public id of the question → of the choice) and whether all are right.

    One may answer again as often as one likes: each attempt is kept, the best counts. Raises Unanswered, NotOpen,
    NotFound; nothing is recorded then.
    """
    if acting_user.organisation_id != module.organisation_id or not can(acting_user, "learning.take", module):
        raise NotFound()
    current = Module.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=module.pk)
    if current.state != State.PUBLISHED:
        raise NotOpen()
    questions = queries.read(current).questions
    missing = decisions.unanswered([(q.public_id, [c.public_id for c in q.choices]) for q in questions], answers)
    if missing:
        raise Unanswered(numbers=", ".join(map(str, missing)))
    kept = {question.public_id: answers[question.public_id] for question in questions}
    wrong = decisions.wrong_answers({q.public_id: q.right.public_id for q in questions}, kept)
    attempt = Attempt.objects.create(
        organisation=current.organisation,
        member=acting_user,
        module=current,
        answers=kept,
        passed=not wrong,
        at=now(),
    )
    record("learning.module_answered", organisation=current.organisation.public_id, actor="", about=current.public_id)
    return attempt
