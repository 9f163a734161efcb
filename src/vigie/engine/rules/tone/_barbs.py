"""Barbs that use no harsh word: false praise, a lesson, a doubt about what the person can do, a hope not to see them."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_REVIEW = r"(?:seule |petite |unique |belle |jolie |magnifique )?(?:etoile|note|avis|commentaire|message|reclamation|plainte|missive|prose|star|review|comment|complaint|feedback)"
BARBS = (
    Cue(
        "scolding",
        each(
            r"(?:il (?:vous|te) faut|vous voulez|tu veux|vous attendez|il vous faudrait|on doit vous envoyer) quoi(?: de plus)?[,:…]? (?:un |une |des |de |qu'on |en |du )[a-z]{3,}",
            r"on vous l'a (?:deja |pourtant )?(?:dit|explique|repete|ecrit|redit)[^!?\n]{0,30}on vous l'a (?:deja |aussi )?(?:dit|explique|repete|ecrit|redit|reexplique)",
            r"(?:faut(?:-il)?|on|on peut|besoin qu'on|dois-je|doit-on|voulez-vous qu'on) (?:vous |te )(?:faire|fait|fasse|refaire|refait|dessine\w{0,1}) un (?:petit )?(?:dessin|schema|croquis)|(?:draw|drew|drawing) (?:you|it|them) (?:a |you )?(?:a )?(?:picture|diagram)|in crayon",
            r"(?:picture books?|colouring books?|flash ?cards|hand puppets|sock puppets|marionnettes|gommettes|playmobils?|pate a modeler|des images|livre d'images) (?:pour |would |might |may |to |peut-etre |a |aid\w{2,5} )?(?:help|comprendre|expliquer|aid\w{1,5}|some of you|vous|certains)",
            r"(?:a supposer|en supposant|si tant est|pour peu|en admettant) que vous (?:en |le |y )?(?:ayez|sachiez|soyez|puissiez|compreniez|fassiez|lisiez)",
            r"(?:assume|assuming|presume|presuming|trust|suppose|supposing|provided|hoping) (?:that )?you(?:'re| are| can| have| know| do| own|'ve)? (?:even |actually |still )?(?:able to|capable|read|count|tell the|understand|learned|literate|how to|own a|a brain|eyes)",
            r"(?:merci de ne pas|arretez de|cessez de|evitez de|veuillez ne pas|allez) nous (?:expliquer|apprendre|enseigner) (?:donc )?notre (?:metier|boulot|travail|job)|on ne vient pas (?:commenter|vous dire|vous expliquer|vous apprendre|critiquer)|(?:teach|tell|telling|teaching) us (?:how to do )?our (?:own )?(?:jobs?|trade|business)",
            r"(?:slowly|lentement|en articulant|mot par mot|word by word|a tete reposee) (?:this time|cette fois)|(?:this time|cette fois),? (?:slowly|more slowly|try reading|lentement|avec (?:vos |les )?(?:lunettes|yeux ouverts)|en lisant)",
            r"(?:n'est|ne suis|n'etes|ne sommes|ne sont|n'etait|suis|est|sommes|sont) pas (?:devins?|voyante?s?|magiciens?|medium|telepathes?)|lire dans (?:vos|les|tes) pensees|mind[- ]?readers?|(?:aren't|not|isn't) (?:all )?(?:psychic|telepathic|clairvoyant|magicians)",
            r"(?:faut|il faut|faudrait|il serait temps de|va falloir) (?:peut-etre |juste |un peu |donc |vraiment )*(?:se|vous) (?:reveiller|bouger un peu|secouer|calmer|detendre|decider a lire)|reveillez[- ]vous|bah (?:oui|non),? (?:il|c'est|on|forcement|si vous|quand|desole)",
            r"(?:estimez[- ]vous|estime[- ]toi) (?:deja )?heureu\w{1,3}|(?:vous devriez|tu devrais|you should|you ought to) (?:deja |plutot |really )?(?:nous |be |etre |me )?(?:remercier|grateful|thankful|thanking)|count yourself lucky|encore heureux qu|dites (?:deja |plutot |nous |donc )merci",
            r"(?:explained|said|told you|answered|repeated|expliqu\w{1,3}|repondu|repete|redit|ecrit)<24>(?:fourteen|fifteen|ten|a dozen|twenty|fifty|a hundred|a thousand|thirty|forty|quatorze|quinze|vingt|trente|cinquante|mille|\d{2,3}) (?:times|fois)",
            r"(?:si|if|quand|when) (?:vous|you) (?:<2w>)?(?:restez|dormez|passez|stand|sit|spend|restiez)<30>(?:le nez|telephone|les yeux|portable|ecran|phone|screen|daydream\w{0,3}|sieste|plante\w{0,1} (?:la|sous|comme))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"(?:vos|votre|your) (?:jambes?|pieds|baskets|muscles|yeux|neurones|cerveau|oreilles|doigts|legs|feet|brain|eyes|ears|thumbs?)<30>(?:gratuit\w{0,2}|manqu\w{1,4} d|exercice|servent|se muscler|fonctionn\w{1,4}|rouill\w{1,3}|are free|still works?|could use|exercise|rusty)",
            r"(?:walking|la marche(?: a pied)?|marcher) (?:is|c'est|est|n'a) (?:<1w>)?(?:free|gratuite?|good for|bon pour|jamais tue|excellent pour|plus rapide)",
            rf"(?:cette|votre|l'|this|that|your|une) ?(?:<1w>)?{_REVIEW}<40>(?:ira (?:rejoindre|droit|directement|loin|au|a la)|rejoindra|va rejoindre|finira|sera encadree?|(?:on|nous) l'encadr\w{{1,4}}|au pantheon|notre collection|a la poubelle|corbeille|going (?:straight )?(?:in|on|to|into)|will be framed|we'll frame|in the bin|made (?:our|my) (?:day|week)|la plus drole|a bien fait rire)",
            r"(?:le |la |un |une |les )(?:<1w>)?(?:kebab|fast-?food|mcdo|cantine|snack|self|distributeur|friterie|boui-boui|concurrent|voisin)<25>(?:vous conviendra\w{0,2}|vous ira|sera (?:plus|davantage|mieux)|est (?:fait|faite) pour vous|devrait vous (?:plaire|convenir))|(?:greggs|mcdonald's|the chippy|a vending machine|wetherspoons?|a drive-?through) (?:may|might|would|will|is|sounds)",
            r"how (?:thoughtless|selfish|inconsiderate|very dare|dare we|cruel|careless|silly|foolish|rude) (?:of|we|you|us)|(?:quelle|quel) (?:indelicatesse|cruaute|impolitesse|manque de tact|outrage|affront|scandale|supplice|calvaire|enfer insoutenable)(?= ?[,!.…?])",
            r"(?:desolee?s?|pardon|excusez[- ]nous|mille excuses|navree?s?|sorry|apologies|forgive us) (?:d'exister|d'etre (?:ouverts|fermes|humains)|de ne pas (?:avoir (?:devine|predit|prevu la|lu dans|arrete)|vous (?:porter|border|tenir la main))|d'avoir (?:des |une )(?:horaires|regles|vies?|principes)|for (?:existing|having (?:a life|rules|standards|opening hours))|we (?:aren't|can't|couldn't|didn't|don't) (?:psychic|read your mind|predict|control the|stop the|bend))",
            r"(?:on|nous) (?:recrute|recrutons|embauche|embauchons|manque|manquons|cherche|cherchons|manquait) (?:justement|d'ailleurs) (?:de |d'|des |un |une )?[a-z]{3,}|(?:recrute|recrutons|embauche|embauchons|manque|manquons|cherche|cherchons|hiring|always need|could use|looking for) (?:aussi |more )?(?:de |d'|des |un |une |a |an |some )?(?:genies?|surdoues?|voyante?s?|devins?|lumieres|geniuses|genius|mind readers?|know-it-alls?)",
            r"(?:puisque|comme|vu que|si|since|as) (?:vous|tu|you) (?:semblez|savez|sembliez|avez l'air|etes (?:si|tellement)|connaissez|faites|clearly|obviously|seem to|know|are so|sais)<25>(?:tout|mieux que|si bien|si fort|malin|doue\w{0,2}|better|everything|best|so well|expert|smart)",
            r"(?:vous venez|tu viens|vous avez|you(?:'ve| have)? ?(?:just)?) ?(?:tout juste |just )?(?:d'inventer|invente|invented) (?:le|la|les|l'[a-z]+|un|une|a|the)|(?:bravo|felicitations|congratulations|congrats|wow|waouh|chapeau),? (?:vous venez de |vous avez |you(?:'ve| have) )(?:decouvrir|decouvert|discovered)",
            r"imagine[zs]?,? (?:rater|oublier|perdre|arriver|commander|payer|avoir|passer|[a-z]{3,9}ing) [^.!?\n]{3,80}(?:and (?:then |still )?(?:blam\w{1,4}|complain\w{0,3}|cry\w{0,3}|whin\w{1,3}|expect\w{0,3}|mark\w{0,3})|et (?:ensuite |encore |apres )?(?:accuser|venir|se plaindre|raler|pleurer|nous|mettre))|couldn't be us|can't relate",
            r"(?:on|nous|j') ?(?:a|avons|en a|ai)(?: deja| quand meme)? (?:connu|vu|lu) (?:des |de |bien |plus |d'autres )<2w>(?:pire\w{0,1}|drames?|poignants?|graves?|tragiques?|tristes?|malheureu\w{1,2})|(?:we've|i've|we have) (?:all )?(?:seen|heard|known) (?:<2w>)?(?:worse|sadder|bigger (?:tragedies|problems|dramas))",
            r"(?:il )?n'?y? ?a pas (?:eu )?mort d'homme|y'?a plus grave|il y a plus grave|(?:worse|bigger) things (?:in life|happen)|first[- ]world problems?",
            r"encore une? (?:<1w>)?(?:jalou\w{1,3}|aigrie?|rageu\w{1,3}|frustree?|mal[- ]baise\w{0,1}|radine?|trolls?|haineu\w{1,3}|hater|karen|kevin|boomer|relou\w{0,1}|grincheu\w{1,3}|comique|donneu\w{1,3} de lecons|je-sais-tout|mecontente?|pleureu\w{1,3})",
            r"(?:vient|viennent|viens|venez|venir) (?:encore |ensuite |apres |toujours )?(?:pleurer|chouiner|raler|geindre|pleurnicher|chialer|couiner|nous (?:pleurer|gonfler))|(?:comes?|coming|came) (?:here |crying |running )+(?:to )?(?:cry|whin\w{1,3}|moan\w{0,3}|to us)",
            r"(?:ok|okay|sure|yes|whatever|calm down|alright|nice try|oui|allez|calme),? (?:karen|boomer|princess|princesse|snowflake|sherlock|champion|coco|cocotte|ma cocotte|ma cherie|mon grand|ma grande|mon petit|calimero|calimero|drama queen)",
            r"(?:monsieur|madame|mr|mrs|ms|cher|chere|dear) (?:<1w>)?(?:je[- ]sais[- ]tout|irma|parfaite?|grognon|courageu\w{1,2} anonyme|anonyme|autoproclame\w{0,2}|know-it-all|perfect|grumpy|raleu\w{1,3}|grincheu\w{1,3}|jamais content\w{0,1}|keyboard warrior)",
            r"comme (?:les gens|tous ceux|celles|ceux|tout le monde) qui (?:ont|a) une vie|some of us (?:have|actually) (?:lives|jobs|work|a life)|(?:people|those) with (?:lives|jobs)",
            r"(?:votre|vos|your) (?:<2w>)?(?:nous (?:passionne\w{0,2}|empeche\w{0,2} de dormir|laisse\w{0,2} de marbre|font (?:bien )?rire|fait (?:bien )?rire)|is fascinating|fascinates us|keeps us (?:up|awake)|has been (?:filed|binned)|notee? et (?:ignoree?|classee?))",
            r"(?:quelle|what an?) (?:prouesse|exploit|performance|analyse|plume|achievement|insight|contribution)[,!.…]? (?:vous|tu|on|merci|bravo|you|we|vraiment)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"minute de silence|drapeaux? en berne|tragedie (?:grecque|nationale|humaine)|cellule (?:de crise|psychologique)|drame (?:national|humain)|flags? (?:at|to) half[- ]mast|moment(?:'s)? (?:of )?silence|thoughts and prayers|call the (?:un|hague|press|army)|fin du monde|end of the world"
        ),
        near=(
            words(
                r"(?:\d{1,3}|dix|vingt|trente|quarante|deux|cinq|ten|five|forty|twenty) (?:minutes?|min|euros?|€|centimes|secondes|quid|pounds|p|frites)|wifi|colis|frites|ketchup|livraison|mayo|latte|queue|pizza|croissants?|cafe froid|parcel"
            ),
        ),
        within=90,
        across=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"(?:vos|votre|tes|your) (?:<1w>)?(?:larmes|pleurs|tears|tantrums?|bouderie|caprices?|theatre|drama)",
            r"si seulement (?:il existait|il y avait|quelqu'un|on avait)<30>(?:notice|panneau|site|faq|bouton|mode d'emploi|affiche|mail|horaires)|if only there (?:was|were)<30>(?:sign|website|instructions?|page|faq|manual|button|link)",
            r"(?:libres?|free|welcome) (?:a vous )?(?:d'|de |to )(?:<1w>)?(?:aller|partir|changer|go|leave|shop|try)<20>(?:ailleurs|voir (?:chez|si|ailleurs)|chez (?:les autres|la concurrence|le concurrent)|elsewhere|somewhere else|anywhere else)",
            r"(?:run|ran|running) out of (?:short|small|simple|shorter|smaller|easy) words|words of one syllable",
            r"(?:monde|terre|univers|world|universe|planete) (?:ne |n'|doesn't |does not )?(?:tourne|revolve|turn) (?:pas )?(?:autour de|around|about)",
            r"(?:c'est fou|incroyable|magique|fascinant|amazing|funny|incredible) (?:<2w>)?(?:qu'on|que l'on|what|how much) <3w>(?:apprend|decouvre|trouve|learn|find)<12>(?:quand|en|when|if|by) (?:on |you )?(?:lit|lisant|regarde|regardant|ouvre|read\w{0,3}|look\w{0,3}|open\w{0,3})",
            r"wrong side of (?:the )?bed|(?:leve\w{0,2}|reveille\w{0,2}) (?:du|le) (?:pied gauche|mauvais pied)|mal (?:lune\w{0,2}|dormi) (?:ce matin|aujourd'hui|cette nuit)|someone needs (?:a )?(?:nap|snickers|hug|coffee)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"(?:n'a|n'ont|never|hasn't|haven't) (?:encore |ever )?(?:jamais tue|killed) (?:personne|anyone|anybody)|(?:vous|tu) (?:y )?(?:survivr\w{1,3}|n'en mourr\w{1,3}|vous en remettr\w{1,3}|allez survivre|vas survivre|allez vous en remettre)|you(?:'ll| will) (?:live|survive|get over it)|nobody died|remettez[- ]vous(?=[ ,!.])",
            r"(?:tu te|vous vous) (?:prends|prenez|crois|croyez) (?:pour qui|pour le|pour la|ou|au|a l'|sur|a un)|who do you think you are|(?:t'as|tu as|vous avez|did you|you thought) (?:cru|think|it was) (?:que )?<3w>(?:hotel|palace|resto|restaurant|ritz|5 etoiles|club med|buffet|magasin|catalogue|spa|hotline|zoo)",
            r"(?:bienvenue|welcome) (?:dans|to|chez) (?:la vraie vie|le monde reel|la realite|the real world|reality|adulthood|real life)|get over yourself|(?:no one|nobody)(?:'s| is)? (?:forcing|making) you|vous (?:parlez|ecrivez) (?:toujours |souvent )comme ca|do you (?:always |usually )?(?:talk|speak|write) (?:to people )?like (?:that|this)|calmez vos (?:ardeurs|nerfs|hormones)",
            r"(?:desolee?s?|sorry|navree?s?|pardon) (?:que|si|our|we|that|the|if) <6w>(?:bow|curts[ey]y|red carpet|applaud|read your mind|kneel|tapis rouge|reverence|courbette|applaudi|genoux|fanfare|haie d'honneur|trompettes)",
            r"(?:quel )?dommage que <4w>(?:l'|la |le )?(?:intelligence|politesse|bon sens|humour|lecture|cerveau|orthographe|patience|reflexion)|shame <4w>(?:common sense|manners|brains?|reading|intelligence|spelling) (?:isn't|aren't|doesn't|don't|can't)|(?:preuve vivante|living proof) (?:que|qu'[a-z]+|that|of)",
            r"(?:skipped|slept through|missed|seche|rate|saute) (?:<2w>)?(?:reading|english|maths|kindergarten|school|manners|cours|l'ecole|maternelle|la lecon|le cp)|retourne[rz]? (?:donc |vite )?(?:a l'ecole|en maternelle|en cp|au cp|sur les bancs)|l'ecole est finie|hold your hand|spoon-?feed\w{0,3}|(?:tenir|tienne|tiens) (?:aussi )?la main|a la petite cuillere|vous (?:mouche|torche|borde)r?",
            r"(?:essayez|demandez|appelez|parlez-en|allez (?:voir|en parler)|racontez(?: ca)?|plaignez-vous|tell|try|ask|complain) (?:it |that |donc )?(?:a |aupres de |to )?(?:votre|ta|ton|your) (?:mere|maman|psy|chat|coiffeu\w{1,3}|journal intime|mum|mom|mummy|therapist|cat|diary|hairdresser)",
            r"ma (?:petite|bonne|pauvre) dame|mon (?:petit|bon|pauvre) monsieur|,? (?:jeune homme|jeune fille|young man|young lady|little lady|my good man)(?= ?(?:[.!?,]|$))",
            r"(?:redige\w{0,3}|ecri\w{1,3}|pondu|pondre|write|wrote|writing|penned|composer?) (?:<3w>)?(?:chef[- ]d'oeuvre|torchon|pave|roman-fleuve|masterpiece|novel|tirade|rant)|(?:votre|your) (?:<1w>)?(?:prose|chef[- ]d'oeuvre|masterpiece|tirade|litterature)",
            r"(?:un |le |the |a )?(?:bonjour|merci|s'il vous plait|politesse|manners|please|hello) (?:ca |c'est |est |is |are |costs? |ne |serait |aurait |would )(?:(?:n')?existe|gratuite?|free|nothing|coute\w{0,2} rien|ne coute|ete apprecie|vous (?:ecorche|etouffe)\w{0,3}|trop (?:dur|demander)|pas (?:dans|votre)|hurt|have killed|too much)|(?:meme|even) (?:a |to |for )?(?:ceux|celles|those|people) (?:qui|who) (?:ne )?(?:disent pas|savent pas|lisent pas|can't|don't|forget)",
            r"aussi (?:courte?s?|pauvre|limitee?|mince|faible|leger\w{0,2}|creu\w{1,3}|vide) que (?:votre|vos|ton|ta)|as (?:short|thin|weak|poor|empty|limited) as your|trop (?:complique|dur|long|difficile|technique) pour (?:vous|toi|certains)|too (?:hard|difficult|long|complicated|many words|technical) for (?:you|some)",
            r"(?:sans blague|vous m'en direz tant|quelle surprise|no kidding|no shit|you don't say|duh)(?= ?[,?!.…]|$)|et puis quoi encore|(?:et |and |with )(?:un |une |a )(?:poney|licorne|massage|pony|unicorn|foot rub|jacuzzi)(?= ?(?:aussi|as well|too|avec|tant|[?!.]))",
            r"(?:c'est|ce serait|c'etait) (?:donc |maintenant |aussi )?a nous de <6w>a votre place|parce que maintenant (?:c'est|il faut|on doit)|je-m'en-foutis\w{1,3}|champion\w{0,2} (?:du monde|olympique|de france) (?:de|du|des)(?! (?:foot\w{0,4}|rugby|hand\w{0,4}|judo|ski|natation|boxe|tennis|cyclisme|france|patisserie|pizza|saut|lancer|basket|volley\w{0,4}))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "dismissal",
        each(
            r"au plaisir de ne (?:pas|plus|jamais) (?:vous |te )(?:re)?(?:voir|lire|servir|recevoir|croiser)|(?:looking forward to|hope) (?:not|never) (?:to )?(?:see\w{0,3}|serv\w{1,3}|hear\w{0,3}|welcom\w{1,3})|don't let the door|la porte (?:est (?:la|par la|juste la|grande ouverte)|se trouve la|c'est par)|a (?:jamais|ne jamais vous revoir)(?= ?[!.]|$)",
            r"(?:viens|venez|come) (?:donc |nous |me |and )*(?:le |la |nous le |nous la )?(?:dire|repeter|redire|say)<20>(?:en face|de vive voix|dans les yeux|a (?:nos|mes|notre)|it to|that to|our faces?|my face)|(?:derriere|behind) (?:ton|votre|un|leur|son|your|a|their) (?:petit |little )?(?:clavier|ecran|pseudo|avatar|keyboard|screen)|keyboard warriors?|guerriers? du clavier|courage(?:ux)? (?:d'anonyme|derriere)",
            r"(?:direct|directement|directly|straight|right|tout droit) (?:a la|au|into the|in the|to the|dans la|dans le) (?:poubelle|corbeille|panier|bin|trash|spam)",
            r"(?:on|nous|we) (?:ne )?(?:va|allons|won't|will not|aren't going to) ?(?:pas )?(?:pleurer|se mettre a genoux|vous supplier|vous retenir|en faire un drame|en mourir|beg you|cry about|lose sleep|miss you)|(?:fallait|il fallait|suffisait de)<40>,? voyons",
            r"(?:personne|nobody|no one) (?:ne )?(?:vous a|vous|asked|t'a) (?:sonne\w{0,1}|demande (?:votre|ton|son) avis|rien demande|for your)|on (?:ne )?(?:vous|t') ?(?:a|demande)(?: jamais)? (?:pas|rien) (?:sonne\w{0,1}|demande|votre avis)",
        ),
        to_clause_end=True,
    ),
)
