"""Reading a reply before it is published, as an agent's: nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vigie.engine import AuthorRole, Finding, Post, Visibility, check
from vigie.web.care import decisions
from vigie.web.care.models import ReplyAudience
from vigie.web.charter.queries import engine_charter
from vigie.web.errors import BadInput

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

LONGEST = 5_000


@dataclass(frozen=True, slots=True)
class ReplyCheck:
    """What the engine found in a reply. `verdict`: "go", "confirm" (warnings) or "stop" (a danger)."""

    text: str
    findings: tuple[Finding, ...]
    verdict: str

    @property
    def why(self) -> str:
        """The messages that stop the reply or ask to confirm it, each once."""
        wanted = {"stop": "danger", "confirm": "warning"}.get(self.verdict)
        return " ".join(dict.fromkeys(f.message for f in self.findings if f.severity == wanted))


def check_reply(organisation: Organisation, *, text: str, audience: str) -> ReplyCheck:
    """Read a reply as an agent's, in the reader's language. Nothing is stored.

    Raises BadInput for an audience that does not exist or a text too long.
    """
    if audience not in ReplyAudience.values:
        raise BadInput(what=_("Où"), why=_("dites si la réponse est publique ou privée"))
    if len(text) > LONGEST or "\0" in text:
        raise BadInput(what=_("Votre réponse"), why=_("{most} caractères lisibles au plus").format(most=LONGEST))
    public = audience == ReplyAudience.PUBLIC
    report = check(
        Post(
            text,
            author_role=AuthorRole.AGENT,
            visibility=Visibility.PUBLIC if public else Visibility.ONE_TO_ONE,
        ),
        engine_charter(organisation, with_confidential=True),
        language="en" if (get_language() or "").startswith("en") else "fr",
    )
    verdict = decisions.verdict(finding.severity for finding in report.findings)
    return ReplyCheck(report.text, report.findings, verdict)
