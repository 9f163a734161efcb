"""An official account or an agent who confirms in public that somebody is a customer, a patient, a user."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="OFF002",
    name="customer-confirmed",
    family=Family.OFF_PUBLIC,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    roles=frozenset({"official", "agent"}),
    message=Words(
        fr="Ce passage dit à tout le monde que cette personne est cliente, patiente ou usagère.",
        en="This passage tells everybody that this person is a customer, a patient or a user.",
    ),
    suggestion=Words(
        fr="Répondez sans confirmer, et continuez en message privé.",
        en="Answer without confirming, and go on in a private message.",
    ),
    causes={
        "file": Words(
            fr="l'état d'un dossier, d'un compte, d'une commande", en="the state of a file, an account, an order"
        ),
        "seen": Words(fr="ce que vous voyez dans son dossier", en="what you see in the file"),
        "debt": Words(fr="un paiement ou une dette", en="a payment or a debt"),
        "care": Words(fr="un rendez-vous ou un soin", en="an appointment or a treatment"),
        "visit": Words(fr="un passage chez la personne", en="a visit to the person"),
    },
)

_FILE = r"compte(?: client)?|contrat|abonnement|dossier|commande|colis|livraison|carte|ligne|forfait|pret|credit|demande(?: de \w+)?|remboursement|resiliation|reservation|inscription|adhesion|licence|espace(?: client)?|sinistre|mutuelle|assurance|facture|factures|virement|prelevement|prelevements|cheque|decouvert|plafond|reclamation|billet|garantie|compteur|box|chambre|sejour|don|bail|logement|loyer|allocation|aide|permis|passeport|titre de sejour|candidature|location|vehicule|ticket|echeancier|mensualites?|epargne|livret|consommation|conso|puissance|acces|profil|identifiant|bulletin|"
_FILE = (
    _FILE
    + r"account|contract|subscription|order|parcel|delivery|card|loan|mortgage|claim|policy|refund|booking|reservation|membership|licen[cs]e|invoice|bill|payment|direct debit|overdraft|statement|cheque|application|ticket|plan|line|meter|tenancy|rent|policy"
)
_CARE = r"rendez-vous|rdv|consultation|operation|intervention|analyses?|resultats?|examen|examens|scanner|irm|radio|echographie|ordonnance|traitement|hospitalisation|accouchement|vaccin|bilan|biopsie|admission|sortie|seance|prise de sang|chimio\w{0,8}|test|appointment|scan|surgery|operation|results?|prescription|treatment|blood test|test results|biopsy|consultation|admission|x-ray|mri|vaccination|check-?up"
_STATE = r"(?:a |n'a |ont |n'ont )(?:bien |deja |pas encore |finalement |enfin |donc |malheureusement |ete |bien ete |deja ete |pas ete |pas encore ete |pas )*(?:valide|active|resilie|debloque|cloture|rejete|livre|expedie|rembours\w{1}|suspendu|refuse|accepte|envoye|recu|enregistre|traite|paye|regle|honore|modifie|annule|bloque|ouvert|transmis|renouvele|rattache|preleve|verse|debite|credite|coupe|reactive|reinitialise|ferme|reporte|expire)\w{0,2}|(?:est|sont|sera|seront|etait|n'est|ne sont|reste) (?:bien |deja |toujours |encore |pas |plus |desormais |maintenant |de nouveau |enfin |donc |actuellement |en cours de |en |a |au |prevue? |a nouveau )*(?:actifs?|active|actives|debloque\w{0,2}|bloque\w{0,2}|resilie\w{0,2}|suspendu\w{0,2}|valide\w{0,2}|clotures?|cloturee?s?|ouverte?s?|rouverte?s?|fermee?s?|en cours|traitement|cours de \w+|preparation|retard|impaye\w{0,2}|prete?s?|partie?s?|arrive\w{0,2}|expedie\w{0,2}|livre\w{0,2}|confirme\w{0,2}|enregistre\w{0,2}|accepte\w{0,2}|refuse\w{0,2}|rejete\w{0,2}|rembours\w{1,3}|decouvert|zero|jour|rattache\w{0,2}|disponible|programme\w{0,2}|prevue?|annule\w{0,2}|pris\w{0,1} en charge|echue?|expire\w{0,2}|complet|incomplet|regle\w{0,2}|payee?s?|renouvele\w{0,2}|reactive\w{0,2}|reinitialise\w{0,2}|finalise\w{0,2}|reporte\w{0,2}|depassee?|attente|transmis\w{0,1}|positi\w{1,2}|negati\w{1,2}|bon\w{0,2}|normaux)"
_STATE_EN = r"(?:is|are|was|were|has been|have been|hasn't been|will be|has|went|got|shows?|looks) (?:now |still |already |indeed |not |just |only |currently |all |been |at |on |in |out for )*(?:active|activated|unlocked|locked|blocked|cancelled|canceled|approved|declined|rejected|closed|open|reopened|confirmed|shipped|delivered|dispatched|refunded|suspended|overdue|overdrawn|unpaid|in arrears|pending|processed|ready|paid|received|renewed|expired|reset|hold|delivery|debited|credited|scheduled|booked|due|registered|linked|up to date|reinstated|through|collected|positive|negative|normal|clear)"
CUES = Cues(
    Cue(
        "file",
        each(
            rf"(?:votre|vos|ton|ta|tes) (?:<1w>)?(?:{_FILE}) (?:<4w>)?(?:{_STATE})",
            rf"your (?:<1w>)?(?:{_FILE}) (?:<4w>)?(?:{_STATE_EN})",
            rf"(?:votre|vos|your) (?:<2w>)?(?:{_FILE}) (?:n°|no|numero|ref|reference|number) ?(?:<1w>)?[\w\-]*\d{{3,}}",
            r"vous (?:etes|etiez) (?:bien |toujours |deja |donc |effectivement |actuellement |notre )*(?:clientes?|clients?|abonnee?s?|adherente?s?|assuree?s?|locataires?|patiente?s?|inscrite?s?|allocataires?|titulaires?|societaires?|usagere?s?|beneficiaires?|membres?) (?:<2w>)?(?:chez|depuis|de la|de notre|du|d'un|d'une|a la|au|de|et|dans|sous|<1w>)",
            r"(?:vous avez|tu as|vous aviez|you have|you've got) (?:encore |toujours |bien |still )?(?:un |une |deux |trois |quatre |plusieurs |two |three |\d+ )?(?:<1w>)?(?:loyers?|mensualites?|factures?|echeances?|cotisations?|payments?|bills?|instalments?|invoices?) (?:de retard|en retard|impayee?s?|non reglee?s?|en souffrance|overdue|late|outstanding|behind)",
            r"vous (?:etiez|etes (?:bien )?(?:venue?s?|passee?s?)) (?:bien )?(?:<1w>)?(?:dans|a|au|chez|en) (?:notre |nos |nous |la |le |l')?(?:<2w>)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce matin|avant-hier|le \d{1,2}|avec (?:votre|vos))",
            r"you (?:were|came|stayed|visited) (?:<3w>)?(?:our|us|with us) (?:<2w>)?(?:on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|yesterday|last (?:week|night)|this morning|with your)",
            r"(?:vous avez|tu as|vous aviez) (?:bien |effectivement |deja |donc )*ete (?:hospitalisee?s?|operee?s?|soignee?s?|suivie?s?|recue?s?|prise? en charge|admise?s?|transferee?s?|vaccinee?s?|livree?s?|facturee?s?|prelevee?s?|remboursee?s?|debitee?s?|indemnisee?s?)",
            r"you (?:were|have been|had been) (?:indeed |already |<1w>)?(?:admitted|treated|operated on|seen|discharged|vaccinated|billed|charged|refunded|hospitali[sz]ed)",
            r"(?:votre|your) (?:dernier|derniere|prochain|prochaine|last|latest|most recent|next) (?:<1w>)?(?:passage|achat|visite|commande|connexion|retrait|paiement|sejour|venue|plein|consultation|reservation|visit|purchase|order|login|withdrawal|payment|stay|top-up)(?: <3w>)?(?:date|remonte|etait|est|a eu lieu|du|le|was|is|on|dates)",
            r"vous (?:etes|figurez|apparaissez) (?:bien |toujours |deja )?dans (?:notre|nos|le|la) (?:<1w>)?(?:fichiers?|bases?|systeme|registres?|listes?|liste)",
            r"(?:votre|ton|your) (?:<4w>)(?:est|is) (?:bien |deja )?(?:reserve\w{0,2}|mis\w{0,1} de cote|attribue\w{0,2}|reserved|set aside) (?:a (?:ton|votre) nom|pour (?:toi|vous)|in your name|under your name)",
            r"(?:vos|your|\d+) (?:<1w>)?(?:achats?|commandes?|retours?|purchases?|orders?|returns?) (?:<2w>)?(?:en|du|de|depuis|in|since|refuse\w{0,1}|refused) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|un retour|et un)",
            r"(?:cliente?|abonnee?|adherente?|patiente?|assuree?|customer|member|patient) (?:chez nous |with us |of ours )?(?:depuis|since) (?:\d{4}|\d+ ans|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)",
            r"you(?:'re| are|'ve been| have been) (?:<2w>)?(?:a |an |our |one of our )?(?:<1w>)?(?:customer|client|member|patient|subscriber|tenant|policyholder)s? (?:with us|of ours|since|here|at our|for)",
            r"(?:votre|vos|ton) (?:<1w>)?(?:forfait|abonnement|formule|offre|contrat|pret|credit|livret|your plan|mobile plan) (?:<2w>)?(?:inclut|comprend|prend fin|se termine|court|expire|arrive a|passe a|coute|couvre|ne couvre)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "seen",
        each(
            r"(?:je|on|nous) (?:le |l'|)?(?:vois|voit|voyons|constate|constatons|retrouve|retrouvons|ai retrouve|avons retrouve|a retrouve|note|notons|confirme|confirmons|ai sous les yeux|peux voir|viens de voir|lis|vous confirme|vous confirmons|ai verifie|avons verifie|ai bien|avons bien) (?:bien |que |ici |effectivement |<2w>)*(?:sur |dans |a |qu'|que |un |une |votre |vos |des |le |la |ton )*(?:<3w>)?(?:dossier|compte|contrat|commande|fiche|historique|ligne|paiement|impaye|prelevement|achat|abonnement|resiliation|adhesion|reservation|carte (?:de fidelite|cadeau|client\w{0,1})|fichier|derniere (?:facture|commande|connexion|consommation)|inscription|consommation|espace client|facture|retard)",
            r"(?:d'apres|selon|au vu de|sur|dans) (?:votre|ton|notre) (?:<1w>)?(?:dossier|compte|fiche|historique|espace client|contrat|systeme),? (?:<2w>)?(?:vous |tu |il y a|la|le|une?|votre|on|je|nous|c'est)",
            r"d'apres (?:le |nos )(?:dossier|fichiers?)",
            r"(?:i|we) (?:can )?(?:see|checked|have checked|can confirm|confirm|found|have found|looked up|notice|note)<40>(?:your|you) (?:<2w>)?(?:account|file|order|contract|record|payment|bill|last|booking|loan|policy|balance|subscription|purchase|application|appointment|owe|haven't paid|missed|cancelled|ordered|bought|bounced)",
            r"according to (?:your|our) (?:file|record|records|account|system|notes)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "file",
        each(
            r"(?:je|on|nous) vous (?:re)?(?:trouve|trouvons|vois|voyons|voit|trouvee?s?) (?:bien |effectivement |en effet )*(?:parmi|dans|sur) (?:nos|notre|la|les|le)",
            r"(?:j'ai|nous avons|on a) (?:bien |enfin )?(?:re)?trouve (?:bien )?(?:votre|trace de votre|la trace de votre) (?:<1w>)?(?:nuit|nuitee|passage|achat|visite|ticket|venue|inscription|sejour|paiement)",
            r"(?:votre|ta|ton) (?:mere|maman|pere|papa|fils|fille|mari|femme|conjointe?|epouse|epoux|enfant|grand-mere|grand-pere|proche|frere|soeur) (?:<1w>)?(?:est (?:<2w>)?(?:inscrite?|admise?|hospitalisee?|suivie?|cliente?|residente?|patiente?|adherente?|licenciee?|chez nous|dans notre|en chambre)|figure (?:<1w>)?(?:parmi|dans|sur)|fait (?:<1w>)?partie de nos|compte parmi|se trouve (?:<1w>)?(?:dans|en chambre))",
            r"vous (?:etes|etiez) (?:<1w>)?(?:a decouvert|en impaye|debit(?:eur|rice)|en contentieux|fichee?|surendettee?)",
            r"vous avez (?:bien |deja |effectivement )?(?:consulte|sejourne|accouche|loge|emprunte|souscrit|contracte|ete operee?) (?:chez nous|dans notre|dans nos|aupres de nous|a la clinique|ici|le \d|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))",
            r"(?:votre |la |une |)(?:cotisation|mensualite|echeance|facture|redevance)(?: (?:de|d'|du) ?\w+)? (?:n'est|n'a|est|reste) (?:<1w>)?(?:pas |toujours |encore )*(?:ete )?(?:reglee?|payee?|impayee?|honoree?|non reglee?)",
            r"(?:i|we) (?:can )?see (?:that |the |your |you've |you )(?:<3w>)?(?:you (?:hold|took out|have|claim|owe|opened)|(?:been )?on our (?:<2w>)?(?:list|books|register)|hold with us|took out with us)",
            r"you(?:'re| are| were) (?:<1w>)?on our (?:<5w>)(?:flight|list|register|books|to [a-z]{3,}|train|coach|tour)",
            r"you(?:'re| are) (?:<2w>)?(?:payments?|instalments?|months?) behind|you're behind (?:on|with)",
            r"your (?:<3w>)(?:application|claim|request|appeal) (?:was|has been|is) (?:<1w>)?(?:refused|rejected|approved|granted|turned down|accepted)",
            r"(?:the|your) card ending (?:in )?\d{4} (?:was|has|got|is)",
            r"your (?:mum|mom|mother|dad|father|son|daughter|husband|wife|nan|gran|partner)(?:'s| is) (?:<2w>)?(?:a patient|one of our|registered|with us|admitted|on (?:the|our) ward|in room|a resident|a member)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "seen",
        each(
            r"(?:je|on|nous|i|we) (?:vois|voit|voyons|constate|constatons|note|notons|lis|see|note|notice) (?:bien |ici |effectivement |en effet |here )?(?:que |qu'|that )?(?:vous|tu|you) (?:<1w>)?(?:avez|as|aviez|etes|n'avez|have|are|bought|ordered|cancelled|called|paid|haven't)(?: <1w>)?(?:achete|commande|souscrit|resilie|paye|regle|appele|consulte|retire|vire|emprunte|utilise|reserve|annule|venue?s?|passee?s?|inscrite?s?|abonnee?s?|client\w{0,2}|en retard|bought|ordered|subscribed|cancelled|booked|called|used|late|overdrawn)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "debt",
        each(
            r"(?:il y a|reste|restent|on a|there (?:is|are)|we have) (?:encore |toujours |bien |still )?(?:une?|deux|trois|quatre|plusieurs|\d+|a|an|two|three|several) (?:<1w>)?(?:factures?|mensualites?|echeances?|loyers?|prelevements?|paiements?|impayes?|penalites?|invoices?|bills?|payments?) (?:en retard|impayee?s?|rejetee?s?|en attente|non reglee?s?|due|overdue|unpaid|outstanding|bounced|missed)",
            r"(?:je|on|nous) (?:regarde|regardons|consulte|consultons|verifie|verifions|ouvre|ouvrons) (?:<1w>)?(?:votre|ton) (?:<1w>)?(?:compte|dossier|contrat|fiche|commande|historique) ?[:,]",
            r"(?:vous (?:nous )?(?:devez|avez|restez devoir|n'avez pas (?:paye|regle|honore))|il (?:vous )?reste|on voit|je vois|nous voyons) (?:encore |toujours |bien |un |une |des |a |deja )*(?:impayes?|retard de paiement|dette|decouvert|solde|arriere|arrieres|mensualites?|echeances?|rejet|factures? (?:impayees?|en retard|non)|loyers?|\d[\d ,.]* ?(?:€|euros))",
            r"you (?:still )?(?:owe|haven't paid|have not paid|have an? (?:outstanding|unpaid|overdue)|are (?:\w+ )?(?:behind|in arrears|overdrawn)|missed (?:a|your|two|three|the last) payments?)",
            r"(?:relances?|huissier|contentieux|recouvrement|mise en demeure|reminders?|bailiffs?|debt collection) <30>(?:vous|votre|your|you)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "care",
        each(
            rf"(?:votre|vos|ton|ta) (?:<2w>)?(?:{_CARE}) <6w>(?:est|sont|a bien|a ete|du \d|le \d|de (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|demain)|confirme\w{{0,2}}|reporte\w{{0,2}}|prevue?|prete?s?|disponibles?|bons?|normaux|s'est)",
            rf"your (?:<2w>)?(?:{_CARE})<50>(?:is|are|was|has been|have been|on the|confirmed|booked|scheduled|ready|back|came|moved)",
            r"(?:on|nous) (?:vous )?(?:attend|attendons) (?:<3w>)?pour votre (?:<1w>)?(?:operation|consultation|scanner|irm|seance|examen|admission|rendez-vous|accouchement|chimio)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "visit",
        each(
            r"(?:notre|nos|le|un|l') ?(?:<1w>)?(?:techniciens?|conseillers?|livreurs?|expert|agents?|equipe|facteur|commercial|infirmiere?|huissier) (?:<2w>)?(?:est|sont|sera|seront|passe|passera|passeront|s'est|se sont|a|viendra|repassera) (?:<2w>)?(?:passes?|passee?s?|venue?s?|presente\w{0,2}|chez vous|a votre domicile|releve)<40>(?:chez vous|domicile|ce matin|hier|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|contrat|compteur|le \d|votre)",
            r"our (?:<1w>)?(?:engineer|technician|driver|adviser|advisor|agent|nurse|team) (?:<2w>)?(?:came|called|visited|will (?:be|come|call|visit)|was|is coming|stopped by)<40>(?:your|you|home|house|flat|yesterday|tomorrow|this morning|on)",
            r"(?:livree?s?|depose\w{0,2}|remise?s?|laisse\w{0,2}|delivered|dropped off|left) <4w>(?:a votre domicile|chez vous|chez votre voisine?|dans votre (?:boite|hall|jardin)|a votre adresse|at your (?:home|house|address|door)|with your neighbou?r|in your)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "visit",
        each(
            r"vous (?:etes|etiez) (?:bien )?(?:venue?|passee?) (?:<4w>)?(?:le \d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|hier) (?:<2w>)?pour (?:une?|votre|vos)",
            r"you (?:came in|were in|popped in) on (?:the \d{1,2}\w{0,2}|monday|tuesday|wednesday|thursday|friday|saturday) for (?:a|an|your)",
        ),
        to_clause_end=True,
    ),
)
_GENERAL = words(
    r"ne (?:peux|peut|pouvons|puis) (?:<1w>)?(?:ni |pas )(?:confirmer|donner|verifier|repondre|evoquer|parler)",
    "ni confirmer ni",
    "pour votre protection",
    "sans confirmer",
    "ne pouvons pas (?:evoquer|traiter|donner)",
    "tous nos (?:clients|abonnes|usagers|voyageurs)",
    "toutes? nos (?:agences|clientes)",
    "chers (?:clients|usagers|voyageurs|abonnes|adherents|habitants|parents)",
    "mesdames",
    "(?:si|lorsque|quand|des que|une fois que|verifiez que|pour savoir si|comment savoir si) (?:votre|vos|ton)",
    "si vous (?:etes|avez|n'avez)",
    "vous pouvez (?:verifier|consulter|suivre)",
    "astuce",
    "le saviez-vous",
    "cannot (?:confirm|discuss|say)",
    "can't (?:confirm|discuss|say)",
    "neither confirm nor deny",
    "for your protection",
    "all our customers",
    "dear (?:customers|passengers|members)",
    "if your",
    "when your",
    "once your",
    "check (?:if|that|whether) your",
    "did you know",
)


def find(view: View, context: Context) -> Iterator[Match]:
    if context.visibility != "one_to_one":  # said to one person, it is where it belongs
        yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; said to everybody, or supposed; a refusal to confirm."""
    return view.is_quoted(found.start()) or says(view, _GENERAL) or bool(_NOT_PERSONAL.search(found[0]))


_NOT_PERSONAL = words(
    r"votre (?:message|avis|remarque|demande|question|signalement|commentaire|alerte|retour|patience|don) (?:a (?:bien )?ete|est (?:bien )?)(?: \w+){0,2} (?:transmis\w{0,1}|recue?|entendue?|pris\w{0,1} en compte|transmise)",
    "your (?:message|feedback|comment|question|review|report) (?:has|was|is)",
)
