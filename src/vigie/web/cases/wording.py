"""How a case is told on screen: what it asks next, its stages, its legal clocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from vigie.web.cases import queries
from vigie.web.cases.decisions import EVENT_KINDS, SPEECH_CLOCK
from vigie.web.cases.models import CaseState
from vigie.web.ui import typography

if TYPE_CHECKING:
    from vigie.web.cases.begun import Begun
    from vigie.web.cases.models import Case
    from vigie.web.listening.queries import PostView
    from vigie.web.people.models import Member

STAGES = (
    CaseState.SIGNALLED,
    CaseState.QUALIFIED,
    CaseState.DECIDED,
    CaseState.EXPLAINED,
    CaseState.CLOSED,
)


def asked_next(case: Case, reader: Member, begun: Begun | None = None) -> str:
    """What a case asks for next, in one sentence, said to this reader; `begun` is the lesson somebody began."""
    code = queries.next_step_of(case)
    if code == "explain" and begun is not None:
        return begun.sentence
    decider = case.decider.display_name if case.decider else ""
    if code == "decide":
        return (
            _("À vous de décider, avec vos raisons.")
            if case.decider_id == reader.pk
            else _("{name} doit décider.").format(name=decider)
        )
    return {
        "screen": _("À examiner d’abord : ce propos est-il protégé ?"),
        "qualify": _("À qualifier : est-ce vrai, est-ce grave, et qui décide ?"),
        "thank": _("Bonne nouvelle : il reste à remercier."),
        "understand": _("Remercié : il reste à comprendre pourquoi cela a marché."),
        "reproduce": _("Compris : il reste à dire comment le reproduire."),
        "explain": _("Décidé : il reste à en tirer une leçon, ou à dire pourquoi il n’y en a pas."),
        "close": _("Expliqué : il reste à clore."),
        "gone": _("Parti vers le dispositif d’alerte. Vigie n’en garde ni l’auteur ni les faits."),
    }.get(code) or (_("Classé sans suite.") if case.state == CaseState.DISMISSED else _("Clos. Rien n’est attendu."))


def stages_of(case: Case) -> list[dict[str, Any]]:
    """The stages of a case for the component of steps."""
    if case.state in (CaseState.DISMISSED, CaseState.HANDED_OVER):
        return [
            {"label": CaseState.SIGNALLED.label, "state": "done"},
            {"label": CaseState(case.state).label, "state": "current"},
        ]
    here = CaseState.SIGNALLED if case.state == CaseState.REOPENED else CaseState(case.state)
    place = STAGES.index(here)
    labels = [CaseState.REOPENED.label if case.state == CaseState.REOPENED else STAGES[0].label]
    labels += [stage.label for stage in STAGES[1:]]
    return [
        {"label": label, "state": "done" if index < place else "current" if index == place else "todo"}
        for index, label in enumerate(labels)
    ]


def clocks_told(case: Case) -> list[dict[str, Any]]:
    """The legal clocks of a case: name, sentence, how long is left, where it comes from."""
    language = typography.language_of(get_language())
    return [
        {
            "name": reading.parameter.name(language),
            "sentence": _sentence(reading, language),
            "left": _left(reading.left),
            "late": reading.left is not None and reading.left < 0,
            "soon": reading.left is not None and 0 <= reading.left <= 14,
            "parameter": reading.parameter,
        }
        for reading in queries.clocks_of(case)
    ]


def why_told(case: Case) -> str:
    """Why an event shows the clock of defamation and insult; "" for other cases."""
    if case.kind not in EVENT_KINDS:
        return ""
    offending, posts = queries.offences_of(case)
    if not offending:
        return _("Montré parce qu’une personne de l’organisation est visée.")
    return ngettext(
        "Montré pour {n} message joint sur {posts}, qui a un constat de diffamation ou d’injure.",
        "Montré pour {n} messages joints sur {posts}, qui ont un constat de diffamation ou d’injure.",
        offending,
    ).format(n=offending, posts=posts)


def say_clocks(case: Case, views: Sequence[PostView]) -> None:
    """Hang on each post that may defame or insult, as `limit`, the sentence of its own clock, when it has one."""
    language = typography.language_of(get_language())
    read = queries.clocks_of_posts(case, views)
    for view in views:
        said = _sentence(read[view.post.pk], language) if view.post.pk in read else ""
        view.post.limit = said  # type: ignore[attr-defined]  # hung on for the page, no field of a post


def _sentence(reading: queries.ClockReading, language: str) -> str:
    clock = reading.clock
    if clock.starts_on is None or clock.ends_on is None:
        return _("La date de mise en ligne n’est pas connue : ce délai court peut-être déjà. Établissez-la.")
    start, end = (typography.day(day, language, week_day=False) for day in (clock.starts_on, clock.ends_on))
    if clock.parameter == SPEECH_CLOCK:
        if clock.certain:
            return _(
                "Un responsable l’a su le {start} : après le {end}, aucune procédure ne s’ouvre plus sur ces faits."
            ).format(start=start, end=end)
        return _(
            "Su le {start} par quelqu’un qui n’encadre pas. Le délai part du jour où un responsable l’a su, peut-être "
            "celui-là ; date prudente : {end}."
        ).format(start=start, end=end)
    return _(
        "Mis en ligne le {start} : après le {end}, plus d’action en diffamation ni en injure. Une lettre ou un "
        "signalement n’arrête pas ce délai."
    ).format(start=start, end=end)


def _left(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return ngettext("passé depuis {n} jour", "passé depuis {n} jours", -days).format(n=-days)
    return ngettext("il reste {n} jour", "il reste {n} jours", days).format(n=days)
