"""The few posts that are told whatever the day: those of cases and complaints, and a visitor's in English."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class Story:
    """A post told at a date: `days` before now at `at` local time, or `hours` before now when that is given."""

    key: str
    network: str
    handle: str
    name: str
    text: str
    days: int = 0
    at: time = time(9)
    hours: float = 0

    def moment(self, now: datetime) -> datetime:
        """When it was published, in the zone of `now`."""
        if self.hours:
            return (now - timedelta(hours=self.hours)).replace(microsecond=0)
        day = now - timedelta(days=self.days)
        return day.replace(hour=self.at.hour, minute=self.at.minute, second=0, microsecond=0)


def story_id(key: str, seed: int) -> str:
    """The network's identifier of a story's post: digits, as networks give them."""
    return native_id(f"story {key}", seed)


def native_id(label: str, seed: int) -> str:
    """Eighteen digits that depend on the label and the seed alone."""
    digest = hashlib.sha256(f"{seed} {label}".encode()).digest()
    return str(10**17 + int.from_bytes(digest[:7], "big") % (9 * 10**17))


STORIES = (
    Story(
        "doudou",
        "mastodon",
        "conductrice_du_matin",
        "Conductrice du matin",
        "Je suis conductrice chez Transports Corail. Hier soir, sous un siège de la ligne 4, un doudou phoque "
        "attendait. Ce matin il a fait le tour du réseau avec moi : le voici devant le pont, devant le phare, "
        "devant la mer. Il est maintenant au chaud aux objets trouvés des Halles. "
        "Si une petite personne dort mal, on l’attend. 🦭",
        days=19,
        at=time(12, 20),
    ),
    Story(
        "merci-doudou",
        "mastodon",
        "maman_palourde",
        "Une maman Palourde",
        "C’est le phoque de ma fille. On a pleuré devant les photos, puis on a couru aux Halles. Elle veut envoyer un "
        "dessin à la conductrice. Merci @TransportsCorail d’avoir des gens comme ça. #Ligne4",
        days=19,
        at=time(18, 5),
    ),
    Story(
        "double-debit",
        "facebook",
        "edmee.macareux",
        "Edmée Macareux",
        "Bonjour, la panne de Corail Mobile du mois m’a coûté trois tickets au lieu d’un. On m’avait promis un "
        "remboursement sous cinq jours, j’attends toujours. Que dois-je faire ? Vous pouvez me joindre au "
        "06 39 98 27 41.",
        days=6,
        at=time(10, 12),
    ),
    Story(
        "rampe",
        "x",
        "roue_libre_29",
        "Roue libre",
        "Ligne 7, arrêt Stade nautique, 8h10 : le conducteur n’a pas sorti la rampe et il est reparti. Je suis en "
        "fauteuil, j’ai vu le bus s’éloigner. @TransportsCorail vous appelez ça un service public ?",
        days=2,
        at=time(8, 31),
    ),
    Story(
        "rampe-temoin",
        "x",
        "amir.coquille",
        "Amir Coquille",
        "J’étais dans ce bus de la ligne 7. Le conducteur est descendu, il a essayé la rampe deux fois, elle était "
        "cassée, il s’est excusé et a appelé. C’est le matériel le problème, pas lui.",
        days=2,
        at=time(9, 47),
    ),
    Story(
        "ascenseur",
        "facebook",
        "odette.courlis",
        "Odette Courlis",
        "Bonjour, l’ascenseur de l’arrêt Hôpital est encore en panne. J’accompagne mon mari en fauteuil à sa dialyse "
        "trois fois par semaine et nous faisons demi-tour une fois sur deux. Personne ne répond au numéro affiché. "
        "Mon mail : odette.courlis@example.org. Je ne demande pas d’excuses, je voudrais savoir quand il sera réparé.",
        hours=0.6,
    ),
    Story(
        "remboursement",
        "bluesky",
        "yanis.rouget",
        "Yanis Rouget",
        "@TransportsCorail verbalisé 60 € alors que la borne de Tanneries était éteinte, photo à l’appui. J’ai écrit, "
        "pas de réponse depuis dix jours. Comment on fait pour contester sans imprimante ?",
        days=1,
        at=time(17, 22),
    ),
    Story(
        "pushchair",
        "mastodon",
        "two_kids_one_pushchair",
        "Two kids, one pushchair",
        "Three days in town with two kids and a pushchair: every driver on line 7 waited until we had sat down. "
        "Small thing, big difference. Thank you!",
        days=4,
        at=time(15, 40),
    ),
)
