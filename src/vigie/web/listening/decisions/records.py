"""One record of a file, whatever its field names, as a post to take or a reason to refuse it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import lru_cache

from vigie.engine import admit
from vigie.engine.folding import fold_text
from vigie.web.listening.decisions.moments import UnreadableMoment, read_moment

LONGEST_TEXT = 100_000  # code points
CLOCKS_DISAGREE = timedelta(days=1)  # a date this far in the future is still taken

# What each thing is called in the exports people have, French and English, folded. The first that says something wins.
FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "texte", "full_text", "message", "content", "contenu", "body", "post", "tweet", "publication",
        "commentaire", "comment", "verbatim", "corps",
    ),
    "native_id": ("id_str", "native_id", "id", "post_id", "tweet_id", "status_id", "message_id", "identifiant", "guid"),
    "network": ("network", "reseau", "reseau_social", "platform", "plateforme", "source", "media", "canal"),
    "author": (
        "author_id", "author", "auteur", "username", "screen_name", "handle", "user", "account", "compte", "pseudo",
        "utilisateur",
    ),
    "author_name": ("author_name", "nom_auteur", "nom_de_l_auteur", "display_name", "name", "nom"),
    "url": ("url", "link", "lien", "permalink", "permalien", "adresse", "uri"),
    "published_at": (
        "published_at", "created_at", "date", "datetime", "date_heure", "timestamp", "date_publication",
        "date_de_publication", "publie_le", "cree_le", "published", "time",
    ),
    "is_official": ("is_official", "is_brand", "official", "officiel", "est_officiel", "marque"),
    "visibility": ("visibility", "visibilite", "privacy", "public"),
    "lang": ("lang", "language", "langue"),
}  # fmt: skip
NETWORKS = frozenset({
    "x", "twitter", "facebook", "instagram", "linkedin", "tiktok", "youtube", "threads", "mastodon", "bluesky",
    "reddit", "snapchat", "pinterest", "telegram", "trustpilot", "google", "forum", "blog", "presse", "press", "avis",
    "web",
})  # fmt: skip
_YES = frozenset({"1", "true", "oui", "yes", "vrai", "o", "y", "x"})
PUBLIC = frozenset({"public", "publique", "publics", "publiques", "everyone", "tous", "world"}) | _YES - {"x", "o", "y"}

_WITHOUT_TEXT = frozenset({"date-future", "private", "line-too-long", "row-unreadable", "too-many-columns"})
_LONGEST_STORED = 32
# A spreadsheet that rewrites 1340000000000000001 as 1,34E+18 gives the same identifier to many posts.
_MANGLED = re.compile(r"\d[.,]?\d*[eE]\+\d+")


@dataclass(frozen=True, slots=True)
class Record:
    """A post as received. Give at least `text`; `published_at` is aware; `visibility` "" is unknown (R02).

    `author` is whatever identifies the author on the network: only its keyed pseudonym is kept. `author_name`
    and `url` live with the original, until its term. `line` is its place in the file, for messages.
    """

    text: str
    native_id: str = ""
    network: str = ""
    author: str = ""
    author_name: str = ""
    url: str = ""
    published_at: datetime | None = None
    is_official: bool = False
    visibility: str = ""
    lang: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that is not taken: its line, the code of the reason, and what was read there, shortened."""

    line: int
    code: str
    seen: str = ""


def read_record(fields: Mapping[str, object], *, line: int, zone: tzinfo) -> Record | Refused:
    """Read a record by the names of FIELDS, in any case, with or without accents.

    Refused for: "text-missing", "empty", "text-not-words", "date-unreadable".
    """
    by_meaning: dict[str, object] = {}
    for meaning, names in _plan(tuple(fields)):
        for name in names:
            value = fields[name]
            if value is not None and value != "":
                by_meaning[meaning] = value
                break
    text = by_meaning.get("text")
    if text is None and knows_text(fields):
        return Refused(line, "empty")
    if text is None:
        return Refused(line, "text-missing", shortened(", ".join(map(str, fields))))
    if not isinstance(text, str):
        return Refused(line, "text-not-words", shortened(str(text)))
    try:
        published_at = read_moment(by_meaning.get("published_at"), zone)
    except UnreadableMoment as error:
        return Refused(line, "date-unreadable", shortened(str(error)))
    return Record(
        text=admit(text),
        native_id=_identifier(by_meaning.get("native_id")),
        network=_network(by_meaning.get("network")),
        author=_author(by_meaning.get("author")),
        author_name=_words(by_meaning.get("author_name")) or _words(_inside(by_meaning.get("author"), "name")),
        url=_words(by_meaning.get("url")),
        published_at=published_at,
        is_official=_is_yes(by_meaning.get("is_official")),
        visibility=_words(by_meaning.get("visibility")).strip().lower(),
        lang=_words(by_meaning.get("lang")).strip().lower()[:2],
        line=line,
    )


def why_not(record: Record, *, declared_public: bool, now: datetime) -> str | None:
    """Why a record cannot be taken: "empty", "too-long", "date-future", "private", "visibility-unknown"; or None.

    A record that says that it is not public is refused even when the whole file was declared public.
    """
    if not record.text or record.text.isspace():
        return "empty"
    if len(record.text) > LONGEST_TEXT:
        return "too-long"
    if record.published_at is not None and record.published_at > now + CLOCKS_DISAGREE:
        return "date-future"
    if record.visibility:
        return None if record.visibility in PUBLIC else "private"
    return None if declared_public else "visibility-unknown"


def storable(refusal: Refused) -> str:
    """What may be kept of what was read: figures, dates, a word; never a piece of a text (R10)."""
    return refusal.seen[:_LONGEST_STORED] if refusal.code in _WITHOUT_TEXT else ""


def shortened(text: str, limit: int = 120) -> str:
    """The beginning of a text, for a message; controls and direction signs become spaces."""
    shown = "".join(c if c.isprintable() else " " for c in admit(text[: limit + 1]))
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def knows_text(names: Iterable[object]) -> bool:
    """Whether one of these field names is a name of the text."""
    return any(meaning == "text" for meaning, _ in _plan(tuple(names)))


@lru_cache(maxsize=256)
def _plan(names: tuple[object, ...]) -> list[tuple[str, list[str]]]:
    """For each meaning, the fields of a record that give it, best first; worked out once per set of names."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(re.sub(r"[^a-z0-9]+", "_", fold_text(str(name))).strip("_"), str(name))
    plan = ((meaning, [folded[name] for name in known if name in folded]) for meaning, known in FIELDS.items())
    return [(meaning, found) for meaning, found in plan if found]


def _identifier(value: object) -> str:
    if value is None or isinstance(value, bool | dict | list | float):
        return ""
    written = _words(value).strip()
    return "" if _MANGLED.fullmatch(written) else written


def _network(value: object) -> str:
    """A network we know: "source" often names a data set or a tool, "media" a photograph."""
    written = _words(value).strip().lower()
    return ("x" if written == "twitter" else written) if written in NETWORKS else ""


def _author(value: object) -> str:
    if isinstance(value, dict):
        for name in ("id_str", "id", "acct", "username", "screen_name", "handle", "did", "name"):
            if value.get(name):
                return _words(value[name]).strip()
        return ""
    return _words(value).strip()


def _inside(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, dict) else None


def _words(value: object) -> str:
    if isinstance(value, str):
        return admit(value)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else _spoken(value)


def _spoken(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else ""


def _is_yes(value: object) -> bool:
    return value is True or (value is not None and _words(value).strip().lower() in _YES)
