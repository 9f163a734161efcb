"""Publishing the draft: one transaction makes it the charter in force and freezes its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.charter import decisions
from vigie.web.charter.actions.drafting import locked, must
from vigie.web.charter.decisions import LANGUAGES, SOURCE
from vigie.web.charter.errors import FormalitiesMissing, NothingChanges, OnlyMinor, TextMissing
from vigie.web.charter.models import ChangeKind, CharterVersion, ClauseVersion, Regime, State, VersionText
from vigie.web.charter.queries.changes import ChangedClause, changed_clauses
from vigie.web.charter.queries.reading import all_clauses_of
from vigie.web.clock import now
from vigie.web.errors import BadInput, VigieError
from vigie.web.journal.actions import record
from vigie.web.ui.typography import spaced

if TYPE_CHECKING:
    from vigie.web.people.models import Member

SUMMARY_LENGTH = 600


@transaction.atomic
def publish_charter(
    version: CharterVersion,
    *,
    change_kind: str,
    summary: Mapping[str, str],
    acting_user: Member | None,
    regime: str = Regime.GUIDE,
) -> CharterVersion:
    """Make the draft the charter in force, and return it.

    `summary` says per language why (French required). A first version is always substantial. A minor change keeps
    every acknowledgement, by a link to the version it replaces. Raises BadInput, NotADraft, NotFound, TextMissing,
    NothingChanges, OnlyMinor, FormalitiesMissing; nothing is changed then.
    """
    must(acting_user, "charter.publish", version.organisation)
    if regime == Regime.ANNEXED:
        raise FormalitiesMissing()
    if change_kind not in ChangeKind.values or regime not in Regime.values:
        raise BadInput(what=f"{change_kind}, {regime}", why=_("choisissez une des possibilités proposées"))
    summaries = _clean_summaries(summary)
    draft = locked(version)
    changed = check(draft, change_kind)
    _write_changes(draft, changed)
    replaced = draft.replaces
    if replaced is not None:
        CharterVersion.objects.filter(pk=replaced.pk).update(state=State.REPLACED)
    VersionText.objects.bulk_create(
        VersionText(organisation=draft.organisation, charter_version=draft, language=language, summary=text)
        for language, text in summaries.items()
    )
    draft.state = State.PUBLISHED
    draft.regime, draft.change_kind = Regime(regime), ChangeKind(change_kind)
    draft.carries_forward = replaced if change_kind == ChangeKind.MINOR else None
    draft.author, draft.published_at = acting_user or draft.author, now()
    draft.save()
    record(
        "charter.published",
        organisation=draft.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=draft.public_id,
        before={"version": replaced.public_id} if replaced else None,
        after={
            "version": draft.public_id,
            "regime": str(draft.regime),
            "clauses": [clause.public_id for clause in changed],
        },
        number=draft.number,
        change_kind=str(draft.change_kind),
        changed=len(changed),
    )
    return draft


def obstacle_to_publication(draft: CharterVersion) -> str:
    """The sentence that says why a draft cannot be published now in any way; empty when it can. Reads only."""
    try:
        check(draft, ChangeKind.MINOR if draft.replaces is not None else ChangeKind.SUBSTANTIAL)
    except VigieError as error:
        return error.sentence
    return ""


def check(draft: CharterVersion, change_kind: str) -> list[ChangedClause]:
    """The clauses a draft changes, once it is known to be publishable this way. Reads only.

    Raises TextMissing, NothingChanges, OnlyMinor, BadInput.
    """
    after = all_clauses_of(draft)
    missing = [clause.number for clause in after if clause.missing and not clause.removed]
    if missing:
        raise TextMissing(numbers=", ".join(map(str, missing)))
    before = {c.public_id: c for c in all_clauses_of(draft.replaces)} if draft.replaces else {}
    changed = changed_clauses(draft)
    if not any(
        decisions.differs(b.state() if (b := before.get(clause.public_id)) else None, clause.state())
        for clause in after
    ):
        raise NothingChanges()
    if draft.replaces is None and change_kind == ChangeKind.MINOR:
        raise BadInput(
            what=_("changement"), why=_("la première version se lit en entier : publiez-la comme substantielle")
        )
    if change_kind == ChangeKind.SUBSTANTIAL and not any(clause.asks_again for clause in changed):
        raise OnlyMinor()
    return changed


def _write_changes(draft: CharterVersion, changed: list[ChangedClause]) -> None:
    by_clause = {clause.public_id: clause for clause in changed}
    rows = ClauseVersion.objects.filter(organisation=draft.organisation_id, charter_version=draft)
    for row in rows.select_related("clause"):
        clause = by_clause.get(row.clause.public_id)
        if clause is not None:
            row.change, row.asked = clause.change, list(clause.audiences)
            row.save(update_fields=["change", "asked"])


def _clean_summaries(summary: Mapping[str, str]) -> dict[str, str]:
    cleaned = {language: spaced(" ".join(text.split()), language) for language, text in summary.items() if text.strip()}
    strange = set(cleaned) - set(LANGUAGES)
    if strange:
        raise BadInput(what=", ".join(sorted(strange)), why=_("cette langue n’est pas proposée"))
    if SOURCE not in cleaned:
        raise BadInput(what=_("pourquoi cette version"), why=_("dites-le en une phrase, en français"))
    for language, text in cleaned.items():
        if len(text) > SUMMARY_LENGTH:
            raise BadInput(
                what=f"{_('pourquoi cette version')} ({language})",
                why=_("{length} caractères, {longest} au plus ; raccourcissez").format(
                    length=len(text), longest=SUMMARY_LENGTH
                ),
            )
    return cleaned
