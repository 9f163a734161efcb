"""What a person does about an alert: saying they have looked, or closing it with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.alerts.models import Alert, AlertState
from vigie.web.alerts.queries import access_alert
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member

LONGEST = 2_000


@transaction.atomic
def look_at(alert: Alert, *, acting_user: Member) -> Alert:
    """Say « j’ai regardé ». Twice is once, and the first to look stays named. Raises NotFound."""
    return _looked(_locked(alert, acting_user), acting_user)


@transaction.atomic
def look_by_opening_case(alert: Alert, *, acting_user: Member) -> Alert:
    """Note that somebody who may read the alert opened a case from it: that is looking at it, whoever they are.

    Called by the room of cases. Twice is once, and the first to look stays named. Raises NotFound.
    """
    access_alert(acting_user, alert.public_id)
    return _looked(Alert.objects.select_for_update().get(pk=alert.pk), acting_user)


def _looked(alert: Alert, acting_user: Member) -> Alert:
    if alert.state != AlertState.OPEN:
        return alert
    alert.state, alert.looked_by, alert.looked_at = AlertState.LOOKED, acting_user, now()
    alert.save(update_fields=["state", "looked_by", "looked_at"])
    _write_line("alerts.looked", alert, acting_user, AlertState.OPEN)
    return alert


@transaction.atomic
def close_alert(alert: Alert, *, reason: str, acting_user: Member) -> Alert:
    """Close an alert without follow-up, with the reason. The same twice is once. Raises NotFound, BadInput."""
    alert = _locked(alert, acting_user)
    reason = reason.strip()
    if not reason or len(reason) > LONGEST or "\0" in reason:
        raise BadInput(what=_("raison"), why=_("dites en une phrase pourquoi il n’y a pas de suite"))
    if alert.state == AlertState.CLOSED:
        if alert.close_reason == reason:
            return alert
        raise BadInput(what=_("alerte"), why=_("elle est déjà classée ; rechargez la page"))
    before = AlertState(alert.state)
    alert.state, alert.closed_by, alert.closed_at = AlertState.CLOSED, acting_user, now()
    alert.close_reason = reason
    alert.save(update_fields=["state", "closed_by", "closed_at", "close_reason"])
    _write_line("alerts.closed", alert, acting_user, before)
    return alert


def _locked(alert: Alert, acting_user: Member) -> Alert:
    access_alert(acting_user, alert.public_id)
    if not can(acting_user, "alerts.look"):
        raise NotFound()
    return Alert.objects.select_for_update().get(pk=alert.pk)


def _write_line(verb: str, alert: Alert, acting_user: Member, before: AlertState) -> None:
    record(
        verb,
        organisation=acting_user.organisation.public_id,
        actor=acting_user.public_id,
        about=alert.public_id,
        before={"state": before.value},
        after={"state": alert.state},
    )
