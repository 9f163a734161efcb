"""How a person types: accents or not, capitals or not, short forms, slips of the finger, emoji."""

from __future__ import annotations

import random
import re
import unicodedata

from vigie.web.demo.generator.people import Person

_SHORT = {
    "quelqu’un": "qqn", "quelque chose": "qqch", "toujours": "tjrs", "bonjour": "bjr", "Bonjour": "Bjr",
    "s’il vous plaît": "svp", "pourquoi": "pk", "Pourquoi": "Pk", "c’est": "cest", "beaucoup": "bcp",
    "parce que": "pcq", "maintenant": "mtn", "vraiment": "vrmt", "aujourd’hui": "ajd", "problème": "pb",
    "temps": "tps", "c’était": "cété", "rendez-vous": "rdv", "même": "mm", "après": "apres", "plus": "+",
}  # fmt: skip
_EMOJI = {
    "angry": ("😡", "🤬", "😤", "🤦", "🙄", "👎", "💢"),
    "tired": ("😮‍💨", "🥱", "😑", "🫠", "😩", "⏳"),
    "ironic": ("🙃", "👏", "🤡", "🐌", "🎉", "😂", "🦥"),
    "polite": ("🙂", "🙏"),
    "neutral": ("🚌", "🚊", "👀", "📍"),
    "happy": ("❤️", "🥰", "😊", "🌅", "👏", "🚋", "✨"),
}
_WORD = re.compile(r"[^\W\d_]{5,}")


def typed(text: str, person: Person, temper: str, chance: random.Random) -> str:
    """The text as this person types it. Handles and hashtags keep their letters."""
    if person.short_forms:
        for long, short in _SHORT.items():
            if chance.random() < 0.6:
                text = re.sub(rf"\b{re.escape(long)}\b", short, text)
    if not person.curly:
        text = text.replace("’", "'")
        text = text.replace("« ", '"').replace(" »", '"')
    if not person.accents:
        text = _without_accents(text)
    if not person.capitals:
        text = _lower(text)
    if chance.random() < person.slips:
        text = _slip(text, chance)
    if temper == "angry" and chance.random() < 0.12:
        text = _loud(text, chance)
    if temper in ("angry", "tired") and chance.random() < 0.2:
        text = re.sub(r"([!?])(?=\s|$)", lambda found: found[1] * chance.randint(2, 4), text, count=1)
    if chance.random() < person.emoji:
        text = f"{text} {chance.choice(_EMOJI[temper]) * chance.choice((1, 1, 1, 2, 3))}"
    return text


def _without_accents(text: str) -> str:
    text = text.replace("œ", "oe")
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def _lower(text: str) -> str:
    """Lower case at the beginnings of sentences; names of places keep theirs now and then, handles always."""
    return re.sub(
        r"(^|[.!?…] )([A-ZÀÉÊÈÇ])(?=[a-zà-ÿ’' ])",
        lambda found: found[1] + found[2].lower(),
        text,
    )


def _slip(text: str, chance: random.Random) -> str:
    """One slip of the finger in an ordinary word: two letters swapped, one doubled or lost."""
    words = [found for found in _WORD.finditer(text) if found[0].islower() and _may_slip(text, found)]
    if not words:
        return text
    found = chance.choice(words)
    word = found[0]
    at = chance.randrange(1, len(word) - 2)
    kind = chance.randrange(3)
    changed = (
        word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if kind == 0
        else word[:at] + word[at] + word[at:]
        if kind == 1
        else word[:at] + word[at + 1 :]
    )
    return text[: found.start()] + changed + text[found.end() :]


def _may_slip(text: str, found: re.Match[str]) -> bool:
    """Not in handles, hashtags and addresses, nor in the word that tells which line is meant."""
    return found[0] != "ligne" and text[max(0, found.start() - 1)] not in "@#."


def _loud(text: str, chance: random.Random) -> str:
    sentences = re.split(r"(?<=[.!?]) ", text)
    which = chance.randrange(len(sentences))
    if len(sentences[which]) < 80 and "@" not in sentences[which] and "http" not in sentences[which]:
        sentences[which] = sentences[which].upper()
    return " ".join(sentences)
