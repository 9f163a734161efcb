"""What is accepted but costs much or may be misread. Words in braces are those of the query."""

from vigie.engine.query.sentences.sentence import Sentence

WARNINGS: dict[str, tuple[Sentence, Sentence]] = {
    "near-wide": (
        Sentence(
            "À {n} mots de distance, deux mots n’ont souvent plus de rapport, et la recherche est lente.",
            "Écrivez 10 ou moins.",
        ),
        Sentence(
            "At {n} words apart, two words often have nothing to do with each other, and the search is slow.",
            "Write 10 or less.",
        ),
    ),
    "short-stem": (
        Sentence(
            "« {written} » : un début si court ramène beaucoup de mots sans rapport.",
            "Donnez-lui quatre lettres, ou écrivez les mots entiers séparés par OR.",
        ),
        Sentence(
            "“{written}”: so short a beginning brings back many unrelated words.",
            "Give it four letters, or write the whole words joined by OR.",
        ),
    ),
    "many-wildcards": (
        Sentence("{n} débuts de mots : la recherche est lente.", "Gardez-en {most}, ou écrivez les mots entiers."),
        Sentence("{n} beginnings of words: the search is slow.", "Keep {most}, or write whole words."),
    ),
    "near-wildcards": (
        Sentence(
            "Des débuts de mots des deux côtés de la distance : la recherche est lente.",
            "Écrivez les mots entiers d’un côté.",
        ),
        Sentence(
            "Beginnings of words on both sides of the distance: the search is slow.",
            "Write whole words on one side.",
        ),
    ),
    "many-terms": (
        Sentence("{n} termes : la recherche est lente.", "Gardez-en {most}, ou faites-en plusieurs sujets."),
        Sentence("{n} terms: the search is slow.", "Keep {most}, or make several topics of it."),
    ),
    "mixed-operators": (
        Sentence(
            "AND (ou l’espace) passe avant OR : la recherche est lue {read}.",
            "Mettez des parenthèses autour de ce qui va ensemble.",
        ),
        Sentence(
            "AND (or a space) goes before OR: the query is read as {read}.",
            "Put parentheses around what goes together.",
        ),
    ),
    "lower-operator": (
        Sentence(
            "« {written} » en minuscules est un mot comme un autre.",
            "Pour l’opérateur, écrivez {operator} en capitales.",
        ),
        Sentence(
            "“{written}” in lower case is a word like any other.",
            "For the operator, write {operator} in capitals.",
        ),
    ),
    "ignored-sign": (
        Sentence(
            "« {written} » n’a ni lettre ni chiffre : Vigie n’en tient pas compte.",
            "Retirez-le, ou écrivez un mot.",
        ),
        Sentence("“{written}” has no letter and no digit: Vigie leaves it out.", "Take it out, or write a word."),
    ),
    "boost-ignored": (
        Sentence(
            "« {written} » ne choisit que l’extrait montré ailleurs : il ne filtre rien, Vigie n’en tient pas compte.",
            "Retirez-le.",
        ),
        Sentence(
            "“{written}” only picks the excerpt shown in other tools: it filters nothing, and Vigie leaves it out.",
            "Take it out.",
        ),
    ),
    "question-mark": (
        Sentence(
            "« ? » n’est pas un joker ici : Vigie n’en tient pas compte.",
            "Pour un début de mot, écrivez {stem}*.",
        ),
        Sentence("“?” is no wildcard here: Vigie leaves it out.", "For a beginning of word, write {stem}*."),
    ),
    "plus-ignored": (
        Sentence(
            "« + » devant un mot n’ajoute rien : tous les mots sont déjà demandés, et devant OR il ne l’est pas.",
            "Retirez-le, ou écrivez AND.",
        ),
        Sentence(
            "“+” before a word adds nothing: every word is already asked for, and beside OR it is not.",
            "Take it out, or write AND.",
        ),
    ),
    "author-name": (
        Sentence(
            "« author » attend un pseudonyme ou un compte officiel : Vigie n’écoute pas les personnes.",
            "Cherchez un sujet ; pour un compte officiel, écrivez son nom sans espace.",
        ),
        Sentence(
            "“author” expects a pseudonym or an official account: Vigie does not listen to people.",
            "Look for a subject; for an official account, write its name without a space.",
        ),
    ),
}  # fmt: skip
