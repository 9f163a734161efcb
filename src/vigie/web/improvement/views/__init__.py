"""The pages of the room."""

from vigie.web.improvement.views.proposals import accept, difference, index, propose, rebase, reject, show
from vigie.web.improvement.views.stories import stories, story

__all__ = ["accept", "difference", "index", "propose", "rebase", "reject", "show", "stories", "story"]
