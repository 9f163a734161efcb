"""What the room of lessons refuses, in words people can act on."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import Refusal, VigieError
from vigie.web.lessons.wording import Advice


class SomebodyCouldBeRecognised(Refusal):
    """R14: a lesson is published only when nobody can be recognised. Carries every reason, with how to mend it."""

    code = "lesson-somebody-could-be-recognised"
    number: ClassVar[str] = "R14"
    template = _(
        "Cette leçon n’avance pas : quelqu’un pourrait y être reconnu ({count}). {reasons} "
        "Une leçon ne paraît que si personne ne peut être reconnu."
    )

    def __init__(self, advices: list[Advice]) -> None:
        self.advices = advices
        super().__init__(count=len(advices))

    @property
    def sentence(self) -> str:
        reasons = " ".join(f"{advice.where}{advice.what} {advice.how}" for advice in self.advices[:8])
        return str(self.template).format(count=len(self.advices), reasons=reasons)


class NotThisWay(VigieError):
    """A lesson cannot do this from the state it is in."""

    code = "lesson-not-this-way"
    status = 409
    template = _(
        "Cette leçon est à l’état « {state} » : elle a changé entre-temps. Rechargez la page, puis recommencez."
    )


class PartMissing(VigieError):
    """A lesson has four parts and a title, in each language it is written in."""

    code = "lesson-part-missing"
    status = 422
    template = _("Il manque à cette leçon : {missing}. Écrivez-le, puis recommencez.")

    def __init__(self, **facts: Any) -> None:
        super().__init__(**facts)
