"""What a verification says in words: one sentence for the whole, one for each tampering."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from vigie.web.journal.decisions import Examination, Kind, Tampering

ONE_LINE: Mapping[Kind, str | Promise] = {
    "edited": gettext_lazy("La ligne {first} a été modifiée."),
    "deleted": gettext_lazy("La ligne {first} a été supprimée."),
    "inserted": gettext_lazy("Une ligne a été insérée à la place {first}."),
    "reordered": gettext_lazy("La ligne {first} a été déplacée."),
    "truncated": gettext_lazy("La fin du journal a été coupée : la ligne {first} manque."),
    "rewritten": gettext_lazy("Le journal a été réécrit : sa ligne {first} n’est plus celle de la tête exportée."),
    "erased": gettext_lazy("Le contenu de la ligne {first} a été effacé sans que l’effacement soit inscrit."),
    "headless": gettext_lazy("La tête du journal manque : elle devrait être à la ligne {first}."),
}
SEVERAL_LINES: Mapping[Kind, str | Promise] = {
    "edited": gettext_lazy("Les lignes {first} à {last} ont été modifiées."),
    "deleted": gettext_lazy("Les lignes {first} à {last} ont été supprimées."),
    "inserted": gettext_lazy("Des lignes ont été insérées aux places {first} à {last}."),
    "reordered": gettext_lazy("Les lignes {first} à {last} ont été déplacées."),
    "truncated": gettext_lazy("La fin du journal a été coupée : les lignes {first} à {last} manquent."),
    "erased": gettext_lazy("Les contenus des lignes {first} à {last} ont été effacés sans inscription."),
}
NOT_A_HEAD = gettext_lazy("ce n’est pas une tête exportée par Vigie ; donnez le fichier tel qu’il a été exporté")


def sentence_of(one: Tampering) -> str:
    """What was done to which lines."""
    words = ONE_LINE if one.first == one.last else SEVERAL_LINES
    return str(words[one.kind]).format(first=one.first, last=one.last)


def verdict(examination: Examination, *, compared: bool) -> str:
    """The whole in a sentence or two."""
    if not examination.intact:
        count = len(examination.tamperings)
        return ngettext(
            "Ce journal a été altéré : {n} constat.", "Ce journal a été altéré : {n} constats.", count
        ).format(n=count)
    if not examination.lines:
        return _("Ce journal est vide.")
    said = ngettext(
        "Ce journal est entier : {n} ligne.",
        "Ce journal est entier : {n} lignes, chacune liée à la précédente.",
        examination.lines,
    ).format(n=examination.lines)
    if compared:
        said += " " + _("Il passe bien par la tête exportée.")
    if examination.erased:
        said += " " + ngettext(
            "{n} contenu y a été effacé, et l’effacement inscrit.",
            "{n} contenus y ont été effacés, et les effacements inscrits.",
            examination.erased,
        ).format(n=examination.erased)
    return said


def absent_sentence(sequence: int) -> str:
    """An organisation of an exported head that is no longer there."""
    return _("cette organisation n’existe plus ici, et son journal de {n} lignes non plus.").format(n=sequence)
