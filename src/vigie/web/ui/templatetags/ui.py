"""Components and typography, available in every template without loading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.forms import BaseForm, BoundField, CheckboxInput
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vigie.web import clock
from vigie.web.ui import charts, hostile, navigation, typography

register = template.Library()

SEVERITIES: dict[str, tuple[str | Promise, str]] = {
    "info": (_("à savoir"), "info"),
    "warning": (_("attention"), "warning"),
    "danger": (_("à ne pas publier"), "danger"),
}
TONES = ("neutral", "good", "warn", "bad")
NOTICES = {"info": "info", "good": "good", "warning": "warning", "danger": "danger"}


def _language() -> str:
    return typography.language_of(get_language())


# Containers


@register.simple_block_tag
def card(content: str, title: str = "", level: int = 2, tone: str = "", id: str = "") -> SafeString:  # noqa: A002
    """A titled block. `tone`: "" or "signal" (look here), "quiet" (no frame)."""
    return render_to_string(
        "ui/parts/card.html", {"content": content, "title": title, "level": level, "tone": tone, "id": id}
    )


@register.simple_block_tag
def empty(content: str, title: str = "") -> SafeString:
    """What to say when there is nothing: a title, and what to do next."""
    return render_to_string("ui/parts/empty.html", {"content": content, "title": title})


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """A sentence that matters on this page: "info", "good", "warning" or "danger"."""
    return render_to_string(
        "ui/parts/notice.html", {"content": content, "kind": kind, "icon": NOTICES[kind], "title": title}
    )


@register.simple_block_tag
def quotation(content: str, source: str = "") -> SafeString:
    """Words of somebody else, set as a quotation; the content escapes itself as usual."""
    return render_to_string("ui/parts/quotation.html", {"content": content, "source": source})


# Words and signs


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing of the sprite, silent for those who listen: the words beside it say the same."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}?v={}#{}"/></svg>',
        static("ui/icons.svg"),
        settings.VERSION,
        name,
    )


@register.simple_tag
def severity(level: str) -> SafeString:
    """How much a finding matters, as word, icon and colour."""
    word, drawing = SEVERITIES[str(level)]
    return format_html('<span class="severity {}">{}{}</span>', str(level), icon(drawing), word)


@register.simple_tag
def badge(text: str, tone: str = "neutral") -> SafeString:
    """A short state: "neutral", "good", "warn" or "bad"; the word carries the meaning, the colour helps."""
    if tone not in TONES:
        raise template.TemplateSyntaxError(f"badge tone {tone!r} is none of {TONES}")
    return format_html('<span class="badge {}">{}</span>', tone, text)


# Forms


@register.inclusion_tag("ui/parts/field.html")
def field(field: BoundField, rows: int | None = None, hint: str | None = None) -> dict[str, Any]:
    """A form field: label, help, error and input, tied together for those who listen.

    `rows` is the height of a text area; `hint` an example shown in the empty input ("" takes it away).
    """
    if rows:
        field.field.widget.attrs["rows"] = rows
    if hint is not None:
        field.field.widget.attrs.pop("placeholder", None)
        if hint:
            field.field.widget.attrs["placeholder"] = hint
    return {"field": field, "check": isinstance(field.field.widget, CheckboxInput)}


@register.inclusion_tag("ui/parts/form_errors.html")
def form_errors(form: BaseForm) -> dict[str, Any]:
    """What a form refuses, at its top, each line leading to its field. Nothing when all is well."""
    wrong = [form[name] for name in form.errors if name in form.fields] if form.is_bound else []
    return {"form": form, "wrong": wrong}


@register.simple_tag
def submit(label: str, kind: str = "primary", name: str = "", value: str = "", icon_name: str = "") -> SafeString:
    """The button that sends a form. `kind`: "primary", "plain", "quiet" or "danger"."""
    return format_html(
        '<button type="submit" class="button {}"{}>{}{}</button>',
        kind,
        format_html(' name="{}" value="{}"', name, value) if name else "",
        icon(icon_name) if icon_name else "",
        label,
    )


# Lists and figures


@register.inclusion_tag("ui/parts/pager.html")
def pager(page: Any) -> dict[str, Any]:
    """Previous and next of a bounded page (see ui/pages.py)."""
    return {"page": page}


@register.inclusion_tag("ui/parts/progress.html")
def progress(done: int, total: int, label: str = "") -> dict[str, Any]:
    """How far something is: a bar and its figures."""
    share = round(100 * done / total) if total else 0
    return {"done": done, "total": total, "label": label, "share": share}


@register.inclusion_tag("ui/parts/bars.html")
def bars(
    series: Iterable[Sequence[Any]], label: str = "", usual: float | None = None, unit: str = ""
) -> dict[str, Any]:
    """A bar chart drawn by the server, with its figures as a table. Rows are (label, value[, emphasised]).

    `usual` draws a line at the ordinary level; `unit` names what is counted.
    """
    return {"chart": charts.bars(series, usual=usual), "label": label, "usual": usual, "unit": unit}


@register.inclusion_tag("ui/parts/steps.html")
def steps(items: Iterable[Any]) -> dict[str, Any]:
    """Stages in order. Items have `label`, `state` (done, current, todo) and perhaps `text`, `href`."""
    return {"items": list(items)}


@register.inclusion_tag("ui/parts/timeline.html")
def timeline(items: Iterable[Any]) -> dict[str, Any]:
    """What happened, in order: `when` (a moment or words), `title`; perhaps `text`, `who`, `href`, `tone`."""
    return {"items": list(items)}


# Text of others


@register.simple_tag
def highlight(text: str, findings: Iterable[Any] = ()) -> SafeString:
    """A text of others, isolated and escaped, with a numbered <mark> over each finding."""
    text = text or ""
    body = format_html_join("", "{}", ((_piece(piece),) for piece in hostile.pieces(text, findings)))
    return format_html('<span class="said" dir="auto">{}</span>', body)


def _piece(piece: hostile.Piece) -> SafeString:
    shown = _visible(piece.text)
    if not piece.numbers:
        return shown
    return format_html(
        '<mark class="{}{}"{}>{}</mark>',
        piece.severity if piece.severity in SEVERITIES else "info",
        "" if piece.first else " continued",
        format_html(' data-n="{}"', " ".join(map(str, piece.numbers))) if piece.last else "",
        shown,
    )


def _visible(text: str) -> SafeString:
    return format_html_join(
        "",
        "{}",
        (
            (format_html('<span class="control" title="{}">{}</span>', name, run) if name else run,)
            for run, name in hostile.runs(text)
        ),
    )


@register.filter
def visible(text: Any) -> SafeString:
    """Words of others inside a sentence: escaped, isolated from its direction, hidden characters shown."""
    return format_html("<bdi>{}</bdi>", _visible(str(text if text is not None else "")))


@register.inclusion_tag("ui/parts/diff.html")
def diff(segments: Iterable[Sequence[str]]) -> dict[str, Any]:
    """Two versions of a text in one: rows (op, text), op being equal, insert or delete."""
    return {"segments": [(str(op), text) for op, text in segments]}


# Layout


@register.simple_tag(takes_context=True)
def navigation_groups(context: template.Context) -> list[navigation.Group]:
    """The steps of the loop, with the rooms this person may open."""
    request = context.get("request")
    return navigation.groups(
        may=context.get("may") or frozenset(),
        signed_in=bool(context.get("member")),
        path=request.path if request else "",
    )


# Typography


@register.filter
def number(value: Any, places: int | None = None) -> str:
    """« 12 345 »."""
    if isinstance(value, str):
        try:
            value = Decimal(value)
        except ArithmeticError:
            return str(value)
    if not isinstance(value, int | float | Decimal):
        return ""
    return typography.number(value, _language(), places)


@register.filter
def day(value: date | datetime | None, form: str = "") -> str:
    """« vendredi 20 novembre 2026 »; `day:"short"` gives « 20 nov. 2026 »."""
    if not isinstance(value, date):
        return ""
    there = _local(value)
    return typography.short_day(there, _language()) if form == "short" else typography.day(there, _language())


@register.filter
def moment(value: datetime | None, form: str = "") -> str:
    """« vendredi 20 novembre à 17 h 10 »; `moment:"short"` gives « 20 nov. 2026, 17 h 10 »."""
    if not isinstance(value, datetime):
        return day(value, form)
    there = _local(value)
    if form == "short":
        return f"{typography.short_day(there, _language())}, {typography.hour(there, _language())}"
    return typography.moment(there, _language(), _local(clock.now()))


@register.filter
def hour(value: datetime | None) -> str:
    """« 17 h 10 »."""
    return typography.hour(_local(value), _language()) if isinstance(value, datetime) else ""


@register.filter
def ago(value: datetime | None) -> str:
    """« il y a 3 minutes », « hier à 17 h 10 », « le 3 novembre »."""
    if not isinstance(value, datetime):
        return day(value)
    return typography.ago(_local(value), _local(clock.now()), _language())


@register.filter(is_safe=True)
def typo(text: Any) -> str:
    """Our own words with the spaces of the reader's language."""
    return typography.spaced(str(text), _language())


def _local(value: Any) -> Any:
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value
