"""Loads the web floor for the commands that need it, with errors a person can act on."""

from __future__ import annotations

import os
import sys


def set_up() -> None:
    """Prepare Django. A setting or key file that cannot be read ends the command with code 2 and a sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vigie.web.settings")
    from vigie.web.environment import SettingError
    from vigie.web.keys import KeyFileError

    try:
        import django

        django.setup()
    except (SettingError, KeyFileError) as error:
        print(f"vigie: {error}", file=sys.stderr)
        sys.exit(2)
