"""Write docs/reference.md and docs/en/reference.md from what is registered; `--check` fails when they are stale.

Commands, settings, permissions, journal verbs, jobs, rules: whatever is declared in code is listed here, so that
the documentation cannot forget one.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WORDS = {
    "fr": {
        "title": "Référence",
        "other": "*[English](en/reference.md)*",
        "intro": "Cette page est écrite par `python tools/reference.py` à partir de ce qui est déclaré dans le code ; "
        "un essai échoue quand elle n’est plus à jour.",
        "commands": "Commandes",
        "settings": "Réglages",
        "settings_intro": "Chaque réglage se lit dans l’environnement ; "
        "`NOM_FILE` peut nommer un fichier qui contient la valeur.",
        "default": "par défaut",
        "empty": "vide",
        "permissions": "Permissions",
        "permissions_intro": "Un rôle vaut pour une unité et toutes celles qu’elle contient ; "
        "un retrait l’emporte toujours.",
        "verbs": "Actes du journal",
        "jobs": "Travaux",
        "every": "toutes les {n} s",
        "rules": "Règles",
        "everybody": "tout le personnel",
    },
    "en": {
        "title": "Reference",
        "other": "*[Français](../reference.md)*",
        "intro": "This page is written by `python tools/reference.py` from what the code declares; "
        "a test fails when it is out of date.",
        "commands": "Commands",
        "settings": "Settings",
        "settings_intro": "Each setting is read from the environment; "
        "`NAME_FILE` may name a file that holds the value.",
        "default": "default",
        "empty": "empty",
        "permissions": "Permissions",
        "permissions_intro": "A role holds over a unit and all below it; a withdrawal always wins.",
        "verbs": "Acts of the journal",
        "jobs": "Jobs",
        "every": "every {n} s",
        "rules": "Rules",
        "everybody": "all staff",
    },
}


def page(language: str) -> str:
    """The reference page in one language."""
    from django.utils import translation

    words = WORDS[language]
    with translation.override(language):
        lines = [f"# {words['title']}", "", words["other"], "", words["intro"], ""]
        for part in (commands, settings, permissions, verbs, jobs, rules):
            lines += [f"## {words[part.__name__]}", "", *part(language, words), ""]
    return "\n".join(lines).rstrip() + "\n"


def commands(language: str, words: dict[str, str]) -> Iterator[str]:
    import vigie.cli

    for module in sorted(info.name for info in pkgutil.iter_modules(vigie.cli.__path__)):
        if module.startswith("_") or module == "main":
            continue
        loaded = importlib.import_module(f"vigie.cli.{module}")
        french, _, english = (loaded.__doc__ or "").strip().splitlines()[0].partition(" / ")
        first = english if language == "en" else french
        yield f"- `vigie {module.rstrip('_').replace('_', '-')}` — {first}"


def settings(language: str, words: dict[str, str]) -> Iterator[str]:
    from vigie.web.environment import DECLARED

    yield words["settings_intro"]
    for setting in sorted(DECLARED.values(), key=lambda s: s.name):
        default = f"`{setting.default}`" if setting.default else words["empty"]
        yield f"\n### {setting.name}\n\n{setting.purpose[language]} ({words['default']} : {default})"


def permissions(language: str, words: dict[str, str]) -> Iterator[str]:
    from vigie.web.people.models import Role
    from vigie.web.people.permissions import DECLARED

    names = {value: str(label) for value, label in Role.choices}
    yield words["permissions_intro"]
    yield ""
    for permission in sorted(DECLARED.values(), key=lambda p: p.name):
        roles = sorted(names[role] if role != "employee" else words["everybody"] for role in permission.roles)
        yield f"- `{permission.name}` — {permission.sentence} : {', '.join(roles)}"


def verbs(language: str, words: dict[str, str]) -> Iterator[str]:
    from vigie.web.journal.verbs import VERBS

    for name in sorted(VERBS):
        yield f"- `{name}` — {VERBS[name].sentence}"


def jobs(language: str, words: dict[str, str]) -> Iterator[str]:
    from vigie.web.queue.registry import KINDS

    for name in sorted(KINDS):
        kind = KINDS[name]
        every = f" ({words['every'].format(n=int(kind.every.total_seconds()))})" if kind.every else ""
        yield f"- `{name}`{every} — {kind.title}"


def rules(language: str, words: dict[str, str]) -> Iterator[str]:
    from vigie.engine import registry

    for registered in registry.all_rules():
        card = registered.card
        yield f"- `{card.code}` `{card.name}` ({card.family})"


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigie.web.settings")
    import django

    from compile_catalogues import compile_catalogues

    compile_catalogues()  # a sentence just translated is listed translated
    django.setup()
    stale = []
    for language, path in (("fr", ROOT / "docs/reference.md"), ("en", ROOT / "docs/en/reference.md")):
        text = page(language)
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(str(path.relative_to(ROOT)))
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"{path.relative_to(ROOT)} written")
    if stale:
        print(f"out of date: {', '.join(stale)}; run python tools/reference.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
