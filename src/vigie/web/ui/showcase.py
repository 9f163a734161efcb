"""What the style page shows: invented words for each component, drawn from the very source it prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest
from django.template import Context, Template
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from vigie.web import clock
from vigie.web.ui import pages


@dataclass(frozen=True, slots=True)
class Sample:
    """A component on the style page: its anchor, what it is for, and the source of its states."""

    name: str
    purpose: str | Promise
    source: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A sample once drawn."""

    sample: Sample
    drawn: SafeString


SAMPLES = (
    Sample(
        "prose",
        _("Ce qui se lit : la charte, une leçon. Empattements, mesure de 68 signes, césure."),
        """<div class="prose">
  <h3>{{ "Clause 14 : parler d’un incident en cours" }}</h3>
  <p>{{ "Pendant un incident, chacun reste libre de dire ce qu’il vit. Ce qui touche à la sécurité des voyageurs \
ou à une personne se dit d’abord à l’exploitation : « signaler, puis raconter », jamais l’inverse."|typo }}</p>
</div>""",
    ),
    Sample(
        "sentences",
        _("Ce qui attend quelqu’un, en phrases entières ; la lanterne désigne ce qui n’a pas été regardé."),
        """<ul class="sentences">
  <li class="signal"><a href="#sentences">{{ 61|number }} messages sur la ligne 4</a> depuis {{ now|hour }}, \
d’ordinaire {{ 4|number }} : personne n’a encore regardé.</li>
  <li>Deux clauses ont changé ; <a href="#sentences">les relire</a> prend trois minutes.</li>
</ul>""",
    ),
    Sample(
        "card",
        _("Un bloc titré. « signal » : à regarder. « quiet » : sans cadre."),
        """<div class="tiles">
  {% card title="Dossier 27" %}<p>Un message pris pour une annonce officielle.</p>{% endcard %}
  {% card title="À regarder" tone="signal" %}<p>Une journée qui sort de l’ordinaire.</p>{% endcard %}
  {% card title="Sans cadre" tone="quiet" %}<p>Pour ce qui accompagne.</p>{% endcard %}
</div>""",
    ),
    Sample(
        "empty",
        _("Quand il n’y a rien : le dire, et dire quoi faire."),
        """{% empty title="Aucune alerte ouverte" %}
<p>La prochaine veille passe dans une heure. Vous pouvez aussi <a href="#empty">parcourir les publications</a>.</p>
{% endempty %}""",
    ),
    Sample(
        "notice",
        _("Une phrase qui compte sur cette page."),
        """<div class="stack">
  {% notice "info" %}<p>Guide, sans portée disciplinaire.</p>{% endnotice %}
  {% notice "good" %}<p>La clause est enregistrée dans le brouillon.</p>{% endnotice %}
  {% notice "warning" title="Avant de publier" %}<p>34 personnes devront relire deux clauses.</p>{% endnotice %}
  {% notice "danger" %}<p>Le texte nomme quelqu’un de l’annuaire.</p>{% endnotice %}
</div>""",
    ),
    Sample(
        "severity",
        _("Ce que vaut un constat : un mot, un dessin, une couleur."),
        """<p class="row">{% severity "info" %} {% severity "warning" %} {% severity "danger" %}</p>""",
    ),
    Sample(
        "badge",
        _("Un état en un ou deux mots."),
        """<p class="row">{% badge "en attente" %} {% badge "publiée" "good" %} \
{% badge "à relire" "warn" %} {% badge "refusée" "bad" %}</p>""",
    ),
    Sample(
        "buttons",
        _("L’acte principal, les autres, et celui qui ne se reprend pas."),
        """<p class="row">
  {% submit "Publier la charte" %} {% submit "Enregistrer" kind="plain" %}
  {% submit "Retirer la leçon" kind="danger" %} {% submit "Plus tard" kind="quiet" %}
  <a class="button plain" href="#buttons">{% icon "plus" %}Ouvrir un dossier</a>
  <button class="button plain" disabled>Pas encore</button>
</p>""",
    ),
    Sample(
        "field",
        _("Un champ : libellé, aide, erreur, saisie, liés pour qui écoute la page."),
        """<form method="post" action="#field">
  {% form_errors form %}
  {% field form.title %}{% field form.facts rows=4 %}{% field form.visibility %}{% field form.kind %}
  {% field form.sure %}
  {% submit "Enregistrer" %}
</form>""",
    ),
    Sample(
        "highlight",
        _("Un texte d’autrui et ses constats ; rien de ce qu’il contient n’agit sur la page."),
        """<div class="stack">
  {% highlight said findings %}
  {% highlight hostile %}
  <p>Publié par {{ author|visible }} hier.</p>
</div>""",
    ),
    Sample(
        "diff",
        _("Ce qui change entre deux versions."),
        """{% diff segments %}""",
    ),
    Sample(
        "quotation",
        _("Les mots de quelqu’un."),
        """{% quotation source="Un voyageur, mardi" %}
<p>Merci au conducteur de la 4 qui a attendu.</p>
{% endquotation %}""",
    ),
    Sample(
        "bars",
        _("Un graphique dessiné par le serveur, et ses chiffres en tableau."),
        """{% bars series label="Publications par jour" usual=13 unit="publications" %}""",
    ),
    Sample(
        "progress",
        _("Où l’on en est."),
        """<div class="stack">
  {% progress 812 1200 label="Ont lu la version 2" %}
  {% progress 0 0 label="Rien à lire" %}
</div>""",
    ),
    Sample("steps", _("Les étapes d’un parcours."), """{% steps stages %}"""),
    Sample("timeline", _("Ce qui s’est passé, dans l’ordre."), """{% timeline events %}"""),
    Sample(
        "table",
        _("Un tableau, sans classe : les chiffres s’alignent, une longue liste se parcourt page par page."),
        """<div class="scroll"><table>
  <thead><tr>
    <th scope="col">Public</th><th scope="col">Dernier envoi</th><th scope="col" class="num">Ont lu</th>
  </tr></thead>
  <tbody>
    <tr><th scope="row">Tout le personnel</th><td>{{ now|day:"short" }}</td><td class="num">{{ 1043|number }}</td></tr>
    <tr><th scope="row">Relation clients</th><td>{{ before|ago }}</td><td class="num">{{ 87|number }}</td></tr>
  </tbody>
</table></div>
{% pager page %}""",
    ),
    Sample(
        "filters",
        _("Les filtres d’une liste."),
        """<form class="filters" method="get" action="#filters">
  {% field search.q %}{% field search.network %}{% submit "Filtrer" kind="plain" icon_name="search" %}
</form>""",
    ),
    Sample(
        "dl",
        _("Des faits et leurs noms."),
        """<dl>
  <dt>Connu le</dt><dd>{{ now|moment }}</dd>
  <dt>Décide</dt><dd>Denis Boussole</dd>
  <dt>Visibilité</dt><dd>{% badge "publique" %}</dd>
</dl>""",
    ),
    Sample(
        "typography",
        _("Nombres, jours et heures dans la langue de qui lit."),
        """<p>{{ 12345|number }} · {{ 0.125|number:3 }} · {{ now|day }} · {{ now|moment }} · {{ now|hour }} · \
{{ before|ago }} · {{ now|day:"short" }}</p>
<p>{{ "Qui décide ? « Personne » n'est pas une réponse : nommez quelqu'un."|typo }}</p>""",
    ),
)


