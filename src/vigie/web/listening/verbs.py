"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.listening.queries.names import names_of

register("listening.source_declared", _("a déclaré la source {name}, originaux gardés {retention_days} jours"))
register(
    "listening.imported",
    _("a importé {taken} messages ({known} déjà connus, {revised} révisés, {refused} refusés)"),
)
register("listening.topic_created", _("a créé le sujet d’écoute {name}"))
register("listening.topic_closed", _("a clos le sujet d’écoute {name}"))
register("listening.original_read", _("a lu l’original d’un message"))
register("listening.originals_purged", _("a effacé {count} originaux échus"))
register("listening.reanalysis_started", _("fait relire {count} messages avec la version {engine_version} du moteur"))
register("listening.reanalysis_stopped", _("a arrêté la relecture à {count} messages sur {total}"))
register("listening.reanalysed", _("a relu {count} messages avec la version {engine_version}"))
resolver("listening", names_of)
