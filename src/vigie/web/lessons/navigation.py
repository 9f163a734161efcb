"""Where the room stands in the navigation."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=5, url_name="lessons:index", label=_("Leçons"), permission="lessons.read")
