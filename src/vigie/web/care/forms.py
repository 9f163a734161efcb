"""What agents fill in: the queue they want, a reply they published, how a complaint ended."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.care.models import ComplaintOutcome, ComplaintState, ReplyAudience


class QueueForm(forms.Form):
    """Which complaints the queue shows."""

    etat = forms.ChoiceField(
        label=_("État"),
        choices=[("", _("à répondre")), *ComplaintState.choices[2:], ("all", _("toutes"))],
        required=False,
    )
    a_moi = forms.ChoiceField(label=_("À qui"), choices=[("", _("tout le monde")), ("oui", _("à moi"))], required=False)


class ReplyForm(forms.Form):
    """A reply, where it is published, and when. `confirmed` says that its warnings were read."""

    audience = forms.ChoiceField(
        label=_("Où"),
        choices=ReplyAudience.choices,
        initial=ReplyAudience.PUBLIC,
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Votre réponse"),
        help_text=_("Lue pendant que vous écrivez. Rien n’en est gardé tant que vous ne l’avez pas publiée."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    published_at = forms.TimeField(
        label=_("Publiée par moi à"),
        help_text=_("Heure locale. Vide : maintenant."),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    confirmed = forms.BooleanField(
        label=_("J’ai relu ces avertissements et je publie ainsi"), required=False, widget=forms.HiddenInput
    )

    def ask_to_confirm(self) -> None:
        """Show the box that confirms warnings."""
        self.fields["confirmed"].widget = forms.CheckboxInput()


class CloseForm(forms.Form):
    """How a complaint ended, and what should change so that it does not come back."""

    outcome = forms.ChoiceField(
        label=_("Comment elle se termine"),
        choices=[("", _("à choisir")), *ComplaintOutcome.choices],
        error_messages={"required": _("Dites comment elle se termine : rien n’est choisi pour vous.")},
    )
    words = forms.CharField(
        label=_("Pour mémoire"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    for_product = forms.CharField(
        label=_("Ce que l’équipe du service devrait savoir"),
        help_text=_("Ce qui éviterait la prochaine : une phrase, sans le nom du client."),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
