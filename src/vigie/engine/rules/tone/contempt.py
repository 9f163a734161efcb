"""An official account or an agent who mocks, scolds or provokes the public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.insult import cutting_turn, insult
from vigie.engine.rules.tone._barbs import BARBS
from vigie.engine.rules.tone._plain import PLAIN
from vigie.engine.speech import is_denied
from vigie.engine.view import View

RULE = Rule(
    code="TONE002",
    name="contempt",
    family=Family.TONE,
    severity=Severity.WARNING,
    confidence=0.9,
    since="0.2",
    roles=frozenset({"official", "agent"}),
    severities={"official": Severity.DANGER},
    sees_through=True,
    message=Words(
        fr="Lu par le public, ce passage moque, gronde ou provoque.",
        en="To the public, this passage mocks, scolds or provokes.",
    ),
    suggestion=Words(
        fr="Dites le fait et la suite, sans commentaire sur la personne ; relisez à voix haute avant d'envoyer.",
        en="Say the fact and what comes next, with no remark about the person; read it aloud before sending.",
    ),
    causes={
        "sarcasm": Words(fr="moquerie ou compliment ironique", en="mockery or an ironic compliment"),
        "scolding": Words(fr="leçon donnée à la personne", en="a lesson given to the person"),
        "dismissal": Words(fr="porte claquée", en="a door slammed"),
        "insult": Words(fr="expression injurieuse", en="an insulting expression"),
        "indifference": Words(fr="« ce n'est pas notre problème »", en="“not our problem”"),
    },
)

CUES = Cues(
    Cue(
        "sarcasm",
        each(
            r"(?:oh |ah |le |la |les )*(?:le |la |les |mon |ma )?pauvres?(?: client\w{0,2}| chat| petit\w{0,2}| cherie?| monsieur| madame)?(?: ?[,!.…])",
            r"(?:on|nous) (?:appelle|appelons|previent|previens|alerte|lance|sort|fait venir|deploie) (?:<1w>)?(?:police|pompiers|gign|armee|samu|onu|ministre|president|violons|mouchoirs|cellule psychologique|tribunal|cour europeenne|raid|presse|helicoptere)",
            r"(?:bureau|mur|service|guichet) des (?:pleurs|lamentations|plaintes|jeremiades|reclamations imaginaires|raleurs)",
            r"(?:encore )?(?:un|une) qui (?:confond|se croit|prend|croit|pense|imagine|veut)\w{0,2} <3w>",
            r"(?:vous|tu) (?:voulez|veux|desirez) (?:aussi |peut-etre |pas |un |une )+(?:<1w>)?(?:medaille|cookie|bisou|calin|mouchoir|tapis rouge|tisane|applaudissements|cent balles|mars|100 balles)",
            r"(?:want|would you like|do you want) (?:a |us to )(?:medal|cookie|hug|tissue|red carpet|round of applause)",
            r"(?:bravo|felicitations|chapeau|merci|oh|ah|wow|waouh|tiens|oh la la|ohlala|encore),? (?:l'|le |la |les |un |une |quel |quelle )?(?:<1w>)?(?:genies?|champion\w{0,2}|einstein|sherlock|detectives?|capitaine evidence|captain obvious|artiste|as|expert\w{0,2}|specialistes?|philosophe|lumiere|intelligence|grand reporter|grande enqueteuse|inspecteurs?|columbo|poetes?|ingenieurs? du dimanche|stratege|prophete|genius|captain|detective|expert|scientist|rocket scientist|professor)",
            r"(?:quel(?:le)?s?|encore (?:un|une|des)) (?:<1w>)?(?:genies?|detectives?|talent|drame|tragedie|perspicacite|finesse|culture|courage|scoop|decouverte|patience d'ange|experte?s?|rageu\w{1,4}|raleu\w{1,4}|pleurnich\w{2,5}|chouineu\w{1,3}|clowns?|boulets?|genie|champion\w{0,2})",
            r"(?:encore )?(?:un|une|un autre|des gens|quelqu'un|another one|someone|one more) qui (?:ne )?(?:sait|savent|a|ont|n'a|n'ont|lit|lisent|comprend|comprennent) (?:pas|rien|jamais|mal)(?: <1w>)?(?:lire|compris|su|lu|ecoute|cliquer|compter|regarder|comprendre)?",
            r"(?:spare|epargnez[- ]nous|epargnez|faites[- ]nous grace d|dispensez[- ]nous) (?:us|nous|de)? ?(?:<1w>)?(?:whin\w{1,4}|moan\w{1,4}|complain\w{1,4}|drama|jeremiades|lecons|pleurnicheries|commentaires|leurs|vos|their|your)",
            r"(?:les|des|aux|encore (?:les|des|un|une)|ces|bande de) (?:rageu\w{1,3}|haters?|raleu\w{1,3}|clowns?|pleurnich\w{2,5}|chouineu\w{1,3}|jaloux|complotistes|boulets|grincheux|aigris|frustre\w{1,2}|trolls?|assistes|gilets jaunes du dimanche|moutons|bobos|donneurs de lecons|je-sais-tout|geignards?)",
            r"(?:on|nous|ca|l'equipe|toute l'equipe|tout le service) (?:nous |en |a |avons |y |s'en |vous )*(?:bien |beaucoup |tous |encore |bien tous )?(?:ri|rigole|rit|rigole encore|rigolons|pleure de rire|pleurons de rire|mort\w{0,2} de rire|sommes morts de rire|marre|fait (?:bien |beaucoup )?(?:rire|marrer))",
            r"(?:contribution|commentaire|avis|remarque|analyse|retour|message|question|expertise|intervention) (?:toujours |vraiment |tres |si |aussi |on ne peut plus |o combien |tellement )+(?:aussi )?(?:brillant\w{0,2}|constructif|constructive|pertinent\w{0,2}|passionnant\w{0,2}|interessant\w{0,2}|eclaire\w{0,2}|intelligent\w{0,2}|utile|precieux|precieuse|inspire\w{0,1}|profond\w{0,1}|fine?)",
            r"(?:parce qu'il pleuvait|parce qu'il a plu|la prochaine fois,? (?:on|nous)) <20>(?:commandera|appellera|demandera|engagera|sortira|mettra|enverra|genial|deroulera|appellerons|ferons|commanderons) ?(?:<3w>)?(?:meteo|soleil|tapis rouge|orchestre|violons?|majordome|limousine|ciel|psy|pompiers|ministre)?",
            r"(?:on|nous) (?:appellera|demandera|previendra|appellerons|previendrons|commandera|deroulera|sortira|fera venir) (?:<2w>)?(?:meteo|soleil|violons?|mouchoirs?|tapis rouge|president|psy|pompiers|fee|pere noel|votre maman)",
            r"(?:snif|ouin(?: ouin)?|bouhou|sortez les (?:mouchoirs|violons)|pauvre (?:chou|chouchou|petit|petite|bichette|biquet|choupinet|bebe|cherie|loulou)|boo ?hoo|cry me a river|poor (?:you|baby|thing|little)|my heart bleeds|the world's smallest violin|cry more|bless your heart|diddums)",
            r"(?:genial|super|magnifique|formidable|incroyable|passionnant|fascinant|great|brilliant|lovely|wonderful|amazing|fascinating|oh wow|wow),? (?:on (?:note|encadre|va pleurer|va l'encadrer|s'en remettra)|quelle (?:nouvelle|info)|we'll frame|another (?:expert|genius|detective|critic)|an? (?:detective|expert|genius|critic|comedian))",
            r"(?:you must be (?:so |really |very |great )?(?:fun|proud|clever|a joy)|aren't you (?:clever|special|a genius|smart)|nobody (?:asked|cares)|congratulations?,? you (?:can|managed|found|learned)|well done,? (?:sherlock|genius|einstein|you)|how (?:clever|original|brave) of you|slow clap|thanks for (?:that|your) (?:utterly |truly |deeply )?(?:brilliant|useless|fascinating|insightful|riveting)|we (?:all )?(?:laughed|had a good laugh|cried laughing)|imagine (?:complaining|being)|tell us more,? (?:genius|professor)|(?:the )?haters)",
            r"(?:vous devez etre (?:tres |vraiment )?(?:fun|marrant|drole|fatigant|content de vous|fiere? de)|c'est (?:sur|vrai) que (?:vous,? )?(?:avec|lire|reflechir)|(?:on|nous) (?:en )?(?:pleure|pleurons)(?: encore| deja)|(?:tout|toute) un (?:poeme|programme)|vous avez (?:gagne|decroche|droit a) (?:un|une|le|la) (?:medaille|palme|prix|coupe|mars|bon point)|medaille de)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "scolding",
        each(
            r"(?:cela|ca|it) (?:vous |te |would |will |might |could )?(?:evitera|eviterait|epargnera|epargnerait|save|spare|stop) (?:<3w>)?(?:betises?|aneries|ridicule|perdre|bourdes?|d'ecrire|de dire|de raler|de poser|embarrass\w{0,5}|the trouble|looking|asking|you)",
            r"(?:toujours|encore) les memes (?:qui|a|pour)(?: <1w>)?(?:ral\w{1,4}|se plaign\w{1,4}|plaindre|pleur\w{1,4}|critiqu\w{1,4}|gueul\w{1,4}|chouin\w{1,4})?",
            r"(?:on commence a (?:avoir l'habitude|vous connaitre|se lasser|fatiguer)|on (?:vous )?connait la chanson|on a l'habitude (?:de vos|avec vous|des gens))",
            r"(?:relisez|relis|verifiez|regardez|revoyez)[- ](?:donc |bien |d'abord )?(?:votre|vos|le|la|les)<30>(?:avant|plutot que|au lieu|evitera|bien|betises)",
            r"(?:always the same (?:people|ones)|here we go again|read (?:it|the \w+|your \w+) (?:again )?before)",
            r"si vous (?:aviez|preniez|saviez|pouviez|lisiez|ecoutiez|faisiez|regardiez) <3w>(?:lu|ecoute|regarde|pris|suivi|appris|fait attention|reflechi|la peine|le temps de|lire|ecouter|reflechir|attention|mieux|un peu|deux minutes)",
            r"(?:encore (?:faut|faudrait)-il (?:savoir )?|il (?:suffit|suffisait|suffirait|fallait|faudrait|faut) (?:juste |simplement |d'abord |peut-etre |de )*)(?:savoir )?(?:lire|ecouter|reflechir|ouvrir les yeux|regarder|cliquer|chercher|se lever plus tot|lever les yeux|apprendre a)",
            r"(?:comme |puisque |c'est |c'etait )?(?:c'est |deja |pourtant )*(?:ecrit|indique|precise|marque|affiche|explique) (?:<2w>)?(?:en (?:gros|gras|rouge|toutes lettres|francais|majuscules|lettres)|noir sur blanc|partout|cent fois|dix fois|juste au-dessus|trois fois)",
            r"vous (?:n'avez|n'avez donc|avez|ne) (?:manifestement |visiblement |clairement |evidemment |donc |meme |surtout )*(?:pas|rien|jamais|toujours pas|savez pas|comprenez) ?(?:<1w>)?(?:pris la peine|pris le temps|lu|ecoute|regarde|compris|su lire|lire|de lire|rien|reflechi|daigne|appris|cherche)",
            r"(?:apprenez|apprends|commencez|commence|essayez|essaie|tentez|pensez)(?:[- ]donc)?(?: donc| peut-etre| deja| d'abord)? (?:a |par |de )(?:lire|compter|ecouter|parler|ecrire|reflechir|vous (?:relire|calmer|renseigner|taire)|te (?:relire|calmer|renseigner|taire)|gerer|payer|arriver|ouvrir|balayer|respecter|etre|regarder|allumer)",
            r"avant de (?:nous )?(?:donner des lecons|raler|vous plaindre|pleurer|hurler|nous insulter|poster|commenter|critiquer|pleurnicher|crier|faire la lecon|chouiner)",
            r"(?:achetez|offrez|payez|trouvez|changez|mettez)[- ](?:vous |vos |de |donc |-vous )*(?:une? |des |de |vos )?(?:lunettes|cerveau|vie|montre|dictionnaire|calculatrice|bescherelle|occupation|hobby|passion|boussole|appareil auditif)",
            r"(?:vous etes|t'es|tu es|etes-vous|es-tu|vous seriez pas|seriez-vous) (?:<1w>)?(?:bouchee?s?|sourde?s?|aveugles?|lente?s?|perdue?s?|bornee?s?|lourde?s?|penible|fatigante?|obtuse?|idiote?|bete|stupide|ridicules?|pathetiques?|de mauvaise foi|mythomane|radine?|incapables? de|serieux) ?(?:ou quoi|\?)?",
            r"(?:meme|n'importe quel|un) (?:un |ma |mon )?(?:enfant de \d|gamin|enfant|grand-mere|mamie|singe|poisson rouge|debile|cp) (?:<2w>)?(?:comprend\w{0,3}|y arrive\w{0,2}|sait|saurait|aurait compris|comprendrait|peut (?:le |la |y |comprendre|faire|trouver|arriver))",
            r"(?:on|nous) (?:vous )?l'a(?:vons)? (?:deja )?(?:dit|explique|repete) (?:\w+ )?(?:fois|cent|mille|dix|vingt|maintes)",
            r"(?:c'est|ce n'est) (?:pourtant |quand meme )?(?:pas (?:si |tres |bien )?(?:complique|sorcier|difficile)|simple comme|clair) ?(?:de |a |,)? ?(?:lire|comprendre|cliquer|non|quand meme|si on)",
            r"(?:calmez|detendez|reveillez|ressaisissez|taisez|arretez)[- ](?:vous|de) ?(?:un peu |un coup |donc |deux minutes )?(?:raler|pleurer|pleurnicher|chouiner|hurler|le slip|votre cinema|de cinema|vos caprices|ca va bien)?(?= ?[,.!]|$)",
            r"(?:google|moteur de recherche|le bouton|la notice|le mode d'emploi) (?:<2w>)?(?:est (?:votre|ton) ami|ca existe|existe|c'est pas pour les chiens|vous connaissez)",
            r"(?:ca|cela) (?:vous )?(?:changerait|ferait du bien|eviterait) (?:<4w>)?(?:question|message|temps|betise|ridicule|de lire)",
            r"ou quoi ?\?",
            r"(?:if you(?:'d| had| could| bothered| would| actually)? (?:<2w>)?(?:bothered|read|listened|looked|paid attention|learned|took)|(?:learn|try|maybe try|perhaps try|have you tried) (?:to |how to )?(?:read|reading|listening|thinking|spell|count|google|opening your eyes)|it's (?:clearly |literally |right )?(?:written|there|stated|printed)? ?(?:in (?:big|plain|bold|large)|in black and white|right there)|as (?:clearly )?(?:stated|written|explained) (?:a dozen|ten|three|several|many|a hundred) times|you (?:clearly|obviously|evidently|apparently) (?:didn't|did not|can't|cannot|don't|haven't|couldn't|never)|are you (?:deaf|blind|stupid|serious|slow|joking|always)|even a (?:child|toddler|five|six|monkey)|(?:any|a) (?:five|six|three)[- ]year[- ]old|before (?:you )?(?:whin|moan|complain|lectur|rant|cry)\w{1,3}|get a (?:life|grip|hobby|job|clue)|how hard (?:can|is) it|do (?:your|some) homework|use your (?:eyes|brain|head)|buy (?:yourself )?(?:some )?glasses|calm down|grow up|what part of|which part of)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "dismissal",
        each(
            r"(?:si (?:ca|cela) ne vous (?:plait|convient|va) pas|if you don't like it|pas content\\w{0,1})<20>(?:allez|partez|ailleurs|changez|la porte|trouvez|c'est pareil|go|leave|elsewhere|tant pis)",
            r"(?:allez|partez) (?:vous )?(?:faire )?(?:\w+ )?(?:soigner|voir|livrer|servir|plaindre|acheter|manger|commander|pendre|cuire) ailleurs",
            r"(?:vous|tu) (?:nous )?(?:faites|fais|font|perdez|gaspillez) (?:<1w>)?(?:perdre )?(?:notre|mon) temps|waste of our time|wasting our time|(?:faites|fais) perdre (?:leur|notre|mon|son) temps",
            r"(?:allez|va|partez|degagez|filez|passez) (?:donc |vite |plutot |voir )*(?:voir ailleurs|ailleurs|vous plaindre|pleurer|chez (?:le |la |les )?concurren\w{2,5}|chouiner|raler|embeter|ennuyer)",
            r"(?:ne revenez|ne revenez surtout|ne remettez|ne reviens|ne commandez|n'appelez|ne nous ecrivez) (?:surtout |jamais |donc )?(?:pas|plus|jamais)",
            r"bon courage (?:dans la vie|pour la suite avec|avec ca|a vos proches|a votre entourage)",
            r"(?:pleurez|pleure|ralez|rale|criez|hurlez|chouinez|chialez) (?:bien |donc |encore |autant |un bon coup |plus )*(?:fort|dans votre coin|qu'on|vous voulez|ca|si)?",
            r"(?:bon debarras|(?<!souhaite )(?<!souhaitons )bon vent(?! aux? )|adieu et|sans regret|sans rancune mais|la porte est (?:la|par la|juste la|grande ouverte)|personne ne vous (?:retient|force|oblige)|vous ne nous manquerez|on ne vous retient pas|gardez[- ](?:le |la |les |vos |votre |donc |le donc )*(?:etoiles?|avis|argent|lecons?|conseils?|commentaires?|reflexions|opinions?)|pouvez (?:le |la |les |vous (?:le |la |les )?)?(?:garder|garder vos))",
            r"(?:merci de |veuillez |priere de )(?:<1w>)?(?:ne plus nous (?:deranger|embeter|ecrire|fatiguer)|nous lacher|circuler|aller voir ailleurs)",
            r"(?:vous nous (?:fatiguez|saoulez|soulez|cassez|gonflez|pompez)|vous (?:commencez|commencez serieusement) a (?:nous )?(?:fatiguer|saouler|souler|gonfler|lasser|agacer)|trouvez[- ]vous (?:une? |d'autres? )?(?:occupation|vie|hobby|amis?|autre)|vous (?:n'avez|avez) (?:vraiment )?(?:que ca|rien d'autre|rien de mieux) a (?:faire|f)|(?:vos|votre|tes) (?:jeremiades|pleurnicheries|caprices|gamineries|betises|aneries|delires|cinema|salades|torchon))",
            r"(?:go (?:elsewhere|somewhere else|cry|away|moan|bother|complain to|annoy)|take your (?:business|money|complaint|moaning|whin\w{2,4}) (?:elsewhere|somewhere)|don't (?:bother )?com(?:e|ing) back|never come back|good riddance|nobody('s| is)? forc(?:es|ing) you|the door is (?:that way|over there|there|right there)|we won't miss you|cry (?:about it|elsewhere|louder)|stop (?:whin|moan|cry|bleat)ing|keep your (?:money|stars|opinion|review|advice)|find (?:a|another) hobby|whatever you say|talk to the hand|you people)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "indifference",
        each(
            r"(?:on|nous|je) (?:s'en |nous en |m'en |n'en a |en a )(?:fiche|fout|moque|tape|balance|contrefiche|moquons|fichons|rien a (?:faire|cirer|foutre|battre|secouer)|cogne|lave les mains)\w{0,1}",
            r"(?:c'est|ce n'est|c'est vraiment|c'etait) (?:vraiment )?(?:pas |votre |ton |vous le |plus )(?:pas )?(?:notre|mon|nos|votre|ton)? ?(?:probleme|affaire|faute si vous|souci|tasse de the)s?(?! (?:de )?(?:facturation|connexion))",
            r"(?:ca|cela) (?:nous |m')?(?:en touche|fait une belle jambe|interesse (?:personne|qui)|passe au-dessus)|(?:et alors ?\?|et donc ?\?|tant pis pour vous|dommage pour vous|c'est la vie|faut vous y faire|faudra (?:vous y|faire avec)|faites avec|c'est comme ca et pas autrement|debrouillez[- ]vous|demerdez[- ]vous|assumez|vous n'aviez qu'a|fallait (?:pas|y penser|lire|reflechir|prevoir|arriver))",
            r"(?:not our (?:problem|fault|concern)|we (?:don't|couldn't|really don't|honestly don't) care(?: less)?|couldn't care less|deal with it|tough luck|too bad|suck it up|your problem|so what\?|and\?|live with it|get over it|boo-hoo|should have (?:thought|read|planned|known)|should've)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"(?:encore )?(?:un|une|quelqu'un) qui (?:decouvre|vient de decouvrir|s'apercoit|se reveille|invente|reinvente|a invente)(?: <4w>)?",
            r"(?:l'eau (?:chaude|tiede)|le fil a couper le beurre|la poudre|l'amerique)(?= ?[.!?,]|$)",
            r"vous etes (?:tres |vraiment |trop |bien )?(?:drole|marrante?|rigolote?|touchante?|mignonne?|impayable|un comique|une comique)s?(?=,? ?(?:vous|[.!?,]|$))",
            r"on (?:se met|va se mettre|devrait se mettre|s'y met) (?:tous |toutes )?(?:a )?(?:pleurer|applaudir|genoux|chialer)",
            r"(?:oui|bien sur|evidemment|oh),? (?:bien sur,? )?(?:c'est |c'etait )?(?:toujours |forcement |encore |evidemment |bien sur )+(?:la |de (?:la |notre )|notre |nos? )(?:faute|poire)",
            r"c'est (?:toujours|forcement|encore) (?:la faute|de la faute|notre faute)<40>(?:jamais|pas la votre|bien sur|evidemment|n'est-ce pas)",
            r"(?:merci|bravo|thanks|thank you) (?:pour |for )(?:ce |cette |le |la |votre |this |the |your )(?:<1w>)?(?:roman|pave|dissertation|tirade|monologue|novel|essay|ted talk|sermon|poeme|saga)",
            r"(?:on a|nous avons|j'ai|we) (?:failli |bien failli |presque |nearly |almost )(?:s'endormir|nous endormir|m'endormir|pleurer|mourir de rire|verser une larme|fell asleep|cried|shed a tear)",
            r"(?:however|how) (?:did|will) you (?:ever )?(?:survive|cope)|you poor (?:thing|soul|lamb)",
            r"(?:wow|gosh|goodness|oh no|oh dear),? (?:a whole|an entire|all of|only|not) <4w>(?:minutes?|hours?|seconds?|days?|pounds?|pence)",
            r"(?:wow|oh|ah|waouh|oh la la|mon dieu|quelle horreur),? (?:toute? une?|trois|deux|cinq|dix|une) (?:<1w>)?(?:minutes?|secondes|heure|euros?|jours?) <3w>(?:d'attente|de retard|entiere?s?|comment avez-vous)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "scolding",
        each(
            r"(?:relisez|relis|lisez|revoyez|apprenez) (?:donc |bien |d'abord )?(?:nos|les|vos|votre|la|le) (?:<1w>)?(?:conditions|cgv|reglement|contrat|notice|mail|classiques|cours|message|mode d'emploi|tarifs)(?= ?[.!]|$)",
            r"(?:arretez|cessez|arrete|stop) (?:donc |un peu |tout de suite )?(?:de |d')(?:nous )?(?:taguer|spammer|harceler|relancer|ecrire|mentionner|identifier|deranger|solliciter|commenter|poser|insister|demander)",
            r"(?:faut|il faut|on doit|faut-il|combien de fois (?:faut-il|faut|doit-on)|how many times do we (?:have to|need to)) (?:donc )?(?:vous )?(?:le |l')?(?:dire|repeter|expliquer|ecrire|say|tell|repeat)(?: <2w>)?(?:comment|en quelle langue|combien de fois|it|you)?(?= ?[?.!]|$)",
            r"(?:it's |that's |that is |it is )?(?:hardly|not exactly|not really|scarcely) (?:our|my) (?:fault|problem|job) (?:<2w>)?you (?:can't|cannot|couldn't|didn't|don't|won't)<40>",
            r"(?:ce n'est|c'est|c'est quand meme) (?:pas|guere) (?:de )?notre faute si (?:vous|tu)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"(?:encore|toujours) vous(?= ?[?!])|on vous (?:a|avait) (?:tant |tellement )?manque|vous nous aviez manque",
            r"(?:quelle|oh quelle|ah quelle|what a) (?:surprise|nouveaute|revelation|originalite|joie|shock|revelation)(?= ?[,!.?])",
            r"si vous passiez (?:moins|autant|plus) de temps a|if you spent (?:less|as much|half) (?:<3w>)?time",
            r"(?:felicitations|bravo|congratulations|congrats),? (?:vous (?:venez de )?(?:gagner|gagnez|remportez|decrochez|battez)|you(?:'ve)? (?:just )?(?:win|won))",
            r"(?:prix|palme|medaille|oscar|cesar|trophee|award|prize|medal) (?:de |du |of |for )(?:la |le |the )?(?:<1w>)?(?:mauvaise foi|pleurnicherie|plainte|raleur|impatience|patience|ingratitude|ridicule|most|moaning|whinging)",
            r"(?:oui oui|mais oui|ben oui|yes yes|yeah yeah),? (?:on (?:sait|connait|a compris)|bien sur|c'est ca|c'etait mieux|we know|of course)",
            r"(?:just a (?:wild|crazy) (?:guess|idea|thought)|wild guess|groundbreaking|shocker|colour me shocked|stop the press(?:es)?|breaking news ?[:,!])",
            r"(?:have you tried|avez-vous essaye|vous avez essaye) (?:de |d')?(?:plugging|turning|opening|reading|switching|brancher|allumer|lire|ouvrir)<30>(?:par hasard|une idee comme ca|just a thought|genius)",
            r"(?:on a|nous avons|we have|we've) (?:aussi |also )?(?:autre chose|d'autres choses|mieux|better things|other things) a (?:faire|gerer)|better things to do",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"parce que vous,? (?:<1w>)?(?:vous )?(?:ne |n')?<2w>jamais",
            r"(?:on (?:n'est|est)|nous (?:ne )?sommes|je (?:ne )?suis|c'est|we're|we are|i'm) (?:pas|plus|not) (?:vos|ton|tes|votre) (?:domestiques?|esclaves?|larbins?|valets?|boniches?|chiens?|servantes?|bonnes?|nounous?|parents)|(?:we're|we are|i'm) not your (?:servants?|slaves?|maids?|mum|mother|nanny|butlers?)",
            r"(?:merci|bravo|thanks|thank you|oui|d'accord)<40>(?:professeur|maestro|docteur|maitre|professor|your (?:majesty|highness)|votre majeste|altesse|grand sage)(?= ?(?:[.!?]|$))",
            r"(?:on (?:n'a|a)|nous (?:n')?avons|j'ai|je n'ai|we don't have|we have no|we haven't got|sorry,? no) (?:pas |plus |aucune )?(?:de |encore |d'|a |une )?(?:machine a remonter le temps|boule de cristal|baguette magique|time machine|crystal ball|magic wand)s?(?! (?:pour vous|mais))",
        ),
        to_clause_end=True,
    ),
    *BARBS,
    *PLAIN,
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)
    for found in (*insult.find(view, context), *cutting_turn.find(view, context)):
        yield Match(found.start, found.end, "insult")


ALWAYS = True  # it also reads insults, which look for themselves


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, or said of oneself."""
    start = found.start()
    return view.is_quoted(start) or is_denied(view, start, 16) or bool(_OWN.search(view.before(start, 16)))


_OWN = words("c'est de notre", "notre", "nous sommes", "je suis", "c'est nous", "we are", "we're", "i'm")
