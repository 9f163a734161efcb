"""The reasons to refuse a line of an import, in sentences people read."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

# What was read on the line stands between parentheses, and goes with them when it is not kept.
_SEEN = " ({seen})"

REASONS: dict[str, str | Promise] = {
    "text-missing": gettext_lazy("aucun champ ne porte le texte du message ({seen})"),
    "text-not-words": gettext_lazy("le champ du texte contient autre chose que du texte ({seen})"),
    "empty": gettext_lazy("le texte de cette ligne est vide"),
    "too-long": gettext_lazy("le texte dépasse 100 000 caractères"),
    "date-unreadable": gettext_lazy("la date ne se lit pas ({seen}) : écrivez-la comme 2026-11-20T17:10:00+01:00"),
    "date-future": gettext_lazy("la date est dans plus d’un jour ({seen})"),
    "private": gettext_lazy("le message n’est pas public ({seen}) : Vigie ne prend que ce qui est public"),
    "visibility-unknown": gettext_lazy(
        "rien ne dit que ce message était public : déclarez-le pour tout le fichier ou écrivez le champ « visibility »"
    ),
    "not-utf8": gettext_lazy("la ligne n’est pas en UTF-8 ({seen}) : enregistrez le fichier dans ce codage"),
    "not-json": gettext_lazy("la ligne n’est pas du JSON ({seen})"),
    "not-an-object": gettext_lazy("la ligne n’est pas un objet JSON ({seen})"),
    "line-too-long": gettext_lazy("la ligne est plus longue que le million d’octets qui est lu ({seen})"),
    "row-unreadable": gettext_lazy("un guillemet ouvert ne se referme pas ; dernière ligne passée ({seen})"),
    "engine-failed": gettext_lazy("le moteur n’a pas su lire ce texte : signalez-le à qui s’occupe de Vigie"),
    "too-many-columns": gettext_lazy(
        "la ligne a plus de colonnes que l’en-tête ({seen}) : mettez le texte entre guillemets"
    ),
}


def sentence(code: str, seen: str) -> str:
    """The reason in the language of the moment; the code itself for one that a newer version wrote."""
    words = REASONS.get(code)
    if words is None:
        return _("refusée : {code}").format(code=code)
    return str(words).replace("{seen}", seen) if seen else str(words).replace(_SEEN, "")
