"""Acknowledging the charter in force: a deliberate act, on exactly the text that was shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.charter.decisions import LANGUAGES
from vigie.web.charter.errors import NotInForce, StalePage
from vigie.web.charter.models import Acknowledgement, CharterVersion, State
from vigie.web.charter.queries.reading import text_digest
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@transaction.atomic
def acknowledge(
    version: CharterVersion, *, language: str, acting_user: Member, shown_digest: str | None = None
) -> Acknowledgement:
    """Record that somebody has read the charter in force in a language. Twice is once: the first one stands.

    `shown_digest` is the digest of the text their page showed; another text in force raises StalePage. Raises
    NotInForce, BadInput, NotFound; nothing is recorded then.
    """
    if acting_user.organisation_id != version.organisation_id or not can(acting_user, "charter.read", version):
        raise NotFound()
    if language not in LANGUAGES:
        raise BadInput(what=language, why=_("cette langue n’est pas proposée"))
    # Held until the end, so that nobody acknowledges a text while it is being replaced.
    current = CharterVersion.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=version.pk)
    if current.state != State.PUBLISHED:
        raise NotInForce(number=current.number)
    digest = text_digest(current, language)
    if shown_digest is not None and shown_digest != digest:
        raise StalePage()
    given, created = Acknowledgement.objects.get_or_create(
        organisation=current.organisation,
        charter_version=current,
        member=acting_user,
        defaults={"language": language, "text_digest": digest, "at": now()},
    )
    if created:
        record(
            "charter.acknowledged",
            organisation=current.organisation.public_id,
            actor=acting_user.public_id,
            about=current.public_id,
            after={"acknowledgement": given.public_id, "language": language, "digest": digest},
            number=current.number,
        )
    return given
