"""What people fill in about alerts."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.alerts.models import AlertState


class StateForm(forms.Form):
    """Which alerts the list shows."""

    etat = forms.ChoiceField(
        label=_("État"),
        choices=[
            ("", _("à regarder")),
            (AlertState.LOOKED, _("regardées")),
            (AlertState.CLOSED, _("classées")),
            ("toutes", _("toutes")),
        ],
        required=False,
    )


class CloseForm(forms.Form):
    """Why an alert has no follow-up."""

    reason = forms.CharField(
        label=_("Pourquoi il n’y a pas de suite"),
        help_text=_("Une phrase que vos collègues comprendront dans six mois."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
