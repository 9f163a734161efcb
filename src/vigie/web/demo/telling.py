"""What `vigie demo` says in the terminal, in the language asked for."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import override

from vigie.web.ui import typography

WIDTH = 24


def line_of_progress(title: str, done: int, total: int) -> str:
    """`[█████···] Publier la version 1`."""
    filled = WIDTH * done // max(total, 1)
    return f"[{'█' * filled}{'·' * (WIDTH - filled)}] {title}"


def preparing(language: str) -> str:
    """The first line: what is going to happen."""
    with override(language):
        return _("Vigie prépare une démonstration : tout y est fictif, rien ne quitte cette machine.")


def ready(language: str, *, address: str, seconds: float, lead: str) -> str:
    """What is said once the site answers: where, after how long, who one is, how to leave."""
    with override(language):
        took = typography.spaced(f"{seconds:.1f}".replace(".", "," if language == "fr" else "."), language)
        lines = [
            _("Prête en {seconds} s : {address}").format(seconds=took, address=address),
            _("Vous y êtes {lead}, qui pilote le programme ; le bandeau du haut change de personne.").format(lead=lead),
            _("Ctrl-C arrête la démonstration et n’en laisse rien."),
        ]
    return "\n".join(lines)


def gone(language: str) -> str:
    """The last line."""
    with override(language):
        return _("Démonstration arrêtée, tout est effacé.")
