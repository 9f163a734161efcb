"""What is done with a lesson once it is written: given to read, sent back, published, kept, withdrawn."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.errors import VigieError
from vigie.web.lessons import actions, queries
from vigie.web.lessons.forms import NoteForm, WithdrawForm
from vigie.web.lessons.views.reading import page_of


@require_POST
@needs("lessons.write")
def submit(request: Any, public_id: str) -> HttpResponse:
    """Give one's lesson to a second reader."""
    lesson = queries.access_to_write(request.member, public_id)
    try:
        actions.submit_lesson(lesson, acting_user=request.member)
    except VigieError as error:
        return _refused(request, lesson, error)
    messages.success(request, _("Leçon donnée à relire. Une autre personne la publiera."))
    return redirect("lessons:show", public_id)


@require_POST
@needs("lessons.review")
def send_back(request: Any, public_id: str) -> HttpResponse:
    """Give a lesson back to its author, saying what to change."""
    lesson = queries.access_lesson(request.member, public_id)
    form = NoteForm(request.POST)
    if form.is_valid():
        actions.send_back(lesson, note=form.cleaned_data["note"], acting_user=request.member)
        messages.success(request, _("La leçon est rendue à son auteur avec votre demande."))
        return redirect("lessons:index")
    return render(request, "lessons/show.html", page_of(request, lesson, note_form=form), status=422)


@require_POST
@needs("lessons.review")
def publish(request: Any, public_id: str) -> HttpResponse:
    """Publish a lesson somebody else wrote."""
    lesson = queries.access_lesson(request.member, public_id)
    try:
        actions.publish_lesson(lesson, acting_user=request.member)
    except VigieError as error:
        return _refused(request, lesson, error)
    messages.success(request, _("Leçon publiée : toute l’organisation peut la lire."))
    return redirect("lessons:show", public_id)


@require_POST
@needs("lessons.withdraw")
def keep(request: Any, public_id: str) -> HttpResponse:
    """Keep a lesson after reading it again."""
    lesson = queries.access_to_settle(request.member, public_id)
    actions.keep_lesson(lesson, acting_user=request.member)
    messages.success(request, _("La leçon est gardée."))
    return redirect("lessons:show", public_id)


@require_POST
@needs("lessons.withdraw")
def withdraw(request: Any, public_id: str) -> HttpResponse:
    """Take a published lesson away from its readers."""
    lesson = queries.access_to_settle(request.member, public_id)
    form = WithdrawForm(request.POST)
    if form.is_valid():
        actions.withdraw_lesson(lesson, reason=form.cleaned_data["reason"], acting_user=request.member)
        messages.success(request, _("La leçon est retirée : personne ne peut plus la lire."))
        return redirect("lessons:index")
    return render(request, "lessons/show.html", page_of(request, lesson, withdraw_form=form), status=422)


def _refused(request: Any, lesson: Any, error: VigieError) -> HttpResponse:
    return render(request, "lessons/show.html", page_of(request, lesson, error=error), status=error.status)
