"""The pages of the journal: its lines, one line, the verification, the head to export."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.journal import actions, queries
from vigie.web.journal.forms import EraseForm, FilterForm, VerifyForm
from vigie.web.journal.telling import Told, read_facts, tell
from vigie.web.permissions import can
from vigie.web.ui.pages import keyset

SHOWN_TAMPERINGS = 50


@needs("journal.read")
def index(request: Any) -> HttpResponse:
    """The lines, latest first, told in sentences."""
    organisation = request.member.organisation
    form = FilterForm(request.GET or None)
    asked = form.asked(ZoneInfo(organisation.timezone))
    page = keyset(queries.lines_read_by(request.member, **asked), request, order=("-sequence",))
    told = tell(request.member, page.items)
    context = {
        "page": page,
        "told": told,
        "form": form,
        "filtered": any(asked.values()),
        "verify_form": VerifyForm(),
    }
    return render(request, "journal/index.html", context)


@needs("journal.read")
def line(request: Any, sequence: int) -> HttpResponse:
    """One line: its sentence, its content, what was hashed."""
    return _line_page(request, sequence, EraseForm())


@require_POST
@needs("journal.erase")
def erase(request: Any, sequence: int) -> HttpResponse:
    """Erase the content of a line."""
    form = EraseForm(request.POST)
    if not form.is_valid():
        return _line_page(request, sequence, form)
    actions.erase_payload(sequence, acting_user=request.member, reason=form.cleaned_data["reason"])
    messages.success(request, _("Le contenu de la ligne {n} est effacé ; le journal reste entier.").format(n=sequence))
    return redirect("journal:line", sequence)


@needs("journal.read")
def verify(request: Any) -> HttpResponse:
    """Read the whole chain and say in words what it shows; before that, say what a verification is."""
    if request.method != "POST":
        return render(request, "journal/verified.html", {"form": VerifyForm(), "asked": False})
    form = VerifyForm(request.POST, request.FILES)
    organisation = request.member.organisation.public_id
    result = queries.verify(organisation, form.mark(organisation)) if form.is_valid() else None
    context = {
        "form": form,
        "asked": True,
        "result": result,
        "sentences": result.sentences[:SHOWN_TAMPERINGS] if result else [],
        "more": max(0, len(result.sentences) - SHOWN_TAMPERINGS) if result else 0,
    }
    return render(request, "journal/verified.html", context, status=200 if result else 422)


@needs("journal.read")
def head(request: Any) -> HttpResponse:
    """The head, as a file to keep elsewhere."""
    response = JsonResponse(
        queries.exported_heads([request.member.organisation.public_id]), json_dumps_params={"indent": 2}
    )
    response["Content-Disposition"] = 'attachment; filename="tete-du-journal.json"'
    return response


def _line_page(request: Any, sequence: int, form: EraseForm) -> HttpResponse:
    found = queries.access_line(request.member, sequence)
    told: Told = tell(request.member, [found])[0]
    context = {
        "line": found,
        "told": told,
        "facts": read_facts(request.member, found),
        "form": form,
        "may_erase": can(request.member, "journal.erase") and not told.erased,
    }
    return render(request, "journal/line.html", context, status=422 if form.errors else 200)
