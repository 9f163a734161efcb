"""Delivery of the waiting messages."""

from __future__ import annotations

from vigie.web.queue.registry import job
from vigie.web.queue.run import Run


@job("outbox.deliver")
def deliver(run: Run) -> None:
    """Deliver every waiting message of an organisation."""
