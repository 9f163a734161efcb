"""Opening a case, from scratch, from posts or from an alert: facts already there, never who wrote."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigie.web.alerts import queries as alerts
from vigie.web.cases import actions, queries
from vigie.web.cases.forms import KINDS, WHAT_HAPPENED, OpenForm
from vigie.web.cases.writing import refuse_forbidden_fields
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound, VigieError
from vigie.web.listening import queries as listening
from vigie.web.people.access import needs
from vigie.web.people.queries import access_unit, directory, unit_tree, zone_of
from vigie.web.ui import typography

MOST_POSTS = 50  # posts one may open a case from at once: a page of listening


@require_http_methods(["GET", "HEAD", "POST"])
@needs("cases.open")
def open_case(request: Any) -> HttpResponse:
    """The form, filled with what the posts or the alert say; then the case."""
    member = request.member
    refuse_forbidden_fields([*request.POST, *request.GET])
    posts, alert = _origin(request)
    names = [view.post.public_id for view in posts]
    choices: dict[str, Any] = {
        "units": unit_tree(member.organisation),
        "speech": not (posts or alert),
        "join": _join(member, alert) if alert else "",
    }
    made = queries.made_of(member, names)
    already = list({link: None for name in names for link in made.get(name, ())})
    context: dict[str, Any] = {"posts": posts, "alert": alert, "already": already}
    if request.method != "POST":
        return _page(request, OpenForm(initial=_facts(request, posts, alert), **choices), context)
    form = OpenForm(request.POST, **choices)
    if form.is_valid():
        try:
            case = actions.open_case(acting_user=member, posts=names, **_given(member, form.cleaned_data))
        except NotFound:
            raise
        except VigieError as error:
            context["refusal"] = error
            form.add_error(None, error.sentence)
        else:
            return _opened(request, case)
    return _page(request, form, context, status=422)


def _page(request: Any, form: OpenForm, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, "cases/open.html", {**context, "form": form}, status=status)


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


def _origin(request: Any) -> tuple[list[Any], Any]:
    """The posts (with their findings) and the alert the link names, if this member may see them."""
    asked = request.POST if request.method == "POST" else request.GET
    names = [name for name in dict.fromkeys(asked.getlist("post")) if name][:MOST_POSTS]
    alert = None
    if any("\0" in name for name in (*names, asked.get("alert", ""))):
        raise NotFound()
    found = [listening.access_post(request.member, name) for name in names]
    posts = listening.as_views(found, language=typography.language_of(get_language()))
    if asked.get("alert"):
        [alert] = alerts.cards([alerts.access_alert(request.member, asked["alert"])])
    return posts, alert


def _join(member: Any, alert: Any) -> str:
    """The words that offer to join the posts of an alert, how many said; "" when there are none."""
    found, more = alerts.posts_to_join(member, alert.alert)
    count = typography.number(len(found), typography.language_of(get_language()))
    if more:
        return _("Joindre les {count} messages les plus récents de l’alerte, pas davantage").format(count=count)
    label = ngettext("Joindre le message de l’alerte", "Joindre les {count} messages de l’alerte", len(found))
    return label.format(count=count) if found else ""


def _facts(request: Any, posts: list[Any], alert: Any) -> dict[str, Any]:
    """What is already known, as facts: the period or the posts, never their authors' identity."""
    language = typography.language_of(get_language())
    zone = zone_of(request.member.organisation)
    found: dict[str, Any] = {
        "kind": request.GET.get("kind") if request.GET.get("kind") in KINDS else "",
        "visibility": "public" if posts or alert else "unknown",
        "provenance": "listening" if posts else "alert" if alert else "",
        "first_known_on": now().astimezone(zone).date(),
    }
    known = ""
    if alert is not None:
        known = _("{sentence}. {authors} auteurs différents.").format(
            sentence=alert.sentence, authors=typography.number(alert.alert.authors, language)
        )
        found |= {
            "alert": alert.public_id,
            "title": alert.sentence[:160],
            "published_on": alert.alert.day,
            "published_known_how": _("date du premier message de l’alerte"),
        }
    if posts:
        days = [view.post.day for view in posts if view.post.day]
        first = min(days, default=None)
        day = typography.day(first, language) if first else _("sans date")
        found |= {"published_on": first, "published_known_how": _("date donnée par le réseau") if first else ""}
        if len(posts) > 1:
            count = typography.number(len(posts), language)
            found["title"] = _("{count} messages publics depuis le {day}").format(count=count, day=day)[:160]
            known = _("{count} messages publics, le premier du {day}.").format(count=count, day=day)
        else:
            found["title"] = _("Message public du {day}").format(day=day)[:160]
            known = _("Message public sur {network}, {day}, d’un auteur sous pseudonyme {pseudonym}.").format(
                network=posts[0].network, day=day, pseudonym=posts[0].post.author[:8] or "—"
            )
    return {**found, "facts": f"{known}\n\n{WHAT_HAPPENED}\n"} if known else found


def _given(member: Any, cleaned: dict[str, Any]) -> dict[str, Any]:
    email = cleaned.pop("first_known_email")
    unit = cleaned.pop("unit")
    first = None
    if email:
        first = directory(member).filter(email__iexact=email).first()
        if first is None:
            raise BadInput(what=email, why=_("cette adresse n’est pas dans l’annuaire"))
    return {
        **cleaned,
        "first_known_by": first,
        "unit": access_unit(member, unit) if unit else None,
    }
