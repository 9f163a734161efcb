"""Where the room stands in the navigation."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=6, url_name="improvement:index", label=_("Propositions"), permission="improvement.propose")
declare(step=6, url_name="improvement:stories", label=_("Histoires des clauses"), permission="charter.read", order=1)
