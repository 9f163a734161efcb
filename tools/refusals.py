"""Write docs/refusals.md and docs/en/refusals.md from the text of the refusals page (ui/refusals.py)."""

from __future__ import annotations

import os
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGES = {"fr": DOCS / "refusals.md", "en": DOCS / "en" / "refusals.md"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigie.web.settings")
    import django

    django.setup()
    from vigie.web.ui.refusals import as_markdown

    for language, path in PAGES.items():
        path.write_text(as_markdown(language), encoding="utf-8")


if __name__ == "__main__":
    main()
