"""Opening a module to those it concerns, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from vigie.web.clock import now
from vigie.web.journal.actions import record
from vigie.web.learning import queries
from vigie.web.learning.actions.writing import locked_draft, must
from vigie.web.learning.errors import Incomplete, NotOpen
from vigie.web.learning.models import Module, State
from vigie.web.learning.wording import sentence

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@transaction.atomic
def publish_module(module: Module, *, acting_user: Member | None, asks_again: bool = False) -> Module:
    """Open a complete draft; the version it replaces is retired. Return it.

    `asks_again`: those who passed an earlier version are asked to take this one. Raises Incomplete,
    NotADraftModule, NotFound; nothing is changed then.
    """
    must(acting_user, module.organisation)
    draft = locked_draft(module)
    lacks = queries.read(draft).lacks()
    if lacks:
        raise Incomplete(what=" ".join(sentence(lack) for lack in lacks))
    Module.objects.filter(organisation=draft.organisation, line=draft.line, state=State.PUBLISHED).update(
        state=State.RETIRED
    )
    draft.state, draft.asks_again, draft.published_at = State.PUBLISHED, asks_again, now()
    draft.save(update_fields=["state", "asks_again", "published_at"])
    record(
        "learning.module_published",
        organisation=draft.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=draft.public_id,
        after={"line": draft.line, "asks_again": asks_again},
        version=draft.version,
    )
    return draft


@transaction.atomic
def retire_module(module: Module, *, acting_user: Member | None) -> None:
    """Take a published module back: nobody is asked to take it any more. What people answered stays theirs."""
    must(acting_user, module.organisation)
    changed = Module.objects.filter(pk=module.pk, state=State.PUBLISHED).update(state=State.RETIRED)
    if not changed:
        if Module.objects.filter(pk=module.pk, state=State.RETIRED).exists():
            return
        raise NotOpen()
    record(
        "learning.module_retired",
        organisation=module.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=module.public_id,
    )
