"""Reading a page as a person does: words without markup, every kind of space as a plain one."""

from __future__ import annotations

import html
import re
from typing import Any


def words(page: Any) -> str:
    """The text of a response (or of HTML), without tags, entities, no-break spaces or runs of blanks."""
    source = page.content.decode() if hasattr(page, "content") else str(page)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", source)).split())
