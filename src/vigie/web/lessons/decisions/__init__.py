"""What is decided about lessons: values in, value or code out."""

from vigie.web.lessons.decisions.dates import season_of
from vigie.web.lessons.decisions.gate import PARTS, Passage, Problem, Report, Surroundings, examine
from vigie.web.lessons.decisions.names import Directory, directory_of
from vigie.web.lessons.decisions.states import DRAFT, PUBLISHED, SUBMITTED, WITHDRAWN, next_state
from vigie.web.lessons.decisions.units import SMALLEST_GROUP, Team

__all__ = [
    "DRAFT",
    "PARTS",
    "PUBLISHED",
    "SMALLEST_GROUP",
    "SUBMITTED",
    "WITHDRAWN",
    "Directory",
    "Passage",
    "Problem",
    "Report",
    "Surroundings",
    "Team",
    "directory_of",
    "examine",
    "next_state",
    "season_of",
]