class _Example(forms.Form):
    title = forms.CharField(label="Titre", help_text="Une phrase, sans nommer personne.", max_length=80)
    facts = forms.CharField(label="Faits", widget=forms.Textarea, required=False)
    visibility = forms.ChoiceField(
        label="Visibilité", choices=[("public", "publique"), ("unknown", "inconnue (traitée comme privée)")]
    )
    kind = forms.ChoiceField(
        label="Genre", widget=forms.RadioSelect, choices=[("good", "bonne nouvelle"), ("complaint", "réclamation")]
    )
    sure = forms.BooleanField(label="J’ai relu les faits avec quelqu’un d’autre")


class _Search(forms.Form):
    q = forms.CharField(label="Chercher", required=True, widget=forms.TextInput(attrs={"type": "search"}))
    network = forms.ChoiceField(label="Réseau", choices=[("", "tous"), ("forum", "forum")], required=True)


_SAID = "Encore en retard, appelez Lucie au 06 39 98 12 34, elle est vraiment nulle."


def _finding(words: str, severity: str) -> dict[str, Any]:
    start = _SAID.index(words)
    return {"start": start, "end": start + len(words), "severity": severity}


def context(request: HttpRequest) -> dict[str, Any]:
    """The values the style page's template draws its components with."""
    now = clock.now()
    values = {
        "now": now,
        "before": now - timedelta(hours=26),
        "form": _Example({"title": "", "visibility": "public", "sure": "on"}, auto_id="id_example_%s"),
        "search": _Search(auto_id="id_search_%s"),
        "said": _SAID,
        "findings": [
            _finding("06 39 98 12 34", "danger"),
            _finding("Lucie au 06 39", "info"),
            _finding("vraiment nulle", "warning"),
        ],
        "hostile": "<script>alert(1)</script> \u202enoitpircsni\u202c \x00 مرحبا 🚍",
        "author": "L\u202ecie <b>",
        "segments": [
            ("equal", "Pendant un incident, "),
            ("delete", "ne publiez rien sans accord."),
            ("insert", "chacun reste libre de dire ce qu’il vit ; ce qui touche à la sécurité se signale d’abord."),
        ],
        "series": [
            (f"{n} nov.", value, value > 40)
            for n, value in enumerate((12, 9, 14, 3, 5, 13, 15, 11, 16, 12, 4, 2, 14, 12, 18, 61, 23, 9, 13, 12), 1)
        ],
        "stages": [
            {"label": "Signalé", "state": "done", "text": "16 nov."},
            {"label": "Qualifié", "state": "done", "text": "17 nov."},
            {"label": "Décidé", "state": "current", "text": "par Denis Boussole"},
            {"label": "Expliqué", "state": "todo"},
            {"label": "Clos", "state": "todo"},
        ],
        "events": [
            {"when": now - timedelta(days=40), "title": "La charte 2 est publiée", "who": "Amina Corail"},
            {"when": now - timedelta(days=9), "title": "Un dossier montre qu’une clause est mal comprise"},
            {
                "when": now,
                "title": "Une proposition attend",
                "tone": "signal",
                "text": "Dire ce qui se signale d’abord, plutôt que ce qui ne se publie pas.",
            },
        ],
        "page": pages.paginate(list(range(12_345)), request),
    }
    return {
        "shown": [Shown(sample, Template(sample.source).render(Context(dict(values)))) for sample in SAMPLES],
        "icons": ICONS,
    }


ICONS = (
    "info",
    "warning",
    "danger",
    "good",
    "check",
    "cross",
    "left",
    "right",
    "up",
    "down",
    "menu",
    "search",
    "plus",
    "pencil",
    "home",
    "charter",
    "clause",
    "campaign",
    "course",
    "draft",
    "post",
    "listen",
    "alert",
    "case",
    "complaint",
    "lesson",
    "proposal",
    "loop",
    "journal",
    "work",
    "message",
    "person",
    "people",
    "clock",
    "lock",
    "eye",
    "upload",
    "download",
    "link",
    "outside",
    "refusal",
    "thanks",
    "scale",
    "history",
)
