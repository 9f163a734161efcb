"""What people fill in: the filters of the inbox, an upload, a source, a topic."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.listening.decisions.records import NETWORKS
from vigie.web.listening.queries import LONGEST_QUERY
from vigie.web.listening.words import INTENTS, LANGUAGES, TONES, network_named
from vigie.web.listening.words import NETWORKS as NAMES

SEVERITIES = {
    "info": _("à savoir, et plus"),
    "warning": _("à regarder, et plus"),
    "danger": _("sensible"),
}


class InboxForm(forms.Form):
    """The search and the filters of the inbox; names are those of the address."""

    q = forms.CharField(
        label=_("Chercher"),
        required=False,
        max_length=LONGEST_QUERY,
        help_text=_("bus retard · « service client » · retar* · bus OU tram · bus SAUF grève, ou bus -grève"),
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    gravite = forms.ChoiceField(label=_("Constats"), required=False)
    langue = forms.ChoiceField(label=_("Langue"), required=False)
    ton = forms.ChoiceField(label=_("Ton du message"), required=False)
    intention = forms.ChoiceField(label=_("Intention du message"), required=False)
    reseau = forms.ChoiceField(label=_("Réseau"), required=False)
    source = forms.ChoiceField(label=_("Source"), required=False)
    voix = forms.ChoiceField(label=_("Voix"), required=False)
    vu = forms.ChoiceField(label=_("Lecture"), required=False)
    du = forms.DateField(label=_("Du"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    au = forms.DateField(label=_("Au"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    de = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    a = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, networks: list[str], sources: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = ("", _("toutes"))
        self._offer("gravite", [("", _("tous")), *SEVERITIES.items()])
        self._offer("langue", [everything, *LANGUAGES.items()])
        self._offer("ton", [("", _("tous")), *TONES.items()])
        self._offer("intention", [everything, *INTENTS.items()])
        self._offer("reseau", [("", _("tous")), *((name, network_named(name)) for name in networks)])
        self._offer("source", [everything, *sources])
        self._offer("voix", [everything, ("officielle", _("comptes officiels")), ("public", _("le public"))])
        self._offer("vu", [("", _("vus ou non")), ("non", _("pas encore vus")), ("oui", _("déjà vus"))])

    def clean_de(self) -> datetime | None:
        return _moment(self.cleaned_data["de"])

    def clean_a(self) -> datetime | None:
        return _moment(self.cleaned_data["a"])

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]


class UploadForm(forms.Form):
    """A file of posts, its source, and the declaration that they were public."""

    source = forms.ChoiceField(label=_("Source"))
    file = forms.FileField(
        label=_("Fichier"),
        help_text=_("JSON en lignes (.jsonl) ou CSV, éventuellement compressé (.gz)."),
        widget=forms.FileInput(attrs={"accept": ".jsonl,.ndjson,.csv,.tsv,.gz"}),
    )
    declared_public = forms.BooleanField(
        label=_("Je déclare que ces messages étaient publics"),
        help_text=_(
            "Ni groupe fermé, ni compte privé, ni messagerie. Un message qui dit ne pas être public est refusé."
        ),
        error_messages={
            "required": _("Sans cette déclaration, rien n’est pris : une visibilité inconnue compte comme privée.")
        },
    )

    def __init__(self, *args: Any, sources: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = sources  # type: ignore[attr-defined]


class SourceForm(forms.Form):
    """Where posts come from, why they are read, how long originals are kept."""

    name = forms.CharField(label=_("Nom"), max_length=120)
    purpose = forms.CharField(
        label=_("Finalité"),
        max_length=400,
        help_text=_("Pourquoi ces messages sont lus, en une phrase que chacun peut lire."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    network = forms.ChoiceField(
        label=_("Réseau"),
        help_text=_("Celui des messages qui ne disent pas le leur."),
        choices=[(name, NAMES[name]) for name in ("fichier", *sorted(NETWORKS - {"twitter", "press"}))],
    )
    retention_days = forms.IntegerField(
        label=_("Jours de conservation des originaux"),
        min_value=0,
        max_value=365,
        initial=7,
        help_text=_("Ensuite, seul reste le texte masqué. 0 : aucun original n’est gardé."),
    )


class TopicForm(forms.Form):
    """A search worth watching, its purpose and its end."""

    name = forms.CharField(label=_("Nom"), max_length=120)
    query = forms.CharField(
        label=_("Recherche"),
        max_length=LONGEST_QUERY,
        help_text=_("Un sujet, un lieu, un service ; jamais une personne. Exemple : bus retard* -grève"),
    )
    purpose = forms.CharField(
        label=_("Finalité"),
        max_length=400,
        help_text=_("Pourquoi ce sujet est écouté, en une phrase que chacun peut lire."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    expires_on = forms.DateField(
        label=_("Jusqu’au"),
        help_text=_("Douze mois au plus : un sujet se renouvelle, il ne dure pas par oubli."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


def _moment(written: str) -> datetime | None:
    """An aware moment of an address, or nothing: a filter that cannot be read is left out."""
    try:
        moment = datetime.fromisoformat(written.replace(" ", "+"))
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
