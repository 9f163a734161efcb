"""The screens of care: the queue of the day, and one complaint from the customer's post to its closing."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vigie.web.care import actions, queries
from vigie.web.care.errors import AlreadyTaken, ReplyToConfirm
from vigie.web.care.forms import CloseForm, QueueForm, ReplyForm
from vigie.web.clock import now
from vigie.web.errors import NotFound, VigieError
from vigie.web.journal.queries import lines_about
from vigie.web.journal.telling import tell
from vigie.web.listening import queries as listening
from vigie.web.parameters import parameter
from vigie.web.people.access import needs
from vigie.web.people.permissions import can
from vigie.web.people.queries import zone_of
from vigie.web.ui.pages import keyset

PER_PAGE = 50


@require_safe
@needs("care.answer")
def index(request: Any) -> HttpResponse:
    """The queue, most urgent first."""
    form = QueueForm(request.GET)
    asked: dict[str, Any] = form.cleaned_data if form.is_valid() else {"etat": "", "a_moi": ""}
    found = queries.queue_of(request.member, state=asked["etat"], mine=bool(asked["a_moi"]))
    page = keyset(found, request, order=queries.URGENT, per_page=PER_PAGE)
    return render(
        request,
        "care/index.html",
        {
            "form": QueueForm(initial=asked),
            "asked": asked,
            "page": page,
            "cards": queries.cards(page.items),
            "counts": queries.counts(request.member.organisation),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@needs("care.open")
def open_complaint(request: Any) -> HttpResponse:
    """Give a customer's post to the call centre: seen once more, then one click."""
    wanted = request.POST.get("post") or request.GET.get("post", "")
    if "\0" in wanted:
        raise NotFound()
    post = listening.access_post(request.member, wanted)
    if request.method == "POST":
        complaint = actions.open_complaint(post=wanted, acting_user=request.member)
        messages.success(request, _("La réclamation n° {number} attend dans la file.").format(number=complaint.number))
        return redirect("care:show", complaint.public_id)
    [view] = listening.as_views([post], language=_language())
    made = queries.made_of(request.member, [post.public_id]).get(post.public_id, ())
    return render(request, "care/open.html", {"view": view, "made": made})


@require_safe
@needs("care.answer")
def show(request: Any, public_id: str) -> HttpResponse:
    """One complaint: the customer's words, the clock, the thread, the reply, the closing."""
    return _page(request, queries.access_complaint(request.member, public_id))


@require_POST
@needs("care.answer")
def take(request: Any, public_id: str) -> HttpResponse:
    """Take it; the second of two agents is told who was first."""
    complaint = queries.access_complaint(request.member, public_id)
    try:
        actions.take(complaint, acting_user=request.member)
    except AlreadyTaken as error:
        messages.warning(request, error.sentence)
    return redirect("care:show", public_id)


@require_POST
@needs("care.answer")
def release(request: Any, public_id: str) -> HttpResponse:
    """Put it back in the queue."""
    complaint = queries.access_complaint(request.member, public_id)
    actions.release(complaint, acting_user=request.member)
    messages.success(request, _("Elle est remise dans la file ; son heure limite ne change pas."))
    return redirect("care:index")


@never_cache
@require_POST
@needs("care.answer")
def check(request: Any, public_id: str) -> HttpResponse:
    """Read the reply being written: a fragment for htmx, else the whole page. Nothing is kept."""
    complaint = queries.access_complaint(request.member, public_id)
    form = ReplyForm(request.POST)
    form.is_valid()
    context: dict[str, Any] = {"checked": None}
    if "text" in form.cleaned_data and "audience" in form.cleaned_data:
        context["checked"] = actions.check_reply(
            complaint.organisation, text=form.cleaned_data["text"], audience=form.cleaned_data["audience"]
        )
    if request.htmx:
        return render(request, "care/_reading.html", context)
    fresh = ReplyForm(initial={name: request.POST.get(name, "") for name in ("audience", "text", "published_at")})
    return _page(request, complaint, reply_form=fresh, **context)


