"""Opening the draft, a copy of the version in force, and abandoning it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max

from vigie.web.charter.errors import NotADraft
from vigie.web.charter.models import CharterVersion, ClauseText, ClauseVersion, State
from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.journal.actions import record
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation


@transaction.atomic
def start_draft(organisation: Organisation, *, acting_user: Member | None) -> CharterVersion:
    """Open the draft of the next version, with the clauses in force. When one is open already, it is that one.

    Raises NotFound when the person may not edit the charter. `acting_user` None is the installation itself.
    """
    must(acting_user, "charter.edit", organisation)
    # One writer at a time: on PostgreSQL the version in force is the lock, on SQLite the transaction is.
    in_force = (
        CharterVersion.objects.select_for_update().filter(organisation=organisation, state=State.PUBLISHED).first()
    )
    last = CharterVersion.objects.filter(organisation=organisation).aggregate(last=Max("number"))["last"] or 0
    draft, created = CharterVersion.objects.get_or_create(
        organisation=organisation,
        state=State.DRAFT,
        defaults={"number": last + 1, "replaces": in_force, "author": acting_user, "created_at": now()},
    )
    if not created:
        return draft
    if in_force is not None:
        _copy(in_force, draft)
    record(
        "charter.draft_started",
        organisation=organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=draft.public_id,
        after={"replaces": in_force.public_id if in_force else None},
        number=draft.number,
    )
    return draft


@transaction.atomic
def abandon_draft(draft: CharterVersion, *, acting_user: Member | None) -> None:
    """Throw the draft away; the version in force is untouched. Clauses that lived in it alone go with it.

    Raises NotADraft when it has been published or abandoned meanwhile.
    """
    must(acting_user, "charter.edit", draft.organisation)
    draft = locked(draft)
    born_here = list(
        ClauseVersion.objects.filter(organisation=draft.organisation_id, charter_version=draft).values_list(
            "clause_id", flat=True
        )
    )
    organisation, public_id, number = draft.organisation, draft.public_id, draft.number
    draft.delete()
    forget_unused_clauses(organisation, born_here)
    record(
        "charter.draft_abandoned",
        organisation=organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=public_id,
        number=number,
    )


def must(acting_user: Member | None, permission: str, organisation: Organisation) -> None:
    """Raise NotFound unless the person holds the permission in this very organisation; None is the installation."""
    if acting_user is None:
        return
    if acting_user.organisation_id != organisation.pk or not can(acting_user, permission):
        raise NotFound()


def locked(draft: CharterVersion) -> CharterVersion:
    """The draft as the database has it now, locked until the transaction ends. Raises NotADraft."""
    row = (
        CharterVersion.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .filter(pk=draft.pk)
        .first()
    )
    if row is None or row.state != State.DRAFT:
        raise NotADraft(number=draft.number)
    return row


def forget_unused_clauses(organisation: Organisation, clause_keys: list[int]) -> None:
    """Remove clauses that no version holds and that nobody refers to, so that their numbers are free again."""
    from django.db.models import ProtectedError, RestrictedError

    from vigie.web.charter.models import Clause

    for clause in Clause.objects.filter(organisation=organisation, pk__in=clause_keys, versions__isnull=True):
        try:
            with transaction.atomic():
                clause.delete()
        except (ProtectedError, RestrictedError):
            continue  # another room holds on to it: it keeps its number


def _copy(source: CharterVersion, draft: CharterVersion) -> None:
    rows = list(
        ClauseVersion.objects.filter(
            organisation=source.organisation_id, charter_version=source, removed=False
        ).prefetch_related("texts")
    )
    copies = ClauseVersion.objects.bulk_create(
        ClauseVersion(
            organisation=draft.organisation,
            charter_version=draft,
            clause_id=row.clause_id,
            order=row.order,
            audiences=row.audiences,
            families=row.families,
        )
        for row in rows
    )
    ClauseText.objects.bulk_create(
        ClauseText(
            organisation=draft.organisation,
            clause_version=copy,
            language=text.language,
            title=text.title,
            body=text.body,
            digest=text.digest,
            translates=text.translates,
        )
        for row, copy in zip(rows, copies, strict=True)
        for text in row.texts.all()
    )
