"""The list of proposals, proposing, one proposal, deciding it, writing it again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.charter import comparison
from vigie.web.charter import queries as charter
from vigie.web.errors import NotFound, VigieError
from vigie.web.improvement import actions, decisions, queries
from vigie.web.improvement.forms import ChooseForm, DecisionForm, ProposalForm, WordsForm
from vigie.web.lessons import queries as lessons
from vigie.web.permissions import can
from vigie.web.ui.pages import paginate


@needs("improvement.propose")
def index(request: Any) -> HttpResponse:
    """The proposals one may see, newest first: one's own, or all for those who read or decide them."""
    state = request.GET.get("etat", "")[:20]
    page = paginate(queries.of_state(request.member, state), request, per_page=30)
    context = {
        "page": page,
        "state": state,
        "waiting": queries.to_decide(request.member),
        "all_shown": can(request.member, "improvement.read") or can(request.member, "improvement.decide"),
    }
    return render(request, "improvement/index.html", context)


@needs("improvement.propose")
def propose(request: Any) -> HttpResponse:
    """Propose other words for a clause: `?clause=` says which, `?lecon=` the lesson it comes from."""
    member, language = request.member, get_language() or "fr"
    wanted, lesson_id = request.GET.get("clause", "")[:20], request.GET.get("lecon", "")[:20]
    if not wanted:
        return _choose(request, lesson_id)
    clause = charter.access_clause(member, wanted)
    current = queries.current_words(clause)
    if current is None:
        raise NotFound()
    lesson = _published_lesson(member, lesson_id)
    form = ProposalForm(request.POST or None, initial=_initial(current.texts))
    if request.method == "POST" and form.is_valid():
        try:
            proposal = actions.propose(
                clause=clause,
                texts=form.texts(),
                reason=form.cleaned_data["reason"],
                lesson=lesson.public_id if lesson else "",
                acting_user=member,
            )
        except VigieError as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("Proposition envoyée. Vous lirez ici la décision et sa raison."))
            return redirect("improvement:show", proposal.public_id)
    context = {
        "clause": clause,
        "current": current,
        "form": form,
        "lesson": lessons.read(lesson, language) if lesson else None,
        "differences": _differences(current.texts, form.texts()) if form.is_bound and form.is_valid() else [],
    }
    return render(request, "improvement/propose.html", context, status=422 if form.errors else 200)


@require_POST
@needs("improvement.propose")
def difference(request: Any) -> HttpResponse:
    """What the words in the form change, while one writes; nothing is kept."""
    clause = charter.access_clause(request.member, request.POST.get("clause", "")[:20])
    current = queries.current_words(clause)
    form = WordsForm(request.POST)
    form.is_valid()
    differences = _differences(current.texts, form.texts()) if current else []
    return render(request, "improvement/_difference.html", {"differences": differences})


@needs("improvement.propose")
def show(request: Any, public_id: str) -> HttpResponse:
    """One proposal: the difference it makes, why, where it stands, and for those who decide, the decision."""
    proposal = queries.access_proposal(request.member, public_id)
    return render(request, "improvement/show.html", _page_of(request, proposal))


@needs("improvement.propose")
def rebase(request: Any, public_id: str) -> HttpResponse:
    """Write a proposal again, from the words of today."""
    member = request.member
    proposal = queries.access_to_rebase(member, public_id)
    decides = can(member, "improvement.decide")
    current = (queries.current_words(proposal.clause, draft=True) if decides else None) or queries.current_words(
        proposal.clause
    )
    form = WordsForm(request.POST or None, initial=_initial(queries.texts_of(proposal)))
    if request.method == "POST" and form.is_valid():
        try:
            actions.rebase(proposal, texts=form.texts(), acting_user=member)
        except VigieError as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("La proposition part maintenant des mots d’aujourd’hui."))
            return redirect("improvement:show", public_id)
    context = {
        "proposal": proposal,
        "clause": proposal.clause,
        "current": current,
        "form": form,
        "differences": _differences(current.texts, queries.texts_of(proposal)) if current else [],
    }
    return render(request, "improvement/rebase.html", context, status=422 if form.errors else 200)


