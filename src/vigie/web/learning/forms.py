"""What authors fill in: a module, its three questions, their answers, French and English side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vigie.web.charter import queries as charter
from vigie.web.learning.actions.writing import INTRO_LENGTH, TEXT_LENGTH, TITLE_LENGTH
from vigie.web.learning.decisions import QUESTIONS, ChoiceDraft, QuestionDraft
from vigie.web.learning.queries import ModuleRead

CHOICES = 3  # offered; a question that already has four keeps them
LANGUAGES = ("fr", "en")


def _area(longest: int, rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "maxlength": longest})


@dataclass(frozen=True, slots=True)
class ChoiceFields:
    """The fields of one answer."""

    number: int
    text_fr: BoundField
    text_en: BoundField
    why_fr: BoundField
    why_en: BoundField
    right: bool


@dataclass(frozen=True, slots=True)
class QuestionFields:
    """The fields of one question."""

    number: int
    text_fr: BoundField
    text_en: BoundField
    right_name: str
    choices: list[ChoiceFields]


class ToPublish(forms.CharField):
    """Words without which nothing is published; a draft may still lack them."""

    def validate(self, value: Any) -> None:
        """Nothing is refused here: publishing says what is missing."""


class ModuleForm(forms.Form):
    """A draft module. Anything but its title may be missing until it is published."""

    use_required_attribute = False

    title_fr = forms.CharField(label=_("Titre en français"), max_length=TITLE_LENGTH)
    title_en = forms.CharField(label=_("Titre en anglais"), max_length=TITLE_LENGTH, required=False)
    intro_fr = forms.CharField(
        label=_("Introduction en français"),
        max_length=INTRO_LENGTH,
        required=False,
        widget=_area(INTRO_LENGTH, 4),
        help_text=_("Deux ou trois phrases : de quoi il s’agit, et en quoi cela aide."),
    )
    intro_en = forms.CharField(
        label=_("Introduction en anglais"), max_length=INTRO_LENGTH, required=False, widget=_area(INTRO_LENGTH, 4)
    )
    clauses = forms.MultipleChoiceField(
        label=_("Clauses qu’il explique"), required=False, widget=forms.CheckboxSelectMultiple
    )
    audiences = forms.MultipleChoiceField(
        label=_("Publics à qui il est proposé"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, organisation: Any, module: ModuleRead | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(module) if module else {"audiences": ["everyone"]}
        super().__init__(*args, **kwargs)
        version = charter.version_in_force(organisation)
        clauses = charter.clauses_of(version, get_language() or "fr") if version else []
        self.fields["clauses"].choices = [(c.public_id, f"{c.number}. {c.title}") for c in clauses]  # type: ignore[attr-defined]
        self.fields["audiences"].choices = list(charter.audience_names(organisation).items())  # type: ignore[attr-defined]
        self.sizes = [
            max(CHOICES, len(module.questions[n].choices) if module and n < len(module.questions) else 0)
            for n in range(QUESTIONS)
        ]
        for number, size in enumerate(self.sizes, start=1):
            self._add_question(number, size)

    def _add_question(self, number: int, size: int) -> None:
        self.fields[f"q{number}_fr"] = _words(_("Question {n}, en français").format(n=number), to_publish=True)
        self.fields[f"q{number}_en"] = _words(_("Question {n}, en anglais").format(n=number))
        self.fields[f"q{number}_right"] = forms.ChoiceField(
            label=_("Bonne réponse"), required=False, choices=[(str(c), str(c)) for c in range(1, size + 1)]
        )
        for choice in range(1, size + 1):
            key = f"q{number}_c{choice}"
            self.fields[f"{key}_fr"] = _words(
                _("Réponse {n}, en français").format(n=choice), to_publish=choice < CHOICES
            )
            self.fields[f"{key}_en"] = _words(_("Réponse {n}, en anglais").format(n=choice))
            self.fields[f"{key}_why_fr"] = _words(_("Ce qu’on dit à qui la choisit, en français"))
            self.fields[f"{key}_why_en"] = _words(_("Ce qu’on dit à qui la choisit, en anglais"))

    @property
    def questions(self) -> list[QuestionFields]:
        """The fields, question by question, for the page."""
        return [self._fields_of(number, size) for number, size in enumerate(self.sizes, start=1)]

    def _fields_of(self, number: int, size: int) -> QuestionFields:
        right = str(self[f"q{number}_right"].value() or "")
        return QuestionFields(
            number,
            self[f"q{number}_fr"],
            self[f"q{number}_en"],
            f"q{number}_right",
            [
                ChoiceFields(
                    choice,
                    self[f"q{number}_c{choice}_fr"],
                    self[f"q{number}_c{choice}_en"],
                    self[f"q{number}_c{choice}_why_fr"],
                    self[f"q{number}_c{choice}_why_en"],
                    right == str(choice),
                )
                for choice in range(1, size + 1)
            ],
        )

    def texts(self) -> dict[str, tuple[str, str]]:
        """Titles and introductions by language, as `write_module` takes them."""
        given = self.cleaned_data
        return {language: (given[f"title_{language}"], given[f"intro_{language}"]) for language in LANGUAGES}

    def drafts(self) -> list[QuestionDraft]:
        """The questions as `write_module` takes them; empty answers and empty questions are left out."""
        drafts = []
        for number, size in enumerate(self.sizes, start=1):
            given = self.cleaned_data
            texts = {language: given[f"q{number}_{language}"] for language in LANGUAGES}
            choices = []
            for choice in range(1, size + 1):
                key = f"q{number}_c{choice}"
                words = {lang: (given[f"{key}_{lang}"], given[f"{key}_why_{lang}"]) for lang in LANGUAGES}
                if any(text or why for text, why in words.values()):
                    choices.append(ChoiceDraft(words, given[f"q{number}_right"] == str(choice)))
            if any(texts.values()) or choices:
                drafts.append(QuestionDraft(texts, choices))
        return drafts


def _words(label: Any, *, to_publish: bool = False) -> forms.CharField:
    field = ToPublish if to_publish else forms.CharField
    return field(label=label, max_length=TEXT_LENGTH, required=to_publish, widget=_area(TEXT_LENGTH))


def _initial(module: ModuleRead) -> dict[str, Any]:
    initial: dict[str, Any] = {
        "clauses": [clause.public_id for clause in module.clauses],
        "audiences": list(module.audiences),
    }
    for language in LANGUAGES:
        title, intro = module.texts.get(language, ("", ""))
        initial |= {f"title_{language}": title, f"intro_{language}": intro}
    for question in module.questions:
        for language in LANGUAGES:
            initial[f"q{question.number}_{language}"] = question.texts.get(language, "")
        for place, choice in enumerate(question.choices, start=1):
            if choice.is_right:
                initial[f"q{question.number}_right"] = str(place)
            for language in LANGUAGES:
                text, why = choice.texts.get(language, ("", ""))
                key = f"q{question.number}_c{place}"
                initial |= {f"{key}_{language}": text, f"{key}_why_{language}": why}
    return initial
