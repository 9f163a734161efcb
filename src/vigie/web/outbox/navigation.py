"""Where the room is found: behind the scenes."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import BEHIND, declare

declare(step=BEHIND, url_name="outbox:index", label=_("Messages"), permission="outbox.see", order=30)
