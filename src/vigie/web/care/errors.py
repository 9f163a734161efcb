"""What care refuses or cannot do, in sentences people read."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import VigieError


class AlreadyTaken(VigieError):
    """Another agent took the complaint first."""

    code = "already-taken"
    status = 409
    template = _("{name} s’en occupe déjà : prenez la suivante.")


class NotYours(VigieError):
    """Only the agent who took a complaint answers it."""

    code = "not-yours"
    status = 409
    template = _("Cette réclamation n’est pas la vôtre : prenez-la d’abord, ou laissez {name} y répondre.")


class ReplyStopped(VigieError):
    """A finding of the gravest kind: the reply must be mended before it is recorded."""

    code = "reply-stopped"
    status = 422
    template = _("Cette réponse ne peut pas être publiée telle quelle : {why}")


class ReplyToConfirm(VigieError):
    """A finding to think about: the agent says they have read it, or mends the reply."""

    code = "reply-to-confirm"
    status = 422
    template = _("Relisez : {why} Corrigez, ou confirmez que vous publiez en connaissance de cause.")


class NoSuchMove(VigieError):
    """The complaint does not stand where the act needs it."""

    code = "no-such-move"
    status = 409
    template = _("Cette réclamation est « {state} » : ce n’est plus possible. Rechargez la page.")
