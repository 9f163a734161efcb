"""Reviews bought, sold, ordered, rewarded or written in concert."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.fake_review._plain import PLAIN
from vigie.engine.rules.fake_review._ploys import PLOYS
from vigie.engine.stance import is_imagined, says
from vigie.engine.view import View

RULE = Rule(
    code="FAKE001",
    name="arranged-review",
    family=Family.FAKE_REVIEW,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    message=Words(
        fr="Des avis sont ici achetés, commandés, récompensés ou écrits de concert.",
        en="Reviews are bought, ordered, rewarded or written in concert here.",
    ),
    suggestion=Words(
        fr="Invitez tous vos clients à donner leur avis, bon ou mauvais, sans rien offrir ; c'est permis, et cela se voit.",
        en="Invite all your customers to review, good or bad, with nothing in return: it is allowed, and it shows.",
    ),
    causes={
        "trade": Words(fr="avis achetés ou vendus", en="reviews bought or sold"),
        "staff": Words(fr="avis demandés aux proches ou au personnel", en="reviews asked of friends or staff"),
        "reward": Words(fr="avis contre avantage", en="a review for a reward"),
        "against": Words(fr="avis de groupe contre quelqu'un", en="reviews in a group against somebody"),
        "altered": Words(fr="avis inventés, modifiés ou triés", en="reviews invented, altered or sorted"),
    },
)

_REVIEW = r"avis|etoiles?|commentaires?|temoignages?|(?<!je )(?<!je le )(?<!je la )(?<!je les )notes?|notation|likes|5 ?/ ?5|5\*|5 ?⭐|fiche google|reviews?|ratings?|stars?|testimonials?|feedbacks?|trustpilot|google"
_GOOD = r"(?:cinq|5|4|quatre|five|four|une|1|zero|0|one)[ -]?(?:etoiles?|stars?|\*)"
CUES = Cues(
    Cue(
        "trade",
        each(
            rf"(?:cherche|recherche|achete|acheter|achetez|achetons|vends?|vend|vendre|vendons|vente|commande|commander|propose|paie|paye|besoin de|pack(?: de)?|fournis|livre|j'ecris|je redige|redige|looking for|buy|buying|sell|selling|need|get|order|pay|paying|offer|i write|we write) <5w>(?:faux |fausses |vrais |bons |fake |real |positive |google |good |\d+ |verified )*(?:avis|reviews?|commentaires? (?:positifs?|google)|temoignages?|ratings?|{_GOOD})<70>(?:euros?|€|pieces?|piece|l'unite|mp|dm|tarifs?|prix|pack|fournis?|contre|paypal|remuner\w{{1,4}}|paye\w{{0,2}}|garantis?|livraison|pas cher|comptes|positifs|each|pounds?|£|\$|bucks|message me|cash|guaranteed|accounts?|paid|discount|dollars|inbox)",
            r"(?:\d+|dix|cinq|deux|trois|vingt|five|ten|two|three|twenty) ?(?:euros?|€|£|\$|pounds|bucks|dollars)?<30>(?:l'|par |pour |pour chaque |each |per |for (?:a|every|each) )(?:<1w>)?(?:avis|etoiles?|commentaires?|review|reviews|five[- ]star|5[- ]star|bonne note|note de 5)",
            r"(?:faux|fausses?|fake|bidons?) (?:<1w>)?(?:avis|commentaires?|temoignages?|reviews?|testimonials?|likes|notes?|etoiles)<60>(?:je (?:fais|fait|ecris|poste|redige|vends)|j'en (?:fais|ecris|poste)|on (?:en )?(?:fait|ecrit|poste|met)|a vendre|pas cher|mp|dispo|commandez|i write|i sell|we post|for sale|pay|order|works|marche|rapporte)",
            r"(?:je|on|nous|j'ai|i|we|i've) (?:<2w>)?(?:fais|fait|faisons|ecris|ecrit|poste|poster|postons|redige|vends|mets|met|mis|genere|cree|invente|write|post|make|made|create|wrote|posted|generate) <3w>(?:faux|fausses?|fake|bidons?|made[- ]up) (?:<1w>)?(?:avis|commentaires?|temoignages?|reviews?|testimonials?|likes|notes?|etoiles|ratings?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "trade",
        each(
            r"(?:packs?|lots?|offre) (?:de )?\d+ (?:<1w>)?(?:avis|commentaires|etoiles|likes|reviews?|ratings?|temoignages)",
            r"(?:vends?|vend|vendons|achete|achetons|commande|livre|propose|selling|buy|buying)<30>\d+ (?:<1w>)?(?:avis|commentaires|etoiles|reviews?|temoignages)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "staff",
        each(
            rf"(?:chacun|chacune|tout le monde|toutes et tous|tous|toutes|les filles|les gars|l'equipe|equipe|collegues|les collegues|la famille|les amis|les potes|mes amis|vous tous|team|guys|everyone|everybody|all of you|colleagues|staff|family|friends|each of you)<70>(?:met|mettez|mettre|poste|postez|poster|ecrit|ecrivez|ecrire|laisse|laissez|laisser|depose|deposez|note|notez|donne|donnez|remplit|va mettre|allez mettre|leave|post|write|give|drop|put|rate)<50>(?:{_REVIEW})<90>(?:comptes? perso\w{{0,8}}|sans dire|autre nom|faux (?:nom|compte|profil)|comme (?:si|un client|une cliente|des clients)|pseudo|patiente? ravie?|cliente? (?:ravie?|content\w?|satisfait\w?)|objectif|avant (?:vendredi|lundi|ce soir|demain|dimanche|la fin)|la direction|la note|remont\w{{1,4}}|moyenne|on compte sur vous|concurrent|offert|pour l'equipe|prime|chacun|de la maison|personal account|without saying|don't say|do not (?:say|mention)|as (?:a|if)|pretend|customer|target|by friday|fake name|boost|average|rating up)",
            rf"(?:mettez|postez|laissez|ecrivez|deposez|mets|poste|laisse|ecris|leave|post|write|give) (?:toutes |tous |nous |moi |lui |us |them |me )?(?:<3w>)?(?:{_GOOD}|(?:un |des |bon |bons |a |some |good |nice |positive |glowing )+(?:avis|reviews?|commentaires?))<90>(?:sans (?:dire|preciser|mentionner|meme etre|jamais|avoir|y etre)|meme (?:si|sans)|comptes? (?:perso|prive|de votre|differents?)|autre (?:compte|nom)|comme si|on ne dira|personne ne saura|faux (?:nom|compte|profil)|de « |en tant que client\w?|se faire passer|vos proches|maris|conjoint|without (?:saying|having|ever|even|mentioning)|even if you|from (?:your|a) (?:personal|different|second)|don't (?:say|mention|tell)|as if|pretend|nobody will know|different accounts?|your (?:partner|husband|wife|mum))",
            r"(?:avec|depuis|sur|from|with|using) (?:<1w>)?(?:plusieurs|trois|deux|quatre|cinq|six|dix|mes \w+|different|three|two|four|five|six|ten|several|multiple|my other|second|autres) (?:faux |autres |fake |other )?(?:comptes?|profils?|adresses?|accounts?|profiles?|emails?)<60>(?:avis|etoiles?|commentaires?|note|reviews?|stars?|votes?)",
            r"(?:avis|etoiles?|commentaires?|reviews?|stars?)<60>(?:avec|depuis|from|with|using) (?:<1w>)?(?:plusieurs|trois|deux|quatre|cinq|six|dix|different|three|two|four|five|six|ten|several|multiple|my other|autres) (?:faux |autres |fake |other )?(?:comptes?|profils?|adresses?|accounts?|profiles?|emails?)",
            r"(?:j'ai (?:demande|fait mettre|fait poster|fait ecrire)|on a demande|nous avons demande|i (?:asked|got)|we (?:asked|got)) <5w>(?:equipe|collegues|famille|cousine?s?|mere|soeur|frere|femme|mari|copains|potes|amis|neveux?|stagiaires?|salaries|team|staff|mum|family|friends|wife|husband|cousins?|interns?|colleagues)<50>(?:avis|etoiles?|commentaires?|notes?|reviews?|stars?|rating)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "reward",
        each(
            rf"(?:{_REVIEW}|{_GOOD})<70>(?:recoi\w{{1,4}}|gagn\w{{1,3}}|offerte?s?|offr\w{{1,4}}|un bon|bons? d'achat|cadeau|reduction|remise|gratuit\w{{0,3}}|cafe offert|dessert offert|tirage au sort|remboursee?s?|get a|gets a|receive|free|voucher|discount|gift|refund(?:ed)?|off your|% off|prize draw)",
            rf"(?:un bon|bons? d'achat|cadeau|reduction|remise|\d+ ?%|gratuit\w{{0,3}}|offerte?|offrons|offre|rembours\w{{1,3}}|free|voucher|discount|gift card|gift|refund)<60>(?:contre|pour (?:un|une|tout|chaque|votre|tous)|en echange d|a (?:tous )?ceux qui|si (?:vous|tu)|for (?:a|every|each|your|all)|in exchange for|in return for|if you)<30>(?:{_GOOD}|avis (?:positifs?|google|5|cinq|favorable)|bon avis|bons avis|commentaires? positifs?|positive reviews?|good reviews?|nice reviews?|glowing reviews?|five[- ]star)",
            r"(?:supprim\w{1,4}|retir\w{1,4}|modifi\w{1,4}|chang\w{1,4}|remove|delete|change|edit) <2w>(?:votre|ton|son|leur|your|the|their) (?:<1w>)?(?:avis|commentaire|note|etoile|review|rating)<70>(?:rembours\w{1,5}|bon|cadeau|offre\w{0,2}|offert|reduction|geste|sinon|refund|voucher|free|discount|gift|or else|otherwise)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "against",
        each(
            r"(?:allez|venez|mettez|on va|tous|let's|go)<20>(?:noter|note|notez|rate|mettre|descendre|plomber|couler) (?:<3w>)?(?:[01] ?(?:sur|/) ?(?:5|10|20)|zero|un sur (?:cinq|dix)|one out of|0 out of|1 out of)",
            rf"(?:tous|toutes|tout le monde|chacun|allez|venez|on (?:va|met|leur|lui|les)|mettez|mettons|mettez-leur|mettez-lui|balancez|lachez|inondez|let's all|lets all|everyone|everybody|all of you|go and|go|please all)<50>(?:{_GOOD}|(?:mauvais|sales|faux|pires?|bad|terrible|negative|fake) (?:avis|notes?|commentaires?|reviews?|ratings?)|avis pourris|note pourrie)",
            r"(?:review[- ]bomb|reviewbomb|coul(?:er|ez|ons) (?:<2w>)?(?:note|fiche|moyenne|resto|reputation))\w{0,3}",
            rf"(?:{_GOOD}|avis|reviews?)<60>(?:concurrent|concurrente|concurrence|d'en face|competitor|rival|across the (?:road|street))<60>(?:couler|coule|plomber|descendre|faire baisser|fake|bidon|invente|sans y|jamais|sink|bring down|drag down|tank|never)",
            r"(?:concurrent|concurrente|concurrence|d'en face|competitor|rival)<60>(?:faux avis|avis bidons?|fake reviews?|mauvais avis|une etoile|1 etoile|one star|1 star|bad reviews?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "altered",
        each(
            r"(?:on|je|nous|j'ai|we|i) (?:<2w>)?(?:supprime\w{0,2}|efface\w{0,2}|cache\w{0,2}|masque\w{0,2}|filtre\w{0,2}|vire\w{0,2}|modifie\w{0,2}|reecri\w{1,4}|corrige\w{0,2}|trie\w{0,2}|publie que|garde que|delete\w{0,1}|hide|edit|rewrite|remove|only publish|only keep) <3w>(?:mauvais|negatifs?|avis|critiques|commentaires|bad|negative|reviews?|critical)<60>(?:avis|note|bons|positifs|cinq|5|clients?|etoiles?|reviews?|rating|good|positive|stars?|voit|saura|traces?)",
            r"(?:temoignages?|testimonials?|avis|reviews?|avant/apres) (?:<3w>)?(?:inventes?|fabriques?|bidons?|ecrits? par (?:nous|moi|l'equipe|l'agence|une ia|chatgpt)|generes? par|made up|invented|written by (?:us|me|the team|ai|chatgpt)|generated by)",
            r"(?:j'ai|on a|je|i|i've) (?:<2w>)?(?:invente|fabrique|genere|demande a (?:chatgpt|une ia)|copie|recopie|made up|invented|generated|copied|asked chatgpt) <6w>(?:avis|temoignages?|reviews?|testimonials?|commentaires? (?:clients?|google))",
            r"(?:copie[rs]?|recopie|copiee?s?|repris|copied|pasted|stolen) (?:d'|de |sur |from )(?:un |une |an |a )?(?:autre |another |other )?(?:avis|commentaire|review|temoignage)",
            r"(?:avis|commentaire|review|temoignage)<40>(?:je change juste|changer juste|changed? (?:just )?the name|juste le nom)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "reward",
        each(
            rf"(?:offerte?s?|cadeaux?|reduction|remise|gratuit\w{{0,3}}|free|voucher|discount|gift)<40>(?:chaque|tous|toute?s?|ceux|celles|quiconque|every|everyone|anyone|each|whoever|customers?) <3w>(?:qui |who |that )?(?:nous |me |leur |us )?(?:met|mettent|mettra|laisse|laissent|poste|postent|depose|deposent|ecrit|ecrivent|note|notent|leaves?|posts?|writes?|rates?|gives?|leaving) <3w>(?:{_REVIEW}|{_GOOD})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "staff",
        each(
            rf"(?:avis|etoiles?|commentaires?|reviews?|stars?|{_GOOD})<30>(?:avec|depuis|sous|via|from|with|using|under) (?:les |le |la |the )?(?:comptes?|profils?|noms?|pseudos?|telephones?|accounts?|profiles?|names?|phones?) (?:de |d'|des |du |of )(?:<1w>)?[a-z]{{3,}}",
            r"(?:reviews?|stars?)<30>(?:from|with|using) my <1w>(?:mum|mother|dad|wife|husband|brother|sister|cousin|girlfriend|boyfriend|mate)'?s (?:account|phone|email)",
            r"(?:sound|act|look|write|ecrivez|parlez|passez) (?:like |as |as if you were |comme |pour )(?:<2w>)?(?:users?|customers?|shoppers?|guests?|clients?|usagers?|utilisat\w{3,5}|visiteurs?|patients?)<60>(?:don't|do not|without|ne dites|dites pas|sans dire|sans preciser) <3w>(?:work\w{0,3}|travaill\w{1,4}|boss\w{1,3}|staff|employ\w{1,4})",
            r"(?:mets|mettez|ecris|ecrivez|dis|dites|say|write) (?:juste |just )?(?:que |qu'|that )?(?:t'es|tu es|vous etes|t'as|tu as|vous avez|you|you've|you were) (?:<2w>)?(?:venue?s?|cliente?s?|allee?s?|mange|dormi|achete|teste|essaye|sejourne|adore|been|stayed|eaten|bought|tried|loved|came)<90>(?:personne|nobody|no one|(?:vieux|autre|ancien|faux|second) compte|avis|etoiles?|account|review|stars?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "trade",
        each(
            r"(?:echange|echangeons|troc|swap|swapping|trade) (?:d'|de |nos |some |of |google |five[- ]star |5[- ]star )*(?:avis|etoiles|notes|reviews?|stars)<60>(?:commercants?|entre (?:boutiques|restos|artisans|pros|auteurs|independants)|etoiles|google|note|noter|chacun|5|pas besoin|shops?|businesses|authors|each|you do mine)",
            r"tu (?:me |nous )?notes <5w>(?:et )?(?:je|on) (?:te |vous )?note|you rate <5w>(?:and )?i(?:'ll)? rate",
        ),
        to_clause_end=True,
    ),
    Cue(
        "against",
        each(
            r"(?:qui|who) (?:peut|veut|va|can|wants to|will) (?:bien |aller |m'aider a |me |nous |leur |go |and |help |me )*(?:coller|mettre|poser|laisser|balancer|foutre|leave|post|drop|stick) (?:<3w>)?(?:une? (?:seule )?etoile|1 etoile|zero|mauvaise? (?:note|avis)|mauvais avis|one[- ]star|1[- ]star|bad review)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "altered",
        each(
            r"(?:(?:mauvais|mauvaises|pires|negatifs|bad|low|negative|worst) (?:avis|notes?|commentaires|reviews?|ratings?|ones)|(?:avis|notes?|commentaires?|reviews?|ratings?) (?:<2w>)?(?:negati\w{1,3}|mitige\w{0,2}|mauvaise?s?|[0-3] ?(?:etoiles?|stars?|/5)|une etoile|one[- ]star))<30>(?:(?:on|je|nous) (?:les|l') ?(?:ai|a|avons)|je les|on les|we|i|we've|i've|get|got) (?:<2w>)?(?:vire|efface|supprime|cache|masque|retire|enleve|modifie|fait (?:sauter|disparaitre|retirer)|delete|hide|bury|remove|deleted|hidden|buried|removed|rid of)\w{0,2}",
            r"(?:change|changes|passe|passes|remonte|remontes|transforme|transformes|gonfle|corrige|bumped|turned|upped|edited|changed|rounded) (?:<3w>)?(?:[0-3]|une|deux|trois|one|two|three)[ -]?(?:etoiles?|stars?) (?:<4w>)?(?:en|a|to|into|up to) (?:[345]|quatre|cinq|four|five)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "altered",
        each(
            r"(?:un |une |faux |vrais |bons |deux |trois |quatre |cinq |dix |vingt |vingtaine de |quelques |des |the |some |\d+ )(?:avis|temoignages?|etoiles|reviews?|testimonials?|commentaires (?:clients?|google))(?! (?:de recherche|de deces|de passage|d'echeance|de tempete))",
        ),
        near=(
            words(
                r"(?:deux|trois|quatre|cinq|plusieurs|autres?|vieux|second|my other|several|three|two) (?:vieux |autres |other )?(?:comptes?|adresses?(?: mail)?|profils?|pseudos?|emails?|accounts?)",
                r"(?:en )?(?:vari(?:ant|ez|e)|chang(?:eant|ez)|invent(?:ant|ez)) (?:bien )?(?:les |des )?(?:prenoms?|noms?|pseudos?|styles?)",
                r"(?:agence|prestataire|chatgpt|une ia|l'ia|stagiaire|agency|freelancer|copywriter|intern) <8w>(?:ecri\w{1,3}|redige\w{0,2}|rediger|invent\w{1,3}|gener\w{1,3}|write|writing|wrote|written|made up)",
                r"(?:ecrits?|rediges?|inventes?|generes?|written|made up|generated) par (?:l'agence|une agence|une ia|l'ia|chatgpt|le stagiaire|nous|moi)|(?:written|made up|generated) by (?:the agency|ai|chatgpt|us|me|the intern)",
            ),
        ),
    ),
    Cue(
        "reward",
        each(
            r"(?:(?:si|if) (?:vous|tu|you) )?(?:transform\w{1,3}|modifi\w{1,3}|chang\w{1,3}|pass\w{1,3}|remont\w{1,3}|turn|change|bump|delete|remove|supprim\w{1,3}|retir\w{1,3}) (?:votre|ton|vos|your) (?:<2w>)?(?:avis|etoiles?|note|commentaire|review|stars?|rating)",
        ),
        near=(
            words(
                r"offerte?s?|offre|offrons|cadeaux?|remise|reduction|rembours\w{1,4}|bon d'achat|gratuit\w{0,2}|free|gift|refund|voucher|discount|we'll send"
            ),
        ),
    ),
    Cue(
        "staff",
        each(
            r"(?:mis|mettre|poste|poster|laisse|laisser|ecrit|ecrire|met|posted|left|wrote|leave|write|post|given|gave) <4w>(?:avis|etoiles|commentaires?|reviews?|stars)"
        ),
        near=(
            words(
                r"(?:notre|mon|ma|nos|mes|leur) (?:propres? \w+|(?:propre )?(?:fiche|hotel|gite|resto|salon|boutique|livre|appli))|(?:our|my|their) own (?:\w+)"
            ),
            words(r"chacun|tous|nous-memes?|moi-meme|propres?|own|ourselves|myself|each"),
        ),
        within=60,
    ),
    *PLOYS,
    *PLAIN,
)
_HONEST = words(
    r"(?:nos|les|des) (?:primes|salaires|conditions|emplois|postes)",
    r"greves?",
    "petition",
    r"post de la (?:direction|mairie|prefecture)",
    r"(?:chang|modifi|pass|updat|revis|remont)\w{1,4} (?:mon|ma|my) (?:avis|note|commentaire|review|rating)",
    "bons? ou mauvais",
    "bon comme mauvais",
    "positifs? (?:ou|comme|et) negatifs?",
    "sans (?:cadeau|contrepartie|rien)",
    r"sincere\w{0,2}",
    "honnetes?",
    "vrais? clients?",
    "whatever you think",
    "good or bad",
    "honest",
    "nothing in return",
    "no reward",
    "j'ai refuse",
    "j'ai dit non",
    r"refus\w{1,3}",
    r"mefi\w{1,4}",
    r"signal\w{1,5}",
    "dgccrf",
    "repression des fraudes",
    "interdite?s?",
    "illegale?s?",
    r"condamn\w{1,4}",
    r"denonc\w{1,4}",
    "loi",
    "comment reconnaitre",
    "reperer",
    "beware",
    "illegal",
    "reported",
    "refused",
    "i said no",
    "how to spot",
    "fined",
    "banned",
    "law",
    "ne (?:achetez|vendez|postez) (?:pas|jamais)",
    "jamais (?:achete|vendu|demande)",
    "never (?:buy|bought|asked)",
    "n'achetez",
    "enquete",
    "investigation",
    "article",
    "documentaire",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; an honest invitation; a refusal, a warning, an inquiry."""
    return (
        view.is_quoted(found.start())
        or says(view, _HONEST)
        or (is_imagined(view, found.start()) and "client" not in found[0])
    )
