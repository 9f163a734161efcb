"""Sides taken without the usual slogans: the ballot slipped in, the one faith, a government that will fall."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_POWER = r"(?:gouvernement|president|presidente|premier ministre|premiere ministre|ministres?|executif|elysee|matignon|macronie|majorite|opposition|droite|gauche|extreme[- ]droite|extreme[- ]gauche|maire|mairesse|parti|populistes|government|prime minister|ministers?|tories|labour|coalition|opposition|council leader|mayor|party|populists|lib dems|greens|reform uk)"
_LORD = r"(?:dieu|seigneur|jesus(?:-christ| christ)?|christ|allah|vierge|marie|sauveur|createur|tout-puissant|bouddha|prophete|god|lord|jesus|saviour|savior|almighty|creator|prophet)"
_POLLS = r"(?:isoloirs?|urnes?|scrutin|bulletins?|second tour|premier tour|deuxieme tour|elections?|municipales|legislatives|regionales|presidentielles?|europeennes|polling|polls?|ballots?|voting|bureaux? de vote)"
SIDES = (
    Cue(
        "vote",
        each(
            r"(?:gliss|mett|depos|depos|choisi)\w{1,5} (?:<2w>)?(?:dans l'urne |in the box )?(?:<1w>)?(?:le|un|notre|son|leur) (?:bon |seul )?bulletin (?:«|\"|de|du|des|pour|marque|avec|vert|rouge|bleu|rose|orange|[a-z]+ (?:en|pour|avec))",
            r"bulletin (?:de |du |pour |de vote |en faveur )(?:<1w>)?(?:la |le |l'|notre |de )?(?:<1w>)?(?:liste|candidate?|maire|equipe|sortante?s?|camp|majorite|opposition|changement|deputee?)",
            r"(?:ne (?:plus|pas|jamais) voter|(?:pas|plus|jamais) voter|voter (?:enfin |encore )?(?:bien|utile)|arret\w{1,3} de voter|vot(?:e|ent|ait|er|ez) (?:encore |enfin |plus |toujours )?) ?(?:pour |a |l')?(?:<1w>)?(?:extreme[- ]?(?:droite|gauche)|rn|fn|lfi|droite|gauche|macron|melenchon|le pen|bardella|zemmour|populistes?|communistes?|fachos?|ecolos?|verts|farage|reform|tory|labour)",
            r"(?:appelons|appelle|appelez|exhortons|enjoignons|demandons a|urge|call on|calling on|beg) (?:a )?(?:<3w>)?(?:parlementaires?|deputees?|deputes?|senateurs?|elus?|mps?|councillors|peers|senators|lawmakers|ministers) (?:<4w>)?(?:rejeter|voter|refuser|abroger|repousser|censurer|soutenir|adopter|enterrer|bloquer|reject|vote|block|back|oppose|scrap|repeal|kill)",
            rf"(?:souvenez[- ]vous(?:[- ]en| de| d'eux| qui| que)|souviens[- ]t(?:oi|'en)|pensez[- ]y|rappelez[- ]vous (?:qui|que|de)|n'oubliez pas (?:qui|ce que|que|cela|ca)|remember (?:that|this|them|who|it|which)|don't forget (?:who|which|what)|think of (?:that|this|them))<60>{_POLLS}",
            rf"{_POLLS}<60>(?:virons|degageons|sortons|chassons|battons|renvoyons|virez|degagez|sanctionn\w{{1,3}}|punissez|rappelez-vous|souvenez-vous|dites[- ]leur|faites[- ]leur payer|kick (?:them|him|her)|throw (?:them|him|her)|boot (?:them|him|her)|punish|send (?:them|him|her) packing|get (?:them|him|her) out)",
            r"(?:knock\w{0,3} on doors|door[- ]?knock\w{0,3}|canvass\w{0,3}|leaflet\w{0,4}|campaign\w{0,3}|stump\w{0,3}|porte[- ]a[- ]porte|tract(?:er|ons|age)|coll\w{1,4} (?:les |des |nos )?affiches|distribu\w{1,4} (?:les |des |nos )?tracts) (?:<4w>)?(?:for|with|pour|avec|de|du|en faveur d) ?(?:<5w>)?(?:candidates?|party|mp|labour|tories|greens|lib dems|liste|campagne|maire|deputee?|candidature|mayor|councillor)",
            r"(?:six|5|cinq|6|four|five|un mandat) (?:ans |years )?(?:de plus|more|another term) (?:pour|avec|for|of|with) (?:<2w>)?(?:maire|mairesse|equipe|majorite|president\w{0,2}|mayor|government|labour|tories|council|madame|monsieur)|(?:continuons|on continue|poursuivons|avancons) avec (?:<2w>)?(?:maire|equipe municipale|majorite|candidate?|sortante?|deputee?)|reconduis\w{1,4} (?:le|la|l'equipe|notre) (?:<1w>)?(?:maire|municipale|equipe|majorite|deputee?)|toute notre confiance (?:<3w>)?(?:maire|candidate?|ministre|president\w{0,2}|gouvernement|deputee?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "vote",
        each(
            r"you (?:all )?know (?:which|who|what) (?:lot|party|side|box|mob|lever|candidate|to do|way|name)|(?:act|vote|choose|decide) (?:accordingly|wisely)|vous savez (?:tous |deja |bien )?(?:ce que vous avez a|ce qu'il vous reste a|pour qui|quel bulletin|quoi|a qui|qui)|the choice is (?:clear|obvious|simple|yours to get right)|le choix est (?:clair|vite fait|evident)|fait(?:es)? le bon choix|une seule main|compt(?:e|ons|ent) sur vous"
        ),
        near=(words(_POLLS),),
        within=170,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "party",
        each(
            rf"{_POWER} (?:actuel\w{{0,2}} |en place )?(?:cedera|tombera|reculera|pliera|paiera|va (?:ceder|tomber|plier|reculer|payer)|doit (?:tomber|partir|ceder|demissionner)|will (?:fall|fold|pay|cave)|must (?:fall|go|resign)|has to go|enterre|enterrent|assassine|assassinent|detruit|tue|tuent|demantele|demantelent|coule|coulent|asphyxie|vole|saccage|privatise|buries|is (?:burying|killing|wrecking|destroying|selling off|starving)|are (?:burying|killing|wrecking|destroying|selling off|starving))",
            rf"(?:{_POWER}|candidate?|sortante?|liste)<30>(?:a|ont|has|have) (?:tout |toute |all )?(?:notre|our) (?:<1w>)?(?:soutien|appui|support|backing|confiance|vote|voix)",
            rf"{_POWER} (?:<2w>)?(?:a|ont|has|have) (?:<1w>)?(?:coule|ruine|detruit|vendu|trahi|sabote|enterre|massacre|saigne|endette|ruined|wrecked|sunk|sold out|betrayed|bankrupted|buried)",
            r"(?:mobilisez[- ]vous|mobilisons[- ]nous|tous unis|tous debout|resistons|unissons[- ]nous|levons[- ]nous|rise up|stand up|fight back) (?:<1w>)?(?:contre|against|face a) <3w>(?:lois?|reformes?|gouvernement|projet de loi|decret|extreme[- ]droite|extreme[- ]gauche|bill|law|reform|government|far right)",
            r"(?:souhait\w{1,4}|wish\w{0,3}|espere\w{0,2}|hope\w{0,2}) (?:<3w>)?(?:victoire|victory|reussite electorale) (?:a |au |aux |de |du |for |to )?(?:<2w>)?(?:rassemblement|parti|liste|candidate?|mouvement|union|front|alliance|maire|gauche|droite|party|labour|tories|greens)|(?<!stand )[a-z]{3,} (?:for pm|for number 10|a l'elysee en|a matignon !)",
            rf"tant que (?:la |le |les |l'|ce |cette |ces |ils )?{_POWER} (?:<1w>)?(?:tiendra|tiendront|sera|seront|restera|resteront|gouvernera|dirigera|aura|decidera)|(?:as long as|while|until) (?:the |this |these )?{_POWER} (?:is|are|stays?|runs?|remains?|rules?|governs?|leaves?|goes)",
            rf"si (?:le |la |les |l'|ce |cette |notre )?{_POWER} (?:actuel\w{{0,2}} |en place )?(?:savait|savaient|connaissait|daignait|comprenait|osait|travaillait|etait moins|n'etait pas|n'avait pas)|if (?:the |this |our |these )?{_POWER} (?:could|knew|had any|had the|cared|weren't|wasn't|bothered|understood)",
            rf"(?:bon debarras|good riddance|bon vent|ouf de soulagement|enfin debarrasses?)[ ,]*(?:a |to |au |aux |de |du |for |of )?(?:the |ce |cette |monsieur |madame |la |le |les )*(?:<1w>)?{_POWER}",
            r"(?:grevistes|paysans|agriculteurs|manifestants|syndicats|profs|soignants|gilets jaunes|strikers|farmers|protesters|bloqu\w{1,5})<60>(?:ont|avez|a) (?:mille|cent|bien|entierement|totalement|tellement|completement|largement) (?:fois )?raison|(?:strikers|farmers|protesters|unions)<40>(?:are|is) (?:dead |absolutely |completely |so |quite )right",
            r"make (?:britain|france|america|europe|our (?:town|country|city)) great again|no pasaran|(?:la )?france aux francais|on est chez nous !|tout le monde deteste la police|(?:tax|eat|taxez|taxons) (?:the rich|les riches)|a bas (?:le |la |les |l')(?:capital\w{0,5}|patronat|etat|riches|bourgeois\w{0,3}|police|monarchie|republique)|free palestine|palestine libre|from the river to the sea|slava ukraini|vive la (?:palestine|revolution|monarchie)|down with (?:the )?(?:monarchy|capitalism|police|rich)|not my (?:king|president|prime minister)",
            r"(?:avortement|ivg|abortion|euthanasie|gpa|peine de mort|death penalty|mariage pour tous) (?:<1w>)?(?:est|is|c'est|reste) (?:<2w>)?(?:crime|meurtre|assassinat|murder|peche|sin|droit sacre|horreur|abomination|barbarie|progres)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "faith",
        each(
            rf"{_LORD} (?:<2w>)?(?:est mort|a donne (?:sa|son)|s'est (?:sacrifie|donne)|nous a (?:sauves|rachetes|donne)|vous (?:a|attend|aime|appelle|regarde)|revient|reviendra|est (?:ne|venu) pour|a vaincu|t'aime|nous aime|died for|gave his|is coming|will return|has saved|loves? (?:you|us)|watches|is calling|is king|comes first|conquered)",
            r"(?:one|only one|single|seul|unique|only) (?:true |vrai |vraie )?(?:saviour|savior|faith|god|church|religion|lord|sauveur|dieu|foi|voie vers)(?! (?:knows|sait))",
            rf"(?:demander|demandons|prier|priant|implorer|implorons|supplier|confier|confions|remettre|remettons|rendre graces?|rendons graces?|chanter|chantons|offrir|offrons|devons|pray\w{{0,3}}|ask\w{{0,3}}|beg\w{{0,4}}|thank\w{{0,3}}|turn\w{{0,3}}|give|entrust) (?:<3w>)?(?:au |a la |a |le |la |notre |to |our |the )?(?:<1w>)?{_LORD}(?! (?:merci|sait|knows))",
            r"(?:turn away from|abandon\w{0,3}|reject|renounce|renonc\w{1,3} a|detournez[- ]vous d\w{1,2}) (?:<2w>)?(?:others?|other (?:faiths|religions|gods)|false (?:gods|idols|prophets)|idoles|faux (?:dieux|prophetes)|autres (?:religions|cultes|fois))|bow (?:the|your|their) heads? (?:at|to|before|in)|(?:baiss\w{1,3}|inclin\w{1,3}) (?:la|leur|votre) tete (?:devant|a la priere)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "against-faith",
        each(
            r"(?:bondieuseries?|grenouilles? de benitier|culs?[- ]benits?|bigots|bigotes|sky fair\w{1,3}|imaginary friends?|(?:vieille|vieilles) (?:superstitions?|fables)|(?:burkinis?|voiles?|hijabs?|kippas?|halal|menus? sans porc|prieres? de rue)<40>(?:jamais(?: chez| dans| ici|,| ?!)|hors de question|pas chez nous|question de civilisation|not in our|never here)|bible[- ]bashers?|god[- ]botherers?|calotins?|enturbannes)",
        ),
        to_clause_end=True,
    ),
)
