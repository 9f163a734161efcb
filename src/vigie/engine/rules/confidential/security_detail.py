"""A door code, or a weakness of the premises or systems."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.speech import is_denied
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="CONF005",
    name="security-detail",
    family=Family.CONFIDENTIAL,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    roles=frozenset({"employee", "official", "agent", "private", "teen"}),
    message=Words(
        fr="Ce passage donne un détail de sécurité des lieux ou des systèmes.",
        en="This passage gives away a security detail of premises or systems.",
    ),
    suggestion=Words(
        fr="Retirez-le, et signalez la faille à qui peut la réparer.",
        en="Take it out, and report the weakness to whoever can mend it.",
    ),
    causes={
        "code": Words(fr="code d'accès", en="an access code"),
        "weakness": Words(fr="faille de surveillance ou de fermeture", en="a weakness in surveillance or locks"),
        "key": Words(fr="où est la clé", en="where the key is"),
    },
)

_DOOR = r"portail|portes?|entree|grille|alarme|local|locaux|coffre|parking|immeuble|hall|vestiaires?|barriere|batiment|garage|bureaux?|boutique|magasin|depot|reserve|salle|serveurs?|digicode|cadenas|boite a cles?|personnel|residence|atelier|entrepot|chambre forte|pharmacie|gate|door|entrance|alarm|safe|building|lobby|car park|staff room|store ?room|warehouse|garage|server room|front door|back door|keypad|padlock|office"
_VALUE = r"\d(?:[ \-.]\d){3,5}|[a-z]?\d{4,6}[a-z]{0,2}|\d{2,3}[a-z]\d{2}|[a-z]\d{3,5}|\d{3,4}[a-z]"
CUES = Cues(
    Cue(
        "code",
        each(
            rf"(?:codes?|digicodes?|code d'acces|code d'entree|combinaison|code-barres) (?:du |de la |de l'|des |d'|pour |de )?(?:<2w>)?(?:{_DOOR})(?: <2w>| ?[:=] ?|, | )?(?:est |c'est |=|: ?|le |reste |toujours |<1w>)?(?:{_VALUE})",
            rf"(?:{_DOOR})<40>(?:codes?|digicode) (?:est |c'est |: ?|= ?|le )?(?:{_VALUE})",
            rf"(?:code|digicode) ?(?:est |c'est |: ?|= ?)?(?:{_VALUE})<30>(?:{_DOOR})",
            rf"(?:{_DOOR}) (?:entry |access |key ?pad )?(?:codes?|pin|combination)(?: is| =|:| still)? ?:? ?(?:{_VALUE})",
            rf"(?:codes?|pin|combination) (?:for|to|of) (?:the )?(?:<2w>)?(?:{_DOOR})(?: is| =|:)? ?:? ?(?:{_VALUE})",
        ),
    ),
    Cue(
        "weakness",
        each(
            r"(?:cameras?|videosurveillance|video-?surveillance|alarmes?|detecteurs?|badgeuse|barriere|portique|grillage|cloture|serrure|verrou|portail|porte (?:de service|arriere|de secours|du fond|du depot|du local|de derriere|de la reserve|du quai)|pare-feu|firewall|antivirus|sas) <4w>(?:est|sont|reste|restent|ne|marche|marchent|n'est|a ete|fonctionne\w{0,2}|ferme|sera) (?:<3w>)?(?:en panne|hs|h\.s|coupee?s?|desactivee?s?|cassee?s?|percee?|ouverte?s?|debranchee?s?|eteinte?s?|pas (?:fermee?|branchee?s?|a jour|surveillee?)|marche(?:nt)? (?:plus|pas)|fonctionne(?:nt)? (?:plus|pas)|ferme (?:plus|pas|mal)|jamais (?:fermee?|verrouillee?)|forcee?|factices?)",
            r"(?:(?:pas|plus|aucun) (?:de |d')?(?:gardiens?|vigiles?|agents? de securite|alarme|cameras?|surveillance)|(?:vigiles?|gardiens?|securite|ronde) (?:<2w>)?(?:part|partent|dort|dorment|passe|finit|arrive) (?:<2w>)?(?:a|vers|jamais|qu'a|avant)) ?(?:<3w>)?(?:la nuit|le week-end|le dimanche|\d{1,2} ?h|minuit|apres|entre|au depot|au magasin|sur le site|au bureau|a l'entrepot)",
            r"(?:serveurs?|vpn|wifi|reseau|systeme|logiciel|base de donnees|postes?|routeur) <4w>(?:pas (?:patche\w{0,2}|a jour|protege\w{0,2}|chiffre\w{0,2})|non (?:patche\w{0,2}|protege\w{0,2}|chiffre\w{0,2})|jamais ete (?:mis a jour|patche\w{0,2}|change\w{0,2})|mots? de passe par defaut|accessible\w{0,1} (?:sans|depuis)|ouvert a tous|sous windows (?:xp|7))",
            r"(?:cameras?|cctv|alarms?|locks?|gate|fence|barrier|back door|side door|fire door|firewall|motion sensors?) <4w>(?:is|are|has been|have been|doesn't|don't|isn't|aren't|won't|never|stays|been) (?:<2w>)?(?:broken|down|off|dead|out|disabled|unlocked|open|work\w{0,3}|locked|cut|lock|close|dummies|fake|switched off|unplugged)",
            r"(?:no (?:guards?|security|cctv|cameras?|alarm)|(?:guard|security) (?:leaves|goes home|sleeps|only comes)) <3w>(?:at night|after|before|on (?:sundays?|weekends?)|until|at \d)",
            r"(?:servers?|vpn|network|database|routers?) <4w>(?:unpatched|not patched|default passwords?|unencrypted|exposed|never updated|wide open)",
        ),
    ),
    Cue(
        "key",
        each(
            r"(?:la |les |une |double des )?(?:cles?|clefs?|badge|pass) (?:<4w>)?(?:est|sont|reste|restent|se trouve|planquee?s?|cachee?s?|toujours|traine) (?:<2w>)?(?:sous|dans|derriere|au-dessus|sur) (?:le |la |les |l'|un |une )(?:paillasson|pot|compteur|boite|tiroir|caillou|jardiniere|bac|rebord|pneu|linteau|crochet|casier)",
            r"(?:keys?|pass|fob) (?:<2w>)?(?:is|are|stays?|kept|hidden|lives?) (?:<2w>)?(?:under|in|behind|above|on) (?:the |a )(?:mat|doormat|pot|plant|box|drawer|rock|meter|ledge|flowerpot|hook)",
        ),
    ),
    Cue(
        "code",
        each(
            rf"(?:{_DOOR}) (?:<4w>)?(?:is |est |c'est |: ?|= ?)?(?:still |toujours )?(?:{_VALUE}) (?:then |puis |and |et |plus |suivi d[eu'] ?)?(?:hash|star|diese|etoile|pound|#)",
        ),
    ),
    Cue(
        "code",
        each(
            r"(?:digicode|combinaison|code d'(?:acces|entree)|code(?! (?:postal|promo|barres?|couleur|de (?:la route|conduite|reduction|parrainage)|source|naf|ape|avantage|cadeau|wifi|client))|door code|gate code|entry code|key ?pad)",
        ),
        near=(
            words(_DOOR, "velos?", "poubelles?", "cave", "bike"),
            words(r"(?!20[12]\d)(?:\d{4,6}[a-z]?|[a-z]\d{3,5}|\d{3,4}[a-z])"),
        ),
        within=60,
    ),
    Cue(
        "weakness",
        each(
            r"mots? de passe (?:d'usine|par defaut|constructeur|admin|ecrit|affiche|sur un post-it)|(?:default|factory) passwords?"
        ),
        near=(
            words(
                r"wifi|wi-fi|reseau|serveurs?|routeur|imprimantes?|cameras?|vpn|badgeuse|alarme|salles? de reunion|postes?|caisses?|router|network|printers?|cctv|server|meeting rooms?"
            ),
        ),
        within=60,
    ),
    Cue(
        "weakness",
        each(
            r"(?:personne sur (?:place|site|le chantier)|plus personne (?:sur|dans|au|a l')|(?:bureaux?|agence|magasin|depot|entrepot|chantier|boutique) vides?|nobody (?:on site|in the (?:office|shop|building|yard)))<60>(?:pas d(?:e |')(?:gardien|vigile|alarme|camera|surveillance)|sans (?:gardien|alarme|surveillance)|cameras? (?:hs|en panne|coupee?s?)|(?:ferme|fermee?|ferment) (?:toujours )?(?:pas|plus|mal)|servez[- ]vous|no (?:guards?|security|alarm|cameras?)|cameras? down|unlocked|help yourselves?)",
            r"(?:no (?:security )?guards?|no security(?! (?:of|net|clearance|risks?|concerns?|issues?))|security guards? (?:is |are )?off)<40>(?:this weekend|tonight|at the (?:yard|depot|store|warehouse|shop)|until|till|safe(?:'s| is)? full)",
            r"(?:transporte|transportent|porte|depose|emmene|amene|carries|takes|drops|walks) (?:toujours )?(?:la |les |le |the )(?:recettes?|caisse|fonds|liquide|cash|takings|money)(?! (?:de|d'|seriously|back))<50>(?:tous les|chaque|every (?:day|night|evening|week|mon|tues|wednes|thurs|fri|satur|sun)\w{0,3}|vers \d|a \d{1,2} ?h|at \d)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "code",
        each(
            rf"(?:{_DOOR})<25>(?:s'ouvre|s'ouvrent|se deverrouille|opens|unlocks) (?:avec|en (?:tapant|faisant)|with|by typing) (?:le |les |the )?(?:code |chiffres )?(?:{_VALUE})",
        ),
    ),
    Cue(
        "code",
        each(
            rf"(?:tapez|faites|composez|tape|compose|punch in|key in|type|press|enter|dial) (?:le |the code |the |in )?(?P<span>{_VALUE}|\d{{2}}[a-z]\d{{2}}) (?:au|a la|a l'|sur le|sur la|sur l'|dans le|at the|on the|into the|by the) (?:<1w>)?(?:{_DOOR}|portillon|clavier|interphone|boitier|digicode|side gate|key ?pad)",
            rf"(?:{_DOOR}|portillon)<40>(?:c'est|est|faites|tapez|composez|changee?|:) (?:le )?:? ?(?P<span>\d{{2}}[a-z]\d{{2}}|[a-z]\d{{4}}|\d{{4,5}}[a-z]|\d{{4,6}}(?= (?:puis|then|et la touche|plus la|suivi)))",
        ),
    ),
    Cue(
        "weakness",
        each(
            r"(?:porte|portail|sas|grille|serrure|fenetre|rideau) (?:du|de la|de l'|des) (?:pharmacie|labo\w{0,8}|reserve|depot|entrepot|magasin|boutique|agence|coffre|archives|atelier|usine|quai|local) <2w>(?:ne )?(?:ferme|verrouille|se ferme|se verrouille|tient)(?:nt)? (?:plus|pas|mal)",
            r"(?:pharmacy|lab|stock ?room|depot|warehouse|shop|store|vault|server room|archive|loading bay) (?:door|gate|shutter|window|hatch) (?:doesn't|won't|no longer|can't) (?:<1w>)?(?:lock\w{0,2}|clos\w{1,3}|shut)",
        ),
    ),
    Cue(
        "weakness",
        each(
            r"(?:porte|portail|sas|grille|verrou|serrure|fenetre|trappe|rideau) <3w>(?:ne )?(?:ferme|verrouille|se ferme|se verrouille|ferment|tient)(?:nt)? (?:plus|pas|mal)",
            r"(?:door|gate|shutter|window|lock|hatch) <3w>(?:doesn't|won't|hasn't|no longer|can't) (?:<1w>)?(?:lock\w{0,2}|clos\w{1,3}|shut)",
        ),
        near=(
            words(
                r"pharmacie|labo\w{0,8}|reserve|depot|entrepot|magasin|boutique|agence|coffre|salle (?:des )?serveurs?|archives|atelier|usine|caisse|guichet|opioides|medicaments|armes|comme dans un moulin|"
                r"pharmacy|lab|stock ?room|depot|warehouse|shop|store|vault|server room|archive|drug cupboard|till|anyone can walk in"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "key",
        each(
            r"(?:cles?|clefs?|keys?) (?:sous|under) (?:le |la |les |the )(?:paillasson|pot|pots|tapis|jardiniere|caillou|mat|doormat|flowerpot|plant pot)",
        ),
    ),
)
_MENDED = words(
    r"cambriol\w{2,5}",
    "mauvaise idee",
    "jamais",
    r"evite[rz]?",
    "burglars?",
    "bad idea",
    r"(?:nous|on) (?:demand\w{1,4}|reclam\w{1,4}|exige\w{0,3}|(?:a|avons) (?:demande|reclame|alerte|signale))",
    r"we(?:'ve| have)? (?:asked|been asking|demand\w{0,2}|warned|need)",
    r"agress\w{1,5}",
    r"assault\w{0,3}",
    "punched",
    "attacked",
    "droit de retrait",
    "personne (?:ne )?(?:nous )?repond",
    r"repare\w{0,2}",
    r"repar\w{2,6}",
    "syndic",
    "technicien",
    "intervention",
    r"remplace\w{0,2}",
    "nouvelle camera",
    "promo",
    "postal",
    "code postal",
    r"recherche\w{0,3}",
    "on demande",
    "nous demandons",
    r"reclame\w{0,3}",
    "cse",
    "chsct",
    "syndicat",
    "cgt",
    "cfdt",
    "repaired",
    "fixed now",
    "repair",
    "landlord",
    "postcode",
    "union",
    "photo",
    "appareil",
    "objectif",
    "voiture",
    "scooter",
    "velo",
)
_PUBLIC_PLACE = words("mairie", "commissariat", "rue", "quartier", "ville")


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, denied; being repaired; a demand for more safety."""
    start = found.start()
    return (
        view.is_quoted(start)
        or is_denied(view, start, 24)
        or (not re.search(r"\d{4}", found[0]) and says(view, _MENDED))
    )
