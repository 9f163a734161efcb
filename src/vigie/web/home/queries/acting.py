"""What steps 4, 5, 6 and 1 leave to somebody: to answer, decide, reread, write, publish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from vigie.web.care import queries as care
from vigie.web.cases import queries as cases
from vigie.web.charter import queries as charter
from vigie.web.home.decisions import Awaiting, Urgency, shortened
from vigie.web.improvement import queries as improvement
from vigie.web.lessons import queries as lessons
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member

EACH = 3  # rows said one by one; beyond, they are counted
MOST = 9
A_CASE = {
    "complaint": gettext_lazy("une réclamation"),
    "positive": gettext_lazy("une bonne nouvelle"),
    "misinformation": gettext_lazy("une fausse information"),
    "employee_speech": gettext_lazy("des propos d’un salarié"),
    "incident": gettext_lazy("un incident"),
    "crisis": gettext_lazy("une crise"),
}


def complaints_to_answer(member: Member) -> Iterator[Awaiting]:
    """The customers who wait for an answer, in one sentence that leads to the most urgent."""
    if not can(member, "care.answer"):
        return
    waiting = care.waiting(member, limit=MOST + 1)
    if not waiting:
        return
    first = waiting[0]
    address = reverse("care:show", args=[first.complaint.public_id])
    words = shortened(first.text, 70)
    if len(waiting) == 1:
        sentence = _("Une réclamation attend une réponse : « {words} »").format(words=words)
    elif len(waiting) > MOST:
        sentence = _("Plus de {count} réclamations attendent une réponse ; la plus urgente : « {words} »").format(
            count=MOST, words=words
        )
    else:
        sentence = _("{count} réclamations attendent une réponse ; la plus urgente : « {words} »").format(
            count=len(waiting), words=words
        )
    yield Awaiting(sentence, _("Y répondre"), address, Urgency.SOMEBODY, step=4, moment=first.complaint.due_at)


def cases_to_decide(member: Member) -> Iterator[Awaiting]:
    """The cases whose named decider is this person."""
    waiting = cases.to_decide(member, limit=MOST + 1)
    for case in waiting[:EACH]:
        yield Awaiting(
            _("Le dossier {number}, « {title} », attend votre décision.").format(number=case.number, title=case.title),
            _("Décider"),
            reverse("cases:show", args=[case.public_id]),
            Urgency.DECISION,
            step=4,
            moment=case.opened_at,
        )
    others = len(waiting) - EACH
    if others > 0:
        yield Awaiting(
            ngettext(
                "{count} autre dossier attend votre décision.",
                "{count} autres dossiers attendent votre décision.",
                others,
            ).format(count=others),
            _("Les voir"),
            reverse("cases:index"),
            Urgency.DECISION,
            step=4,
            moment=waiting[EACH].opened_at,
        )


def cases_to_qualify(member: Member) -> Iterator[Awaiting]:
    """The cases that nobody decides yet, to those who may qualify them; a crisis cannot wait."""
    waiting = cases.to_qualify(member, limit=EACH)
    for case in waiting:
        yield Awaiting(
            _("Le dossier {number}, {kind}, attend d’être qualifié.").format(
                number=case.number, kind=A_CASE.get(case.kind, case.get_kind_display())
            ),
            _("Le qualifier"),
            reverse("cases:show", args=[case.public_id]),
            Urgency.EVENT if case.kind == "crisis" else Urgency.DECISION,
            step=4,
            moment=case.opened_at,
        )
    others = cases.count_to_qualify(member) - EACH if len(waiting) == EACH else 0
    if others > 0:
        yield Awaiting(
            ngettext(
                "{count} autre dossier attend d’être qualifié.",
                "{count} autres dossiers attendent d’être qualifiés.",
                others,
            ).format(count=others),
            _("Les voir"),
            reverse("cases:index"),
            Urgency.DECISION,
            step=4,
            moment=waiting[-1].opened_at,
        )


def lessons_in_which_somebody_is_recognised(member: Member) -> Iterator[Awaiting]:
    """Published lessons that a reader asks to withdraw."""
    for lesson in lessons.recognised(member, limit=EACH):
        yield Awaiting(
            _("Quelqu’un dit reconnaître une personne dans la leçon {number} ; à relire sans attendre.").format(
                number=lesson.number
            ),
            _("La relire"),
            reverse("lessons:show", args=[lesson.public_id]),
            Urgency.SOMEBODY,
            step=5,
        )


def lessons_to_reread(member: Member) -> Iterator[Awaiting]:
    """Lessons that wait for a second reader, and those sent back to their author."""
    language = get_language() or "fr"
    for lesson in lessons.to_review(member, limit=EACH):
        yield Awaiting(
            _("La leçon « {title} » attend une seconde lecture.").format(title=lessons.read(lesson, language).title),
            _("La relire"),
            reverse("lessons:show", args=[lesson.public_id]),
            Urgency.DECISION,
            step=5,
            moment=lesson.submitted_at,
        )
    if not can(member, "lessons.write"):
        return
    for lesson in lessons.mine(member, limit=EACH):
        if lesson.note and lesson.state == "draft":
            yield Awaiting(
                _("Votre leçon {number} vous est rendue : « {note} »").format(
                    number=lesson.number, note=shortened(lesson.note, 80)
                ),
                _("La reprendre"),
                reverse("lessons:write", args=[lesson.public_id]),
                Urgency.READING,
                step=5,
                moment=lesson.changed_at,
            )


def lessons_to_write(member: Member) -> Iterator[Awaiting]:
    """Decided cases that nobody explained yet."""
    waiting = lessons.cases_without_lesson(member, limit=MOST + 1)
    if not waiting:
        return
    first = waiting[0]
    if len(waiting) == 1:
        sentence = _("Le dossier {number}, « {title} », est décidé ; sa leçon reste à écrire.").format(
            number=first.number, title=first.title
        )
    else:
        sentence = _("{count} dossiers sont décidés ; leur leçon reste à écrire.").format(count=len(waiting))
    address = reverse("lessons:start")
    if len(waiting) == 1:
        address += f"?dossier={first.public_id}"
    yield Awaiting(sentence, _("Écrire la leçon"), address, Urgency.READING, step=5, moment=first.changed_at)


def proposals_to_decide(member: Member) -> Iterator[Awaiting]:
    """Proposals that wait for a decision."""
    waiting = improvement.to_decide(member, limit=MOST + 1)
    for proposal in waiting[:EACH]:
        yield Awaiting(
            _("Une proposition change la clause {clause} : « {reason} »").format(
                clause=proposal.clause.number, reason=shortened(proposal.reason, 90)
            ),
            _("La lire et décider"),
            reverse("improvement:show", args=[proposal.public_id]),
            Urgency.DECISION,
            step=6,
            moment=proposal.created_at,
        )
    others = len(waiting) - EACH
    if others > 0:
        yield Awaiting(
            ngettext(
                "{count} autre proposition attend une décision.",
                "{count} autres propositions attendent une décision.",
                others,
            ).format(count=others),
            _("Les voir"),
            reverse("improvement:index"),
            Urgency.DECISION,
            step=6,
            moment=waiting[EACH].created_at,
        )


def charter_to_publish(member: Member) -> Iterator[Awaiting]:
    """A charter to begin, or a draft of it that stays open."""
    if not can(member, "charter.publish"):
        return
    draft = charter.draft_of(member.organisation)
    if draft is None and charter.version_in_force(member.organisation) is None:
        yield Awaiting(
            _("La charte n’est pas encore écrite : tout part d’elle."),
            _("L’ouvrir"),
            reverse("charter:draft"),
            Urgency.READING,
            step=1,
        )
    if draft is not None:
        yield Awaiting(
            _(
                "Le brouillon de la version {number} de la charte est ouvert ; "
                "il n’engage personne avant sa publication."
            ).format(number=draft.number),
            _("Le relire et publier"),
            reverse("charter:draft"),
            Urgency.READING,
            step=1,
            moment=draft.created_at,
        )
