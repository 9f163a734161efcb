"""The charter as the text engine reads it: the organisation's words, and the clause of each family."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from vigie.engine import Charter
from vigie.engine import Organisation as EngineOrganisation
from vigie.web.charter.decisions import SOURCE
from vigie.web.charter.models import ClauseVersion
from vigie.web.charter.queries.reading import ClauseRead, read

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

_OPEN = ("brands", "competitors", "switchboards", "official_accounts")
_CONFIDENTIAL = ("codenames", "clients")


def engine_charter(organisation: Organisation, *, with_confidential: bool) -> Charter:
    """What the engine needs to check a text for an organisation.

    Findings name a clause of the version in force by its number ("14"). Without `with_confidential` the code names
    and clients are left out, so that an anonymous visitor cannot guess them by trying words.
    """
    rows = (
        ClauseVersion.objects.filter(organisation=organisation, charter_version__state="published", removed=False)
        .order_by("order", "pk")
        .values_list("families", "clause__number")
    )
    by_family: dict[str, str] = {}
    for families, number in rows:
        for family in families:
            by_family.setdefault(family, str(number))
    return Charter(
        organisation=_engine_organisation(organisation, with_confidential=with_confidential),
        clauses=MappingProxyType(by_family),
    )


def clause_numbered(organisation: Organisation, number: str, language: str = SOURCE) -> ClauseRead | None:
    """The clause in force behind the number a finding gives; None when there is none."""
    if not (number.isascii() and number.isdigit()):
        return None
    row = (
        ClauseVersion.objects.filter(
            organisation=organisation,
            charter_version__state="published",
            clause__number=int(number[:9]),
            removed=False,
        )
        .select_related("clause")
        .prefetch_related("texts")
        .first()
    )
    return read(row, language) if row is not None else None


def _engine_organisation(organisation: Organisation, *, with_confidential: bool) -> EngineOrganisation:
    lexicon: dict[str, Any] = organisation.lexicon or {}
    kept = (*_OPEN, *_CONFIDENTIAL) if with_confidential else _OPEN
    words: dict[str, Any] = {name: tuple(str(word) for word in lexicon.get(name, ())) for name in kept}
    return EngineOrganisation(name=organisation.name, kind=lexicon.get("kind", "company"), **words)
