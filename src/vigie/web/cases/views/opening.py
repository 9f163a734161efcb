"""Opening a case, from scratch, from a post or from an alert: facts already there, never who wrote."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigie.web.alerts import queries as alerts
from vigie.web.cases import actions, queries
from vigie.web.cases.forms import KINDS, OpenForm
from vigie.web.cases.writing import refuse_forbidden_fields
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound, VigieError
from vigie.web.listening import queries as listening
from vigie.web.people.access import needs
from vigie.web.people.queries import access_unit, directory, unit_tree, zone_of
from vigie.web.ui import typography


@require_http_methods(["GET", "HEAD", "POST"])
@needs("cases.open")
def open_case(request: Any) -> HttpResponse:
    """The form, filled with what the post or the alert says; then the case."""
    member = request.member
    refuse_forbidden_fields([*request.POST, *request.GET])
    post, alert = _origin(request)
    units = unit_tree(member.organisation)
    already = queries.made_of(member, [post.post.public_id]).get(post.post.public_id, ()) if post else ()
    if request.method != "POST":
        form = OpenForm(units=units, speech=not (post or alert), initial=_facts(request, post, alert))
        return _page(request, form, post, alert, already)
    form = OpenForm(request.POST, units=units, speech=not (post or alert))
    refusal = None
    if form.is_valid():
        try:
            case = actions.open_case(acting_user=member, **_given(member, form.cleaned_data))
        except NotFound:
            raise
        except VigieError as error:
            refusal = error
            form.add_error(None, error.sentence)
        else:
            return _opened(request, case)
    return _page(request, form, post, alert, already, refusal=refusal, status=422)


def _page(
    request: Any, form: OpenForm, post: Any, alert: Any, already: Any, *, refusal: Any = None, status: int = 200
) -> HttpResponse:
    context = {"form": form, "post": post, "alert": alert, "already": already, "refusal": refusal}
    return render(request, "cases/open.html", context, status=status)


def _opened(request: Any, case: Any) -> HttpResponse:
    try:
        queries.access_case(request.member, case.public_id)
    except NotFound:
        messages.success(
            request,
            _(
                "Le dossier n° {number} est transmis aux ressources humaines. Par principe, vous n’y avez plus accès."
            ).format(number=case.number),
        )
        return redirect("cases:index")
    messages.success(request, _("Le dossier n° {number} est ouvert.").format(number=case.number))
    return redirect("cases:show", case.public_id)


def _origin(request: Any) -> tuple[Any, Any]:
    """The post (with its findings) and the alert the link names, if this member may see them."""
    asked = request.POST if request.method == "POST" else request.GET
    post = alert = None
    if "\0" in asked.get("post", "") + asked.get("alert", ""):
        raise NotFound()
    if asked.get("post"):
        language = typography.language_of(get_language())
        [post] = listening.as_views([listening.access_post(request.member, asked["post"])], language=language)
    if asked.get("alert"):
        [alert] = alerts.cards([alerts.access_alert(request.member, asked["alert"])])
    return post, alert


def _facts(request: Any, post: Any, alert: Any) -> dict[str, Any]:
    """What is already known, as facts: the period or the post, never its author's identity."""
    language = typography.language_of(get_language())
    zone = zone_of(request.member.organisation)
    found: dict[str, Any] = {
        "kind": request.GET.get("kind") if request.GET.get("kind") in KINDS else "",
        "visibility": "public" if post or alert else "unknown",
        "provenance": "listening" if post else "alert" if alert else "",
        "first_known_on": now().astimezone(zone).date(),
    }
    if alert is not None:
        found |= {
            "alert": alert.public_id,
            "title": alert.sentence[:160],
            "published_on": alert.alert.day,
            "published_known_how": _("date du premier message de l’alerte"),
            "facts": _("{sentence}. {authors} auteurs différents.\n\nCe qui s’est passé :\n").format(
                sentence=alert.sentence, authors=typography.number(alert.alert.authors, language)
            ),
        }
    if post is not None:
        written = post.post
        day = typography.day(written.day, language) if written.day else _("sans date")
        found |= {
            "post": written.public_id,
            "title": _("Message public du {day}").format(day=day)[:160],
            "published_on": written.day,
            "published_known_how": _("date donnée par le réseau") if written.day else "",
            "facts": _(
                "Message public sur {network}, {day}, d’un auteur sous pseudonyme {pseudonym}.\n\n"
                "Ce qui s’est passé :\n"
            ).format(network=post.network, day=day, pseudonym=written.author[:8] or "—"),
        }
    return found


def _given(member: Any, cleaned: dict[str, Any]) -> dict[str, Any]:
    email = cleaned.pop("first_known_email")
    unit, post = cleaned.pop("unit"), cleaned.pop("post")
    first = None
    if email:
        first = directory(member).filter(email__iexact=email).first()
        if first is None:
            raise BadInput(what=email, why=_("cette adresse n’est pas dans l’annuaire"))
    return {
        **cleaned,
        "first_known_by": first,
        "unit": access_unit(member, unit) if unit else None,
        "posts": [post] if post else [],
    }
