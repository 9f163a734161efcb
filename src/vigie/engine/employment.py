"""Whether somebody says that they work for an organisation, or that they were paid."""

from __future__ import annotations

from vigie.engine.patterns import words
from vigie.engine.stance import says
from vigie.engine.view import View

_LINK = words(
    r"(?:je|j'y|on y|nous y|qui|j') ?(?:travaille|travaillons|bosse|bossons|suis salarie\w?|suis employe\w?|suis (?:\w+ ){0,3}(?:chez|a la|au|aux|pour) (?!sa place|point|pied))",
    "y (?:travaille|bosse)(?:nt)?",
    "nous",
    "notre",
    "nos",
    "chez nous",
    "mon employeur",
    "ma boite",
    "mon entreprise",
    "ma societe",
    "mon equipe",
    "mon service",
    "ma direction",
    "nos equipes",
    "mes collegues",
    "collegues",
    "mon patron",
    "ma patronne",
    "mon chef",
    "ma cheffe",
    "mon boulot",
    "mon taf",
    "mon travail",
    "mon job",
    "mon metier",
    "mon poste",
    r"salarie\w{0,2}",
    r"employe\w{0,2}",
    r"collaborat\w{2,5}",
    r"ambassad\w{2,5}",
    "benevole",
    "stagiaire",
    "alternante?",
    "apprentie?",
    r"(?:conseiller|conseillere|agent|agente|developpeur|developpeuse|vendeur|vendeuse|chauffeur|conducteur|conductrice|technicien|technicienne|infirmiere?|ingenieure?|responsable|directeur|directrice|caissiere?|cheffe? de \w+) (?:a la|au|aux|chez|de la|du|d')",
    "fiere? de (?:travailler|bosser|faire partie)",
    "collaboration commerciale",
    "partenariat remunere",
    "on (?:lance|sort|recrute|a (?:bosse|lance|sorti|concu|travaille))",
    "pas neutre",
    "pas objecti(?:f|ve)",
    "juge et partie",
    "disclaimer",
    "disclosure",
    "full disclosure",
    "i work",
    "we work",
    "who works",
    "i'm with",
    "i drive for",
    "i nurse",
    "i teach",
    "my employer",
    "my company",
    "my team",
    "my manager",
    "my colleagues?",
    "our",
    "ours",
    "we're",
    "we are",
    "we've",
    "we have",
    "employee",
    "working (?:at|for)",
    "proud to work",
    "colleagues?",
    "i volunteer",
    "biased",
    "not neutral",
)
_TAGS = words(r"#\w{0,20}(?:employe|ambassad|salarie|team|collab|pub|ad|sponsor|partenariat)\w{0,12}", r"#\w{1,20}life")
_PAID = words(
    "publicite",
    "pub",
    "collaboration",
    "collab",
    r"sponsoris\w{1,3}",
    "partenariat",
    "partenaire",
    r"remuner\w{1,4}",
    "m'a ete offerte?",
    "m'ont ete offerte?s?",
    "offerte? par",
    "cadeau de la marque",
    "annonce",
    "ad",
    "advert",
    "advertisement",
    "sponsored",
    "paid partnership",
    "gifted",
    "partnership",
    "affiliate link",
    "liens? affiliee?s?",
    "affiliation",
)


def says_link(view: View) -> bool:
    """Whether the post says, in any way, that its author belongs to the organisation."""
    return says(view, _LINK) or ("#" in view.folded and says(view, _TAGS))


def says_paid(view: View) -> bool:
    """Whether the post says that it was paid for or rewarded."""
    return says(view, _PAID)
