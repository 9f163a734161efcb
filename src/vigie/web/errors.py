"""Errors people read: a stable code for programs, a whole translatable sentence for people, and a way out."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class VigieError(Exception):
    """Something was not done. Subclasses give `code`, `status` and `template` (a translatable sentence).

    Keyword arguments fill the template and stay readable as `facts`.
    """

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 400
    template: ClassVar[str | Promise] = _("Quelque chose n’a pas pu être fait.")
    docs: ClassVar[str] = ""

    def __init__(self, **facts: Any) -> None:
        self.facts = facts
        super().__init__(self.code)

    @property
    def sentence(self) -> str:
        """The sentence to show, in the language of the moment."""
        return str(self.template).format(**self.facts)

    def __str__(self) -> str:
        return self.sentence


class NotFound(VigieError):
    """The object does not exist, or is not this person's to see: the answer is the same."""

    code = "not-found"
    status = 404
    template = _("Cette page n’existe pas, ou n’est pas ouverte à votre rôle.")


class BadInput(VigieError):
    """What was given cannot be used. Say which field, why, and what to give instead."""

    code = "bad-input"
    status = 422
    template = _("{what} : {why}")


class Refusal(VigieError):
    """What Vigie refuses to do, by design. `number` is its paragraph on the refusals page."""

    code = "refused"
    status = 403
    number: ClassVar[str] = "R00"

    @property
    def docs_url(self) -> str:
        """Where the reason is explained, inside the site."""
        return f"/refus/#{self.number}"
