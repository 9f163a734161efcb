"""What the charter refuses, in words people can act on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import VigieError


class PublishedTextIsKept(VigieError):
    """Somebody, or some code, tried to change a text that has been published."""

    code = "charter-published-text-is-kept"
    status = 409
    template = _(
        "Un texte publié ne change plus : des personnes l’ont lu tel quel. "
        "Ouvrez un brouillon, modifiez la clause, puis publiez une nouvelle version."
    )


class AcknowledgementIsKept(VigieError):
    """Acknowledgements are only ever added."""

    code = "charter-acknowledgement-is-kept"
    status = 409
    template = _("Un accusé de lecture ne se modifie ni ne s’efface : il témoigne d’un jour et d’un texte.")


class NotADraft(VigieError):
    """A draft was expected."""

    code = "charter-not-a-draft"
    status = 409
    template = _(
        "La version {number} de la charte n’est plus un brouillon : elle a été publiée entre-temps. "
        "Ouvrez un nouveau brouillon pour la modifier."
    )


class NotInForce(VigieError):
    """Only the version in force can be acknowledged."""

    code = "charter-not-in-force"
    status = 409
    template = _(
        "La version {number} de la charte n’est plus en vigueur, rien n’a été enregistré. "
        "Lisez la version en vigueur, puis accusez lecture de celle-ci."
    )


class StalePage(VigieError):
    """The text shown in the page is no longer the one in force."""

    code = "charter-stale-page"
    status = 409
    template = _(
        "Le texte de cette page n’est plus celui de la charte en vigueur, rien n’a été enregistré. "
        "Rechargez la page et lisez ce qui a changé."
    )


class NothingChanges(VigieError):
    """A draft equal to the version in force cannot be published."""

    code = "charter-nothing-changes"
    status = 422
    template = _(
        "Le brouillon est identique à la version en vigueur : il n’y a rien à publier. "
        "Modifiez au moins une clause, ou abandonnez le brouillon."
    )


class OnlyMinor(VigieError):
    """Nobody has anything to read again, so the change cannot be substantial."""

    code = "charter-only-minor"
    status = 422
    template = _(
        "Aucun texte de clause ne change : personne n’a rien à relire. Publiez ce brouillon comme changement mineur."
    )


class TextMissing(VigieError):
    """A clause lacks its words in the source language."""

    code = "charter-text-missing"
    status = 422
    template = _("Le texte français manque à la clause {numbers}. Écrivez son titre et son texte, puis publiez.")


class FormalitiesMissing(VigieError):
    """G3: a charter is binding only once the formalities of the works rules are done."""

    code = "charter-formalities-missing"
    status = 422
    template = _(
        "Cette charte ne peut pas être annexée au règlement intérieur depuis Vigie : les formalités "
        "(consultation, dépôt, publicité) n’y sont pas encore tenues. Publiez-la comme guide, sans portée "
        "disciplinaire."
    )
