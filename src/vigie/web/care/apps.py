"""The room's registration with Django."""

from django.apps import AppConfig


class Care(AppConfig):
    name = "vigie.web.care"
    label = "care"
    verbose_name = "Réclamations"

    def ready(self) -> None:
        from vigie.web.rooms import load

        load(self.name)
