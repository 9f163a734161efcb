"""Every write of the room of proposals."""

from vigie.web.improvement.actions.deciding import accept, reject
from vigie.web.improvement.actions.proposing import propose, rebase

__all__ = ["accept", "propose", "rebase", "reject"]
