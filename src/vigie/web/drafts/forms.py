"""What is pasted: a draft and whose voice it is."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from vigie.engine import AuthorRole, admit
from vigie.web.ui.typography import language_of, number

LONGEST = 10_000  # characters

VOICES = {
    AuthorRole.EMPLOYEE: gettext_lazy("en mon nom"),
    AuthorRole.OFFICIAL: gettext_lazy("avec un compte officiel"),
    AuthorRole.AGENT: gettext_lazy("pour la relation clients"),
}


class DraftField(forms.CharField):
    """A text exactly as it was pasted: line ends of the browser made plain, nothing trimmed, NUL admitted."""

    def to_python(self, value: object) -> str:
        return admit(str(value or "").replace("\r\n", "\n"))

    def run_validators(self, value: str) -> None:
        if len(value) > LONGEST:
            language = language_of(get_language())
            raise ValidationError(
                _("Votre texte a {n} caractères ; {most} au plus sont lus. Vérifiez-le en plusieurs fois.").format(
                    n=number(len(value), language), most=number(LONGEST, language)
                )
            )


class DraftForm(forms.Form):
    """A draft to check."""

    text = DraftField(label=gettext_lazy("Votre brouillon"), required=False)
    voice = forms.ChoiceField(choices=list(VOICES.items()), required=False)

    def clean_voice(self) -> str:
        return self.cleaned_data["voice"] or AuthorRole.EMPLOYEE
