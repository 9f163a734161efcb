"""What people fill in about a case. No field for a score, a label or a sanction exists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from vigie.web.cases.models import (
    CaseKind,
    CaseState,
    ContentDecision,
    Level,
    Outcome,
    Provenance,
    Target,
    Truth,
    Visibility,
)

EMPTY = ("", "—")
TO_CHOOSE = ("", _("à choisir"))
UNCHOSEN = {"required": _("Choisissez : rien ne l’est à votre place.")}
WHAT_HAPPENED = _("Ce qui s’est passé :")  # the last words of the facts that a post or an alert begins
KINDS = frozenset(CaseKind.values)


def words(rows: int, **more: Any) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, **more})


def day() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class FilterForm(forms.Form):
    """Which cases the list shows."""

    sorte = forms.ChoiceField(label=_("Sorte"), choices=[("", _("toutes")), *CaseKind.choices], required=False)
    etat = forms.ChoiceField(
        label=_("État"),
        choices=[("", _("en cours")), *CaseState.choices, ("tous", _("tous"))],
        required=False,
    )
    a_moi = forms.ChoiceField(
        label=_("Pour qui"), choices=[("", _("tout le monde")), ("oui", _("à décider par moi"))], required=False
    )


class OpenForm(forms.Form):
    """Opening a case. `alert` comes with the link that led here; so do posts, which the screen carries itself."""

    alert = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    join_alert = forms.BooleanField(required=False)
    kind = forms.ChoiceField(
        label=_("Ce que c’est"), choices=CaseKind.choices, widget=forms.RadioSelect, error_messages=UNCHOSEN
    )
    title = forms.CharField(label=_("En quelques mots"), max_length=160)
    facts = forms.CharField(
        label=_("Les faits"),
        help_text=_("Ce qui s’est passé, où, quand, en mots neutres. Des faits, pas la personne."),
        max_length=10_000,
        widget=words(6),
    )
    target = forms.ChoiceField(label=_("Qui ou quoi est visé"), choices=[EMPTY, *Target.choices], required=False)
    visibility = forms.ChoiceField(
        label=_("Visibilité"),
        help_text=_("Une visibilité inconnue compte comme privée : rien de privé n’est joint à un dossier."),
        choices=Visibility.choices,
    )
    provenance = forms.ChoiceField(
        label=_("Provenance"), choices=[TO_CHOOSE, *Provenance.choices], error_messages=UNCHOSEN
    )
    published_on = forms.DateField(label=_("Mis en ligne le"), required=False, widget=day())
    published_known_how = forms.CharField(label=_("D’où vient cette date"), required=False, max_length=200)
    first_known_on = forms.DateField(label=_("Su dans l’organisation le"), widget=day())
    first_known_email = forms.EmailField(
        label=_("Par qui d’abord, si ce n’est pas vous"),
        help_text=_("Son adresse dans l’annuaire."),
        required=False,
    )
    first_known_is_manager = forms.BooleanField(label=_("Cette personne encadre une équipe"), required=False)
    unit = forms.ChoiceField(label=_("Service concerné"), required=False)

    def __init__(
        self,
        *args: Any,
        units: Iterable[tuple[str, str]] = (),
        speech: bool = True,
        join: str = "",
        **kwargs: Any,
    ) -> None:
        """`speech` offers « propos d’un salarié »; `join` words the offer to join the alert’s posts, "" for none."""
        super().__init__(*args, **kwargs)
        if join:
            self.fields["join_alert"].label = join
        else:
            del self.fields["join_alert"]
        self.fields["unit"].choices = [("", _("toute l’organisation")), *units]  # type: ignore[attr-defined]
        if not speech:
            kinds = [choice for choice in CaseKind.choices if choice[0] != CaseKind.EMPLOYEE_SPEECH]
            self.fields["kind"].choices = kinds  # type: ignore[attr-defined]

    def clean_facts(self) -> str:
        """The facts, once something follows the words the form wrote itself, in either language."""
        facts = str(self.cleaned_data["facts"])
        last = "".join(facts.rstrip().rpartition("\n")[2].split())
        for language in ("fr", "en"):
            with override(language):
                if last == "".join(str(WHAT_HAPPENED).split()):
                    break
        else:
            return facts
        raise forms.ValidationError(_("Dites en une phrase ce qui s’est passé."))


class AttachForm(forms.Form):
    """A post to join: its address in Vigie, or its identifier."""

    post = forms.CharField(
        label=_("Adresse du message dans l’écoute"),
        help_text=_("Copiez-la depuis la page du message."),
        max_length=300,
    )

    def clean_post(self) -> str:
        return str(self.cleaned_data["post"]).rstrip("/").rsplit("/", 1)[-1]


class ScreenForm(forms.Form):
    """Is an employee's speech protected? Each question needs its yes or no."""

    possible_alert = forms.TypedChoiceField(
        label=_("Est-ce peut-être une alerte (un délit, un danger, une atteinte à l’intérêt général) ?"),
        choices=[("no", _("non")), ("yes", _("oui, ou peut-être"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    opinion_on_work = forms.TypedChoiceField(
        label=_("Est-ce une opinion sur le travail ou ses conditions ?"),
        help_text=_("Elle est libre, sauf abus : propos injurieux, diffamatoires ou excessifs."),
        choices=[("no", _("non")), ("yes", _("oui"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    union_or_elected = forms.TypedChoiceField(
        label=_("Est-ce une parole syndicale ou d’élu du personnel ?"),
        choices=[("no", _("non")), ("yes", _("oui"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    private_space = forms.TypedChoiceField(
        label=_("A-t-elle été tenue dans un espace privé ?"),
        help_text=_("Groupe fermé, peu de personnes agréées, message : dans le doute, oui."),
        choices=[("no", _("non")), ("yes", _("oui, ou on ne sait pas"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    duty = forms.CharField(
        label=_("Devoir du contrat qui serait en cause"), required=False, max_length=10_000, widget=words(2)
    )
    clause = forms.CharField(label=_("Clause du règlement intérieur"), required=False, max_length=200)
    milder_means = forms.CharField(
        label=_("Moyens plus doux envisagés"), required=False, max_length=10_000, widget=words(2)
    )


class QualifyForm(forms.Form):
    """What is established, how grave the matter is, and who decides."""

    truth = forms.ChoiceField(label=_("Est-ce vrai ?"), choices=Truth.choices)
    facts = forms.CharField(label=_("Les faits, tels qu’ils sont établis"), max_length=10_000, widget=words(5))
    target = forms.ChoiceField(
        label=_("Qui ou quoi est visé"), choices=[TO_CHOOSE, *Target.choices], error_messages=UNCHOSEN
    )
    visibility = forms.ChoiceField(label=_("Visibilité"), choices=Visibility.choices)
    level = forms.ChoiceField(
        label=_("Gravité de l’affaire"),
        help_text=_("Celle des faits, jamais d’une personne."),
        choices=[TO_CHOOSE, *Level.choices],
        error_messages=UNCHOSEN,
    )
    level_reason = forms.CharField(label=_("Pourquoi ce niveau"), max_length=10_000, widget=words(2))
    unit = forms.ChoiceField(label=_("Service concerné"), required=False)
    decider = forms.ChoiceField(
        label=_("Qui décide"),
        help_text=_("Une personne nommée, jamais une équipe. Elle recevra un message sans rien du contenu."),
    )

    def __init__(
        self,
        *args: Any,
        deciders: Iterable[tuple[str, str]] = (),
        units: Iterable[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decider"].choices = [EMPTY, *deciders]  # type: ignore[attr-defined]
        self.fields["unit"].choices = [("", _("toute l’organisation")), *units]  # type: ignore[attr-defined]


class StepForm(forms.Form):
    """One step of good news, in words."""

    step = forms.CharField(widget=forms.HiddenInput)
    text = forms.CharField(label=_("Ce qui a été fait"), max_length=10_000, widget=words(3))


class DecideForm(forms.Form):
    """The decision and its reasons. Leaving the content is the first choice, and a whole one."""

    outcome = forms.ChoiceField(
        label=_("Ce que fait l’organisation"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    content_decision = forms.ChoiceField(
        label=_("Ce que devient le contenu"), choices=ContentDecision.choices, widget=forms.RadioSelect
    )
    rule_cited = forms.CharField(
        label=_("Règle de modération citée"),
        help_text=_("Nécessaire pour retirer quelque chose de nos espaces."),
        required=False,
        max_length=200,
    )
    reasons = forms.CharField(
        label=_("Vos raisons"), help_text=_("Ce qui vous a décidé, et ce que vous avez écarté."), max_length=10_000,
        widget=words(5),
    )  # fmt: skip
    measure = forms.CharField(
        label=_("Mesure, dans vos mots"),
        help_text=_("Vigie n’en calcule et n’en propose aucune."),
        required=False,
        max_length=10_000,
        widget=words(2),
    )
    review_on = forms.DateField(label=_("À revoir le"), required=False, widget=day())


class ReasonForm(forms.Form):
    """Why: for dismissing, reopening, or drawing no lesson."""

    reason = forms.CharField(label=_("Pourquoi"), max_length=10_000, widget=words(2))
