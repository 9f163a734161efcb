"""What the room of proposals refuses, in words people can act on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import VigieError


class AlreadyDecided(VigieError):
    """A proposal is decided once."""

    code = "proposal-already-decided"
    status = 409
    template = _("Cette proposition est déjà décidée : « {state} ». Rechargez la page pour lire la décision.")


class ClauseChanged(VigieError):
    """The clause no longer says what the proposal was written against."""

    code = "proposal-clause-changed"
    status = 409
    template = _(
        "La clause {number} a changé depuis que cette proposition a été écrite. Reprenez la proposition à la main, "
        "à partir des mots d’aujourd’hui, puis décidez."
    )


class ClauseGone(VigieError):
    """The clause is no longer in force."""

    code = "proposal-clause-gone"
    status = 409
    template = _("La clause {number} n’est plus en vigueur : il n’y a plus de mots à changer.")


class ChangesNothing(VigieError):
    """The proposed words are those of the clause."""

    code = "proposal-changes-nothing"
    status = 422
    template = _("Ces mots sont déjà ceux de la clause. Changez-en au moins un, ou renoncez à proposer.")
