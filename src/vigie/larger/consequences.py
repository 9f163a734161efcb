"""What serving a head otherwise costs, and what it does to privacy, in sentences."""

from __future__ import annotations

from vigie.larger.spec import FOLDER, Spec

_SHIPPED = {
    "fr": "classifieur livré : sur cette machine, moins d’une milliseconde par message, rien ne sort.",
    "en": "shipped classifier: on this machine, under a millisecond a post, nothing leaves.",
}
_FOLDER = {
    "fr": "modèle local « {name} » : rien ne sort de cette machine ; de quelques millisecondes à une seconde de "
    "processeur par message, et la mémoire du modèle. Calibration et abstention inconnues.",
    "en": "local model “{name}”: nothing leaves this machine; from a few milliseconds to a second of processor time a "
    "post, and the memory of the model. Calibration and abstention unknown.",
}
_ENDPOINT = {
    "fr": "modèle « {name} » de {host} : chaque message y est envoyé, données personnelles et secrets masqués, le "
    "reste lisible ; un appel par message, au prix et à la vitesse de ce service. Calibration et abstention inconnues.",
    "en": "model “{name}” of {host}: each post is sent there, personal data and secrets masked, the rest readable; one "
    "call a post, at the price and the pace of that service. Calibration and abstention unknown.",
}


def consequence(spec: Spec | None, language: str) -> str:
    """The sentence of a head, in "fr" or "en"; None: the shipped head."""
    if spec is None:
        return _SHIPPED[language]
    return (_FOLDER if spec.kind == FOLDER else _ENDPOINT)[language].format(name=spec.name, host=spec.host)
