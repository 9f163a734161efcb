"""Where the check of drafts is found in the loop: open to anybody, signed in or not."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=2, url_name="drafts:check", label=_("Vérifier"), order=9, public=True)
