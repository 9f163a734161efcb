"""What Vigie refuses to do: the one text behind the refusals page and docs/refusals.md."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from vigie.web.ui.typography import spaced

CHECKED = _("novembre 2026")
TITLE = _("Ce que Vigie refuse")
PROMISE = _(
    "Ces refus font partie du produit. Chacun est tenu par l’action elle-même, et pas seulement caché à l’écran ; "
    "il vaut pour tout le monde, quel que soit le rôle ; un essai tente de le contourner."
)
WHY = _("Pourquoi")
INSTEAD = _("À la place")
SOURCES = _("Sources")
READ_IN = _("consultées en {date}")
TO_CONFIRM = _("À confirmer par un juriste.")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a reason comes from: its words, the page consulted ("" when none was), whether it is law."""

    words: str | Promise
    url: str = ""
    law: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One refusal: what is refused, why, what to do instead, and the sources of the why."""

    number: str
    title: str | Promise
    what: str | Promise
    why: str | Promise
    instead: str | Promise
    sources: tuple[Source, ...]

    @property
    def cites_law(self) -> bool:
        return any(source.law for source in self.sources)


_MONSANTO = Source(
    _("CNIL, délibération SAN-2021-012 du 26 juillet 2021"),
    "https://petitesaffiches.fr/actualites,069/droit,044/fichier-de-lobbying-sanction-de,22674.html",
    law=True,
)
_AI_ACT = Source(
    _("Règlement européen sur l’intelligence artificielle, annexe III, point 4 b"),
    "https://confir.eu/annex-iii/employment-decision-ai",
    law=True,
)
_PRIVATE_MESSAGES = Source(
    _("Cass. soc., 25 septembre 2024, n° 23-11.860"),
    "https://juritravail.com/Actualite/nullite-du-licenciement-fonde-sur-une-communication-privee-via-un-outil-professionnel/Id/377720",
    law=True,
)

PARAGRAPHS: tuple[Paragraph, ...] = (
    Paragraph(
        "R01",
        _("Suivre une personne nommée"),
        _(
            "Vigie n’écoute et ne cherche personne : ni salarié, ni candidat, ni élu du personnel, ni "
            "représentant syndical. Une recherche, un sujet ou une alerte qui nomme quelqu’un de l’annuaire est "
            "refusé ; aucune liste de personnes à surveiller n’existe."
        ),
        _(
            "Surveiller quelqu’un parce qu’il travaille ici est disproportionné, et n’apprend rien du service "
            "rendu. Un dispositif de contrôle doit être proportionné, annoncé à chacun et présenté d’abord au "
            "comité social et économique ; et un message public reste une donnée personnelle."
        ),
        _("Cherchez un sujet, un lieu ou un service : « ligne 4 », « guichet du port »."),
        (
            Source(
                _("Code du travail, articles L1121-1, L1222-4 et L2312-38"),
                "https://horizon63.cerfrance.fr/breves/surveillance-illicite-du-salarie-et-droit-a-la-preuve-de-lemployeur-triple-de-la-cour-de-cassation",
                law=True,
            ),
            _MONSANTO,
        ),
    ),
    Paragraph(
        "R02",
        _("Entrer là où personne ne l’a invitée"),
        _(
            "Vigie ne se connecte à aucun groupe fermé, compte privé ni messagerie, n’en importe rien, ne garde "
            "les identifiants de personne et n’emploie aucun faux profil. Une visibilité inconnue compte comme "
            "privée."
        ),
        _(
            "Ce qui se dit entre quelques personnes choisies est une conversation privée, même sur un réseau "
            "social : la Cour de cassation l’a jugé d’un groupe fermé de quatorze personnes."
        ),
        _("Importez ce que la source déclare public ; dans le doute, n’importez pas."),
        (
            Source(
                _("Cass. soc., 12 septembre 2018, n° 16-11.690"),
                "https://lepetitjuriste.fr/reseaux-sociaux-denigrer-employeur-groupe-ferme-ne-justifie-licenciement-faute-grave",
                law=True,
            ),
        ),
    ),
    Paragraph(
        "R03",
        _("Noter, classer ou étiqueter quelqu’un"),
        _(
            "Ni note, ni rang, ni étiquette sur une personne : loyauté, influence, « ambassadeur », « détracteur "
            "», personnalité, risque. Le ton se mesure sur des sujets et des messages, jamais sur quelqu’un : une "
            "recherche par auteur ne peut demander ni ton ni intention."
        ),
        _(
            "Une étiquette survit aux faits et finit par décider à leur place. Un fichier qui notait plus de deux "
            "cents personnes sans les en informer a valu 400 000 € d’amende à une entreprise ; et le règlement "
            "européen sur l’intelligence artificielle tient le suivi du comportement des salariés pour un usage à "
            "haut risque."
        ),
        _("Dites ce qui s’est passé, où et quand."),
        (_MONSANTO, _AI_ACT),
    ),
    Paragraph(
        "R05",
        _("Calculer, proposer ou déclencher une sanction"),
        _(
            "Aucun calcul et aucun automatisme ne mène à une sanction, et aucun dossier ne s’ouvre tout seul. La "
            "grille publiée par l’organisation informe ; une personne nommée décide et écrit ses raisons. « "
            "Laisser » est une décision."
        ),
        _(
            "Un licenciement qui repose sur une parole libre et sans abus est nul, même quand d’autres motifs s’y "
            "ajoutent. Une décision qui touche quelqu’un à ce point ne se délègue pas à un logiciel."
        ),
        _("Établissez les faits, nommez qui décide, et laissez cette personne écrire pourquoi."),
        (
            Source(
                _("Cass. soc., 29 juin 2022, n° 20-16.060"),
                "https://www.vaccaro-avocats.fr/2022/07/22/liberte-dexpression-liberte-fondamentale/",
                law=True,
            ),
            Source(_("Règlement général sur la protection des données, article 22"), law=True),
            _AI_ACT,
        ),
    ),
    Paragraph(
        "R06",
        _("Se servir d’une publication privée"),
        _(
            "Une publication privée qu’un tiers apporte n’entre pas dans un dossier, aucune mesure ne peut s’y "
            "appuyer, et Vigie n’en demande jamais."
        ),
        _(
            "Un licenciement qui repose, même en partie, sur des messages privés est nul. Encourager chacun à "
            "rapporter ce qu’il lit chez ses collègues ferait plus de mal que la publication elle-même."
        ),
        _("Établissez d’abord que c’était public, ou décrivez les faits sans la publication."),
        (
            _PRIVATE_MESSAGES,
            Source(
                _("Cass. soc., 30 septembre 2020, n° 19-12.058"),
                "https://dgemc.ac-versailles.fr/spip.php?article526",
                law=True,
            ),
        ),
    ),
    Paragraph(
        "R08",
        _("Traiter une alerte comme un incident"),
        _(
            "Quand des faits ressemblent à l’alerte d’un lanceur d’alerte, le dossier s’arrête là : Vigie n’en "
            "montre pas l’auteur, ne le cherche pas, et renvoie au dispositif de l’organisation."
        ),
        _(
            "La loi protège la personne qui alerte et interdit les représailles. Vigie n’est pas un dispositif "
            "d’alerte et ne doit pas en tenir lieu."
        ),
        _("Orientez la personne vers le dispositif d’alerte interne, ou vers une autorité externe : à son choix."),
        (
            Source(
                _("Loi du 21 mars 2022 et décret n° 2022-1284 du 3 octobre 2022"),
                "https://ogletree.fr/?p=15356",
                law=True,
            ),
        ),
    ),
    Paragraph(
        "R09",
        _("Mêler l’écoute et la gestion du personnel"),
        _(
            "Ce que recueillent l’écoute et la relation clients ne sert jamais à la gestion du personnel, ni "
            "l’inverse. Un dossier sur les propos d’un salarié ne reçoit ni publication recueillie, ni alerte."
        ),
        _(
            "Une donnée recueillie dans un but ne sert pas à un autre. Sans ce mur, écouter les voyageurs "
            "deviendrait un moyen détourné d’écouter les salariés."
        ),
        _("Un responsable qui apprend un fait le décrit lui-même, d’où qu’il le tienne, et le signe."),
        (Source(_("Règlement général sur la protection des données, article 5"), law=True),),
    ),
    Paragraph(
        "R10",
        _("Garder un original au-delà de son terme"),
        _(
            "L’original d’un message (son texte non masqué) est effacé à son terme, sept jours d’ordinaire. "
            "Personne ne peut le garder plus longtemps que la source ne l’a déclaré, et il n’en existe pas de "
            "seconde copie. Restent le texte masqué et ses constats."
        ),
        _(
            "Ce qui ne sert plus peut encore nuire : une donnée personnelle se garde le temps de son but. Aucune "
            "durée chiffrée pour l’écoute n’a été trouvée dans un texte de la CNIL : sept jours est notre choix."
        ),
        _("Travaillez sur le texte masqué ; ouvrez le dossier pendant que l’original est encore là."),
        (
            Source(
                _("CNIL, « Gérer la durée de conservation des données »"),
                "http://www.cnil.fr/fr/gerer-la-duree-de-conservation-des-donnees",
                law=True,
            ),
        ),
    ),
    Paragraph(
        "R12",
        _("Faire taire une critique"),
        _(
            "Rien ne se retire des espaces de l’organisation sans la règle de modération citée et la raison "
            "gardée. Déplaire n’est pas une règle."
        ),
        _(
            "Une critique effacée se multiplie : une photographie vue six fois l’a été quatre cent vingt mille "
            "fois après la demande de retrait. Et une critique est souvent le premier avertissement."
        ),
        _("Répondez, corrigez, ou laissez ; retirez quand une règle publiée le demande, en la citant."),
        (
            Source(
                _("L’effet Streisand"),
                "https://welcometothejungle.com/fr/articles/effet-streisand-entreprise-reputation",
            ),
        ),
    ),
    Paragraph(
        "R14",
        _("Publier une leçon où l’on reconnaît quelqu’un"),
        _(
            "Une leçon ne paraît que si personne ne peut y être reconnu : ni nom, ni adresse, ni pseudonyme, ni "
            "lien, ni six mots de suite repris d’un message du dossier, ni unité de moins de cinq personnes. Le "
            "dossier est décidé et une seconde personne a relu."
        ),
        _(
            "On apprend d’un fait, pas d’un coupable. Faire connaître au personnel, sans nécessité, les actes "
            "d’un salarié désigné porte atteinte à sa dignité."
        ),
        _("Racontez ce qui s’est passé comme si cela était arrivé ailleurs, avec vos mots."),
        (Source(_("Cass. soc., 25 février 2003, n° 00-42.031 (cité sans avoir été relu à la source)"), law=True),),
    ),
)

OTHERS = _(
    "Les refus R04, R07, R11, R13, R15, R16 et R17 (émotions, auteurs anonymes, signalements en masse, faux avis, "
    "mineurs, preuve « certifiée », titres et peines sans date) touchent à ce que Vigie ne fait pas encore ; chacun "
    "viendra avec la pièce qui le concerne."
)


ELSEWHERE = {"fr": "*[English](en/refusals.md)*", "en": "*[Français](../refusals.md)*"}


def as_markdown(language: str) -> str:
    """The page of the documentation, in `fr` or `en`."""
    with override(language):
        lines = [f"# {TITLE}", "", ELSEWHERE[language], "", str(PROMISE)]
        for paragraph in PARAGRAPHS:
            confirm = f" {TO_CONFIRM}" if paragraph.cites_law else ""
            lines += ["", f'<a id="{paragraph.number}"></a>', "", f"## {paragraph.number} · {paragraph.title}"]
            lines += ["", str(paragraph.what), "", f"**{WHY}.** {paragraph.why}"]
            lines += ["", f"**{INSTEAD}.** {paragraph.instead}"]
            lines += ["", f"*{SOURCES}* ({str(READ_IN).format(date=CHECKED)}) : {_cited(paragraph)}.{confirm}"]
        lines += ["", str(OTHERS), ""]
        page = "\n".join(spaced(line, language) for line in lines)
        return page if language == "fr" else page.replace(" : ", ": ").replace(" ; ", "; ")


def _cited(paragraph: Paragraph) -> str:
    return " ; ".join(f"[{one.words}]({one.url})" if one.url else str(one.words) for one in paragraph.sources)
