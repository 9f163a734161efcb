"""Writing the journal: recording an act, erasing the personal content of a line."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import connection

from vigie.web.clock import now
from vigie.web.journal import decisions, followers, verbs
from vigie.web.journal.models import Head, Line
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
    line.canonical = decisions.canonical(
        {
            "about": about,
            "actor": actor,
            "at": decisions.written_time(line.at),
            "format": line.format,
            "organisation": organisation,
            "payload_digest": line.payload_digest,
            "previous": line.previous,
            "sequence": line.sequence,
            "verb": verb,
        }
    )
    line.hash = decisions.line_hash(line.canonical)
    line.save()
    Head.objects.filter(pk=head.pk).update(sequence=line.sequence, hash=line.hash)
    for kind in followers.jobs_after(verb):
        write_down(kind, {**(after or {}), "about": about, "line": line.sequence}, organisation=organisation)
    return line
