"""What the lead fills in: a clause of the draft in two languages, a removal, a publication."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.charter import families
from vigie.web.charter.actions.publishing import SUMMARY_LENGTH
from vigie.web.charter.actions.writing import BODY_LENGTH, REASON_LENGTH, TITLE_LENGTH
from vigie.web.charter.decisions import Words
from vigie.web.charter.models import ChangeKind
from vigie.web.charter.queries import ClauseRead, audience_names


def _area(longest: int, rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "maxlength": longest})


class ToPublish(forms.CharField):
    """Words without which nothing is published; a draft may still lack them."""

    def validate(self, value: Any) -> None:
        """Nothing is refused here: publishing says what is missing."""


class ClauseForm(forms.Form):
    """One clause of the draft, French and English side by side."""

    use_required_attribute = False

    title_fr = ToPublish(label=_("Titre en français"), max_length=TITLE_LENGTH)
    body_fr = ToPublish(label=_("Texte en français"), max_length=BODY_LENGTH, widget=_area(BODY_LENGTH, 10))
    title_en = forms.CharField(label=_("Titre en anglais"), max_length=TITLE_LENGTH, required=False)
    body_en = forms.CharField(
        label=_("Texte en anglais"), max_length=BODY_LENGTH, required=False, widget=_area(BODY_LENGTH, 10)
    )
    translation_holds = forms.BooleanField(
        label=_("Le texte anglais dit toujours la même chose"),
        required=False,
        help_text=_("À cocher si le français change sans que l’anglais ait à changer. Sinon le français le remplace."),
    )
    audiences = forms.MultipleChoiceField(
        label=_("Publics concernés"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Eux seuls sont invités à relire la clause quand elle change. Tout le monde peut la lire."),
        error_messages={"required": _("Choisissez au moins un public que la clause concerne.")},
    )
    families = forms.MultipleChoiceField(
        label=_("Constats auxquels elle répond"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=list(families.NAMES.items()),
        help_text=_("Quand « Vérifier un texte » relève un de ces points, il renvoie à cette clause."),
    )
    reason_fr = forms.CharField(
        label=_("Pourquoi ce changement, en français"),
        max_length=REASON_LENGTH,
        required=False,
        widget=_area(REASON_LENGTH, 3),
        help_text=_("Une ou deux phrases, lues par les personnes à qui l’on redemande une lecture."),
    )
    reason_en = forms.CharField(
        label=_("Pourquoi ce changement, en anglais"),
        max_length=REASON_LENGTH,
        required=False,
        widget=_area(REASON_LENGTH, 3),
    )

    def __init__(self, *args: Any, organisation: Any, clause: ClauseRead | None = None, **kwargs: Any) -> None:
        if clause is not None:
            kwargs["initial"] = _initial(clause)
        else:
            kwargs["initial"] = {"audiences": ["everyone"]}
        super().__init__(*args, **kwargs)
        if clause is None or not clause.texts.get("en", Words()).written:
            del self.fields["translation_holds"]
        self.fields["audiences"].choices = list(audience_names(organisation).items())  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for language, words in (("fr", _("français")), ("en", _("anglais"))):
            title, body = given.get(f"title_{language}"), given.get(f"body_{language}")
            if title and not body and f"body_{language}" not in self.errors:
                self.add_error(
                    f"body_{language}", _("Il y a un titre en {language} : écrivez le texte.").format(language=words)
                )
            if body and not title and f"title_{language}" not in self.errors:
                self.add_error(
                    f"title_{language}",
                    _("Il y a un texte en {language} : donnez-lui un titre.").format(language=words),
                )
        if not self.errors and not given.get("body_fr") and not given.get("body_en"):
            self.add_error("body_fr", _("Écrivez la clause, au moins dans une langue."))
        return given

    def texts(self) -> dict[str, tuple[str, str]]:
        """Titles and bodies by language, as `write_clause` takes them."""
        given = self.cleaned_data
        return {language: (given[f"title_{language}"], given[f"body_{language}"]) for language in ("fr", "en")}

    def reasons(self) -> dict[str, str]:
        """Reasons by language, as `write_clause` takes them."""
        return {language: self.cleaned_data[f"reason_{language}"] for language in ("fr", "en")}


class RemovalForm(forms.Form):
    """Why a clause goes away."""

    reason_fr = forms.CharField(
        label=_("Pourquoi la retirer, en français"),
        max_length=REASON_LENGTH,
        widget=_area(REASON_LENGTH, 3),
        error_messages={"required": _("Dites pourquoi : les personnes concernées liront cette phrase.")},
    )
    reason_en = forms.CharField(
        label=_("Pourquoi la retirer, en anglais"),
        max_length=REASON_LENGTH,
        required=False,
        widget=_area(REASON_LENGTH, 3),
    )

    def reasons(self) -> dict[str, str]:
        return {language: self.cleaned_data[f"reason_{language}"] for language in ("fr", "en")}


class PublicationForm(forms.Form):
    """Publishing the draft: what kind of change it is, and why, in one sentence."""

    change_kind = forms.ChoiceField(
        label=_("Ce changement est"),
        choices=[
            (ChangeKind.SUBSTANTIAL, _("substantiel : les personnes concernées le relisent")),
            (ChangeKind.MINOR, _("mineur : personne ne relit, les accusés de lecture restent valables")),
        ],
        widget=forms.RadioSelect,
        initial=ChangeKind.SUBSTANTIAL,
    )
    summary_fr = forms.CharField(
        label=_("Pourquoi cette version, en français"),
        max_length=SUMMARY_LENGTH,
        widget=_area(SUMMARY_LENGTH, 2),
        help_text=_("Une phrase, en tête de la charte et du message envoyé."),
        error_messages={"required": _("Dites en une phrase pourquoi cette version existe.")},
    )
    summary_en = forms.CharField(
        label=_("Pourquoi cette version, en anglais"),
        max_length=SUMMARY_LENGTH,
        required=False,
        widget=_area(SUMMARY_LENGTH, 2),
    )

    def __init__(self, *args: Any, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if first:  # a first version is read by everybody: nothing to choose
            self.fields["change_kind"].widget = forms.HiddenInput()

    def summary(self) -> dict[str, str]:
        """The sentence by language, as `publish_charter` takes it."""
        return {language: self.cleaned_data[f"summary_{language}"] for language in ("fr", "en")}


def _initial(clause: ClauseRead) -> dict[str, Any]:
    initial: dict[str, Any] = {"audiences": list(clause.audiences), "families": list(clause.families)}
    for language in ("fr", "en"):
        words = clause.texts.get(language)
        initial[f"title_{language}"] = words.title if words else ""
        initial[f"body_{language}"] = words.body if words else ""
        initial[f"reason_{language}"] = clause.reasons.get(language, "")
    return initial
