"""What is done with a case: each act from its form, nothing typed lost when it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vigie.web.cases import actions, queries
from vigie.web.cases.forms import AttachForm, DecideForm, ReasonForm, ScreenForm, StepForm
from vigie.web.cases.views.reading import case_page, qualify_form
from vigie.web.cases.writing import refuse_forbidden_fields
from vigie.web.errors import NotFound, Refusal, VigieError
from vigie.web.people.access import signed_in
from vigie.web.people.queries import access_member, access_unit

Act = Callable[[Any, dict[str, Any]], object]


@require_POST
@signed_in
def attach(request: Any, public_id: str) -> HttpResponse:
    """Join a public post."""
    return _do(
        request,
        public_id,
        name="attach_form",
        make=lambda case: AttachForm(request.POST),
        act=lambda case, given: actions.attach_post(case, post=given["post"], acting_user=request.member),
        said=_("Le message est joint au dossier."),
        missing=_("ce message n’existe pas dans l’écoute, ou ne vous est pas ouvert"),
    )


@require_POST
@signed_in
def screen(request: Any, public_id: str) -> HttpResponse:
    """Answer whether an employee's speech is protected."""
    return _do(
        request,
        public_id,
        name="screen_form",
        make=lambda case: ScreenForm(request.POST),
        act=lambda case, given: actions.screen_speech(case, acting_user=request.member, **given),
        said=_("Vos réponses sont notées."),
    )


@require_POST
@signed_in
def qualify(request: Any, public_id: str) -> HttpResponse:
    """Qualify a case and name who decides."""

    def act(case: Any, given: dict[str, Any]) -> object:
        decider, unit = given.pop("decider"), given.pop("unit")
        return actions.qualify(
            case,
            decider=access_member(request.member, decider),
            unit=access_unit(request.member, unit) if unit else None,
            acting_user=request.member,
            **given,
        )

    return _do(
        request,
        public_id,
        name="qualify_form",
        make=lambda case: qualify_form(case, request.POST),
        act=act,
        said=_("Le dossier est qualifié ; la personne qui décide est prévenue."),
    )


@require_POST
@signed_in
def step(request: Any, public_id: str) -> HttpResponse:
    """Record a step of good news."""
    return _do(
        request,
        public_id,
        name="step_form",
        make=lambda case: StepForm(request.POST),
        act=lambda case, given: actions.record_step(case, acting_user=request.member, **given),
        said=_("C’est noté."),
    )


@require_POST
@signed_in
def decide(request: Any, public_id: str) -> HttpResponse:
    """Decide, with reasons."""
    return _do(
        request,
        public_id,
        name="decide_form",
        make=lambda case: DecideForm(request.POST),
        act=lambda case, given: actions.decide(case, acting_user=request.member, **given),
        said=_("Votre décision et vos raisons sont notées."),
    )


@require_POST
@signed_in
def explain(request: Any, public_id: str) -> HttpResponse:
    """Say why no lesson is drawn."""
    return _do(
        request,
        public_id,
        name="reason_form",
        make=lambda case: ReasonForm(request.POST),
        act=lambda case, given: actions.explain_without_lesson(case, acting_user=request.member, **given),
        said=_("C’est expliqué : pas de leçon, et pourquoi."),
    )


@require_POST
@signed_in
def close(request: Any, public_id: str) -> HttpResponse:
    """Close an explained case."""
    refuse_forbidden_fields(request.POST)
    case = queries.access_case(request.member, public_id)
    actions.close_case(case, acting_user=request.member)
    messages.success(request, _("Le dossier est clos."))
    return redirect("cases:show", public_id)


@require_POST
@signed_in
def reopen(request: Any, public_id: str) -> HttpResponse:
    """Take a case up again."""
    return _do(
        request,
        public_id,
        name="reopen_form",
        make=lambda case: ReasonForm(request.POST, auto_id="id_reopen_%s"),
        act=lambda case, given: actions.reopen(case, acting_user=request.member, **given),
        said=_("Le dossier est rouvert : il est à qualifier de nouveau."),
    )


@require_POST
@signed_in
def dismiss(request: Any, public_id: str) -> HttpResponse:
    """Close without follow-up."""
    return _do(
        request,
        public_id,
        name="dismiss_form",
        make=lambda case: ReasonForm(request.POST, auto_id="id_dismiss_%s"),
        act=lambda case, given: actions.dismiss(case, acting_user=request.member, **given),
        said=_("Le dossier est classé sans suite, avec sa raison."),
    )


@require_POST
@signed_in
def hand_over(request: Any, public_id: str) -> HttpResponse:
    """Send a possible whistle-blower alert out of this workflow."""
    refuse_forbidden_fields(request.POST)
    case = queries.access_case(request.member, public_id)
    actions.hand_over(case, acting_user=request.member)
    messages.success(request, _("Le dossier est orienté vers le dispositif d’alerte ; ses faits sont effacés ici."))
    return redirect("cases:show", public_id)


def _do(
    request: Any,
    public_id: str,
    *,
    name: str,
    make: Callable[[Any], Any],
    act: Act,
    said: str,
    missing: str = "",
) -> HttpResponse:
    """Run an act from its form; when it is refused, the page comes back with the form and the reason.

    `missing` is what to say when what the form names is not found; without it the page is not found.
    """
    refuse_forbidden_fields(request.POST)
    case = queries.access_case(request.member, public_id)
    form = make(case)
    bound: dict[str, Any] = {name: form}
    if form.is_valid():
        try:
            act(case, dict(form.cleaned_data))
        except NotFound:
            if not missing:
                raise
            form.add_error(None, missing)
        except VigieError as error:
            form.add_error(None, error.sentence)
            if isinstance(error, Refusal):
                bound["refusal"] = error
        else:
            messages.success(request, said)
            return redirect("cases:show", public_id)
    return case_page(request, queries.access_case(request.member, public_id), status=422, **bound)
