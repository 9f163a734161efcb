"""What every act on a case does first: lock it, see that it may move, and read its words for what none may hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vigie.web.cases import decisions
from vigie.web.cases.errors import NoSuchMove, SanctionComputed, ScoreOnSomebody
from vigie.web.cases.models import Case, CaseState
from vigie.web.cases.queries import access_case
from vigie.web.clock import now
from vigie.web.errors import BadInput
from vigie.web.journal.actions import record
from vigie.web.people.queries import people_named_in

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

# How people call what they filled in, for messages about it.
WORDS = {
    "kind": gettext_lazy("Ce que c’est"),
    "title": gettext_lazy("En quelques mots"),
    "facts": gettext_lazy("Les faits"),
    "visibility": gettext_lazy("Visibilité"),
    "provenance": gettext_lazy("Provenance"),
    "target": gettext_lazy("Qui ou quoi est visé"),
    "truth": gettext_lazy("Est-ce vrai ?"),
    "level": gettext_lazy("Gravité de l’affaire"),
    "level_reason": gettext_lazy("Pourquoi ce niveau"),
    "decider": gettext_lazy("Qui décide"),
    "first_known_on": gettext_lazy("Su dans l’organisation le"),
    "outcome": gettext_lazy("Ce que fait l’organisation"),
    "content_decision": gettext_lazy("Ce que devient le contenu"),
    "reasons": gettext_lazy("Vos raisons"),
    "reason": gettext_lazy("Pourquoi"),
    "measure": gettext_lazy("Mesure"),
    "review_on": gettext_lazy("À revoir le"),
    "screen": gettext_lazy("Ce propos est-il protégé ?"),
    "steps": gettext_lazy("La bonne nouvelle"),
    "step": gettext_lazy("La bonne nouvelle"),
    "text": gettext_lazy("Ce qui a été fait"),
    "post": gettext_lazy("Messages joints"),
}
LONGEST = 10_000  # characters of one text of a case


def locked(case: Case, acting_user: Member) -> Case:
    """The case as it stands now, its row locked until the transaction ends, if this member may see it.

    Raises NotFound.
    """
    access_case(acting_user, case.public_id)
    return Case.objects.select_for_update().get(pk=case.pk)


def move(case: Case, after: CaseState, **changes: object) -> str:
    """Move a locked case and write other columns with it; return the state it left. Raises NoSuchMove."""
    before = case.state
    if not decisions.may_move(before, after):
        raise NoSuchMove(before=CaseState(before).label, after=after.label)
    case.state = after
    case.changed_at = now()
    for name, value in changes.items():
        setattr(case, name, value)
    case.save(update_fields=["state", "changed_at", *changes])
    return before


def write_line(verb: str, case: Case, acting_user: Member, *, before: str = "", **facts: object) -> None:
    """Record an act on a case: codes and counts, never its words nor its posts, which R08 may have to forget."""
    record(
        verb,
        organisation=case.organisation.public_id,
        actor=acting_user.public_id,
        about=case.public_id,
        before={"state": before} if before else None,
        after={"state": case.state},
        **facts,
    )


def refuse_forbidden_fields(names: Iterable[str]) -> None:
    """Refuse an act that carries a score, a label (R03) or a computed sanction (R05), whatever its value."""
    number, found = decisions.forbidden_field(names)
    if number == "R03":
        raise ScoreOnSomebody(found=found)
    if number == "R05":
        raise SanctionComputed(found=found)


def refuse_unknown_fields(fields: dict[str, object]) -> None:
    """Refuse what an act does not know: the forbidden by name and number, the rest as a mistake of the caller."""
    refuse_forbidden_fields(fields)
    if fields:
        raise TypeError(f"unknown: {', '.join(sorted(fields))}")


def read_words(organisation: Organisation, **texts: str) -> dict[str, str]:
    """The words of a case, trimmed, once they are seen to label nobody.

    Raises ScoreOnSomebody (R03), and BadInput for a text that is too long or holds NUL.
    """
    kept = {name: text.strip() for name, text in texts.items()}
    for name, text in kept.items():
        if "\0" in text:
            raise BadInput(what=said(name), why=_("ce texte contient un caractère illisible (NUL) ; retirez-le"))
        if len(text) > LONGEST:
            raise BadInput(
                what=said(name), why=_("{count} caractères, {most} au plus").format(count=len(text), most=LONGEST)
            )
    whole = "\n".join(text for text in kept.values() if text)
    if whole:
        names = people_named_in(organisation, whole)
        found = decisions.label_on_somebody(whole, names)
        if found:
            raise ScoreOnSomebody(found=found)
    return kept


def wanted(value: str, allowed: Iterable[str], what: str) -> str:
    """A value among those allowed. Raises BadInput."""
    if value not in set(allowed):
        raise BadInput(what=said(what), why=_("choisissez une des réponses proposées"))
    return value


def needed(text: str, what: str) -> str:
    """A text that is not empty. Raises BadInput."""
    if not text:
        raise BadInput(what=said(what), why=_("écrivez au moins une phrase"))
    return text


def said(name: str) -> str:
    """What people call a field of a case."""
    return str(WORDS.get(name, name))
