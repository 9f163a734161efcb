"""What the gate found, in words: what it is, where it stands, and how to say it instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from vigie.web.lessons.decisions import Problem, season_of

PARTS: dict[str, str | Promise] = {
    "title": _("Titre"),
    "what": _("Ce qui s’est passé"),
    "why": _("Pourquoi c’était inapproprié"),
    "why_good": _("Pourquoi c’était réussi"),
    "decided": _("Ce qui a été décidé"),
    "why_decided": _("Pourquoi cette décision"),
}
LANGUAGES: dict[str, str | Promise] = {"fr": _("français"), "en": _("anglais")}
SEASONS: dict[str, str | Promise] = {
    "winter": _("en hiver"),
    "spring": _("au printemps"),
    "summer": _("en été"),
    "autumn": _("à l’automne"),
}

_NAMED = _("C’est, ou cela pourrait être, une personne de l’annuaire.")
_SAY_ROLE = _("Dites sa place, pas son nom : « une personne de l’équipe », « un collègue ».")
_REMOVE = _("Retirez-le : cela mène droit à quelqu’un.")

WORDS: dict[str, tuple[str | Promise, str | Promise]] = {
    "name_full": (_NAMED, _SAY_ROLE),
    "name_last": (_NAMED, _("Dites sa place, pas son nom ; si c’est un mot ordinaire, ôtez la majuscule.")),
    "name_first": (_NAMED, _SAY_ROLE),
    "name_initial": (_("Des initiales suffisent à reconnaître un collègue."), _SAY_ROLE),
    "name_titled": (_("Quelqu’un est nommé, collègue ou non."), _("Dites « une cliente », « un responsable ».")),
    "person": (_("Quelqu’un est nommé, collègue ou non."), _("Dites « une cliente », « un responsable ».")),
    "name_disguised": (_("Un nom de l’annuaire se lit ici, même écrit autrement."), _SAY_ROLE),
    "address": (_("C’est une adresse."), _REMOVE),
    "account": (
        _("C’est un compte ou un mot-dièse : on retrouve la publication en le cherchant."),
        _("Dites « un compte personnel » ou « un compte de client »."),
    ),
    "link": (_("C’est un lien."), _("Retirez-le et racontez en une phrase ce qu’on y lisait.")),
    "phone": (_("C’est un numéro de téléphone."), _REMOVE),
    "personal": (_("C’est une donnée personnelle."), _REMOVE),
    "alphabet": (
        _("Ce mot contient des lettres d’un autre alphabet, sous lesquelles un nom peut se cacher."),
        _("Écrivez-le en lettres latines, ou retirez-le."),
    ),
    "date": (_("Une date exacte permet de retrouver la publication."), _("Donnez la saison ou l’année.")),
    "precise_time": (
        _("Ce moment est précis : dans un petit service, il peut suffire."),
        _("Restez vague si vous le pouvez : « un matin », « au printemps »."),
    ),
    "small_team": (
        _("Cette équipe compte moins de cinq personnes : la nommer, c’est nommer quelqu’un."),
        _("Dites « une équipe de terrain », « un guichet »."),
    ),
    "case_undecided": (
        _("Le dossier n’est pas encore décidé."),
        _("Attendez la décision : la leçon dit ce qui a été décidé et pourquoi."),
    ),
    "case_gone": (
        _("Le dossier n’est plus accessible : ses publications ne peuvent pas être comparées à la leçon."),
        _("Gardez ce brouillon pour vous et racontez la leçon à partir d’un autre dossier."),
    ),
    "same_reader": (
        _("La personne qui publie une leçon n’est pas celle qui l’a écrite."),
        _("Demandez à une autre personne habilitée de la relire."),
    ),
}


@dataclass(frozen=True, slots=True)
class Advice:
    """A problem as its author reads it. `where` is "Titre : " or "" when it concerns no part."""

    code: str
    language: str
    part: str
    where: str
    quote: str
    what: str
    how: str
    bars: bool


def advise(problems: Iterable[Problem], *, kind: str, languages: int = 1) -> list[Advice]:
    """Put problems into words, for a lesson of a kind written in some number of languages."""
    return [_advice(problem, kind, languages) for problem in problems]


def part_name(part: str, kind: str) -> str:
    """The heading of a part: the second one depends on whether the lesson tells a good thing."""
    return str(PARTS["why_good" if part == "why" and kind == "good" else part])


def season_words(season: str) -> str:
    """ "au printemps"."""
    return str(SEASONS[season])


def _advice(problem: Problem, kind: str, languages: int) -> Advice:
    where = ""
    if problem.part:
        where = part_name(problem.part, kind)
        if languages > 1:
            where = f"{where} ({LANGUAGES.get(problem.language, problem.language)})"
        where = gettext("{part} : ").format(part=where)
    what, how = _words(problem)
    quote = " ".join(problem.quote.split())
    return Advice(problem.code, problem.language, problem.part, where, quote, what, how, problem.bars)


def _words(problem: Problem) -> tuple[str, str]:
    if problem.code == "borrowed":
        count = int(problem.hint)
        what = ngettext(
            "{count} mot à la suite se lit aussi dans une publication du dossier : un moteur de recherche la retrouve.",
            "{count} mots à la suite se lisent aussi dans une publication du dossier : "
            "un moteur de recherche la retrouve.",
            count,
        ).format(count=count)
        return what, gettext("Dites la même chose avec vos mots.")
    what, how = (str(words) for words in WORDS[problem.code])
    if problem.code == "date" and problem.hint:
        how = gettext("Dites « {season} ».").format(season=season_words(problem.hint))
    if problem.code == "small_team" and problem.hint:
        how = gettext("Nommez plutôt un ensemble plus grand : « {unit} ».").format(unit=problem.hint)
    return what, how


def season_said(day: date) -> str:
    """ "au printemps 2026": as much of a date as may be told of a case."""
    year = day.year - 1 if day.month <= 2 else day.year
    season = season_words(season_of(day.month))
    if season_of(day.month) == "winter":
        return gettext("{season} {year}-{next}").format(season=season, year=year, next=year + 1)
    return gettext("{season} {year}").format(season=season, year=day.year)
