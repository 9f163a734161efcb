"""What every act on a proposal shares: the row locked, its words read, and a line in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from vigie.web.errors import BadInput, NotFound
from vigie.web.improvement.errors import AlreadyDecided
from vigie.web.improvement.models import Proposal, ProposalState
from vigie.web.journal.actions import record

if TYPE_CHECKING:
    from vigie.web.people.models import Member

REASON_LENGTH = 1000


def locked(proposal: Proposal) -> Proposal:
    """The proposal as the database has it now, locked until the transaction ends. Raises NotFound."""
    found = (
        Proposal.objects.select_for_update(of=("self",))
        .select_related("organisation", "clause", "clause__organisation", "lesson")
        .filter(organisation=proposal.organisation_id, pk=proposal.pk)
        .first()
    )
    if found is None:
        raise NotFound()
    return found


def must_be_open(proposal: Proposal) -> None:
    """Raise AlreadyDecided unless the proposal still waits."""
    if proposal.state != ProposalState.PROPOSED:
        raise AlreadyDecided(state=proposal.get_state_display())


def tell(
    verb: str,
    proposal: Proposal,
    acting_user: Member,
    *,
    before: dict[str, object] | None = None,
    after: dict[str, object] | None = None,
) -> None:
    """The journal line of an act on a proposal: ids and numbers, never its words."""
    record(
        verb,
        organisation=proposal.organisation.public_id,
        actor=acting_user.public_id,
        about=proposal.public_id,
        before=before,
        after=after,
        number=proposal.number,
        clause_number=proposal.clause.number,
    )


def clean(what: str, text: str, longest: int) -> str:
    """A text without odd line ends; BadInput when it is too long or holds signs nobody sees."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if any((ord(c) < 32 and c not in "\n\t") or 0xD800 <= ord(c) <= 0xDFFF for c in text):
        raise BadInput(what=what, why=_("ce texte contient des caractères invisibles ; recollez-le sans mise en forme"))
    if len(text) > longest:
        raise BadInput(
            what=what,
            why=_("{length} caractères, {longest} au plus ; raccourcissez").format(length=len(text), longest=longest),
        )
    return text
