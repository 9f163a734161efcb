"""Pictures of others said plainly: close-ups of everyone, two hundred portraits, this is the one, pic below."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.nouns import ANYBODY, ROLES
from vigie.engine.patterns import each, words

_ALL = r"(?:supporters?|supportrices|benevoles|convives|visiteurs?|invites?|enfants|eleves|residents?|aines|seniors|everyone|everybody|tout le monde|fans|players|joueu\w{1,4}|danseu\w{1,4}|guests|kids|pupils|members|adherents|crowd|public|participants?|gagnants|spectateurs|coureurs|runners|volunteers|attendees|families|familles|clients|customers)"
_OUT = r"carrousel|album|en ligne|up now|are up|online|tag\w{0,4}|identifi\w{1,5}|reconnai\w{1,5}|retrouve\w{1,3}|galerie|gallery|posted|publiee?s?|dispo\w{0,6}|story|lien|link"
PLAIN = (
    Cue(
        "event",
        each(
            rf"(?:gros plans?|close-?ups?) (?:sur |of |de |d')(?:nos |our |les |the |tous |all |vos )?(?:<1w>)?{_ALL}",
            rf"(?:\d{{2,4}}|tous les|toutes les|les) (?:\d{{2,4}} )?(?:portraits?|visages?|trombines|bouilles|faces) (?:de |of |d')(?:nos |vos |our |tous |the |chaque )?(?:<1w>)?{_ALL}",
        ),
        near=(words(_OUT),),
        within=110,
        across=True,
    ),
    Cue(
        "event",
        each(
            r"(?:guests?|invites|convives|maries|wedding|mariage)<40>(?:public link|lien public|en public|open to all|ouvert a tous)",
        ),
        near=(words(r"album|photos?|pictures|pics|videos?"),),
        within=80,
        across=True,
    ),
    Cue(
        "shown",
        each(
            rf"(?:this is|voila|voici) (?:the |la |le |l'|cet |cette |ce )(?:<1w>)?(?:{ROLES}|{ANYBODY}|contractuelle|asvp)<50>(?:pic|photo|video|picture|screenshot) (?:below|ci-dessous|en commentaire|en dessous|in (?:the )?comments?|attached|jointe|en com)",
            r"(?:filmed|recorded|videoed|filme|enregistre) (?:<2w>)(?:neighbou?rs?|colleague|teacher|boss|voisine?|collegue|prof|patron\w{0,2}|caissiere?|serveu\w{1,3}) <6w>(?:link|lien|thread|here you go|enjoy|cadeau|en story|part [12]|partie)",
        ),
    ),
    Cue(
        "shown",
        each(
            r"(?:pas pu|couldn't) (?:m'empecher de|resister|help|stop myself|resist) ?(?:a )?(?:le |la |les )?(?:filmer|photographier|filming|snapping|recording)",
        ),
        near=(
            words(
                r"patiente?s?|residente?s?|voisine?s?|collegues?|dame|monsieur|prof|eleves?|papi|mamie|guy|lady|bloke|neighbour|teacher|colleague|customer"
            ),
        ),
        within=110,
        across=True,
    ),
)
