"""Changing the draft clause by clause: words, publics, families, place; taking a clause away and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from vigie.engine import Family
from vigie.web.charter.actions.drafting import forget_unused_clauses, locked, must
from vigie.web.charter.decisions import LANGUAGES, SOURCE, Words
from vigie.web.charter.models import CharterVersion, Clause, ClauseText, ClauseVersion
from vigie.web.charter.queries.reading import read
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.people import queries as people
from vigie.web.ui.typography import spaced

if TYPE_CHECKING:
    from vigie.web.people.models import Member

TITLE_LENGTH, BODY_LENGTH, REASON_LENGTH = 160, 6000, 1000
ORIGINS = frozenset({"proposal", "lesson", "case"})


@transaction.atomic
def write_clause(
    draft: CharterVersion,
    clause: Clause | None,
    *,
    texts: Mapping[str, tuple[str, str]],
    acting_user: Member | None,
    audiences: Iterable[str] | None = None,
    families: Iterable[str] | None = None,
    reason: Mapping[str, str] | None = None,
    origin: Mapping[str, str] | None = None,
    translation_holds: bool = False,
) -> Clause:
    """Write a clause of the draft (None: a new one, at the end, for everybody), and return it.

    `texts` maps languages to (title, body); languages left out keep their words, and so do audiences, families,
    reason and origin left None. A translation left as it was while French changes is behind, and French is shown in
    its place, unless `translation_holds`. Words are stored with the spaces and apostrophes of their language. French
    may be missing in a draft, not in a publication. Writing the same again changes nothing. Raises BadInput,
    NotADraft, NotFound.
    """
    must(acting_user, "charter.edit", draft.organisation)
    words = {language: as_written(language, title, body) for language, (title, body) in texts.items()}
    reasons = {
        language: _clean(_("raison"), spaced(text, language), REASON_LENGTH)
        for language, text in (reason or {}).items()
    }
    unknown = set(reasons) - set(LANGUAGES)
    if unknown:
        raise BadInput(what=", ".join(sorted(unknown)), why=_("cette langue n’est pas proposée"))
    draft = locked(draft)
    keys = _known_audiences(draft, audiences)
    known_families = _known_families(families)
    references = _known_origin(origin)
    if clause is None:
        clause = Clause.objects.create(organisation=draft.organisation, number=_next_number(draft), created_at=now())
    row, before = _row(draft, clause)
    row.audiences = keys if keys is not None else row.audiences
    row.families = known_families if known_families is not None else row.families
    row.origin = references if references is not None else row.origin
    row.removed = False
    row.save()
    _write_texts(row, words, reasons, translation_holds=translation_holds)
    after = _print(_again(row))
    if before != after:
        record(
            "charter.clause_written",
            organisation=draft.organisation.public_id,
            actor=acting_user.public_id if acting_user else "",
            about=clause.public_id,
            before=before,
            after=after,
            number=clause.number,
            version=draft.public_id,
        )
    return clause


@transaction.atomic
def remove_clause(
    draft: CharterVersion, clause: Clause, *, acting_user: Member | None, reason: Mapping[str, str] | None = None
) -> None:
    """Take a clause out of the draft; if it is in force, the next version will say that it is gone, and why."""
    must(acting_user, "charter.edit", draft.organisation)
    draft = locked(draft)
    row = _existing(draft, clause)
    if row.removed:
        return
    in_force = draft.replaces is not None and draft.replaces.clause_versions.filter(clause=clause, removed=False)
    if in_force and in_force.exists():
        row.removed = True
        row.save()
        reasons = {
            language: _clean(_("raison"), spaced(text, language), REASON_LENGTH)
            for language, text in (reason or {}).items()
        }
        _write_texts(row, {}, reasons)
    else:
        row.delete()
        forget_unused_clauses(draft.organisation, [clause.pk])
    _renumber(draft)
    _tell("charter.clause_removed", draft, clause, acting_user)


@transaction.atomic
def restore_clause(draft: CharterVersion, clause: Clause, *, acting_user: Member | None) -> None:
    """Take back a removal: the clause stands again as it was in the draft."""
    must(acting_user, "charter.edit", draft.organisation)
    draft = locked(draft)
    row = _existing(draft, clause)
    if not row.removed:
        return
    row.removed = False
    row.save()
    _renumber(draft)
    _tell("charter.clause_restored", draft, clause, acting_user)


@transaction.atomic
def move_clause(draft: CharterVersion, clause: Clause, *, places: int, acting_user: Member | None) -> None:
    """Move a clause in the reading order, upwards when `places` is negative. Its number stays: people quote it."""
    must(acting_user, "charter.edit", draft.organisation)
    draft = locked(draft)
    rows = list(_standing_rows(draft))
    position = next((index for index, row in enumerate(rows) if row.clause_id == clause.pk), None)
    if position is None:
        raise NotFound()
    target = max(0, min(len(rows) - 1, position + places))
    if target == position:
        return
    rows.insert(target, rows.pop(position))
    _number(rows)
    _tell("charter.clause_moved", draft, clause, acting_user)


def _row(draft: CharterVersion, clause: Clause) -> tuple[ClauseVersion, dict[str, object] | None]:
    if clause.organisation_id != draft.organisation_id:
        raise NotFound()
    row = (
        ClauseVersion.objects.filter(organisation=draft.organisation_id, charter_version=draft, clause=clause)
        .select_related("clause")
        .first()
    )
    if row is not None:
        return row, _print(row)
    last = draft.clause_versions.aggregate(last=Max("order"))["last"] or 0
    return (
        ClauseVersion(
            organisation=draft.organisation,
            charter_version=draft,
            clause=clause,
            order=last + 1,
            audiences=["everyone"],
        ),
        None,
    )


def _existing(draft: CharterVersion, clause: Clause) -> ClauseVersion:
    row = ClauseVersion.objects.filter(organisation=draft.organisation_id, charter_version=draft, clause=clause).first()
    if row is None:
        raise NotFound()
    return row


def _again(row: ClauseVersion) -> ClauseVersion:
    return ClauseVersion.objects.select_related("clause").get(pk=row.pk)


def _print(row: ClauseVersion) -> dict[str, object]:
    """What the journal keeps of a clause version: digests and keys, never words."""
    shown = read(row, SOURCE)
    return {
        "texts": {language: words.digest for language, words in sorted(shown.texts.items())},
        "behind": sorted(shown.behind),
        "audiences": sorted(shown.audiences),
        "families": sorted(shown.families),
        "origin": shown.origin,
        "removed": row.removed,
    }


def _write_texts(
    row: ClauseVersion, words: Mapping[str, Words], reasons: Mapping[str, str], *, translation_holds: bool = False
) -> None:
    existing = {text.language: text for text in ClauseText.objects.filter(clause_version=row)}
    old_french = existing[SOURCE].digest if SOURCE in existing else ""
    french = words[SOURCE].digest if SOURCE in words else old_french
    # Words written before there was any French are taken to say what the first French words say.
    translation_holds = translation_holds or not old_french
    for language in dict.fromkeys((*words, *reasons, *(existing if translation_holds else ()))):
        text = existing.get(language) or ClauseText(
            organisation_id=row.organisation_id, clause_version=row, language=language
        )
        new_words = language in words and words[language].digest != text.digest
        if language in words:
            text.title, text.body = words[language].title, words[language].body
            text.digest = words[language].digest
        if language != SOURCE and (new_words or translation_holds):
            text.translates = french
        text.reason = reasons.get(language, text.reason)
        if text.title or text.body or text.reason:
            text.save()
        elif text.pk:
            text.delete()


def _next_number(draft: CharterVersion) -> int:
    return (Clause.objects.filter(organisation=draft.organisation_id).aggregate(last=Max("number"))["last"] or 0) + 1


def _standing_rows(draft: CharterVersion) -> Iterable[ClauseVersion]:
    return ClauseVersion.objects.filter(
        organisation=draft.organisation_id, charter_version=draft, removed=False
    ).order_by("order", "pk")


def _renumber(draft: CharterVersion) -> None:
    _number(list(_standing_rows(draft)))


def _number(rows: list[ClauseVersion]) -> None:
    for place, row in enumerate(rows, start=1):
        if row.order != place:
            row.order = place
            row.save(update_fields=["order"])


def _tell(verb: str, draft: CharterVersion, clause: Clause, acting_user: Member | None) -> None:
    record(
        verb,
        organisation=draft.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=clause.public_id,
        number=clause.number,
        version=draft.public_id,
    )


def as_written(language: str, title: str, body: str) -> Words:
    """Title and body as `write_clause` would store them. Raises BadInput."""
    if language not in LANGUAGES:
        raise BadInput(what=language, why=_("cette langue n’est pas proposée"))
    one_line = " ".join(title.split())
    return Words(
        _clean(_("titre"), spaced(one_line, language), TITLE_LENGTH),
        _clean(_("texte"), spaced(body, language), BODY_LENGTH),
    )


def _clean(what: str, text: str, longest: int) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if any((ord(c) < 32 and c not in "\n\t") or 0xD800 <= ord(c) <= 0xDFFF for c in text):
        raise BadInput(what=what, why=_("ce texte contient des caractères invisibles ; recollez-le sans mise en forme"))
    if len(text) > longest:
        raise BadInput(
            what=what,
            why=_("{length} caractères, {longest} au plus ; raccourcissez").format(length=len(text), longest=longest),
        )
    return text


def _known_audiences(draft: CharterVersion, audiences: Iterable[str] | None) -> list[str] | None:
    if audiences is None:
        return None
    keys = list(dict.fromkeys(audiences))
    known = {audience.key for audience in people.audiences(draft.organisation)}
    strange = [key for key in keys if key not in known]
    if strange:
        raise BadInput(what=", ".join(strange), why=_("ce public n’existe pas dans l’organisation"))
    if not keys:
        raise BadInput(what=_("publics"), why=_("choisissez au moins un public que la clause concerne"))
    return keys


def _known_families(families: Iterable[str] | None) -> list[str] | None:
    if families is None:
        return None
    keys = list(dict.fromkeys(str(family) for family in families))
    strange = [key for key in keys if key not in set(Family)]
    if strange:
        raise BadInput(what=", ".join(strange), why=_("cette famille de constats n’existe pas"))
    return keys


def _known_origin(origin: Mapping[str, str] | None) -> dict[str, str] | None:
    if origin is None:
        return None
    strange = set(origin) - ORIGINS
    if strange:
        raise BadInput(
            what=", ".join(sorted(strange)), why=_("une origine est une proposition, une leçon ou un dossier")
        )
    return {key: str(value)[:40] for key, value in origin.items() if value}
