"""What is filled in about lessons: the four parts in each language, and the reasons asked for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.lessons.actions.writing import LANGUAGES, PART_LENGTH, TITLE_LENGTH
from vigie.web.lessons.decisions import PARTS
from vigie.web.lessons.wording import part_name

KINDS = [("inappropriate", _("à éviter")), ("good", _("à reproduire"))]
HELP = {
    "title": _("En une ligne : « Répondre avant de savoir », « Dire merci le jour même »."),
    "what": _("Les faits, sans nom, sans équipe, sans date exacte, sans citation."),
    "why": _("À quelle clause cela touche, et ce que cela a changé pour d’autres."),
    "decided": _("La décision, y compris « laisser » ; jamais une sanction qui désignerait quelqu’un."),
    "why_decided": _("Les raisons, pour qu’un collègue dans la même situation sache quoi faire."),
}


class StartForm(forms.Form):
    """Which sort of lesson a case gives."""

    kind = forms.ChoiceField(label=_("Cette leçon montre"), choices=KINDS, widget=forms.RadioSelect)


class LessonForm(forms.Form):
    """A lesson in every language. A draft may wait for its parts; a lesson given to read has them all in French."""

    use_required_attribute = False  # the browser does not keep a draft from being saved

    kind = forms.ChoiceField(label=_("Cette leçon montre"), choices=KINDS, widget=forms.RadioSelect)
    clauses = forms.MultipleChoiceField(
        label=_("Clauses dont elle parle"), required=False, widget=forms.CheckboxSelectMultiple
    )
    modules = forms.MultipleChoiceField(
        label=_("Modules à revoir à sa lumière"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        clause_choices: list[tuple[str, str]],
        module_choices: list[tuple[str, str]],
        lesson_kind: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clauses"].choices = clause_choices  # type: ignore[attr-defined]
        self.fields["modules"].choices = module_choices  # type: ignore[attr-defined]
        if not module_choices:
            del self.fields["modules"]
        for language in LANGUAGES:
            for part in PARTS:
                longest = TITLE_LENGTH if part == "title" else PART_LENGTH
                self.fields[f"{language}_{part}"] = forms.CharField(
                    label=part_name(part, lesson_kind),
                    required=language == "fr" and (not self.is_bound or "submit" in self.data),
                    max_length=longest,
                    help_text=HELP[part] if language == "fr" else "",
                    widget=(
                        forms.TextInput(attrs={"lang": language})
                        if part == "title"
                        else forms.Textarea(attrs={"rows": 4, "lang": language})
                    ),
                )

    def parts_in(self, language: str) -> list[forms.BoundField]:
        """The fields of a language, in reading order."""
        return [self[f"{language}_{part}"] for part in PARTS]

    @property
    def french(self) -> list[forms.BoundField]:
        return self.parts_in("fr")

    @property
    def english(self) -> list[forms.BoundField]:
        return self.parts_in("en")

    def texts(self) -> dict[str, dict[str, str]]:
        """What was written, language → part → words, whether or not the form is valid."""
        given = self.cleaned_data if hasattr(self, "cleaned_data") else {}
        return {
            language: {
                part: given.get(f"{language}_{part}") or self.data.get(f"{language}_{part}", "") for part in PARTS
            }
            for language in LANGUAGES
        }


class NoteForm(forms.Form):
    """What to change, for the author of a lesson that is sent back."""

    note = forms.CharField(label=_("Ce qu’il faut changer"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class WithdrawForm(forms.Form):
    """Why a lesson is withdrawn."""

    reason = forms.CharField(
        label=_("Pourquoi la retirer"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Sans dire qui a été reconnu."),
    )
