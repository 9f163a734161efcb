"""The screens of alerts: the list, and one alert with its arithmetic in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from vigie.web.alerts import actions, offers, queries, sentences
from vigie.web.alerts.forms import CloseForm, StateForm
from vigie.web.errors import BadInput
from vigie.web.journal.queries import lines_about
from vigie.web.journal.telling import tell
from vigie.web.listening.offers import say_made
from vigie.web.people.access import needs
from vigie.web.people.permissions import DECLARED, can
from vigie.web.people.queries import zone_of
from vigie.web.ui import typography
from vigie.web.ui.pages import keyset

PER_PAGE = 30


@require_safe
@needs("alerts.read")
def index(request: Any) -> HttpResponse:
    """Alerts nobody looked at, newest first, and the others on demand."""
    form = StateForm(request.GET)
    asked = form.cleaned_data["etat"] if form.is_valid() else ""
    state = {"": "open", "toutes": ""}.get(asked, asked)
    page = keyset(queries.alerts_of(request.member, state=state), request, order=queries.NEWEST, per_page=PER_PAGE)
    return render(
        request,
        "alerts/index.html",
        {
            "form": StateForm(initial={"etat": asked}),
            "asked": asked,
            "page": page,
            "cards": queries.cards(page.items, request.member),
            "waiting": queries.count_open(request.member),
        },
    )


@require_safe
@needs("alerts.read")
def show(request: Any, public_id: str) -> HttpResponse:
    """One alert: the sentence, the arithmetic, the first posts, what people did about it."""
    alert = queries.access_alert(request.member, public_id)
    return _page(request, alert, CloseForm())


@require_POST
@needs("alerts.look")
def look(request: Any, public_id: str) -> HttpResponse:
    """« J’ai regardé. »"""
    alert = queries.access_alert(request.member, public_id)
    actions.look_at(alert, acting_user=request.member)
    messages.success(request, _("C’est noté : vous avez regardé cette alerte."))
    back = request.POST.get("next", "")
    if back and url_has_allowed_host_and_scheme(back, {request.get_host()}):
        return redirect(back)
    return redirect("alerts:show", public_id)


@require_POST
@needs("alerts.look")
def close(request: Any, public_id: str) -> HttpResponse:
    """Close without follow-up."""
    alert = queries.access_alert(request.member, public_id)
    form = CloseForm(request.POST)
    if form.is_valid():
        try:
            actions.close_alert(alert, reason=form.cleaned_data["reason"], acting_user=request.member)
        except BadInput as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("L’alerte est classée, avec sa raison."))
            return redirect("alerts:index")
    return _page(request, alert, form, status=422)


def _page(request: Any, alert: Any, form: CloseForm, status: int = 200) -> HttpResponse:
    explained = queries.explain(alert)
    reading = explained.reading
    hours = alert.kind == "burst"
    [card] = queries.cards([alert], request.member)
    may = frozenset(name for name in DECLARED if can(request.member, name))
    told = tell(request.member, lines_about(alert.organisation.public_id, alert.public_id))
    posts = queries.some_posts(alert, language=typography.language_of(get_language()))
    say_made(request.member, [view.post for view in posts])
    return render(
        request,
        "alerts/show.html",
        {
            "alert": alert,
            "card": card,
            "form": form,
            "explained": explained,
            "reading": reading,
            "hours": hours,
            "hour": _hour(alert),
            "last_day": _last_day(alert),
            "rare": sentences.how_rare(explained.once_in, hours=hours),
            "series": [*_bars(explained.periods), (_this_period(alert, hours=hours), reading.observed, True)],
            "lowest": min(reading.counts, default=0),
            "highest": max(reading.counts, default=0),
            "floors": _floors(reading),
            "posts_address": queries.posts_address(alert),
            "posts": posts,
            "offers": offers.links(alert, may),
            "timeline": [{"when": line.when, "title": line.title, "who": line.who} for line in told],
        },
        status=status,
    )


def _hour(alert: Any) -> datetime | None:
    written = alert.arithmetic.get("hour")
    return datetime.fromisoformat(written).astimezone(zone_of(alert.organisation)) if written else None


def _last_day(alert: Any) -> date | None:
    """The last day of an event of several days, or None."""
    last = (alert.ends_at - timedelta(seconds=1)).astimezone(zone_of(alert.organisation)).date()
    return last if alert.kind == "day" and last != alert.day else None


def _bars(periods: Iterable[tuple[date, float]]) -> list[tuple[str, float]]:
    language = typography.language_of(get_language())
    return [(typography.short_day(day, language), posts) for day, posts in periods]


def _this_period(alert: Any, *, hours: bool) -> str:
    return _("cette heure") if hours else _("ce jour")


def _floors(reading: Any) -> list[tuple[str, str]]:
    """What had to be passed, and what was there, in words."""
    limits = reading.limits
    if reading.by == "threshold":
        return [
            (_("au moins {count} messages").format(count=limits.plain_posts), str(reading.observed)),
            (_("au moins {count} auteurs").format(count=limits.plain_authors), str(reading.authors)),
        ]
    return [
        (_("au moins {count} messages").format(count=limits.least_posts), str(reading.observed)),
        (_("au moins {count} auteurs").format(count=limits.least_authors), str(reading.authors)),
        (
            _("au moins {count} fois l’ordinaire").format(count=round(limits.least_ratio)),
            _("{observed} contre {usual}").format(observed=reading.observed, usual=_spoken(reading.mean)),
        ),
        (
            _("au moins {count} fois plus d’auteurs que d’ordinaire").format(count=round(limits.authors_ratio)),
            _("{observed} contre {usual}").format(observed=reading.authors, usual=_spoken(reading.author_mean)),
        ),
    ]


def _spoken(value: float) -> str:
    return typography.number(round(value, 1), typography.language_of(get_language()))
