"""Closing a complaint: how it ended for the customer, and what the product team should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.care import decisions
from vigie.web.care.errors import NoSuchMove, NotYours
from vigie.web.care.models import Complaint, ComplaintOutcome, ComplaintState
from vigie.web.care.queries import access_complaint
from vigie.web.clock import now
from vigie.web.errors import BadInput
from vigie.web.journal.actions import record
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member

LONGEST = 5_000


@transaction.atomic
def close_complaint(
    complaint: Complaint, *, outcome: str, acting_user: Member, words: str = "", for_product: str = ""
) -> Complaint:
    """Close a complaint one took (a lead may close any). Twice the same is once.

    Raises NotFound, NotYours, NoSuchMove, BadInput (an unknown outcome, no answer yet, a text too long).
    """
    access_complaint(acting_user, complaint.public_id)
    complaint = Complaint.objects.select_for_update().get(pk=complaint.pk)
    if outcome not in ComplaintOutcome.values:
        raise BadInput(what=_("Comment elle se termine"), why=_("choisissez comment elle s’est terminée"))
    words, for_product = words.strip(), for_product.strip()
    if max(len(words), len(for_product)) > LONGEST or "\0" in words + for_product:
        raise BadInput(what=_("Pour mémoire"), why=_("{most} caractères lisibles au plus").format(most=LONGEST))
    if complaint.state == ComplaintState.CLOSED:
        if (complaint.outcome, complaint.closing_words, complaint.for_product) == (outcome, words, for_product):
            return complaint
        raise NoSuchMove(state=complaint.get_state_display())
    if complaint.agent_id != acting_user.pk and not can(acting_user, "care.lead"):
        raise NotYours(name=complaint.agent.display_name if complaint.agent else _("un collègue"))
    if not decisions.may_close(complaint.state, outcome):
        raise BadInput(
            what=_("Comment elle se termine"),
            why=_("notez d’abord la réponse publiée, ou dites pourquoi il n’y en aura pas"),
        )
    before = complaint.state
    complaint.state = ComplaintState.CLOSED
    complaint.outcome, complaint.closing_words, complaint.for_product = outcome, words, for_product
    complaint.closed_at = now()
    complaint.save(update_fields=["state", "outcome", "closing_words", "for_product", "closed_at"])
    record(
        "care.closed",
        organisation=complaint.organisation.public_id,
        actor=acting_user.public_id,
        about=complaint.public_id,
        before={"state": before},
        after={"state": complaint.state},
        outcome=outcome,
        for_product=bool(for_product),
    )
    return complaint
