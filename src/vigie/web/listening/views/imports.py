"""Importing a file through the screen: send, look, confirm, follow."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.errors import BadInput
from vigie.web.listening import actions, queries
from vigie.web.listening.forms import UploadForm
from vigie.web.listening.reasons import sentence
from vigie.web.ui.pages import paginate


@needs("listening.import")
def imports(request: Any) -> HttpResponse:
    """The imports, newest first."""
    return render(
        request, "listening/imports.html", {"page": paginate(queries.runs(request.member.organisation), request)}
    )


@needs("listening.import")
def upload(request: Any) -> HttpResponse:
    """Send a file; nothing is written before the preview is confirmed."""
    sources = list(queries.sources(request.member.organisation).values_list("public_id", "name")[:100])
    form = UploadForm(request.POST or None, request.FILES or None, sources=sources)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            run = actions.upload_file(
                queries.access_source(request.member, form.cleaned_data["source"]),
                chunks=file.chunks(),
                name=file.name or "",
                declared_public=form.cleaned_data["declared_public"],
                acting_user=request.member,
            )
        except BadInput as error:
            form.add_error("file", error.sentence)
        else:
            return redirect("listening:run", run.public_id)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "listening/upload.html", {"form": form, "sources": sources}, status=status)


@needs("listening.import")
def run(request: Any, public_id: str) -> HttpResponse:
    """An import: its preview while it waits, how far it is while it runs, what it did once it ended."""
    found = queries.access_run(request.member, public_id)
    context: dict[str, Any] = {
        "run": found,
        "rejects": [(line, sentence(code, seen)) for line, code, seen in found.rejects[:50]],
        "inbox": queries.inbox_address(first=found.first_day, last=found.last_day),
    }
    if request.htmx:
        return render(request, "listening/run_state.html", context)
    if found.state == "uploaded":
        try:
            context["preview"] = queries.preview(found, language=get_language()[:2])
        except (BadInput, FileNotFoundError) as error:
            context["trouble"] = (
                error.sentence
                if isinstance(error, BadInput)
                else _("Le fichier n’est plus là : envoyez-le de nouveau.")
            )
        else:
            context["refusals"] = [
                (sentence(code, first.seen), count, first.line) for code, count, first in context["preview"].refusals
            ]
    return render(request, "listening/run.html", context)


@require_POST
@needs("listening.import")
def confirm(request: Any, public_id: str) -> HttpResponse:
    """Import a file that was previewed."""
    found = actions.confirm_upload(queries.access_run(request.member, public_id), acting_user=request.member)
    return redirect("listening:run", found.public_id)


@require_POST
@needs("listening.import")
def cancel(request: Any, public_id: str) -> HttpResponse:
    """Forget a file that was not imported."""
    actions.cancel_upload(queries.access_run(request.member, public_id), acting_user=request.member)
    messages.success(request, _("Le fichier est effacé ; rien n’a été importé."))
    return redirect("listening:imports")


@needs("listening.import")
def rejects(request: Any, public_id: str) -> HttpResponse:
    """The refused lines, as JSON lines: number, code, reason."""
    found = queries.access_run(request.member, public_id)
    lines = (
        json.dumps({"line": line, "code": code, "reason": sentence(code, seen)}, ensure_ascii=False) + "\n"
        for line, code, seen in found.rejects
    )
    response = HttpResponse("".join(lines), content_type="application/x-ndjson; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="refus-{found.public_id}.jsonl"'
    return response
