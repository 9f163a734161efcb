"""The page where anybody checks a draft before publishing it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from vigie.web.charter import families
from vigie.web.drafts import queries
from vigie.web.drafts.forms import LONGEST, VOICES, DraftForm


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: Any) -> HttpResponse:
    """Read a draft and answer, at once, to whoever pasted it; nothing of it remains."""
    context: dict[str, Any] = {"longest": LONGEST, "voices": VOICES.items()}
    status = 200
    if request.method == "POST":
        form = DraftForm(request.POST)
        if form.is_valid():
            context |= _answered(request, form.cleaned_data)
        else:
            status = 422
            context |= {
                "draft_text": request.POST.get("text", "")[: LONGEST * 2],
                "draft_voice": request.POST.get("voice", ""),
                "draft_trouble": next(iter(form.errors.values()))[0],
            }
    template = "drafts/_answer.html" if request.htmx else "drafts/check.html"
    # htmx shows an answer only when it is a success; the sentence says what is wrong.
    return render(request, template, context, status=200 if request.htmx else status)


def _answered(request: Any, asked: dict[str, Any]) -> dict[str, Any]:
    context: dict[str, Any] = {"draft_text": asked["text"], "draft_voice": asked["voice"]}
    if asked["text"].strip():
        answer = queries.read_draft(
            request.member or None,
            text=asked["text"],
            voice=asked["voice"],
            language="en" if (get_language() or "").startswith("en") else "fr",
        )
        context |= {"draft_answer": answer, "draft_checked": families.names(answer.checked)}
    else:
        context["draft_nothing"] = True
    return context
