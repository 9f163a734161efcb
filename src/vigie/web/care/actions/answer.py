"""Answering: the engine reads the reply first, the agent publishes it, Vigie keeps what was said and when."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.engine import ENGINE_VERSION
from vigie.web.care.errors import NoSuchMove, NotYours, ReplyStopped, ReplyToConfirm
from vigie.web.care.models import Complaint, ComplaintState, Reply
from vigie.web.care.queries import access_complaint
from vigie.web.care.replies import check_reply
from vigie.web.clock import now
from vigie.web.errors import BadInput
from vigie.web.journal.actions import record

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@transaction.atomic
def record_reply(
    complaint: Complaint,
    *,
    text: str,
    audience: str,
    acting_user: Member,
    published_at: datetime | None = None,
    confirmed: bool = False,
) -> Reply:
    """Keep a reply the agent published themselves (Vigie publishes nothing), and when.

    The same words to the same audience twice are once. Raises NotFound, NotYours, NoSuchMove, ReplyStopped
    (a danger), ReplyToConfirm (a warning, until `confirmed`), BadInput.
    """
    access_complaint(acting_user, complaint.public_id)
    complaint = Complaint.objects.select_for_update().get(pk=complaint.pk)
    text = text.strip()
    if not text or "\0" in text:
        raise BadInput(what=_("Votre réponse"), why=_("écrivez la réponse que vous publiez"))
    if complaint.agent_id != acting_user.pk:
        raise NotYours(name=complaint.agent.display_name if complaint.agent else _("un collègue"))
    known = Reply.objects.filter(
        organisation=complaint.organisation_id, complaint=complaint, audience=audience, text=text
    ).first()
    if known is not None:
        return known
    if complaint.state not in (ComplaintState.TAKEN, ComplaintState.ANSWERED):
        raise NoSuchMove(state=complaint.get_state_display())
    checked = check_reply(complaint.organisation, text=text, audience=audience)
    if checked.verdict == "stop":
        raise ReplyStopped(why=checked.why)
    if checked.verdict == "confirm" and not confirmed:
        raise ReplyToConfirm(why=checked.why)
    moment = published_at or now()
    if moment > now() + timedelta(minutes=1) or moment < min(complaint.posted_at, complaint.opened_at):
        between = _("l’heure de publication se place entre le message du client et maintenant")
        raise BadInput(what=_("Publiée par moi à"), why=between)
    reply = Reply.objects.create(
        organisation=complaint.organisation,
        complaint=complaint,
        audience=audience,
        text=text,
        findings=[finding.pack() for finding in checked.findings],
        engine_version=ENGINE_VERSION,
        warnings_confirmed=checked.verdict == "confirm",
        author=acting_user,
        published_at=moment,
        recorded_at=now(),
    )
    before = complaint.state
    complaint.state = ComplaintState.ANSWERED
    complaint.answered_at = min(complaint.answered_at or moment, moment)
    complaint.save(update_fields=["state", "answered_at"])
    record(
        "care.answered",
        organisation=complaint.organisation.public_id,
        actor=acting_user.public_id,
        about=complaint.public_id,
        before={"state": before},
        after={"state": complaint.state},
        reply=reply.public_id,
        audience=audience,
        confirmed=reply.warnings_confirmed,
    )
    return reply
