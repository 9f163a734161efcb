"""How an alert is told: one sentence with what was observed, since when, and what is ordinary."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from vigie.web.ui import typography

if TYPE_CHECKING:
    from vigie.web.alerts.models import Alert

STILL_GOING = timedelta(hours=1)  # a burst whose last hour ended within this is told as going on


def of_alert(alert: Alert, zone: tzinfo, present: datetime) -> str:
    """« 61 messages sur la ligne 4 depuis 17 h 10, d’ordinaire 4 »."""
    language = typography.language_of(get_language())
    count = typography.number(alert.observed, language)
    messages = ngettext("{count} message", "{count} messages", alert.observed).format(count=count)
    if alert.topic_name:
        messages = _("{messages} sur {topic}").format(messages=messages, topic=alert.topic_name)
    return typography.spaced(
        _("{messages} {when}, d’ordinaire {expected}").format(
            messages=messages, when=_when(alert, zone, present, language), expected=usual(alert.expected, language)
        ),
        language,
    )


def usual(expected: float, language: str) -> str:
    """What is ordinary, as a whole number people say; « moins d’un » below one."""
    if expected < 1:
        return _("aucun") if expected < 0.05 else _("moins d’un")
    return typography.number(round(expected), language)


def how_rare(once_in: int | None, *, hours: bool) -> str:
    """« une fois sur 12 000 jours », « moins d’une fois sur un million de jours »."""
    language = typography.language_of(get_language())
    if once_in is None:
        return _("moins d’une fois sur un million d’heures") if hours else _("moins d’une fois sur un million de jours")
    count = typography.number(once_in, language)
    template = _("une fois sur {count} heures") if hours else _("une fois sur {count} jours")
    return template.format(count=count)


def _when(alert: Alert, zone: tzinfo, present: datetime, language: str) -> str:
    start, end, here = (moment.astimezone(zone) for moment in (alert.starts_at, alert.ends_at, present))
    if alert.kind == "day":
        return _days(start, end, here, language)
    day = typography.day(start, language, year=start.year != here.year)
    ago = (here.date() - start.date()).days
    if present - alert.ends_at <= STILL_GOING:
        since = {0: _("depuis {hour}"), 1: _("depuis hier {hour}")}.get(ago, _("depuis le {day} à {hour}"))
        return since.format(day=day, hour=typography.hour(start, language))
    between = {0: _("aujourd’hui entre {start} et {end}"), 1: _("hier entre {start} et {end}")}
    return between.get(ago, _("le {day} entre {start} et {end}")).format(
        day=day, start=typography.hour(start, language), end=typography.hour(end, language)
    )


def _days(start: datetime, end: datetime, here: datetime, language: str) -> str:
    first, last = start.date(), (end - timedelta(seconds=1)).date()
    year = first.year != here.year
    if first == last:
        if first == here.date() - timedelta(days=1):
            return _("hier")
        return _("le {day}").format(day=typography.day(first, language, year=year))
    return _("du {first} au {last}").format(
        first=typography.day(first, language, year=False), last=typography.day(last, language, year=year)
    )
