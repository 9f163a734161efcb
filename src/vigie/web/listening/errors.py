"""What listening refuses, and what it cannot use, in sentences people read."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import BadInput, Refusal, VigieError


class PersonNamed(Refusal):
    """R01: a search, a saved search or a topic names somebody of the directory."""

    code = "person-named"
    number = "R01"
    template = _(
        "Vigie n’écoute pas les personnes : « {name} » figure dans l’annuaire de l’organisation. "
        "Cherchez un sujet, un lieu ou un service."
    )


class PersonLabelled(Refusal):
    """R03: a search asks for the tone or the intent of what one author writes."""

    code = "person-labelled"
    number = "R03"
    template = _(
        "Le ton et l’intention se lisent sur des messages, jamais sur une personne : une recherche par auteur ne peut "
        "pas les demander. Retirez l’un ou l’autre."
    )


class NotPublic(Refusal):
    """R02: posts whose source does not say that they are public."""

    code = "not-public"
    number = "R02"
    template = _(
        "Vigie ne prend que des messages publics. Ce qui vient d’un groupe fermé, d’un compte privé ou d’une "
        "messagerie n’entre pas, et une visibilité inconnue compte comme privée."
    )


class PastTerm(Refusal):
    """R10: an original past its term, or a term longer than the source allows."""

    code = "past-term"
    number = "R10"
    template = _(
        "L’original de ce message n’est plus consultable : son terme est échu. Le texte masqué et ses constats restent."
    )


class TermTooLong(Refusal):
    """R10: nobody keeps originals longer than the source was declared for."""

    code = "term-too-long"
    number = "R10"
    template = _(
        "La source « {source} » garde les originaux {days} jours au plus : un import ne peut pas les garder "
        "plus longtemps."
    )


class QueryProblem(BadInput):
    """A search that asks for nothing, or cannot be understood; `why` says how to mend it."""

    code = "query"
    template = _("{why}")


class FileProblem(BadInput):
    """A file that is not what it says. `why` says what it looks like and what to give instead."""

    code = "file"


class ImportTrouble(VigieError):
    """An import stopped half-way: what was written is kept, running it again goes on."""

    code = "import-trouble"
    status = 503
    template = _(
        "L’import s’est arrêté : {why}. Ce qui est écrit est gardé ; relancez le même import, "
        "il reprendra sans doublon."
    )
