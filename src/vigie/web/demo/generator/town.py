"""The fictional town: its lines and stops, and what a moment there gives to say (hours, days, weather)."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

DAYS_FR = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS_FR = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the network: what runs on it, where it stops (the two ends included), how much it is spoken of."""

    number: str
    mode: str
    stops: tuple[str, ...]
    weight: float

    @property
    def vehicle(self) -> str:
        return {"bus": "bus", "tram": "tram", "boat": "bateau"}[self.mode]

    @property
    def vehicle_en(self) -> str:
        return {"bus": "bus", "tram": "tram", "boat": "ferry"}[self.mode]


TRAM = Line(
    "4",
    "tram",
    ("Campus", "Médiathèque", "Beffroi", "Gare centrale", "Halles", "Corderie", "Pont-Tournant", "Hôpital", "Aéroport"),
    30,
)
BOAT = Line("", "boat", ("Embarcadère", "l’île aux Sternes", "l’île du Vieux-Phare"), 6)
BUSES = (
    Line("1", "bus", ("Gare centrale", "Place du Marché", "Piscine", "Salines", "Anse-Bleue"), 10),
    Line("2", "bus", ("Campus", "Cité des Sardiniers", "Halles", "Lycée des Dunes", "Grande-Plage"), 9),
    Line("3", "bus", ("Hôpital", "Moulin-Neuf", "Mairie de Sainte-Nacre", "Bois-Rond"), 6),
    Line("5", "bus", ("Gare centrale", "Tanneries", "Porte des Vignes", "Clos-Marin"), 6),
    Line("6", "bus", ("Halles", "Quai aux Huîtres", "Belle-Jetée", "Cap-aux-Mouettes"), 5),
    Line("7", "bus", ("Beffroi", "Stade nautique", "Trois-Balises", "Salines"), 8),
    Line("8", "bus", ("Campus", "Zone des Ateliers", "Moulin-Neuf"), 4),
    Line("9", "bus", ("Gare centrale", "Lycée des Dunes", "Pointe aux Oies"), 4),
    Line("10", "bus", ("Place du Marché", "Bois-Rond", "Porte des Vignes"), 3),
    Line("11", "bus", ("Piscine", "Cité des Sardiniers", "Zone des Ateliers"), 3),
    Line("12", "bus", ("Halles", "Embarcadère", "Grande-Plage"), 5),
)
LINES = (TRAM, BOAT, *BUSES)

_SIGNATURES = ("Lou", "Noé", "Inès", "Maël", "Zoé")


def circumstances(moment: datetime) -> frozenset[str]:
    """The conditions of fragments that hold at a local moment."""
    hour = moment.hour
    part = "nuit" if hour < 5 or hour >= 23 else "matin" if hour < 11 else "journee" if hour < 16 else "soir"
    week = "weekend" if moment.weekday() >= 5 else "semaine"
    season = {"chaud"} if moment.month in (5, 6, 7, 8, 9) and 10 <= hour < 21 else set()
    season |= {"froid"} if moment.month in (11, 12, 1, 2, 3) else set()
    return frozenset({part, week, *season})


def word_of(moment: datetime, chance: random.Random) -> str:
    """How people call this part of the day: "ce matin", "cet aprem"…"""
    hour = moment.hour
    if hour < 5 or hour >= 23:
        return "cette nuit"
    if hour < 11:
        return "ce matin"
    if hour < 14:
        return chance.choice(("ce midi", "aujourd’hui"))
    if hour < 17:
        return chance.choice(("cet après-midi", "cet aprem", "aujourd’hui"))
    return "ce soir"


def clock_time(moment: datetime, chance: random.Random) -> str:
    """An hour as people write it: 17h10, 17 h 10, 17:10."""
    pattern = chance.choice(("{0}h{1:02}", "{0}h{1:02}", "{0} h {1:02}", "{0}:{1:02}"))
    return pattern.format(moment.hour, moment.minute)


def slots(line: Line, moment: datetime, chance: random.Random) -> dict[str, str]:
    """Everything a fragment may name, for a line and a local moment."""
    first, second = chance.sample(line.stops, 2)
    end = chance.choice([stop for stop in (line.stops[0], line.stops[-1]) if stop != first])
    late = chance.choice((9, 11, 12, 14, 15, 17, 18, 20, 22, 25, 25, 28, 30, 35, 40, 45))
    passed = moment - timedelta(minutes=chance.randint(2, 9))
    planned = passed - timedelta(minutes=late)
    part = word_of(moment, chance)
    day = DAYS_FR[moment.weekday()]
    name, of = _names(line, chance)
    return {
        "n": line.number or "12",
        "v": line.vehicle,
        "vs": {"bus": "bus", "tram": "trams", "boat": "bateaux"}[line.mode],
        "v_maj": line.vehicle.capitalize(),
        "v_en": line.vehicle_en,
        "ligne": f"ligne {line.number}" if line.number else "navette des îles",
        "la_ligne": name,
        "la_ligne_maj": name[0].upper() + name[1:],
        "de_la_ligne": of,
        "arret": first,
        "arret2": second,
        "terminus": end,
        "min": str(late),
        "heure": clock_time(passed, chance),
        "avant": clock_time(planned, chance),
        "moment": part,
        "moment_maj": part[0].upper() + part[1:],
        "jour": day,
        "jour_maj": day.capitalize(),
        "mois": MONTHS_FR[moment.month - 1],
        "prix_nounou": chance.choice(("6 €", "8 €", "9,50 €")),
        "tag_ligne": f"Ligne{line.number}" if line.number else "NavetteDesÎles",
        "tag_ville": chance.choice(("BaieDeCorail", "VieLocale", "MaVille")),
        "signature": chance.choice(_SIGNATURES),
        "tel": f"06 39 98 {chance.randint(10, 99)} {chance.randint(10, 99)}",
        "mail": f"{chance.choice(_MAILBOXES)}@example.org",
        "secret": chance.choice(("Bigorneau29!", "Tourteau-2041", "MareeHaute77")),
        "carte": "4111 1111 1111 1111",
    }


_MAILBOXES = ("lise.bigorneau", "tom.varech", "ana.coquillage", "paul.etrille", "nina.palourde", "sami.bernique")


def _names(line: Line, chance: random.Random) -> tuple[str, str]:
    if line.mode == "boat":
        return "la navette des îles", "de la navette des îles"
    if line.mode == "tram":
        name = chance.choice(("la ligne 4", "la ligne 4", "la ligne 4", "le tram de la ligne 4", "la 4"))
        return name, name.replace("le tram", "du tram") if name.startswith("le ") else f"de {name}"
    number = line.number
    return chance.choice(
        (
            (f"la ligne {number}", f"de la ligne {number}"),
            (f"la ligne {number}", f"de la ligne {number}"),
            (f"le {number}", f"du {number}"),
            (f"le bus {number}", f"du bus {number}"),
        )
    )
