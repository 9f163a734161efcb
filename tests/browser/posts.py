"""A small file of invented posts, as somebody exports them from a network: five languages of trouble, one bad line."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

FLOOD = (
    "L’arrêt Étrave est inondé depuis l’aube : l’eau monte jusqu’au quai, et personne n’affiche rien à l’entrée "
    "de la station."
)
TWICE = (
    "Débitée deux fois pour mon abonnement d’octobre ! J’ai appelé, j’ai écrit, j’attends toujours. C’est agaçant, "
    "à la fin."
)
CRUTCHES = (
    "Merci à la personne qui conduisait la ligne 12 ce matin : elle a attendu mon père et ses béquilles, puis elle a "
    "demandé qu’on lui laisse une place. Ça change une journée."
)
ENGLISH = "The tram stopped before the bridge again, and nobody told us why. Could you announce delays in English too?"
ANGRY = "Rappelez-moi au 06 39 98 45 67, bande d’abrutis, ça fait trois semaines que j’attends mon remboursement."
SHOUTED = "LA LIGNE 12 REPREND SON SERVICE NORMAL, MERCI DE VOTRE PATIENCE !!!"
HOSTILE = "<script>alert('vigie')</script> <b>Bonjour</b> l’arrêt Vergue"
CUT_SHORT = '{"id": "77000000000000009", "texte": "Cette ligne est coup'


def write(folder: Path) -> Path:
    """The file, its posts dated of the last two days."""
    now = datetime.now(UTC)
    told = [FLOOD, TWICE, CRUTCHES, ENGLISH, ANGRY, SHOUTED, HOSTILE]
    lines = [
        json.dumps(
            {
                "id": str(77_000_000_000_000_000 + rank),
                "texte": text,
                "date": (now - timedelta(hours=20 + 3 * rank)).isoformat(),
                "auteur": f"personne_inventee_{rank}",
                "reseau": "mastodon",
                "officiel": text is SHOUTED,
            },
            ensure_ascii=False,
        )
        for rank, text in enumerate(told)
    ]
    lines.insert(4, CUT_SHORT)
    path = folder / "messages-de-la-semaine.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
