"""Components: what they draw, and what they never let through."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError
from django.utils import timezone, translation
from tests.reading import words

from vigie.engine.finding import Family, Finding, Severity
from vigie.web import clock


def draw(source: str, language: str = "fr", **values: object) -> str:
    with translation.override(language), timezone.override("Europe/Paris"):
        return Template(source).render(Context(values))


def finding(start: int, end: int, severity: str = "info") -> dict[str, object]:
    return {"start": start, "end": end, "severity": severity}


def marked(text: str, *findings: object) -> str:
    drawn = draw("{% highlight text findings %}", text=text, findings=findings)
    return drawn.removeprefix('<span class="said" dir="auto">').removesuffix("</span>")


def test_a_finding_is_marked_and_numbered() -> None:
    assert marked("un mot de trop", finding(3, 6, "danger")) == (
        'un <mark class="danger" data-n="1">mot</mark> de trop'
    )


def test_a_finding_of_the_engine_is_marked_as_well() -> None:
    one = Finding("X", "x", Family.INSULT, None, 0, 2, Severity.WARNING, 1.0, "…")
    assert marked("un mot", one) == '<mark class="warning" data-n="1">un</mark> mot'


def test_overlaps_become_pieces_that_bear_the_strongest_degree() -> None:
    assert marked("abcdef", finding(0, 4, "info"), finding(2, 6, "danger")) == (
        '<mark class="info">ab</mark>'
        '<mark class="danger" data-n="1 2">cd</mark>'
        '<mark class="danger continued" data-n="2">ef</mark>'
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (-5, 2, '<mark class="info" data-n="1">ab</mark>c'),
        (2, 99, 'ab<mark class="info" data-n="1">c</mark>'),
        (1, 1, "abc"),
        (3, 1, "abc"),
        (50, 60, "abc"),
    ],
)
def test_spans_outside_the_text_break_nothing(start: int, end: int, expected: str) -> None:
    assert marked("abc", finding(start, end)) == expected


def test_offsets_count_code_points_whatever_stands_in_the_text() -> None:
    assert marked("\x00😀<b>", finding(2, 5)) == (
        '<span class="control" title="U+0000">00</span>😀<mark class="info" data-n="1">&lt;b&gt;</mark>'
    )


def test_ten_thousand_signs_under_a_thousand_findings_are_drawn_at_once() -> None:
    drawn = marked("😀" * 10_000, *(finding(n * 10, n * 10 + 15) for n in range(1000)))
    assert drawn.count("😀") == 10_000


HOSTILE = [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ('"><img src=x onerror=alert(1)>', "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"),
    ("{{ settings.SECRET_KEY }}{% csrf_token %}", "{{ settings.SECRET_KEY }}{% csrf_token %}"),
    ("\u202egnp.exe", '<span class="control" title="U+202E">⇄</span>gnp.exe'),
    ("a\x00b\x1bc", "<span "),
    ("\ud800", '<span class="control" title="U+D800">D800</span>'),
    ("a\u200bb", '<span class="control" title="U+200B">·</span>'),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize(
    "source",
    [
        "{% highlight text findings %}",
        "{{ text|visible }}",
        "{% quotation source=text %}{{ text|visible }}{% endquotation %}",
    ],
)
def test_hostile_text_never_becomes_markup(text: str, expected: str, source: str) -> None:
    drawn = draw(source, text=text, findings=[finding(0, len(text))])
    assert expected in drawn
    assert "<script" not in drawn
    assert "<img" not in drawn
    if "quotation" not in source:
        assert not set("\u202e\x00\x1b\ud800") & set(drawn)
        drawn.encode()


@pytest.mark.parametrize(
    "source",
    [
        "{% card title=text %}x{% endcard %}",
        "{% empty title=text %}x{% endempty %}",
        "{% notice 'info' title=text %}{{ text }}{% endnotice %}",
        "{% badge text %}",
        "{% submit text name=text value=text %}",
        "{% progress 1 2 label=text %}",
        "{% diff segments %}",
        "{% bars series label=text unit=text %}",
        "{% steps items %}",
        "{% timeline items %}",
        "{{ text|typo }}",
    ],
)
def test_no_component_lets_markup_through(source: str) -> None:
    bad = '"><script>alert(1)</script>'
    drawn = draw(
        source,
        text=bad,
        segments=[("equal", bad), ("insert", bad), ("delete", bad)],
        series=[(bad, 3), (bad, 4, True)],
        items=[{"label": bad, "title": bad, "text": bad, "who": bad, "when": bad, "href": bad, "state": "done"}],
    )
    assert "<script" not in drawn
    assert "&lt;script" in drawn
    assert '""' not in drawn.replace('value=""', "")


def test_severity_is_a_word_a_drawing_and_a_colour() -> None:
    for level, french, english in [
        ("info", "à savoir", "good to know"),
        ("warning", "attention", "think again"),
        ("danger", "à ne pas publier", "do not publish"),
    ]:
        drawn = draw("{% severity level %}", level=level)
        assert words(drawn) == french
        assert f'class="severity {level}"' in drawn
        assert f"#{level}" in drawn
        assert words(draw("{% severity level %}", "en", level=level)) == english
    assert words(draw("{% severity level %}", level=Severity.DANGER)) == "à ne pas publier"


def test_an_unknown_tone_is_a_mistake_said_at_once() -> None:
    with pytest.raises(TemplateSyntaxError, match="tone"):
        draw('{% badge "x" "purple" %}')


def test_progress_of_nothing_is_no_division_by_zero() -> None:
    assert words(draw("{% progress 0 0 %}")) == "0 sur 0"


def test_bars_have_their_table_and_their_ordinary_level() -> None:
    drawn = draw(
        '{% bars series label="Jours" usual=4 unit="messages" %}',
        series=[("lundi", 3), ("mardi", 1061, True), ("mercredi", 0)],
    )
    assert drawn.count("<rect") == 3
    assert 'class="bar emphasised"' in drawn
    assert "d’ordinaire 4" in words(drawn)
    assert "mardi 1 061 (à regarder)" in words(drawn)


@pytest.mark.parametrize("series", [[], [("a", 0), ("b", None)], [("seul", 7)], [("négatif", -3), ("b", 1)]])
def test_bars_stand_on_anything(series: list[Any]) -> None:
    assert "<table>" in draw("{% bars series %}", series=series)


class Form(forms.Form):
    title = forms.CharField(label="Titre", help_text="Une phrase.")
    kind = forms.ChoiceField(label="Genre", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    sure = forms.BooleanField(label="Relu", required=False)
    note = forms.CharField(label="Note", required=False)
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)


def test_a_field_ties_its_words_to_its_input() -> None:
    drawn = draw("{% field form.title %}", form=Form({}))
    assert 'for="id_title"' in drawn
    assert 'aria-describedby="id_title_helptext id_title_error"' in drawn
    assert 'id="id_title_helptext"' in drawn
    assert 'id="id_title_error"' in drawn
    assert 'aria-invalid="true"' in drawn


def test_choices_are_a_fieldset_and_what_is_optional_says_so() -> None:
    assert "<legend>Genre</legend>" in draw("{% field form.kind %}", form=Form())
    assert "(facultatif)" in draw("{% field form.note %}", form=Form())
    assert "(facultatif)" not in draw("{% field form.sure %}", form=Form())
    assert "label" not in draw("{% field form.hidden %}", form=Form())


def test_a_form_says_at_its_top_what_is_refused_and_leads_there() -> None:
    form = Form({"kind": "a"})
    form.is_valid()
    form.add_error(None, "Deux dossiers portent ce numéro.")
    drawn = draw("{% form_errors form %}", form=form)
    assert 'href="#id_title"' in drawn
    assert "Deux dossiers portent ce numéro." in drawn
    assert draw("{% form_errors form %}", form=Form()).strip() == ""
    assert draw("{% form_errors form %}", form=Form({"title": "t", "kind": "a"})).strip() == ""


def test_moments_are_said_in_the_zone_of_the_organisation() -> None:
    moment = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)
    with clock.at(datetime(2026, 11, 21, 9, 0, tzinfo=UTC)):
        assert words(draw("{{ m|moment }}", m=moment)) == "samedi 21 novembre à 0 h 30"
        assert words(draw("{{ m|day }}", m=moment)) == "samedi 21 novembre 2026"
        assert words(draw("{{ m|hour }}", m=moment)) == "0 h 30"
        assert words(draw("{{ m|ago }}", m=moment)) == "il y a 9 heures"
        assert words(draw("{{ m|moment }}", "en", m=moment)) == "Saturday 21 November at 00:30"
        assert words(draw('{{ m|moment:"short" }}', m=moment)) == "21 nov. 2026, 0 h 30"


@pytest.mark.parametrize("filtered", ["number", "day", "moment", "hour", "ago"])
def test_nothing_to_say_is_nothing_said(filtered: str) -> None:
    assert draw("{{ m|" + filtered + " }}", m=None) == ""


def test_typo_keeps_safe_markup_and_escapes_the_rest() -> None:
    assert words(draw("{{ text|typo }}", text="vrai ? <b>")) == "vrai ? &lt;b&gt;".replace("&lt;b&gt;", "<b>")
    assert "<em>" in draw("{% filter typo %}<em>vrai ?</em>{% endfilter %}")


def test_no_component_leaks_its_comment() -> None:
    drawn = draw(
        """{% card title="T" %}d{% endcard %}{% empty %}e{% endempty %}{% notice "good" %}n{% endnotice %}
        {% progress 1 2 %}{% diff s %}{% bars b %}{% steps i %}{% timeline i %}{% pager p %}{% form_errors f %}""",
        s=[("equal", "x")],
        b=[("x", 1)],
        i=[{"label": "x", "title": "x", "when": "hier", "state": "done"}],
        p=None,
        f=Form({}),
    )
    assert "{#" not in drawn
    assert "Variables" not in drawn
