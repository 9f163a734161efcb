"""Writing the journal: recording an act, erasing the personal content of a line."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import connection, models, transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal import decisions, followers, verbs
from vigie.web.journal.models import Head, Line
from vigie.web.permissions import can
from vigie.web.queue.actions import write_down


class OutsideTransaction(RuntimeError):
    """An act is recorded in the transaction that does it, or not at all."""


def record(
    verb: str,
    *,
    organisation: str,
    actor: str,
    about: str,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    **facts: Any,
) -> Line:
    """Record an act, as the last statement of the transaction that does it; enqueue the jobs that follow it.

    `organisation`, `actor` and `about` are public ids (actor empty: Vigie itself). `before`, `after` and
    `facts` are ids and small values: no text of a post. One line per batch. The head of the organisation's
    chain stays locked until the transaction ends, which is why it comes last.
    Raises UnknownVerb, OutsideTransaction, decisions.TooMuchForALine.
    """
    verbs.verb(verb)
    if not connection.in_atomic_block:
        raise OutsideTransaction(f"{verb}: record() belongs at the end of the transaction that does the act")
    content = {
        name: value
        for name, value in (("before", before), ("after", after), ("facts", facts or None))
        if value is not None
    }
    payload = decisions.canonical(decisions.checked(content))
    salt = secrets.token_hex(16)
    # SQLite took its write lock when the transaction began; PostgreSQL locks the row here.
    head, _created = Head.objects.select_for_update().get_or_create(organisation=organisation)
    line = Line(
        organisation=organisation,
        sequence=head.sequence + 1,
        at=now(),
        verb=verb,
        actor=actor,
        about=about,
        payload=payload,
        salt=salt,
        payload_digest=decisions.payload_digest(salt, payload),
        previous=head.hash,
        format=decisions.FORMAT,
    )
    line.canonical = decisions.line_text(
        organisation=organisation,
        sequence=line.sequence,
        at=line.at,
        verb=verb,
        actor=actor,
        about=about,
        payload_digest=line.payload_digest,
        previous=line.previous,
    )
    line.hash = decisions.line_hash(line.canonical)
    line.save()
    Head.objects.filter(pk=head.pk).update(sequence=line.sequence, hash=line.hash)
    for kind in followers.jobs_after(verb):
        write_down(kind, {**(after or {}), "about": about, "line": line.sequence}, organisation=organisation)
    return line


@transaction.atomic
def erase_payload(sequence: int, *, acting_user: Any, reason: str) -> Line:
    """Erase for good the content (and salt) of a line that should not have held it; the chain stays valid.

    The line keeps who, when, which verb and about what; the erasure is itself recorded, with its reason.
    Twice is once. Raises NotFound; BadInput without a reason, or for a line that records an erasure.
    """
    organisation = acting_user.organisation.public_id if acting_user else ""
    if not acting_user or not can(acting_user, "journal.erase"):
        raise NotFound()
    found = Line.objects.filter(organisation=organisation, sequence=sequence).first()
    if found is None:
        raise NotFound()
    if found.payload is None:
        return found
    if found.verb == decisions.ERASURE:
        raise BadInput(what=_("ligne {n}").format(n=sequence), why=_("l’inscription d’un effacement ne s’efface pas"))
    if not reason.strip() or len(reason) > decisions.LONGEST_TEXT:
        why = _("donnez la raison de l’effacement, en {n} caractères au plus").format(n=decisions.LONGEST_TEXT)
        raise BadInput(what=_("raison"), why=why)
    # Around the manager, which refuses every update; the database's own guard allows this one.
    models.QuerySet(Line).filter(pk=found.pk).update(payload=None, salt=None)
    record(
        decisions.ERASURE,
        organisation=organisation,
        actor=acting_user.public_id,
        about=found.about,
        line=sequence,
        reason=reason.strip(),
    )
    found.refresh_from_db()
    return found
