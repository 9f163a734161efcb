"""Writing modules: drafts, preview as people will see it, publishing; and figures of at least five people."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vigie.web.charter import queries as charter
from vigie.web.errors import BadInput, NotFound, VigieError
from vigie.web.learning import actions, queries
from vigie.web.learning.forms import ModuleForm
from vigie.web.learning.views.taking import reading_language
from vigie.web.learning.wording import sentence
from vigie.web.people.access import needs
from vigie.web.people.permissions import can
from vigie.web.ui.pages import paginate


@require_safe
@needs("learning.write")
def authoring(request: Any) -> HttpResponse:
    """Drafts and published modules, with what each explains."""
    page = paginate(queries.writable(request.member), request, per_page=20)
    language = reading_language()
    digests = queries.clause_digests(request.member.organisation)
    rows = [{"module": queries.read(module, language, digests)} for module in page.items]
    return render(request, "learning/authoring.html", {"page": page, "rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@needs("learning.write")
def new(request: Any) -> HttpResponse:
    """Write a new module."""
    return _edit(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("learning.write")
def write(request: Any, public_id: str) -> HttpResponse:
    """Write a draft."""
    return _edit(request, _draft(request, public_id))


def _draft(request: Any, public_id: str) -> Any:
    found = queries.access_module(request.member, public_id)
    if found.state != "draft" or not can(request.member, "learning.write", found):
        raise NotFound()
    return found


def _edit(request: Any, found: Any) -> HttpResponse:
    organisation = request.member.organisation
    current = queries.read(found) if found is not None else None
    data = request.POST if request.method == "POST" else None
    form = ModuleForm(data, organisation=organisation, module=current)
    if request.method == "POST" and form.is_valid():
        try:
            written = actions.write_module(
                organisation,
                found,
                texts=form.texts(),
                clauses=form.cleaned_data["clauses"],
                audiences=form.cleaned_data["audiences"],
                questions=form.drafts(),
                acting_user=request.member,
            )
        except BadInput as error:
            form.add_error(None, error.sentence)
        else:
            return redirect("learning:preview", written.public_id)
    status = 422 if form.errors else 200
    return render(request, "learning/write.html", {"module": current, "form": form}, status=status)


@require_safe
@needs("learning.write")
def preview(request: Any, public_id: str) -> HttpResponse:
    """A draft as people will see it, with the right answers, what it lacks, and what publishing does."""
    found = _draft(request, public_id)
    return render(request, "learning/preview.html", _preview(request, found))


def _preview(request: Any, found: Any, refused: str = "") -> dict[str, Any]:
    module = queries.read(found, reading_language())
    names = charter.audience_names(found.organisation)
    return {
        "module": module,
        "lacks": [sentence(lack) for lack in module.lacks()],
        "clauses": charter.clauses_named(found.organisation, [clause.public_id for clause in module.clauses]),
        "audiences": [names.get(key, key) for key in module.audiences],
        "invited": queries.members_invited(found).count(),
        "replaces": queries.current_of(found),
        "refused": refused,
    }


@require_POST
@needs("learning.write")
def publish(request: Any, public_id: str) -> HttpResponse:
    """Open a draft to those it concerns."""
    found = _draft(request, public_id)
    try:
        actions.publish_module(found, asks_again=request.POST.get("asks_again") == "1", acting_user=request.member)
    except VigieError as error:
        return render(request, "learning/preview.html", _preview(request, found, error.sentence), status=error.status)
    messages.success(request, _("Le parcours est ouvert."))
    return redirect("learning:authoring")


@require_POST
@needs("learning.write")
def revise(request: Any, public_id: str) -> HttpResponse:
    """Prepare the next version of a published module."""
    found = queries.access_module(request.member, public_id)
    if found.state != "published":
        raise NotFound()
    draft = actions.revise_module(found, acting_user=request.member)
    return redirect("learning:write", draft.public_id)


@require_POST
@needs("learning.write")
def retire(request: Any, public_id: str) -> HttpResponse:
    """Take a published module back."""
    actions.retire_module(queries.access_module(request.member, public_id), acting_user=request.member)
    return redirect("learning:authoring")


@require_POST
@needs("learning.write")
def abandon(request: Any, public_id: str) -> HttpResponse:
    """Throw a draft away."""
    actions.abandon_module(_draft(request, public_id), acting_user=request.member)
    return redirect("learning:authoring")


@require_safe
@needs("learning.follow")
def figures(request: Any) -> HttpResponse:
    """How many people passed each module, from five up, and which question surprises."""
    page = paginate(queries.published(request.member.organisation), request, per_page=20)
    language = reading_language()
    rows = [
        {"module": module, "title": queries.title_of(module, language), "figures": queries.figures(module)}
        for module in page.items
    ]
    return render(request, "learning/figures.html", {"page": page, "rows": rows})
