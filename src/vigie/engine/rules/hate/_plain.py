"""A group attacked in plain words: what it is all said to do, where it ought to stay, what somebody is said not to be."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.nouns import GROUPS
from vigie.engine.patterns import each, words

_AIMED = r"(?:gays?|homos?|homosexuel\w{0,3}|lesbiennes?|trans|transgenres?|travestis?|lgbt\w{0,4}|queers?|handicape\w{0,2}|autistes?|trisomiques?|aveugles|sourds|disabled|autistic|wheelchair)"
_WOMEN = r"(?:femmes?|nanas?|gonzesses?|meufs?|filles?|women|woman|female|females|girls?|ladies|wives)"
PLAIN = (
    Cue(
        "despised",
        each(
            r"(?:ces|ce genre de|tous ces) gens(?:[- ]la)?,? (?:la )?(?:<1w>)?(?:(?:me|nous) (?:degoute\w{0,2}|repugne\w{0,2}|font (?:peur|honte|vomir|gerber|flipper)|mettent mal|derange\w{0,2}))",
            r"(?<!control )(?<!clean )(?<!neat )(?<!health )freaks?(?! (?:accident|weather|wave|storm|hail|snow|wind|goal|injury|result|event|of the week|out|show))",
        ),
        near=(words(rf"(?:{GROUPS})", _AIMED, "voilees?"),),
        within=120,
        across=True,
    ),
    Cue(
        "excluded",
        each(
            r"(?:faut|on devrait|faudrait|devraient|should|ought to) (?:<1w>)?(?:les |rester |etre |them |be |all be )?(?:garder|laisser|mettre|gardes|laisses|mis|kept|keep|put)? ?(?:entre eux|entre elles|dans (?:leurs?|des) (?:centres?|instituts?|etablissements?|foyers?|coin)|chez eux|in (?:their|special) (?:homes?|centres?|schools?))",
        ),
        near=(words(rf"(?:{GROUPS})", _AIMED),),
        within=120,
        across=True,
    ),
    Cue(
        "despised",
        each(
            r"(?:c'est|c|t'es|ce n'est|est|that's|is|he's|you're|this is) (?:pas|not|no) (?:une|a|un) (?:vraie? |real )?(?:femme|fille|meuf|woman|girl|lady)[ ,:;.-]{1,3}(?:mais |but |just )?(?:c'est |c |juste |that's |he's |it's |you're )?(?:une?|an?)",
        ),
        near=(
            words(
                r"malade|mental|deguisee?|perruque|robe|jupe|maquill\w{1,3}|travelo|monstre|pervers|wig|dress|skirt|freak|pervert|needs help|pretending|costume"
            ),
        ),
        within=50,
    ),
    Cue(
        "despised",
        each(
            r"(?:trans|transgenres?|transsexuels?|travestis?|travelos?) (?:<1w>)?(?:restera|reste|resteront|restent|sera|seront) (?:toujours |jamais |qu')?(?:une?|des) <3w>(?:hommes?|mecs?|malades?|monstres?|deguise\w{0,2}|fous|tare\w{0,2})",
        ),
    ),
    Cue(
        "generalised",
        each(r"toujours les memes|always the same (?:ones|people|lot|tribe)|comme par hasard"),
        near=(
            words(r"kippas?|juifs?|juives?|feujs?|jews?|jewish|skullcaps?|sionistes?|zionists?"),
            words(
                r"banques?|medias?|manoeuvre|ficelles|argent|fric|finance|commandes|sauvee?s?|banks?|media|money|strings|charge|pouvoir|power|possed\w{1,3}|controlent"
            ),
        ),
        within=120,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            r"(?<!pas )(?<!not )(?:too|trop|bien trop|tellement) (?:emotional|hysterical|hormonal|soft|weak|emotives?|hysteriques?|fragiles?|emotionnelles?)(?! (?:often|souvent))",
        ),
        near=(
            words(rf"(?:les |des |une |a |la |the |another |these )?{_WOMEN}"),
            words(
                r"boss\w{0,2}|run|lead\w{0,3}|manage\w{0,3}|drive|surgeons?|pilots?|dirig\w{1,4}|command\w{1,3}|cheffes?|chefs?|postes?|decid\w{1,3}|patron\w{0,3}|politi\w{1,6}|promotion|arbitr\w{1,4}|referees?"
            ),
        ),
        within=90,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            rf"(?:{GROUPS}),? (?:ca |ils |elles )?(?:ne )?respecte(?:nt)? (?:rien|personne|jamais (?:rien|personne)|pas (?:nos|les (?:femmes|lois|regles)|notre|la france|le pays))",
            rf"(?:{GROUPS}),? (?:ca |ils |elles )?(?:ne )?(?:veulent|veut|savent|sait) (?:pas|meme pas|jamais) (?:s'integrer|travailler|bosser|se tenir|vivre)",
            rf"(?:{GROUPS}),? (?:ca |ils |elles )?(?:ne )?pense(?:nt)? qu'a (?:l'argent|voler|profiter|leur gueule|niquer|arnaquer)",
            rf"(?:{GROUPS}) (?:just |simply )?(?:can't be trusted|cannot be trusted|don't (?:integrate|wash|respect|belong)|all (?:look the same|cheat|lie|steal)|always (?:cheat|lie|steal)|never (?:integrate|wash)|only care about money|are all the same|have no place (?:in|here|on))",
            rf"(?:les |ces |the |these )(?:{GROUPS}),? (?:tu |vous |on |you )(?:leur |turn |lui )<25>(?:volent?|depouillent?|plantent?|steal|rob|stab)",
            r"(?:place|role) (?:d'une |de la |des |d'un )(?:femmes?|nanas?|meufs?|bonnes femmes|filles?)<15>(?:a la (?:maison|cuisine)|aux fourneaux|au foyer|dans la cuisine|derriere les casseroles)",
        ),
    ),
    Cue(
        "excluded",
        each(
            rf"(?:trop (?:de |d')|plus (?:de |d')|que (?:des |de |d')|too many|nothing but|more) ?(?:{GROUPS})",
        ),
        near=(
            words(
                r"(?:plus|pas) chez (?:nous|soi)|on se croirait|(?:se|me) sens?t? plus|envahi\w{0,3}|remplac\w{1,5}|not (?:england|britain|our country|our street|france)|foreign country|taking over|taken over|je (?:vais|pars) ailleurs|grand remplacement|isn't (?:england|britain|ours)"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            rf"(?:foutue?|fichue?|gachee?|perdue?|ruinee?|invivable|pourrie?|ruined|finished|wrecked|gone to the dogs) (?:<2w>)?(?:a cause|la faute|grace|because|thanks|by) (?:des |de la |d'|de |aux? |of |to )?(?:the |all |ces |les |those )?(?:<1w>)?(?:{GROUPS})",
            r"(?:black people|blacks|muslims|arabs|immigrants|migrants|gypsies|travellers|jews|gays|les noirs|les arabes|les roms|les gitans|les musulmans|les migrants|les juifs) (?:are|sont) (?:just |simply |all |naturally |juste |tous |naturellement |par nature )?(?:<1w>)?(?:more |plus |less |moins )(?:violent\w{0,1}|stupid|lazy|dangerous|criminal|aggressive|dishonest|dangereux|voleurs|intelligents?|paresseux|betes|agressifs|feignants)",
            r"(?:jews|muslims|blacks|arabs|roms|gitans|noirs|arabes|juifs|musulmans|migrants) (?:ca )?(?:font leurs besoins|vivent dans (?:la crasse|leur merde)|s'accouplent|se reproduisent)",
        ),
    ),
    Cue(
        "excluded",
        each(
            r"(?:j'embauche|je (?:recrute|prends|embauche|sers|loue|veux)|on (?:embauche|recrute|prend)|i (?:don't|won't|never) (?:hire|employ|take on|rent to|serve)) (?:pas |plus |jamais )?(?:de |d'|aux? |a des )?(?:femmes?|nanas|filles|meres|women|girls|mothers)",
        ),
        near=(
            words(
                r"enceintes?|pregnant|conges?|enfants|malades|regles|hormon\w{1,3}|emoti\w{1,5}|drama|hysteri\w{1,4}|pleurent|cry|fragiles?|chiantes?"
            ),
        ),
        within=60,
    ),
    Cue(
        "sent-back",
        each(
            r"(?:faut|il faut|on devrait|faudrait|devraient|they should|we should|should) (?:<1w>)?(?:tous |toutes |all )?(?:les |etre |be |them )?(?:renvoyer|renvoyes|expulser|remettre|foutre|sent|send|shipped|ship|deport\w{0,2}) (?:<1w>)?(?:chez eux|dehors|dans leur (?:pays|bled)|back|home|dans un (?:avion|bateau|charter)|them (?:back|home))",
        ),
        near=(words(rf"(?:{GROUPS})"),),
        within=70,
        across=True,
    ),
)
