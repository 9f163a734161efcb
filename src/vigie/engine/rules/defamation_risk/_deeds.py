"""Dishonourable facts told by the side: an envelope, a new conservatory, work billed and never done, an order to forge."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_HER = r"(?:sa|son|ses|leurs?|his|her|their|the|une|un|le|la|les)"
_PAPERS = r"(?:rapports?|bilans?|comptes?|factures?|registres?|releves?|plannings?|certificats?|dossiers?|controles?|analyses?|resultats?|chiffres|attestations?|contrats?|feuilles|bulletins?|etiquettes?|dlc|dates?|signatures?|pv|comptes rendus|reports?|records?|books|figures|results?|invoices?|timesheets?|logs?|certificates?|minutes|paperwork|documents?|labels?|inspections?)"
_GOODS = r"(?:veranda|piscine|bmw|mercedes|porsche|audi|tesla|4x4|villa|cuisine(?: equipee)?|jacuzzi|yacht|camping-car|rolex|decapotable|residence secondaire|maison de vacances|bateau|chalet|moto|conservatory|hot tub|kitchen|extension|range rover|holiday home|patio|swimming pool|motorhome|boat|caravan|new car)"
DEEDS = (
    Cue(
        "theft",
        each(
            r"(?:se sert|se servait|se servent|s'est servie?|tapait|tape|pioche|piochait|puise|puisait|helps? (?:himself|herself|themselves)|helped (?:himself|herself|themselves)|dipping|dips?|dipped) (?:<1w>)?(?:dans|a meme|to|into|in|out of) (?:la |le |les |l'|the |our )(?:<1w>)?(?:coffre(?:-fort)?|caisses?|tiroirs?(?:-caisse)?|recettes?|reserve|chambre froide|pharmacie|tronc|cagnotte|compte|enveloppes?|fonds|urne|till|safe|cash ?box|stockroom|takings|petty cash|collection|fund|tip jar|kitty)",
            r"part(?:i|ie|is|ies|ait) (?:<5w>)?avec (?:la |l'|les |le |nos |notre |tout |toute |toutes |leurs? )(?:<1w>)?(?:caisses?|argent|subventions?|cagnottes?|fonds|economies|recettes?|tresorerie|cotisations|dons|acomptes?|arrhes|budget|cautions?|sous|inscriptions|collecte)|(?:ran|run|made|gone|went|disappeared|vanished|walked) (?:off|away) with (?:<2w>)?(?:money|funds?|takings|savings|subs|deposits?|cash|kitty|grant|donations)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "theft",
        each(
            r"(?:a vot?re avis,? |dites-moi |so |et )?(?:ou (?:est|sont) (?:donc )?pass(?:e|ee|es|ees)|qu'est-ce (?:qu'il|qu'elle|qu'ils|qu'on) (?:a|ont) fait d|where (?:did|has|have)) <5w>(?:euros?|argent|fonds|subventions?|caisse|dons|cagnotte|cotisations|recette|money|funds?|takings|grant|donations|subs|raffle)",
        ),
        near=(
            words(
                r"(?:tresori\w{1,4}|president\w{0,2}|maire|mairesse|adjointe?|directeur|directrice|gerante?|patron\w{0,2}|chefs?|coach|entraineu\w{1,3}|syndic|cure|treasurer|chair\w{0,5}|owner|vicar|mayor|councillor|manager|boss|secretaire|responsable|comptable|proprio|association|asso|comite|club|m|mme|mr|mrs|ms|docteur|dr|lui|elle|il|he|she)"
            ),
        ),
        within=140,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "bribery",
        each(
            r"(?:took|takes|taking|accepted|accepts|pocketed|got|gets|received|collected|collects) (?:<1w>)?(?:an?|his|her|the|their|several|two|three|fat|brown) (?:<1w>)?envelopes?(?: (?:from|off|full|every|stuffed))?",
            rf"{_HER} (?:<1w>)?{_GOODS}<40>(?:toute? neu\w{{1,4}}|flambant|ne s'est pas payee?|n'est pas (?:tombee?|venue?|arrivee?)|(?:payee?|offerte?|financee?|posee?|livree?) (?:par|avec)|vous donnera|donne une (?:piste|idee)|didn't (?:pay|buy|come|build)|(?:paid|built|fitted|courtesy) (?:for by|for with|by|of)|brand new)",
            r"(?:fait|fit|faisait|font|faire) (?:<1w>)?(?:goudronner|refaire|tondre|entretenir|repeindre|construire|livrer|installer|poser|elaguer|nettoyer|renover|carreler|deneiger) (?:son|sa|ses|leurs?) <2w>(?:<30>)(?:par (?:les (?:employes|agents|ouvriers|gars|services)|la (?:mairie|commune|ville|boite)|nos)|aux frais|sur (?:le|les) (?:budget|deniers|compte)|avec (?:l'argent|les sous|nos|les deniers)|on the (?:council|company))",
            r"(?:had|got|gets|has) (?:the )?(?:council|town|company|school|club|parish) (?:<4w>)(?:his|her|their) (?:<1w>)?(?:drive|patio|kitchen|garden|house|roof|extension|bathroom|fence)",
            r"(?:propos(?:e|ait|ent)|prom(?:et|ettait|ettent)|exig(?:e|eait|ent)|reclam(?:e|ait|ent)|offers?|offered|promised|demands?|demanded) <7w>(?:contre|en echange d\w{1,2}|for|in exchange for|in return for) (?:<2w>)(?:nuit|faveurs?|gateries?|massages?|sexe|sexuelles?|sex|sexual|nudes?)",
            r"(?:bourr\w{1,3}|bourrent) les urnes|fait voter (?:les morts|des morts|les residents|la maison de retraite|des gens)|fausses procurations|stuff(?:s|ed|ing) (?:the )?ballot",
            r"(?:tremp(?:e|ent|ait)|baign(?:e|ent|ait)|mouill\w{1,3}) (?:<1w>)?dans (?:des |le |un |une |l'|toutes les |les |du |de la )?(?:<1w>)?(?:magouilles?|trafics?|combines?|blanchiment|drogue|affaires? (?:louches|pas nettes?|sales?)|proxenetisme|came|deal)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "bribery",
        each(
            r"(?:demandez|demande|posez|ask) (?:donc |lui |leur |plutot |un peu |la question )*(?:<8w>)(?:comment|ou|pourquoi|avec quel argent|d'ou|qui|ce qu\w{1,3}|what|where|how|why|who)"
        ),
        near=(
            words(
                rf"tombee?s? du ciel|(?:comme par|curieux|quel) hasard|indices? ?:|(?:clue|hint) ?[:,]|suivez mon regard|vous donnera (?:une|la) (?:piste|reponse|idee)|{_HER} (?:<1w>)?{_GOODS} (?:toute? neu\w{{1,4}}|flambant)|had to (?:go|leave|resign)|brand new|gendre|beau-frere|brother-in-law|inspect\w{{1,4}}(?:'s)? (?:est |is |has )?(?:parti|passe|gone|left)|enveloppes?|envelopes?|sous la table|under the table"
            ),
        ),
        within=170,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "forgery",
        each(
            rf"(?:m'a|m'ont|nous a|nous ont|m'y a|m'y ont|nous y a|fallait|devait|devions|m'avait) ?(?:<1w>)?(?:demande\w{{0,2}}|oblige\w{{0,2}}|force\w{{0,2}}|ordonne|somme\w{{0,2}}|fait|prie\w{{0,2}}|suggere|mis la pression pour|antidater|falsifier|maquiller|truquer|bidonner) ?(?:de |d'|a )?(?:antidater|postdater|falsifier|maquiller|truquer|trafiquer|bidonner|signer (?:de )?(?:faux|fausses)|mentir|detruire|effacer|gonfler|dissimuler|cacher|reetiqueter|modifier|inventer|faux) (?:aux? |de |des |les |le |la |l'|sur |a |nos |faux |fausses )*(?:<1w>)?(?:{_PAPERS}|clients?|patients?|inspect\w{{1,5}}|controleurs?|assurances?|familles?|preuves?)",
            rf"(?:asked|told|ordered|made|pressured|forced|instructed|expected) (?:me|us|staff|the team|nurses|drivers|everyone) (?:to )?(?:backdate|falsify|doctor|fudge|fake|forge|shred|destroy|lie|relabel|cook|inflate|cover up|rewrite|alter) (?:to |about |the |on |our |their )*(?:<1w>)?(?:{_PAPERS}|inspectors?|customers?|clients?|families|auditors?|police|insurers?)",
            r"(?:put|puts|used|uses|stuck|copied|signed) (?:my|our|their|his|her|a dead man's) (?:signature|name|initials) (?:on|to|under|at) [^.!?\n]{3,60}(?:never|didn't|without|wasn't|hadn't)|(?:mis|met|imite|appose|utilise|signe) (?:ma|notre|leur|mon|nos|de mon) (?:signature|nom|paraphe)[^.!?\n]{3,60}(?:jamais|pas|sans)",
            r"(?:vend|vendait|vendent|revend|revendent|revendait|ecoule|ecoulent|refourgue|refourguent|deale|dealait|fourgue|fourguent|sells?|selling|sold|flogs?|flogging|shifts?) (?:<5w>)?(?:sous le manteau|sous le comptoir|en douce|under the counter|out the back|out of the van|on the side)",
            r"(?:remplac|chang|factur)\w{1,4} des (?:pieces?|plaquettes|freins|embrayages|batteries|pneus|courroies) (?:<1w>)?(?:qui n'(?:ont|avaient) rien|neuves|saines|qui march\w{1,5}|encore bonnes)",
            r"(?:tient|tenait|tiennent|alimente|alimentait|gere|a|ont|avait|planque|cache|monte|fait|font|faisait|signe|emet|declare|touche|keeps?|runs?|has|set up|writes) (?:<2w>)?(?:caisse noire|double comptabilite|fausses? factures?|fausses? fiches|faux bulletins|emplois? fictifs?|comptes? (?:offshore|en suisse|a l'etranger|caches?)|societes? ecrans?|slush fund|two sets of books|ghost (?:jobs?|employees|workers)|shell compan\w{1,3})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "deceit",
        each(
            r"(?:factur(?:e|ent|ait|aient|er)|fait payer|font payer|declar(?:e|ent|ait)|compt(?:e|ent|ait)|encaiss(?:e|ent|ait)|bill(?:s|ed)|charg(?:es|ed)|invoic(?:es|ed)|claim(?:s|ed)) [^.!?\n]{2,60}(?:qu'(?:il|elle|ils|elles|on|personne) (?:n'a|n'ont|ne|n'avait) (?:<1w>)?(?:jamais|pas|font|fait)|jamais (?:pos|chang|fait|realis|livr|repar|remplac|effectu|donn|install|vu|venu)\w{1,4}|(?:he|she|they|it) never (?:fitted|changed|did|made|replaced|saw|delivered|repaired|turned)|(?:that were|was) never (?:fitted|changed|done|made|replaced|delivered))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "theft",
        each(
            r"(?:revend|revendait|revendent|ecoule|refourgue|vend|vendait) (?:les |le |la |des |nos |l'|du )<6w>(?:et (?:se )?(?:garde|gardait|empoche|met) (?:tout|le reste|l'argent|la difference|dans sa)|pour (?:son compte|sa poche)|a son (?:compte|profit))",
            r"(?:pocket(?:s|ed|ing)|keep(?:s|ing)|kept|empoch(?:e|ent|ait)|gard(?:e|ent|ait)) (?:the |la |tout le )(?:difference|rest of it|change each|benefice)",
            r"(?:invent(?:e|ent|ait|s|ed)|simul(?:e|ent|ait)) (?:des |les |de faux |the |some )?(?:<1w>)?(?:degats|degradations|moisissures|damage|breakages|cleaning)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "bribery",
        each(
            r"(?:achet(?:e|ent|ait)|soudoi(?:e|ent)|arros(?:e|ent|ait)|paie|paye|bribes?|pays off|buys) (?:ses |leurs |les |des |tous les |the |his |her |their )(?:<1w>)?(?:examinateurs?|examinatrices?|controleurs?|inspecteurs?|temoins?|experts?|jures?|arbitres?|examiners?|inspectors?|referees?|jurors?|witnesses)",
            r"(?:a|ont|avait) (?:<1w>)?(?:signe|choisi|pris|retenu|impose|valide) (?:le |un |l'|les )?(?:devis|contrats?|offre|marches?|entreprise|travaux) (?:de |d')(?:son |sa |ses |leur |un )(?:beau-frere|frere|cousine?|amie?|pote|mari|femme|fils|neveu|gendre|copain|associe)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "violence",
        each(
            r"(?:a|ont|avait|aurait) eu (?:des |un )(?:gestes?|comportements?|mains?|attouchements?) (?:deplaces? |inappropries? |baladeuses? |limites? )?(?:sur|envers|avec|a l'egard)",
            r"laiss(?:e|ent|ait|aient) (?:<1w>)?(?:les|des|nos|leurs|ses|un|une) (?:<1w>)?(?:petits?|enfants?|bebes?|gamins|gosses|residents?|patients?|vieux|malades) (?:<2w>)?(?:pleurer|hurler|crier|attaches?|baigner|mariner|souilles?|seuls?)<40>(?:enferme\w{0,2}|noir|heures|couches?|urine|excrements|attache\w{0,2}|toute la|la nuit|pisse|merde)",
            r"(?:affam(?:e|ent|ait)|bat|battait|laisse crever|laisse mourir|maltrait(?:e|ent|ait)|starv(?:es|ed)|beats|neglects) (?:ses |leurs |les |des |son |sa |his |her |their |the )(?:<1w>)?(?:betes|vaches|brebis|troupeau|poules|chevres|moutons|veaux|cochons|chiens|chats|ane|jument|poney|cows|sheep|pigs|hens|ponies|livestock|herd)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "deceit",
        each(
            r"(?:vend|vendent|vendait|sert|servent|servait|fait passer|font passer|facture|facturent|sells?|serves?|passes? off) <7w>(?:pour|comme|en guise de|as|for) (?:du |de la |des |de l'|d'|real |proper |fresh )?(?:boeuf|veau|agneau|bar|cabillaud|saumon|champagne|homard|aop|label rouge|beef|lamb|cod|champagne|lobster|free[- ]range|organic|bio|fait maison|homemade)",
            r"(?:balanc(?:e|ent|ait)|montr(?:e|ent|ait)|divulgu(?:e|ent|ait)|fil(?:e|ent|ait)|partag(?:e|ent|eait)|refil(?:e|ent|ait)|leak(?:s|ed)|show(?:s|ed)|shar(?:es|ed)|pass(?:es|ed)) (?:on )?(?:les |des |nos |mes |the |our |my )(?:<1w>)?(?:dossiers?|notes|secrets|donnees|fichiers?|resultats|ordonnances|files?|records?|details|results) (?:<4w>)?(?:a|aux|to) (?:ses |son |sa |leurs |des |his |her |their )?(?:<1w>)?(?:copines?|copains?|potes|amie?s?|mari|femme|voisine?s?|concurrents?|mates|friends|husband|wife|competitors?)",
            r"(?:touche|touchent|percoit|encaisse|encaissent|claims?|claiming|draws?|vit d[eu]) (?:<1w>)?(?:le |la |l'|les |des |du |son )?(?:rsa|apl|chomage|aah|allocations?|pension|aides|indemnites|benefits?|disability|universal credit|the dole|dole)<40>(?:alors qu'|tout en|en (?:travaillant|bossant)|while|and (?:works|runs|drives)|au noir|au black|cash[- ]in[- ]hand|sans y avoir droit)",
            r"claim(?:s|ed|ing) (?:<1w>)?(?:for|on|expenses (?:for|on)|rent on) (?:<3w>)(?:flat|house|home|car|trips?|office|hotel|meals?|taxis?|staff)<30>(?:doesn't|never|isn't|didn't|not)",
            r"(?:touch(?:e|ent|ait)|encaiss(?:e|ent|ait)|lou(?:e|ent|ait)|embauch(?:e|ent|ait)|pay(?:e|ent|ait)|pai(?:e|ent)|bosse|travaille) (?:<4w>)?(?:au noir|au black|de la main a la main|sous la table|under the table|off the books)",
            r"(?:y a|il y a|gere|gerent|monte|montent|organise|organisent|tient|tiennent|runs?|running) (?:un |le |ce |tout un |a |the )(?:<1w>)?(?:trafic|reseau|racket|business|commerce|trade|racket) (?:d(?:e |')|in |of )(?:<1w>)?(?:permis|papiers|visas?|places|faux|cartes|medicaments|diplomes|certificats|titres|rdv|rendez-vous|sujets|mineure?s?|drogue|cigarettes|stolen|fake|forged|drugs)",
            r"(?:compteur|balance|meter|scales?) (?:<1w>)?(?:tourne|runs?|affiche|marque|pese|weighs?|reads?) (?:<1w>)?(?:double|fast|trop vite|la nuit|at night|wrong|faux|plus lourd|heavy)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "violence",
        each(
            r"(?:mains?|doigts|hands) (?:qui (?:trainent?|se baladent?|s'egarent?)|baladeuses?|wander\w{0,3}|go where|where they shouldn't|all over) (?:<3w>)?(?:sur|dans|vers|on|the|les|aux|pendant|during|stagiaires?|ados|filles|eleves|girls|pupils|patients?|apprenties?)|handsy with (?:the |his |her )?[a-z]{3,}",
            r"(?:a couche|couche|couchait|couchent|sleeps|slept|sleeping) (?:avec|with) (?:<4w>)(?:stagiaires?|eleves?|mineure?s?|etudiante?s?|patientes?|apprenties?|joueuses?|subordonnees?|interns?|trainees?|pupils?|students?|patients?)",
            r"(?:filme|filmait|photographie|photographiait|mate|espionne|espionnait|films|filmed|photographs|photographed|spies on) <3w>(?:cabines?|essayage|jupes|toilettes|douches|vestiaires|changing|fitting|skirts|showers|bathrooms?)",
            r"(?:pos(?:ez|e|ons)[- ](?:vous|toi|nous) (?:les|des|la) (?:bonnes |vraies )?questions?|tirez[- ]en (?:vos|les) conclusions|pas de fumee sans feu|draw your own conclusions|make of (?:that|it) what you will|no smoke without fire|do the maths)",
        ),
        near=(
            words(
                r"enfants? de choeur|enfants?|gamine?s?|gosses|eleves?|petits?|petites?|filles?|garcons?|ados|stagiaires?|apprenties?|patientes?|joueuses|jupes|cabines?|douches|vestiaires|toilettes|interns?|trainees?|pupils?|students?|patients?|kids?|boys?|girls?|teenagers?"
            ),
        ),
        within=120,
        to_clause_end=True,
    ),
    Cue(
        "theft",
        each(
            r"(?:nick|steal|pinch|swip|pilfer|pocket|fiddl|skim|lift|siphon)(?:s|es|ed|ing|led|ling|med|ming) (?:<2w>)?(?:patients?|residents?|customers?|clients?|members?|pensioners?|kids|staff)'?s? (?:<1w>)?(?:morphine|meds|medication|money|pensions?|jewellery|purses?|cash|tips|drugs|savings|wages|belongings|rings?)",
            r"(?:recycle|recyclent|ressert|resservent|recupere|remet|remettent) (?:le |la |les |du |des )(?:<1w>)?(?:pain|restes?|frites|beurre|olives|cacahuetes|glacons|vin|biere|assiettes) <3w>(?:clients?|table|tables|assiettes?|autres|verres)",
            r"(?:gets?|sells?|hands? out|supplies|gives?|delivre|delivrent|file|filent|vend|vendent|donne|donnent|refile) <6w>(?:painkillers|antibiotics|opioids|morphine|valium|pills|medicaments?|antibiotiques|antidouleurs|morphine|tramadol|cachets|somniferes)<20>(?:without|with no|sans) (?:a |any )?(?:prescription|ordonnance|script)",
            r"(?:boit|boivent|buvait|picole|drinks?|drank) (?:<1w>)?(?:avant d'[a-z]+|before (?:surgery|operating|driving|class|shifts?|every))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "misconduct",
        each(
            r"(?:ouvr(?:e|ent|ait)|lach(?:e|ent|ait)|vid(?:e|ent|ait)|vidang(?:e|ent|ait)|purg(?:e|ent|ait)|deverse|deversent|rejette|rejettent|balance|balancent|enterr(?:e|ent)|largue|larguent|opens?|pumps?|pumping|tips?|tipping|dumps?|dumping|empties|flushes|pours?) (?:<1w>)?(?:ses|leurs?|les|des|sa|son|du|de la|its|their|his|her|the|raw|untreated|old) (?:<1w>)?(?:vannes?|cuves?|bassins?|fosses?|egouts?|boues?|eaux|citernes?|dechets?|effluents?|solvants?|lisier|produits?|huiles?|gravats|bidons?|valves?|tanks?|sludge|sewage|waste|slurry|effluent|oil|chemicals?|rubble|asbestos|amiante)<50>(?:ruisseau|riviere|etang|lac|mer|foret|nature|champs?|caniveau|nappe|rivage|decharge sauvage|la nuit|minuit|river|stream|brook|sea|lake|woods?|field|drain|ditch|at night|after dark|midnight)",
            r"(?:sell(?:s|ing)?|sold|deal(?:s|ing)?|dealt|suppl(?:ies|ying|ied)|slip(?:s|ping|ped)|vend|vendait|refile|refilait|deale|dealait|fournit|fournissait) (?:<2w>)?(?:steroids?|drugs?|weed|coke|cocaine|pills|vapes?|booze|alcohol|ketamine|cannabis|shit|beuh|drogues?|coke|cachets|steroides?|alcool|puffs?|clopes|protoxyde) (?:to|aux?|a des|a nos|a ses) (?:<1w>)?(?:sixth formers?|kids|pupils?|students?|teens?|teenagers?|year \w{1,6}|players|lads|minors?|under-?\d{1,2}s?|children|gamins|gosses|eleves|jeunes|mineurs|ados|collegiens|lyceens|joueurs|juniors)",
            r"(?:met|mettait|mettent|verse|versait|ajoute|ajoutait|glisse|glissait|puts?|putting|slips?|slipped|pours?|adds?) (?:du |de la |des |un |une |leur |some |a )<2w>(?:sirop|somniferes?|calmants?|vodka|rhum|alcool|whisky|javel|melatonine|medicaments?|medocs|cachets?|calpol|gin|piquette|bleach|antifreeze|cough syrup|sleeping (?:pills?|tablets?)|valium|antihistamine) <4w>(?:dans|in|into) (?:les|le|la|leurs?|ses|their|the|his|her|a) (?:<1w>)?(?:biberons?|laits?|soupe|verres?|plats?|bouteilles?|gateaux?|puree|compotes?|gouters?|jus|bottles?|milk|soup|juice|drinks?|food|squash|beakers?)",
            r"(?:sort|sortait|revient|revenait) (?:<1w>)?de (?:prison|taule|cabane)(?! d[e']| apres)|(?:a|avait) (?:<1w>)?(?:fait|pris|ecope de|purge) (?:<1w>)?(?:\d{1,2}|un|deux|trois|quatre|cinq|six|huit|dix) (?:ans|mois) (?:<2w>)?(?:de (?:prison|taule|cabane|ferme|placard)|ferme|pour (?:avoir|vol|viol|fraude|escroquerie|coups|violences?|detournement|trafic|attouchements))|porte un bracelet electronique|fichee? s|did (?:time|\w+ (?:years|months)) (?:for|inside)|(?:is|was) on the (?:sex offenders?'? )?register|convicted (?:paedophile|thief|fraudster|rapist)",
            r"(?:n'est|n'etait) (?:meme pas|pas vraiment|pas plus|meme plus) (?:medecin|dentiste|avocate?|psychologue|diplomee?|qualifiee?|architecte|veterinaire|infirmiere)|(?:isn't|wasn't|is not|was never) (?:even |really )?(?:a real |a qualified |a proper )(?:medecin|dentiste|avocate?|psychologue|diplomee?|qualifiee?|architecte|veterinaire|infirmiere|doctor|dentist|lawyer|qualified|licensed|registered|insured)(?= ?(?:[,.;!]|et|and|son|his|her|alors|$))|(?:bought|a achete|achete) (?:his|her|their|son|sa|leur) (?:<1w>)?(?:degree|diploma|licence|doctorate|qualifications?|diplome|permis|these|doctorat|titre|agregation)|struck off(?! (?:[a-z]{2,9} ){0,3}coast)|raye\w{0,1} de l'ordre",
            r"(?:fait|fit|faisait|faire|font|got|gets|made) (?:<1w>)?(?:signer|sign) (?:<6w>)(?:testaments?|procurations?|donations?|cheques? en blanc|viager|assurance[- ]vie|will|power of attorney|blank cheque|over (?:his|her|the) house)",
            r"(?:mat(?:e|ait|ent)|relu(?:que|quait|quent)|pelot(?:e|ait|ent)|tripot(?:e|ait|ent)|se frott(?:e|ait|ent) (?:a|contre)|perv(?:es|ed|ing) (?:on|over)|leer(?:s|ed|ing) at|film(?:e|ait|s|ed)) (?:<1w>)?(?:les |des |nos |ses |the |his |our |aux )(?:<1w>)?(?:gamines?|gamins|petites|eleves|stagiaires|filles|joueuses|nageuses|clientes|patientes|vendeuses|girls|pupils|trainees|players|swimmers|students|interns)",
        ),
        to_clause_end=True,
    ),
)
