"""The names of languages, networks, tones and intents, as people read them."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LANGUAGES: dict[str, str | Promise] = {
    "fr": _("français"),
    "en": _("anglais"),
    "de": _("allemand"),
    "es": _("espagnol"),
    "it": _("italien"),
    "pt": _("portugais"),
    "ar": _("arabe"),
    "hi": _("hindi"),
    "other": _("langue indécise"),
}


TONES: dict[str, str | Promise] = {"neg": _("négatif"), "neu": _("neutre"), "pos": _("positif")}
INTENTS: dict[str, str | Promise] = {
    "complaint": _("réclamation"),
    "question": _("question"),
    "praise": _("compliment"),
    "suggestion": _("suggestion"),
    "brand": _("parole d’une marque"),
    "other": _("autre chose"),
}


NETWORKS: dict[str, str | Promise] = {
    "avis": _("site d’avis"),
    "blog": _("blog"),
    "bluesky": "Bluesky",
    "facebook": "Facebook",
    "fichier": _("fichier importé"),
    "forum": _("forum"),
    "google": "Google",
    "instagram": "Instagram",
    "linkedin": "LinkedIn",
    "mastodon": "Mastodon",
    "pinterest": "Pinterest",
    "press": _("presse"),
    "presse": _("presse"),
    "reddit": "Reddit",
    "snapchat": "Snapchat",
    "telegram": "Telegram",
    "threads": "Threads",
    "tiktok": "TikTok",
    "trustpilot": "Trustpilot",
    "twitter": "X",
    "web": _("site web"),
    "x": "X",
    "youtube": "YouTube",
}


def language_named(code: str) -> str:
    """The name of a language in that of the reader; a code we do not know is undecided."""
    return str(LANGUAGES.get(code, LANGUAGES["other"]))


def network_named(code: str) -> str:
    """The name of a network as people call it; one we do not know is shown as its source wrote it."""
    return str(NETWORKS.get(code, code))
