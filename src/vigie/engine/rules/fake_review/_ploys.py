"""Ploys behind reviews: who plays the customers, borrowed phones, texts handed out, prices by the piece."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_REVIEWS = r"avis|temoignages?|commentaires? (?:clients?|google|positifs?|dithyrambiques?|elogieux|cinq|5|bidons?)|etoiles?|reviews?|testimonials?|ratings?|stars?|write-?ups?|5 ?/ ?5|tripadvisor|trustpilot|google|glassdoor|indeed|notes?(?! de (?:frais|cours|service))"
_COUNT = r"(?:\d{1,4}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cinquante|cent|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|fifty)"
_PRICE = r"\d{1,4} ?(?:euros?|€|e|balles|£|\$|quid|pounds|usd)|(?:euros?|€|£|\$) ?\d{1,4}|pieces?|l'unite|apiece|degressif|paypal|virement|lydia|cash|par avis|per review|each"
_MINE = r"(?:mon|ma|mes|notre|nos|my|our|le|la) (?:<1w>)?(?:restos?|restaurant|hotel|gites?|salon|boutique|page|fiche|appli|livre|camping|commerce|rating|score|listing|shop|cafe|business|chambre d'hotes|chambres d'hotes|b&b|bar|entreprise|etablissement|institut|auto-ecole|airbnb|annonce|profil|garage|cabinet)"
_OWNED = _MINE.replace("|le|la)", ")")
_KIN = r"(?:ma (?:femme|soeur|mere|cousine|copine|niece|belle-soeur|belle-mere|stagiaire|compagne)|mon (?:mari|beau-frere|frere|cousin|pere|copain|associe|neveu|gendre|stagiaire|fils|apprenti)|my (?:mum|mom|wife|husband|cousin|brother|sister|nan|boyfriend|girlfriend|flatmate|dad|intern))"
PLOYS = (
    Cue(
        "altered",
        each(
            rf"(?:c'est|c'etait|c est|ce sont|signe[es]{{0,2}}) (?:juste |en fait |en realite |tous |toutes )?(?:moi|nous|{_KIN})(?=,? ?(?:[.,!?…]|et|qui (?:[a-z']{1, 6} )?(?:ai|a|avons|ont|les|ecris|ecrit|redige)|a chaque|aussi|$))|(?:was|were|is|are|all|it's|that's) (?:actually |really |all |just |basically )?(?:me|us|{_KIN})(?=,? ?(?:[.,!?…]|and|who|in|with|every|$))"
        ),
        near=(
            words(
                r"(?:avis|temoignages?|commentaires? (?:clients?|google|positifs?|dithyrambiques?|elogieux|du site|cinq etoiles)|reviews?|testimonials?)(?! de (?:recherche|tempete|passage|deces))",
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "altered",
        each(
            rf"{_KIN} (?:<1w>)?(?:qui |who |that )?(?:a |ont |had |has |have )?(?:redige|ecrit|ecrivent|poste|pondu|mis|laisse|depose|invente|writes|wrote|written|posted|left|made up) (?:<3w>)?(?:avis|commentaires?|temoignages?|etoiles|reviews?|testimonials?|stars)"
        ),
        near=(
            words(
                rf"{_OWNED}|tous|toutes|douze|dix|vingt|les \d+|all|every|{_COUNT} (?:autres|more|de plus)|il en remet|elle en remet|son avis a lui"
            ),
        ),
        within=90,
        across=True,
    ),
    Cue(
        "staff",
        each(
            r"(?:dites|dis|racontez|raconte|precisez|inventez|say|saying|tell them|pretend|claim|mention|ecrivez|ecris|faites comme si) (?:juste |bien |donc |just |bien sur )?(?:que |qu'|that |comme quoi )?(?:vous |tu |t'|on |you|you've|you'd|vs ) ?(?:avez|aviez|avies|as|etiez|etes|es|had|were|have|'ve|'d)? ?(?:<1w>)?(?:deja |bien |all |just |recently )?(?:dormi|mange|venue?s?|teste|adore|achete|sejourne|passe|goute|reserve|commande|cliente?s?|been|stayed|eaten|loved|bought|visited|tried|dined|came|ate|customers?)"
        ),
        near=(words(rf"{_REVIEWS}|most convincing|need {_COUNT}|free|offerte?|gratuit\w{{0,2}}|meilleure histoire"),),
        within=130,
        across=True,
    ),
    Cue(
        "trade",
        each(
            r"(?:cherche|cherchons|recherche|recherchons|besoin d|qui veut|qui serait|dispo|looking for|need|needed|wanted|wants)<60>(?:etoiler|noter|booster|gonfler|remonter|faire (?:monter|remonter|grimper)|liker|boost|inflate|pump up|bump up|rate|review)",
            rf"(?:ecrire|rediger|poster|pondre|deposer|laisser|mettre|write|writing|post|leave|leaving) (?:<2w>)?(?:une (?:vingtaine|dizaine|quinzaine|trentaine) d'|{_COUNT} |some |des |quelques |faux )(?:<1w>)?(?:avis|commentaires?|temoignages?|reviews?|testimonials?)",
        ),
        near=(
            words(
                rf"pas besoin d|sans (?:etre|avoir|y etre)|{_PRICE}|offerte?s?|contre|capture|free|in exchange|never been|je fournis|texte fourni|remuner\w{{1,4}}|payee?s?|paid|before (?:we|the)|avant (?:l'ouverture|d'ouvrir)"
            ),
            words(_MINE, r"(?:for|about|of|on) (?:my|our|a)"),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "trade",
        each(
            r"garanti(?:s|es)?|degressif|comptes? (?:<1w>)?(?:anciens?|verifies?|reels?|vieillis|francais)|vieux comptes|aged accounts?|verified accounts?|real accounts?|non[- ]drop|tiennent|remplaces?|paks?|packs?|livres? (?:en|sous)|delivered (?:in|within)|permanents?|drip"
        ),
        near=(
            words(
                r"avis (?:<1w>)?(?:locaux|google|trustpilot|positifs?|5|cinq|verifies?|amazon|tripadvisor|clients?)|paks? d'avis|packs? d'avis|(?:google|trustpilot|amazon|positive|5[- ]star|five[- ]star|verified) reviews?|reviews? (?:for sale|available|from)|etoiles google"
            ),
            words(_PRICE),
        ),
        within=140,
        across=True,
    ),
    Cue(
        "staff",
        each(
            rf"(?:being|playing|was|were|impersonat\w{{2,3}}|joue|jouer|joues|ete|etre|incarne|became) (?:<1w>)?{_COUNT} (?:<2w>)?(?:guests?|customers?|clients?|patients?|diners|shoppers|users?|people|personnes|touristes|tourists|mamans|couples)"
        ),
        near=(words(rf"(?:my|our|his|her) own|(?:mon|ma|notre|nos) propres?|{_MINE}|{_REVIEWS}"),),
        within=80,
        across=True,
    ),
    Cue(
        "staff",
        each(
            r"(?:different|another|borrowed|second|autres?|differents?|prete\w{0,2}) (?:phones?|accounts?|emails?|ips?|devices?|telephones?|portables?)|(?:chacun|chacune) (?:<1w>)?(?:son|un|sa|une) (?:autre )?(?:telephone|compte|adresse|tel)",
            r"(?:burner|throwaway|fake|alt|spare) (?:accounts?|emails?|profiles?|gmails?)|(?:comptes?|adresses?|mails?|profils?) (?:jetables?|bidons?|poubelles?|secondaires?|perso|personnels?|prives?)|(?:boite|adresse|mail) perso\w{0,8}|personal (?:accounts?|emails?|phones?)|(?:don't|do not|never|ne) mention\w{0,2} (?:<4w>)?(?:work\w{0,3}|knead|bake|staff|here|boss\w{0,2}|travaill\w{1,3}|maison)",
            r"(?:textes?|modeles?|exemples?|formules?) (?:<1w>)?(?:prets?|tout faits|prepares?|a copier|fournis|deja ecrits|dans le drive)|(?:rh|direction|comm|marketing|hr|boss) (?:<2w>)?(?:ont|a|have|has) (?:prepare|redige|written|drafted|prepared) <2w>(?:textes?|modeles?|avis|templates?|drafts?)|(?:ready[- ]made|pre-?written|templates? for) (?:texts?|reviews?|drafts?)",
            r"(?:inventez|invente|make up|fabricate|imaginez)[- ](?:vous |toi )?(?:un |une |des |a |an |your )(?:<1w>)?(?:poste|anciennete|sejour|achat|prenom|nom|histoire|personnage|souci|probleme|job|role|name|stay|visit|story|purchase|complaint)",
        ),
        near=(
            words(
                r"(?:un |des |vos |votre |leur |une |les |cinq |5 |\d+ |some |a |one |five |glowing |good |bad |positive |deposer |laissez |mettez )(?:<1w>)?(?:avis|temoignages?|etoiles?|reviews?|testimonials?|stars?|write-?ups?)|site d'avis|sites d'avis|trustpilot|tripadvisor|glassdoor|(?:on|sur) (?:google|indeed|yelp)|google (?:review|write-?up)|vantez"
            ),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "altered",
        each(
            r"(?:modeles?|exemples?|textes?|trames?|templates?|drafts?) (?:d'|de |des |for |of )(?:<1w>)?(?:avis|temoignages?|commentaires|reviews?|testimonials?) <3w>(?:a (?:copier|coller|personnaliser|adapter|poster)|prets|tout faits|fournis|dans le drive|to (?:copy|paste|post)|ready)",
            r"(?:avis|notes?|commentaires?|reviews?|ratings?) (?:<2w>)?(?:sous|en dessous de|inferieurs? a|de moins de|below|under) <3w>(?:est|sont|is|are|gets?|passent?|finit|finissent) (?:<1w>)?(?:masque\w{0,2}|supprim\w{1,3}|efface\w{0,2}|cache\w{0,2}|filtre\w{0,2}|a la trappe|a la poubelle|hidden|deleted|removed|binned|filtered)",
            r"(?:chat ?gpt|l'ia|une ia|gemini|copilot|mistral|an? ai|the ai) (?:<1w>)?(?:m'a |nous a |has |a |me |just )?(?:pondu|ecrit|redige|genere|sorti|wrote|written|made|generated|knocked (?:me )?up) <3w>(?:avis|temoignages?|commentaires|reviews?|testimonials?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "against",
        each(
            r"(?:pourrir|plomber|flinguer|couler|descendre|massacrer|torpiller|saborder|tank|trash|sink|wreck|nuke) (?:<1w>)?(?:sa|leur|leurs|his|her|their) (?:note|notes|fiche google|moyenne|e-reputation|avis|rating|ratings|score|reviews|trustpilot)"
        ),
        to_clause_end=True,
    ),
    Cue(
        "staff",
        each(
            r"(?:so|pour|so that|que|comme ca) (?:<2w>)?(?:don't|doesn't|won't|can't|ne|n'|pas qu'|pas que|nobody|personne|on|ca|it) <3w>(?:twigs?|notices?|traces?|traced|realises?|suspects?|grille\w{0,2}|capte\w{0,2}|repere\w{0,2}|soupconn\w{1,4}|voit|voie|voient|louche|organic|authentique|naturel|realistic|realiste)"
        ),
        near=(
            words(
                r"(?:un |des |vos |votre |leur |une |les |cinq |5 |\d+ |some |a |one |five |glowing |good |bad |positive |deposer |laissez |mettez )(?:<1w>)?(?:avis|temoignages?|etoiles?|reviews?|testimonials?|stars?|write-?ups?)"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "reward",
        each(
            r"(?:remplac\w{1,3}|transform\w{1,3}|chang\w{1,3}|modifi\w{1,3}|pass\w{1,3}|swap|turn|upgrade|bump|upping|update|edit|retir\w{1,3}|remove|take down) (?:<1w>)?(?:votre|ton|your|that|this|vos|cet|cette) <2w>(?:etoiles?|note|avis|stars?|review|rating|commentaire)(?! (?:sur|about|of|on) )"
        ),
        near=(
            words(
                r"(?:est|sont|is|are) (?:pour nous|offerte?s?|on us|on the house)|pour nous|on us|on the house|de la maison|c'est (?:nous|la maison) qui|offr\w{1,4}|gratuit\w{0,2}|free|voucher|refund\w{0,2}|rembours\w{1,4}|geste|bon d'achat|dessert|cafe|discount|remise"
            ),
        ),
        within=110,
        across=True,
    ),
)
POSING = (
    Cue(
        "posing",
        each(
            r"(?:random|passing|curious|fellow|one happy|just another|mere|humble|weekend) (?:tourists?|passer-?by|visitors?|strangers?|foodie|walkers?|couple|family|customer|local|punter|browser)",
            r"(?:stumbled|happened|chanced|wandered) (?:up)?(?:on|across|into|in|upon|by|past)|popped in (?:by chance|on a whim)|on a whim|never heard of (?:them|it|this place) before",
            r"(?:passee?s?|tombee?s?|entree?s?|arrivee?s?|venue?s?|decouverte?s?) (?:<1w>)?(?:par hasard|en touristes?|en voisine?s?|par curiosite|sans (?:grande )?(?:attente|conviction|reserver|trop y croire))|de passage (?:dans|a|en|par) [a-z]{3,}|touristes? de passage|(?:on|une amie|un ami|notre hotel|ma voisine) m'(?:a|avait) (?:dit|parle|conseille) (?:du bien )?d",
        ),
        to_clause_end=True,
    ),
)
