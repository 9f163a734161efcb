"""What a version changed, clause by clause, and one clause through all its versions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from vigie.web.charter import comparison, decisions
from vigie.web.charter.decisions import SOURCE
from vigie.web.charter.models import CharterVersion, Clause, ClauseVersion
from vigie.web.charter.queries.reading import ClauseRead, all_clauses_of, clauses_of, read

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """What one version does to one clause: the words before and after, the differences, why and from where."""

    clause: ClauseRead  # as it now stands; for a removed clause, as it last stood
    change: str  # added, reworded, readdressed, translated, removed
    before: ClauseRead | None
    after: ClauseRead | None
    title_segments: tuple[comparison.Segment, ...]
    segments: tuple[comparison.Segment, ...]
    reasons: tuple[str, ...]
    origin: dict[str, str]

    @property
    def reason(self) -> str:
        """Why, in the words of the latest version that touched the clause; may be empty."""
        return self.reasons[-1] if self.reasons else ""

    @property
    def newly_translated(self) -> bool:
        """Whether the reader's language has words for the first time, so that there is nothing to compare."""
        return self.before is not None and self.after is not None and self.before.language != self.after.language

    @property
    def typography_only(self) -> bool:
        """Whether nothing but spaces and apostrophes moved."""
        return (
            self.before is not None
            and self.after is not None
            and comparison.same_words(self.before.title, self.after.title)
            and comparison.same_words(self.before.body, self.after.body)
        )


@dataclass(frozen=True, slots=True)
class ChangedClause:
    """The least that others need of a change: which clause, what kind, for whom."""

    public_id: str
    number: int
    change: str
    audiences: tuple[str, ...]

    @property
    def asks_again(self) -> bool:
        return self.change in decisions.ASKS_AGAIN


@dataclass(frozen=True, slots=True)
class ClauseStep:
    """One stage of a clause's life: the version that touched it, and what it did."""

    version: CharterVersion
    number: int
    published_at: datetime | None
    change: ClauseChange


def changes(version: CharterVersion, language: str = SOURCE) -> list[ClauseChange]:
    """What a version (draft or published) changes since the one it replaces, in reading order.

    Every clause of a first version is `added`.
    """
    before = {c.public_id: c for c in all_clauses_of(version.replaces, language)} if version.replaces else {}
    after = all_clauses_of(version, language)
    return [change for clause in after if (change := compare(before.get(clause.public_id), clause)) is not None]


def changes_between(old: CharterVersion, new: CharterVersion, language: str = SOURCE) -> list[ClauseChange]:
    """What changed from one published version to a later one, whatever lies between, with every reason in order."""
    before = {c.public_id: c for c in clauses_of(old, language)}
    after = {c.public_id: c for c in clauses_of(new, language)}
    reasons: dict[str, list[str]] = {}
    last_words: dict[str, ClauseRead] = {}
    for row in _rows_between(old, new):
        stage = read(row, language)
        last_words[stage.public_id] = stage
        if stage.reason:
            reasons.setdefault(stage.public_id, []).append(stage.reason)
    gone = [replace(last_words.get(key, clause), removed=True) for key, clause in before.items() if key not in after]
    found = []
    for clause in (*after.values(), *gone):
        change = compare(before.get(clause.public_id), clause)
        if change is not None:
            found.append(replace(change, reasons=tuple(dict.fromkeys(reasons.get(clause.public_id, ())))))
    return found


def in_language(clause: ClauseRead, language: str) -> ClauseRead:
    """The same clause with its words in another of its languages."""
    words = clause.texts.get(language, decisions.Words())
    return replace(clause, title=words.title, body=words.body, language=language, digest=words.digest)


def compare(before: ClauseRead | None, after: ClauseRead) -> ClauseChange | None:
    """The change between two states of a clause, None when readers see no difference."""
    kind = decisions.change_of(before.state() if before else None, after.state())
    if not kind:
        return None
    old = before if before is not None and not before.removed else None
    new = None if after.removed else after
    if old is not None and new is not None and old.language != new.language and new.untranslated:
        old = in_language(old, new.language)  # French stands in for words that have not followed: compare French
    first_words = old is not None and new is not None and old.language != new.language
    compared = None if first_words else old
    return ClauseChange(
        clause=new or old or after,
        change=kind,
        before=old,
        after=new,
        title_segments=tuple(comparison.segments(compared.title if compared else "", new.title if new else "")),
        segments=tuple(comparison.segments(compared.body if compared else "", new.body if new else "")),
        reasons=(after.reason,) if after.reason else (),
        origin=after.origin,
    )


def changed_clauses(version: CharterVersion) -> list[ChangedClause]:
    """The clauses a version changes, for whom; a removed or readdressed clause concerns its former public too."""
    found = []
    for change in changes(version):
        keys = dict.fromkeys((*change.clause.audiences, *(change.before.audiences if change.before else ())))
        if change.change in ("reworded", "added"):
            keys = dict.fromkeys(change.clause.audiences)
        found.append(ChangedClause(change.clause.public_id, change.clause.number, change.change, tuple(keys)))
    return found


def versions_of_clause(clause: Clause, language: str = SOURCE) -> list[ClauseStep]:
    """The published versions that changed a clause, oldest first, each with the difference it made."""
    rows = (
        ClauseVersion.objects.filter(organisation=clause.organisation_id, clause=clause)
        .exclude(charter_version__state="draft")
        .select_related("clause", "charter_version")
        .prefetch_related("texts")
        .order_by("charter_version__number")
    )
    steps: list[ClauseStep] = []
    previous: ClauseRead | None = None
    for row in rows:
        current = read(row, language)
        change = compare(previous, current)
        if change is not None:
            version = row.charter_version
            steps.append(ClauseStep(version, version.number, version.published_at, change))
        previous = current
    return steps


def _rows_between(old: CharterVersion, new: CharterVersion) -> QuerySet[ClauseVersion]:
    return (
        ClauseVersion.objects.filter(
            organisation=new.organisation_id,
            charter_version__number__gt=old.number,
            charter_version__number__lte=new.number,
        )
        .exclude(change="")
        .select_related("clause")
        .prefetch_related("texts")
        .order_by("charter_version__number")
    )
