"""What Vigie refuses to do: the one text behind the refusals page and the documentation."""

from __future__ import annotations

PARAGRAPHS: tuple[object, ...] = ()
