"""Where listening is found in the loop."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=3, url_name="listening:inbox", label=_("Écoute"), permission="listening.read", order=0)
declare(step=3, url_name="listening:imports", label=_("Imports"), permission="listening.import", order=2)
declare(step=3, url_name="listening:topics", label=_("Sujets"), permission="listening.oversee", order=3)
declare(step=3, url_name="listening:sources", label=_("Sources"), permission="listening.oversee", order=4)
declare(step=3, url_name="listening:rereadings", label=_("Relectures"), permission="listening.reanalyse", order=5)
