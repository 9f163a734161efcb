"""What may be asked of the journal: some lines, a verification, an erasure."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from vigie.web.errors import BadInput
from vigie.web.journal import queries
from vigie.web.journal.decisions import LONGEST_TEXT, Mark
from vigie.web.journal.telling import told_verb
from vigie.web.journal.verbs import VERBS
from vigie.web.journal.verdicts import NOT_A_HEAD

LARGEST_HEAD_FILE = 100_000


class DateInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class FilterForm(forms.Form):
    """Which lines to show."""

    verb = forms.ChoiceField(label=_("Acte"), required=False)
    since = forms.DateField(label=_("Du"), required=False, widget=DateInput())
    until = forms.DateField(label=_("Au"), required=False, widget=DateInput(), help_text=_("Jour compris."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        acts = sorted(((name, told_verb(name)) for name in VERBS), key=lambda choice: choice[1])
        self.fields["verb"].choices = [("", _("tous")), *acts]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        since, until = given.get("since"), given.get("until")
        if since and until and since > until:
            self.add_error("until", _("La fin vient avant le début : échangez les deux dates."))
        return given

    def asked(self, zone: ZoneInfo) -> dict[str, Any]:
        """The arguments of `queries.lines_read_by`; days begin at midnight in `zone`."""
        given = self.cleaned_data if self.is_valid() else {}
        since, until = given.get("since"), given.get("until")
        return {
            "verb": given.get("verb", ""),
            "since": datetime.combine(since, time(), zone) if since else None,
            "until": datetime.combine(until + timedelta(days=1), time(), zone) if until else None,
        }


class VerifyForm(forms.Form):
    """A head exported earlier, to compare with; without it, the chain alone is verified."""

    head = forms.FileField(
        label=_("Tête exportée"),
        required=False,
        help_text=_("Un fichier exporté d’ici auparavant, et gardé ailleurs."),
    )

    def mark(self, organisation: str) -> Mark | None:
        """The head of this organisation in the file. Call it on a valid form."""
        return self.cleaned_data["head"].get(organisation) if self.cleaned_data["head"] else None

    def clean_head(self) -> dict[str, Mark]:
        given = self.cleaned_data["head"]
        if not given:
            return {}
        try:
            if given.size > LARGEST_HEAD_FILE:
                raise ValueError(given.size)
            return queries.read_heads(json.loads(given.read()))
        except (ValueError, RecursionError):
            raise forms.ValidationError(str(NOT_A_HEAD)) from None
        except BadInput as error:
            raise forms.ValidationError(str(error.facts["why"])) from None


class EraseForm(forms.Form):
    """Why the content of a line is erased."""

    reason = forms.CharField(
        label=_("Raison"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Elle reste au journal : ne nommez personne."),
    )
