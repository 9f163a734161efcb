"""The acts the journal knows, and the sentence that tells each to people."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Verb:
    """A kind of act: `"room.past_participle"`, and a sentence whose `{names}` are facts of the payload."""

    name: str
    sentence: str | Promise


VERBS: dict[str, Verb] = {}


class UnknownVerb(LookupError):
    """Nobody registered this verb: an act that cannot be told must not be recorded."""


def register(name: str, sentence: str | Promise) -> None:
    """Make a verb known to the journal. Called by each room's `verbs.py`; documented in docs/verbs.md (tested)."""
    VERBS[name] = Verb(name, sentence)


def verb(name: str) -> Verb:
    """A registered verb. Raises UnknownVerb."""
    try:
        return VERBS[name]
    except KeyError:
        raise UnknownVerb(f"no room registers the verb {name!r}; write it in the room's verbs.py") from None


register("journal.payload_erased", _("a effacé le contenu de la ligne {line}"))
