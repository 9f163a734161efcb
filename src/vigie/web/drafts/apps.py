"""The room's registration with Django."""

from django.apps import AppConfig


class Drafts(AppConfig):
    name = "vigie.web.drafts"
    label = "drafts"
    verbose_name = "Brouillons"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
