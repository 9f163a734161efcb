"""The list of cases, and one case as a page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from vigie.web.alerts import queries as alerts
from vigie.web.cases import queries, wording
from vigie.web.cases.begun import begun_of
from vigie.web.cases.forms import (
    AttachForm,
    DecideForm,
    FilterForm,
    QualifyForm,
    ReasonForm,
    ScreenForm,
    StepForm,
)
from vigie.web.errors import NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.journal.telling import tell
from vigie.web.people.access import signed_in
from vigie.web.people.queries import unit_tree
from vigie.web.ui.pages import keyset

PER_PAGE = 50


@require_safe
@signed_in
def index(request: Any) -> HttpResponse:
    """The cases one may see, newest first; those one must decide above."""
    if not queries.may_see_list(request.member):
        raise NotFound()
    form = FilterForm(request.GET)
    asked: dict[str, Any] = form.cleaned_data if form.is_valid() else {"sorte": "", "etat": "", "a_moi": ""}
    state = {"": "unfinished", "tous": ""}.get(asked["etat"], asked["etat"])
    found = queries.cases_of(request.member, kind=asked["sorte"], state=state, mine=bool(asked["a_moi"]))
    page = keyset(found, request, order=queries.NEWEST, per_page=PER_PAGE)
    under_way = begun_of(request.member, page.items)
    return render(
        request,
        "cases/index.html",
        {
            "form": FilterForm(initial=asked),
            "filtered": any(asked.values()),
            "page": page,
            "rows": [(case, wording.asked_next(case, request.member, under_way.get(case.pk))) for case in page.items],
            "mine": queries.to_decide(request.member, limit=5),
        },
    )


@require_safe
@signed_in
def show(request: Any, public_id: str) -> HttpResponse:
    """One case: what is asked next, the facts, the clocks, the posts, the decision, the history."""
    return case_page(request, queries.access_case(request.member, public_id))


def case_page(request: Any, case: Any, *, status: int = 200, **bound: Any) -> HttpResponse:
    """The page of a case; `bound` replaces a fresh form by one with its errors, or gives a `refusal` to show."""
    language = "en" if (get_language() or "").startswith("en") else "fr"
    reader = request.member
    steers, decides = queries.may_steer(reader, case), queries.may_decide(reader, case)
    next_step = queries.next_step_of(case)
    organisation = case.organisation
    told = tell(reader, lines_about(organisation.public_id, case.public_id))
    decisions = queries.decisions_of(case)
    begun = begun_of(reader, [case]).get(case.pk)
    posts, clocks = queries.post_views_of(case, language), wording.clocks_told(case)
    wording.say_clocks(case, posts)
    context = {
        "case": case,
        "asked": wording.asked_next(case, reader, begun),
        "begun": begun,
        "next_step": next_step,
        "stages": wording.stages_of(case),
        "clocks": clocks,
        "why_clocks": wording.why_told(case) if clocks else "",
        "named": queries.names_somebody(case),
        "screen": queries.screen_of(case),
        "steps": queries.steps_of(case),
        "posts": posts,
        "decisions": decisions,
        "in_force": decisions[0] if decisions and queries.may_be_explained(case) else None,
        "alert": _alert(reader, case),
        "steers": steers,
        "decides": decides,
        "may_step": steers or case.opened_by_id == reader.pk,
        "no_posts": queries.why_no_posts(case),
        "attach_form": AttachForm(),
        "screen_form": ScreenForm(),
        "qualify_form": qualify_form(case),
        "step_form": StepForm(initial={"step": next_step}),
        "decide_form": DecideForm(),
        "reason_form": ReasonForm(),
        "dismiss_form": ReasonForm(auto_id="id_dismiss_%s"),
        "reopen_form": ReasonForm(auto_id="id_reopen_%s"),
        "timeline": [{"when": line.when, "title": line.title, "who": line.who} for line in told],
        **bound,
    }
    return render(request, "cases/show.html", context, status=status)


def qualify_form(case: Any, data: Any = None) -> QualifyForm:
    """The form that qualifies a case, with who may decide it."""
    return QualifyForm(
        data,
        deciders=[(member.public_id, member.display_name) for member in queries.deciders_for(case)],
        units=unit_tree(case.organisation),
        initial={
            "truth": case.truth,
            "facts": case.facts,
            "target": case.target,
            "visibility": case.visibility,
            "level": case.level,
            "level_reason": case.level_reason,
            "unit": case.unit.public_id if case.unit else "",
            "decider": case.decider.public_id if case.decider else "",
        },
    )


def _alert(reader: Any, case: Any) -> Any:
    """The alert a case came from, with its sentence, for those who may read alerts."""
    if not case.alert:
        return None
    try:
        [card] = alerts.cards([alerts.access_alert(reader, case.alert)])
    except NotFound:
        return None
    return card
