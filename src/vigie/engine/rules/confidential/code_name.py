"""A code name of the lexicon used as such, not in its ordinary sense."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="CONF001",
    name="code-name",
    family=Family.CONFIDENTIAL,
    severity=Severity.DANGER,
    confidence=0.88,
    since="0.1",
    message=Words(
        fr="« {codename} » est le nom de code d'un projet qui n'est pas public.",
        en="“{codename}” is the code name of a project that is not public.",
    ),
    suggestion=Words(
        fr="Parlez-en sans le nommer, ou attendez l'annonce ; la communication sait quand.",
        en="Speak of it without the name, or wait for the announcement; communications know when.",
    ),
    causes={
        "named": Words(fr="présenté comme un projet", en="introduced as a project"),
        "distinctive": Words(fr="nom qui n'a pas d'autre sens", en="a name with no other meaning"),
        "work": Words(fr="employé comme un nom propre, à propos de travail", en="used as a name, about work"),
    },
)

_PROJECT_BEFORE = re.compile(
    r"(?:\b(?:projets?|project|operation|programme|program|chantier|lot|initiative|plan|code|nom de code|"
    r"code ?name|codenamed|nomme|baptise|appele|dubbed|called)\b(?: (?:interne|secret|confidentiel|de code))?"
    r"[\s:,]{1,2}[«“\"'#]? ?)$"
)
# A code name declared with its introduction ("Projet Lagune") introduces itself.
_SAYS_PROJECT = re.compile(r"(?:projets?|project|operation|programme|program|chantier|initiative|plan)[\s\-]")
_ARTICLE_BEFORE = re.compile(r"(?:\b(?:le|la|les|un|une|des|du|de la|ce|cette|ces|mon|ma|the|a|an|this|au|aux) |\bl')$")
_WORK = re.compile(
    r"\b(?:sort|sortira|debarque\w{0,2}|mijote\w{0,2}|mijotons|trepigne|lancement|lance[rz]?|lancons|livr\w{1,8}|sorti[re]?|sortie|budget|retard|client|equipe projet|"
    r"beta|demo|prod|production|roadmap|jalon|sprint|mvp|deploi\w{0,5}|deploy\w{0,6}|signe[re]?|signature|"
    r"rachat|acquisition|fusion|annonce\w{0,3}|confidentiel\w{0,4}|interne|reunion|comite|copil|deadline|"
    r"go ?live|prototype|brevet|cahier des charges|appel d'offres|launch\w{0,3}|release[ds]?|ship\w{0,4}|"
    r"kick-?off|milestone|merger|nda|stealth|reveal\w{0,3}|presente\w{0,3}|devoile\w{0,3}|demarre\w{0,3}|commence\w{0,3}|arrive\w{0,3}|debute\w{0,3}|ouvre\w{0,3}|basculent?|bascule\w{0,2}|passe en|passera|pilote|migration|tests? (?:internes?|clients?)|usine|"
    r"lits|postes|licenci\w{3,7}|ferm\w{2,6}|supprim\w{2,5}|embauch\w{2,5}|recrut\w{2,6}|equipe|equipes|chantier|dossier|comite|codir|comex|negociat\w{2,5}|investiss\w{3,8}|investors?|board|team|budget|rollout|starts?|begins?|repousse\w{0,2}|reporte\w{0,2}|decale\w{0,2}|annule\w{0,2}|abandonne\w{0,2}|finalise\w{0,2}|valide\w{0,2}|fournisseurs?|sous-traitants?|batteries?|specs?|recette|cadrage|livrables?|postponed|cancelled|supplier|plannings?|calendrier|trams?|go(?:es|ing)? live|go-live|slip(?:s|ped)|pushed back|q[1-4]|feu vert|cale\w{0,2}|close|closes|depots?|closing|layoffs?|hiring|delayed|"
    r"(?:not|pas) (?:encore )?(?:announced|annonce\w{0,2}|officiel\w{0,2})|personne n'est au courant|secret\w{0,2}|chut|shh+|rien (?:lu|vu) ici)\b"
)
_NAME_AROUND = re.compile(
    r"^ ?(?:souffle|km/h|se leve|boreale)|\b(?:vent|rafales?|meteo|wind|merci|bravo|bonjour|"
    r"chere?|anniversaire)\b"
)


def find(view: View, context: Context) -> Iterator[Match]:
    sealed = context.lexicon.sealed
    if sealed is not None:
        for start, end in sealed.find(view, "codename"):
            cause = _used_as_such(view, start, end, view.folded[start:end])
            if cause:
                yield Match(*view.span(start, end), cause, confidence=0.75 if cause == "work" else None)
    pattern = context.lexicon.codename_pattern
    if pattern is None:
        return
    for found in pattern.finditer(view.folded):
        spelling = _spelling(found[0], context)
        cause = _used_as_such(view, *found.span(), spelling)
        if cause:
            sure = 0.75 if cause == "work" else None
            span = view.span(*found.span())
            yield Match(*span, cause, confidence=sure, data={"codename": spelling})


def _spelling(found: str, context: Context) -> str:
    flat = re.sub(r"[\s\-]+", " ", found)
    for folded, spelling in context.lexicon.codenames.items():
        if re.sub(r"[\s\-]+", " ", folded) == flat:
            return spelling
    return found


def _used_as_such(view: View, start: int, end: int, spelling: str) -> str | None:
    """The cause, or None when it may be the wind, a first name or a constellation."""
    before = view.before(start, 40)
    if _PROJECT_BEFORE.search(before) or _SAYS_PROJECT.match(view.folded[start:end]):
        return "named"
    if not spelling.isalpha() and (any(map(str.isdigit, spelling)) or "_" in spelling):
        return "distinctive"
    capital = view.text[view.span(start, end)[0]].isupper()
    if _ARTICLE_BEFORE.search(before) and not (capital and before.endswith(("de ", "du "))):
        return None
    sentence = before + view.folded[start:end] + view.after(end, 80)
    if not _WORK.search(sentence) or _NAME_AROUND.search(view.after(end, 40)) or _NAME_AROUND.search(before):
        return None
    return "work"
