"""What stands around a name that is public: a street, a building, a brand, a work, somebody in office."""

from __future__ import annotations

from vigie.engine.patterns import Pattern

# Before a name: what makes it a street, a building, a brand, a work.
PLACE_BEFORE = Pattern(
    r"\b(?:\w{3,12}erie|rue|avenue|av\.?|boulevard|bd|place|quai|square|allee|impasse|chemin|cours|passage|pont|parc|jardin|"
    r"stade|gymnase|club|saint|sainte|st|ste|"
    r"salle|ecole|college|lycee|creche|maternelle|primaire|groupe scolaire|universite|fac|faculte|campus|institut|"
    r"hopital|clinique|chu|centre|station|arret|metro|tram|gare|musee|maison|"
    r"fondation|theatre|cinema|mediatheque|bibliotheque|residence|ehpad|foyer|espace|esplanade|amphi(?:theatre)?|"
    r"prix|trophee|tournoi|coupe|challenge|bateau|navire|"
    r"marque|maison de couture|parfum|rosier|rose|variete|hotel|restaurant|cafe|brasserie|domaine|chateau|"
    r"champagne|villa|cabinet|boutique|galerie|librairie|agence|loi|affaire|association|collectif|compagnie|"
    r"piscine|patinoire|complexe|promotion|batiment|tour|aeroport|escadrille|rond-point|cite|quartier|carrefour|port|"
    r"school|road|street|bridge|the|prize|award|museum|library|hall|foundation|stadium|hospital|college|brand|ship|pub)"
    r"(?: (?:municipale?|primaire|elementaire|maternelle|publique?|privee?|sportif|omnisports|intercommunale?|"
    r"culturel(?:le)?|de sante|hospitalier|social(?:e)?|polyvalente|universitaire))?"
    r"(?: (?:de|du|des|l'|d'|des?))?[ \-«\"“]{0,2}$"
)
PLACE_AFTER = Pattern(
    r"[ \-](?:road|street|avenue|lane|school|park|bridge|hall|library|foundation|stadium|award|prize|hospital|"
    r"college|university|academy|centre|center|theatre|museum|house|"
    r"square|drive|court|close|way|building|airport|arena|cup|trophy|station|ltd|limited|inc|llc|& (?:sons|co|"
    r"fils|cie|filles|associes)|et (?:fils|cie|associes)|sas|sarl|sa\b|group|records|editions|mp|msp|mep|store|shop|boots?|"
    r"jacket|jeans|shoes|watch|collection|paris)\b"
)
PRODUCT = (
    r"(?:stylo|sac|montre|robe|veste|manteau|parfum|piano|guitare|violon|velo|tracteur|poele|casserole|couteau|"
    r"vin|cru|pull|jean|chemise|"
    r"pantalon|lunettes|bottes?|chaussures?|baskets|canape|fauteuil|lampe|tapis|papier peint|vernis|creme|savon|"
    r"rouge a levres|biscuits?|chocolat|"
    r"confiture|the|biere|rhum|whisky|eau de toilette|carnet|agenda|sommier|matelas|four|frigo|meuble|collection|"
    r"modele|gamme|marque|tondeuse|"
    r"pen|bag|watch|dress|coat|jacket|perfume|guitar|bike|tractor|pan|knife|wine|jumper|boots|shoes|glasses|sofa|"
    r"lamp|rug|range|brand|jam|beer)s?"
)
ARTICLE_BEFORE = Pattern(
    r"\b(?:une?|des|les|mes|tes|ses|nos|vos|leurs|ces|ma (?:vieille )?|my|the|some|new|these|those|paire de|en|du|"
    r"le|la|"
    rf"(?:le|la|un|une|mon|ma|ton|ta|son|sa|ce|cette|du|des|mes|the|my|her|his|this) {PRODUCT}|"
    rf"(?:nouvelle? |new )?(?:collection|gamme|marque|modele|boutique|brand|range|store)) $"
)
OFFICIAL_BEFORE = Pattern(
    r"\b(?:maire|mairesse|ministre|president|presidente|vice-presidente?|depute|deputee|senateur|senatrice|prefet|"
    r"prefete|sous-prefete?|pdg|dg|directeur general|directrice generale|ceo|cfo|cto|mayor|mp|minister|"
    r"chancelier|chanceliere|roi|reine|prince|princesse|pape|king|queen|senator|governor|secretary|"
    r"conseiller (?:municipal|departemental|regional)|conseillere (?:municipale|departementale|regionale)|"
    r"adjointe?(?: au maire| a la \w+)?|porte-parole|spokes(?:man|woman|person)|ambassadeur|ambassadrice|"
    r"eurodepute|eurodeputee|commissaire europeen|premier ministre|premiere ministre|prime minister|councillor|"
    r"rector|recteur|rectrice|"
    r"candidate?|tete de liste|secretaire (?:general|generale|d'etat)|chair(?:man|woman|person)?|fondateur|"
    r"fondatrice|founder|realisateur|realisatrice|acteur|actrice|comedien|comedienne|chanteur|chanteuse|ecrivain|"
    r"ecrivaine|"
    r"romancier|romanciere|auteur|autrice|auteure|poete|poetesse|peintre|sculpteur|sculptrice|photographe|"
    r"compositeur|compositrice|cineaste|rappeur|rappeuse|dj|humoriste|philosophe|historien|historienne|sociologue|"
    r"journaliste|"
    r"animateur|animatrice|champion(?:ne)?|joueur|joueuse|attaquant|gardien de but|buteur|entraineur|entraineure|"
    r"selectionneur|coureur|pilote|nageur|nageuse|skieur|skieuse|streameur|youtubeur|youtubeuse|"
    r"singer|actor|actress|author|novelist|writer|poet|painter|director|composer|footballer|player|striker|coach|"
    r"rapper|comedian|philosopher|historian|presenter|artist|artiste|illustratrice|illustrateur|star|legende|"
    r"detective|capitaine|commissaire|inspecteur|heros|heroine|personnage|character|hero|chef etoile|saint|sainte|"
    r"docteure? honoris|prix nobel)"
    r"(?: [^\W\d]{2,18}){0,4}[ ,:«\"“]{1,3}$"
)
WORK_BEFORE = Pattern(
    r"\b(?:films?|romans?|livres?|albums?|chansons?|series?|concerts?|recueils?|poemes?|tableaux?|toiles?|"
    r"expo(?:sition)?s?|biographie|polars?|bd|piece|discographie|oeuvres?|clips?|sketch(?:s|es)?|spectacles?|"
    r"playlist|"
    r"podcasts?|documentaires?|discours|citation|theorie|recettes?|but|doublet?|hat[- ]?trick|disques?|vinyles?|"
    r"tubes?|novels?|books?|songs?|films?|movies?|album|poems?|paintings?|exhibition|quote|lyrics|biopic|memoirs?|"
    r"voix|"
    r"(?:ai|as|a|avons|ont) (?:re)?lu|relire|relis|lire|lis|ecouter|ecoute|ecoutant|(?<!\bde )revoir|revu|listening to|reading|fan|concerto|symphonie|opera|"
    r"statue|portrait|maillot|dessins?|deguise\w{0,3}|costume|dressed|dress)"
    r"(?: (?:de|du|d'|des|par|by|of|en|as|avec|dans|with|a|comme|to|on))?(?: [^\W\d]{2,12})?[ «\"“]{1,2}$"
)
WORK_AFTER = Pattern(
    r"[^.!?\n]{0,16}\b(?:chante|chantait|joue (?:dans|le role)|au cinema|a l'ecran|sur scene|en concert|"
    r"en tournee|a marque|on stage|on tour|sings|album|film|roman|novel|dans le role|in concert|est elue?|"
    r"a ete elue?|est mort en|est morte en|s'engage|inaugure|au pantheon)\b"
)
