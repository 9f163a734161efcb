"""Declaring where posts come from, why, and how long their originals are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.listening.models import Source, SourceKind
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

LONGEST_RETENTION = 365  # days


@transaction.atomic
def declare_source(
    organisation: Organisation,
    *,
    name: str,
    purpose: str,
    acting_user: Member | None,
    kind: str = SourceKind.FILE,
    network: str = "fichier",
    retention_days: int = 7,
    declared_public: bool = False,
) -> Source:
    """Declare a source. Twice the same name is once: the source already declared is returned unchanged.

    `retention_days`: 0 to 365 days during which an original can be read after it was received. `network` is that
    of the posts that do not say theirs. `declared_public` vouches that its posts were public (R02); without it,
    each post must say so, or each import. `acting_user` None: the command line or a seed.
    Raises BadInput; NotFound for somebody who may not declare sources.
    """
    if acting_user is not None and not can(acting_user, "listening.sources"):
        raise NotFound()
    name, purpose, network = name.strip(), purpose.strip(), network.strip().lower()
    if not name or len(name) > 120:
        raise BadInput(what=_("nom"), why=_("donnez à la source un nom de 120 caractères au plus"))
    if not purpose or len(purpose) > 400:
        raise BadInput(what=_("finalité"), why=_("dites en 400 caractères au plus pourquoi ces messages sont lus"))
    if not network or len(network) > 40:
        raise BadInput(what=_("réseau"), why=_("donnez un nom de réseau de 40 caractères au plus"))
    if not 0 <= retention_days <= LONGEST_RETENTION:
        raise BadInput(
            what=_("conservation"),
            why=_("donnez un nombre de jours de 0 à {most}").format(most=LONGEST_RETENTION),
        )
    source, created = Source.objects.get_or_create(
        organisation=organisation,
        name=name,
        defaults={
            "purpose": purpose,
            "kind": kind,
            "network": network,
            "retention_days": retention_days,
            "declared_public": declared_public,
            "created_at": now(),
        },
    )
    if created:
        record(
            "listening.source_declared",
            organisation=organisation.public_id,
            actor=acting_user.public_id if acting_user else "",
            about=source.public_id,
            after={
                "name": name,
                "retention_days": retention_days,
                "network": network,
                "declared_public": declared_public,
            },
        )
    return source
