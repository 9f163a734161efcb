"""What administrators fill in: members, units, roles, the lexicon of the organisation."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.people import queries

LEXICON_LISTS = {
    "brands": _("Marques et noms de l’organisation"),
    "codenames": _("Noms de code confidentiels"),
    "competitors": _("Concurrents"),
    "clients": _("Clients à ne pas nommer"),
    "switchboards": _("Numéros publics (standard, accueil)"),
    "official_accounts": _("Comptes officiels"),
    "public_roles": _("Personnes publiques, dans leur rôle public"),
}


class MemberForm(forms.Form):
    """A new person of the directory."""

    display_name = forms.CharField(label=_("Prénom et nom"), max_length=120)
    email = forms.EmailField(label=_("Adresse électronique"), required=False)
    unit = forms.ChoiceField(label=_("Unité"), required=False)
    roles = forms.MultipleChoiceField(
        label=_("Rôles"), required=False, widget=forms.CheckboxSelectMultiple, choices=queries.ROLE_CHOICES
    )
    password = forms.CharField(
        label=_("Mot de passe provisoire"),
        required=False,
        help_text=_("12 caractères ou plus. Laissez vide si cette personne ne se connecte pas."),
        widget=forms.PasswordInput(render_value=False),
    )

    def __init__(self, *args: Any, organisation: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = unit_choices(organisation)  # type: ignore[attr-defined]


class GrantForm(forms.Form):
    """A role given or withdrawn, over the organisation or one unit and all below it."""

    role = forms.ChoiceField(label=_("Rôle"), choices=queries.ROLE_CHOICES)
    unit = forms.ChoiceField(label=_("Sur"), required=False)
    effect = forms.ChoiceField(
        label=_("Effet"),
        choices=queries.EFFECT_CHOICES,
        help_text=_("« Retiré » l’emporte toujours sur « accordé »."),
    )

    def __init__(self, *args: Any, organisation: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = unit_choices(organisation)  # type: ignore[attr-defined]


class UnitForm(forms.Form):
    """A new unit of the tree."""

    name = forms.CharField(label=_("Nom de l’unité"), max_length=120)
    parent = forms.ChoiceField(label=_("Dans"), required=False)
    headcount = forms.IntegerField(
        label=_("Effectif"),
        min_value=0,
        max_value=1_000_000,
        initial=0,
        help_text=_("Sert à ne jamais publier un chiffre ou une leçon qui désignerait un petit groupe."),
    )

    def __init__(self, *args: Any, organisation: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].choices = unit_choices(organisation)  # type: ignore[attr-defined]


class OrganisationForm(forms.Form):
    """Name, time zone and lexicon: one word or expression a line."""

    name = forms.CharField(label=_("Nom"), max_length=120)
    timezone = forms.CharField(label=_("Fuseau horaire"), max_length=60)
    kind = forms.ChoiceField(
        label=_("Nature"),
        choices=[
            ("company", _("entreprise")),
            ("public_body", _("organisme public")),
            ("school", _("établissement scolaire")),
            ("association", _("association")),
        ],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, label in LEXICON_LISTS.items():
            self.fields[key] = forms.CharField(
                label=label, required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 3})
            )

    def clean_timezone(self) -> str:
        value: str = self.cleaned_data["timezone"]
        if value not in available_timezones():
            raise forms.ValidationError(_("Ce fuseau n’existe pas. Exemple : Europe/Paris."))
        return value

    def lexicon(self) -> dict[str, Any]:
        """The lexicon as stored: the kind, and lists of non-empty lines."""
        lists = {
            key: [line.strip() for line in self.cleaned_data[key].splitlines() if line.strip()] for key in LEXICON_LISTS
        }
        return {"kind": self.cleaned_data["kind"], **lists}


def unit_choices(organisation: Any) -> list[tuple[str, Any]]:
    """Units as an indented list, the whole organisation first."""
    return [("", _("Toute l’organisation")), *queries.unit_tree(organisation)]
