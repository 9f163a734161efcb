"""Coordinates precise enough to find a door."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="PII010",
    name="coordinates",
    family=Family.PERSONAL_DATA,
    label="GEO",
    severity=Severity.WARNING,
    confidence=0.95,
    since="0.1",
    message=Words(fr="Des coordonnées précises se lisent ici.", en="Precise coordinates can be read here."),
    suggestion=Words(
        fr="Donnez le nom du quartier ou de la commune ; la position exacte se partage en privé.",
        en="Give the name of the district or town; an exact position is shared in private.",
    ),
    causes={
        "pair": Words(fr="latitude et longitude à quelques mètres près", en="latitude and longitude to a few metres")
    },
)

_HEMISPHERE = r"(?: ?°? ?(?:nord|north|sud|south|est|east|ouest|west|[nsewo])\b)?"
_DECIMAL = Pattern(
    rf"(?<![\w.,\-])(?P<lat>[+\-]?\d{{1,2}}[.,]\d{{3,9}}) ?°?{_HEMISPHERE}"
    rf"(?: ?[,;/|&] ?| ?- | et | and |\s)(?:(?:lon|lng|long|longitude) ?[:=]? ?)?"
    rf"(?P<lon>[+\-]?\d{{1,3}}[.,]\d{{3,9}})(?P<tail> ?°?{_HEMISPHERE})(?![\w]|[.,]\d)"
)
_PRIME, _SECOND = r"['′m]", r"(?:\"|''|″|”|s)"
_ANGLE = rf"\d{{1,3}} ?[°d] ?\d{{1,2}}(?:[.,]\d{{1,6}})? ?{_PRIME}(?: ?\d{{1,2}}(?:[.,]\d{{1,4}})? ?{_SECOND})?"
_DEGREES = Pattern(
    rf"(?<![\w.])(?:[ns] ?)?{_ANGLE} ?(?:[ns]|nord|sud|north|south)?(?: ?[,;/\-] ?| et | and | ){{1}}"
    rf"(?:[ewo] ?)?{_ANGLE} ?(?:[ewo]\b|est\b|ouest\b|east\b|west\b)?"
)
_ABOUT_PLACE = Pattern(
    r"\b(?:gps|coordonnees?|coordinates?|coords?|lat(?:itude)?|lon(?:gitude)?|lng|position|point|waypoint|"
    r"loc(?:alisation)?|"
    r"location|what3words|maps?|geoloc\w{0,8}|pin)\b"
)


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits < 8:
        return
    for found in _DECIMAL.finditer(view.folded):
        if _is_position(view, found):
            end = found.start("tail") + len(found["tail"].rstrip())
            yield Match(*view.span(found.start(), end), "pair")
    if "°" in view.folded or "d" in view.folded:
        for found in _DEGREES.finditer(view.folded):
            if found[0].count("°") == 2 or re.search(r"[ns]", found[0]):
                yield Match(*view.span(found.start(), found.start() + len(found[0].rstrip())), "pair")


def _is_position(view: View, found: re.Match[str]) -> bool:
    """Within the globe, with four decimals, or three when the text speaks of a position."""
    latitude, longitude = (float(found[name].replace(",", ".")) for name in ("lat", "lon"))
    if abs(latitude) > 90 or abs(longitude) > 180:
        return False
    decimals = min(len(re.split(r"[.,]", found[name])[1]) for name in ("lat", "lon"))
    marked = bool(re.search(r"\d ?°? ?(?:[nsewo]|nord|north|sud|south|est|east|ouest|west)\b", found[0]))
    if "," in found["lat"] and not marked:
        return bool(_ABOUT_PLACE.search(view.just_before(found.start(), 60)))
    return decimals >= 4 or marked or bool(_ABOUT_PLACE.search(view.just_before(found.start(), 60)))
