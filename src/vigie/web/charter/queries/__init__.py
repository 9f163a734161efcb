"""What may be read of the charter: versions, their clauses in a language, what changed, who is up to date."""

from vigie.web.charter.queries.changes import (
    ChangedClause,
    ClauseChange,
    ClauseStep,
    changed_clauses,
    changes,
    versions_of_clause,
)
from vigie.web.charter.queries.engine import clause_numbered, engine_charter
from vigie.web.charter.queries.reading import (
    ClauseRead,
    access_clause,
    clause_in_force,
    clauses,
    clauses_named,
    clauses_of,
    reading_text,
    removed_clauses_of,
    summary_of,
    text_digest,
)
from vigie.web.charter.queries.standing import (
    AcknowledgementCounts,
    Standing,
    access_acknowledgement,
    acknowledged,
    acknowledgement_counts,
    acknowledgements_of,
    standing,
    up_to_date_members,
)
from vigie.web.charter.queries.versions import (
    access_draft,
    access_version,
    draft_of,
    published_versions,
    version_in_force,
)

__all__ = [
    "AcknowledgementCounts",
    "ChangedClause",
    "ClauseChange",
    "ClauseRead",
    "ClauseStep",
    "Standing",
    "access_acknowledgement",
    "access_clause",
    "access_draft",
    "access_version",
    "acknowledged",
    "acknowledgement_counts",
    "acknowledgements_of",
    "changed_clauses",
    "changes",
    "clause_in_force",
    "clause_numbered",
    "clauses",
    "clauses_named",
    "clauses_of",
    "draft_of",
    "engine_charter",
    "published_versions",
    "reading_text",
    "removed_clauses_of",
    "standing",
    "summary_of",
    "text_digest",
    "up_to_date_members",
    "version_in_force",
    "versions_of_clause",
]
