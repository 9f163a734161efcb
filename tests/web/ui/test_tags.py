"""Components: what they draw, and what they never let through."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from vigie.web import clock


def draw(source: str, language: str = "fr", **values: object) -> str:
    with translation.override(language), timezone.override("Europe/Paris"):
        return Template(source).render(Context(values))


def finding(start: int, end: int, severity: str = "info") -> dict[str, object]:
    return {"start": start, "end": end, "severity": severity}


def test_a_finding_is_marked_and_numbered() -> None:
    drawn = draw("{% highlight text findings %}", text="un mot de trop", findings=[finding(3, 6, "danger")])
    assert drawn == '<span class="said" dir="auto">un <mark class="danger" data-n="1">mot</mark> de trop</span>'


def test_all_components_draw() -> None:
    drawn = draw(
        """{% card title="Un titre" %}dedans{% endcard %}{% empty title="Rien" %}faites ceci{% endempty %}
        {% severity "danger" %}{% badge "ouvert" "good" %}{% progress 3 10 label="Lu" %}{% icon "good" %}
        {% diff segments %}{% bars series label="Jours" usual=4 unit="messages" %}{% steps items %}{% timeline events %}
        {% notice "warning" %}attention{% endnotice %}{% quotation source="qui" %}mots{% endquotation %}
        {% submit "Envoyer" %}""",
        segments=[("equal", "a"), ("insert", "b"), ("delete", "c")],
        series=[("lundi", 3), ("mardi", 61, True)],
        items=[{"label": "Signalé", "state": "done"}, {"label": "Décidé", "state": "current"}],
        events=[{"when": datetime(2026, 11, 20, 16, 10, tzinfo=UTC), "title": "Publié", "who": "Amina"}],
    )
    for expected in (
        "Un titre",
        "à ne pas publier",
        "3 sur 10",
        "<ins>",
        "<del>",
        "17\u00a0h\u00a010",
        'class="usual"',
    ):
        assert expected in drawn
    assert "{#" not in drawn
