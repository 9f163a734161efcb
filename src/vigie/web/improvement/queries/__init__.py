"""What may be read of proposals, and the story of a clause."""

from vigie.web.improvement.queries.proposals import (
    Current,
    access_proposal,
    access_to_rebase,
    count_open,
    count_published,
    current_words,
    mine,
    of_state,
    standing_of,
    texts_of,
    to_decide,
)
from vigie.web.improvement.queries.story import (
    CaseBeat,
    Chapter,
    ProposalBeat,
    Story,
    clauses_with_story,
    latest_complete,
    story_of,
)

__all__ = [
    "CaseBeat",
    "Chapter",
    "Current",
    "ProposalBeat",
    "Story",
    "access_proposal",
    "access_to_rebase",
    "clauses_with_story",
    "count_open",
    "count_published",
    "current_words",
    "latest_complete",
    "mine",
    "of_state",
    "standing_of",
    "story_of",
    "texts_of",
    "to_decide",
]
