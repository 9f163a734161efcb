"""View decorators: who may open a page; they serve the rooms below this one too."""

from __future__ import annotations

from vigie.web.access import View, needs, signed_in

__all__ = ["View", "needs", "signed_in"]
