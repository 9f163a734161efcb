"""Dates as people write them, in French and in English, on folded text."""

from __future__ import annotations

_MONTH = (
    r"(?:janvier|janv\.?|fevrier|fevr?\.?|mars|avril|avr\.?|mai|juin|juillet|juil\.?|aout|septembre|sept?\.?|octobre|"
    r"oct\.?|novembre|nov\.?|decembre|dec\.?|january|jan\.?|february|feb\.?|march|mar\.?|april|apr\.?|may|june|jun\.?|"
    r"july|jul\.?|august|aug\.?|september|october|november|december)"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ORDINAL = r"(?:er|st|nd|rd|th)?"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_SHORT_YEAR = r"(?:'?\d\d(?!\d))"
_UNIT = r"(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize)"
_TEN = r"(?:vingt|trente|quarante|cinquante|soixante|quatre[- ]vingts?|septante|octante|nonante|dix)"
_SAID = rf"(?:{_TEN}(?:[- ](?:et[- ])?(?:dix[- ])?{_UNIT})?|{_UNIT})"
_YEAR_SAID = rf"(?:(?:mil|mille)[- ]neuf[- ]cents?(?:[- ]{_SAID})?|deux[- ]mille(?:[- ]{_SAID})?)"
_DAY_SAID = rf"(?:premier|(?:vingt|trente)(?:[- ](?:et[- ])?{_UNIT})?|dix[- ](?:sept|huit|neuf)|{_UNIT})"
DATE = (
    rf"(?:{_DAY_SAID} {_MONTH} (?:{_YEAR_SAID}|{_YEAR})|{_DAY} {_MONTH} {_YEAR_SAID}|(?:(?:lundi|mardi|mercredi|"
    rf"jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|"
    rf"sunday),? )?{_DAY}{_ORDINAL}(?: of)? {_MONTH},? {_YEAR}"
    rf"|{_MONTH} {_DAY}{_ORDINAL},? {_YEAR}"
    rf"|{_DAY} ?[/.\-] ?(?:1[0-2]|0?[1-9]) ?[/.\-] ?(?:{_YEAR}|{_SHORT_YEAR})"
    rf"|(?:1[0-2]|0?[1-9])/{_DAY}/(?:{_YEAR}|{_SHORT_YEAR})"
    rf"|{_YEAR}[/.\-](?:1[0-2]|0[1-9])[/.\-](?:3[01]|[12]\d|0[1-9])"
    rf"|{_DAY} (?:1[0-2]|0[1-9]) {_YEAR})(?!\d)"
)
