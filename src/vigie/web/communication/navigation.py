"""Where readings and campaigns are found in the loop."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=2, url_name="communication:readings", label=_("Mes lectures"), permission="communication.readings")
declare(step=7, url_name="communication:index", label=_("Diffusions"), permission="communication.follow")
