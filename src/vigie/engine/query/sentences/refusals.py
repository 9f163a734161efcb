"""Why a query is refused, and how to mend it. Words in braces are those of the query."""

from vigie.engine.query.sentences.sentence import Sentence

REFUSALS: dict[str, tuple[Sentence, Sentence]] = {
    "empty": (
        Sentence("La recherche ne contient ni lettre ni chiffre.", "Écrivez au moins un mot."),
        Sentence("The query holds no letter and no digit.", "Write one word at least."),
    ),
    "too-long": (
        Sentence("La recherche dépasse {most} caractères.", "Gardez les mots qui comptent."),
        Sentence("The query is longer than {most} characters.", "Keep the words that matter."),
    ),
    "too-many-terms": (
        Sentence("La recherche demande plus de {most} mots.", "Gardez les mots qui comptent."),
        Sentence("The query asks for more than {most} words.", "Keep the words that matter."),
    ),
    "too-deep": (
        Sentence("Plus de {most} parenthèses s’emboîtent.", "Retirez celles qui n’enferment qu’un terme."),
        Sentence("More than {most} parentheses are nested.", "Take out those that hold a single term."),
    ),
    "unclosed-quote": (
        Sentence("Ce guillemet n’est jamais fermé.", "Fermez-le à la fin de l’expression : \"en panne\"."),
        Sentence("This quotation mark is never closed.", 'Close it at the end of the phrase: "out of order".'),
    ),
    "stray-quote": (
        Sentence("Ce guillemet ferme une expression qui n’a pas commencé.", "Retirez-le, ou ouvrez l’expression."),
        Sentence("This quotation mark closes a phrase that never began.", "Take it out, or open the phrase."),
    ),
    "unclosed-parenthesis": (
        Sentence("Cette parenthèse n’est jamais fermée.", "Ajoutez « ) » à la fin du groupe."),
        Sentence("This parenthesis is never closed.", "Add “)” at the end of the group."),
    ),
    "stray-parenthesis": (
        Sentence(
            "Cette parenthèse ferme un groupe qui n’a pas commencé.",
            "Retirez-la, ou ouvrez le groupe par « ( ».",
        ),
        Sentence("This parenthesis closes a group that never began.", "Take it out, or open the group with “(”."),
    ),
    "empty-group": (
        Sentence("Ces parenthèses n’enferment rien.", "Retirez-les, ou écrivez un mot entre elles."),
        Sentence("These parentheses hold nothing.", "Take them out, or write a word between them."),
    ),
    "glued-parenthesis": (
        Sentence(
            "Cette parenthèse est collée à un mot.",
            "Mettez un espace devant un groupe ; pour un pluriel, écrivez « retard OR retards », « retard* » ou "
            "pluriels:oui.",
        ),
        Sentence(
            "This parenthesis is glued to a word.",
            "Put a space before a group; for a plural, write “delay OR delays”, “delay*” or plurals:yes.",
        ),
    ),
    "missing-operand": (
        Sentence(
            "Il manque un terme à côté de « {operator} ».",
            "Ajoutez-le, ou retirez l’opérateur ; pour chercher ce mot, écrivez-le en minuscules.",
        ),
        Sentence(
            "A term is missing beside “{operator}”.",
            "Add it, or take the operator out; to look for that word, write it in lower case.",
        ),
    ),
    "near-number": (
        Sentence(
            "« {written} » ne dit pas à combien de mots.",
            "Écrivez NEAR/5 (dans n’importe quel ordre) ou ONEAR/5 (dans cet ordre).",
        ),
        Sentence(
            "“{written}” does not say within how many words.",
            "Write NEAR/5 (any order) or ONEAR/5 (this order).",
        ),
    ),
    "near-range": (
        Sentence(
            "Une distance va de {least} à {most} mots, et non {n}.",
            "Au-delà de 10, deux mots n’ont souvent plus de rapport : écrivez 10, ou AND.",
        ),
        Sentence(
            "A distance goes from {least} to {most} words, not {n}.",
            "Beyond 10, two words often have nothing to do with each other: write 10, or AND.",
        ),
    ),
    "near-operand": (
        Sentence(
            "De part et d’autre de {operator}, il faut un mot, une expression ou des mots séparés par OR.",
            "Pour plus de deux termes proches, écrivez (a AND b AND c)~5 ; sortez le reste du groupe.",
        ),
        Sentence(
            "Each side of {operator} takes a word, a phrase, or words joined by OR.",
            "For more than two terms close together, write (a AND b AND c)~5; move the rest out of the group.",
        ),
    ),
    "near-chain": (
        Sentence(
            "Deux {operator} ne s’enchaînent pas : rien ne dirait d’où part la seconde distance.",
            "Écrivez (a AND b AND c)~5, ou (a NEAR/5 b) AND (b NEAR/5 c).",
        ),
        Sentence(
            "Two {operator} cannot follow one another: nothing would say where the second distance begins.",
            "Write (a AND b AND c)~5, or (a NEAR/5 b) AND (b NEAR/5 c).",
        ),
    ),
    "near-group": (
        Sentence(
            "« ~{n} » demande au moins deux termes proches, et ce groupe n’en a qu’un.",
            "Écrivez \"service client\"~5 ou (retard AND train)~5.",
        ),
        Sentence(
            "“~{n}” asks for two terms close together at least, and this group has one.",
            'Write "customer service"~5 or (train AND late)~5.',
        ),
    ),
    "near-group-many": (
        Sentence("« ~{n} » rapproche {most} termes au plus.", "Séparez le groupe en deux, joints par AND."),
        Sentence("“~{n}” brings {most} terms together at most.", "Cut the group in two, joined by AND."),
    ),
    "near-too-small": (
        Sentence(
            "{terms} termes ne tiennent pas dans « ~{n} ».",
            "Écrivez ~{least} au moins, ou retirez « ~{n} » pour des mots qui se suivent.",
        ),
        Sentence(
            "{terms} terms do not fit in “~{n}”.",
            "Write ~{least} at least, or take “~{n}” out for words in a row.",
        ),
    ),
    "fuzzy": (
        Sentence(
            "« {written} » : Vigie ne cherche pas les mots ressemblants.",
            "Écrivez le début du mot ({stem}*), ou les graphies séparées par OR.",
        ),
        Sentence(
            "“{written}”: Vigie does not look for words that resemble.",
            "Write the beginning of the word ({stem}*), or its spellings joined by OR.",
        ),
    ),
    "bang": (
        Sentence(
            "« ! » veut dire « majuscules exactes » chez certains outils et « sauf » chez d’autres.",
            "Écrivez raw:{written} pour les majuscules exactes, ou NOT {written} pour exclure.",
        ),
        Sentence(
            "“!” means exact capitals in some tools and “not” in others.",
            "Write raw:{written} for exact capitals, or NOT {written} to exclude.",
        ),
    ),
    "lone-dash": (
        Sentence(
            "Un tiret seul pourrait exclure le mot qui suit, ou n’être qu’un tiret.",
            "Collez-le au mot à exclure (-grève), ou retirez-le.",
        ),
        Sentence(
            "A dash on its own might exclude the next word, or be a mere dash.",
            "Glue it to the word to exclude (-strike), or take it out.",
        ),
    ),
    "foreign-operator": (
        Sentence(
            "« {written} » n’est pas un opérateur de Vigie.",
            "Écrivez {operator} ; pour chercher ces signes, mettez l’expression entre guillemets.",
        ),
        Sentence(
            "“{written}” is not an operator of Vigie.",
            "Write {operator}; to look for these signs, put the phrase in quotation marks.",
        ),
    ),
    "brackets": (
        Sentence(
            "« {written} » : les crochets et les accolades ne groupent pas.",
            "Écrivez des parenthèses ; pour chercher ces mots, mettez-les entre guillemets.",
        ),
        Sentence(
            "“{written}”: brackets and braces do not make groups.",
            "Write parentheses; to look for these words, put them in quotation marks.",
        ),
    ),
    "regex": (
        Sentence(
            "« {written} » : une recherche n’est pas une expression rationnelle.",
            "Écrivez les mots séparés par OR, ou leur début (retar*).",
        ),
        Sentence(
            "“{written}”: a query is not a regular expression.",
            "Write the words joined by OR, or their beginning (delay*).",
        ),
    ),
    "comparison": (
        Sentence(
            "« {written} » : Vigie ne compare pas de nombres dans une recherche.",
            "Pour chercher ces mots, mettez-les entre guillemets : \"{plain}\".",
        ),
        Sentence(
            "“{written}”: a query of Vigie compares no numbers.",
            'To look for these words, put them in quotation marks: "{plain}".',
        ),
    ),
    "escape": (
        Sentence("« \\ » ne protège rien ici.", "Mettez l’expression entre guillemets."),
        Sentence("“\\” protects nothing here.", "Put the phrase in quotation marks."),
    ),
    "mid-wildcard": (
        Sentence(
            "« {written} » : l’étoile ne se met qu’à la fin d’un mot.",
            "Écrivez {stem}*, ou les mots entiers séparés par OR.",
        ),
        Sentence(
            "“{written}”: a star stands at the end of a word only.",
            "Write {stem}*, or the whole words joined by OR.",
        ),
    ),
    "leading-wildcard": (
        Sentence(
            "« {written} » : l’étoile ne se met qu’à la fin d’un mot.",
            "Écrivez le début du mot, ou les mots entiers séparés par OR.",
        ),
        Sentence(
            "“{written}”: a star stands at the end of a word only.",
            "Write the beginning of the word, or the whole words joined by OR.",
        ),
    ),
    "lone-wildcard": (
        Sentence("Une étoile seule désigne tous les mots.", "Collez-la au début d’un mot (retar*), ou retirez-la."),
        Sentence(
            "A star on its own stands for every word.",
            "Glue it to the beginning of a word (delay*), or take it out.",
        ),
    ),
    "question-wildcard": (
        Sentence(
            "« {written} » : « ? » ne remplace pas une lettre.",
            "Écrivez {stem}*, ou les mots entiers séparés par OR.",
        ),
        Sentence(
            "“{written}”: “?” does not stand for a letter.",
            "Write {stem}*, or the whole words joined by OR.",
        ),
    ),
    "short-beginning": (
        Sentence(
            "« {written} » : un début de mot a deux lettres au moins.",
            "Ajoutez des lettres, par exemple ret* pour « retard, retour… ».",
        ),
        Sentence(
            "“{written}”: a beginning of word has two letters at least.",
            "Add letters, for example ret* for “return, retail…”.",
        ),
    ),
    "unknown-field": (
        Sentence(
            "« {name} » n’est pas un champ.",
            "Pour chercher ces mots, écrivez \"{written}\" ; les champs sont {known}.",
        ),
        Sentence(
            "“{name}” is not a field.",
            'To look for these words, write "{written}"; the fields are {known}.',
        ),
    ),
    "bare-address": (
        Sentence(
            "Une adresse se cherche avec son champ.",
            "Écrivez links:{host} pour les messages qui renvoient à ce site.",
        ),
        Sentence(
            "An address is looked for with its field.",
            "Write links:{host} for the posts that link to that site.",
        ),
    ),
    "field-empty": (
        Sentence("« {name} » attend une valeur.", "Collez-la aux deux-points, sans espace : {example}."),
        Sentence("“{name}” expects a value.", "Glue it to the colon, without a space: {example}."),
    ),
    "field-group": (
        Sentence(
            "Un champ ne prend qu’une valeur.",
            "Répétez-le : ({name}:a OR {name}:b).",
        ),
        Sentence("A field takes one value.", "Repeat it: ({name}:a OR {name}:b)."),
    ),
    "field-value": (
        Sentence("« {value} » n’est pas une valeur de « {name} ».", "Écrivez {allowed}."),
        Sentence("“{value}” is not a value of “{name}”.", "Write {allowed}."),
    ),
    "raw-empty": (
        Sentence(
            "« raw » attend au moins une lettre ou un chiffre.",
            "Écrivez raw:SNCF ou raw:\"Service Client\".",
        ),
        Sentence("“raw” expects one letter or digit at least.", 'Write raw:NHS or raw:"Customer Service".'),
    ),
    "raw-wildcard": (
        Sentence(
            "« raw » veut le mot exact, sans étoile.",
            "Retirez l’étoile, ou retirez « raw » ; une vraie étoile se met entre guillemets.",
        ),
        Sentence(
            "“raw” wants the exact word, without a star.",
            "Take the star out, or take “raw” out; a real star goes in quotation marks.",
        ),
    ),
    "plurals-place": (
        Sentence(
            "« pluriels » vaut pour toute la recherche.",
            "Mettez-le au bout, hors des parenthèses, sans OR ni NOT.",
        ),
        Sentence(
            "“plurals” holds for the whole query.",
            "Put it at the end, outside parentheses, without OR or NOT.",
        ),
    ),
    "only-exclusions": (
        Sentence(
            "Une exclusion seule désigne presque tout.",
            "Ajoutez un mot à chercher, par exemple « bus -retard ».",
        ),
        Sentence(
            "An exclusion alone stands for almost everything.",
            "Add a word to look for, for example “bus -late”.",
        ),
    ),
    "open-exclusion": (
        Sentence(
            "Une exclusion à côté de OR désigne presque tout.",
            "Joignez-la par AND à un mot cherché : (a OR b) NOT c.",
        ),
        Sentence(
            "An exclusion beside OR stands for almost everything.",
            "Join it by AND to a word that is looked for: (a OR b) NOT c.",
        ),
    ),
    "only-wildcards": (
        Sentence(
            "Plusieurs débuts de mots à la fois, et aucun mot entier : la recherche ramènerait trop.",
            "Écrivez l’un d’eux en entier, ou séparez-les par OR.",
        ),
        Sentence(
            "Several beginnings of words at once and no whole word: the query would bring back too much.",
            "Write one of them whole, or join them by OR.",
        ),
    ),
}  # fmt: skip
