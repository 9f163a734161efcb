"""Topics and sources: what is listened to, why, for how long."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.clock import now
from vigie.web.errors import BadInput
from vigie.web.listening import actions, queries
from vigie.web.listening.errors import QueryProblem
from vigie.web.listening.forms import SourceForm, TopicForm
from vigie.web.listening.words import network_named
from vigie.web.ui.pages import paginate

USUAL_TERM = timedelta(days=182)


@needs("listening.oversee")
def topics(request: Any) -> HttpResponse:
    """The topics, with their purpose, owner and end; « Tout ce qui est dit » first."""
    organisation = request.member.organisation
    page = paginate(queries.all_topics(organisation), request)
    rows = [(topic, queries.inbox_address(topic=topic), queries.understood(topic.query)) for topic in page.items]
    return render(request, "listening/topics.html", {"page": page, "rows": rows, "today": now().date()})


@needs("listening.topics")
def create_topic(request: Any) -> HttpResponse:
    """Save a search as a topic; R01 answers as a refusal."""
    until = now().date() + USUAL_TERM
    asked = request.GET.get("q", "")[: queries.LONGEST_QUERY]
    form = TopicForm(request.POST or None, initial={"query": asked, "expires_on": until})
    trouble: dict[str, str] = {}
    if request.method == "POST" and form.is_valid():
        try:
            topic = actions.create_topic(**form.cleaned_data, acting_user=request.member)
        except BadInput as error:
            trouble = error.facts
            form.add_error("query" if isinstance(error, QueryProblem) else None, error.sentence)
        else:
            messages.success(request, _("Le sujet « {name} » est écouté.").format(name=topic.name))
            told = queries.understood(topic.query)
            for caution in told.cautions if told else ():
                messages.warning(request, f"{caution.message} {caution.mend}")
            return redirect("listening:topics")
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "listening/create_topic.html", {"form": form, "trouble": trouble}, status=status)


@require_POST
@needs("listening.topics")
def close_topic(request: Any, public_id: str) -> HttpResponse:
    """Stop listening to a topic."""
    topic = actions.close_topic(queries.access_topic(request.member, public_id), acting_user=request.member)
    messages.success(request, _("Le sujet « {name} » n’est plus écouté.").format(name=topic.name))
    return redirect("listening:topics")


@needs("listening.oversee")
def sources(request: Any) -> HttpResponse:
    """The sources, their purpose, and how long originals are kept."""
    organisation = request.member.organisation
    page = paginate(queries.sources(organisation), request)
    context = {
        "page": page,
        "rows": [(source, network_named(source.network)) for source in page.items],
        "originals": queries.originals_kept(organisation),
    }
    return render(request, "listening/sources.html", context)


@needs("listening.sources")
def declare_source(request: Any) -> HttpResponse:
    """Declare a source."""
    form = SourceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            source = actions.declare_source(
                request.member.organisation, **form.cleaned_data, acting_user=request.member
            )
        except BadInput as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("La source « {name} » est déclarée.").format(name=source.name))
            return redirect("listening:sources")
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "listening/declare_source.html", {"form": form}, status=status)
