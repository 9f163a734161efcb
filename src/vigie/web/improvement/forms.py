"""What is filled in about proposals: the new words, the reason, the decision."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.improvement.acting import REASON_LENGTH
from vigie.web.improvement.actions.proposing import BODY_LENGTH, LANGUAGES, TITLE_LENGTH


class ChooseForm(forms.Form):
    """Which clause to change."""

    clause = forms.ChoiceField(label=_("Quelle clause ?"))

    def __init__(self, *args: Any, clause_choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].choices = clause_choices  # type: ignore[attr-defined]


class WordsForm(forms.Form):
    """The new words of a clause, in French and perhaps in English."""

    fr_title = forms.CharField(label=_("Titre"), max_length=TITLE_LENGTH)
    fr_body = forms.CharField(
        label=_("Texte"),
        max_length=BODY_LENGTH,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Partez des mots d’aujourd’hui et ne changez que ce qui doit l’être."),
    )
    en_title = forms.CharField(label=_("Titre"), max_length=TITLE_LENGTH, required=False)
    en_body = forms.CharField(
        label=_("Texte"), max_length=BODY_LENGTH, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )

    def texts(self) -> dict[str, tuple[str, str]]:
        """language → (title, body), of what was filled in."""
        given = {
            language: (self.cleaned_data.get(f"{language}_title", ""), self.cleaned_data.get(f"{language}_body", ""))
            for language in LANGUAGES
        }
        return {language: words for language, words in given.items() if any(words)}


class ProposalForm(WordsForm):
    """New words and why."""

    reason = forms.CharField(
        label=_("Pourquoi ces mots"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Une phrase suffit : elle sera lue par tous si la proposition est acceptée. Ne nommez personne."),
    )


class DecisionForm(forms.Form):
    """Why a proposal is accepted or not retained."""

    reason = forms.CharField(
        label=_("Pourquoi"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("La personne qui a proposé le lira."),
    )