@require_POST
@needs("improvement.decide")
def accept(request: Any, public_id: str) -> HttpResponse:
    """Accept: the words go into the draft of the charter."""
    return _decide(request, public_id, actions.accept, _("Acceptée : ses mots sont dans le brouillon de la charte."))


@require_POST
@needs("improvement.decide")
def reject(request: Any, public_id: str) -> HttpResponse:
    """Do not retain; the author reads why."""
    return _decide(
        request, public_id, actions.reject, _("La proposition n’est pas retenue ; son auteur lira pourquoi.")
    )


def _choose(request: Any, lesson_id: str) -> HttpResponse:
    version = charter.version_in_force(request.member.organisation)
    clauses = charter.clauses_of(version, get_language() or "fr") if version else []
    form = ChooseForm(clause_choices=[(c.public_id, f"{c.number}. {c.title}") for c in clauses])
    return render(request, "improvement/choose.html", {"form": form, "clauses": clauses, "lesson_id": lesson_id})


def _decide(request: Any, public_id: str, act: Any, said: str) -> HttpResponse:
    proposal = queries.access_proposal(request.member, public_id)
    form = DecisionForm(request.POST)
    if form.is_valid():
        try:
            act(proposal, reason=form.cleaned_data["reason"], acting_user=request.member)
        except VigieError as error:
            context = _page_of(request, proposal, form=form, error=error)
            return render(request, "improvement/show.html", context, status=error.status)
        messages.success(request, said)
        return redirect("improvement:show", public_id)
    return render(request, "improvement/show.html", _page_of(request, proposal, form=form), status=422)


def _page_of(request: Any, proposal: Any, **more: Any) -> dict[str, Any]:
    member, language = request.member, get_language() or "fr"
    open_ = proposal.state == decisions.PROPOSED
    proposed = queries.texts_of(proposal)
    current = queries.current_words(proposal.clause)
    stands = queries.standing_of(proposal) if open_ else ""
    lesson = proposal.lesson if proposal.lesson is not None and proposal.lesson.state == "published" else None
    decides = open_ and can(member, "improvement.decide")
    return {
        "proposal": proposal,
        "clause": proposal.clause,
        "mine": proposal.author_id == member.pk,
        "open": open_,
        "stands": stands,
        "differences": _differences(current.texts if current else {}, proposed) if open_ else _plain(proposed),
        "untranslated": bool(current and "en" in current.texts and "en" not in proposed),
        "lesson": lessons.read(lesson, language) if lesson else None,
        "decides": decides,
        "may_rebase": open_
        and stands in (decisions.STALE, decisions.DRAFT_DIFFERS)
        and (decides or (proposal.author_id == member.pk and stands == decisions.STALE)),
        "form": DecisionForm(),
        **more,
    }


def _initial(texts: dict[str, tuple[str, str]]) -> dict[str, str]:
    return {
        f"{language}_{piece}": words
        for language, pair in texts.items()
        for piece, words in zip(("title", "body"), pair, strict=True)
    }


def _differences(before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]) -> list[dict[str, Any]]:
    """Per language, the pieces of title and body that change; languages in which nothing changes are left out."""
    return [
        {
            "language": language,
            "title": comparison.segments(before.get(language, ("", ""))[0], title),
            "body": comparison.segments(before.get(language, ("", ""))[1], body),
        }
        for language, (title, body) in after.items()
        if before.get(language) != (title, body)
    ]


def _plain(texts: dict[str, tuple[str, str]]) -> list[dict[str, Any]]:
    """Decided words, as they were proposed: the clause has had others since."""
    return [
        {"language": language, "title": [("equal", title)], "body": [("equal", body)]}
        for language, (title, body) in texts.items()
    ]


def _published_lesson(member: Any, public_id: str) -> Any:
    if not public_id:
        return None
    lesson = lessons.access_lesson(member, public_id)
    return lesson if lesson.state == "published" else None
