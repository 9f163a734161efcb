"""Clauses as somebody reads them: in a language, with French standing in for what is not translated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Prefetch, QuerySet
from django.utils.translation import get_language

from vigie.web.charter import decisions
from vigie.web.charter.decisions import SOURCE
from vigie.web.charter.models import CharterVersion, Clause, ClauseText, ClauseVersion, Regime, VersionText
from vigie.web.errors import NotFound
from vigie.web.people import queries as people
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation


@dataclass(frozen=True, slots=True)
class ClauseRead:
    """A clause of a version as shown in a language. `language` is the one of its words, `asked` the reader's."""

    public_id: str  # of the clause, the same through all versions
    version_id: str  # of the clause version
    number: int
    order: int
    title: str
    body: str
    language: str
    asked: str
    digest: str
    audiences: tuple[str, ...]
    families: tuple[str, ...]
    origin: dict[str, str]
    reason: str
    change: str
    removed: bool
    texts: dict[str, decisions.Words]
    behind: frozenset[str]  # languages whose words do not say what the French ones say now
    reasons: dict[str, str]

    @property
    def untranslated(self) -> bool:
        """Whether the reader sees French because their language has no text yet."""
        return self.language != self.asked

    @property
    def out_of_date(self) -> bool:
        """Whether that is because the words in their language have not followed the French ones."""
        return self.untranslated and self.asked in self.behind

    @property
    def missing(self) -> bool:
        """Whether the words of the source language are not all written."""
        return not self.texts.get(SOURCE, decisions.Words()).written

    def state(self) -> decisions.State:
        """The clause as decisions see it."""
        return decisions.State(self.order, self.audiences, self.families, self.texts, self.removed)


def clauses_of(version: CharterVersion, language: str = SOURCE) -> list[ClauseRead]:
    """The clauses of a version in reading order, those it removes left out."""
    return [clause for clause in all_clauses_of(version, language) if not clause.removed]


def removed_clauses_of(version: CharterVersion, language: str = SOURCE) -> list[ClauseRead]:
    """The clauses a version takes away, with their last words."""
    return [clause for clause in all_clauses_of(version, language) if clause.removed]


def all_clauses_of(version: CharterVersion, language: str = SOURCE) -> list[ClauseRead]:
    """The clauses of a version in reading order, those it removes included."""
    rows = (
        ClauseVersion.objects.filter(organisation=version.organisation_id, charter_version=version)
        .select_related("clause")
        .prefetch_related(Prefetch("texts", ClauseText.objects.order_by("pk")))
        .order_by("order", "pk")
    )
    return [read(row, language) for row in rows]


def clause_in_force(organisation: Organisation, public_id: str, language: str = SOURCE) -> ClauseRead | None:
    """One clause of the version in force; None when it is not (or no longer) in force."""
    row = (
        ClauseVersion.objects.filter(
            organisation=organisation, charter_version__state="published", clause__public_id=public_id, removed=False
        )
        .select_related("clause")
        .prefetch_related("texts")
        .first()
    )
    return read(row, language) if row is not None else None


def read(row: ClauseVersion, language: str) -> ClauseRead:
    """A row as somebody reads it in a language."""
    texts = {text.language: text for text in row.texts.all()}
    words = {key: decisions.Words(text.title, text.body) for key, text in texts.items()}
    french = texts[SOURCE].digest if SOURCE in texts else ""
    behind = frozenset(
        key for key, text in texts.items() if key != SOURCE and words[key].written and text.translates != french
    )
    shown = language if language in words and words[language].written and language not in behind else SOURCE
    text = texts.get(shown)
    reasons = {key: text.reason for key, text in texts.items() if text.reason}
    return ClauseRead(
        public_id=row.clause.public_id,
        version_id=row.public_id,
        number=row.clause.number,
        order=row.order,
        title=text.title if text else "",
        body=text.body if text else "",
        language=shown,
        asked=language,
        digest=text.digest if text else "",
        audiences=tuple(row.audiences),
        families=tuple(row.families),
        origin=row.origin,
        reason=reasons.get(language) or reasons.get(SOURCE) or "",
        change=row.change,
        removed=row.removed,
        texts=words,
        behind=behind,
        reasons=reasons,
    )


def clauses(organisation: Organisation) -> QuerySet[Clause]:
    """Every clause in force, by number."""
    return Clause.objects.filter(
        organisation=organisation, versions__charter_version__state="published", versions__removed=False
    ).order_by("number")


def clauses_named(organisation: Organisation, public_ids: Iterable[str]) -> QuerySet[Clause]:
    """Clauses by public id, in force or not; unknown ids are left out."""
    return Clause.objects.filter(organisation=organisation, public_id__in=list(public_ids)).order_by("number")


def access_clause(acting_user: Member, public_id: str) -> Clause:
    """A clause of one's own organisation that has been published at least once, or that one reviews.

    Raises NotFound.
    """
    clause = Clause.objects.filter(organisation=acting_user.organisation_id, public_id=public_id).first()
    if clause is None or not can(acting_user, "charter.read", clause):
        raise NotFound()
    published = clause.versions.exclude(charter_version__state="draft").exists()
    if not published and not can(acting_user, "charter.review", clause):
        raise NotFound()
    return clause


def summary_of(version: CharterVersion, language: str = SOURCE) -> str:
    """Why a version was published, in a language or else in French; empty for a draft."""
    texts = dict(
        VersionText.objects.filter(organisation=version.organisation_id, charter_version=version).values_list(
            "language", "summary"
        )
    )
    return texts.get(language) or texts.get(SOURCE) or ""


_HEADINGS = {
    "fr": ("{name}", "Charte des médias sociaux, version {number}", "{regime}"),
    "en": ("{name}", "Social media charter, version {number}", "{regime}"),
}
_REGIMES = {
    ("fr", Regime.GUIDE): "Guide, sans portée disciplinaire",
    ("en", Regime.GUIDE): "Guide, with no disciplinary force",
    ("fr", Regime.ANNEXED): "Annexe au règlement intérieur",
    ("en", Regime.ANNEXED): "Annex to the works rules",
}


def audience_names(organisation: Organisation, language: str | None = None) -> dict[str, str]:
    """Names of the organisation's publics by key, in a language (None: the reader's)."""
    english = (language or get_language() or SOURCE).startswith("en")
    return {a.key: a.name_en if english else a.name_fr for a in people.audiences(organisation)}


def reading_text(version: CharterVersion, language: str = SOURCE) -> str:
    """The whole version as plain text in a language: what the page shows and what is acknowledged."""
    heading = [
        line.format(
            name=version.organisation.name,
            number=version.number,
            regime=_REGIMES[language, Regime(version.regime)],
        )
        for line in _HEADINGS[language]
    ]
    return decisions.text_as_read(heading, [(c.number, c.title, c.body) for c in clauses_of(version, language)])


def text_digest(version: CharterVersion, language: str = SOURCE) -> str:
    """Digest of the whole text in a language, 64 hexadecimal characters."""
    return decisions.digest_of(reading_text(version, language))
