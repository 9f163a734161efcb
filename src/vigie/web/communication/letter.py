"""The message that tells somebody what they have to read: one link, no tracking, the same facts for everybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, ngettext

from vigie.web.charter import queries as charter
from vigie.web.communication.addresses import absolute
from vigie.web.people import queries as people

if TYPE_CHECKING:
    from vigie.web.communication.models import Campaign
    from vigie.web.people.models import Member


class Letter:
    """The letter of one campaign. Each person gets it in their language, with the changes that concern them."""

    def __init__(self, campaign: Campaign) -> None:
        self.campaign = campaign
        self.organisation = campaign.organisation
        self.address = absolute(reverse("charter:read"))
        self._changes: dict[str, list[charter.ClauseChange]] = {}
        self._summaries: dict[str, str] = {}
        self._audiences = (
            {c.public_id: c.audiences for c in charter.changed_clauses(campaign.charter_version) if c.asks_again}
            if campaign.kind == "changes"
            else {}
        )

    def written_for(self, members: Sequence[Member]) -> list[tuple[Member, str, str]]:
        """(member, subject, text) for each of them; reads a bounded number of times however many they are."""
        keys = [member.pk for member in members]
        concerned = {
            clause: set(
                people.members_of_audiences(self.organisation, audiences)
                .filter(pk__in=keys)
                .values_list("pk", flat=True)
            )
            for clause, audiences in self._audiences.items()
        }
        letters = []
        for member in members:
            mine = frozenset(clause for clause, people_of_it in concerned.items() if member.pk in people_of_it)
            language = "en" if member.language.startswith("en") else "fr"
            with translation.override(language):
                letters.append((member, *self._words(member, language, mine)))
        return letters

    def _words(self, member: Member, language: str, mine: frozenset[str]) -> tuple[str, str]:
        version = self.campaign.charter_version
        if language not in self._summaries:
            self._summaries[language] = charter.summary_of(version, language)
            self._changes[language] = charter.changes(version, language) if self._audiences else []
        # Somebody who changed publics since the launch still reads everything that changed.
        changes = [c for c in self._changes[language] if c.clause.public_id in (mine or self._audiences)]
        text = render_to_string(
            "communication/message.txt",
            {
                "member": member,
                "organisation": self.organisation,
                "number": version.number,
                "summary": self._summaries[language],
                "changes": changes,
                "due_on": self.campaign.due_on,
                "address": self.address,
            },
        )
        return self._subject(len(changes)), text

    def _subject(self, changes: int) -> str:
        if self.campaign.kind == "first":
            return gettext("La charte des médias sociaux est publiée")
        return ngettext(
            "Charte des médias sociaux : une clause a changé et vous concerne",
            "Charte des médias sociaux : {n} clauses ont changé et vous concernent",
            changes,
        ).format(n=changes)
