"""Settings with a few rooms only (VIGIE_TEST_ROOMS), so that processes started by tests start fast and alone."""

from __future__ import annotations

import os

from vigie.web.settings import *  # noqa: F403

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    *(f"vigie.web.{room}" for room in os.environ["VIGIE_TEST_ROOMS"].split(",")),
]
ROOT_URLCONF = "tests.web.few_rooms"
urlpatterns: list[object] = []
MIDDLEWARE: list[str] = []
AUTH_USER_MODEL = "auth.User"
