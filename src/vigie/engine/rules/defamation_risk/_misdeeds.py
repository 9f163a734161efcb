"""What a dishonourable fact is told with: theft, violence, bribery, forgery, deceit, misconduct."""

from __future__ import annotations

from vigie.engine.cues import Cue, Cues
from vigie.engine.nouns import ROLES
from vigie.engine.patterns import each, words
from vigie.engine.rules.defamation_risk._deeds import DEEDS
from vigie.engine.rules.defamation_risk._plain import PLAIN

_NOT_ALONE = r"(?:(?:a|ont|avait|avaient|aurait|auraient)(?: deja| meme| encore| toujours| bien| tout| carrement| clairement| tous| litteralement| personnellement| sciemment| regulierement)?)"
_NOW = r"(?:(?:se |s'|en |y |lui |leur )?)"
_DO = rf"(?:{_NOT_ALONE} |{_NOW})"
_MONEY = r"(?:(?:dans |de |du |des |d'|avec )?(?:la |le |les |l'|sa |son |ses |notre |nos )?(?:caisses?|argent|fonds?|dons?|subventions?|cotisations?|pourboires?|recettes?|tresorerie|budgets?|credits?|economies|heritage|retraite|pension|collecte|cagnotte|tirelire|impots|salaires?|primes?|heures sup\w{0,12}|deniers|stocks?|materiel|marchandises?|medocs|medicaments|clients?|bijoux|charges|loyers|provisions|acomptes|avances|commissions|quetes?|quete|aides|allocations|rsa|chequier|carte bleue|heures|compte|comptes|tips|wages|pension fund|takings|till|donations?|money|fund|funds|raffle|savings|stock|cash))"
_FIDDLED = r"(?:vole|detourne|pique|siphonne|pille|tape|puise|pioche|empoche|rafle|garde|fauche|chourave|barbote|escroque|soutire|extorque|encaisse|confisque|subtilise|escamote|dilapide|claque|flambe|boulotte|croque|s'approprie|s'accapare|depense)"
_MISTREATED = r"(?:students?|pupils?|patients?|kids?|child|children|residents?|trainees?|apprentices?|interns?|staff|women|woman|girls?|wife|girlfriend|husband|partner|son|daughter|mother|mum|mom|grandmother|animals?|toddlers?|bab(?:y|ies)|dogs?|cats?|horses?|colleagues?|cleaners?|waitress(?:es)?|employees?|workers?|customers?|clients?|neighbou?rs?|tenants?|passengers?|old people|pensioners?)"
CUES = Cues(
    Cue(
        "theft",
        each(
            rf"{_NOT_ALONE} <2w>(?:vole|derobe|fauche|chourave|pique|tape) (?!la vedette|un penalty|le match|la victoire|mon coeur|nos coeurs|le titre|la place|un but|un point|deux points|trois points|la finale|la qualif|du temps|mon temps|une heure|au secours|l'idee|ma place|en eclats|dans les)(?:a|aux?|dans|la|le|les|l'\w+|des|du|de|d'\w+|sa|son|ses|mes|nos|mon|ma|notre|plus|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille|plusieurs|\d+)",
            rf"{_DO}(?:{_FIDDLED}(?:nt|r|s|es|nt)?|se ser(?:t|vent|vait|vi)|s'est servi\w?|se sont servis|vit|vivent) (?:<4w>)?{_MONEY}",
            r"(?:vole|volent|volait|volaient|arnaque|arnaquent|arnaquait|escroque|escroquent|escroquait|depouille|depouillent|rackette|rackettent|plume|plument|truande|truandent) (?:<1w>)?(?:ses|leurs|les|des|nos|la moitie des|tous ses|tous les|toutes les|chaque) (?:<1w>)?(?:client\w{0,3}|patient\w{0,3}|salarie\w{0,2}|employe\w{0,2}|vieux|vieilles|personnes agees|retraite\w{0,2}|locataires|eleves|parents|collegues|adherent\w{0,2}|voisins|gens|touristes|residents|fournisseurs|habitants|donateurs|assures|abonnes|stagiaires)",
            r"(?:detourne|detournent|detournait|detournaient|siphonne|siphonnent|empoche|empochent|empochait) (?:<3w>)?(?:la moitie|les|des|l'|une partie|tout|le|\d)",
            rf"{_NOT_ALONE} <1w>(?:detourne|siphonne|empoche|escroque|arnaque|depouille|extorque|rackette|encaisse|pille|soutire) (?:a|aux?|la|le|les|l'\w+|des|de|du|d'\w+|sa|son|ses|plus|pres|environ|mes|nos|ma|mon|tout|toute|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille|plusieurs|\d+)",
            rf"(?:{_NOT_ALONE} (?:\w{{1,3}} ){{0,1}}(?:paye|finance|offert|regle|achete|fait construire|refait|construit|meuble)|(?:se |s')?(?:paye|paie|finance|offre|regle|paient|achete)) <4w>(?:avec|sur|aux frais de) (?:l'argent|les fonds|les dons|nos impots|les cotisations|la caisse|les impots|nos cotisations|les subventions|le budget|la carte|les deniers|la tresorerie|notre argent|la commune|le contribuable|l'asso|la mairie|les sous)",
            r"(?:tape|pioche|puise|pique|se sert|se servait|se servent|a pioche|a tape|a puise|a pique|s'est servie?|prend|prenait) (?:dans|directement dans|allegrement dans) (?:la|les|le|nos|l'|ses|leurs) (?:caisses?|fonds?|tiroir-caisse|tresorerie|tronc|stock|stocks|reserve|pharmacie|armoire|dons|collecte|pourboires?|sacs?|valises?|poches|vestiaires?|casiers?|placards?|comptes?|paniers?|colis)",
            r"(?:fouill\w{1,4} (?:dans )?(?:les|nos|mes|leurs|ses) (?:valises|sacs|affaires|chambres|tiroirs|casiers|vestiaires|telephones|poches|colis)<40>)",
            r"(?:est|sont|etait) part(?:i|ie|is) avec (?:la caisse|l'argent|les fonds|l'acompte|la cagnotte|les economies|les acomptes|les arrhes|les bijoux|le fichier)",
            rf"{_NOT_ALONE} <1w>(?:gonfle|surfacture|trafique|majore|maquille|invente) (?:les|des|ses|nos|mes|la|le|ma|sa) (?:<1w>)?(?:factures?|notes? de frais|heures|honoraires|devis|comptes?|kilometr\w{{1,4}}|compteurs?|prix|frais|soldes)",
            r"(?:gonfle|gonflent|surfacture|surfacturent|trafique|trafiquent|maquille|maquillent) (?:les|des|ses|nos|leurs|deux fois|trois fois|sciemment) (?:\w{3,12} )?(?:factures?|notes? de frais|heures|honoraires|devis|comptes?|compteurs?|actes|soins|visites|pieces|prestations|pannes|travaux|fausses|jamais|qu'\w+)",
            r"(?:has |have |had |been |is |are |was |were |he |she |they |who |keeps? |and |then )?(?:stole|stolen|steals|stealing|embezzl\w{2,4}|pocket(?:s|ed|ing)|siphon(?:s|ed|ing)?|skim(?:s|med|ming)|swindl\w{2,4}|fiddl(?:es|ed|ing)|defraud\w{1,3}|nick(?:s|ed)|pilfer\w{1,3}|helps? (?:himself|herself|themselves)) <4w>(?:from|the|our|his|her|their|half|money|funds?|donations?|tips|cash|stock|thousands|million|wages|meds|medication|expenses?|customers?|clients?|to the till)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "violence",
        each(
            rf"{_NOT_ALONE} <1w>(?:agresse|viole|frappe|tabasse|gifle|cogne|battu|tripote|pelote|tue|empoisonne|seq?uestre|abuse d|abuse de|attouche|maltraite|harcele|drogue|moleste|bouscule|etrangle|insulte et frappe|touche les fesses|mis la main aux fesses|force|menace de mort|poignarde|brutalise|humilie et) (?:a|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|cent|mille|plusieurs|des|son|sa|ses|la|le|les|l'\w+|mon|ma|ta|d'\w+|de|toutes?|tous|au moins|plus|nos|notre|leur|[a-z]{{3,}})",
            r"(?:tape|frappe|bat|cogne|tabasse|maltraite|harcele|tripote|pelote|viole|agresse|brutalise|gifle|secoue|attache|enferme|drogue|humilie|moleste|tapait|frappait|battait|maltraitait|harcelait|tripotait|enfermait|attachait|secouait|giflait|frappent|tapent|maltraitent|enferment|attachent|tabassent|harcelent|affame|affament|laisse mourir|prive) (?:<1w>)?(?:les|ses|sa|son|des|la|le|leurs|nos|mes|ma|mon|d'eau|de nourriture) (?:<1w>)?(?:petits?|enfants?|gosses|gamins?|bebes?|eleves?|femme|compagne|copine|fille|fils|mere|pere|residents?|patient\w{0,3}|vieux|vieilles|personnes agees|animaux|chiens?|chevaux|chats|stagiaires?|apprentis?|apprenties?|salarie\w{0,2}|employe\w{0,2}|vendeuses?|collegues?|infirmieres?|secretaires?|serveuses?|detenus|clientes?|joueuses?|nageuses?|gymnastes|gamines|gamins|petites|benjamines|minimes|filles|jeunes|mineures?|ados|vestiaires|joueuses|cavalieres|danseuses|lyceennes|collegiennes|interimaires|femmes|pensionnaires|internes|caissieres|assistantes?|aides-soignantes)",
            r"(?:couche|couchait|couchent|a couche|sort|sortait) avec (?:des |ses |une |un |sa |son |plusieurs |la |le )(?:eleves?|mineures?|etudiante?s?|patientes?|stagiaires?|gamines?|apprenties?|joueuses?|clientes?|detenues?)",
            r"(?:a|met|mettait|mis|pose|passe|passait|laisse trainer|balade) (?:toujours )?(?:la|les|ses|sa) mains? (?:aux fesses|baladeuses?|sur (?:les|la|le|mes|nos) (?:fesses|seins|cuisses?|stagiaires?|filles|collegues|eleves)|sous (?:les|la|ma) jupes?)",
            r"(?:has |have |had |he |she |they |who |regularly |sexually |physically |repeatedly |once )?(?:assault(?:s|ed)|grop(?:es|ed)|rap(?:es|ed)|molest(?:s|ed)|harass(?:es|ed)|touch(?:es|ed) up|sleeps with|slept with) (?:<1w>)(?:his|her|their|the|two|three|several|a|an|students?|pupils?|patients?|kids|children|residents?|trainees?|interns?|staff|women|girls|wife|girlfriend|animals|toddlers?|dogs|horses|colleagues?)(?: \w+)?",
            rf"(?:has |have |had |he |she |they |who |regularly |physically |repeatedly |once )?(?:beats?(?: up)?|hits|slap(?:s|ped)|punch(?:es|ed)|abus(?:es|ed)|drugg(?:ed)|drugs|lock(?:s|ed) up|starv(?:es|ed)|threaten(?:s|ed)|hurts?) <2w>{_MISTREATED}",
        ),
        to_clause_end=True,
    ),
    Cue(
        "bribery",
        each(
            r"(?:touche|touchent|touchait|touchaient|a touche|ont touche|toucherait|recoit|recoivent|recevait|a recu|ont recu|accepte|acceptent|a accepte|prend|prennent|prenait|a pris|ont pris|palpe|palpent|encaisse|distribue|glisse|a verse|verse|versent|ont verse) (?:<3w>)?(?:enveloppes?|pots[- ]de[- ]vin|dessous[- ]de[- ]table|bakchichs?|commissions? (?:occultes?|cachees?|sur)|retro-?commissions?|une com(?:mission)? (?:sur|a chaque)|liquide|des billets|du cash|des cadeaux)",
            rf"(?:{_NOT_ALONE} <1w>)(?:achete|soudoye|corrompu|arrose|graisse la patte|pistonne|truque|arrange|pipe|monnaye|vendu) <1w>(?:(?:les|le|la|l'|des|un|une|son|sa|ses|deux|trois|plusieurs) ?)?(?:<1w>)?(?:marches?|appels? d'offres|scrutin|votes?|elections?|electeurs?|voix|jures?|jury|juges?|concours|maire|elue?s?|temoins?|silence|inspecteurs?|controleurs?|permis|tirage|tombola|resultats?|examens?|attributions?|arbitres?|match|matchs|notes?|postes?|places?|recrutements?|expert|experts|diplomes?|adjoint|fonctionnaires?|medecin|avis du)",
            r"(?:truque|truquent|achete|achetent|soudoie|soudoient|corrompt|corrompent|arrose|arrosent|monnaie|monnaye|vend|vendent|arrange|arrangent|pipe) (?:tous |toutes )?(?:les|le|la|l'|des|ses) ?(?:<1w>)?(?:marches?|appels? d'offres|scrutins?|votes?|elections?|electeurs?|voix|jures?|jury|concours|elue?s?|temoins?|permis|tombola|tirages?|resultats?|examens?|attributions?|arbitres?|matchs?|notes?|places? (?:en|de|a)|postes?|controles?|inspecteurs?|diplomes?)",
            r"(?:embauche|place|case|recase|attribue|donne|file|reserve|refile|signe|attribuent|donnent)(?:nt)? (?:toujours |tous |toutes |systematiquement )?(?:<2w>)?(?:marches?|contrats?|postes?|logements?|chantiers?|travaux|subventions?|terrains?|permis|promotions?|hlm|appart\w{0,6})(?: \w+){0,2} (?:a|aux?|pour) (?:son|sa|ses|leurs?) (?:frere|cousin|cousine|neveu|niece|fils|fille|femme|mari|beau-frere|belle-soeur|maitresse|amant|copains?|potes?|amis?|famille|societe|boite|propre)",
            r"(?:has |have |had |he |she |they |who )?(?:takes?|took|taking|pays?|paid|accepts?|accepted|demands?|demanded|pockets?|gets?|got|received|offered|handed out) (?:<2w>)(?:bribes?|kickbacks?|backhanders?|brown envelopes?|under the table|hush money)",
            r"(?:brib(?:es|ed)|rig(?:s|ged)|fix(?:es|ed)|bought off|paid off|threw) (?:the |a |an |every |all the )?(?:<1w>)(?:tenders?|contracts?|votes?|elections?|referees?|inspectors?|juries|jury|bids?|raffle|results?|councillors?|officials?|judges?|planning|match|matches|awards?|witness\w{0,2}|mayor|buyer)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "forgery",
        each(
            rf"(?:{_NOT_ALONE} <1w>)(?:falsifie|truque|trafique|maquille|bidonne|bidouille|invente|fabrique|antidate|contrefait|imite|plagie|pompe|copie|vole|triche|menti|ment|achete|usurpe|efface|detruit) <1w>(?:(?:les|le|la|l'|des|un|une|son|sa|ses|nos|mon|ma|mes|aux?|sur) ?)?(?:<1w>)?(?:comptes?|chiffres?|bilans?|diplomes?|cv|factures?|rapports?|resultats?|signatures?|contrats?|plannings?|pv|certificats?|dossiers?|analyses?|controles?|mesures?|tests?|registres?|notes?|documents?|releves?|preuves?|examens?|concours|thermometres?|kilometrage|compteurs?|temperatures?|horaires|heures|pointages?|dates?|etiquettes?|these|memoire|frais|arrets? de travail|devis|inventaires?|permis|enquete|autorites|juges?|statistiques|normes|declarations?|ordonnances?|homologation)",
            r"(?:falsifie|truque|trafique|maquille|bidonne|bidouille|antidate|falsifient|truquent|trafiquent|maquillent|bidonnent|bidouillent|antidatent) (?:tous |toutes |sur )?(?:les|le|la|l'|des|ses|leurs|nos|mon|ma) ?(?:<1w>)?(?:comptes?|chiffres?|bilans?|diplomes?|cv|factures?|rapports?|signatures?|plannings?|certificats?|dossiers? (?:de|des|medic\w+)|analyses?|controles?|mesures?|tests?|registres?|documents?|releves?|thermometres?|kilometrages?|compteurs?|temperatures?|heures(?! d'ouv)|pointages?|dates? (?:de|des|d'|limites?)|dlc|etiquettes?|ordonnances?|poids|inventaires?|normes|homologations?|vin|lait)",
            r"(?:change|changent|gratte|grattent|remplace|remplacent|modifie|modifient|efface|effacent|coupe|coupent|recolle|recollent) (?:tous |toutes )?(?:les|le|la|l'|des|ses|leurs) ?(?:<1w>)?(?:dates? (?:limites?|de peremption|sur|des)|dlc|etiquettes? (?:de|des|sur)|kilometrages?|compteurs?|notes (?:de ses|des eleves)|resultats (?:des|d')|vin avec|lait avec)",
            r"(?:balance|caisse|comptes?|factures?|compteurs?|diplomes?|cv|chiffres|resultats|appel d'offres|election|concours|tombola|tirage|notes de frais|pesees?|devis|certificats?|permis) (?:est |sont |etait |etaient |ont ete |a ete )(?:completement |tous |toutes |totalement |carrement )?(?:truque|trafique|falsifie|bidon|bidonne|maquille|pipe|faux|fausse|achete|gonfle)\w{0,2}",
            r"(?:son|sa|ses|leurs?) (?:diplomes?|cv|permis|certificats?|titre|doctorat|licence|master|agrement|assurance|references|papiers) (?:est|sont|c'est) (?:un |une |du |des |completement )?(?:faux|fausse|bidon|invente|achete|vole|falsifie)\w{0,2}",
            r"(?:exerce|opere|soigne|consulte|travaille|conduit|enseigne|construit|vend)(?:nt)? (?:sans|avec un faux) (?:diplome|permis|assurance|licence|agrement|autorisation|garantie decennale)",
            r"(?:sert|servent|servait|vend|vendent|vendait|revend|revendent|met|mettent|mettait|refile|refilent|remballe|remballent|recongele|recongelent|cuisine|utilise|utilisent|ressert|resservent|rechauffe|fait manger|a mis|a vendu|a servi|ont servi|ont vendu) (?:<2w>)?(?:(?:du |de la |des |de l'|les |la |le )?(?:viande|poisson|steaks?|poulet|produits?|yaourts?|plats?|restes?|pain|fromages?|oeufs|sandwichs?|gateaux|creme|lait|huile|medicaments?|vin|miel|saumon|crevettes|pieces?|voitures?|jambon|legumes|charcuterie|cheval|chat|chien|rat|surgele|contrefacon\w{0,1}|faux|donnees|fichiers?|vehicules?)) ?(?:<2w>)?(?:avarie\w{0,2}|perime\w{0,2}|pourri\w{0,2}|decongele\w{0,2}|vole\w{0,2}|trafique\w{0,2}|de contrebande|falsifie\w{0,2}|accidente\w{0,2}|moisi\w{0,2}|a la place d\w{1,3}|coupe\w{0,2} a|interdit\w{0,2}|non declare\w{0,2}|contamine\w{0,2}|des poubelles|des assiettes|d'hier|a prix d'or|a des|au marche noir|sans ordonnance|aux? dealers?|recongele\w{0,2}|des clients)",
            r"(?:has |have |had |he |she |they |who |routinely )?(?:forg(?:es|ed)|fak(?:es|ed)|falsif(?:ies|ied)|doctor(?:s|ed)|cook(?:s|ed)|fudg(?:es|ed)|backdat(?:es|ed)|tamper(?:s|ed) with|plagiari[sz](?:es|ed)|invent(?:s|ed)|rig(?:s|ged)|cheat(?:s|ed) on|lied (?:on|about|to)|alter(?:s|ed)|destroyed|shredded|made up|massage[sd]?) (?:<3w>)(?<!lied about the )(?:records?|books|accounts?|figures|results?|invoices?|signatures?|certificates?|degree|diploma|qualifications?|cv|resume|tests?|rotas?|timesheets?|hours|reports?|expenses?|evidence|data|inspections?|logs?|taxes|taxman|meters?|readings?|documents?|files|exam|exams|dates|labels|police|judge|regulators?|auditors?|inspectors?|references)",
            r"(?:sells?|sold|serves?|served|uses|used|passes off|selling|serving) (?:<1w>)(?:expired|rotten|stolen|fake|counterfeit|out-of-date|horse ?meat|rancid|mouldy|leftover|reheated|refrozen|contaminated|illegal|dodgy|unsafe) (?:<1w>)[a-z]{3,14}",
            r"(?:waters? down|watered down|dumps?|dumped|dumping) (?:the |its |their |his |her |untreated |toxic |chemical |raw )(?:<1w>)(?:beer|drinks?|milk|vodka|gin|waste|chemicals?|sewage|oil|asbestos|into)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "forgery",
        each(
            r"(?:recongele|recongelent|remballe|remballent|rechauffe|ressert|resservent|refourgue|refourguent|coupe|coupent|allonge|allongent|dilue|diluent|melange|melangent|trafique|trafiquent|bidouille) (?:la |le |les |son |sa |ses |leur |leurs |du |de la |des |l')?(?:<1w>)?(?:viande|poisson|cafe|vin|lait|huile|essence|gazole|restes?|plats?|pain|fromage|yaourts?|sauces?|biere|alcool|whisky|miel|farine|chocolat|parfum|ciment|beton|carburant)(?: avec| a l'eau| de la veille| perimes?| d'hier)?",
            r"(?:vend|vendent|vendait|fait passer|font passer|presente|presentent|facture|facturent) <3w>(?:comme|pour|en) (?:du |de la |des |de l')?(?:<1w>)?(?:pur\w{0,2}|bio|fait maison|artisanal\w{0,3}|francais\w{0,2}|frais|neufs?|neuve|authentique|local|locale|origine|premiere main|occasion|vrai\w{0,2}|cuir|arabica|or massif)",
            r"(?:invente|inventent|fabrique|fabriquent|imagine|(?:facture|facturent)(?= de faux| de fausses)) (?:des |de faux |de fausses |les |ses )?(?:<1w>)?(?:travaux|charges|pannes|reparations|frais|interventions|visites|heures|clients|malades|diagnostics|urgences|sinistres|reunions|deplacements|chantiers|stagiaires|formations|patients)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "misconduct",
        each(
            r"(?:vol(?:e|ent|ait|aient|ait)|detourn(?:e|ent|ait)|escroqu(?:e|ent|ait)|arnaqu(?:e|ent|ait)|rackett(?:e|ent|ait)|truqu(?:e|ent|ait)|falsifi(?:e|ent|ait)|fauss(?:e|ent|ait)|trafiqu(?:e|ent|ait)|corromp(?:t|ent)|soudoi(?:e|ent)|agress(?:e|ent|ait)|tabass(?:e|ent|ait)|viol(?:e|ent|ait)|maltrait(?:e|ent|ait)|harcel(?:e|ent|ait)|drogu(?:e|ent|ait)|espionn(?:e|ent|ait)|pirat(?:e|ent|ait)|sabot(?:e|ent|ait)|empoisonn(?:e|ent|ait)|extorqu(?:e|ent|ait)|magouill(?:e|ent|ait)|attach(?:e|ent|ait)|enferm(?:e|ent|ait)) (?:regulierement |souvent |toujours |chaque \w+ )?(?:les|ses|nos|mes|des|son|sa|leurs|ma|mon|notre|tous les|toutes les) (?!importance|lacets?|ceintures?|vedette|coeurs?|chiens?|velos?|penalty|place|idee|cheveux|genoux|esprits?|oreilles|yeux|nuits|vacances|donnees chez soi)[a-z]{3,}",
            r"(?:a|ont|avait|avaient) (?:<1w>)?(?:fausse|trafique|pirate|espionne|sabote|empoisonne|drogue|seq?uestre|rackette|extorque|soudoye|enferme|attache|maltraite|tabasse) (?:les|ses|nos|mes|des|son|sa|leurs|ma|mon|notre|le|la|un|une|l'[a-z]+)(?: [a-z]{3,})?",
            r"(?:a|ont|avait) (?:garde|jamais rendu|refuse de rendre|fait disparaitre|confisque) (?:ma|notre|nos|la|sa|mes|leur) (?:caution|depot|cautions|salaire|paie|acompte|heritage|papiers|passeports?)",
            r"(?:sign(?:e|ent|ait)|accord(?:e|ent|ait)|donn(?:e|ent|ait)|vend(?:ent|ait)?|attribu(?:e|ent|ait)|delivr(?:e|ent|ait)|ferm(?:e|ent|ait) les yeux)<50>(?:contre|moyennant|en echange d[e']|pour) (?:<1w>)?(?:billets|cash|enveloppes?|liquide|pots?[- ]de[- ]vin|commissions?|services|faveurs|voyages?|cadeaux)",
            r"(?:signs?|grants?|sells?|awards?|gives|handed) <6w>(?:for|in exchange for|in return for) (?:<1w>)?(?:cash|envelopes?|bribes?|kickbacks?|favou?rs)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "deceit",
        each(
            r"(?:vend|vendait|vendent|revend|revendait|a vendu|ont vendu|fait payer|monnaie) (?:les |des |de |ses )?(?:<1w>)?(?:sujets|copies d'examen|corriges|notes|places|reponses|diplomes|attestations|certificats|permis|rendez-vous|arrets (?:maladie|de travail)|donnees|fichiers?|ordonnances|passe-droits|dossiers medicaux)",
            r"(?:facture|facturent|facturait|fait payer|font payer|vend|vendent|remet|remettent|pose|posent|monte|montent|remonte) (?:<2w>)?(?:pieces? (?:d'epaves?|d'occasion|usagees?|volees?)|du neuf|d'occasion|heures? (?:fictives?|jamais)|prestations? (?:fictives?|jamais)|actes? fictifs?)<40>(?:neu\w{1,4}|comme|prix|faites?|fictives?|jamais)?",
            r"(?:encaisse|encaissent|prend|prennent|pris|a encaisse|ont encaisse|empoche|garde|gardent|took|takes|kept|keeps) (?:<2w>)?(?:acomptes?|arrhes|cautions?|avances?|depots? de garantie|deposits?|advance|down payments?)<60>(?:jamais|disparu\w{0,1}|plus de nouvelles|sans (?:faire|livrer|finir|venir)|volatilise|never|vanished|disappeared|gone|without)",
            r"(?:mont(?:e|ent|ait)|organis(?:e|ent|ait)|dirig(?:e|ent|ait)|tien(?:t|nent)) (?:un |une |des )(?:<1w>)?(?:arnaques?|escroqueries?|trafics?|reseaux? de|fraudes?|pyramide)",
            r"(?:est|sont|etait|etaient) (?:un |une |des )?(?:<1w>)?(?:complices? (?:de|du|des)|mouille\w{0,2} dans|impliquee?s? dans|de meche avec|in on it)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "misconduct",
        each(
            r"(?:opere|conduit|travaille|roule|soigne|garde les \w+|vient|arrive|consulte|pilote|enseigne|fait cours|prend le volant|s'occupe des \w+|operait|conduisait|a opere|a conduit|etait|est) (?:<2w>)?(?:completement |totalement |tous les matins |toujours |regulierement |a moitie |souvent |encore )?(?:bourre|bourree|ivre|saoul|saoule|soul|soule|torche|torchee|defonce|defoncee|alcoolise\w{0,1}|sous coke|sous (?:drogue|cocaine|alcool|stups|l'emprise))",
            r"(?:boit|buvait|picole|picolait|se drogue|se droguait|fume (?:du shit|des joints)|sniffe|snife|deale|dealait|vend de la (?:drogue|coke)|a bu) (?:<1w>)?(?:pendant|au (?:volant|boulot|travail|bloc|bureau|taf|lycee|college)|avant (?:d'operer|de|les|chaque|son)|en (?:service|cours|classe|conduisant)|a l'ecole|devant (?:les|nos|ses)|aux? (?:eleves|jeunes|gamins|detenus)|sur (?:le|son) (?:lieu|temps|chantier)|tous les midis|dans (?:les|le|la|son))",
            r"(?:payait|payaient|embauchait|embauchaient|employait|employaient|exploitait|paie|paye|payent|paient|emploie|emploient|fait travailler|font travailler|exploite|exploitent|embauche|embauchent|fait bosser|font bosser|employait|payait) (?:<2w>)?(?:(?:ses|leurs|des|les|tous|toute|la moitie de) ?(?:<2w>)?)?(?:au (?:black|noir)|sans[- ]papiers|des mineurs|des enfants|non declare\w{0,2}|sans contrat|en liquide|de la main a la main|sans les declarer)",
            r"(?:ne )?(?:declare|declarent|paie|paye|paient|payent) (?:pas|jamais|plus|rien) (?:ses|leurs|les|la|l'|d'|aux?|son|des) ?(?:<1w>)?(?:impots?|employe\w{0,2}|salarie\w{0,2}|heures sup\w{0,12}|cotisations|charges|tva|urssaf|fisc|revenus|loyers|fournisseurs|sous-traitants|amendes|pensions? alimentaires?)",
            r"(?:fraude|fraudent|fraudait|a fraude|ont fraude|triche|trichent|a triche|gruge|grugent|arnaque|arnaquent|escroque|escroquent|blanchit|blanchissent|a blanchi|ont blanchi|rackette|rackettent|ranconne|trompe sciemment) (?:<1w>)?(?:le |la |les |l'|aux? |a |sur |de |du |d'|ses |des )?(?:<1w>)?(?:fisc|impots?|secu|securite sociale|caf|urssaf|tva|assurances?|chomage|rsa|aides|argent|controle|examens?|concours|bac|subventions?|mutuelle|cpam|france travail|anti-?dopage|elections?|cour|etat|douanes?|clients|patients|voisins)",
            r"(?:se dope|se dopent|s'est dope\w?|est dopee?|sont dopes|se dopait|prend de l'epo|prend des steroides|dope ses|dopent leurs)",
            r"(?:a|ont|avait) (?:<1w>)?(?:couvert|etouffe|cache|dissimule|enterre|planque|camoufle) (?:<1w>)?(?:(?:les|le|la|l'|des|une?|son|sa|plusieurs|trois|deux|tous les) ?)(?:<1w>)?(?:agressions?|viols?|affaires?|accidents?|fuites?|pollutions?|morts?|deces|erreurs? medicales?|plaintes?|faits|violences|attouchements|fraudes?|abus|contaminations?|incidents?|vols?|rapports?|intoxications?|amiante|harcelements?)",
            r"(?:deverse|deversent|rejette|rejettent|balance|balancent|enterre|enterrent|a deverse|ont deverse|brule|brulent|jette|jettent|vide|vident) (?:<2w>)?(?:dechets|produits|huiles?|amiante|eaux? usees?|lisier|solvants?|peinture|batteries|toxiques?|acide) (?:<2w>)(?:dans|en|au|derriere|la nuit|sur|chez)",
            r"(?:fait|faisait|font|a fait|exerce|pratique) (?:du|un) (?:chantage|racket|harcelement)(?: \w+){0,4}",
            r"(?:a|ont) (?:mis le feu|incendie|sabote|empoisonne|pirate|espionne|filme (?:en cachette|a leur insu|sous|dans les (?:douches|vestiaires|toilettes)))(?: \w+){0,5}",
            r"(?:filme|filmait|espionne|espionnait|ecoute|ecoutait|surveille|piste|lit les mails de) (?:<3w>)?(?:en cachette|a leur insu|sous les jupes|dans les (?:vestiaires|douches|toilettes)|en douce|illegalement)",
            r"(?:operates?|drives?|works?|teaches|turns up|shows up|came in|comes in|performs? surgery|operated|drove|flew|is|was) (?:<3w>)(?:drunk|wasted|high on|hammered|plastered|stoned|on coke|under the influence|over the limit)(?: \w+){0,3}",
            r"(?:drinks?|drank|drinking|deals? (?:drugs|coke|weed)|dealt drugs|sells? drugs|does coke|snorts?) (?:<1w>)(?:on the job|at work|on duty|during|before|at the wheel|behind the wheel|in class|to (?:kids|pupils|students|teens))",
            r"(?:pays?|paid|employs?|hires?|hired) (?:<3w>)(?:cash in hand|under the table|off the books|illegal workers|below minimum wage|undocumented)",
            r"(?:cheat(?:s|ed)|evad(?:es|ed)|defraud(?:s|ed)|launder(?:s|ed)|fiddl(?:es|ed)|dodg(?:es|ed)|scamm(?:ed)|scams|blackmail(?:s|ed)|spied on|spies on|secretly films?|secretly filmed|film(?:s|ed) \w+ in the) (?:<2w>)(?:tax|taxes|taxman|benefits|money|insurance|customers|clients|customs|exam|exams|patients|pensioners|elderly|vat|hmrc|changing rooms?|toilets|showers|staff|employees|residents|government|wife|his|her|their|the|old)",
            r"(?:cover(?:s|ed) up|hush(?:ed|es) up|buried|hid|hides) (?:<3w>)(?:assaults?|rapes?|deaths?|abuse|accidents?|leaks?|complaints?|fraud|incidents?|report|injur\w{1,4}|spill|harassment|outbreak)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "misconduct",
        each(
            r"(?:opere|operent|operait|conduit|conduisait|soigne|soignait|consulte|enseigne|travaille|travaillait|pilote|operates|drives|teaches|works|treats patients) (?:<2w>)?(?:en ayant bu|apres avoir bu|avec (?:deux|trois|quelques|un) (?:verres?|grammes?)|l'haleine chargee|sous (?:antidepresseurs|cachets)|after drinking|smelling of|reeking of)",
            r"(?:injecte|injectent|injectait|pique|piquent|dope|dopent|dopait|fournit|fournissent|fait prendre|inject(?:s|ed|ing)|dop(?:es|ed|ing)|suppl(?:ies|ied|ying)|giv(?:es|ing)) (?:<2w>)?(?:joueu\w{1,3}|coureurs|athletes?|cyclistes|nageu\w{1,3}|gamins|jeunes|players?|runners|riders|athletes|swimmers|lads|kids|horses|chevaux)<30>(?:produits?|trucs? interdits?|steroides?|epo|hormones|anabolisants|banned|steroids|hormones|stuff|substances)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "bribery",
        each(
            r"(?:a|ont|avait) (?:file|donne|refile|offert|reserve|attribue|laisse|accorde|vendu|signe) <10w>contre (?:<2w>)?(?:enveloppes?|billets|liquide|cash|pots?[- ]de[- ]vin|voyages?|cadeaux?|services|faveurs)",
            r"(?:a|ont|avait) (?:file|donne|refile|reserve|attribue|accorde) (?:<2w>)?(?:marches?|contrats?|chantiers?|postes?|logements?|permis|terrains?|subventions?) (?:<4w>)?(?:a|au) (?:son|sa|ses|leurs?) (?:frere|cousin|cousine|neveu|niece|fils|fille|femme|mari|beau-frere|belle-soeur|beau-fils|gendre|maitresse|amant|copains?|potes?|amis?|famille|associe)",
            r"(?:took|takes|taking|accepted|accepts|pocketed|got) (?:<1w>)?(?:cash|money|an envelope|envelopes|a bung|thousands|payments?|gifts) from <8w>(?:to (?:vote|sign|approve|look|pass|drop|award)|in return|in exchange|for (?:the contract|the planning|planning|his vote|her vote))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "forgery",
        each(
            r"(?:decongele|decongelent|decongelait|sert|servent|vend|vendent|refile|refourgue|remballe|reetiquette|recycle|rechauffe|remet en rayon|remettent en rayon|cuisine|defrosts|thaws|relabels|repackages|serves|sells) (?:<2w>)?(?:poissons?|viandes?|poulets?|steaks?|plats?|produits?|yaourts?|jambon|fromages?|fruits de mer|huitres|moules|fish|meat|chicken|food|oysters|seafood) (?:perimee?s?|avariee?s?|pourrie?s?|moisie?s?|congelee?s?|decongelee?s?|hors date|passee?s? de date|expired|rotten|out of date)",
            r"(?:invente|inventent|inventait|declare|declarent|facture|facturent|fabrique|gonfle|inscrit|emploie|paie|invents?|invented|claims?|claimed|bills?|billed|listed|employs?) (?:<3w>)?(?:fantomes?|fictifs?|fictives?|bidons?|inexistante?s?|imaginaires|ghost|fictitious|non-existent|made-up)(?: \w+){0,2}",
            r"(?:imite|imitent|imitait|contrefait|falsifie|falsifient|recopie|forges?|forged|copies) (?:la|les|nos|ma|leurs?|sa|mes|the|our|my|their|customers'?|clients'?) (?:<1w>)?(?:signatures?|ecriture|paraphes?|initials)",
            r"(?:signe|signent|signait|signs|signed) (?:a la place|au nom) (?:de|des) (?:ses |nos |les |la |le )?(?:clients?|patients?|residents?|parents|salaries|vieux|voisins)",
            r"(?:le|la|les) (?:vend|vendent|revend|sert|servent|facture) (?:en|comme|pour) (?:du |de la |des )?(?:<1w>)?(?:peche du jour|frais|fait maison|bio|neuf|local|artisanal|du jour|premier choix|francais)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "theft",
        each(
            r"(?:vole|volent|volait|pique|piquent|fouille|fouillent|se sert|steals|nicks|rummages) (?:dans |from |through )(?:nos|les|leurs|mes|ses|our|the|their) (?:<1w>)?(?:sacs?|poches?|casiers?|vestiaires?|vestes|affaires|tiroirs?|portefeuilles?|trousses|frigos?|bags?|lockers?|pockets|coats|purses)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "theft",
        each(r"(?:a vide|ont vide|avait vide|vidait|vide|vident|siphonne|emptied|drained|cleaned out|emptying)"),
        near=(
            words(
                r"comptes?|caisses?|tresorerie|cagnotte|tirelire|fonds|livret|bank account|accounts?|till|funds?|kitty|collection box"
            ),
        ),
        within=30,
    ),
    Cue(
        "theft",
        each(r"(?:garde|gardent|empoche|empochent|ne rend|ne rendent|rend|keeps|pockets|never returns)"),
        near=(
            words(r"cautions?|depots? de garantie|acomptes?|arrhes|deposits?"),
            words(
                r"tout le monde|tous (?:ses|les) <1w>|jamais|a chaque fois|(?:deux|trois|quatre|cinq|six|dix|plusieurs) (?:locataires|clients|familles|couples)|locataires|every(?:one's| tenant)|tenants?|each time|never"
            ),
        ),
        within=60,
    ),
    Cue(
        "bribery",
        each(
            r"(?:prescrit|prescrivent|delivre|delivrent|vend|vendent|signe|signent|fait|prescribes|sells|signs|writes|hands out) <2w>(?:opioides|opiaces|(?:faux |fausses )?(?:certificats?|ordonnances?|attestations?|arrets)|somniferes|anxiolytiques|pass sanitaires?|opioids|opiates|prescriptions?|sick notes|certificates)",
        ),
        near=(
            words(
                r"contre|cash|billets?|liquide|sous le manteau|(?:ses|his|her) (?:potes|copains|amis|mates|friends)|complaisance|\d+ ?(?:€|euros|pounds|quid)|for (?:cash|money)"
            ),
        ),
        within=60,
    ),
    Cue(
        "violence",
        each(
            r"(?:envoie|envoyait|envoient|a envoye|demande|demandait|reclame|montre|montrait|sends?|sent|texts?|asks? for|shows?) <3w>(?:photos? (?:de lui|nues?|intimes?|denude\w{1,2}|de son)|nudes?|messages? (?:intimes?|sexuels?|deplaces?|salaces)|sextos?|videos? porno\w{0,1}|dick pics?|explicit (?:messages|pictures|photos)|naked pictures)",
        ),
        near=(
            words(
                r"gamines?|gamins|eleves?|mineure?s?|stagiaires?|apprenties?|joueuses?|benjamines?|minimes|collegiennes?|lyceennes?|patientes?|etudiantes?|ados?|enfants?|pupils?|students?|girls?|boys?|teenagers?|teens?|interns?|trainees?|kids|minors?"
            ),
        ),
        within=60,
    ),
    Cue(
        "violence",
        each(
            r"(?:donne|donnait|donnent|administre|administrait|refile|fait boire|glisse|met|gives?|gave|slips?|slipped) <2w>(?:sirop|somniferes?|calmants?|anxiolytiques?|medocs|medicaments?|drogue|alcool|melatonine|sedatives?|sleeping (?:pills|tablets)|cough syrup|calpol|valium)",
        ),
        near=(
            words(
                r"pour (?:qu'ils|qu'elles|les|avoir|etre|que les)(?: <1w>)?(?:dorment|dorme|calmer|tranquilles?|paix|endormir|assommer|taire)|so (?:that )?they (?:sleep|stay|nap|keep)|to (?:keep|make|shut) (?:them|the (?:kids|babies|residents)) (?:quiet|sleep|up|asleep)"
            ),
        ),
        within=70,
    ),
    Cue(
        "forgery",
        each(
            r"(?:rebobine|rebobinent|trafique|trafiquent|bidouille|bidouillent|remet a zero|baisse|maquille|rolls? back|winds? back|clocks|clocking)"
        ),
        near=(words(r"compteurs?|kilometrages?|odometers?|mileages?|the clock on"),),
        within=30,
    ),
    Cue(
        "deceit",
        each(
            r"(?:facture|facturent|facturait|declare|declarent|encaisse|bills?|billed|charges?|charged|claims?|claimed)(?: (?:for|a la secu|aux? \w+))?"
        ),
        near=(
            words(
                r"(?:jamais|pas) (?:<1w>)?(?:faite?s?|realisee?s?|eu lieu|effectuee?s?|donnee?s?|livree?s?|venue?s?|recue?s?)|(?:never|didn't) (?:<1w>)?(?:happened|took place|done|did|delivered|carried out|seen|saw)"
            ),
            words(
                r"seances?|soins?|actes?|visites?|heures?|travaux|prestations?|cours|consultations?|interventions?|sessions?|visits?|hours|appointments?|lessons|work|jobs?"
            ),
        ),
        within=70,
    ),
    Cue(
        "violence",
        each(
            r"(?:installe|installent|a installe|cache|cachait|a cache|planque|pose|a pose|installs?|installed|hides?|hid|put|puts) (?:<2w>)?(?:cameras?|micros?|telephone|hidden cameras?|microphones?)"
        ),
        near=(
            words(
                r"douches?|toilettes|vestiaires?|salles? de bains?|chambres? (?:de|des)|wc|bathrooms?|toilets?|bedrooms?|changing rooms?|showers?|locker rooms?"
            ),
        ),
        within=60,
    ),
    Cue(
        "deceit",
        each(
            r"(?:fait payer|font payer|facture|facturent|factures|charges?|charged|bills?) (?:<3w>)?(?:deux fois|trois fois|en double|twice|double)",
        ),
        near=(
            words(
                r"garde (?:la difference|le reste|tout)|empoche|keeps? (?:the difference|the rest)|pockets?|locataires?|clients?|saisonniers|residents?|retraites|familles|tenants?|customers?|pensioners|patients?"
            ),
        ),
        within=70,
    ),
    Cue(
        "theft",
        each(
            r"(?:vol(?:e|ent|ait|aient)|piqu(?:e|ent|ait)|fauch(?:e|ent|ait)) (?:<1w>)?(?:des |les |du |de la |nos |leurs )(?:<1w>)?(?:cachets?|medicaments?|medocs|morphine|materiel|marchandises?|stocks?|bijoux|portefeuilles?|affaires|colis|outils?|pieces|bouteilles?)",
            r"(?:is|are|was|were|been|be) (?:<1w>)?(?:fiddling|raiding|robbing|emptying|milking|skimming|draining) (?:the |our |their )(?:<1w>)?(?:pension|till|books|accounts?|fund|funds|stock|charity|tips|expenses|safe)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "misconduct",
        each(
            r"(?:laiss(?:e|ent|ait|aient)) (?:crever|mourir|croupir) (?:<1w>)?(?:les|leurs|nos|ses|des) (?:<1w>)?(?:vieux|residents?|patients?|malades|anciens|pensionnaires|detenus|bebes)<20>(?:expres|pour (?:liberer|toucher|recuperer|heriter)|volontairement|sciemment|deliberement)",
            r"(?:deliberately|knowingly|intentionally|secretly|routinely|sciemment|deliberement|volontairement) (?:drugging|poisoning|starving|overcharging|mistreating|endangering|drugs|starves|overcharges|droguent?|affament?|empoisonnent?|surfacturent?|maltraitent?) (?:the |its |their |our |his |her |les |leurs |ses |nos )?[a-z]{4,}",
            rf"(?:(?:a|ont) (?:eu|obtenu|decroche|pris)|doit|gets?|got) <4w>(?:poste|promotion|prime|contrat|place|augmentation|job|mandat) (?:<1w>)?en couchant(?: avec (?:le |la |son |sa |un |une )?(?:{ROLES}))?",
            r"slept (?:his|her|their) way (?:to|into|up)(?: \w+){0,3}",
        ),
        to_clause_end=True,
    ),
    *DEEDS,
    *PLAIN,
)
