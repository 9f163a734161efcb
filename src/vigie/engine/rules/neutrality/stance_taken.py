"""An official account that takes a political or religious stance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.neutrality._plain import PLAIN
from vigie.engine.rules.neutrality._sides import SIDES
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="NEU001",
    name="stance-taken",
    family=Family.NEUTRALITY,
    severity=Severity.WARNING,
    confidence=0.9,
    since="0.2",
    roles=frozenset({"official"}),
    severities={"public_body": Severity.DANGER, "school": Severity.DANGER},
    message=Words(
        fr="Un compte officiel prend ici parti en politique ou en religion.",
        en="An official account takes sides here, in politics or religion.",
    ),
    suggestion=Words(
        fr="Donnez l'information qui sert à tous, et laissez l'opinion aux personnes.",
        en="Give the information that serves everybody, and leave opinion to people.",
    ),
    causes={
        "vote": Words(fr="consigne de vote", en="an instruction to vote"),
        "party": Words(fr="soutien ou attaque politiques", en="support for, or attack on, a political side"),
        "faith": Words(fr="profession de foi ou prosélytisme", en="a profession of faith or proselytism"),
        "against-faith": Words(fr="attaque contre une religion", en="an attack on a religion"),
        "cause": Words(fr="combat partisan repris par le compte", en="a partisan fight taken up by the account"),
    },
)

_PARTY = r"partis?(?: \w+)?|candidate?s?|listes?|majorite|opposition|gouvernement|president|presidente|premier ministre|ministres?|deputee?s?|senateurs?|senatrice|maire(?: sortante?)?|gauche|droite|extreme[- ]droite|extreme[- ]gauche|centre|ecolos?|ecologistes?|verts|socialistes?|communistes?|liberaux|liberal|liberale|conservateurs?|nationalistes?|populistes?|souverainistes?|progressistes?|republicains?|insoumis|macronistes?|fachos?|fascistes?|gauchistes?|gaucho\w{0,2}|bobos|nupes|elus|politiciens|politicards|camp|reforme|referendum|projet de loi|"
_PARTY = (
    _PARTY
    + r"party|parties|candidates?|labour|tor(?:y|ies)|greens?|conservatives?|liberals?|socialists?|nationalists?|progressives?|democrats?|republicans?|government|opposition|left|right|mayor|mp|mps|senator|president|prime minister|minister|coalition|council leader|bill|brexit|lib dems?|leftists?|right-?wing\w{0,3}|left-?wing\w{0,3}"
)
CUES = Cues(
    Cue(
        "vote",
        each(
            rf"(?<!a )(?<!ont )(?<!avons )(?<!avait )(?<!est )(?:votez|vote|voter|voterez|votons|glissez|allez voter|faites voter|reelisez|reelire|elisez|elire)(?: tous| toutes| bien| massivement| donc| utile)* (?:pour|contre|utile|blanc|le|la|les|notre|nos|un|une|bulletin)(?! (?:les? (?:plus|meilleur\w?|gagnant|projet|prix)|votre|vos|la plus)) ?(?:<3w>)?(?:{_PARTY}|[a-z]+)?",
            r"(?:dimanche|isoloir|urnes|scrutin|election\w{0,1}|bulletin|candidat\w{0,3}|deputee?|maire|sunday|thursday|ballot)<60>(?:faites le bon choix|un seul (?:choix|bulletin|vote)|le seul (?:choix|bulletin|vote)|make the right choice|only one choice)",
            r"(?:faites le bon choix|un seul (?:choix|bulletin|vote)|le seul (?:choix|bulletin|vote))<60>(?:dimanche|isoloir|urnes|scrutin|election\w{0,1}|bulletin)",
            r"(?:soutenir|soutient|soutenons|appuyer|appuie|appuyons|parrainer|support|supporting|endorsing|backing) (?:<2w>)?(?:candidature|candidate|liste|campagne|programme|candidacy|campaign|bid) (?:<1w>)?(?:de|du|des|d'|of|to)",
            r"(?:votez|votons|faites le bon choix|dans l'isoloir|aux urnes|vote) (?:bien|juste|utile|massivement|<2w>sans hesiter|[a-z]+ (?:dimanche|au second tour|au premier tour))",
            r"(?:appel(?:le|ons|ez|lent)? a voter|soutien\w{0,3}|soutenons|soutenez|soutient|rejoignez|aidez|defendez|defendons|choisissez|faisons gagner|derriere|avec) (?:<3w>)?(?:la liste|le candidat|la candidate|notre candidate?|le parti|notre parti|la campagne (?:de|du)|le maire sortant|la maire sortante|la majorite (?:presidentielle|municipale)|notre camp|l'opposition|le oui|le non|les (?:verts|socialistes|republicains|communistes|ecologistes|liberaux|conservateurs|progressistes))",
            rf"(?:(?:qu'on|on|a|il faut|vivement qu'on) )(?:les |le |la )?(?:vire|virer|degage|degager|sorte|chasse|dehors|battre|batte|renvoie) (?:<3w>)?(?:elections?|urnes|mars|juin|avril|scrutin|vote|isoloir|\d{{4}}|{_PARTY})",
            r"(?:vote|voting|votes) (?:for|against|out|them out|him out|her out|green|labour|conservative|tory|no|yes|remain|leave|blue|red)(?! (?:your|the best|us|our (?:project|team|app|garden)|what))|(?:re-?elect|elect|kick (?:them|him|her|the \w+) out|vote (?:them|him|her|the \w+) out)",
            r"(?:back|support|backing|supporting|stands? (?:with|behind)|endorse\w{0,1}|proud to (?:back|support)|join|campaign(?:ing)? for|cheering for) (?:<3w>)?(?:party|candidate|mayor's|labour|conservatives|greens|liberals|progressives?|democrats?|republicans?|campaign|coalition|tories)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "party",
        each(
            r"(?:bravo|merci|honneur|felicitations|vive|gloire|longue vie|chapeau|thanks|thank you|well done|hats off|hurrah|congratulations) (?:a |au |aux |a la |a notre |le |la |les |l'|to )(?:the |our )?(?:<2w>)?(?:partis?|candidate?s?|(?<!le )president(?:e)? (?:de la republique|du parti)|gauche|droite|ecolos?|verts|socialistes?|majorite|opposition|gouvernement|premier ministre|ministre|deputee?|parti|liste|party|candidate|labour|tories|greens|conservatives|government|progressives|democrats|republicans|mp)<40>(?:victoire|gagne|seule?s?|enfin|vraiment|aide\w{0,3}|sauve|courage|merveilleu\w{1,2}|vision|reforme|combat|programme|idees|contribution|bilan|win|victory|only|finally|saved|vision|programme|fight|ideas|results?|pour (?:sa|son|cette|leur|la)|d'avoir|qui|elu\w?)",
            rf"(?:seule?s?|only) (?:<1w>)?(?:{_PARTY})<50>(?:protege\w{{0,2}}|protegera|sauvera|peut|peuvent|capable|defend\w{{0,3}}|aide\w{{0,3}}|pense|comprend|agit|tient|sait|can|will|protects?|cares?|defends?|understands?|has|have)",
            rf"(?:{_PARTY}) (?:<4w>)?(?:seule? (?:capable|qui|a)|(?:est|sont|reste|c'est) (?:un |une |des |la |le |notre |nos |bien )?(?:honte|danger|menteurs?|voleurs?|incapables?|corrompus?|ennemis?|fleau|imposteurs?|clowns?|traitres?|nuls?|ringards?|ridicules?|dangereu\w{{1,3}}|meilleure?s?|espoir|avenir|chance|solution|seule?s?|catastrophe|desastre)|(?:ruin|detrui|massacr|trahi|men|saccag|affam|plomb|sacrifi|appauvri|coul|mepris|insult|vol)\w{{1,6}}(?: <1w>)?(?:pays|france|commune|ville|peuple|francais|hopital|ecole|service|agriculteurs|entreprises|gens|economie|tout|impots|retraites|nous)|n'(?:ont|a) rien (?:a proposer|compris|fait)|ne proposent? rien)",
            rf"(?:honte (?:a|aux?)|a bas|dehors|non (?:a|aux?)|stop (?:a|aux?)|degagez|barrage (?:a|aux?)|contre|bloquons|bloquez|chassons|stoppons|virons|block|battons|marre d[eu]s?|assez d[eu]s?|shame on|down with|no to|out with|stop|enough of|kick out|never trust|reject) (?:le |la |les |l'|the |this |these |ce |cette |ces |leur )?(?:<2w>)?(?:{_PARTY})(?! (?:des (?:travaux|usagers)|de la (?:circulation|file)|turn|hand|side|lane))",
            rf"(?:clowns?|incapables|guignols|menteurs|voleurs|bouffons|pantins|ennemis?|imposteurs?|crooks?|liars?|idiots?) (?:du |de la |de l'|des |au |a la |in |of (?:the )?|politiques?)(?:<1w>)?(?:{_PARTY})?",
            rf"(?:{_PARTY}) (?:<2w>)?(?:est|sont|is|are|=) (?:<1w>)?(?:notre|our|l'|an?|the) (?:<1w>)?(?:ennemi|enemy|adversaire|opponent|allie|ally)<20>(?:politique|political|battons|beat|abattre)?",
            r"(?:est|sont|is|are|reste) (?:notre|our) ennemi\w?(?: politique)?|our (?:political )?enem(?:y|ies)|ennemis? politiques?",
            rf"(?:{_PARTY}) (?:<4w>)?(?:will |want to |are going to |is going to |keeps? |have |has )?(?:ruin|destroy|wreck|bankrupt|betray|lie|lied|steal|sold out|bleed)\w{{0,3}} (?:<2w>)?(?:country|town|city|nation|economy|people|us|nhs|schools?|families|everything)",
            rf"(?:notre|la|l'|cette|toute l'|toute la|our|the) (?:<2w>)?(?:mairie|equipe|ecole|hopital|entreprise|banque|college|council|hospital|school|company|team|bank|association|ville|commune|university) (?:<2w>)?(?:est (?:avec|derriere)|soutient|appelle a|roule pour|vote|combat|s'oppose a|stands (?:with|behind|against)|supports|backs|endorses|opposes|says no to|is (?:with|behind)) (?:<3w>)?(?:vous|{_PARTY})",
            rf"(?:says? (?:no|yes) to|is against|is for|est contre|dit (?:non|oui) a) (?:the |la |le |les |l')?(?:<2w>)?(?:{_PARTY})",
            rf"(?:{_PARTY}) (?:<3w>)?(?:victoire|triomphe|gagnera|va gagner|l'emportera|vaincra|will win|must win|for the win)",
            r"(?:macron|le pen|melenchon|hollande|sarkozy|trump|biden|starmer|sunak|poutine|putin|farage|corbyn) (?:<2w>)?(?:demission|president|dehors|menteur|nous ment|degage|resign|out|liar|is a|est un|au pouvoir|traitre)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "faith",
        each(
            r"(?:que |may |puisse |let )?(?:dieu|notre seigneur|le seigneur|jesus(?:-christ| christ)?|allah|le christ|la vierge(?: marie)?|marie|bouddha|le tout-puissant|le tres-haut|notre dame|le prophete|l'eternel|yahve|le saint-esprit|god|our lord|the lord|jesus christ|christ|the almighty|the prophet|holy spirit) (?:<3w>)?(?:vous |nous |te |les |nos |notre |vos |de |seul |you |us |our |all |alone )*(?:benisse|beni|garde|guide|protege|pardonne|sauve|accueille|eclaire|aime|accompagne|punira|est (?:grand|amour|ressuscite|vivant|avec nous|la (?:voie|seule))|veille|jugera|exauce|bless|blesses|guide|guides|save|saves|protect|protects|keep|forgive|loves|is (?:great|risen|with us|love|the (?:way|only|answer)))",
            r"(?:prions|priez|prie|rendons grace|louons|alleluia|remercions dieu|merci seigneur|amen|hallelujah|praise (?:the lord|god|him)|let us pray|pray with us|we pray|repent|repentez-vous|convertissez-vous|inch ?allah|allahu akbar|mashallah|hamdoulilah|grace a dieu|thank the lord)",
            r"(?:seul|seule|lui seul|only) (?:<1w>)?(?:dieu|jesus|allah|le christ|la foi|l'islam|l'eglise|notre religion|god|faith|christ) ?(?:sauve|peut|compte|donne|saves|can|matters)?",
            r"(?:la seule|l'unique|the one|the only|la vraie|the true) (?:vraie |true )?(?:religion|foi|eglise|verite|faith|church|god)",
            r"(?:valeurs|traditions|racines|terre|ville|ecole|pays|peuple|nation|values|roots|nation|country|town|identity) (?:<1w>)?(?:catholiques?|chretiennes?|chretien|musulmanes?|islamiques?|juives?|judeo-chretiennes?|protestantes?|christian|catholic|muslim|islamic|jewish)<30>(?:d'abord|avant tout|toujours|eternelle?s?|restera|first|above all|forever|always|must)?",
            r"(?:venez|rejoignez|retrouvez|come|join)<30>(?:messe|priere|culte|louange|evangelisation|mosquee|eglise|temple|careme|mass|prayer|worship|church|mosque)<40>(?:sauve|dieu|seigneur|ame|foi|verite|jesus|allah|tous|god|soul|saved|faith|lord)",
            r"(?:joyeux|bon|saint|holy|blessed) (?:careme|ramadan|shabbat|temps pascal|lent)(?: a (?:nos|tous les) freres| a tous les croyants| de la part)",
            r"(?:unbelievers|infideles|mecreants|impies|les athees|sinners|pecheurs) <40>(?:whin\w{1,4}|hell|enfer|repent|repentir|spare|epargn\w{2,4}|brul\w{2,5}|burn)",
            r"(?:convertissez|baptisez|faites baptiser|abandonnez (?:le peche|vos idoles)|lisez (?:la bible|le coran|l'evangile)|read the (?:bible|quran|gospel))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "party",
        each(
            rf"(?:les|ces|nos|la|le|l'|ce|cette|the|these) ?(?:<1w>)?(?:{_PARTY}) (?:<1w>)?(?:veulent|veut|vont|va|cherchent|cherche|revent|reve|want|wants|plan|plans|are going|is going) (?:to |de |a |nous |vous |tous |toutes )*(?:tuer|detruire|ruiner|casser|saccager|affamer|couler|taxer|vendre|brader|supprimer|interdire|imposer|museler|censurer|remplacer|diviser|mentir|kill|destroy|ruin|wreck|tax|sell|ban|silence|divide|scrap)",
            r"(?:la ville|la mairie|la commune|l'hopital|l'ecole|le lycee|le college|l'entreprise|la banque|notre (?:equipe|groupe|maison|enseigne|conseil)|the (?:council|town|school|hospital|company)) (?:<1w>)?(?:dit|disent|says?|said) (?:non|oui|stop|no|yes) (?:a|au|aux|to)",
            r"(?:le seul|un seul|seul) vote(?: utile)?|vote utile",
        ),
        to_clause_end=True,
    ),
    Cue(
        "against-faith",
        each(
            r"(?:le |la |les |l')?(?:ramadan|islam|voile|halal|careme|catholicisme|judaisme|kippa|hijab|priere|burkini|minarets?|mosquees?|messe|laicards|musulmans?|catholiques?|chretiens|juifs|evangeliques) (?:n'a|n'ont|n'a rien|a rien|n'aura|has|have) (?:<1w>)?(?:pas (?:sa|leur) place|rien a faire|no place)",
            r"(?:pas|plus|non|stop|halte|assez|marre|no|down with|ban|dehors|interdisons|no more|say no) (?:d'|de |a l'|au |aux |a |les |le |l'|la |to |the )?(?:islam|islamisme rampant|musulmans?|mosquees?|voiles?|catholiques?|cathos|eglise|eglises|juifs|synagogues?|religions?|calotte|cures|imams|evangelistes|ramadan|sectes catho\w{0,6}|mosques?|muslims?|christians?|religion|church|hijabs?|headscar\w{2,3})",
            r"(?:religions?|eglise|islam|catholicisme|judaisme|christianisme|dieu|croyants?|religion|church|christianity|judaism|god|believers?) (?:<2w>)?(?:n'existe pas|est (?:un |une |l')?(?:poison|opium|fable|arnaque|mensonge|danger|fleau|secte|honte|cancer)|sont (?:des )?(?:fables|mensonges|poisons|arrieres|naifs)|n'a rien a faire|is (?:a |an )?(?:poison|lie|fraud|fairy tale|disease|cult|scam|plague|joke)|doesn't exist|are (?:fools|idiots|sheep|deluded|backward))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "cause",
        each(
            r"(?:signez|rejoignez|manifestez|descendez dans la rue|tous dans la rue|mobilisons-nous|battons-nous|sign|join|march) (?:<4w>)?(?:contre|pour|against|for) (?:la |le |les |l'|the |this )?(?:<2w>)?(?:reforme|loi|gouvernement|president|immigration|avortement|mariage|retraites|voile|gpa|pma|capitalisme|patronat|government|bill|law|abortion|immigration|brexit)",
            r"(?:non|oui|stop|halte|no|yes) (?:a|au|aux|to) (?:la |l'|the )?(?:immigration|invasion|avortement|ivg|mariage pour tous|theorie du genre|reforme des retraites|wokisme|capitalisme|grand remplacement|abortion|gender ideology|immigration|wokeness)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "vote",
        each(
            r"(?:nous|on) (?:voterons|votera|allons voter|va voter|votons) (?:tous |toutes )?(?:pour|contre|en faveur|blanc|utile)",
            r"vivement (?:<3w>)?(?:elections?|urnes|scrutin|alternance|vote|2027|qu'(?:il|ils|on) (?:parte|partent|degage|degagent|change))|roll on (?:<2w>)?(?:election|ballot|polling day)",
            r"(?:soutenir|soutenons|soutient|soutenez|soutien a|appuyer|appuyons|aux cotes d[eu]|derriere|stand with|standing with|support|supporting|back|backing|endorse) (?:notre |nos |la |le |les |l'|du |de la |our |the )(?:<1w>)?(?:deputee?s?|maire|mairesse|candidate?s?|senateur|senatrice|ministre|president|presidente|premier ministre|gouvernement|opposition|majorite|mp|mayor|senator|prime minister|government|opposition's|chancellor) ?(?:<1w>)?(?:sortante?|actuel\w{0,2}|bill|plan|dans (?:son|sa)|pour (?:sa|son)|une (?:femme|homme)|un homme|candidate?|en (?:mars|juin|mai|avril)|against|on)?",
        ),
        to_clause_end=True,
    ),
    Cue(
        "party",
        each(
            rf"(?:{_PARTY})<40>(?:droit dans le mur|a la catastrophe|a la ruine|au desastre|is a disgrace|are a disgrace|is a shambles|are a joke|is a joke|is failing (?:us|the)|has failed (?:us|the)|nous mene|fait honte)",
            r"(?:merci|bravo|thank you|thanks|felicitations) (?:<3w>)?(?:president|presidente|ministre|premier ministre|depute|deputee|maire|senateur|gouvernement|prime minister|minister|mp|government|mayor) (?:pour|d'avoir|for) (?:cette|ce|sa|son|votre|avoir|this|your|his|her|la|le|<1w>) ?(?:<1w>)?(?:lois?|reforme|texte|decret|amendement|projet de loi|decision|combat|courage|law|bill|reform|budget|vision)(?: \w+)?",
        ),
        to_clause_end=True,
    ),
    Cue(
        "party",
        each(
            r"(?:meprise|meprisent|abandonne|abandonnent|trahit|trahissent|nous ment|nous mentent|massacre|massacrent|sacrifie|sacrifient|asphyxie|etrangle|saigne|brade|bradent|humilie|se moque|se moquent|se fiche|betrays?|abandons?|despises?|has betrayed|have betrayed|lies to|lied to|starves?|is killing)",
        ),
        near=(
            words(
                r"(?:gouvernement|president(?! du)|premier ministre|ministres?|majorite|opposition|elysee|matignon|executif|parlement|assemblee|macronie|partis?|gauche|droite|government|prime minister|ministers?|tories|labour|parliament|westminster|white house)"
            ),
            words(
                r"communes?|villes?|francais|hopital|hopitaux|ecoles?|service public|services publics|peuple|nous|campagnes|territoires|agents|soignants|enseignants|agriculteurs|retraites|jeunes(?:se)?|monde|our|us|nhs|towns?|councils?|people|country|public services?"
            ),
        ),
        within=60,
    ),
    Cue(
        "party",
        each(
            r"(?:nous (?:la |le |les )?(?:combattrons|combattons|rejetons|refusons|condamnons|nous opposons|bloquerons|ferons tomber)|(?:est|sont) une honte|est une (?:attaque|trahison|insulte)|we (?:will fight|reject|oppose|condemn))",
        ),
        near=(
            words(
                r"(?:cette |ce |la |le |ces |this |the )(?:reformes?|lois?|projet de loi|decret|gouvernement|budget|reform|law|bill|government)"
            ),
        ),
        within=50,
    ),
    Cue(
        "vote",
        each(
            r"(?:endorse|endorses|endorsing|backs?|backing|supports?|supporting|rooting for|soutenons|soutient|soutenir|appuyons|derriere) (?:councillor|cllr|mayor|senator|governor|congressman|congresswoman|candidate|la candidature|le candidat|la candidate|madame la maire|monsieur le maire) [a-z]{3,}",
        ),
        to_clause_end=True,
    ),
    *SIDES,
    *PLAIN,
)
_CIVIC = words(
    r"bureaux? de vote",
    "carte d'electeur",
    "cartes d'electeur",
    "listes? electorales?",
    r"inscri\w{3,9} sur les listes",
    "procurations?",
    "depouillement",
    "participation",
    "toutes tendances",
    "tous les groupes",
    r"pluralis\w{2,4}",
    "resultats? (?:du scrutin|officiels|du vote|des elections)",
    "conseil municipal (?:a adopte|adopte|se reunit|des enfants|des jeunes)",
    "laicite",
    "polling stations?",
    "electoral roll",
    "register to vote",
    "voter registration",
    "turnout",
    "all parties",
    "cross-party",
    "postal vote",
    "photo id",
    "compte rendu",
    "debats compris",
    "budget participatif",
    "prix du public",
    "concours",
    "sondage",
    "votez pour (?:votre|vos|le prochain|le nom|la plus|le plus|l'affiche|le logo|la photo)",
    "vote for (?:your|the (?:best|next|name|most))",
    "participatory budget",
    "people's choice",
    "patrimoine",
    "orgue",
    "concert",
    "exposition",
    "visite",
    "restauration de l'eglise",
    "journees europeennes",
    "funerailles",
    "ceremonie republicaine",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; civic information, unless it says whom to choose; a heritage, a concert, a contest."""
    return view.is_quoted(found.start()) or (says(view, _CIVIC) and not _CHOSEN.search(found[0]))


_CHOSEN = words(
    "you (?:all )?know (?:which|who) .*",
    "act accordingly",
    "vous savez (?:tous |deja |bien )?(?:pour qui|quel bulletin|a qui)",
    "une seule main",
)
