"""A call to many people against one: messages by hundreds, bad marks, an ambush, an exposure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.harassment._plain import PLAIN_PILE_ONS
from vigie.engine.rules.harassment._ways import PILE_ONS
from vigie.engine.speech import is_denied, is_reported
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="HAR002",
    name="pile-on",
    family=Family.HARASSMENT,
    severity=Severity.DANGER,
    confidence=0.88,
    since="0.2",
    message=Words(
        fr="Ce passage appelle à s'en prendre à plusieurs à une même personne.",
        en="This passage calls on many people to go after one.",
    ),
    suggestion=Words(
        fr="Dites ce que vous reprochez et à qui le signaler ; n'envoyez personne contre quelqu'un, même qui a tort.",
        en="Say what you object to and whom to report it to; send nobody after anybody, even somebody in the wrong.",
    ),
    causes={
        "called": Words(fr="un appel à plusieurs, et le mal attendu", en="a call to many, and the harm hoped for"),
        "raid": Words(fr="une action de groupe contre quelqu'un", en="a group acting against somebody"),
        "exposed": Words(fr="quelqu'un désigné pour être harcelé", en="somebody exposed so as to be harassed"),
        "shamed": Words(fr="une humiliation voulue", en="a humiliation intended"),
    },
)

_ALL = r"(?:tous|toutes|tout le monde|chacun|chacune|les gars|les filles|la team|les potes|la meute|allez|allez-y|venez|on|mes abonnes|l'armee|go)"
_GO = (
    r"(?:allez(?:[- ]y)?(?: tous| toutes)?|donnez(?: tous)?|rappelez|relancez|envoyons|ecrivons|appelons|notons|abonnez-vous|balancez-lui|venez|faites|balancez|envoyez|bombardez|spammez|inondez|harcelez|commentez|notez|repondez|appelez|ecrivez|mettez|laissez|likez|dislikez|signalez|partagez|taguez|identifiez|sonnez|defoncez|pourrissez|"
    r"lynchez|affichez|lachez-vous|submergez|saturez|debarquez|passez|postez|faites tourner|tout le monde (?:va|commente|envoie|appelle|met|signale|lui|la|le)|on (?:va|envoie|commente|appelle|met|lui|la|le|debarque|signale)|"
    r"chacun (?:envoie|met|commente|appelle|lui)|vous (?:allez|pouvez) tous)"
)
_HARM = (
    r"(?:jusqu'a ce (?:que|qu')|jusqu'a l'epuisement|qu'(?:il|elle|ils|elles|on) (?:n'|en |ne |l'|la |le |se )?(?:en )?(?:craque|craquent|ait|aient|degage|degagent|demissionne|demissionnent|ferme|ferment|pleure|dorme|dorment|comprenne|paye|paie|disparaisse|quitte|quittent|regrette|regrettent|souffre|sente|cache|sache ce que|parte|perde|ose plus|supprime)|"
    r"sans relache|sans arret|nuit et jour|jour et nuit|toute la nuit|a toute heure|toutes les (?:cinq |dix |deux )?(?:minutes|heures)|24 ?h ?(?:/|sur) ?24|en boucle|en masse|par centaines|par milliers|des centaines de|des milliers de|(?:cent|cents|mille|500|1000|1 000|300|200) (?:messages|appels|commentaires|mails|avis|notes)|"
    r"lui (?:foutre|mettre|faire|coller) (?:la )?(?:honte|passer l'envie|peur)|la honte|ait honte|faites-vous plaisir|defoulez-vous|lachez-vous|sans pitie|pas de pitie|pour (?:la|le|les|lui) (?:faire )?(?:virer|craquer|fermer|taire|degager|couler|pourrir|humilier|detruire|faire)|"
    r"(?:la|le|les) faire (?:craquer|fermer|taire|partir|virer|degager|chialer|pleurer)|pourri\w{1,5} (?:sa|son|ses|leur|leurs)|ruiner (?:sa|son|leur)|detruire (?:sa|son|leur)|dis(?:-|ez-|ons-)lui (?:tous )?(?:a quel point|ce que)|lui dire (?:tous )?(?:ce qu'on pense|qu'(?:il|elle) est)|se (?:cache|sente))"
)
CUES = Cues(
    Cue(
        "called",
        each(
            rf"{_GO}<110>{_HARM}",
            r"(?:flood|spam|bombard|swarm|pester) (?:them|him|her|their|his|the)<60>(?:day and night|all night|nonstop|non-stop|every (?:hour|minute|day))",
            r"(?:ring|call|email|message|phone) (?:them|him|her|their|his)<30>(?:day and night|nonstop|non-stop|every (?:hour|minute))",
            r"(?:let's all|lets all|everyone|everybody|all of you|you all|guys|please all|go and|go|let's|lets|we all|people,|flood|spam|bombard|swarm|hit|hammer)<90>(?:(?:until|till|til) (?:they|he|she|it|the \w+) (?:\w+ )?(?:close|closes|quit|quits|shut|shuts|leave|leaves|resign|resigns|delete|deletes|crack|cracks|cry|cries|break|breaks|go|goes|apologi[sz]e\w?)|with (?:hundreds|thousands)|so (?:he|she|they) (?:never|can't|cannot|quits?|leaves?|learns?|regrets?|feels?)|make (?:him|her|them) (?:pay|cry|quit|regret|suffer|resign|sorry)|make (?:his|her|their) life|show no mercy|ruin (?:him|her|them|his|her|their)|drive (?:him|her|them) (?:out|off|away)|run (?:him|her|them) (?:out|off)|burn (?:him|her|them) down|(?:him|her|them) <2w>(?:off the internet|out of (?:town|business|a job|her job|his job)))",
            r"(?:envoyez|ecrivez|repondez|commentez|appelez|dites|mettez)[- ](?:lui|leur)<60>(?:mille|cent|tous|toutes|sans relache|en masse|nuit|sans arret|0 etoile|une etoile|salope|honte|degage|ordure|traitre)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "raid",
        each(
            r"(?:on|je|les gars on|tous) (?:va |vont |vas )?(?:le |la |les |l')?(?:coince|coincer|attrape|attraper|tabasse|tabasser|tombe dessus|tomber dessus|enferme|enfermer|humilie|humilier|deshabille|bizute|bizuter|frappe|frapper|jette|jeter|piege|pieger|filme|filmer)<40>(?:recre|recreation|sortie|toilettes|vestiaires?|couloir|cour|grille|parking|gymnase|car|bus|venez|nombreux|ramenez)",
            r"(?:on (?:a decide de|va|doit)|faut|il faut|decide de|personne (?:ne )?(?:doit|devra)) (?:tous )?(?:ne plus|plus|arreter de|ignorer|isoler|exclure|boycotter|mettre a l'ecart|blacklister) <3w>(?:parole|parler|manger|repondre|saluer|bonjour|invit\\w{1,3}|nouvelle|nouveau|lui|elle|fille|mec|collegue|stagiaire)",
            r"(?:on|je|lancez|lancons|organisons|organise|un|gros|petit) (?:lance |fait |organise |part en |se fait )?(?:un |une )?(?:gros |petit )?raid (?:sur|contre|chez|ce soir|sa|son)",
            r"(?:pourrir|pourrissez|pourrissons|inonder|inondez|inondons|spammer|spammez|defoncez|saturer|saturez|bombarder|bombardez|flinguer|detruire|detruisez|exploser) (?:tous |tous ensemble )?(?:sa|son|ses|leur|leurs|la) (?:commentaires?|mentions?|vie|page|compte|chaine|boite(?: mail)?|tel|telephone|reputation|profil|messagerie|standard|fiche|note|story|live|dm|mp|notifs?|carriere|business|commerce)",
            r"faites[- ](?:le|la|les) (?:sonner|craquer|taire|virer|degager|payer|chialer|fermer)",
            r"(?:on|tous) (?:va |vas )?(?:tous )?(?:l'|le |la |les )(?:attend|attendre|attendra|choper|afficher|humilier|lyncher|pourrir|faire craquer|faire virer|defoncer|boycotte|isole|coincer|suivre|bloquer) (?:tous |toutes )?(?:a |au |devant |des |dans |ce |demain |apres |jusqu)",
            r"(?:on |tout le monde |plus personne ne )(?:lui|leur) (?:parle plus|adresse plus|parle|adresse la parole)(?: (?:jusqu'a|tant qu|demain|a partir))?",
            r"(?:go|come on|let's) (?:ruin|destroy|end|cancel|expose|dox|mob|hound|harass|bully|gang up on) (?:him|her|them|his|her|their|this)",
            r"(?:make (?:her|his|their) life (?:a living )?hell|hound (?:him|her|them)|gang up on|dogpile|brigade (?:his|her|their))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "exposed",
        each(
            r"(?:allez (?:le|la|lui|y)|allez-y|passez (?:le|la|lui|dire)|rendez-lui|dites-lui|faites-lui|faites-vous plaisir|de ma part|vous savez quoi faire|go and (?:tell|see|say|show|ask)|pay (?:him|her|them)|say hello|tell (?:him|her|them) what|let (?:him|her|them) know|you know what)"
        ),
        near=(
            words(
                r"(?:\d{1,4} ?,? ?(?:bis |ter )?(?:rue|avenue|allee|impasse|chemin|place|boulevard|cours|quai|square|route|lotissement)|habite (?:au|a|rue|dans)|(?:he|she|they) lives? (?:at|in|on)|\d{1,4} [a-z]+ (?:street|road|lane|avenue|close|drive|way))"
            ),
        ),
        within=80,
        to_clause_end=True,
    ),
    Cue(
        "exposed",
        each(
            r"(?:voici|voila|c'est|je (?:donne|balance|mets|partage)|j'ai)?<20>(?:son|sa|leur) (?:adresse|numero|num|tel|telephone|portable|mail|snap|insta|compte|plaque|lieu de travail)<60>(?:faites[- ]vous plaisir|allez[- ](?:y|le|la|lui)|allez lui|lachez-vous|passez (?:le|la|lui)|rendez-lui|appelez[- ](?:le|la)|harcelez|sonner|bombardez|amusez-vous|allez lui (?:dire|rendre|faire|montrer|expliquer)|(?:dire|dites(?:-lui)?) bonjour|vous savez quoi faire|a vous de jouer|dites-lui|defoulez|a toute heure|nuit et jour|de ma part|spammez|envoyez-lui)",
            r"(?:here's|here is|this is) (?:his|her|their) (?:address|number|phone|email|workplace|home|account)<60>(?:you know what to do|have fun|go get|give (?:him|her|them)|make|call (?:him|her)|do your (?:thing|worst)|let (?:him|her|them)|ring|pay (?:him|her)|say hello|enjoy)",
            r"(?:call|ring|text|message|email|dm) (?:him|her|them|his|her) <30>(?:day and night|all night|until|non[- ]?stop|every (?:hour|minute|day))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "shamed",
        each(
            r"(?:partagez|faites tourner|diffusez|rt(?! ?[@:#])|retweetez|likez|commentez|balancez)<50>(?:honte|humili\w{1,6}|qu'(?:il|elle) (?:se cache|n'ose|ait|paye|paie|degage)|reconnaisse|identifi\w{1,4}|retrouv\w{1,4} (?:ce|cette|la|le) (?:mec|type|meuf|connard|ordure|fille|gars|salope))",
            r"(?:on|je|tous) (?:va |vais )?lui (?:fout|foutre|met|mettre|colle|fait|faire) (?:tous |tout le monde )?(?:la honte|une reputation|passer l'envie|vivre l'enfer|payer|la misere)",
            r"(?:tout le monde|tous|toutes|chacun) (?:va |vont |ira |doit |doivent |met |mettez |commente|envoie|lui )<20>(?:commenter|mettre|envoyer|liker|ecrire|poster|repondre|dire|insulter|rire|voter contre)<40>(?:sous (?:les|ses|sa|son|la|le)|a (?:la|cette|ce) (?:meuf|fille|mec|nana|prof)|sur (?:sa|son|ses|les) (?:photos?|story|stories|compte|profil|posts?|page|mur))",
            r"(?:share|retweet|spread)<40>(?:shame|humiliat\w{1,4}|so (?:he|she|everyone) (?:knows|sees)|name and shame|until (?:he|she) )",
        ),
        to_clause_end=True,
    ),
    Cue(
        "exposed",
        each(
            r"(?:pay|give) (?:him|her|them) a (?:little |friendly |nice )?visit<30>(?:lads|boys|guys|make (?:him|her|them)|teach|sorry|lesson|everyone|all of (?:us|you))",
            r"(?:that's|this is|here's|here is) where (?:he|she|they) (?:lives?|works?|parks?|drinks?|sleeps?)[^\n]{0,70}(?<![^\W_])(?:visit|make (?:him|her|them)|you know what|go (?:and )?(?:say|tell|find|get)|sorry|lads|have fun)",
            r"(?:c'est la qu'(?:il|elle|ils)|voila ou (?:il|elle|ils)|voici ou (?:il|elle|ils)) (?:habite(?:nt)?|vit|vivent|bosse|travaille|se gare|dort|creche)[^\n]{0,70}(?<![^\W_])(?:allez|passez|rendez|visite|vous savez|dites-lui|faites-lui|bonjour|amusez)",
            r"(?:allez|venez|faut|il faut|on va|on ira|tous) (?:tous )?(?:lui|leur) (?:rendre|faire) une (?:petite )?visite<40>(?:les gars|tous|nombreux|ce soir|regrett\w{1,4}|comprenne\w{0,2}|lecon|peur|demain|batte)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "raid",
        each(
            r"(?:aucune pitie|sans pitie|pas de quartier|no mercy|on (?:le|la|les) (?:demonte|defonce|pourrit|detruit|lynche|explose|finit|rase|allume|demolit)|(?:destroy|roast|flame|trash|wreck) (?:him|her|them))",
        ),
        near=(
            words(
                r"(?:sa|ses|son|leur|leurs|his|her|their) (?:<1w>)?(?:videos?|photos?|compte|page|live|story|stories|profil|mur|commentaires?|posts?|dm|mp|publications?|chaine|comments?|account|profile|channel|stream)"
            ),
        ),
        within=80,
    ),
    Cue(
        "exposed",
        each(
            r"(?:elle|il|he|she) (?:bosse|travaille|habite|vit|dort|works?|lives?|drinks?) (?:<1w>)?(?:a|au|aux|dans|chez|rue|pres|at|in|on|near|above)"
        ),
        near=(
            words(
                r"(?:allez|passez|venez|filez) (?:tous |donc )?(?:lui|le|la|leur) (?:dire(?! (?:bonjour|merci|bravo|felicitations|bon|au revoir|coucou))|montrer|expliquer|faire|gueuler|cracher)|go (?:and |there and )?(?:tell|show|ask|let|give) (?:her|him|them)|let (?:her|him|them) (?:know|have it)"
            ),
        ),
        within=90,
    ),
    Cue(
        "raid",
        each(
            r"(?:make sure|making sure|faites en sorte|faisons en sorte|on fait en sorte|veillez a ce|je veux) (?:que |that )?(?:plus )?(?:nobody|no one|personne) (?:<6w>(?:speaks?|talks?|sits?|plays?) (?:to|with) |<2w>(?:parle|reponde?|joue|mange) (?:plus |jamais )*(?:a|avec) (?:lui|elle|ce|cette) ?|<1w>lui (?:parle|reponde?|adresse)|<6w>hires? (?:him|her|them))(?:<3w>)?[a-z]{2,}",
        ),
        to_clause_end=True,
    ),
    Cue(
        "called",
        each(
            r"(?:let's|lets|we should|everyone|everybody) (?:all |please |go )?(?:message|dm|spam|flood|bombard|email|text|ring|call) (?:@[a-z0-9_]+|him|her)(?! (?:good luck|(?:a )?happy|congrat\w{0,12}|our (?:love|thanks)|get well|thank|best wishes|to (?:say (?:thanks|happy)|thank|congratulate)))",
            r"send (?:him|her) <4w>(?:pizzas?|taxis?|parcels?|some more|messages?|mails?)<60>(?:every|all) (?:night|day|hour)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "called",
        each(
            r"(?:don't|do not|never) (?:stop|let up|give up) (?:until|till) (?:he|she) (?:deletes?|quits?|leaves?|resigns?|apologi[sz]es|goes|cries|closes)",
            r"(?:tout le monde|tous|toutes|chacun)<20>(?:un |des |le |les )?(?:commentaires?|messages?|mails?)<40>(?:quelle|quel|a quel point|combien)<20>(?:ordure|connard|pourriture|merde|salope|minable|raclure|honte)",
        ),
        to_clause_end=True,
    ),
    *PILE_ONS,
    *PLAIN_PILE_ONS,
)
_CIVIC = words(
    "poliment",
    "courtoisement",
    "respectueusement",
    "petition",
    "votre depute",
    "vos elus",
    "votre elue?",
    "colis",
    "don",
    "dons",
    "cadeaux?",
    "soutien",
    "encouragements?",
    r"show (?:her|him|them) (?:some )?(?:love|support)|(?:donnez|envoyez)[- ](?:lui|leur) (?:de l'|de la |du )?(?:amour|force|soutien|courage)|soutenez|un (?:petit )?follow|talents?",
    "mots? doux",
    "felicitations",
    "anniversaire",
    "bravo",
    "merci",
    "courage",
    "collecte",
    "concours",
    "candidatures?",
    "cv",
    "numero d'urgence",
    "urgences?",
    "standard",
    "depannage",
    "service client",
    "harcelement scolaire",
    "cyberharcelement",
    "stop au",
    "contre le harcelement",
    "3018",
    "politely",
    "petition",
    "your mp",
    "support",
    r"congratulat\w{1,5}",
    "birthday",
    "kind words",
    "livre d'or",
    "exposition",
    "donate",
    "thank you",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, reported, forbidden; a petition, a support, a birthday."""
    start = found.start()
    if (
        view.folded[max(start - 2, 0) : start] == "n'"
        or view.is_quoted(start)
        or is_reported(view, start)
        or is_denied(view, start, 30)
    ):
        return True
    return says(view, _CIVIC)
