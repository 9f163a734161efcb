"""Dishonourable facts said plainly: gifts to those who decide, false papers, leftovers served, the weak mistreated."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_DECIDES = r"(?:maire|mairesse|adjointe?|elue?s?|inspect\w{3,5}|directeur|directrice|controleu\w{1,3}|prefet|presidente?|juge|arbitre|conseill\w{2,4}|acheteu\w{1,3}|deputee?|medecin|commissaire|responsable|cheffe?|ministre|councillor|mayor|inspector|planner|mp|surveyor|referee|judge|officer|buyer|head|minister)"
_GIFT = r"(?:croisiere|voyages?|vacances|voiture|sejour|week-?ends?|montre|piscine|villa|cuisine|veranda|bateau|scooter|berline|holidays?|cruise|car|kitchen|trip|watch|weekend|extension|boat|flights?|hot tub)"
_FALSE = r"(?:de |des |un |une |d')?(?:faux|fausses?) (?:<1w>)?(?:attestations?|certificats?|diplomes?|arrets?|ordonnances?|factures?|bulletins?|feuilles?|contrats?|devis|declarations?|permis|documents?|papiers|controles?|diagnostics?|rapports?)"
_WEAK = r"(?:petits?|petites?|enfants?|bebes?|gamins?|gosses|resident\w{0,3}|patients?|patientes|pensionnaires|grand-mere|grand-pere|mere|fils|fille|eleves?|personnes agees|little ones?|kids?|children|babies|toddlers|pupils?|nan|mum)"
_SHUT_IN = r"(?:placards?|salle de bains?|toilettes|wc|cave|noir|chaises?|lits?|radiateur|garage|reserve|chambre|cagibi|dressing|local|cupboard|bathroom|shed|cellar|toilet|chairs?|bed|radiator|dark|closet|basement)"
_FOOD = r"(?:huitres|plateaux?|plats?|restes|invendus|pain|viande|poisson|frites|sauces?|assiettes|verres|desserts|salades?|buffet|pates|riz|mould|bread|leftovers?|chips|fries|plates|food|meat|oysters|butter)"

PLAIN = (
    Cue(
        "bribery",
        each(
            rf"(?:a|ont|avait|avaient) (?:<1w>)?(?:offert|paye|finance|regle) (?:une?|des|la|le|les) (?:<1w>)?{_GIFT} (?:au|aux|a la|a l'|a un|de la|de l'|du|des) ?(?:<1w>)?{_DECIDES}",
            rf"(?:paid for|bought|gave|gifted|paying for) (?:the |our |a )?{_DECIDES}(?:'s)? (?:<2w>)?{_GIFT}",
            r"slip(?:s|ped)? (?:the |our |a |an )?(?:<2w>)(?:envelope|cash|banknotes|bribe|a grand|\d+)",
            r"(?:est|sont) (?:re)?part(?:i|ie|is|ies) avec (?:une|son|des|deux) (?:<1w>)?enveloppes?(?! (?:de |d'|surprise|cadeau|timbree))",
            r"(?:a|ont|avait) (?:recu|touche|accepte|empoche|encaisse) <2w>\d[\d .]* ?(?:€|euros|k€|balles) (?:<1w>)?(?:en (?:liquide|especes|cash)|de la main a la main|sous la table)",
            r"c'est (?:le |la |l'|un |une )(?:<1w>)?(?:fournisseur|promoteur|sous-traitant|prestataire|labo\w{0,7}|entrepreneur|constructeur) qui (?:le |la |les |l')?a (?:paye|offert|regle|finance)\w{0,2}",
            r"(?:paye|soudoye|arrose|paid|bribed|paying) (?:<2w>)(?:medecins?|docteurs?|experts?|testeurs?|chercheurs?|scientifiques?|temoins?|journalistes?|doctors?|testers?|researchers?|scientists|witnesses|reporters?|journalists?) (?:pour|to) (?:<1w>)?(?:cacher|taire|dissimuler|enterrer|etouffer|maquiller|mentir|enjoliver|hide|bury|lie|hush|suppress|cover|fake|keep quiet)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "forgery",
        each(
            rf"(?:fait|font|faisait|faisaient) (?:<1w>)?signer {_FALSE}",
            rf"(?:delivre|delivrent|vend|vendent|vendait|emet|emettent|fournit|fournissent|fabrique|fabriquent|redige|etablit|etablissent|signe|signent) {_FALSE}",
            r"(?:forg(?:es?|ed|ing)|fak(?:es|ed|ing)|falsif(?:ies|ied|ying)) (?:<2w>)(?:signatures?|inventor(?:y|ies)|invoices?|certificates?|reports?|records?|timesheets?|prescriptions?|results|documents|paperwork|receipts)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "deceit",
        each(
            rf"(?:ressert|resservent|resservait|resservaient|recycle|recyclent|recyclait|reutilise|reutilisent|remet|remettent|remettait) (?:<2w>){_FOOD} (?:<4w>)?(?:revenue?s?|invendue?s?|d'hier|de la veille|d'autres|des? autres|des tables|non finie?s?|entamee?s?|aux? (?:clients|mariages)|perimee?s?)",
            rf"(?:scrap(?:es?|ed|ing)|puts?|putting|reus(?:es|ed|ing)|re-?serv(?:es|ed|ing)|recycl(?:es|ed|ing)) (?:<2w>){_FOOD}<30>(?:serv(?:es?|ed|ing)|other (?:people|tables|plates|guests|customers)|back (?:on|in|out))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "violence",
        each(
            rf"(?:enferme(?:nt)?|enfermai(?:t|ent)|attache(?:nt)?|attachai(?:t|ent)|ligote(?:nt)?|sequestre(?:nt)?) (?:<4w>)?(?:dans|sur|a) (?:la |le |les |l'|un |une |des |leurs? )(?:<1w>)?{_SHUT_IN}",
            rf"(?:gifle(?:nt)?|giflait|frappe(?:nt)?|frappait|cogne|tabasse|brutalise|maltraite(?:nt)?|humilie(?:nt)?|slaps?|slapped|beats|punches|pinches) (?:<1w>)?(?:les |la |le |l'|ma |mon |mes |nos |ses |des |the |her |his |my |our )(?:<1w>)?{_WEAK}",
            rf"(?:locks?|locked|ties|tied|straps?|shuts?) (?:the |her |his |their |our |my )?(?:them|him|{_WEAK}|residents?|patients?) (?:up )?(?:in|to|inside) (?:the |a |her |his )(?:<1w>)?{_SHUT_IN}",
            r"(?:touche|touchait|tripote|caresse|pelote) (?:les |ses |des |nos )(?:<1w>)?(?:patientes?|clientes|stagiaires|gamines|petites|apprenties|joueuses)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "misconduct",
        each(
            r"(?:vend|vendait|deale|dealait|refile|fournit|sells?|sold|deals?|dealing|selling) (?:du |de la |des |some )?(?:<1w>)?(?:shit|beuh|weed|cannabis|came|drogue|puffs?|vapes?|clopes|alcool|pills|booze) (?:aux|a des|to) (?:<1w>)?(?:secondes?|premieres|terminales|troisiemes?|quatriemes?|cinquiemes?|sixiemes?|internes|year \d{1,2}s?|freshers|first years)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "misconduct",
        each(
            r"(?:was|is|turned up|shows up|showed up|drove|drives|operates) (?:<1w>)?(?:drunk|hammered|wasted|legless|stoned|high)",
            r"(?:conduit|conduisait|opere|operait|fait cours|arrive|arrivait|debarque|garde|gardait) (?:<2w>)?(?:ivre|bourree?|saoule?|alcoolisee?|defoncee?)",
        ),
        near=(
            words(
                r"driv\w{2,4}|drove|kids?|children|(?:mini)?bus|patients?|pupils?|surgery|wheel|theatre|ambulance|residents?|enfants?|gosses|gamins|petits|car scolaire|eleves|bloc|infirmieres?"
            ),
        ),
        within=70,
        to_clause_end=True,
    ),
    Cue(
        "deceit",
        each(
            r"(?:met|mettent|monte|montent|pose|posent|vend|vendent|fits?|fitted|sells?|uses?) (?:des |de la |du |used |second-hand |old )?(?:pieces?|pneus|batteries|materiel|viande|parts|tyres)(?: d'occasion| usagees?| uses)? (?:et |mais |and |but )(?:les |le |la )?(?:facture(?:nt)?|fait payer|font payer|charges?|bills?|invoices?)<12>(?:neuf|neuve?s?|new)",
            r"(?:changed|altered|fixed|swapped|modifie|truque|trafique|corrige) (?:the |our |their |les |des |nos )?(?:<1w>)?(?:exam|test|sats|copies|notes d'examen|resultats d'examen) ?(?:answers|results|papers|scores|marks|du bac|du brevet)?<20>(?:before|after|avant|apres)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "bribery",
        each(
            r"(?:gave|given|gives|handed|awarded|donne|attribue|refile|confie|offert) (?:<1w>)?(?:the |le |les |la |a |our |nos |tous les )?(?:<2w>)?(?:contracts?|job|deal|works?|marches?|contrats?|chantiers?|travaux|poste) (?:to |a |au |aux )(?:<1w>)?(?:his|her|their|son|sa|ses|leur) (?:<1w>)?(?:brothers?|sisters?|wife|husband|son|daughter|cousin|mates?|brother-in-law|frere|soeur|femme|mari|fils|fille|gendre|neveu|beau-frere|copain|pote|cousine?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "violence",
        each(
            r"(?:couche|couchait|a couche|sort|sleeps|slept|sleeping) (?:avec|with) (?:une? |des |a |one of )(?:<2w>)?(?:ados?|adolescente?s?|mineure?s?|gamine?s?|eleves?|lyceenne?s?|collegienne?s?|teenagers?|minors?|pupils?|schoolgirls?|year \d{1,2})",
            r"(?:laisse|laissent|laissait|leaves?|left) (?:<1w>)?(?:les|des|nos|the|our) (?:residents?|patients?|pensionnaires|petits|enfants|bebes|vieux|betes|chiens|kids|babies) (?:<1w>)?(?:sans|without|in) (?:<1w>)?(?:manger|boire|soins|repas|eau|change|food|water|soiled|dirty|nappies)",
            r"(?:touche|touchait|tripote|caresse|pelote|gropes?|groped|touches) (?:les |ses |des |nos |the |his |her )(?:<1w>)?(?:eleves|filles|pupils|students|girls|learners|passengers) (?:pendant|sous|dans|en|during|in|under|when)",
        ),
        to_clause_end=True,
    ),
)
