"""What stands around an address: a home, or a shop and a public building."""

from __future__ import annotations

from vigie.engine.patterns import Pattern

PUBLIC = Pattern(
    r"\b(?:pharmacies?|boutiques?|magasins?|restaurants?|restos?|brasserie|bistrots?|cafes?|bars?|pub|hotels?|"
    r"musees?|mairies?|ecoles?|college|lycee|universite|gymnase|stade|piscine|"
    r"cinemas?|theatre|salle|bureau|bureaux|guichet|agences?|librairies?|\w{2,14}eries?|urgences|(?:le|du|au|un|les|des|aux|super|hyper) ?marches?|marches? (?:de|du|des|aux?|couvert|bio|paysan|nocturne)|centre|"
    r"bibliotheque|mediatheque|eglise|temple|chapelle|"
    r"hopital|clinique|cabinet|dispensaire|laboratoire|prefecture|tribunal|commissariat|gendarmerie|(?:la|de|une) poste|(?<!se )(?<!me )(?<!suis )(?<!est )(?<!ete )(?<!sont )gare|"
    r"(?:le|du|au|un|sur|the|car) parking|parking (?:du|de|lot|spaces?)|depot|atelier|garage automobile|salon|coiffeur|institut|expo(?:sition)?|"
    r"concert|vernissage|permanence|ouvert\w{0,2}|ouvre|horaires|siege|association|maison (?:des?|du|pour)|foyer|"
    r"entrepot|usine|locaux|showroom|studio photo|our (?:studio|workshop|branch|premises|salon)|galerie|manifestation|rassemblement|"
    r"vote[rz]?|scrutin|conference|reunion publique|portes ouvertes|inauguration|nouvelle adresse de la|shops?|"
    r"store|bakery|restaurant|museum|town hall|city hall|library|school|church|hospital|clinic|"
    r"pharmacy|chemist|surgery|office|offices|gallery|theatre|theater|cinema|cafe|gym|pool|station|hall|stadium|"
    r"market|hotel|queued|tickets?|opens?|open (?:from|till|until|daily|on)|opening|venue|"
    r"headquarters|hq|company|entree libre|au drive|point relais|relais colis|point de vente|food[- ]?truck|spa|"
    r"auberge|gite|camping|chambres? d'hotes?|ecole|creche|ehpad|maison de retraite|residence senior|antenne|"
    r"succursale|dechetterie|ressourcerie|recyclerie|brocante|toilettes|foire|kermesse|braderie|vide-greniers?|projection|seances?|don du sang|bourse|cantine|cave|caviste|fleuriste|opticien|"
    r"veterinaire|dentist|hairdressers?|dentiste|kine|notaire|avocats?|banque|tabac|presse|(?:retrouve[rz]?|rejoigne[rz]|rejoindre)[- ]nous|"
    r"venez (?:nous|decouvrir|gouter|deguster|tester|visiter|essayer|boire|manger)|(?:on|nous) vous (?:attend|attendons|accueille|"
    r"accueillons|recoit|recevons)|passez nous|a emporter|degustations?|tous les jours|du (?:lundi|mardi|mercredi|jeudi|"
    r"vendredi) au|(?:service|dernier service|ouverture|fermeture) (?:jusqu|de|des|a|le|midi)|brunch|menus?|formules?|"
    r"plats? du jour|viennoiseries?|croissants?|brioches?|pizzas?|burgers?|sushis?|kebab|tacos|happy hour|terrasse|soldes|"
    r"essayages?|tatoueur|tatouages?|piercings?|coiffure|barbier|onglerie|massages?|yoga|pilates|fitness|"
    r"gig|doors (?:at|from|open)|on the door|come (?:and|on down|by|in|see)|walk-ins?|last orders|\w{2,12}shops?|tattoos?|"
    r"scones?|tea ?rooms?|coffee|pizzeria|barber|takeaway|we're at|find us|visit us|drop in|pop in|now serving|menu|"
    r"(?:ale|tea|coffee|public|opera|auction|steak) house|brewery|taproom)\b"
)
SMALL_TALK_OF_HOME = Pattern(
    r"\b(?:chez (?:moi|nous|lui|elle|eux|wam|ouam|oim|m\w+|mes \w+)|habit\w{1,4}|j'habite|loge\w{0,2}|vit|vivent|creche\w{0,2}|squatte\w{0,2}|"
    r"adresse|soiree|teuf|fete|apero|cremaillere|(?:de|em)menag\w{1,5}|ramen\w{1,3}|rapport\w{1,3}|depos\w{1,3}|livr\w{1,4}|"
    r"on est au|je suis au|mon ex|venez|passez?|viens|rdv|lives?|living|party|at (?:mine|ours|home)|address|housewarming|"
    r"moved|come (?:over|round)|drop|deliver\w{0,3}|send|parcels?|round mine)\b"
)
AT_HOME = Pattern(
    r"\b(?:(?:je|j'|tu|il|elle|on|qui|ex) (?:creche|squatte)s?|j'habite|habite[sz]?|habitent|habitait|loge|vit|chez (?:moi|lui|elle|nous|eux|mes parents|ma mere)|"
    r"(?:mon|son|leur|notre) (?:adresse|domicile|appart\w{0,6})|a domicile|(?:adresse|rdv) (?:de|pour) la (?:soiree|fete|teuf)|"
    r"chez (?:wam|ouam|oim)|cremaillere|"
    r"lives? at|i live|home address|(?:my|her|his|their|our) (?:address|home|house|flat)|housewarming|at (?:mine|ours|home))\b[^.!?]{0,40}$"
)
AT_HOME_AFTER = Pattern(
    r",? ?\(?(?:chez (?:mes|ma|mon|mes|moi|lui|elle|nous|son|sa|leurs?|m\.|mme|[^\W\d]{3,15}\b)|c'est (?:chez|la|"
    r"ma)|my (?:home|house)|where (?:he|she|i|we|they) lives?)"
)
