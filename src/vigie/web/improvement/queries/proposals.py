"""Proposals: who may open one, the words of its clause today, and where it stands towards them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from vigie.web.charter import queries as charter
from vigie.web.errors import NotFound
from vigie.web.improvement import decisions
from vigie.web.improvement.models import Proposal, ProposalState
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.charter.models import Clause
    from vigie.web.people.models import Member, Organisation

Texts = dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Current:
    """The words of a clause somewhere: language → (title, body), and the public id of that clause version."""

    texts: Texts
    version_id: str

    @property
    def digest(self) -> str:
        return decisions.digest_of(self.texts)


def access_proposal(acting_user: Member, public_id: str) -> Proposal:
    """A proposal of one's own organisation: one's own, or any for those who read or decide them. Raises NotFound."""
    found = (
        _complete(Proposal.objects.filter(organisation=acting_user.organisation_id))
        .select_related("organisation", "decided_by")
        .filter(public_id=public_id)
        .first()
    )
    if found is None or not may_open(acting_user, found):
        raise NotFound()
    return found


def may_open(acting_user: Member, proposal: Proposal) -> bool:
    """Whether somebody may open a proposal of their organisation: one's own, or any for those who read them."""
    return proposal.author_id == acting_user.pk or _reads_all(acting_user)


def access_to_rebase(acting_user: Member, public_id: str) -> Proposal:
    """A proposal one may write again: one's own, or any for those who decide. Raises NotFound."""
    found = access_proposal(acting_user, public_id)
    mine = found.author_id == acting_user.pk and can(acting_user, "improvement.propose")
    if found.state != ProposalState.PROPOSED or not (mine or can(acting_user, "improvement.decide")):
        raise NotFound()
    return found


def to_decide(acting_user: Member, *, limit: int = 20) -> list[Proposal]:
    """Proposals that wait for a decision, longest waiting first, for those who decide."""
    if not can(acting_user, "improvement.decide"):
        return []
    waiting = Proposal.objects.filter(organisation=acting_user.organisation_id, state=ProposalState.PROPOSED)
    return list(_complete(waiting).order_by("created_at", "pk")[:limit])


def of_state(acting_user: Member, state: str = "") -> QuerySet[Proposal]:
    """Every proposal somebody may see, newest first; `state` "" for all."""
    found = Proposal.objects.filter(organisation=acting_user.organisation_id)
    if not _reads_all(acting_user):
        found = found.filter(author=acting_user)
    if state in ProposalState.values:
        found = found.filter(state=state)
    return _complete(found).order_by("-created_at", "-pk")


def mine(acting_user: Member, *, limit: int = 20) -> list[Proposal]:
    """One's own proposals, newest first."""
    found = Proposal.objects.filter(organisation=acting_user.organisation_id, author=acting_user)
    return list(_complete(found).order_by("-created_at", "-pk")[:limit])


def count_open(organisation: Organisation, clause: str = "") -> int:
    """How many proposals wait for a decision, on one clause (its public id) or on all."""
    found = Proposal.objects.filter(organisation=organisation, state=ProposalState.PROPOSED)
    return (found.filter(clause__public_id=clause) if clause else found).count()


def count_published(organisation: Organisation) -> int:
    """How many clauses an accepted proposal changed, in versions that were published."""
    published = charter.published_versions(organisation).order_by().values("public_id")
    accepted = Proposal.objects.filter(
        organisation=organisation, state=ProposalState.ACCEPTED, written_in__in=published
    )
    return accepted.values("clause").distinct().count()


def texts_of(proposal: Proposal) -> Texts:
    """The proposed words: language → (title, body), French first."""
    rows = sorted(proposal.texts.all(), key=lambda text: (text.language != "fr", text.language))
    return {row.language: (row.title, row.body) for row in rows}


def current_words(clause: Clause, *, draft: bool = False) -> Current | None:
    """The words of a clause in force, or in the draft; None when it is not there."""
    version = charter.draft_of(clause.organisation) if draft else charter.version_in_force(clause.organisation)
    if version is None:
        return None
    for read in charter.clauses_of(version):
        if read.public_id == clause.public_id:
            return Current({key: (words.title, words.body) for key, words in read.texts.items()}, read.version_id)
    return None


def standing_of(proposal: Proposal) -> str:
    """Where a proposal stands towards its clause: fresh, stale, draft_differs or gone."""
    in_force, draft = current_words(proposal.clause), current_words(proposal.clause, draft=True)
    return decisions.standing(
        proposal.base_digest,
        in_force.digest if in_force else None,
        draft.digest if draft else None,
        has_draft=charter.draft_of(proposal.clause.organisation) is not None,
    )


def _reads_all(acting_user: Member) -> bool:
    return can(acting_user, "improvement.read") or can(acting_user, "improvement.decide")


def _complete(proposals: QuerySet[Proposal]) -> QuerySet[Proposal]:
    return proposals.select_related("clause", "clause__organisation", "author", "lesson").prefetch_related("texts")
