"""French and English typography as pure functions: spaces, numbers, dates and hours as people print them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import zip_longest
from math import isfinite

NARROW = "\u202f"  # fine, insécable: before ; ! ? and inside « »
NO_BREAK = "\u00a0"  # mots, insécable: before : and around h

DAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
SHORT_MONTHS = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
}

_ANY_SPACE = f"[ {NO_BREAK}{NARROW}]*"
# What must not be touched: tags and entities of safe markup, addresses.
_STAND_IN = "\ue000"
_UNTOUCHED = re.compile(r"<[^<>]*>|&#?\w+;|\b\w+://\S+|\b\S+@\S+")
_AFTER_WORD = rf"(?:(?<=[^\s(\[«!?;:]){_ANY_SPACE}|^[ {NO_BREAK}{NARROW}]+)"
_HIGH = re.compile(rf"{_AFTER_WORD}([!?]+)(?=[\s)\]»”,.…]|$)")
_SEMICOLON = re.compile(rf"{_AFTER_WORD};(?=\s|$)")
_COLON = re.compile(rf"{_AFTER_WORD}:(?=\s|$)")
_OPENING = re.compile(rf"«{_ANY_SPACE}")
_CLOSING = re.compile(rf"{_ANY_SPACE}»")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
# After a number, or the place of one in a message: « %(n)s %% », « {n} % ».
_PERCENT = re.compile(rf"(?:(?<=\d)|(?<=\)s)|(?<=\}})){_ANY_SPACE}(?=%(?![\w(]))")
_UNIT = re.compile(r"(?<=\d) (?=(?:€|h|min|s|km|m|kg|g)\b|€)")
_THOUSANDS = re.compile(r"(?<![\d,.])\d{1,3}(?: \d{3})+(?![\d ]*\d)")
_BEFORE_NUMBER = re.compile(r"\b(n°|nᵒ|art\.|p\.) (?=\d)")


def language_of(code: str | None) -> str:
    """`fr` or `en`, from any language code; French when in doubt."""
    return "en" if (code or "").lower().startswith("en") else "fr"


def spaced(text: str, language: str = "fr") -> str:
    """The text with the spaces and apostrophes its language asks for; applying it twice changes nothing more.

    Markup tags, entities, web and mail addresses are left as they are, so safe markup stays safe.
    """
    held = _UNTOUCHED.findall(text)
    if _STAND_IN in text:
        return text
    parts = _spaced(_UNTOUCHED.sub(_STAND_IN, text), language).split(_STAND_IN)
    return "".join(part for pair in zip_longest(parts, held, fillvalue="") for part in pair)


def _spaced(text: str, language: str) -> str:
    text = _APOSTROPHE.sub("’", text).replace("...", "…")
    if language_of(language) == "en":
        return text
    text = _OPENING.sub("«" + NARROW, text)
    text = _CLOSING.sub(NARROW + "»", text)
    text = _HIGH.sub(NARROW + r"\1", text)
    text = _SEMICOLON.sub(NARROW + ";", text)
    text = _COLON.sub(NO_BREAK + ":", text)
    text = _PERCENT.sub(NARROW, text)
    text = _THOUSANDS.sub(lambda found: found.group().replace(" ", NARROW), text)
    text = _UNIT.sub(NO_BREAK, text)
    return _BEFORE_NUMBER.sub(rf"\1{NO_BREAK}", text)


def number(value: int | float | Decimal, language: str = "fr", places: int | None = None) -> str:
    """A number for people: « 12 345,6 » or "12,345.6". `places` fixes the decimals, else those the value has."""
    if not isfinite(value):
        return "—"
    if places is not None:
        plain = f"{value:,.{places}f}"
    elif isinstance(value, float):
        plain = f"{round(value, 2):,}".removesuffix(".0")
    else:
        plain = f"{value:,}"
    plain = plain.replace("-", "−")
    if language_of(language) == "en":
        return plain
    return plain.replace(",", NARROW).replace(".", ",")


def day(value: date, language: str = "fr", *, year: bool = True, week_day: bool = True) -> str:
    """« vendredi 20 novembre 2026 », "Friday 20 November 2026"; « 1er » for the first of a month in French."""
    language = language_of(language)
    figure = "1er" if value.day == 1 and language == "fr" else str(value.day)
    words = f"{figure}{NO_BREAK}{MONTHS[language][value.month - 1]}"
    if week_day:
        words = f"{DAYS[language][value.weekday()]} {words}"
    return f"{words} {value.year}" if year else words


def short_day(value: date, language: str = "fr") -> str:
    """For tables and axes: « 20 nov. 2026 », "20 Nov 2026"."""
    language = language_of(language)
    return NO_BREAK.join((str(value.day), SHORT_MONTHS[language][value.month - 1], str(value.year)))


def hour(value: datetime, language: str = "fr") -> str:
    """« 17 h 10 », « 9 h », "17:10"."""
    if language_of(language) == "en":
        return f"{value.hour:02d}:{value.minute:02d}"
    minutes = f"{NO_BREAK}{value.minute:02d}" if value.minute else ""
    return f"{value.hour}{NO_BREAK}h{minutes}"


def moment(value: datetime, language: str = "fr", now: datetime | None = None) -> str:
    """« vendredi 20 novembre à 17 h 10 »; the year is said when it is not that of `now`."""
    link = "at" if language_of(language) == "en" else "à"
    year = now is not None and now.year != value.year
    return f"{day(value, language, year=year)} {link} {hour(value, language)}"


def ago(value: datetime, now: datetime, language: str = "fr") -> str:
    """How long since, or until: « il y a 3 minutes », « hier à 9 h », "in 2 days"; past a week, the day itself.

    Both moments must be in the same zone: its midnight says what « hier » means.
    """
    language = language_of(language)
    seconds = (now - value).total_seconds()
    past, distance = seconds >= 0, abs(seconds)
    days = (now.date() - value.date()).days
    if distance < 60:
        return "just now" if language == "en" else "à l’instant"
    if distance < 3600:
        return _since(int(distance // 60), ("minute", "minutes"), past, language)
    if days == 0:
        words = ("hour", "hours") if language == "en" else ("heure", "heures")
        return _since(int(distance // 3600), words, past, language)
    if abs(days) == 1:
        near = {("fr", True): "hier à", ("fr", False): "demain à"}
        near |= {("en", True): "yesterday at", ("en", False): "tomorrow at"}
        return f"{near[language, past]} {hour(value, language)}"
    if abs(days) <= 7:
        words = ("day", "days") if language == "en" else ("jour", "jours")
        return _since(abs(days), words, past, language)
    spoken = day(value, language, year=value.year != now.year, week_day=False)
    return f"on {spoken}" if language == "en" else f"le {spoken}"


def _since(count: int, words: tuple[str, str], past: bool, language: str) -> str:
    amount = f"{count}{NO_BREAK}{words[0] if count < 2 else words[1]}"
    if language == "en":
        return f"{amount} ago" if past else f"in {amount}"
    return f"il y a {amount}" if past else f"dans {amount}"


def duration(value: timedelta, language: str = "fr") -> str:
    """A length of time in its two largest units: « 2 h 05 », « 3 jours », "45 s"."""
    seconds = int(value.total_seconds())
    if seconds < 60:
        return f"{seconds}{NO_BREAK}s"
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86_400
    if minutes < 60:
        return f"{minutes}{NO_BREAK}min"
    if days < 1:
        return f"{hours}{NO_BREAK}h{NO_BREAK}{minutes % 60:02d}"
    words = ("day", "days") if language_of(language) == "en" else ("jour", "jours")
    return f"{number(days, language)}{NO_BREAK}{words[0] if days < 2 else words[1]}"
