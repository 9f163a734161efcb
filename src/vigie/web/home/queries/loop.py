"""The loop as the picture of the page: seven steps, each with what this person may know that it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from vigie.web.care import queries as care
from vigie.web.cases import queries as cases
from vigie.web.charter import queries as charter
from vigie.web.clock import now
from vigie.web.communication import queries as communication
from vigie.web.improvement import queries as improvement
from vigie.web.learning import queries as learning
from vigie.web.lessons import queries as lessons
from vigie.web.listening import queries as listening
from vigie.web.people.queries import zone_of
from vigie.web.permissions import can
from vigie.web.ui import typography
from vigie.web.ui.navigation import STEPS

if TYPE_CHECKING:
    from vigie.web.charter.models import CharterVersion
    from vigie.web.people.models import Member

_READ: dict[str, str | Promise] = {
    "figures": gettext_lazy("{read} à jour sur {members}"),
    "nearly-all": gettext_lazy("presque tout le monde est à jour"),
    "nearly-none": gettext_lazy("presque personne n’a encore lu"),
}
PURPOSES: dict[int, str | Promise] = {
    1: gettext_lazy("la charte, écrite avec ceux qu’elle lie"),
    2: gettext_lazy("lire, s’exercer, vérifier avant de publier"),
    3: gettext_lazy("les messages publics sur l’organisation, jamais sur quelqu’un"),
    4: gettext_lazy("répondre, décider, dire pourquoi ; laisser est une décision"),
    5: gettext_lazy("une leçon où personne n’est reconnaissable"),
    6: gettext_lazy("proposer d’autres mots, d’où qu’on soit"),
    7: gettext_lazy("ce qui a changé, à ceux que cela concerne seulement"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its number and name, where it leads this person ("" nowhere), what it is for, what it holds."""

    number: int
    name: str
    url: str
    purpose: str
    holds: tuple[str, ...]
    call: str = ""  # "calls" or "waits" when something awaits this person there


def steps(member: Member, calls: Mapping[int, str]) -> list[Step]:
    """The seven steps in order, as this person may see them; `calls` says where something waits for them."""
    version = charter.version_in_force(member.organisation)
    found = [step(member, version) for step in _STEPS]
    return [replace(step, call=calls.get(step.number, "")) for step in found]


def steps_for_visitors() -> list[Step]:
    """The seven steps as anybody may see them: what each is for."""
    return [_step(number, "", []) for number in PURPOSES]


def _fixer(member: Member, version: CharterVersion | None) -> Step:
    holds: list[str] = []
    if version is None:
        holds.append(_("la charte n’est pas encore publiée"))
    else:
        holds.append(_("charte, version {number}").format(number=version.number))
        holds.append(_clauses(charter.clauses(member.organisation).count()))
    return _step(1, reverse("charter:read"), holds)


def _sensibiliser(member: Member, version: CharterVersion | None) -> Step:
    holds = []
    if version is not None and can(member, "communication.follow"):
        counts = charter.acknowledgement_counts(version)
        standing = communication.standing_of(counts.members, counts.up_to_date)
        if standing != "few":
            holds.append(str(_READ[standing]).format(read=_number(counts.up_to_date), members=_number(counts.members)))
    count = learning.published(member.organisation).count()
    if count:
        holds.append(
            ngettext("{count} module de trois questions", "{count} modules de trois questions", count).format(
                count=_number(count)
            )
        )
    return _step(2, reverse("communication:readings"), holds)


def _ecouter(member: Member, version: CharterVersion | None) -> Step:
    if can(member, "listening.read"):
        today = now().astimezone(zone_of(member.organisation)).date()
        counted = listening.counts_by_day(member.organisation, first=today, last=today)
        posts = sum(row[1] for row in counted)
        holds = [
            ngettext("{count} message aujourd’hui", "{count} messages aujourd’hui", posts).format(count=_number(posts))
            if posts
            else _("aucun message aujourd’hui")
        ]
        return _step(3, reverse("listening:inbox"), holds)
    if can(member, "listening.oversee"):
        count = listening.sources(member.organisation).count()
        said = ngettext("{count} source déclarée", "{count} sources déclarées", count).format(count=_number(count))
        return _step(3, reverse("listening:sources"), [said])
    return _step(3, "", [])


def _agir(member: Member, version: CharterVersion | None) -> Step:
    holds, url = [], ""
    if can(member, "care.answer"):
        url = reverse("care:index")
        counted = care.counts(member.organisation)
        count = counted.get("new", 0) + counted.get("taken", 0)
        if count:
            holds.append(
                ngettext("{count} réclamation en cours", "{count} réclamations en cours", count).format(
                    count=_number(count)
                )
            )
    if cases.may_see_list(member):
        url = reverse("cases:index")
        count = cases.cases_of(member, state="unfinished").count()
        if count:
            holds.append(
                ngettext("{count} dossier ouvert", "{count} dossiers ouverts", count).format(count=_number(count))
            )
        elif not holds:
            holds.append(_("aucun dossier ouvert"))
        waiting = cases.count_to_qualify(member) if count else 0
        if waiting:
            holds.append(
                ngettext("{count} dossier à qualifier", "{count} dossiers à qualifier", waiting).format(
                    count=_number(waiting)
                )
            )
    return _step(4, url, holds)


def _expliquer(member: Member, version: CharterVersion | None) -> Step:
    count = lessons.counts(member.organisation)["published"]
    holds = [
        ngettext("{count} leçon publiée", "{count} leçons publiées", count).format(count=_number(count))
        if count
        else _("aucune leçon encore")
    ]
    return _step(5, reverse("lessons:index"), holds)


def _ameliorer(member: Member, version: CharterVersion | None) -> Step:
    holds = []
    if can(member, "improvement.read"):
        count = improvement.count_open(member.organisation)
        if count:
            holds.append(
                ngettext("{count} proposition à décider", "{count} propositions à décider", count).format(
                    count=_number(count)
                )
            )
    changed = improvement.count_published(member.organisation)
    if changed:
        holds.append(
            ngettext(
                "{count} clause réécrite par l’expérience", "{count} clauses réécrites par l’expérience", changed
            ).format(count=_number(changed))
        )
    if not holds:
        holds.append(_("aucune proposition encore"))
    return _step(6, reverse("improvement:index"), holds)


def _relancer(member: Member, version: CharterVersion | None) -> Step:
    if version is None:
        return _step(7, "", [])
    if can(member, "communication.follow"):
        last = communication.campaigns(member).first()
        if last is not None:
            language = typography.language_of(get_language())
            day = typography.short_day(last.launched_at.astimezone(zone_of(member.organisation)).date(), language)
            said = _("version {number} diffusée le {day}").format(number=last.charter_version.number, day=day)
            return _step(7, reverse("communication:index"), [said])
        return _step(7, reverse("communication:index"), [_("aucune diffusion encore")])
    return _step(7, reverse("charter:changes", args=[version.public_id]), [_("ce que change la dernière version")])


def _clauses(count: int) -> str:
    return ngettext("{count} clause", "{count} clauses", count).format(count=_number(count))


def _number(value: int) -> str:
    return typography.number(value, typography.language_of(get_language()))


def _step(number: int, url: str, holds: list[str]) -> Step:
    return Step(number, str(STEPS[number]), url, str(PURPOSES[number]), tuple(holds))


_STEPS: tuple[Callable[[Member, CharterVersion | None], Step], ...] = (
    _fixer,
    _sensibiliser,
    _ecouter,
    _agir,
    _expliquer,
    _ameliorer,
    _relancer,
)
