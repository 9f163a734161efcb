"""Who may listen, import, save searches, and read an original before its term."""

from django.utils.translation import gettext_lazy as _

from vigie.web.permissions import declare

declare(
    "listening.read",
    ["lead", "community_manager", "agent"],
    _("lire et chercher les messages publics recueillis"),
)
declare("listening.import", ["lead", "community_manager"], _("importer des messages publics"))
declare("listening.topics", ["lead", "community_manager"], _("créer et clore les sujets d’écoute"))
declare("listening.sources", ["lead"], _("déclarer une source et sa durée de conservation"))
declare(
    "listening.oversee",
    ["lead", "community_manager", "dpo", "auditor", "staff_representative"],
    _("consulter les sources, les finalités, les durées et les sujets, sans lire les messages"),
)
declare("listening.originals", ["lead"], _("lire un original avant son terme ; la lecture est inscrite au journal"))
declare(
    "listening.reanalyse",
    ["lead", "administrator"],
    _("faire relire les messages avec le moteur et la charte d’aujourd’hui, sans lire les messages"),
)
