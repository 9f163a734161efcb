"""The grammar of the site's addresses, room by room."""

from __future__ import annotations

from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

# address of each room; French, as on screen
PLACES = {
    "ui": "",
    "people": "personnes/",
    "journal": "journal/",
    "queue": "travaux/",
    "outbox": "messages/",
    "charter": "charte/",
    "communication": "diffusions/",
    "learning": "parcours/",
    "drafts": "verifier/",
    "listening": "ecoute/",
    "alerts": "alertes/",
    "care": "reclamations/",
    "cases": "dossiers/",
    "lessons": "lecons/",
    "improvement": "propositions/",
    "home": "",
}

urlpatterns: list[URLPattern | URLResolver] = [
    path("compte/", include("vigie.web.people.account_urls")),
    path("demo/", include("vigie.web.demo.urls")),
    *(
        path(PLACES[room], include(f"vigie.web.{room}.urls"))
        for room in settings.ROOMS
        if find_spec(f"vigie.web.{room}.urls")
    ),
]

handler404 = "vigie.web.ui.views.not_found"
handler500 = "vigie.web.ui.views.server_error"
