"""Accepting a proposal, which writes the draft of the charter, or not retaining it; always with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.charter import actions as charter
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.improvement import decisions
from vigie.web.improvement.acting import REASON_LENGTH, clean, locked, must_be_open, tell
from vigie.web.improvement.errors import ClauseChanged, ClauseGone
from vigie.web.improvement.models import ProposalState
from vigie.web.improvement.queries.proposals import standing_of, texts_of
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.improvement.models import Proposal
    from vigie.web.people.models import Member


@transaction.atomic
def accept(proposal: Proposal, *, reason: str, acting_user: Member) -> Proposal:
    """Accept a proposal: its words go into the draft of the charter, opened if need be, with where they come from.

    The author's reason is kept with the clause; `reason` says why it is accepted. Twice is once. Nothing is
    published. Raises ClauseChanged (rebase it first), ClauseGone, AlreadyDecided, BadInput, NotFound.
    """
    proposal = _to_decide(proposal, acting_user)
    if proposal.state == ProposalState.ACCEPTED:
        return proposal
    must_be_open(proposal)
    why = _why(reason)
    draft = charter.start_draft(proposal.organisation, acting_user=acting_user)
    stands = standing_of(proposal)
    if stands == decisions.GONE:
        raise ClauseGone(number=proposal.clause.number)
    if stands != decisions.FRESH:
        raise ClauseChanged(number=proposal.clause.number)
    origin = {
        "proposal": proposal.public_id,
        "lesson": proposal.lesson.public_id if proposal.lesson is not None else "",
        "case": proposal.case,
    }
    charter.write_clause(
        draft,
        proposal.clause,
        texts=texts_of(proposal),
        reason={"fr": proposal.reason},
        origin={key: value for key, value in origin.items() if value},
        acting_user=acting_user,
    )
    proposal.written_in = draft.public_id
    return _decide(proposal, ProposalState.ACCEPTED, why, acting_user)


@transaction.atomic
def reject(proposal: Proposal, *, reason: str, acting_user: Member) -> Proposal:
    """Do not retain a proposal; its author reads the reason. Twice is once.

    Raises AlreadyDecided, BadInput without a reason, NotFound.
    """
    proposal = _to_decide(proposal, acting_user)
    if proposal.state == ProposalState.REJECTED:
        return proposal
    must_be_open(proposal)
    return _decide(proposal, ProposalState.REJECTED, _why(reason), acting_user)


def _to_decide(proposal: Proposal, acting_user: Member) -> Proposal:
    proposal = locked(proposal)
    if proposal.organisation_id != acting_user.organisation_id or not can(acting_user, "improvement.decide"):
        raise NotFound()
    return proposal


def _decide(proposal: Proposal, state: ProposalState, reason: str, acting_user: Member) -> Proposal:
    proposal.state, proposal.decision_reason = state, reason
    proposal.decided_by, proposal.decided_at, proposal.changed_at = acting_user, now(), now()
    proposal.save()
    tell(
        "improvement.accepted" if state == ProposalState.ACCEPTED else "improvement.rejected",
        proposal,
        acting_user,
        before={"state": "proposed"},
        after={"state": state.value, "written_in": proposal.written_in},
    )
    return proposal


def _why(reason: str) -> str:
    reason = clean(_("raison"), reason, REASON_LENGTH)
    if not reason:
        raise BadInput(what=_("raison"), why=_("dites en une phrase pourquoi ; son auteur la lira"))
    return reason
