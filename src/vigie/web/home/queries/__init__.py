"""What the first page shows: what waits for somebody, the loop with what it holds, and one story."""

from vigie.web.home.queries.awaiting import awaiting
from vigie.web.home.queries.loop import Step, steps, steps_for_visitors
from vigie.web.improvement.queries import latest_complete

__all__ = ["Step", "awaiting", "latest_complete", "steps", "steps_for_visitors"]