@require_POST
@needs("care.answer")
def answer(request: Any, public_id: str) -> HttpResponse:
    """Note a reply the agent published: a danger stops it, a warning asks to confirm; nothing typed is lost."""
    complaint = queries.access_complaint(request.member, public_id)
    form = ReplyForm(request.POST)
    context: dict[str, Any] = {}
    if form.is_valid():
        given = form.cleaned_data
        try:
            actions.record_reply(
                complaint,
                text=given["text"],
                audience=given["audience"],
                published_at=_latest(given["published_at"], complaint),
                confirmed=given["confirmed"],
                acting_user=request.member,
            )
        except NotFound:
            raise
        except VigieError as error:
            form.add_error(None, error.sentence)
            if isinstance(error, ReplyToConfirm):
                form.ask_to_confirm()
            context["checked"] = actions.check_reply(
                complaint.organisation, text=given["text"], audience=given["audience"]
            )
        else:
            messages.success(request, _("Votre réponse est notée."))
            return redirect("care:show", public_id)
    return _page(request, complaint, reply_form=form, status=422, **context)


@require_POST
@needs("care.answer")
def close(request: Any, public_id: str) -> HttpResponse:
    """Close it and go to the next one."""
    complaint = queries.access_complaint(request.member, public_id)
    form = CloseForm(request.POST)
    if form.is_valid():
        try:
            actions.close_complaint(complaint, acting_user=request.member, **form.cleaned_data)
        except NotFound:
            raise
        except VigieError as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("La réclamation n° {number} est close.").format(number=complaint.number))
            following = queries.following(request.member, complaint)
            return redirect("care:show", following.public_id) if following else redirect("care:index")
    return _page(request, complaint, close_form=form, status=422)


def _page(request: Any, complaint: Any, *, status: int = 200, **given: Any) -> HttpResponse:
    organisation, mine = complaint.organisation, complaint.agent_id == request.member.pk
    zone = zone_of(organisation)
    told = tell(request.member, lines_about(organisation.public_id, complaint.public_id))
    rule = parameter(complaint.clock.get("parameter", "D17"))
    context = {
        "complaint": complaint,
        "card": queries.cards([complaint])[0],
        "view": queries.post_of(complaint, _language()),
        "replies": queries.replies_of(complaint, _language()),
        "mine": mine,
        "may_answer": mine and complaint.state in ("taken", "answered"),
        "may_close": complaint.state not in {"closed", "new"} and (mine or _leads(request)),
        "may_release": complaint.state == "taken" and (mine or _leads(request)),
        "reply_form": ReplyForm(),
        "close_form": CloseForm(),
        "checked": None,
        "counted": [
            (datetime.fromisoformat(begins).astimezone(zone), datetime.fromisoformat(ends).astimezone(zone))
            for begins, ends in complaint.clock.get("counted", [])
        ],
        "rule": rule,
        "rests_on": rule.rests_on(_language()),
        "following": queries.following(request.member, complaint),
        "queue": queries.waiting(request.member, limit=6),
        "timeline": [{"when": line.when, "title": line.title, "who": line.who} for line in told],
        **given,
    }
    return render(request, "care/show.html", context, status=status)


def _leads(request: Any) -> bool:
    return can(request.member, "care.lead")


def _latest(hour: time | None, complaint: Any) -> datetime | None:
    """The last time it was that hour, here: today, or yesterday when it is still to come."""
    if hour is None:
        return None
    here = now().astimezone(zone_of(complaint.organisation))
    there = datetime.combine(here.date(), hour, tzinfo=here.tzinfo)
    return there if there <= here + timedelta(minutes=1) else there - timedelta(days=1)


def _language() -> str:
    return "en" if (get_language() or "").startswith("en") else "fr"
