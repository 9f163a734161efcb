"""Launching a campaign, writing down whom it concerns, telling them. Each step can be done again: twice is once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.db import transaction

from vigie.web.charter import queries as charter
from vigie.web.clock import now
from vigie.web.communication import decisions
from vigie.web.communication.letter import Letter
from vigie.web.communication.models import Campaign, Enrolment, Kind
from vigie.web.communication.queries import today
from vigie.web.journal.actions import record
from vigie.web.outbox.actions import write_message

if TYPE_CHECKING:
    from vigie.web.charter.models import CharterVersion

BATCH = 500  # rows written in one transaction: SQLite keeps other writers waiting meanwhile
Tick = Callable[[int, int], None]


def nobody_watches(done: int, total: int) -> None:
    """A tick for callers without a progress bar."""


@transaction.atomic
def launch_campaign(version: CharterVersion) -> Campaign | None:
    """The campaign of a published version: launched now, or already. None for a minor change, which asks nobody."""
    if version.published_at is None or version.change_kind == "minor":
        return None
    known = Campaign.objects.filter(organisation=version.organisation, charter_version=version).first()
    if known is not None:
        return known
    changed = [clause for clause in charter.changed_clauses(version) if clause.asks_again]
    first = version.replaces_id is None
    kind = Kind.FIRST if first else Kind.CHANGES
    campaign, created = Campaign.objects.get_or_create(
        organisation=version.organisation,
        charter_version=version,
        defaults={
            "kind": kind,
            "clauses": [clause.public_id for clause in changed],
            "audiences": ["everyone"] if first else sorted({key for clause in changed for key in clause.audiences}),
            "launched_at": now(),
            "due_on": decisions.due_on(today(version.organisation), kind),
        },
    )
    if created:
        record(
            "communication.campaign_launched",
            organisation=version.organisation.public_id,
            actor="",
            about=campaign.public_id,
            after={"version": version.public_id, "kind": str(campaign.kind)},
            number=version.number,
        )
    return campaign


def enrol_those_concerned(campaign: Campaign, tick: Tick = nobody_watches) -> int:
    """Write down everybody the campaign concerns, in batches, once; return how many are enrolled.

    Stopped half-way, it goes on where it was; once complete, nobody who comes later is added.
    """
    enrolments = Enrolment.objects.filter(organisation=campaign.organisation, campaign=campaign)
    if campaign.enrolled_at is not None:
        return enrolments.count()
    concerned = charter.members_asked(campaign.charter_version)
    total, done, last = concerned.count(), 0, 0
    while True:
        members = list(concerned.filter(pk__gt=last).order_by("pk")[:BATCH])
        if not members:
            break
        with transaction.atomic():
            Enrolment.objects.bulk_create(
                (
                    Enrolment(
                        organisation=campaign.organisation, campaign=campaign, member=member, unit_id=member.unit_id
                    )
                    for member in members
                ),
                ignore_conflicts=True,
            )
            done, last = done + len(members), members[-1].pk
            tick(done, 2 * total)
    with transaction.atomic():
        count = enrolments.count()
        finished = Campaign.objects.filter(pk=campaign.pk, enrolled_at=None).update(enrolled_at=now())
        if finished:
            record(
                "communication.people_enrolled",
                organisation=campaign.organisation.public_id,
                actor="",
                about=campaign.public_id,
                count=count,
            )
    campaign.refresh_from_db()
    return count


def tell_those_enrolled(campaign: Campaign, tick: Tick = nobody_watches) -> int:
    """Write one message to each person enrolled who has an address and has not read yet; return how many now.

    In batches, each with its line in the journal. Nobody is ever told twice.
    """
    told = 0
    total = Enrolment.objects.filter(organisation=campaign.organisation, campaign=campaign).count()
    letter = Letter(campaign)
    for seen, batch in _untold(campaign):
        written = letter.written_for([enrolment.member for enrolment in batch])
        with transaction.atomic():
            for member, subject, text in written:
                write_message(
                    organisation=campaign.organisation.public_id,
                    to_member=member.public_id,
                    to_address=member.email,
                    subject=subject,
                    text=text,
                    about=campaign.public_id,
                    key=f"communication:{campaign.public_id}:{member.public_id}",
                )
            keys = [enrolment.pk for enrolment in batch]
            Enrolment.objects.filter(pk__in=keys, told_at=None).update(told_at=now())
            tick(total + min(seen, total), 2 * total)
            record(
                "communication.people_told",
                organisation=campaign.organisation.public_id,
                actor="",
                about=campaign.public_id,
                count=len(batch),
            )
        told += len(batch)
    return told


def _untold(campaign: Campaign) -> Iterator[tuple[int, list[Enrolment]]]:
    waiting = (
        Enrolment.objects.filter(
            organisation=campaign.organisation, campaign=campaign, told_at=None, member__is_active=True
        )
        .exclude(member__email="")
        .exclude(member__in=charter.members_who_acknowledged(campaign.charter_version))
        .select_related("member")
        .order_by("pk")
    )
    seen, last = 0, 0
    while True:
        batch = list(waiting.filter(pk__gt=last)[:BATCH])
        if not batch:
            return
        seen, last = seen + len(batch), batch[-1].pk
        yield seen, batch
