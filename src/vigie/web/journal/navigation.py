"""Where the room is found: behind the scenes."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import BEHIND, declare

declare(step=BEHIND, url_name="journal:index", label=_("Journal"), permission="journal.read", order=10)
