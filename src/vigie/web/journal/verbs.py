"""The acts the journal knows, and the sentence that tells each to people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Verb:
    """A kind of act: `"room.past_participle"`, and a sentence whose `{names}` are facts of the payload.

    `words` says how values are read aloud (`{"leave": _("laisser")}`); others are shown as they are, and public
    ids as the name of what they designate. `private`: an act between a person and the organisation, told on screen
    without saying who, except to that person.
    """

    name: str
    sentence: str | Promise
    words: Mapping[str, str | Promise] = field(default_factory=dict)
    private: bool = False


VERBS: dict[str, Verb] = {}


class UnknownVerb(LookupError):
    """Nobody registered this verb: an act that cannot be told must not be recorded."""


def register(
    name: str,
    sentence: str | Promise,
    *,
    words: Mapping[str, str | Promise] | None = None,
    private: bool = False,
) -> None:
    """Make a verb known to the journal. Called by each room's `verbs.py`; documented in docs/verbs.md (tested).

    The sentence follows the name of who acts: `register("cases.decided", _("a décidé : {outcome}"))`.
    """
    VERBS[name] = Verb(name, sentence, words or {}, private)


def verb(name: str) -> Verb:
    """A registered verb. Raises UnknownVerb."""
    try:
        return VERBS[name]
    except KeyError:
        raise UnknownVerb(f"no room registers the verb {name!r}; write it in the room's verbs.py") from None


register("journal.payload_erased", _("a effacé le contenu de la ligne {line} du journal"))
