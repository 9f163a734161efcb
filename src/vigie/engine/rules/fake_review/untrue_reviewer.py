"""A review by somebody who was never there, or who hides who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.employment import says_link
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.fake_review._ploys import POSING
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="FAKE002",
    name="untrue-reviewer",
    family=Family.FAKE_REVIEW,
    severity=Severity.WARNING,
    confidence=0.88,
    since="0.2",
    message=Words(
        fr="Cet avis ne dit pas vrai sur celui qui l'écrit.",
        en="This review is untrue about who writes it.",
    ),
    suggestion=Words(
        fr="Un avis raconte ce que l'on a vécu soi-même ; si vous y travaillez, dites-le, ou laissez parler les clients.",
        en="A review tells what one went through; if you work there, say so, or let customers speak.",
    ),
    causes={
        "never": Words(fr="auteur qui n'y est jamais allé", en="an author who was never there"),
        "posing": Words(fr="employé qui se dit client", en="an employee posing as a customer"),
        "grudge": Words(fr="avis de vengeance ou de complaisance", en="a review of revenge or favour"),
    },
)

_REVIEW = r"avis|etoiles?|commentaire|note|noter|5/5|1/5|0/5|10/10|reviews?|stars?|rating|rate"
_NEVER = r"pas besoin (?:d'|de |d'y )(?:etre (?:<1w>)?(?:venue?s?|allee?s?|cliente?s?)|avoir (?:<1w>)?(?:teste|goute|mange|achete|essaye|commande)|venir|passer|tester|gouter|acheter|y aller|connaitre)|no need to (?:have|visit|go|come|try|buy|actually)|you don't (?:need|have) to (?:have|visit|go|come|try|buy)|jamais (?:mis (?:les|un) pieds?|venue?s?|allee?s?|achete|teste|essaye|goute|mange|ete cliente?|dormi|commande|entree?s?|vu|ouvert|lu|y (?:suis|ai))|pas (?:encore |meme |personnellement )?(?:mis les pieds|venue?|allee?|teste|essaye|goute|achete|lu|vu)|sans (?:jamais |meme |y |l'|les |avoir )*(?:etre (?:venue?s?|allee?s?|entree?s?)|avoir (?:teste|goute|essaye|mis|achete|lu|commande)|etre venus?|allee?s?|venue?s?|testee?|goute|essaye|achete|lu|mettre les pieds)|never (?:been|set foot|visited|eaten|tried|bought|stayed|used|tasted|ordered|read|went|even)|haven't (?:been|tried|visited|eaten|read|even)|without (?:ever )?(?:going|visiting|trying|having|being|setting|eating|reading|tasting)"
CUES = Cues(
    Cue(
        "never",
        each(
            rf"(?:{_NEVER})<110>(?:{_REVIEW})",
            rf"(?:{_REVIEW})<90>(?:{_NEVER})",
            rf"(?:{_NEVER})<60>(?:mais|but|though|et pourtant|and yet)<60>(?:etoiles?|avis|stars?|zero|un sur|nul|note|une|genial\w?|top|recommande)",
            rf"(?:{_NEVER})<20>(?:vous mettez|tu mets|mettez|notez|tu notes|ecrivez|mets juste|just (?:put|write|leave|rate))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "posing",
        each(
            r"(?:je me fais passer|on se fait passer|faites-vous passer|je me suis fait passer|en me faisant passer|i pose|posing|i pretend to be|i pretended to be|pretending to be) (?:pour |as )?(?:<1w>)?(?:clients?|cliente|patiente?|voyageu\w{1,3}|acheteu\w{1,3}|parent|customer|shopper|patient|passenger|buyer|guest)",
            r"(?:je|on|nous|j'en|i|we) (?:<1w>)?(?:redige|ecris|ecrit|poste|publie|mets|met|write|post) <4w>(?:avis|etoiles|commentaires|reviews?)<60>(?:prenoms?|noms?|pseudos?|comptes?|profils?|identites?|names?|accounts?|profiles?) (?:differents?|inventes?|bidons?|d'emprunt|varies|different|fake|made up)",
            r"(?:sous|avec|under|with) (?:<2w>)?(?:prenoms?|noms?|pseudos?|identites?|names?) (?:differents?|inventes?|d'emprunt|bidons?|different|fake|made up)<60>(?:avis|etoiles|reviews?|stars)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "grudge",
        each(
            rf"(?:{_REVIEW})<60>(?:pour (?:aider|faire plaisir a|rendre service a|soutenir) (?:<1w>)?(?:copain|copine|cousine?|pote|amie?|frere|soeur|neveu|beau-frere|belle-soeur|mari|femme|tata|oncle|famille)|par vengeance|pour (?:me venger|le punir|la punir|les couler|lui apprendre|faire baisser)|to (?:help|support) (?:my|a) (?:<1w>)?(?:mate|friend|cousin|brother|sister|uncle|aunt|nephew|husband|wife)|out of (?:spite|revenge)|to get (?:back|even)|for revenge)",
            rf"(?:(?:mon|ma|c'est (?:mon|ma|le|la)|the owner is my|my) (?:<1w>)?(?:copain|copine|cousine?|pote|amie?|frere|soeur|beau-frere|belle-soeur|mari|femme|oncle|tante|mate|friend|cousin|brother|sister|uncle|husband|wife|ex|girlfriend|boyfriend))<70>(?:donc|alors|du coup|forcement|so|obviously|which is why)<30>(?:{_REVIEW}|cinq|5|une|five|one)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "never",
        each(
            r"(?:reviewed|rated|note|gave|given|mis|mets|laisse|donne|ecrit|poste|posted|left) <6w>(?:etoiles?|stars?|avis|reviews?|10/10|5/5)",
        ),
        near=(
            words(
                r"(?:pas|jamais|meme pas) (?:encore )?(?:ouvert|lu|teste|goute|mange|essaye|achete|visite|regarde|fini)",
                r"(?:haven't|hasn't|have not|never|didn't|not) (?:even )?(?:opened?|read|tried|tested|tasted|been|watched|finished|used|visited)",
            ),
        ),
    ),
    Cue(
        "posing",
        each(
            r"(?:ordinary|happy|regular|normal|satisfied|random|simple|fidele|lambda|heureuse?|satisfaite?) (?:customer|client|cliente|consommateur|consommatrice|maman|papa|utilisateur|utilisatrice)|(?:client|cliente|customer) (?:lambda|satisfaite?|comme les autres)|(?:un|une) (?:amie?|copine|copain) m'a fait decouvrir|not ?an ?ad|pas une pub|je dis ca,? je dis rien",
        ),
        near=(
            words(
                r"don't tell (?:anyone|anybody)|shh+|chut|sales rep|(?:their|our|the) (?:marketing|sales|communication) team|i (?:work (?:there|for them)|sell|install|make) (?:it|them|there|for a living)?|j'y (?:travaille|bosse)|je (?:travaille|bosse) (?:la-bas|chez eux|pour eux)|c'est moi (?:haha|lol|mdr)|je (?:ne )?le dis pas aux clients|#?equipe[a-z]{3,20}|#?team[a-z]{4,20}|jaimemonmetier|(?:envoye|poste|ecrit) depuis (?:le bureau|les bureaux|l'agence|la reception)"
            ),
        ),
        within=200,
        across=True,
    ),
    Cue(
        "posing",
        each(
            r"je (?:ne )?(?:travaille|bosse) pas (?:chez eux|la-bas|pour eux|pour la marque)<8>(?:enfin si|mais si|ou presque|enfin presque)",
            r"avis (?:laisse|poste|ecrit|redige|depose) depuis (?:la reception|le bureau|les bureaux|l'agence|le magasin|la boutique|l'accueil)",
            r"(?:patron|patronne|boss|direction|manager|chef|cheffe|gerante?) <4w>(?:demande|wants|wanted|asked|veut|voulait|exige)<30>(?:etoiles|avis|reviews?|stars)<20>(?:(?:sur|on) google|trustpilot|tripadvisor|avant|before|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|chacune?|each)",
            r"(?:post\w{0,3}|writing|ecris|publie|reviewing) (?:this |it |ca |cet avis )?(?:from|depuis|avec|with) (?:\d{1,3}|two|three|five|ten|deux|trois|cinq|dix|plusieurs|several) (?:different |differents )?(?:accounts?|comptes?|profiles?|profils?)",
        ),
        to_clause_end=True,
    ),
)
_POSING = Cues(
    Cue(
        "posing",
        each(
            r"(?:en tant que|comme|en|je suis (?:un |une )?(?:simple )?|simple |parole de |avis d'une? |moi,? )(?:simple |fidele |vraie? |grande? |modeste |ancienne? |bonne? |habituee?,? )*(?:client|cliente|voyageur|voyageuse|patient|patiente|consommateur|consommatrice|usager|usagere|passager|passagere|acheteur|acheteuse|abonne|abonnee|utilisateur|utilisatrice|visiteur|visiteuse|adherent|adherente|parent d'eleve|habitue|habituee|locataire|mere|pere|maman|papa)(?: (?:fidele|lambda|ravie?|content\w?|satisfait\w?|parmi d'autres|depuis|de longue date|comme les autres|anonyme))?",
            r"(?:(?:ma |notre )?(?:premiere|1ere|toute premiere|deuxieme) (?:visite|fois|commande|experience|venue)|(?:my |our )?first (?:visit|time|order|trip))<60>(?:ravie?|conquise?|seduite?|enchantee?|bluffee?|parfait\w{0,1}|genial\w{0,1}|top|love\w{0,1}|impressed|amazing|great|wonderful|perfect|fantastic)",
            r"(?:je (?:re)?viendrai|j'y retournerai|on reviendra|nous reviendrons|will be back|i'll be back|we'll be back)(?: <2w>)?(?:avec (?:mes|mon|ma|toute)|souvent|vite|promis|with (?:my|the)|soon)",
            r"(?:client|cliente|patiente?|voyageuse?|abonnee?|utilisat\w{3,5}|usagere?) (?:fidele|lambda|ravie?|content\w?|satisfait\w?|depuis|de longue date|occasionnel\w{0,2}|regulier|reguliere|comble\w{0,1})",
            r"(?:as|just|speaking as|i'm|i am|being) (?:just )?(?:a |an )(?:<1w>)?(?:regular|loyal|simple|happy|satisfied|long-?time|ordinary|random|normal|frequent|humble|mere|delighted|paying)? ?(?:customer|shopper|passenger|patient|client|commuter|user|rider|guest|traveller|subscriber|visitor|mum|parent|buyer|consumer)",
            r"(?:je ne (?:les )?connais (?:personne|pas)|aucun lien avec|rien a voir avec (?=eux|la (?:boite|marque|maison|societe)|l'entreprise|cette (?:boite|enseigne))|i have no (?:link|connection)|nothing to do with|no connection (?:to|with)) <5w>(?:ici|eux|la maison|cette (?:boite|enseigne)|the company|them|la boite|l'entreprise)?",
        ),
        to_clause_end=True,
    ),
    *POSING,
)
_HONEST = words(
    "j'ai refuse",
    r"mefi\w{1,4}",
    r"signal\w{1,5}",
    "attention",
    r"denonc\w{1,5}",
    "faux avis",
    "fake reviews?",
    "interdit",
    "illegal",
    "beware",
    "comment peut-on",
    "ceux qui",
    "celles qui",
    "les gens qui",
    "people who",
    "arretez",
    "stop",
    "ne (?:notez|mettez) pas",
    "modifier(?:ai)? mon avis",
    "je ne (?:note|mets) (?:pas|jamais)",
    "i never",
    "i don't review",
    "pas d'avis sans",
    "jamais mis (?:un|d')avis",
    "never (?:left|written|leave)",
    "who (?:leave|write|review)",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)
    pattern = context.lexicon.brand_pattern
    if context.author_role == "employee" and pattern and not says_link(view) and pattern.search(view.folded):
        yield from matches(view, _POSING, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, or the post fights such reviews."""
    return view.is_quoted(found.start()) or says(view, _HONEST)
