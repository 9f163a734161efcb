"""What cases refuse, in sentences people read."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import Refusal, VigieError


class ScoreOnSomebody(Refusal):
    """R03: a score, a rank, a tag or a label on a person."""

    code = "score-on-somebody"
    number = "R03"
    template = _(
        "Vigie ne note et n’étiquette personne : « {found} » décrit quelqu’un, pas des faits. "
        "Dites ce qui s’est passé, où et quand."
    )


class SanctionComputed(Refusal):
    """R05: something computes, proposes or triggers a sanction, or opens a case by itself."""

    code = "sanction-computed"
    number = "R05"
    template = _(
        "Vigie ne calcule, ne propose et ne déclenche aucune sanction (« {found} ») : une personne nommée décide, "
        "avec ses mots et ses raisons."
    )


class OpenedByNobody(SanctionComputed):
    """R05: a case without a person who opens it."""

    code = "opened-by-nobody"
    template = _("Aucun dossier ne s’ouvre tout seul : une personne l’ouvre, en son nom.")


class PrivatePost(Refusal):
    """R06: a private post, or one whose visibility is unknown, brought into a case."""

    code = "private-post"
    number = "R06"
    template = _(
        "Ce qui n’était pas public n’entre pas dans un dossier : groupe fermé, message privé, ou visibilité "
        "inconnue (tenue pour privée). Établissez d’abord que c’était public, ou dites les faits sans la publication."
    )


class MeasureOnPrivateWords(PrivatePost):
    """R06: a measure resting on private words."""

    code = "measure-on-private-words"
    template = _(
        "Aucune mesure ne peut reposer sur des propos tenus en privé : une sanction fondée même en partie sur eux "
        "serait nulle (Cass. soc. 25 septembre 2024, n° 23-11.860). Laissez ce champ vide. À confirmer par un juriste."
    )


class PossibleAlert(Refusal):
    """R08: a possible whistle-blower alert treated as an incident."""

    code = "possible-alert"
    number = "R08"
    template = _(
        "Ceci est peut-être une alerte au sens de la loi (lanceur d’alerte) : ce dossier ne peut pas continuer ici. "
        "Orientez-le vers le dispositif d’alerte ; Vigie n’en gardera ni l’auteur ni les faits."
    )


class PurposeWall(Refusal):
    """R09: listening or care data used about an employee."""

    code = "purpose-wall"
    number = "R09"
    template = _(
        "Ce que l’écoute et la relation clients recueillent ne sert jamais à la gestion du personnel : "
        "un dossier « propos d’un salarié » ne reçoit ni publication recueillie ni alerte."
    )


class RemovalWithoutRule(Refusal):
    """R12: criticism removed from our own spaces without a rule cited."""

    code = "removal-without-rule"
    number = "R12"
    template = _(
        "Rien ne se retire de nos espaces sans la règle de modération citée : une critique gênante n’en enfreint "
        "peut-être aucune."
    )


class NoSuchMove(VigieError):
    """A case cannot go from where it stands to there."""

    code = "no-such-move"
    status = 409
    template = _("Ce dossier est « {before} » : il ne peut pas devenir « {after} ». Rechargez la page.")
