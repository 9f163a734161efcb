"""Proposing other words for a clause, and writing a proposal again when the clause changed meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.improvement import decisions
from vigie.web.improvement.acting import REASON_LENGTH, clean, locked, must_be_open, tell
from vigie.web.improvement.errors import ChangesNothing, ClauseGone
from vigie.web.improvement.models import Counter, Proposal, ProposalState, ProposalText
from vigie.web.improvement.queries.proposals import Current, current_words
from vigie.web.lessons import queries as lessons
from vigie.web.people.queries import people_named_in
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.charter.models import Clause
    from vigie.web.people.models import Member, Organisation

LANGUAGES = ("fr", "en")
TITLE_LENGTH, BODY_LENGTH = 160, 6000
Texts = Mapping[str, tuple[str, str]]


@transaction.atomic
def propose(*, clause: Clause, texts: Texts, reason: str, acting_user: Member, lesson: str = "") -> Proposal:
    """Propose new words for a clause in force: `texts` maps languages to (title, body), French required.

    `lesson` is the public id of a published lesson it comes from. Proposing the very same twice is once.
    Raises BadInput, ChangesNothing, ClauseGone, NotFound.
    """
    if clause.organisation_id != acting_user.organisation_id or not can(acting_user, "improvement.propose"):
        raise NotFound()
    organisation = acting_user.organisation
    words, why = _words(organisation, texts), _reason(organisation, reason)
    source = lessons.access_lesson(acting_user, lesson) if lesson else None
    if source is not None and source.state != "published":
        raise NotFound()
    counter, _created = Counter.objects.select_for_update().get_or_create(organisation=organisation)
    current = _must_change(clause, words)
    twin = _twin(clause, words, why, acting_user)
    if twin is not None:
        return twin
    counter.last += 1
    counter.save(update_fields=["last"])
    proposal = Proposal.objects.create(
        organisation=organisation,
        number=counter.last,
        clause=clause,
        base_version=current.version_id,
        base_digest=current.digest,
        lesson=source,
        case=source.case.public_id if source is not None and source.case is not None else "",
        author=acting_user,
        reason=why,
        created_at=now(),
        changed_at=now(),
    )
    _write(proposal, words)
    tell(
        "improvement.proposed",
        proposal,
        acting_user,
        after={"clause": clause.public_id, "lesson": lesson, "base": current.version_id},
    )
    return proposal


@transaction.atomic
def rebase(proposal: Proposal, *, texts: Texts, acting_user: Member) -> Proposal:
    """Write a proposal again from the words of today, by hand: its author, or somebody who decides, does.

    Who decides starts from the draft of the charter when there is one, its author from the clause in force.
    Raises AlreadyDecided, BadInput, ChangesNothing, ClauseGone, NotFound.
    """
    proposal = locked(proposal)
    decides = can(acting_user, "improvement.decide")
    if proposal.organisation_id != acting_user.organisation_id or not (decides or proposal.author_id == acting_user.pk):
        raise NotFound()
    must_be_open(proposal)
    words = _words(proposal.organisation, texts)
    current = _must_change(proposal.clause, words, from_draft=decides)
    before = proposal.base_version
    proposal.base_version, proposal.base_digest, proposal.changed_at = current.version_id, current.digest, now()
    proposal.save()
    _write(proposal, words)
    tell("improvement.rebased", proposal, acting_user, before={"base": before}, after={"base": proposal.base_version})
    return proposal


def _must_change(clause: Clause, words: Texts, *, from_draft: bool = False) -> Current:
    current = (current_words(clause, draft=True) if from_draft else None) or current_words(clause)
    if current is None:
        raise ClauseGone(number=clause.number)
    if decisions.changes_nothing(words, current.texts):
        raise ChangesNothing()
    return current


def _twin(clause: Clause, words: Texts, reason: str, author: Member) -> Proposal | None:
    waiting = Proposal.objects.filter(
        organisation=clause.organisation_id, clause=clause, author=author, reason=reason, state=ProposalState.PROPOSED
    ).prefetch_related("texts")
    for proposal in waiting[:20]:
        if {text.language: (text.title, text.body) for text in proposal.texts.all()} == dict(words):
            return proposal
    return None


def _write(proposal: Proposal, words: Texts) -> None:
    ProposalText.objects.filter(organisation=proposal.organisation_id, proposal=proposal).delete()
    ProposalText.objects.bulk_create(
        ProposalText(organisation=proposal.organisation, proposal=proposal, language=language, title=title, body=body)
        for language, (title, body) in words.items()
    )


def _words(organisation: Organisation, texts: Texts) -> dict[str, tuple[str, str]]:
    words: dict[str, tuple[str, str]] = {}
    for language, given in texts.items():
        if language not in LANGUAGES:
            raise BadInput(what=language, why=_("cette langue n’est pas proposée"))
        title = " ".join(clean(_("titre"), given[0], TITLE_LENGTH).split())
        body = clean(_("texte"), given[1], BODY_LENGTH)
        if bool(title) != bool(body):
            raise BadInput(what=_("texte"), why=_("écrivez le titre et le texte, dans chaque langue commencée"))
        if title:
            words[language] = (title, body)
    if "fr" not in words:
        raise BadInput(what=_("texte"), why=_("écrivez les mots français"))
    _name_nobody(organisation, " ".join(piece for pair in words.values() for piece in pair))
    return words


def _reason(organisation: Organisation, reason: str) -> str:
    reason = clean(_("raison"), reason, REASON_LENGTH)
    if not reason:
        raise BadInput(what=_("raison"), why=_("dites en une phrase ce que ces mots évitent ou permettent"))
    _name_nobody(organisation, reason)
    return reason


def _name_nobody(organisation: Organisation, text: str) -> None:
    # Once accepted, words and reason are read by everybody in the story of the clause.
    if people_named_in(organisation, text):
        raise BadInput(what=_("texte"), why=_("une personne de l’annuaire y est nommée ; dites sa place, pas son nom"))
