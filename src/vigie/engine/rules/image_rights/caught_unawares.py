"""Somebody shown who does not know it: zoomed in on, filmed asleep, tagged afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.nouns import ANYBODY, KIN, ROLES
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.image_rights._plain import PLAIN
from vigie.engine.rules.image_rights.picture_of_others import _AGREED, _ANIMALS, _DISPUTED, _EVENTS, _NOT_PUBLISHED
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="IMG002",
    name="caught-unawares",
    family=Family.IMAGE_RIGHTS,
    severity=Severity.WARNING,
    confidence=0.82,
    since="0.2",
    message=Words(
        fr="Quelqu'un est montré ici sans le savoir.",
        en="Somebody is shown here without knowing it.",
    ),
    suggestion=Words(
        fr="Demandez d'abord, ou gardez l'image pour vous : celui qui dort ou qui tombe n'a rien accepté.",
        en="Ask first, or keep the picture to yourself: whoever sleeps or falls agreed to nothing.",
    ),
    causes={
        "shown": Words(fr="quelqu'un montré de près, à son insu", en="somebody shown close up, unawares"),
        "event": Words(
            fr="les images d'une fête, que les intéressés découvrent", en="pictures of a party, new to those on them"
        ),
        "faces": Words(fr="des visages présentés un à un", en="faces introduced one by one"),
    },
)

_SOMEBODY = (
    rf"{ANYBODY}|{ROLES}|{KIN}|coloc\w{0, 8}|mamies?|papys?|papis?|couple|cliente?s?|voyageu\w{{1,3}}|passag\w{{2,4}}|residente?s?|patiente?s?|stagiaires?|baigneu\w{{1,3}}|touristes?|"
    r"customers?|passengers?|couples?|tourists?|blokes?|lads?|starters?|recruits?|trainees?|grannies|granny|strangers?|residents?|patients?"
)
_STATE = (
    r"en (?:pleine? )?(?:crise|pleurs|larmes|fou rire)|dort|dorment|dormai(?:t|ent)|endormie?s?|ronfle\w{0,3}|sieste|bouche ouverte|(?:le|du|son|leur) nez|chante (?:faux|comme)|se vautre\w{0,3}|se casse la (?:figure|gueule)|tombe\w{0,2}|pleure\w{0,2}|"
    r"bourree?s?|ivres?|machai(?:t|ent)|mange\w{0,3} (?:comme|la bouche)|en (?:slip|culotte|pyjama|peignoir|calecon|string|tutu|maillot|bigoudis|robe de chambre)|bigoudis|degaine|(?:la|sa|leur) (?:tete|tronche|dent)|en train de|"
    r"asleep|sleeping|falls asleep|snoring|mouth open|picking|mid-\w{3,8}|yawn\w{0,3}|drunk|crying|face and all|falling|kissing|in (?:his|her|their) (?:pyjamas|pants|dressing gown|thong)|(?:his|her|their) (?:face|reaction)"
)
_WHO = rf"(?:le|la|les|l'|ce|cette|cet|ces|un|une|deux|du|des|au|mes|nos|mon|ma|ta|ton|this|that|these|the|a|two|some|my|our|your) ?(?:<2w>)?(?:{_SOMEBODY})(?![^\W_])<70>(?<![^\W_])(?:{_STATE})"
CUES = Cues(
    Cue(
        "shown",
        each(
            r"zoome[zr]?|zoomes|zoom (?:sur|in|on)|gros plan|close-?up",
            r"zoom x ?\d{1,3}",
            r"regardez (?:cette|la|ma) (?:video|photo)|(?:pic|photo|video|vid) (?:below|ci-dessous|en dessous)",
            r"(?:mettez|met|montez|monte|coupez) le son|sound on|volume up",
            r"(?:j'ai|jai|g|on a) (?:tout |tout ca )?(?:en video|filme|film)|tout (?:filme|en video)|\d+ (?:secondes|minutes|sec|s) de video|une? video de \d+ \w+|(?:whole (?:thing|argument|lot)|all of it|everything|it all) on (?:video|camera|film)|got the whole (?:thing|argument)",
            r"je (?:les |la |le |l'|vous )?(?:tague|identifie|tag)|tagging (?:the lot|them|her|him|everyone)|swipe|(?:petite )?story depuis|partagez|je les ai pris\w{0,1}|caught (?:this|our|my|a|two|the)|snapped (?:this|our|my|a|two|the)",
        ),
        near=(
            words(
                _WHO,
                rf"(?:customer|client|cliente|collegue|colleague|boss|prof|teacher|passager|passenger|guy|bloke|voisine?|neighbou?r) (?:<1w>)?(?:{_STATE})",
            ),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "shown",
        each(
            r"(?:got|have|i've got) (?:the |it )?(?:whole|all)<25>on (?:video|camera|film)",
            rf"(?:caught|snapped|surpris|surprise|surpris en flagrant delit) (?:this|that|our|my|the|a|nos|mes|mon|ma|deux)? ?(?:<2w>)(?:{_SOMEBODY})",
            rf"(?:nos|mes|mon|ma|notre) (?:<1w>)?(?:{_SOMEBODY}) (?:<1w>)?(?:surpris|surprises?|pris|prises|grilles?|choppes?) (?:en |dans )",
        ),
        near=(
            words(rf"(?:{_STATE})", r"tague|tagging|identifie|swipe|zoom\w{0,2}|gros plan|close-?up|video|sound on"),
        ),
        within=90,
        across=True,
    ),
    Cue(
        "shown",
        each(
            r"selfie<25>(?:avec|with) (?:mes|nos|my|our|une?|a|deux|two) (?:<1w>)?(?:mamies?|papys?|papis?|residente?s?|patiente?s?|petites? (?:vieille|mamie)s?|eleves|enfants|grannies|residents?|patients?|pupils?)",
            r"(?:photos?|videos?|pics|pictures)<50>(?:la douche|douches|vestiaires?|the showers?|locker room|changing room)<60>(?:identifiez|taguez|tag|comprise|included)",
            rf"(?:la|le|leur|sa|the) (?:degaine|tronche|tete|look|coiffure|outfit|state) (?:du|de la|de l'|des|de ce|de cette|de mon|de ma|d'une?|of the|of this|of that|of my) (?:<1w>)?(?:{_SOMEBODY})<70>(?:je (?:la |le |l')?(?:poste|mets|partage)|pics?|swipe|photo|story|zoom|pris\w{{0,1}}|video|😂|🤣)",
            rf"(?:posted|post|put up|uploaded|poste|mis) (?:une? |la |a |the |that |des )?(?:vids?|videos?|pics?|clips?) (?:of|de|d'une?) ?(?:my|mon|ma|this|ce|cette|some)? ?(?:{_SOMEBODY})",
            r"je (?:vous )?(?:mets|poste|balance|partage|affiche|colle) (?:sa|leur) (?:photo|tete|video|trombine)|here's (?:his|her) (?:photo|face|picture)",
            r"(?:here (?:she|he|they) (?:is|are)|(?:la|le|les) (?:voici|voila)) (?:on|in|at|sur|dans|en|au|a la) (?:the |le |la |les )?(?:climbing frame|playground|stage|swings?|pool|classe|scene|piscine|balancoire|toboggan|cour|costume|maillot)",
        ),
    ),
    Cue(
        "event",
        each(
            r"(?:en|in) (?:\d{2,3}|quarante|cinquante|soixante|cent|forty|fifty|a hundred) (?:cliches|photos|images|pics|pictures|shots|snaps)",
            r"\d{2,3} (?:cliches|photos|pics|pictures|shots|snaps) (?:du|de la|de l'|from|of)",
        ),
        near=(
            words(rf"(?:{_EVENTS}|evjf|evg|hen do|stag do)"),
            words(
                r"decouvr\w{1,4}|en meme temps que vous|(?:sees?|see) (?:them|it) (?:the )?same time|surprise|sans (?:filtre|leur dire)|les voient ici|taguez|identifiez|tag (?:yourself|your)"
            ),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "event",
        each(
            r"(?:j'ai |on a |i )?(?:ressorti|retrouve|exhume|dug out|dug up|unearthed) <1w>(?:les |des |la |the |some )?(?:videos?|photos?|dossiers?|images|pics|footage)",
        ),
        near=(
            words(
                r"karaoke|seminaire|soiree|evg|evjf|noel|fete|hen do|stag do|party|away day|lycee|fac",
            ),
            words(
                r"jurer|promis|promettre|tutu|string|thong|leopard|cadeau|made me (?:swear|promise)|(?:il|elle|ils) (?:va|vont|m'en)|swear|kill me|dossier|en slip|bourree?s?|drunk"
            ),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "faces",
        each(
            r"(?:voici|voila|decouvrez|here are|meet) (?:les |the )?(?:visages?|bouilles?|frimousses?|trombines?|minois|faces?) (?:de |d'|of )(?:nos|notre|mes|la|l'|our|the|my) (?:<2w>)?(?:delegue\w{0,2}|eleves|classe|petits|enfants|champions?|benjamins|poussins|residents|patients|stagiaires|equipe|recrues|nouveaux|nouvelles|class|pupils|kids|residents|team|starters|delegates)",
        ),
    ),
    *PLAIN,
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, agreed, suffered; an animal; what is shown to speak of work."""
    if view.is_quoted(found.start()) or says(view, _AGREED) or says(view, _NOT_PUBLISHED) or says(view, _DISPUTED):
        return True
    return bool(_ANIMALS.search(view.before(found.start(), 60) + view.after(found.end(), 60)))
