"""What learning refuses, in words people can act on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import VigieError


class AttemptIsKept(VigieError):
    """Attempts are only ever added."""

    code = "learning-attempt-is-kept"
    status = 409
    template = _("Une réponse donnée ne se modifie pas ; recommencez le parcours autant de fois que vous voulez.")


class NotADraftModule(VigieError):
    """A published module does not change under the people who take it."""

    code = "learning-not-a-draft"
    status = 409
    template = _("Ce parcours est publié : il ne change plus. Préparez une nouvelle version, modifiez-la, publiez-la.")


class NotOpen(VigieError):
    """Only a published module can be answered."""

    code = "learning-not-open"
    status = 409
    template = _("Ce parcours n’est pas ouvert, rien n’a été enregistré. Revenez à la liste de vos parcours.")


class Unanswered(VigieError):
    """Some questions have no answer."""

    code = "learning-unanswered"
    status = 422
    template = _("Il manque une réponse aux questions suivantes : {numbers}. Rien n’a été enregistré.")


class Incomplete(VigieError):
    """A module is not ready to be published."""

    code = "learning-incomplete"
    status = 422
    template = _("Ce parcours n’est pas encore complet. {what}")
