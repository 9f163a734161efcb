"""An official account or an agent who asks for personal data in public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="OFF001",
    name="data-asked",
    family=Family.OFF_PUBLIC,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    roles=frozenset({"official", "agent"}),
    message=Words(
        fr="Une donnée personnelle est demandée ici devant tout le monde.",
        en="Personal data is asked for here in front of everybody.",
    ),
    suggestion=Words(
        fr="Proposez le message privé ou le formulaire : c'est là que la personne pourra vous les donner.",
        en="Offer the private message or the form: that is where the person can give it.",
    ),
    causes={
        "asked": Words(fr="une donnée demandée en public", en="data asked for in public"),
        "here": Words(fr="« en commentaire », « ici »", en="“in the comments”, “here”"),
    },
)

_DATA = (
    r"adresse(?: mail| postale| complete| e-?mail| exacte)?|e-?mail|mail|courriel|numeros?|num|n°|telephone|tel|portable|mobile|date (?:et lieu )?de naissance|lieu de naissance|naissance|nom (?:complet|de famille|et prenom|prenom)|noms? et prenoms?|nom et (?:adresse|numero)|prenom et nom|rib|iban|coordonnees(?: bancaires| completes)?|carte (?:bancaire|bleue|d'identite|vitale|d'abonne\w{0,1})|numero (?:de )?(?:<2w>)?|numero client|code (?:postal|client|secret|confidentiel|sms|recu|de validation|pin|d'acces)|mot de passe|mdp|identifiants?|login|reference(?: client)?|references|ref|"
    r"(?:n° |numero )?(?:de )?(?:contrat|dossier|client|commande|securite sociale|secu|adherent|compte|abonne)|piece d'identite|photo de (?:votre|ta) (?:carte|piece|facture|rib)|facture|justificatif|ordonnance|diagnostic|symptomes|traitement|plaque|immatriculation|cle d'activation|licence|passeport|numero allocataire|adresse et|situation familiale|revenus|"
    r"(?:full |home |e-?mail |street )?address|phone(?: number)?|mobile(?: number)?|number|date of birth|dob|birthday|full name|first and last name|surname|card(?: number| details)?|account(?: number| details)?|sort code|postcode|zip(?: code)?|national insurance|social security|ssn|passport|password|passcode|pin|login|username|customer (?:number|id|reference)|order number|booking (?:reference|number)|policy number|reference(?: number)?|patient number|nhs number|licence key|activation key|bank details|id"
)
_ASK = r"(?:donn|envoy|transmet|indiqu|communiqu|laiss|post|mett|not|ecriv|rappel|precis|fourni|partag|publi|confirm|repond|redonn|renvoy|rappele|dit|adress|inscriv|tap|cit)(?:ez|e|s|es|ttez|sez|ssez|vez|er|ettre|re|rire|ir|iez|is|tes)?|il (?:me|nous) (?:faut|faudrait|manque)|j'ai besoin (?:de|d')|nous avons besoin (?:de|d')|on a besoin (?:de|d')|quel(?:le)?s? (?:est|sont)|quel est|merci de|pouvez[- ]vous|pourriez[- ]vous|peux[- ]tu|c'est quoi|send|give|post|leave|share|drop|tell|type|write|reply with|comment|confirm|provide|state|put|what(?:'s| is)|we need|i need|could you|can you|please"
_YOUR = r"(?:votre|vos|ton|ta|tes|your|the|ur|votre nouveau|le|la|les|un|une) ?(?:<1w>)?"
_OPENLY = r"en commentaires?|dans les commentaires|en reponse|en public|publiquement|ici|ci-dessous|ci dessous|juste en dessous|dessous|sous ce (?:post|tweet|message)|a la suite|sur ce fil|dans le fil|sur cette page|sur la page|directement ici|here|below|in (?:the |a )?(?:comments?|replies|reply|thread)|underneath|under this|publicly|on this (?:page|thread)"
_KIN = r"maman|mere|papa|pere|fils|fille|enfants?|mari|femme|conjointe?|epou(?:se|x)|mamie|grand-mere|grand-pere|proche|frere|soeur|parents?"
_KIN_EN = r"mum|mom|mother|dad|father|son|daughter|child|husband|wife|partner|nan|gran|grandmother|relative"
CUES = Cues(
    Cue(
        "asked",
        each(
            rf"(?:{_ASK})(?:[- ](?:nous|moi|le|la|les|leur|me))?(?:[- ]?(?:nous|moi))? (?:<3w>)?(?:aussi |d'abord |bien |simplement |juste |please |us |me |over )?{_YOUR}(?:{_DATA})",
            rf"(?:avec|with|et|and) (?:votre|vos|ton|your) (?:<1w>)?(?:{_DATA})<30>(?:on |je |nous |i |we )(?:regarde|verifie|retrouve|m'en occupe|regarde tout|check|look|sort|find)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "asked",
        each(
            rf"(?:quels?|quelles?|notez|publiez|indiquez|donnez|ecrivez|mettez|laissez|precisez|repondez|dites)<30>(?:nom|prenom|date de naissance|classe|ecole|revenus?|numero|age|adresse|medecin) (?:de |du |d')(?:votre (?:{_KIN})|ton (?:fils|enfant)|ta (?:mere|fille)|l'enfant|l'eleve|l'assuree?|foyer|patiente?|la personne|votre proche)",
            rf"(?:dans )?quel(?:le)? (?:service|unite|chambre|etage|classe|ecole|creche|hopital)<20>(?:est|sont)[- ](?:elle|il|ils|hospitalisee?|soignee?|suivie?|scolarisee?|votre (?:{_KIN}))",
            rf"what(?:'s| is| are) your (?:{_KIN_EN})'?s? (?:<1w>)?(?:names?|surname|date of birth|dob|ward|nhs number|school|address)",
            r"which (?:ward|class|room|school|unit) (?:is|are|was) (?:she|he|they|your)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "here",
        each(
            rf"(?:votre|vos|ton|ta|tes|your|le|la|un|the) (?:<1w>)?(?:{_DATA})<60>(?:{_OPENLY})",
            rf"(?:nom|prenom|adresse|numero|full name|date de naissance|date of birth|rib|iban) <60>(?:{_OPENLY})",
            rf"(?:{_DATA})<60>(?:{_OPENLY}) ?(?:svp|s'il vous plait|stp|merci|please|et (?:je|on|nous)|and (?:i|we)|pour que|afin)",
            rf"(?:{_OPENLY}) ?(?::|,)? ?(?:votre|vos|ton|your) (?:<1w>)?(?:{_DATA})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "asked",
        each(
            r"(?:quelle adresse|quel mail|quel e-?mail|quel numero|quel nom|what email|which email|what address|what number|what name|which name) (?:<2w>)?(?:avez-vous|as-tu|vous avez|did you|have you|est (?:associee?|liee?|rattachee?)|is (?:on|linked))",
        ),
        near=(
            words(
                r"repond\w{1,3}|reply|below|ici|here|sous ce|en commentaire|compte|account|commande|order|inscri\w{1,5}|sign(?:ed)? up"
            ),
        ),
        within=80,
        across=True,
    ),
    Cue(
        "asked",
        each(
            r"(?:balance|lache|file|glisse|pop|drop|chuck) (?:nous |us )?(?:ton|ta|tes|votre|vos|your) (?:<2w>)?(?:nom|numero|n°|num|adresse|mail|tel|reference|name|number|surname|address|email|postcode|account)",
            r"(?:postez|envoyez|publiez|mettez|partagez|joignez|post|share|send|drop) (?:<1w>)?(?:la |une |le |a |votre |vos |your )?(?:<1w>)?(?:photo |copie |scan |picture |copy )?(?:de |d'|of )?(?:votre |vos |l'|your )(?:<1w>)?(?:attestation|justificatif|piece d'identite|carte (?:d'identite|vitale|grise)|passeport|rib|avis d'imposition|fiche de paie|contrat|ordonnance|bulletin|certificat|livret|id|passport|licen[cs]e|payslip|statement|prescription)<15>(?:sous (?:cette|ce)|en (?:commentaire|reponse|com)|ici|ci-dessous|under this|below|in (?:the )?(?:comments|reply)|here)",
        ),
        to_clause_end=True,
    ),
)
_PRIVATE = words(
    r"messages? prives?",
    r"message direct",
    "en prive",
    "en privee",
    "mp",
    "dm",
    "dms",
    "inbox",
    "messagerie",
    "formulaires?",
    "espace (?:client|personnel|securise|adherent|patient)",
    "compte en ligne",
    r"par (?:telephone|courrier|mail|e-?mail|courriel)",
    "en agence",
    "au guichet",
    "a l'accueil",
    "en boutique",
    "en magasin",
    "sur place",
    r"appel(?:ez|er)",
    "conversation privee",
    "secretariat",
    "standard",
    "direct message",
    "private message",
    "privately",
    "in private",
    "private",
    r"by (?:phone|email|post|mail)",
    "secure (?:form|area|page|message)",
    "online form",
    "online account",
    "contact form",
    "in branch",
    "at the desk",
    "call us",
    "email us",
)
_NEVER = words(
    r"ne (?:<1w>)?(?:donnez|communiquez|publiez|postez|partagez|laissez|transmettez|envoyez|mettez|indiquez|divulguez|repondez)",
    "n'(?:ecrivez|envoyez|indiquez|affichez)",
    "jamais",
    "surtout pas",
    "plutot que",
    "au lieu de",
    "rather than",
    "instead of (?:posting|putting|writing)",
    r"ne (?:peux|pouvons|peut|puis) pas",
    "ne vous (?:demandera|demanderons|demande|demandons)",
    "evitez",
    "supprimez",
    "retirez",
    "effacez",
    "masquez",
    "inutile d",
    "pensez a (?:votre|vos|apporter|prendre)",
    "munissez",
    "apportez",
    "presentez",
    "gardez",
    "never",
    "do not",
    "don't",
    "won't ask",
    "avoid",
    "please remove",
    "please delete",
    "take down",
    "bring",
    "inscriptions?",
    "pour (?:vous )?inscrire",
    "newsletter",
    "standard",
    "renseignements",
    "notre (?:adresse|numero|mail|courriel)",
    r"au (?:0\d|3\d{3})",
    "our (?:address|number|email)",
    "opening hours",
    "register",
)
_INNOCENT = words(
    "carte postale",
    "numero (?:de |du )(?:la )?(?:ligne(?! et )|rame|bus|train|tram|rue|quai|porte|modele|serie|lot|produit)",
    "reference (?:du )?produit",
    "votre avis",
    "vos avis",
    "vos idees",
    "vos questions",
    "vos photos",
    "votre (?:ville|quartier|region|arret|station|ligne|prenom)",
    "code promo",
    "product (?:code|reference)",
    "bus number",
    "your (?:city|town|stop|station|first name|feedback|ideas|opinion|questions)",
    "code couleur",
    "lot number",
    "batch number",
)


def find(view: View, context: Context) -> Iterator[Match]:
    if context.visibility != "one_to_one":  # said to one person, it is where it belongs
        yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; a private way is offered and not "here"; it is advised against; an innocent number."""
    start = found.start()
    if view.is_quoted(start) or says(view, _NEVER) or _INNOCENT.search(found[0] + view.after(found.end(), 24)):
        return True
    openly = bool(_PUBLICLY.search(found[0]))
    return not openly and says(view, _PRIVATE)


_PUBLICLY = words(
    "en commentaires?",
    "dans les commentaires",
    "ici",
    "ci-dessous",
    "juste en dessous",
    "en public",
    "publiquement",
    "here",
    "below",
    "in (?:the )?(?:comments?|replies)",
    "publicly",
)
