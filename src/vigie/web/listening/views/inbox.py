"""The inbox, a post, and its original."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.charter.comparison import segments
from vigie.web.errors import BadInput, Refusal
from vigie.web.listening import actions, offers, queries
from vigie.web.listening.forms import InboxForm
from vigie.web.permissions import can
from vigie.web.ui.pages import AFTER, BEFORE, cursor_page

EXCERPT = 600  # characters of a post in the list


@needs("listening.read")
def inbox(request: Any) -> HttpResponse:
    """What is said, newest first; a search that cannot be run says how to mend it."""
    member = request.member
    form = InboxForm(
        request.GET or None,
        networks=queries.networks_of(member.organisation),
        sources=list(queries.sources(member.organisation).values_list("public_id", "name")[:100]),
    )
    form.is_valid()  # a filter that cannot be read is told beside its field, and left out
    asked = getattr(form, "cleaned_data", {})
    text = str(asked.get("q") or "").strip()
    context: dict[str, Any] = {
        "form": form,
        "text": text,
        "filtered": any(asked.values()),
        "narrowed": any(value for name, value in asked.items() if name not in ("q", "de", "a")) or bool(form.errors),
        "since": asked.get("de"),
        "until": asked.get("a"),
        "row": offers.row_asked(member, request.GET),
    }
    try:
        found = queries.search(
            member,
            text,
            _filters(asked),
            after=request.GET.get(AFTER, ""),
            before=request.GET.get(BEFORE, ""),
        )
    except (Refusal, BadInput) as error:
        # R01 answers as a refusal; a search that cannot be run is shown with its mend, in place of the list.
        status = error.status
        return render(request, "listening/inbox.html", {**context, "trouble": error}, status=status)
    page = cursor_page(
        queries.as_views(found.posts, language=get_language()[:2], excerpt=EXCERPT),
        request,
        next_cursor=found.next_cursor,
        previous_cursor=found.previous_cursor,
    )
    offers.say_made(member, [view.post for view in page.items])
    fields = found.asked.fields if found.asked else frozenset()
    context |= {
        "page": page,
        "found": found,
        "counted": queries.COUNTED,
        "understood": queries.understood(text),
        "together": offers.together(member),
        "tells_tone": bool(asked.get("ton")) or "tone" in fields,
        "tells_intent": bool(asked.get("intention")) or "intent" in fields,
    }
    other = queries.other_number(found.asked, text) if found.asked else None
    if other is not None:
        context |= {"other_number": other, "other_number_address": _again(request.GET, other.query)}
    return render(request, "listening/inbox.html", context)


@require_POST
@needs("listening.read")
def seen(request: Any) -> HttpResponse:
    """Mark the posts of a page as seen, and come back to it."""
    count = actions.mark_seen(request.POST.getlist("post"), acting_user=request.member)
    if count:
        told = ngettext("{n} message marqué comme vu.", "{n} messages marqués comme vus.", count)
        messages.success(request, told.format(n=count))
    back = request.POST.get("next", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, {request.get_host()}) else "listening:inbox")


@needs("listening.read")
def post(request: Any, public_id: str) -> HttpResponse:
    """A post, what was found in it, where it comes from, what it said before."""
    found = queries.access_post(request.member, public_id)
    (view,) = queries.as_views([found], language=get_language()[:2])
    may = frozenset(offer.permission for offer in offers.OFFERS.values() if can(request.member, offer.permission))
    made = offers.made_of(request.member, [public_id])
    context = {
        "view": view,
        "post": found,
        "findings": queries.with_clauses(request.member.organisation, view.findings, language=get_language()[:2]),
        "revisions": _revisions(found),
        "offers": offers.links(found, may, made),
        "made": [link for of_room in made.values() for link in of_room.get(public_id, ())],
        "heard": queries.heads_of(found),
        "original_until": queries.original_until(found),
        "read_masked": queries.read_masked(found),
    }
    return render(request, "listening/post.html", context)


@require_POST
@never_cache
@needs("listening.originals")
def original(request: Any, public_id: str) -> HttpResponse:
    """The original, before its term; the reading is a line of the journal."""
    found = queries.access_post(request.member, public_id)
    read = actions.read_original(found, acting_user=request.member)
    response = render(request, "listening/original.html", {"post": found, "original": read})
    response["Cache-Control"] = "no-store"
    return response


def _again(given: QueryDict, query: str) -> str:
    """The same filters on another search, from its first page."""
    wanted = given.copy()
    wanted["q"] = query
    for cursor in (AFTER, BEFORE):
        wanted.pop(cursor, None)
    return wanted.urlencode()


def _filters(asked: dict[str, Any]) -> queries.Filters:
    return queries.Filters(
        lang=asked.get("langue") or "",
        severity=asked.get("gravite") or "",
        tone=asked.get("ton") or "",
        intent=asked.get("intention") or "",
        network=asked.get("reseau") or "",
        source=asked.get("source") or "",
        official={"officielle": True, "public": False}.get(asked.get("voix") or ""),
        seen={"oui": True, "non": False}.get(asked.get("vu") or ""),
        first=asked.get("du"),
        last=asked.get("au"),
        since=asked.get("de"),
        until=asked.get("a"),
    )


def _revisions(found: Any) -> list[dict[str, Any]]:
    """Each text of a post that changed, with what it changed from the one before."""
    rows: list[dict[str, Any]] = []
    before = ""
    for revision in queries.revisions_of(found)[:20]:
        text = queries.shortened_text(revision.text, 2_000)
        rows.append({"revision": revision, "segments": segments(before, text) if rows else [("equal", text)]})
        before = text
    return rows
